"""Those whom only the title says to meet: "Chile and Kenya hold talks", "Chile hosts conference".

A record rests on a passage of the text, so each is shown where the text first names it.
"""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees import twinned
from wbdesk.extract.attendees.gathering import EVENT
from wbdesk.extract.attendees.parts import Item
from wbdesk.extract.attendees.records import Found
from wbdesk.extract.countries import Entry
from wbdesk.extract.gate import holds_any
from wbdesk.model.document import Document

_REASON = "Told by the title; check that it took part itself."
_TOGETHER = re.compile(
    r"\s(?:(?:to|will|jointly|formally|today|have|has|prime|foreign|defence|defense|interior|"
    r"trade|energy|finance|ministers|leaders|officials|presidents|governments)\s){0,4}"
    r"(?:sign|signs|signed|agree|agreed|hold|held|meet|met|discuss|conclude|concluded|"
    r"(?:launch|launched|open|opened|begin|start|started|resume|resumed)\s(?:[\w-]+\s){0,4}"
    r"(?:talks|negotiations|dialogue|consultations))\b",
    re.I,
)
_HOSTS = re.compile(
    rf"\s(?:to\s|will\s|co-)?(?:hosts?|hosted)\s(?:[\w’-]+\s){{0,6}}?{EVENT}\b", re.I
)
_TALKS_WITH = re.compile(
    r"\b(?:talks|dialogue|consultations|negotiations|meeting|summit|agreement signed)\swith\s"
    r"(?=(?:the\s)?[A-Z])"
)
_BETWEEN = re.compile(
    r"\b(?:talks|dialogue|consultations|negotiations|meeting|summit|agreement)\sbetween\s", re.I
)
_MET = ("met", "meeting", "talks", "sign", "ceremony", "summit", "dialogue", "conference",
        "negotia", "agreement", "consultation")  # fmt: skip
_BETWEEN_THEM = re.compile(r"(?:\W|and|the|of|for|governments?|republic|kingdom)*", re.I)
_FUTURE = re.compile(r"\b(?:to|will)\s")
_LEAST = 2


def told(document: Document) -> list[Found]:
    """The countries and organisations of the title that meet, each where the text names it."""
    title = document.title
    if not holds_any(title, _WORDS) or not _tells_of_meeting(document):
        return []
    expected = _FUTURE.search(title) is not None
    return [each for entry in _entries(title) for each in _in_text(document, entry, expected)]


_WORDS = (
    " sign", " agree", " hold", " held", " me", " discuss", " conclude", " launch", " open",
    " begin", " start", " resume", " host", " with ", "etween", " co-host", "-", "–", "/",
)  # fmt: skip


def _tells_of_meeting(document: Document) -> bool:
    return any(holds_any(block.text, _MET) for block in document.blocks)


def _entries(title: str) -> list[Entry]:
    named = [each.entry for each in twinned.holders(title, 0, len(title)) if each.entry]
    if named:
        return named
    verb = _TOGETHER.search(title)
    if verb is not None:
        named = _only(title, 0, verb.start())
        if len(named) >= _LEAST:
            return named
    host = _HOSTS.search(title)
    if host is not None:
        named = _only(title, 0, host.start())
        if named:
            return named
    between = _BETWEEN.search(title)
    if between is not None:
        return [
            each.entry for each in countries.mentions(title, between.end()) if not each.adjective
        ]
    partner = _TALKS_WITH.search(title)
    if partner is not None:
        first = countries.mentions(title, partner.end())[:1]
        near = first and first[0].start - partner.end() <= len("the ")
        return [each.entry for each in first if near and not each.adjective]
    return []


def _only(title: str, start: int, end: int) -> list[Entry]:
    """Those named in a stretch, where it names nothing else."""
    named = countries.mentions(title, start, end)
    rest, at = "", start
    for each in named:
        rest += title[at : each.start] + " "
        at = each.end
    rest += title[at:end]
    if not _BETWEEN_THEM.fullmatch(rest):
        return []
    return [each.entry for each in named]


def _in_text(document: Document, entry: Entry, expected: bool) -> list[Found]:
    """Where the text first names one of the title."""
    for number, block in enumerate(document.blocks):
        if block.kind not in ("paragraph", "item"):
            continue
        for each in countries.mentions(block.text):
            same = each.entry.code == entry.code if entry.code else each.entry.name == entry.name
            if same:
                item = Item(each.start, each.end, entry=entry)
                return [Found(number, item, "headline", expected, _REASON)]
    return []
