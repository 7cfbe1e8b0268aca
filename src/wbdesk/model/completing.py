"""What of a search is still being typed, so that the rest of it can be offered."""

from collections.abc import Iterator, Sequence

import msgspec

from wbdesk.model.fields import Field
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.query import STARRED, term_of, tokens

IS, TAG = "is", "tag"
"""Fields of the language besides those the kinds declare."""

_NAMED = {IS: "What a record is", TAG: "Your tags"}
_CHOSEN = frozenset(("text", "list", "code", "period"))
"""Shapes whose values are worth choosing from: nobody asks for a whole sentence or sum."""
_SHORTEST = 2


class Stub(msgspec.Struct, frozen=True):
    """A name or a value begun: `start` to `end` of the text is what takes its place.

    `field` is "" where the name of a field is begun, else the field whose value `typed` begins.
    """

    start: int
    end: int
    field: str
    typed: str


def stub_at(text: str, caret: int) -> Stub | None:
    """What is being typed at the caret, None where it is no name or value to complete."""
    if text[caret : caret + 1].strip():
        return None
    token = next(reversed(tokens(text[:caret])), None)
    if token is None or token.end != caret:
        return None
    start = token.start + token.minus
    if token.field:
        begun = text[start + len(token.field) + 1 : caret]
        if begun.startswith('"') and begun.endswith('"') and len(begun) > 1:
            return None
        return Stub(start, caret, token.field, begun.replace('"', "").strip())
    if len(token.value) < _SHORTEST or not token.value.isalpha():
        return None
    return Stub(start, caret, "", token.value.casefold())


def names_of(kinds: Sequence[Kind]) -> dict[str, str]:
    """The fields a search of these kinds knows, each with what it is called there."""
    found = [(f.search, called(f)) for kind in kinds for f in kind.fields if f.search]
    made: dict[str, str] = {}
    for name, label in found:
        made.setdefault(name, label)
    return {**made, **(_NAMED if kinds else {})}


def called(field: Field) -> str:
    """What a field is called where it is searched: a code by what it stands for."""
    return field.facet if field.shape == "code" and field.facet else field.label


def fields_named(kinds: Sequence[Kind], name: str) -> Iterator[tuple[Kind, Field]]:
    """The fields with this search name whose values can be chosen from, with their kinds."""
    for kind in kinds:
        for field in kind.fields:
            if field.search == name and field.shape in _CHOSEN:
                yield kind, field


def flags_of(kinds: Sequence[Kind]) -> tuple[str, ...]:
    """What can stand behind `is:`."""
    found = [f.name for kind in kinds for f in kind.fields if f.shape == "flag"]
    return (*dict.fromkeys(found), STARRED)


def known(name: str) -> bool:
    """Whether the language has a field of this name."""
    return name in names_of(KINDS)


def term(field: str, value: str) -> str:
    """The shortest term that asks for a value: in quotation marks only where it needs them."""
    return f"{field}:{value}" if value.isalnum() else term_of(field, value)
