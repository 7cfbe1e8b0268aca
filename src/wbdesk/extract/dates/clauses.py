"""The tense of the clause that a date stands in: that of the verb on which the date leans."""

import re
from typing import Literal

from wbdesk.extract import begun
from wbdesk.extract.dates import intents

Tense = Literal["past", "future", ""]

_GROUP = (
    r"(?:,? (?:not|also|then|both|first|now|again|never|only|soon|[a-z]+ly)\b)?"
    r"(?: (?:be|get|have)\b(?: (?:not|also|been|being|[a-z]+ly)\b)*"
    r"(?: [a-z]+(?:ed|en|[nwr]n|ne|de|ld|id|ad|t|ng|un)\b)?)?"
)
"""What a verb to come takes with it: will shortly be opened."""
_FUTURE = (
    r"(?:(?:will|shall|won['’]t|would|going to|(?:set(?: down)?|slated|due|hop(?:es?|ing)|"
    r"plan(?:s|ned|ning)?|expect(?:s|ed)?|scheduled|intend(?:s|ed)?) (?:to|for)|"
    r"on (?:course|track|target) (?:to|for)|"
    r"(?:is|are) to(?! (?:the|an?)\b))\b)"
    rf"{_GROUP}"
    r"|(?:due|expect(?:s|ed)? (?:in|by|on)|upcoming|forthcoming|ahead of|intends?|scheduled|"
    r"(?:is|are|now|also) (?:needed|required|wanted|sought|requested|forecast|"
    r"predicted|anticipated|likely|possible|foreseen|awaited|"
    r"envisaged)(?! to have\b)|cannot|"
    r"being (?:held|hosted)|(?<!as )planned(?= (?:in|at|on|by|across|throughout|this|next)\b)|"
    r"look(?:s|ed|ing)? (?:forward|ahead)|deadline|expires|hosting|"
    r"tak(?:es?|ing) (?:place|office|over|effect)|coming into force|is on|"
    r"comes? into (?:force|effect)|enters? into force|"
    r"(?:when|once|until|after|before) (?:[\w’'-]+ ){1,3}?(?:is|are) (?:[a-z]+ly )?"
    r"[a-z]+(?:ed|en|wn|ld|pt))\b"
)
_PERHAPS = (
    r"(?:can|could|(?:may|might|must|should)(?= (?:not )?be\b)|closes|closing(?= (?:on|at|in|"
    r"date is)\b| ?\Z)|opens|begins|"
    r"starts|ends|runs|"
    r"(?:is|are) [a-z]{3,}ing|to (?:be(?: [a-z]+(?:ed|en|wn|ld|lt|nt|id|de|ne|ught))?|attend|host|"
    r"launch|open|start|begin|mark|visit|take|meet|join|publish|hold|deliver|come|run))\b"
    rf"{_GROUP}"
    r"|(?:(?<=s )|(?<=and ))(?:open|close|begin|start|end|run|resume|reopen|follow|return|depart|"
    r"arrive|expire|conclude|continue|go)"
    r"(?= (?:on(?! from)|in|at|from(?! the)|again|tomorrow|today|next|this)\b| ?\Z)"
)
_DOINGS = "|".join(
    "travel fl(?:y|ie) go leave return arrive depart visit meet host address attend join chair "
    "lead speak hold sail land move retire resume reopen convene reconvene conclude finish open "
    "close begin start end launch present receive welcome sign publish vote decide appear fall "
    "head expire".split()
)
_PRESENT = (
    rf"(?:(?<=\bhe )|(?<=\bshe )|(?<=\bit )|(?<=\bwho )|(?<=\bthen ))(?:{_DOINGS})e?s\b"
    rf"|(?<=\bthey )(?:{_DOINGS})\b"
    r"|(?:travel|head|return|depart|flie|move)s(?= (?:on |back )?(?:to|for) (?:the )?[A-Z])"
    r"|(?:follow|resume|return|arrive|depart|expire|convene|reconvene|reopen|conclude|finishe|continue|"
    r"goe|meet|travel|flie|launche)s"
    r"(?= (?:again |here |back |off )?(?:in(?! the)|on(?! from)|at|next|this|later)\b| ?\Z)"
)
"""The present tense of what is done, which with a date tells of a plan: on Monday she flies out."""
_PAST = (
    r"(?:was|were|had|did|met|took|rose|became|began|came|went|saw|gave|spoke|wrote|drew|chose|"
    r"grew|knew|threw|flew|drove|swore|said|told|held|won|set out|rang|sat|"
    r"stood|lay|laid|felt|woke|"
    r"shook|hung|sank|swam|dealt|wore|bore|froze|overcame|oversaw|undertook|withdrew|arose|sprang)\b"
)
_DONE = (
    r"(?:made|ran|heard|sent|built|left|brought|bought|sold|taught|thought|fell|fallen|begun|taken|"
    r"given|drawn|struck|hit|lost|found|paid|spent|shot|written|spoken|driven|broken|chosen|"
    r"stolen|sworn|seen|shown|led|kept|fought|caught|sought|broke|"
    r"(?!need|exceed|proceed|speed|feed|succeed|indeed|hundred|seed|embed)[a-z]{2,14}ed)\b"
)
_OPENING = (
    r"(?:(?<=\. )|\A)(?!United|Ahmed|Mohamed|Mohammed|Alfred|Hundred|Need)[A-Z][a-z]{2,13}ed"
    r"(?= (?:by|in|at|on|with|to|for|under|as|from|of|during|last|earlier|after)\b| ?\Z)"
)
"""What is told of the subject before it: Tabled in the House on Tuesday, the bill ends it."""
_MARK = re.compile(
    rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<perhaps>{_PERHAPS}|{_PRESENT})|(?P<past>{_PAST})|"
    rf"(?P<done>{_DONE}|{_OPENING}))|(?P<short>(?<=\w)['’]ll\b)"
)
_HAD = re.compile(r"\bhad(?: been)? \Z")
_WAS = re.compile(r"\b(?:was|were|had|has|have|ought|said|seemed|used) \Z")
_ATTRIBUTE = re.compile(
    r"(?:\b(?:an?|the|its?|their|our|his|her|this|that|these|more|most)|[’']s) \Z"
)
# The flooding that struck the north, unlike that planned visit.
_OBJECT = re.compile(r" (?:the|an?|it|its|them|their|our|us|his|him|her|this|[A-Z])\b")
_LEANS = re.compile(
    r"(?: (?:up|out|down|off|over|back))? ?(?:(?:in|on|by|at|from|during|with|under|since|for|"
    r"over|last|this|earlier|later|yesterday|today|as|through|throughout|between|within)\b|\Z)"
)
_SUBJECT = re.compile(
    r"\b(?:who|which|that|he|she|it|they|we|I|was|were|had|has|have|been) (?:[a-z]+ly )?\Z"
)
_REPORTS = frozenset(
    "said announced confirmed added noted stressed explained revealed stated".split()
)
_WHEN = begun.pattern(
    r"\b(?:when|once|as soon as|by the time|(?:before|after|until) (?:it|they|he|she|we|you)) "
    r"(?!.*\b(?:when|once|before|after|until) )"
)
_SOFT_FUTURE = begun.pattern(
    r"\b(?:closing date|later|until|must|should(?! like)|next(?! steps?\b))\b"
)
_SOFT_PAST = begun.pattern(
    r"\b(?:ago|since|last|previous(?:ly)?|earlier|[Ff]ollow(?:ing|s)|after|compared)\b"
)
_BREAK = re.compile(
    r",(?!\d)|[“\"](?=\w)| and (?=(?:the|that|we|it|they|he|she|I|will|is|are|was)\b)"
    r"|[;:()–—]|\. |\s-\s"
)
_RELATIVE = re.compile(r" (?:that|which|who|where|when|while|because)\b")
_BARE = re.compile(r"\s?(?:[a-z]+ )?\Z")


