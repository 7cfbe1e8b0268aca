"""A briefing as tagged PDF (PDF/UA-1), set by Typst. The same briefing gives the same bytes."""

import dataclasses
import json
from collections.abc import Callable
from typing import Any

import typst

from wbdesk import places
from wbdesk.briefing.document import Briefing, Part, Source
from wbdesk.briefing.glyphs import SUBSTITUTE, refused, unshowable
from wbdesk.briefing.tidy import breakable

_TEMPLATE = "brief.typ"
_RUNNING_LENGTH = 78
_MOST_PHRASES = 4
_LONGEST_PHRASE = 90
_LEFT_OUT = frozenset({"kind", "entries"})
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
    told: dict[str, Any] = _plain(briefing)
    first = briefing.parts[0] if len(briefing.parts) == 1 else None
    told["running"] = _cut(briefing.title, _RUNNING_LENGTH)
    told["stamp"] = first.published if first else f"{len(briefing.parts)} releases"
    told["foot-scope"] = _cut(briefing.scope, _RUNNING_LENGTH)
    told["author"] = [first.publisher] if first and first.publisher else []
    told["parts"] = [_part_told(part, plain) for part, plain in zip(briefing.parts, told["parts"])]
    told["sources"] = [
        plain | {"said": _said(source) if briefing.evidence else ""}
        for source, plain in zip(briefing.sources, told["sources"])
    ]
    return told


def _part_told(part: Part, plain: dict[str, Any]) -> dict[str, Any]:
    return plain | {"heading": f"{part.number}. {part.title}"}


def _said(source: Source) -> str:
    """The phrases of a source, as many as a footnote bears."""
    shown = [f"“{_cut(phrase, _LONGEST_PHRASE)}”" for phrase in source.phrases[:_MOST_PHRASES]]
    more = len(source.phrases) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0] + " …"


def _plain(value: Any) -> Any:
    """Dataclasses as dictionaries that name their class, for JSON."""
    if dataclasses.is_dataclass(value):
        told = {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.name not in _LEFT_OUT
        }
        if "url" in told:
            told["href"] = told["url"]
        if "language" in told:
            told["typst-language"] = told["language"].split("-")[0].lower()
        return told | {"is": type(value).__name__}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _without(told: dict[str, Any], missing: frozenset[str]) -> dict[str, Any]:
    """Substitutes for what cannot be shown, and places to break long runs at."""
    substitutes = {ord(char): SUBSTITUTE for char in missing}

    def shown(text: str) -> str:
        return breakable(text.translate(substitutes))

    made: dict[str, Any] = _each_text(told, shown)
    if missing:
        made["notice"] = f"{made['notice']} {_BOXES}"
    return made


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_text(item, change) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in ("href", "is", "paper") else _each_text(item, change)
            for key, item in value.items()
        }
    return value
