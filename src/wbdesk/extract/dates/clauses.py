"""The tense of the clause that a date stands in."""

import re
from typing import Literal

Tense = Literal["past", "future", ""]

_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|going to|set (?:to|for)|slated (?:to|for)|on (?:course|track|"
    r"target) (?:to|for)|due to|due (?:in|on|by)|plan(?:s|ned|ning)? (?:to|"
    r"for)|expect(?:s|ed)? (?:to|in|by|on)|upcoming|forthcoming|later|ahead of|intends?|"
    r"being (?:held|hosted)|look(?:s|ed|ing)? (?:forward|ahead)|deadline|expires|takes place|"
    r"tak(?:e|ing) place|hosting|scheduled|"
    r"coming into force|comes? into (?:force|effect)|enters? into force|until|next(?! steps?\b)|"
    r"is on)\b"
    r"|['’]ll\b"
)
_PERHAPS_FUTURE = re.compile(
    r"\b(?:would|can|could|clos(?:es|ing)|opens|begins|starts|ends|to (?:be|attend|host|launch|"
    r"open|"
    r"start|begin|mark|visit|take|meet|join|publish|hold|deliver|come|run))\b"
)
_PLAIN_PAST = re.compile(
    r"\b(?:was|were|had|did|ago|since|last|met|took|made|rose|fell|became|began|came|said|told|held|won|"
    r"gave|went|saw|compared)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|ago|since|last|previous(?:ly)?|earlier|[Ff]ollowing|after|met|took|"
    r"made|"
    r"became|began|came|said|told|set out|held|rose|fell|won|gave|went|saw|"
    r"spoke|wrote|ran|heard|sent|built|left|brought|drew|chose|bought|sold|taught|thought|"
    r"(?!need|exceed|proceed|speed|feed|succeed|indeed|hundred|seed|embed)[a-z]{2,14}(?:[^aeiou]|"
    r"[aeiou])ed)\b"
)
_BREAK = re.compile(
    r",(?!\d)|[“\"](?=\w)| and (?=(?:the|that|we|it|they|he|she|I|will|is|are|was)\b)"
    r"|[;:()–—]|\. |\s-\s"
)


_PROMISED = re.compile(
    r"\b(?:agree[sd]?|commit(?:s|ted)?|pledge[sd]?|promise[sd]?|invite[sd]?|ask(?:s|ed)?|urge[sd]?|"
    r"encourage[sd]?|undertook|resolved|vowed|hope[sd]?|hoping|aim(?:s|ed|ing)?|intend(?:s|ed)?|"
    r"decided|wants?|wanted|prepar(?:es?|ed|ing)|ready|called on)\b[^.;:]{0,90}? to "
    r"(?!the\b|an?\b|its\b|their\b|his\b|her\b|our\b|that\b|this\b)[a-z]{3,}"
    r"(?: [\w’'-]+){0,7}? ?\Z"
)


def promised(text: str, start: int) -> bool:
    """Whether a date tells when something agreed, asked or promised is to be done."""
    return _PROMISED.search(text, max(0, start - _MOST_PROMISE), start) is not None


_MOST_PROMISE = 140


def tense(text: str, start: int, end: int) -> Tense:
    """Whether the clause around a date speaks of the past or the future, then its sentence."""
    left, right = sentence_around(text, start, end)
    if _PROMISED.search(text, max(left, start - _MOST_PROMISE), start):
        return "future"
    if not text[left:start].strip() and _LED.match(text, end, right):
        return "past"
    clause_left, clause_right = left, right
    for match in _BREAK.finditer(text, left, start):
        clause_left = match.end()
    after = _BREAK.search(text, end, right)
    if after:
        clause_right = after.start()
    return _tense_of(text, clause_left, clause_right) or _tense_of(text, left, right)


_LED = re.compile(
    r",\s(?:(?!will\b|is\b|are\b|would\b|has\b|have\b)[\w’'&.-]+\s){1,8}?"
    r"(?:announced|launched|published|unveiled|set out|said|met|took|made|became|began|came|held|"
    r"gave|went|saw|won|opened|signed|agreed|visited|hosted|introduced|confirmed|appointed|"
    r"established|completed|started|wrote|joined)\b"
)
"""A verb of the past that a date at the head of its sentence leads to: "In July, they launched"."""


def _tense_of(text: str, left: int, right: int) -> Tense:
    if _FUTURE.search(text, left, right):
        return "future"
    if _PERHAPS_FUTURE.search(text, left, right):
        return "past" if _PLAIN_PAST.search(text, left, right) else "future"
    return "past" if _PAST.search(text, left, right) else ""


_MOST_CONTEXT = 300


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Rough ends of the sentence around a span, no further than some 300 characters off."""
    left = max(text.rfind(". ", max(0, start - _MOST_CONTEXT), start) + 1, start - _MOST_CONTEXT, 0)
    right = text.find(". ", end, end + _MOST_CONTEXT)
    return left, right if right >= 0 else min(len(text), end + _MOST_CONTEXT)
