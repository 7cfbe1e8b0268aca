"""Words a clause as a title: whole, short, without loose ends."""

import re
from itertools import islice

from wbdesk.extract import openings
from wbdesk.extract.phrases import tidy
from wbdesk.extract.shortening import MOST, VERB, shortened

_BREAK = re.compile(
    # What all begin with comes first, so that nothing is tried anywhere else.
    r"[;:,)\s](?:(?<=\s)(?:[–—-]\s+|\(|(?=[abwtisf])(?:(?=and (?:the|an?|we|it|they|he|she|I|this|"
    r"these|our|there|some|all|over|more|\d)\b)|"
    r"(?=(?:but|while|whilst|as(?!\s(?:well|part|an?)\b)|because|when|after|before|where|which|"
    r"who|that|than|if|so(?! far)|"
    r"although|following|ahead of|whether|including)\s)))|"
    r"(?<=[;:])\s+|(?<=,)(?:[”\"]\s|\s+(?=\D))|(?<=\))\s)"
)
_JOINT = re.compile(
    r"(?:and|but|while|whilst|(?<!well )as(?! well)|because|when|where|that|so|although|ahead of|"
    r"whether|"
    r"if)\s+(?:also\s+)?"
)
_NO_START = frozenset(
    "which who whom whose that and but or as than compared having being to of with by in on at for "
    "from into under over through during after before since until including alongside such up down "
    "not also both either rather where when while because if so following is are was were has have "
    "had will would can could may might must should be been do does did more less out only then "
    "per worth "
    "plus via about above across along among around against between within without".split()
)
_COMPARED = re.compile(
    r"\b(?:than|compared|from|against|versus|is|are|be|was|were|there|between|of|signed|dated|"
    r"founded|"
    r"appointed|established|agreed|published|launched)\s+(?:[\w%£€$.,’'-]+\s+){0,2}\Z"
)
_LEANING = re.compile(r"\b(?:an?|the|our|its|their|his|her|my|your|this|that|these|of) \Z", re.I)
_LONGEST_LEANING = len("these ")
_SUBJECT = re.compile(
    r" (?:will|has|had|was|is|saw|sees|marks?|marked|brings|brought|also|would|could|can)\b"
)
_OWN = re.compile(r"[’']s?\b")
_LEAST_WORDS = 4
_JOINT_MOST = 24


_WHOLE_HEADS = frozenset("and but so yet or also however meanwhile thus then".split())
_HEADS = _WHOLE_HEADS | frozenset(
    "while whilst as that which who because when where with although nor if".split()
)


def title(text: str, start: int, end: int, left: int, right: int, *, drop: str = "") -> str:
    """The clause of the sentence `left`:`right` around `start`:`end`, at most `MOST` characters.

    `drop` says whether the words `start`:`end` are left out: "always", "ends" (where they open or
    close the clause) or never; they stay where another word leans on them.
    """
    left, right = _trimmed(text, left, right)
    left, right = _between_semicolons(text, start, end, left, right)
    left, right = openings.quoted(text, left, start, right)
    line = openings.dateline(text, left)
    if left < line and end <= line:
        return tidy(shortened(" ".join(text[line:right].split())), _WHOLE_HEADS)
    left = max(left, line)
    left = openings.past(text, left, start)
    long = drop != "" and right - left > MOST
    about = openings.antecedent(text, left, start) if long else None
    if about is not None:
        after = _BREAK.search(text, end, right)
        stop = after.start() if after else right
        said = f"{about[0]} {_without(text, start, end, about[1], stop, drop)}"
        return tidy(shortened(" ".join(said.split())), _WHOLE_HEADS)
    if long:
        left, right = openings.aftermath(text, left, start, end, right) or (left, right)
    begin, stop, said = left, right, ""
    if right - left - (end - start if drop else 0) <= MOST:
        said = _without(text, start, end, left, right, drop)
    if not said or len(said) > MOST:
        begin, stop = _clause(text, start, end, left, right)
        inside = begin <= start < stop
        said = _without(text, start, end, begin, stop, drop) if inside else text[begin:stop]
    heads = _WHOLE_HEADS if begin == left else _HEADS
    made = tidy(shortened(" ".join(said.split())), heads)
    return made or tidy(shortened(" ".join(text[left:right].split())))


