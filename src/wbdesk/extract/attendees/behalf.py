"""Countries for which somebody signs or takes part: "on behalf of the EU"."""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.countries import Entry

_ACTS = re.compile(
    r"\b(?:signed|signs?|signing|concluded|initialled|exchanged|ratified|took part|takes part|"
    r"participated|attended|represented)\b"
)
_FOR = re.compile(r"\bon behalf of\s(?:the\s)?")
_BY_ONE = re.compile(r"\sby\s(?:the\s)?[A-Z]")
"""Who came for a country told so is named, and stands for it."""
_PRESIDED = re.compile(
    r"\b(?:Council|[Mm]eeting|[Ss]ummit|[Ss]ession)\s(?:of|under|during)\sthe\s"
    r"(?P<words>(?P<land>[A-Z]\w+)\s(?:EU\s)?Presidency)\b"
)
_PARTNER = re.compile(
    r"\b(?:agreements?|treaty|memorandum|declaration|pact|arrangement|protocol|convention)\s"
    r"with\s(?:the\s)?"
)


def in_sentence(text: str, start: int, end: int) -> list[Item]:
    """The countries that somebody signs or takes part for, and the partner of the agreement."""
    presided = _PRESIDED.search(text, start, end) if "Presidency" in text[start:end] else None
    of = countries.of_adjective(presided["land"]) if presided else None
    if presided is not None and of is not None:
        entry = Entry(presided["words"], of.code, "organisation")
        return [Item(presided.start("words"), presided.end("words"), entry=entry)]
    if text.find("on behalf of", start, end) < 0 or not _ACTS.search(text, start, end):
        return []
    named = {each.start: each for each in countries.mentions(text, start, end)}
    made: list[Item] = []
    for lead in [*_FOR.finditer(text, start, end), *_PARTNER.finditer(text, start, end)]:
        each = named.get(lead.end())
        if each is not None and not each.adjective and not _BY_ONE.match(text, each.end):
            made.append(Item(each.start, each.end, entry=each.entry))
    return made
