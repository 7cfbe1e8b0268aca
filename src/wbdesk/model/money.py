"""Sums of money: how they read, and totals that count no money twice."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

import msgspec

from wbdesk.model.records import Funding

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "US$", "AUD": "A$", "CAD": "C$", "JPY": "¥"}
_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)


def text_of(amount: str | Decimal | None, currency: str | None) -> str:
    """A sum as people write it: £4 million, €1.25 billion, RSD 12,500; "" without an amount.

    The scale is used only where no digit is lost by it.
    """
    if amount is None:
        return ""
    number = Decimal(amount)
    for scale, word in _SCALES:
        scaled = number / scale
        if abs(scaled) >= 1 and scaled == round(scaled, 3):
            return f"{_sign(currency)}{_plain(scaled)} {word}"
    return f"{_sign(currency)}{number:,f}"


def _sign(currency: str | None) -> str:
    if currency is None:
        return ""
    return _SIGNS.get(currency, f"{currency} ")


def _plain(number: Decimal) -> str:
    text = f"{number:,.3f}"
    return text.rstrip("0").rstrip(".")


class Total(msgspec.Struct, frozen=True):
    """A sum in one currency, with the records counted in it."""

    currency: str
    amount: Decimal
    records: tuple[Funding, ...]


def totals(sums: Iterable[Funding]) -> tuple[tuple[Total, ...], tuple[Funding, ...]]:
    """One total a currency, and what is left out of them, in the order given.

    Left out are sums without an amount, further mentions of the same money (`same_as`) and
    parts of a sum that is itself counted (`part_of`). A mention or part whose whole is not
    among `sums` is counted. Currencies are never added up.
    """
    given = tuple(sums)
    known = {record.id: record for record in given}
    counted: dict[str, list[Funding]] = {}
    left_out: list[Funding] = []
    seen: set[str] = set()
    for record in given:
        money = _first_mention(record, known)
        if (
            record.amount is None
            or record.currency is None
            or money in seen
            or _inside_counted(record, known)
        ):
            left_out.append(record)
        else:
            seen.add(money)
            counted.setdefault(record.currency or "", []).append(record)
    return tuple(
        Total(currency, sum((Decimal(r.amount or 0) for r in records), Decimal()), tuple(records))
        for currency, records in counted.items()
    ), tuple(left_out)


def _first_mention(record: Funding, known: Mapping[str, Funding]) -> str:
    """The id all mentions of the same money share, also where the first is not at hand."""
    passed = {record.id}
    while record.same_as and record.same_as not in passed:
        passed.add(record.same_as)
        if record.same_as not in known:
            return record.same_as
        record = known[record.same_as]
    return record.id if record.same_as is None else min(passed)


def _inside_counted(record: Funding, known: Mapping[str, Funding]) -> bool:
    """Whether the record, or what it repeats, is part of a sum that has an amount."""
    passed: set[str] = set()
    current: Funding | None = record
    while current is not None and current.id not in passed:
        passed.add(current.id)
        whole = known.get(current.part_of or "")
        if whole is not None and whole.amount is not None and whole.id not in passed:
            return True
        current = whole or known.get(current.same_as or "")
    return False