def onward(text: str, start: int, right: int) -> str:
    """A title of the words from `start` to the end of their clause."""
    said = " ".join(text[start:right].split())
    stop = _NEXT_ITEM.search(said)
    return tidy(shortened(said[: stop.start()] if stop else said))


_NEXT_ITEM = re.compile(r", (?:and|including|which|while|with) |; ")


def _between_semicolons(text: str, start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """The part of a sentence around a span, where semicolons part clauses that are whole."""
    begin = text.rfind("; ", left, start) + 2
    stop = text.find("; ", end, right)
    stop = stop if stop >= 0 else right
    if begin > 1 and not _PRONOUN.match(text, begin) and _is_whole(text, begin, stop):
        return begin, stop
    return left, stop if begin == 1 and _is_whole(text, left, stop) else right


def _trimmed(text: str, left: int, right: int) -> tuple[int, int]:
    while left < right and (text[left].isspace() or text[left] in "“‘\"'-–•*"):
        left += 1
    while right > left and (text[right - 1].isspace() or text[right - 1] in "”’\"'."):
        right -= 1
    return left, right


def _clause(text: str, start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """From the nearest word before the span that opens a whole clause to a break after it."""
    after = _BREAK.search(text, end, right)
    stop = after.start() if after else right
    opens = _openings(text, start, left, stop)
    inner = [each for each in reversed(opens) if each > left]
    for begin in inner:
        if stop - begin <= MOST and _is_whole(text, begin, stop):
            if text[begin - 2 : begin] == ", " and _is_report(text, start, end, begin, stop):
                return left, begin
            return begin, _main_end(text, end, right)
    for begin in inner:
        parted = _PARTS.search(text, max(left, begin - _LONGEST_PART), begin)
        if parted is None or _PRONOUN.match(text, begin):
            continue
        farther = _farther(text, begin, stop, right)
        if farther:
            return begin, farther
    if stop - left <= MOST:
        return left, right
    # The words themselves stand too far off: the head of the sentence says what it is about.
    heads = openings.introduced(text, left, start)
    heads = [each for each in heads if text[each].isupper() or _SUBJECTS.match(text, each)]
    return next((each for each in heads if _is_whole(text, each, right)), left), right


def _openings(text: str, start: int, left: int, stop: int) -> list[int]:
    """Where a clause that holds `start` and ends at `stop` may begin, in the order of the text."""
    opens, main = [left], left
    for each in _BREAK.finditer(text, max(left, stop - MOST - _JOINT_MOST), start):
        if each.end() > start:
            break
        if each.group() == " (":
            continue
        if each.group().startswith(",") and not _opens(text, left, each):
            continue
        joint = _JOINT.match(text, each.end())
        if joint and joint.group() == "and " and not VERB.search(text, main, each.start()):
            # It joins the last of several subjects.
            continue
        if each.group()[0] in ";:" or (joint and joint.group().startswith(("that", "while"))):
            main = each.end()
        opens.append(joint.end() if joint and joint.end() <= start else each.end())
    return opens


def _farther(text: str, begin: int, stop: int, right: int) -> int:
    """Where a clause is whole that is none up to `stop`, as its verb comes later; 0 nowhere."""
    following = _BREAK.finditer(text, stop + 1, min(right, begin + MOST))
    stops = [each.start() for each in islice(following, _MOST_STOPS)]
    # What is too long is cut once its verb has come.
    stops.append(right)
    return next((each for each in stops if _is_whole(text, begin, min(each, begin + MOST))), 0)


_MOST_STOPS = 4
_PARTS = re.compile(
    r"(?:[;:]|\b(?:that|while|whilst|but|because|although)|, (?:and|but|so))(?: also)?\s\Z"
)
"""What surely begins another clause, and no further member of a list."""
_PRONOUN = re.compile(r"(?:it|they|he|she|there)\b")
_LONGEST_PART = len(" although also ")
_SAYERS = frozenset(("he", "she", "they"))
_SAYS = re.compile(r"(?:he|she|they) (?:also |then )?(?:said|says|added|stressed|noted)\b", re.I)
_REPORT = re.compile(
    r"\b(?:said|says|told|added|stated|tweeted|reported|announced|confirmed|revealed)"
    r"(?: on| in)?\s*\Z"
)


def _is_report(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Whether a clause only says who said what stands before it."""
    return _REPORT.search(text[begin:start] + text[end:stop]) is not None


_SUBJECTS = re.compile(
    r"(?:the|an?|this|these|those|we|it|they|he|she|I|our|my|his|her|their|there|some|more|over|"
    r"all|"
    r"both|"
    r"each|many|most|ministers|leaders|and|but|while|as|because|when|where|that|so)\b",
    re.I,
)


def _opens(text: str, left: int, comma: re.Match[str]) -> bool:
    """Whether a clause can begin after a comma, which may only part the items of a list."""
    if _SUBJECTS.match(text, comma.end()):
        return True
    return VERB.search(text, left, comma.start()) is not None


_NEXT_MAIN = re.compile(
    r"; | [–—] |,? (?:and|but|so) (?:it|they|he|she|we|I|the|this|there|will|is|are|has|have)\b"
)


def _main_end(text: str, end: int, right: int) -> int:
    """Where the next main clause of a sentence begins, of which only a part is taken."""
    for following in _NEXT_MAIN.finditer(text, end, right):
        at = following.start()
        # Before its verb, "and the" joins two subjects and not two clauses.
        if at - end < _LEAST_WORDS or VERB.search(text, end, at):
            return at
    return right


def _is_whole(text: str, begin: int, stop: int) -> bool:
    """Whether a clause opens with what can be its subject and has a verb."""
    first = text[begin : begin + 24].split(" ", 1)[0].strip("“”‘’\"'(,").lower()
    if (
        not first
        or (first in _SAYERS and _SAYS.match(text, begin))
        or (first in _NO_START and not _SCENE.match(text, begin))
        or VERB.match(text, begin - 1)
        or (first.endswith(("ing", "ed")) and len(first) > _LONG)
    ):
        return False
    if not VERB.search(text, begin + len(first), stop):
        return False
    joined = _PLACE_AND.match(text, begin)
    if joined is not None and VERB.match(text, joined.end()):
        return False
    return text.count(" ", begin, stop) >= _LEAST_WORDS - 1


_LONG = 4
_SCENE = re.compile(
    r"(?i:in|at|from|on) (?:[A-ZÀ-Ž][\w’'-]+ ){1,4}(?:he|she|they|we|it|I|the|an?|both) "
)
"""Where something is told to be done, before who does it."""
_PLACE_AND = re.compile(r"(?:[A-ZÀ-Ž][\w’'-]+ ){1,3}and(?= )")
"""The end of a list of places, after which the clause before goes on: Quebec and ends in."""


_SET_OFF = re.compile(r",\s(?:first |also )?[a-z]{3,}ed\s\Z")
_YEAR_OF = re.compile(r"\bthe \d{4}\Z", re.I)
"""A year that is part of a name: the 2024 Budget."""
_LABELLED = re.compile(r"[A-Za-z]:\s*\Z")


def _without(text: str, start: int, end: int, begin: int, stop: int, drop: str) -> str:
    """The clause, less the words of the date where nothing leans on them."""
    before, after = text[begin:start], text[end:stop]
    rest = after.strip(" ,.;:)")
    kept = (
        not drop
        or _OWN.match(after) is not None
        or text[start:end].endswith(("’s", "'s"))
        or (_YEAR_OF.search(text, start, end) is not None and after[1:2].isupper())
        or (not before.strip(" (,") and (_SUBJECT.match(after) or VERB.match(after)))
        or (_SET_OFF.search(before) is not None and (not rest or after.startswith(",")))
        or _LEANING.search(before, max(0, len(before) - _LONGEST_LEANING)) is not None
        or (not before.strip(" (,") and not rest)
        or (drop == "ends" and before.strip(" (,“‘") != "" and rest != "")
        or (not rest and _COMPARED.search(before) is not None)
    )
    if kept:
        return text[begin:stop]
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1], after[1:]
    if not before.strip(" (,") or _LABELLED.search(before):
        return after.lstrip(" ,:–-)")
    if after.startswith(",") and before.rstrip().endswith(","):
        after = after[1:]
    joint = "" if after[:1] in ",.;:)" else " "
    return f"{before.rstrip()}{joint}{after.lstrip()}"
