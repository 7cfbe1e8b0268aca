"""Where quotation marks open and close in a paragraph."""

import re

import msgspec

_DOUBLE = re.compile(r"[“”„‟\"«»]")
_SINGLE = re.compile(r"[‘’'‚]")
_OPENERS = frozenset("“„‟«")
_BEFORE_OPENING = frozenset(" \u00a0([{—–-/“‘\"'")
_LEAD = re.compile(r"[\s–—•*-]{0,4}")
_LEAST_SENTENCE = 3
_OUTSIDE = frozenset(",;:")
_ENDS_SPEECH = frozenset('.,!?…;”"')


class Span(msgspec.Struct, frozen=True):
    """Marked text: `start`:`end` with its marks, `inner`:`stop` without.

    `closed` is False where no closing mark follows in the paragraph; it then runs to its end.
    """

    start: int
    inner: int
    stop: int
    end: int
    closed: bool
    single: bool

    def words(self, text: str) -> str:
        """What stands between the marks."""
        return text[self.inner : self.stop].strip()

    def is_sentence(self, text: str) -> bool:
        """Whether a sentence stands between the marks, and no mere phrase."""
        words = self.words(text)
        ended = words[:1].isupper() and words[-1:] in ".!?,…"
        return ended and len(words.split()) >= _LEAST_SENTENCE


def has_marks(text: str) -> bool:
    """A cheap test: may there be an opening mark at all."""
    return "“" in text or '"' in text or "‘" in text or "'" in text or "”" in text or "«" in text


def opens(text: str) -> bool:
    """Whether a paragraph begins inside a mark of its own."""
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    if at + 1 >= len(text):
        return False
    first = text[at]
    if first in '“„‟«"”':
        return not text[at + 1].isspace()
    if first not in "‘'" or not text[at + 1].isalnum() or text[at + 1].isdigit():
        return False
    return _TERM.match(text, at) is None


_TERM = re.compile(
    r"[‘'][A-Z0-9](?:[\w&-]|(?<=\w)[’'](?=\w)|\s(?=\w)){1,60}[’']\s(?:is|are|was|were|has|have|"
    r"will|"
    r"aims?|brings?|offers?|provides?|means|gives?|allows?|helps?)\b"
)
"""A name in single marks that a sentence is about: ‘Maps for Schools’ is a service."""


def spans(text: str) -> list[Span]:
    """The marked parts of a paragraph, outermost ones only, in order."""
    if not has_marks(text):
        return []
    doubles = _doubles(text)
    singles = _singles(text, doubles) if "‘" in text or "'" in text else []
    return sorted(doubles + singles, key=lambda span: span.start)


def _doubles(text: str) -> list[Span]:
    found: list[Span] = []
    opened, depth = -1, 0
    for match in _DOUBLE.finditer(text):
        at, mark = match.start(), match.group()
        if opened < 0:
            if _opens_at(text, at, mark):
                opened, depth = at, 1
        elif mark in _OPENERS and _opens_at(text, at, mark):
            depth += 1
        elif mark in "”»" or mark == '"':
            depth -= 1
            if depth == 0:
                found.append(Span(opened, opened + 1, at, at + 1, True, False))
                opened = -1
    if opened >= 0:
        said = _SAID_AT_END.search(text, opened)
        end = said.end() if said else len(text)
        found.append(Span(opened, opened + 1, end, end, said is not None, False))
    return found


# “It is done, Jane Doe said: a closing mark is forgotten before the words that say who speaks.
_SAID_AT_END = re.compile(
    r"[,!?](?= (?:he|she|(?:[^\W\d_a-z][\w.’'-]* ){0,5}[^\W\d_a-z][\w’'-]+) "
    r"(?:said|says|added|adds|noted|stressed|concluded|explained|stated)\.?\s*\Z)"
)


def _opens_at(text: str, at: int, mark: str) -> bool:
    after = text[at + 1 : at + 2]
    if not after or after.isspace():
        return False
    if mark in _OPENERS:
        return True
    before = text[at - 1] if at else " "
    return before in _BEFORE_OPENING or before == ":"


def _singles(text: str, doubles: list[Span]) -> list[Span]:
    found: list[Span] = []
    marks = [match.start() for match in _SINGLE.finditer(text)]
    past = -1
    taken = iter(doubles)
    shield = next(taken, None)
    for number, at in enumerate(marks):
        while shield is not None and at >= shield.end:
            shield = next(taken, None)
        if at < past or (shield is not None and shield.start < at):
            continue
        if text[at] in "’‚" or not _single_opens(text, at):
            continue
        limit = shield.start if shield is not None else len(text)
        span = _single_span(text, at, marks, number, limit)
        if span is not None:
            found.append(span)
            past = span.end
    return found


def _single_opens(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    if not after or not (after.isalnum() or after in "£$€#@[…"):
        return False
    before = text[at - 1] if at else " "
    return before in _BEFORE_OPENING or before == ":"


_MOST_MARKS = 40


def _single_span(text: str, at: int, marks: list[int], number: int, limit: int) -> Span | None:
    """The span a single mark opens; speech is closed only after a stop, a word by the next mark."""
    speech = not text[:at].strip(" –—•*-") or text[:at].rstrip().endswith((":", ","))
    speech = speech and _TERM.match(text, at) is None
    closing = [
        mark
        for mark in marks[number + 1 : number + 1 + _MOST_MARKS]
        if mark < limit and text[mark] in "’'" and _single_closes(text, mark)
    ]
    if speech:
        ended = [mark for mark in closing if text[mark - 1] in _ENDS_SPEECH]
        if not ended and closing and closing[-1] + 1 >= len(text.rstrip()):
            ended = closing[-1:]
        # Or before a comma outside them: ‘We are ready’, said Jane Doe.
        ended = ended or [mark for mark in closing if text[mark + 1 : mark + 2] in _OUTSIDE]
        led = not text[:at].strip(" –—•*-") or text[:at].rstrip().endswith(":")
        told = text[:at].rstrip().endswith(":") and text.rstrip()[-1] in ".!?"
        if not ended and ((led and len(text) - at > 60) or (told and not closing)):
            return Span(at, at + 1, len(text), len(text), False, True)
        closing = ended or closing
    if not closing:
        return None
    return Span(at, at + 1, closing[0], closing[0] + 1, True, True)


def _single_closes(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return not text[at - 1].isspace() and not after.isalnum()
