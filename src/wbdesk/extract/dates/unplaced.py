"""Time that is named but not placed: in the coming months, within a decade, for six months."""

import re

from wbdesk.extract import numbers
from wbdesk.extract.dates import clauses
from wbdesk.extract.dates.phrase import Phrase

_COUNT = rf"\d{{1,3}}|{numbers.SMALL}"


_WITHIN = re.compile(
    rf"\b[Ww]ithin (?P<n>{_COUNT}|an?|[Aa]n?|[Oo]ne) (?:[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|"
    rf"[Dd]ecades?)(?= (?:of [a-z]+ing|to|and|by|if|the|it|they|we)\b|[,.;:)]|\Z|\W*\Z)"
    rf"|\b(?:{_COUNT}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]ive|[Tt]en) (?:years?|months?|decades?|"
    rf"weeks?) on"
    rf"(?=[,.;]|\Z)"
)
_SESSION = re.compile(
    r"\b(?:[Ii]n |[Dd]uring |[Bb]y the end of |[Ll]ater |[Ee]arlier )?(?:[Tt]his|[Nn]ext|[Ll]ast|"
    r"[Tt]he current|[Tt]he next|[Tt]he last) (?:school )?"
    r"(?:(?:[Pp]arliamentary |legislative )session|session of Parliament|term(?=[,.;]|\Z| (?:and|"
    r"to|"
    r"when|the|in|at)\b))"
)
_OPEN = re.compile(
    r"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Tt]hrough|[Tt]hroughout) (?:the )?(?:next few |coming |"
    r"years |months |next couple |weeks )?"
    r"(?P<unit>days|weeks|months|years|decades) (?:to come|ahead|and \w+ (?:ahead|to come))"
    r"|(?:[Ii]n|[Oo]ver|[Dd]uring) the coming (?:days|weeks|months|years|decades)(?: and (?:weeks|"
    r"months|years))?"
    r"|(?:[Oo]ver|[Ii]n|[Ff]or) the (?:year|week|month|decade) ahead"
    r"|(?:[Oo]ver|[Ii]n|[Dd]uring) (?:the )?(?:more |most )?recent (?:years|months|weeks|days|"
    r"decades)"
)
_LONG = re.compile(
    rf"\b[Ff]or (?:(?:nearly|almost|over|around|about|more than|at least|well over|the best part "
    rf"of) )?"
    rf"(?:(?:{_COUNT}|a|several|many|a few) (?:decades?|centur(?:y|ies)|generations?)|many years|"
    rf"decades|centuries|generations)(?: to come)?(?![\w-])"
)
_EVER = re.compile(
    r"\b[Ii]n (?:decades|(?:a|two|three) generations?|generations|centuries)(?=[,.;:)]|\Z| "
    r"(?:and|to|that|"
    r"which|of|by|for)\b)"
    r"|\b[Ss]ince (?:World War (?:II|I|Two|One|2|1)|the (?:Second|First) World War|"
    r"(?:the end of )?the Cold War|records began)\b"
)
_FIRST = re.compile(
    rf"\b[Ii]n (?:its|their|his|her|our|my) (?:very )?first (?:(?:{_COUNT}) )?"
    r"(?:years?|months?|weeks?|days)(?![\w’'-])"
)
_EVER_WORDS = frozenset("decades generation generations centuries war records".split())
_LASTS = re.compile(
    rf"[Ff]or (?:(?:the )?(?P<n>{_COUNT}|a|an)|(?P<more>an additional|another|a further|an extra)) "
    rf"(?:days?|weeks?|months?|years?)(?![\w-])"
)
_LONG_WORDS = frozenset("decade decades century centuries generations years".split())
_UNITS = frozenset("year years month months decade decades week weeks".split())
_TO_COME = frozenset("come ahead coming recent".split())
_WILL = re.compile(r"\b(?:will|shall|is to|are to)\b")
_MONEY = re.compile(r"[£€$]\d")


def find(text: str, words: frozenset[str]) -> list[Phrase]:
    """Time to come, and how long something will last: named, but not placed."""
    doubt = "The words do not place it."
    found: list[Phrase] = []
    if not words.isdisjoint(_TO_COME):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _OPEN.finditer(text)]
    if "term" in words or "session" in words:
        late = "When it begins or ends is not said."
        found += [Phrase(m.start(), m.end(), None, late) for m in _SESSION.finditer(text)]
    if "within" in words or ("on" in words and not words.isdisjoint(_UNITS)):
        found += [
            Phrase(each.start(), each.end(), None, doubt)
            for each in _WITHIN.finditer(text)
            if each["n"] is None
            or "ecade" in each.group()
            or clauses.tense(text, each.start(), each.end()) != "past"
        ]
    if not words.isdisjoint(_LONG_WORDS):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _LONG.finditer(text)]
    if not words.isdisjoint(_EVER_WORDS):
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _EVER.finditer(text)]
    if "first" in words:
        found += [Phrase(each.start(), each.end(), None, doubt) for each in _FIRST.finditer(text)]
    for match in _LASTS.finditer(text) if "for" in words else ():
        left, right = clauses.sentence_around(text, match.start(), match.end())
        if text[match.start() - 1 : match.start()].isalpha():
            continue
        if (match["more"] or _WILL.search(text, left, match.start())) and not _MONEY.search(
            text, left, right
        ):
            found.append(Phrase(match.start(), match.end(), None, doubt))
    return found
