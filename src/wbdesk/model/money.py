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


class Nested(msgspec.Struct, frozen=True):
    """Money with what belongs to it: further mentions of it, and the money it is made up of.

    `record` is the mention that states the amount, where one does.
    """

    record: Funding
    mentions: tuple[Funding, ...]
    parts: tuple["Nested", ...]


def nested(sums: Iterable[Funding]) -> tuple[tuple[Nested, ...], tuple[Funding, ...]]:
    """What `totals` counts, each with its parts inside it; and what no amount is known of.

    Every record comes once: as money, as a mention or part of it, or among the others.
    """
    given = tuple(sums)
    money = _Money(given)
    held: dict[int, list[Funding]] = {}
    for record in given:
        held.setdefault(money.of(record), []).append(record)
    seen: set[int] = set()

    def made(which: int) -> Nested:
        seen.add(which)
        mentions = held[which]
        first = next((each for each in mentions if _states_amount(each)), mentions[0])
        parts = [made(part) for part in money.parts(which) if part not in seen]
        others = tuple(each for each in mentions if each is not first)
        return Nested(first, others, tuple(parts))

    counted = [money.of(record) for total in totals(given)[0] for record in total.records]
    top = tuple(made(which) for which in sorted(counted))
    return top, tuple(record for record in given if money.of(record) not in seen)


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

    def parts(self, which: int) -> list[int]:
        """The numbers of the money that is directly part of it, but what is counted apart."""
        return [
            part
            for part, wholes in self._wholes.items()
            if which in wholes and (part not in self._stated or self.inside_counted(part))
        ]

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