_MUST = re.compile(r"\b(?:must|should|may|can|have to|has to|needs? to|any(?:one|body)?|each)\b")


def ruled(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what is to be done in each case, and no day of this one."""
    return _MUST.search(text, *sentence_around(text, start, end)) is not None


def tense(text: str, start: int, end: int) -> Tense:
    """Whether the verb that a date leans on tells of the past or of what is to come.

    That is the one before it in its clause, or else the first after it; where the clause has none,
    the sentence is asked in the same way.
    """
    left, right = sentence_around(text, start, end)
    intended = intents.intended(text, left, start, end)
    if intended:
        return intended
    clause_left, clause_right = left, right
    for match in _BREAK.finditer(text, left, start):
        clause_left = match.end()
    for pattern in (_BREAK, _RELATIVE):
        after = pattern.search(text, end, clause_right)
        clause_right = after.start() if after else clause_right
    return (
        _told(text, (clause_left, start), (end, clause_right))
        or _softly(text, clause_left, clause_right)
        or _told(text, (left, start), (end, right))
        or _softly(text, left, right)
    )


def _told(text: str, before: tuple[int, int], after: tuple[int, int]) -> Tense:
    """The tense of the last verb before a date, or of the first after it; "" where none is."""
    last, at = _last(text, *before)
    when = _WHEN.search(text, *before)
    if when and when.end() > at and not text[when.end() : before[1]].isspace():
        return "future"
    if last and not _reports(text, at, before[1]):
        return last
    return _first(text, *after) or last


def _last(text: str, left: int, right: int) -> tuple[Tense, int]:
    """The tense of the last verb of a stretch, and where that verb begins."""
    told: Tense = ""
    at, plain, ahead = left, False, False
    for match in _MARK.finditer(text, left, right):
        each = _kind(text, match, right, plain=plain, ahead=ahead)
        if each:
            told, at = each, match.start()
        plain = plain or match["past"] is not None
        ahead = ahead or each == "future"
    return told, at


def _first(text: str, left: int, right: int) -> Tense:
    """The tense of the first verb of a stretch."""
    for match in _MARK.finditer(text, left, right):
        told = _kind(text, match, right, plain=False, ahead=False)
        if told:
            return told
    return ""


def _kind(text: str, match: re.Match[str], right: int, *, plain: bool, ahead: bool) -> Tense:
    """The tense of a verb; `plain` past or a verb to come (`ahead`) may stand before it."""
    start, end = match.span()
    if match["future"] or match["short"]:
        return "past" if _HAD.search(text, max(0, start - 12), start) else "future"
    if match["perhaps"]:
        # They spoke of the summit to be held in May.
        due = text.startswith("to be ", start) and not _WAS.search(text, max(0, start - 8), start)
        due = due or _NOW_DOING.search(text, max(0, start - 6), start + len("are ")) is not None
        return "past" if plain and not due else "future"
    if match["past"]:
        return "past"
    told = text.endswith("that ", 0, start) and _OBJECT.match(text, end, right)
    if not told and _ATTRIBUTE.search(text, max(0, start - 8), start):
        return ""
    if ahead and not _LEANS.match(text, end, right):
        # Advanced training to be held: after a verb to come, what is done needs its place or time.
        return "past" if _SUBJECT.search(text, max(0, start - 20), start) else ""
    return "past"


_NOW_DOING = re.compile(r"\b(?:we|they|he|she|it|I) (?:is|are) \Z")
"""What is being done as the text is written, whatever is told of the past beside it."""
_WORD = re.compile(r"\w+")


def _reports(text: str, at: int, right: int) -> bool:
    """Whether a verb of saying has another clause behind it: said the talks in May would go on."""
    word = _WORD.match(text, at, right)
    if word is None or word.group() not in _REPORTS:
        return False
    return not _BARE.fullmatch(text, word.end(), right)


def _softly(text: str, left: int, right: int) -> Tense:
    """What other words of a sentence without a telling verb say of its time."""
    if _SOFT_FUTURE.search(text, left, right):
        return "future"
    return "past" if _SOFT_PAST.search(text, left, right) else ""


_MOST_CONTEXT = 300


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Rough ends of the sentence around a span, no further than some 300 characters off."""
    left = max(text.rfind(". ", max(0, start - _MOST_CONTEXT), start) + 1, start - _MOST_CONTEXT, 0)
    right = text.find(". ", end, end + _MOST_CONTEXT)
    return left, right if right >= 0 else min(len(text), end + _MOST_CONTEXT)
