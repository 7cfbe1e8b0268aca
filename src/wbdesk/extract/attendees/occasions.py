"""Bodies whose own event somebody acts at: "at the annual Example Association conference"."""

import re

from wbdesk.extract import countries, names
from wbdesk.extract.attendees import events
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.gate import Gate

_GATE = Gate(
    " meeting", " webinar", " seminar", " workshop", " conference", " Conference", " event",
    " reception", " AGM", " dinner", " briefing", " roundtable",
    " attended the", " attend the", "ddressed the", "ddressing the",
)  # fmt: skip
_AT = re.compile(
    r"\b(?:at|during|addressing|addressed|attended|attend)\s(?:a|an|the|this year[’']s)\s"
    r"(?:(?:recent|annual|special|joint|virtual|online|high-level|inaugural|first|second|third)\s)"
    r"{0,2}(?P<body>[A-Z][\w&’'-]*(?:\s(?:(?:of|for|the|and)\s){0,2}[A-Z][\w&’'-]*){0,7})"
    r"(?:\s\((?P<short>[A-Z]{2,})\))?\s"
    r"(?:(?:(?<=[’']s\s)(?:[a-z-]+\s){0,3}?)?(?:meeting|webinar|seminar|workshop|[Cc]onference|event|"
    r"reception|AGM|dinner|briefing|roundtable)\b|(?<=[’']s\s)[‘“'\"][^’”'\"]{3,40}[’”'\"])"
)
_ACTS = re.compile(
    r"\b(?:announc\w+|spoke|speak\w*|address\w*|attend\w*|deliver\w*|present\w*|told|met|said|"
    r"join\w*|explor\w+|made|statement|discuss\w*|launch\w*|outlin\w+|shar\w+)\b"
)
_INITIALS = re.compile(r"[A-Z]{3,8}\Z")
_NO_BODY = frozenset("COP AGM CEO MOU NHS COVID ECOFIN GAC FAC".split())
_UNIONS = frozenset("NATO EU UN G7 G20 OSCE ASEAN AU NORDEFCO OECD CSTO".split())
"""Those meet as their members, who are told or not."""
_REASON = "The event is named after this body; check that it took part."


def may_tell(text: str) -> bool:
    """A cheap test of a paragraph before its sentences are looked at."""
    return _GATE.opens(text)


def in_sentence(text: str, number: int, start: int, end: int) -> list[Found]:
    """The body of one sentence at whose event somebody acts; empty for most."""
    at = _AT.search(text, start, end)
    if at is None or not _ACTS.search(text, start, end):
        return []
    expected = events.FUTURE.search(text, start, end) is not None
    if at["body"] in _UNIONS:
        return []
    body = at["body"].removesuffix("’s").removesuffix("'s")
    named = countries.named(body)
    item = Item(at.start("body"), at.start("body") + len(body), body=body)
    if named is not None and named.kind == "organisation":
        item = Item(at.start("body"), at.end("body"), entry=named)
    elif named is not None or not _is_body(body, at["short"]):
        return []
    return [Found(number, item, "occasion", expected, _REASON)]


def _is_body(words: str, short: str | None) -> bool:
    tokens = words.split()
    if len(tokens) == 1:
        return _INITIALS.match(words) is not None and words not in _NO_BODY
    return bool(short) or any(names.is_body(each) for each in tokens[1:])
