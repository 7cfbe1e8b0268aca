"""Cuts short phrases out of a sentence: for anchors, and for titles."""

import re

_BREAK = re.compile(r"[;:]\s|,\s|\s[–—-]\s|\s\(|\)\s")
_HEAD = frozenset(
    "and but while whilst as that which who so because when where with then also however "
    "meanwhile although thus "
    "yet or nor if".split()
)
_TAIL = frozenset(
    "and or but in on at by from since until till of to for the a an with between during before "
    "after than that which "
    "who as its their our this is are was were has have will be also over under into "
    "about up".split()
)
_MARKS = " ,;:.)]–—-"
_MOST_WORDS = 15
_LEAST_WORDS = 4
_QUOTES = "“”‘’\"'"


def around(
    text: str, start: int, end: int, left: int, right: int, most: int = 10
) -> tuple[int, int]:
    """A span of up to `most` words around `start`:`end` within `left`:`right`, for an anchor.

    Words before come first; where the phrase opens the sentence, words after it.
    """
    words = len(text[start:end].split())
    free = max(0, most - words)
    before = min(3, free)
    begin, taken = start, 0
    while taken < before and begin > left:
        cut = text.rfind(" ", left, begin - 1) + 1
        begin = cut if cut > left else left
        taken += 1
    stop, free = end, min(free - taken, 5 - taken)
    while free > 0 and stop < right:
        cut = text.find(" ", stop + 1, right)
        stop = cut if cut >= 0 else right
        free -= 1
    begin, stop = _trim(text, begin, stop, start, end)
    return begin, stop


def onward(text: str, start: int, end: int, right: int, most: int = 10) -> tuple[int, int]:
    """A span of up to `most` words from `start` on, `end` with it, no further than `right`."""
    stop, free = end, most - len(text[start:end].split())
    while free > 0 and stop < right:
        cut = text.find(" ", stop + 1, right)
        stop = cut if cut >= 0 else right
        free -= 1
    return _trim(text, start, stop, start, end)


def _trim(text: str, begin: int, stop: int, start: int, end: int) -> tuple[int, int]:
    while begin < start and (text[begin].isspace() or text[begin] in _QUOTES + "(,;:–—-."):
        begin += 1
    while stop > end and (text[stop - 1].isspace() or text[stop - 1] in _QUOTES + "(),;:–—-."):
        stop -= 1
    return begin, stop


def clause(text: str, start: int, end: int, left: int, right: int) -> str:
    """What a sentence says at `start`:`end`, without those words: a clause of at most 15 words.

    Words that another leans on (this year’s visit, a 2011 survey) are kept.
    """
    begin, stop = left, right
    if len(text[left:right].split()) > _MOST_WORDS + 2:
        begin, stop = _clause_ends(text, start, end, left, right)
    before, after = text[begin:start], text[end:stop]
    if _OWN.match(after) or (_ARTICLE.search(before) and after[1:2].islower()):
        before += text[start:end]
    before = _latest(before)
    if end > start and after.strip(" .,;:)"):
        before = _DANGLING.sub("", before)
    words = _glue(before, after).split()
    return tidy(" ".join(words[:_MOST_WORDS]))


_OWN = re.compile(r"[’']s?\b")
_ARTICLE = re.compile(r"\b(?:an?|the|our|its|their|his|her|my|this|that) \Z", re.I)
_DANGLING = re.compile(r"\s(?:on|in|at|for|of|by)\s*\Z")
_JOINT = re.compile(
    r"\b(?:ahead of|that|which|who|when|where|after|as|and|because|while|before|whether|but|so|"
    r"following|to see|"
    r"with|also|how) "
    r"(?!(?:are|is|was|were|will|has|have|had|can|may|should|would) )"
)


def _latest(before: str) -> str:
    """The end of a long clause, from a joint on where there is one."""
    words = before.split()
    if len(words) <= _MOST_WORDS:
        return before
    for joint in _JOINT.finditer(before):
        rest = before[joint.end() :]
        if len(rest.split()) <= _MOST_WORDS:
            return rest if len(rest.split()) >= _LEAST_WORDS else " ".join(words[-_MOST_WORDS:])
    return " ".join(words[-_MOST_WORDS:])


def _clause_ends(text: str, start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """The clause that holds the span; a very short one takes in its neighbour."""
    cuts = [left, *(match.end() for match in _BREAK.finditer(text, left, right)), right]
    begin = max(cut for cut in cuts if cut <= start)
    stop = min(cut for cut in cuts if cut >= end)
    while len(_rest(text, begin, start, end, stop).split()) < _LEAST_WORDS:
        following = [cut for cut in cuts if cut > stop]
        preceding = [cut for cut in cuts if cut < begin]
        opens = not text[begin:start].strip(" (,")
        if following and (opens or not preceding):
            stop = following[0]
        elif preceding:
            begin = preceding[-1]
        else:
            break
    return begin, stop


def _rest(text: str, begin: int, start: int, end: int, stop: int) -> str:
    return f"{text[begin:start]} {text[end:stop]}"


def _glue(before: str, after: str) -> str:
    rest = after.strip()
    return f"{before.rstrip()}{'' if rest[:1] in _MARKS else ' '}{rest}"


def _is_loose(said: list[str], at: int, heads: frozenset[str]) -> bool:
    """Whether a word at the start of a phrase leads on from what stood before it."""
    word = said[at].lower()
    if word == "that" and said[at + 1].lower() in _VERBS:
        return False
    if word == "so" and said[at + 1].lower().strip(_MARKS) == "far":
        return False
    return word in heads or not said[at].strip(_MARKS)


_VERBS = frozenset("is was will has had would means includes".split())


def tidy(words: str, heads: frozenset[str] = _HEAD) -> str:
    """A phrase without loose conjunctions, marks and stops at its ends; a capital at its start.

    `heads` are the words in small letters that may not open it.
    """
    said = words.strip(_QUOTES + " ").split()
    first, last = 0, len(said)
    while first < last - 1 and _is_loose(said, first, heads):
        first += 1
    while last > first + 1 and (
        said[last - 1].strip(_MARKS).lower() in _TAIL or not said[last - 1].strip(_MARKS + "([")
    ):
        last -= 1
        said[last - 1] = said[last - 1].rstrip(",;:") or said[last - 1]
    made = " ".join(said[first:last]).lstrip(_MARKS).rstrip(" ,;:.(–—-[")
    if made.count("(") != made.count(")"):
        made = made.replace("(", "").replace(")", "")
    if made.count("“") != made.count("”"):
        made = made.replace("“", "").replace("”", "")
    made = made.strip(_QUOTES + " ")
    return made[:1].upper() + made[1:]


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last of the matches of a pattern."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found
