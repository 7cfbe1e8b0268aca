"""The search language by examples: what holds for every search, and what each field takes.

The fields are read from the declarations of the kinds, so that none is missing or out of date.
"""

from collections.abc import Sequence
from typing import get_args

import msgspec

from wbdesk.model.completing import IS, TAG, called, flags_of
from wbdesk.model.fields import Field
from wbdesk.model.kinds import KINDS, Kind
from wbdesk.model.query import STARRED


class Example(msgspec.Struct, frozen=True):
    """A search, and what it finds. One that ends with a colon is to be typed on."""

    text: str
    meaning: str


class Group(msgspec.Struct, frozen=True):
    """Examples under a heading."""

    heading: str
    examples: tuple[Example, ...]


WORDS = Group(
    "Words",
    (
        Example("border security", "both words; the last one may be unfinished"),
        Example('"cyber defences"', "these words, one after the other"),
        Example("trafficking -serbia", "the first word without the second"),
        Example("serbia OR kosovo", "either of them"),
    ),
)
_SHAPES = {
    "period": (
        "2025-10..2025-12",
        "from one month to the other; also a day, a year, or 2025..",
    ),
    "money": (">=5m", "five million or more; also <, <=, >, = and k, m, bn"),
    "decimal": (">1000", "more than 1,000; also <, <=, >=, ="),
    "code": ("rs", "an ISO code or a name"),
}


def card(kinds: Sequence[Kind]) -> tuple[Group, ...]:
    """The language for searches of these kinds; without any, what holds for plain text."""
    if not kinds:
        return (WORDS,)
    heading = f"Fields of {kinds[0].label}" if len(kinds) == 1 else "Fields"
    return (WORDS, Group(heading, tuple(_fields(kinds))), Group("Marks", tuple(_marks(kinds))))


def _fields(kinds: Sequence[Kind]) -> list[Example]:
    found: dict[str, list[tuple[Kind, Field]]] = {}
    for kind in kinds:
        for field in kind.searched:
            found.setdefault(str(field.search), []).append((kind, field))
    return [_example(name, places, kinds) for name, places in found.items()]


def _example(name: str, places: list[tuple[Kind, Field]], kinds: Sequence[Kind]) -> Example:
    field = places[0][1]
    value, meaning = _SHAPES.get(field.shape, ("", ""))
    choices = list(dict.fromkeys(each for _, other in places for each in _choices(other)))
    if choices:
        value, meaning = choices[0], ", ".join(choices)
    labels = " or ".join(dict.fromkeys(called(other) for _, other in places))
    said = f"{labels}: {meaning}" if meaning else labels
    if 1 < len(kinds) != len(places):
        said = f"{said} ({', '.join(kind.label for kind, _ in places)})"
    return Example(f"{name}:{value}", said)


def _choices(field: Field) -> tuple[str, ...]:
    """The values a field can only have."""
    values = get_args(field.type)
    return tuple(each for each in values if isinstance(each, str))


def _marks(kinds: Sequence[Kind]) -> list[Example]:
    made = [Example(f"{IS}:{name}", _flag(name)) for name in flags_of(kinds) if name != STARRED]
    return [
        *made,
        Example(f"{IS}:{STARRED}", "what you starred"),
        Example(f"{TAG}:", "what you gave a tag"),
    ]


def _flag(name: str) -> str:
    for kind in KINDS:
        for field in kind.fields:
            if field.name == name:
                return f"{kind.label}: {field.label.casefold()}"
    raise KeyError(name)
