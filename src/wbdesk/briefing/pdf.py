"""A briefing as tagged PDF (PDF/UA-1), set by Typst. The same briefing gives the same bytes."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import msgspec
import typst

from wbdesk import places
from wbdesk.briefing.document import (
    Briefing,
    Chart,
    Line,
    Part,
    Point,
    Quotation,
    Row,
    Source,
    Support,
    Table,
)
from wbdesk.briefing.drawn import printed
from wbdesk.briefing.glyphs import SUBSTITUTE, refused, unshowable
from wbdesk.briefing.options import SIZES
from wbdesk.briefing.sources import note_of
from wbdesk.briefing.tidy import breakable, shortened

_TEMPLATE = "brief.typ"
_RUNNING_LENGTH = 60
"""Of what runs along a page of A4; less on smaller paper."""
# Characters in a cell of full width that fill less than a page.
_LONGEST_WHOLE = 2400
_LEFT_OUT = frozenset({"kind", "releases", "accessed", "data", "drawing"})
_UNSHOWN = frozenset({"href", "is", "paper", "alternative", "style", "cite", "language"})
_UNBROKEN = frozenset({"svg"})
_BOXES = "Characters that the typeface lacks are shown as □."


def pdf(briefing: Briefing) -> bytes:
    """Set a briefing. Fonts are those that come with Typst, never the system's."""
    told = _told(briefing)
    missing = unshowable(json.dumps(told, ensure_ascii=False))
    while True:
        try:
            return _compile(_without(told, missing))
        except typst.TypstError as error:
            # A character may be shown alone and refused in company, such as a joiner.
            more = refused(str(error.diagnostic)) - missing - {SUBSTITUTE}
            if not more:
                raise
            missing |= more


def _compile(told: dict[str, Any]) -> bytes:
    template = (places.resources() / "templates" / _TEMPLATE).read_bytes()
    made = typst.compile(
        template,
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        sys_inputs={"briefing": json.dumps(told, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)
    return made


def _told(briefing: Briefing) -> dict[str, Any]:
    """What the template reads: the briefing, with the texts that only pages need."""
    sources = {source.number: source for source in briefing.sources}
    told: dict[str, Any] = _plain(briefing, sources, evidence=briefing.evidence)
    first = briefing.parts[0] if len(briefing.parts) == 1 else None
    length = round(_RUNNING_LENGTH * SIZES[briefing.paper][0] / SIZES["a4"][0])
    told["running"] = shortened(briefing.title, length)
    told["stamp"] = _stamp(first, length) if first else shortened(briefing.scope, length)
    told["foot-scope"] = shortened(briefing.scope, length)
    told["marks"] = {str(source.number): source.mark for source in briefing.sources}
    told["author"] = [first.publisher] if first and first.publisher else []
    told["noted"] = briefing.noted
    told["release"] = briefing.unnamed.title if briefing.unnamed else ""
    for part, plain in zip(briefing.parts, told["parts"], strict=True):
        plain["heading"] = f"{part.number}. {part.title}"
    for source, plain in zip(briefing.sources, told["sources"], strict=True):
        plain["note"] = plain["source"] = note_of(source, evidence=briefing.evidence)
        plain["href"] = source.url
    return told


def _stamp(part: Part, length: int) -> str:
    """Source and date, for the head of the pages."""
    return " · ".join(filter(None, (shortened(part.publisher, length), part.published)))


def _plain(value: Any, sources: Mapping[int, Source], *, evidence: bool) -> Any:
    """Structs as dictionaries that name their class, for JSON."""
    if isinstance(value, tuple):
        return [_plain(item, sources, evidence=evidence) for item in value]
    if not isinstance(value, msgspec.Struct):
        return value
    told = {
        name: _plain(getattr(value, name), sources, evidence=evidence)
        for name in _names(value.__class__)
    }
    match value:
        case Support():
            source = sources[value.cite]
            told["label"] = source.label
            if value.first:
                told["source"] = note_of(source, evidence=evidence)
                told["href"] = source.url
        case Table():
            for row, plain in zip(value.rows, told["rows"], strict=True):
                plain["splits"] = _splits(row, value)
        case Chart():
            told["svg"] = printed(value)
        case Part() | Line():
            told["href"] = value.url
        case Quotation():
            told["typst-language"] = value.language.split("-")[0].lower()
        case Point():
            told["typst-language"] = value.quote.split("-")[0].lower() or "en"
    return told | {"is": type(value).__name__}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(name for name in kind.__struct_fields__ if name not in _LEFT_OUT)


def _splits(row: Row, table: Table) -> bool:
    """Whether a row may be too long for a page, so that it has to split for none to be cut off."""
    lengths = [len(cell.text) + len(cell.below) for cell in row.cells]
    lengths[table.lead] += len(row.support.remark)
    return any(
        length > _LONGEST_WHOLE * heading.share
        for length, heading in zip(lengths, table.headings, strict=True)
    )


def _without(told: dict[str, Any], missing: frozenset[str]) -> dict[str, Any]:
    """Substitutes for what cannot be shown, and places to break long runs at."""
    substitutes = {ord(char): SUBSTITUTE for char in missing}

    def shown(name: str, text: str) -> str:
        kept = text.translate(substitutes)
        return kept if name in _UNBROKEN else breakable(kept)

    made: dict[str, Any] = _each_text(told, shown)
    if missing:
        made["notice"] = f"{made['notice']} {_BOXES}"
    return made


def _each_text(value: Any, change: Callable[[str, str], str], name: str = "") -> Any:
    """All texts but those that are not shown, changed by the name they stand under."""
    if isinstance(value, str):
        return change(name, value)
    if isinstance(value, list):
        return [_each_text(item, change, name) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in _UNSHOWN else _each_text(item, change, key)
            for key, item in value.items()
        }
    return value
