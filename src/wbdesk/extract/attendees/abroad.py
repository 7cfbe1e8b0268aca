"""Of which country those are whom a visitor meets and who are told by a bare office of state.

"She met President Roe" on a visit to Chile: the President is Chile's.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from wbdesk.extract import countries, needs
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.countries import Entry
from wbdesk.extract.sentences import around, sentences
from wbdesk.model.document import Document

_FIELDS = (
    r"(?:Foreign|Defence|Defense|Interior|Finance|Trade|Energy|Economy|Economic|Justice|Education|"
    r"Environment|Agriculture|Transport|Culture|Labour|Tourism|Industry|Commerce|Planning|"
    r"Security|Home|"
    r"Health|Climate|Water|Mining|Development|Digital|Science|Infrastructure)"
)
_STATE = re.compile(
    r"(?:(?:First\s|Deputy\s|Vice[- ]|Acting\s)?(?:Prime\sMinister|President)|"
    rf"(?:Deputy\s)?{_FIELDS}"
    rf"(?:\s(?:and\s)?{_FIELDS}){{0,2}}\s(?:Minister|Secretary)|(?:First\s|Deputy\s|"
    rf"Vice\s)?Minister\s"
    r"(?:of|for)\s(?!State\b)|State\sSecretary|Chief\sof\sthe\sDefence|Speaker\sof\s(?:the\s)?"
    r"(?:Parliament|National)|King\b|Emperor\b|Sultan\b|Crown\sPrince|Vice\sMinister|Premier\b)"
)
"""Offices of a state told without the state."""
_ABROAD = re.compile(
    r"(?:Deputy\s|Vice[- ]|Acting\s)?(?:Prime\sMinister|President)|(?:Deputy\s)?(?:Foreign|Defence|"
    r"Defense|Interior|Finance|Economy)\sMinister|(?:Deputy\s|Vice\s)?Minister\sof\s(?!State\b)|"
    r"State\sSecretary|King\b|Emperor\b|Sultan\b|Crown\sPrince|Vice\sMinister"
)
"""Those of them that a government which writes of Secretaries has not itself."""
_PEER = re.compile(r"(?:Lord|Lady|Baroness|Baron|Viscount|Earl|Sir|Dame)\s")
_ON = re.compile(
    r"\b(?:flies|flew|travels?|travell?ed|goes|moves?|continues?|onward)\s(?:\w+\s)?(?:on\s)?to\b|\bthen\b"
)
_VISIT = (
    r"\b(?:[Vv]isit(?:s|ed|ing)?(?:\s(?:will\sbe\s)?to)?|[Tt]ravel(?:s|led|"
    r"ling)?\s(?:this\sweek\s)?to|"
    r"[Tt]rip\sto|[Tt]our\sof|[Mm]ission\sto|[Aa]rriv(?:es|ed|ing)\sin|[Dd]elegation\sto"
)
_GOES_TO = needs.pattern(_VISIT + r")\s(?:the\s)?(?=[A-Z])")
_IN = needs.pattern(_VISIT + r"|[Ii]n|[Tt]o)\s(?:the\s)?(?=[A-Z])")
_OPENING, _NEAR = 4, 60
_FIRST, _LINE = 2, 30
"""Paragraphs that name who makes the visit, and characters of a line that is none."""


def lands(
    document: Document,
    found: Iterable[Found],
    known: Mapping[str, Entry],
    key: Callable[[Found], str],
    home: Entry | None,
) -> dict[str, Entry]:
    """The country of each person found with a bare office of state, by `key`."""
    own = home.code if home else None
    texts = [number for number, block in enumerate(document.blocks) if len(block.text) > _LINE]
    last = max(texts[:_FIRST], default=0)
    early = {key(each) for each in found if each.item.person.name and each.block <= last}
    whole: Entry | None = None
    asked = False
    made: dict[str, Entry] = {}
    for each in found:
        role = each.item.role or each.item.person.role
        name = key(each) if each.item.person.name else ""
        if not name or name in known or name in early or not _STATE.match(role):
            continue
        if any(m.entry.code for m in countries.mentions(role)) or _PEER.match(
            each.item.person.name or ""
        ):
            continue
        if not asked:
            whole, asked = _visited(document, own), True
        text = document.blocks[each.block].text
        entry = _of_sentence(text, each, own)
        if entry is None and _ABROAD.match(role) and not _goes_on(text, each):
            entry = whole
        if entry is not None:
            made.setdefault(name, entry)
    return made


def _goes_on(text: str, each: Found) -> bool:
    """Whether a sentence goes on to another country than the first."""
    start, end = around(sentences(text), each.item.start)
    return _ON.search(text, start, end) is not None


def _visited(document: Document, own: str | None) -> Entry | None:
    """The one country a release tells a visit to from its beginning."""
    texts = [document.title, *(block.text for block in document.blocks[:_OPENING])]
    told = {
        each.code: each
        for text in texts
        for lead in _GOES_TO.finditer(text)
        for each in _named(text, lead.end(), len(text), own)
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _of_sentence(text: str, each: Found, own: str | None) -> Entry | None:
    """The one country where the sentence of a name takes place."""
    start, end = around(sentences(text), each.item.start)
    told = {
        one.code: one
        for lead in _IN.finditer(text, start, min(end, each.item.start))
        for one in _named(text, lead.end(), end, own)
    }
    return next(iter(told.values())) if len(told) == 1 else None


def _named(text: str, start: int, end: int, own: str | None) -> list[Entry]:
    """The foreign countries in a row from a place on: "to Chile and Peru"."""
    made: list[Entry] = []
    at = start
    for m in countries.mentions(text, start, min(end, start + _NEAR)):
        if text[at : m.start].strip(" ,") not in ("", "and", "and the", "the"):
            break
        if m.entry.kind == "country" and not m.adjective and m.entry.code != own:
            made.append(countries.national(m.entry))
        at = m.end
    return made
