"""Sums of money as a table: what is part of a sum, or the same money, stands below it."""

from collections.abc import Iterator, Sequence
from typing import cast

from wbdesk.briefing.citing import Desk
from wbdesk.briefing.document import Block, Cell, Heading, Row, Summary, Table
from wbdesk.briefing.tidy import tidy
from wbdesk.model import money, period
from wbdesk.model.records import Funding, Record

_DEEPEST = 3
_HEADINGS = (
    Heading("Amount", 0.16),
    Heading("Purpose", 0.42),
    Heading("Fund", 0.16),
    Heading("Period", 0.15),
    Heading("Status", 0.11),
)


def funding(records: Sequence[Record], desk: Desk) -> tuple[Block, ...]:
    """The table of sums, and its totals."""
    sums = cast(Sequence[Funding], records)
    known = {record.id: record for record in sums}
    rows = tuple(_row(record, level, known, desk) for record, level in _arranged(sums, known))
    return (Table("Funding", _HEADINGS, 1, rows), _totals(sums))


def _arranged(sums: Sequence[Funding], known: dict[str, Funding]) -> Iterator[tuple[Funding, int]]:
    """Every sum once with its level, those that belong to another one below it."""
    below: dict[str, list[Funding]] = {}
    for record in sums:
        below.setdefault(_above(record, known), []).append(record)
    placed: set[str] = set()
    # Sums that refer to each other in a ring hang below nothing; they start a tree of their own.
    for start in (*below.get("", ()), *sums):
        waiting = [(start, 0)]
        while waiting:
            record, level = waiting.pop()
            if record.id in placed:
                continue
            placed.add(record.id)
            yield record, min(level, _DEEPEST)
            waiting.extend((child, level + 1) for child in reversed(below.get(record.id, ())))


def _above(record: Funding, known: dict[str, Funding]) -> str:
    for other in (record.same_as, record.part_of):
        if other and other in known and other != record.id:
            return other
    return ""


def _row(record: Funding, level: int, known: dict[str, Funding], desk: Desk) -> Row:
    amount = tidy(money.text_of(record.amount, record.currency)) or "not stated"
    when = period.text_of(record.period) if record.period else ""
    where = ", ".join(tidy(place) for place in record.places)
    cells = (
        Cell(amount, desk.as_written(record.as_written, amount)),
        Cell(tidy(record.purpose), "; ".join(filter(None, (_belongs(record, known), where)))),
        Cell(tidy(record.fund), tidy(record.programme)),
        Cell(tidy(when)),
        Cell(record.status),
    )
    return Row(cells, desk.support("funding", record), level)


def _belongs(record: Funding, known: dict[str, Funding]) -> str:
    if record.same_as:
        if record.same_as in known:
            return "same money as above"
        return "same money as a sum outside this scope"
    if record.part_of:
        whole = known.get(record.part_of)
        if whole is None:
            return "part of a sum outside this scope"
        return f"part of {_the_sum(whole)}"
    return ""


def _the_sum(whole: Funding) -> str:
    amount = tidy(money.text_of(whole.amount, whole.currency))
    return f"the {amount}" if amount else "the sum above"


def _totals(sums: Sequence[Funding]) -> Summary:
    totals, left_out = money.totals(sums)
    lines = [
        Cell(
            f"Total {total.currency}: {money.text_of(f'{total.amount:f}', total.currency)}",
            f"{len(total.records)} of {_counted(len(sums), 'sum')} counted",
        )
        for total in totals
    ]
    if len(lines) > 1:
        lines.append(Cell("No grand total", "currencies are not added up"))
    if not lines:
        lines.append(Cell("No total", "no sum states an amount"))
    if left_out:
        lines.append(Cell("Left out", _reasons(left_out)))
    return Summary(tuple(lines))


def _reasons(left_out: Sequence[Funding]) -> str:
    mentions = sum(1 for record in left_out if record.same_as)
    parts = sum(1 for record in left_out if record.part_of and not record.same_as)
    unstated = len(left_out) - mentions - parts
    reasons = (
        (mentions, "further mention", " of the same money"),
        (parts, "part", " of a larger sum"),
        (unstated, "sum", " without an amount or a currency"),
    )
    said = [f"{_counted(number, noun)}{rest}" for number, noun, rest in reasons if number]
    return f"{', '.join(said)}; so no money is counted twice"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
