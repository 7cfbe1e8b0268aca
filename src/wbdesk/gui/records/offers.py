"""What is offered to complete a search: names of fields, or values with their counts."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec

from wbdesk.library import TAG, Library, Value
from wbdesk.model.completing import IS, Stub, fields_named, flags_of, names_of, term
from wbdesk.model.fold import fold
from wbdesk.model.kinds import BY_NAME, Kind
from wbdesk.model.query import parse
from wbdesk.model.view import View

MOST = 24
_ALL = 400
"""More countries or years than there are."""


class Offer(msgspec.Struct, frozen=True):
    """What is shown, what stands beside it, and what comes into the search."""

    text: str
    beside: str
    term: str

    @property
    def spoken(self) -> str:
        """As it is read out."""
        return f"{self.text}, {self.beside}"


def names(stub: Stub, kinds: Sequence[Kind]) -> list[Offer]:
    """The fields whose names begin so."""
    return [
        Offer(f"{name}:", label, f"{name}:")
        for name, label in names_of(kinds).items()
        if name.startswith(stub.typed)
    ]


def values(library: Library, stub: Stub, views: Sequence[View]) -> list[Offer]:
    """The values of a field that begin so, those of all views together, the most frequent first."""
    if stub.field == IS:
        return _flags(library, stub, views)
    found: Counter[tuple[str, str]] = Counter()
    if stub.field == TAG:
        for view in views:
            _add(found, library.values(view, TAG, limit=MOST, typed=stub.typed))
    dates = False
    for kind, field in fields_named([BY_NAME[view.kind] for view in views], stub.field):
        view = next(each for each in views if each.kind == kind.name)
        if field.shape == "code":
            _add_countries(found, library.values(view, field.name, limit=_ALL), stub.typed)
        elif field.shape == "period":
            dates = True
            years = library.values(view, field.name, limit=_ALL)
            _add(found, [each for each in years if each.text.startswith(stub.typed)])
        else:
            _add(found, library.values(view, field.name, limit=MOST, typed=stub.typed))
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    if dates:
        ranked.sort(key=lambda pair: pair[0], reverse=True)
    return [
        Offer(text, f"{number:,}", asked or term(stub.field, text))
        for (text, asked), number in ranked[:MOST]
    ]


def _add(found: Counter[tuple[str, str]], listed: Sequence[Value]) -> None:
    for value in listed:
        found[value.text, ""] += value.count


def _add_countries(found: Counter[tuple[str, str]], listed: Sequence[Value], typed: str) -> None:
    asked = fold(typed)
    for value in listed:
        name = _countries().get(value.text, value.text)
        if value.text.casefold().startswith(asked) or f" {fold(name)}".find(f" {asked}") >= 0:
            found[f"{name} ({value.text})", f"country:{value.text.casefold()}"] += value.count


def _flags(library: Library, stub: Stub, views: Sequence[View]) -> list[Offer]:
    made = []
    for name in flags_of([BY_NAME[view.kind] for view in views]):
        if name.startswith(stub.typed.casefold()):
            asked = parse(f"{IS}:{name}")
            number = sum(
                library.count(msgspec.structs.replace(view, query=asked.both(view.query)))
                for view in views
            )
            made.append(Offer(name, f"{number:,}", f"{IS}:{name}"))
    return made


@cache
def _countries() -> dict[str, str]:
    """English names by code, from CLDR."""
    from babel import Locale

    return dict(Locale("en").territories)
