"""Sums of money: how they read, and totals that count no money twice."""

from collections.abc import Iterable, Sequence
from decimal import MAX_PREC, Context, Decimal

import msgspec

from wbdesk.model.records import Funding

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "US$", "AUD": "A$", "CAD": "C$", "JPY": "¥"}
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_THOUSANDTH = Decimal("0.001")
_EXACT = Context(prec=MAX_PREC)


def text_of(amount: str | Decimal | None, currency: str | None) -> str:
    """A sum as people write it: £4 million, €1.25 billion, RSD 12,500; "" without an amount.

    The scale is used only where no digit is lost by it.
    """
    if amount is None:
        return ""
    number = Decimal(amount)
    sign, size = ("-" if number < 0 else "") + _sign(currency), number.copy_abs()
    for places, word in _SCALES:
        scaled = size.scaleb(-places, _EXACT)
        if scaled >= 1 and scaled == scaled.quantize(_THOUSANDTH, context=_EXACT):
            return f"{sign}{_plain(scaled)} {word}"
    return f"{sign}{size:,f}"


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
    money = _Money(given)
    counted: dict[str, list[Funding]] = {}
    left_out: list[Funding] = []
    seen: set[int] = set()
    for record in given:
        which = money.of(record)
        if _states_amount(record) and which not in seen and not money.inside_counted(which):
            seen.add(which)
            counted.setdefault(record.currency or "", []).append(record)
        else:
            left_out.append(record)
    return tuple(
        Total(currency, _sum(records), tuple(records)) for currency, records in counted.items()
    ), tuple(left_out)


def _states_amount(record: Funding) -> bool:
    return record.amount is not None and record.currency is not None


def _sum(records: Sequence[Funding]) -> Decimal:
    total = Decimal()
    for record in records:
        total = _EXACT.add(total, Decimal(record.amount or 0))
    return total


class _Money:
    """Which records are the same money, and which money is part of which.

    The same money is numbered by its first mention in the order given, also where the mention
    it refers to is not at hand.
    """

    def __init__(self, given: Sequence[Funding]) -> None:
        self._same: dict[str, str] = {}
        for record in given:
            if record.same_as:
                self._join(record.id, record.same_as)
        first: dict[str, int] = {}
        for number, record in enumerate(given):
            first.setdefault(self._root(record.id), number)
        self._first = first
        self._wholes: dict[int, set[int]] = {}
        self._stated: set[int] = set()
        for record in given:
            which = self.of(record)
            if _states_amount(record):
                self._stated.add(which)
            whole = first.get(self._root(record.part_of)) if record.part_of else None
            if whole is not None and whole != which:
                self._wholes.setdefault(which, set()).add(whole)

    def of(self, record: Funding) -> int:
        """The number of the money a record speaks of."""
        return self._first[self._root(record.id)]

    def inside_counted(self, which: int) -> bool:
        """Whether it is part of money that has an amount; of a ring, the first is not."""
        return any(
            whole in self._stated and not (which in self._above(whole) and which < whole)
            for whole in self._above(which)
        )

    def _above(self, which: int) -> set[int]:
        """All that it is part of, directly or not; in a ring also itself."""
        found: set[int] = set()
        waiting = [which]
        while waiting:
            for whole in self._wholes.get(waiting.pop(), ()):
                if whole not in found:
                    found.add(whole)
                    waiting.append(whole)
        return found - {which}

    def _root(self, name: str) -> str:
        while (next_one := self._same.get(name, name)) != name:
            self._same[name] = self._same.get(next_one, next_one)
            name = next_one
        return name

    def _join(self, one: str, other: str) -> None:
        one, other = self._root(one), self._root(other)
        if one != other:
            self._same[one] = other
