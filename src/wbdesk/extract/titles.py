"""Words a clause as a title: whole, short, without loose ends."""

import re

from wbdesk.extract import openings
from wbdesk.extract.phrases import tidy

MOST = 110
"""Characters of a title at most."""
_BREAK = re.compile(
    # What all begin with comes first, so that nothing is tried anywhere else.
    r"[;:,)\s](?:(?<=\s)(?:[–—-]\s+|\(|(?=[abwtisf])(?:(?=and (?:the|an?|we|it|they|he|she|I|this|"
    r"these|our|there|some|all|over|more|\d)\b)|"
    r"(?=(?:but|while|whilst|as(?!\s(?:well|part|an?)\b)|because|when|after|before|where|which|"
    r"who|that|than|if|so|"
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
_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|do|"
    r"did|"
    r"met|held|took|made|came|began|became|gave|went|saw|said|rose|fell|grew|led|won|set|sets|put|"
    r"spoke|wrote|ran|heard|sent|built|left|brought|chose|bought|sold|cut|hit|lost|paid|got|kept|"
    r"(?!compared|based|combined|related|associated|aimed)[a-z]{3,}ed|meets|visits|hosts|opens|"
    r"marks|takes|makes|begins|starts|ends|closes|runs|joins|"
    r"signs|publishes|launches|welcomes|announces|shows|show|means|gives|brings|follows|comes|come|"
    r"agree|agrees|say|says|want|need|needs|remain|remains|know|stands|sits|includes|provides|"
    r"allows|enables|helps|supports|offers|requires|represents|reflects|continues|becomes|believes|"
    r"hopes|calls|urges|wants|works|plays|faces|covers|involves|"
    r"builds|rises|falls|lays|leads|sees|host|meet|visit|takes|expect|expects|plan|plans|hosting|"
    r"receiving|chairing|attending|visiting|convenes|hails|lauds|backs|unveils|commits|confirms|"
    r"reaffirms|condemns|secures|sends|deploys|departs|returns|travels|appoints|boosts|delivers|"
    r"chairs|speaks|promises|forms|continue|look|hope|’s|’re|’ve|’ll)(?=[\s,.]|\Z)"
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
_CLAUSE_CUT = re.compile(
    r"[,;:](?= )| [–—-] | \(| (?:which|who|while|whilst|so that|so|where|when|because|but|although|"
    r"after|before|and (?:will|is|are|has|have|to|the|it|they|he|she|we|a|an|by|in|on|for)) "
)
_PHRASE_CUT = re.compile(
    r" (?:to|for|with|in|on|by|at|from|as|that|including|through|across|over|under|against|into|"
    r"since|until|during) "
)
_ASIDE_CUT = re.compile(r", (?:which|who|where|whose|including) ")
_LEAST_CUT = 60
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
    left, right = openings.quoted(text, left, start, right)
    line = openings.dateline(text, left)
    if left < line and end <= line:
        return tidy(_shortened(" ".join(text[line:right].split())), _WHOLE_HEADS)
    left = max(left, line)
    left = openings.past(text, left, start)
    long = drop != "" and right - left > MOST
    about = openings.antecedent(text, left, start) if long else None
    if about is not None:
        after = _BREAK.search(text, end, right)
        stop = after.start() if after else right
        said = f"{about[0]} {_without(text, start, end, about[1], stop, drop)}"
        return tidy(_shortened(" ".join(said.split())), _WHOLE_HEADS)
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
    made = tidy(_shortened(" ".join(said.split())), heads)
    return made or tidy(_shortened(" ".join(text[left:right].split())))


def onward(text: str, start: int, right: int) -> str:
    """A title of the words from `start` to the end of their clause."""
    said = " ".join(text[start:right].split())
    stop = _NEXT_ITEM.search(said)
    return tidy(_shortened(said[: stop.start()] if stop else said))


_NEXT_ITEM = re.compile(r", (?:and|including|which|while|with) |; ")


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
    opens = [left]
    for each in _BREAK.finditer(text, max(left, stop - MOST - _JOINT_MOST), start):
        if each.end() > start:
            break
        if each.group() == " (":
            continue
        if each.group().startswith(",") and not _opens(text, left, each):
            continue
        joint = _JOINT.match(text, each.end())
        opens.append(joint.end() if joint and joint.end() <= start else each.end())
    for begin in reversed(opens):
        if stop - begin <= MOST and (begin == left or _is_whole(text, begin, stop)):
            if text[begin - 2 : begin] == ", " and _is_report(text, start, end, begin, stop):
                return left, begin
            return begin, _main_end(text, end, right) if begin > left else right
    # The words themselves stand too far off: the head of the sentence says what it is about.
    heads = openings.introduced(text, left, start)
    heads = [each for each in heads if text[each].isupper() or _SUBJECTS.match(text, each)]
    return next((each for each in heads if _is_whole(text, each, right)), left), right


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
    return _VERB.search(text, left, comma.start()) is not None


_NEXT_MAIN = re.compile(
    r"; | [–—] |,? (?:and|but|so) (?:it|they|he|she|we|I|the|this|there|will|is|are|has|have)\b"
)


def _main_end(text: str, end: int, right: int) -> int:
    """Where the next main clause of a sentence begins, of which only a part is taken."""
    for following in _NEXT_MAIN.finditer(text, end, right):
        at = following.start()
        # Before its verb, "and the" joins two subjects and not two clauses.
        if at - end < _LEAST_WORDS or _VERB.search(text, end, at):
            return at
    return right


def _is_whole(text: str, begin: int, stop: int) -> bool:
    """Whether a clause opens with what can be its subject and has a verb."""
    first = text[begin : begin + 24].split(" ", 1)[0].strip("“”‘’\"'(,").lower()
    if _SAYS.match(text, begin):
        return False
    if (
        not first
        or first in _NO_START
        or _VERB.match(text, begin - 1)
        or (first.endswith(("ing", "ed")) and len(first) > _LONG)
    ):
        return False
    if not _VERB.search(text, begin + len(first), stop):
        return False
    joined = _PLACE_AND.match(text, begin)
    if joined is not None and _VERB.match(text, joined.end()):
        return False
    return text.count(" ", begin, stop) >= _LEAST_WORDS - 1


_LONG = 4
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
        or (not before.strip(" (,") and (_SUBJECT.match(after) or _VERB.match(after)))
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


def _shortened(said: str) -> str:
    """Words cut at a joint, where they are too many: at a clause, else a phrase, else a word.

    A subject so long that no verb is left is cut itself, with an ellipsis.
    """
    if len(said) <= MOST:
        return said
    made = _cut(said)
    verb = None if _VERB.search(made) else _VERB.search(said, len(made))
    if verb is not None:
        head = _SUBJECT_END.search(said, _LEAST_SUBJECT, verb.start())
        near = head is not None and head.start() <= _MOST_SUBJECT
        stop = head.start() if head and near else said.rfind(" ", 0, _MOST_SUBJECT)
        whole = f"{said[:stop]} …{said[verb.start() :]}"
        made = whole if len(whole) <= MOST else _cut(whole)
    hanging = _HANGING.search(made, max(0, len(made) - _LONGEST_HANGING))
    return made[: hanging.start()] if hanging else made


def _cut(said: str) -> str:
    for pattern, least in ((_CLAUSE_CUT, _LEAST_CUT), (_ASIDE_CUT, 30), (_PHRASE_CUT, _LEAST_CUT)):
        cuts = [each.start() for each in pattern.finditer(said, least, MOST)]
        if cuts:
            return said[: cuts[-1]]
    return said[: said.rfind(" ", 0, MOST)]


_SUBJECT_END = re.compile(r",| (?:of|for|from|in|who|which|that|and) ")
_LEAST_SUBJECT, _MOST_SUBJECT = 24, 60
_LONGEST_HANGING = len(", regardless")
_HANGING = re.compile(
    r",? (?:along|such|well|due|according|related|relating|aiming|aimed|designed|based|working|"
    r"leading|"
    r"allowing|including|following|helping|regardless|together|rather|instead|because|not|so)\Z"
)
