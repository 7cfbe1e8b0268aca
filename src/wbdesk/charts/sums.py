"""Money in groups, for bars: by purpose, fund, place or year, each currency for itself."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal, cast

import msgspec

from wbdesk.charts.item import Item, item_id
from wbdesk.charts.timescale import LAST, extent
from wbdesk.model import money, period
from wbdesk.model.money import Nested
from wbdesk.model.records import Funding

By = Literal["purpose", "fund", "place", "year"]
NAMES: dict[By, str] = {
    "purpose": "Purpose",
    "fund": "Fund",
    "place": "Country or region",
    "year": "Year",
}


class Group(msgspec.Struct, frozen=True):
    """Money under one heading; `amount` is what its sums come to."""

    label: str
    amount: Decimal
    sums: tuple[Nested, ...]


class Panel(msgspec.Struct, frozen=True):
    """All money in one currency."""

    currency: str
    amount: Decimal
    groups: tuple[Group, ...]


def panels(given: Iterable[Item], by: By) -> tuple[tuple[Panel, ...], tuple[Funding, ...]]:
    """A panel a currency, and the sums whose amount is not stated.

    The ids of the records are those of their items. No money is counted twice: a sum that is
    meant for several places stands under all of them together.
    """
    top, unstated = money.nested(qualified(given))
    by_currency: dict[str, list[Nested]] = {}
    for each in top:
        by_currency.setdefault(each.record.currency or "", []).append(each)
    made = [
        Panel(currency, _amount(sums), _groups(sums, by)) for currency, sums in by_currency.items()
    ]
    return tuple(sorted(made, key=lambda panel: panel.currency)), unstated


def shown_as(given: Iterable[Item]) -> Mapping[str, str]:
    """By the id of each item the id under which its money is shown: that of the mention counted."""
    top, unstated = money.nested(qualified(given))
    found = {record.id: record.id for record in unstated}
    waiting = list(top)
    while waiting:
        each = waiting.pop()
        found |= dict.fromkeys((each.record.id, *(m.id for m in each.mentions)), each.record.id)
        waiting += each.parts
    return found


def qualified(given: Iterable[Item]) -> Iterable[Funding]:
    """Records under the ids of their items, so that those of several releases stay apart."""
    for each in given:
        record = cast(Funding, each.record)
        if each.id == record.id:
            yield record
            continue
        yield msgspec.structs.replace(
            record,
            id=each.id,
            part_of=record.part_of and item_id(record.part_of, each.release),
            same_as=record.same_as and item_id(record.same_as, each.release),
        )


def _amount(sums: Sequence[Nested]) -> Decimal:
    return sum((Decimal(each.record.amount or 0) for each in sums), Decimal())


def _groups(sums: Sequence[Nested], by: By) -> tuple[Group, ...]:
    gathered: dict[tuple[float, str], list[Nested]] = {}
    for number, each in enumerate(sums):
        gathered.setdefault(_heading(each.record, by, number), []).append(each)
    made = [
        (place, Group(label, _amount(each), tuple(each)))
        for (place, label), each in gathered.items()
    ]
    if by == "year":
        return tuple(group for _, group in sorted(made, key=lambda each: each[0]))
    return tuple(sorted((group for _, group in made), key=lambda each: -each.amount))


def _heading(record: Funding, by: By, number: int) -> tuple[float, str]:
    """Under what a sum stands, after what it is put in order where that is not the amount."""
    match by:
        case "purpose":
            # Two sums for one purpose are two sums.
            return float(number), record.purpose
        case "fund":
            return 0.0, record.fund or "No fund named"
        case "place":
            return 0.0, ", ".join(record.places) or "No place named"
    return _year(record.period)


def _year(edtf: str | None) -> tuple[float, str]:
    found = extent(edtf)
    if found is None:
        return LAST, "Year not stated"
    if found.start is None or found.end is None:
        return found.start or found.end or LAST, period.text_of(edtf)
    bounds = period.parse(edtf or "")
    assert bounds.start
    assert bounds.end
    first, last = bounds.start.year, bounds.end.year
    if first == last:
        return found.start, str(first)
    if last == first + 1 and found.end - found.start < 370:
        return found.start, f"{first}/{last % 100:02}"
    return found.start, f"{first} to {last}"
