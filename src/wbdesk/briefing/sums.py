"""Sums of money as a table: what is part of a sum, or the same money, stands below it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import cast

from wbdesk.briefing.citing import Desk
from wbdesk.briefing.document import Amount, Block, Cell, Heading, Row, Summary, Support, Table
from wbdesk.briefing.tidy import tidy
from wbdesk.briefing.tongue import Tongue
from wbdesk.model import money
from wbdesk.model.display import counted
from wbdesk.model.records import Funding, Record

_DEEPEST = 3
_MOST_CITED = 12
_MOST_NAMED = 12
_LONGEST = 60
STATUSES = (("new", "new"), ("existing", "announced before"), ("allocation", "an allocation"))
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
    rows = tuple(_row(record, level, known, desk) for record, level in arranged(sums, known))
    return (Table("Funding", _HEADINGS, 1, rows), totals(sums, desk))


def arranged(
    sums: Sequence[Funding], known: Mapping[str, Funding]
) -> Iterator[tuple[Funding, int]]:
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


def _above(record: Funding, known: Mapping[str, Funding]) -> str:
    for other in (record.same_as, record.part_of):
        if other and other in known and other != record.id:
            return other
    return ""


def _row(record: Funding, level: int, known: Mapping[str, Funding], desk: Desk) -> Row:
    amount = tidy(desk.tongue.money(record.amount, record.currency)) or "not stated"
    when = desk.tongue.date(record.period) if record.period else ""
    where = ", ".join(tidy(place) for place in record.places)
    hangs = belongs(record, known, desk.tongue)
    cells = (
        Cell(amount, desk.as_written(record.as_written, amount)),
        Cell(
            tidy(record.purpose),
            "; ".join(filter(None, (hangs, where))),
        ),
        Cell(tidy(record.fund), tidy(record.programme)),
        Cell(tidy(when)),
        Cell(record.status),
    )
    return Row(cells, desk.support("funding", record), level)


def belongs(record: Funding, known: Mapping[str, Funding], tongue: Tongue) -> str:
    """How a sum hangs on another one; "" where it stands alone."""
    if record.same_as:
        if record.same_as in known:
            return "same money as above"
        return "same money as a sum outside this scope"
    if record.part_of:
        whole = known.get(record.part_of)
        if whole is None:
            return "part of a sum outside this scope"
        return f"part of {_the_sum(whole, tongue)}"
    return ""


def _the_sum(whole: Funding, tongue: Tongue) -> str:
    amount = tidy(tongue.money(whole.amount, whole.currency))
    return f"the {amount}" if amount else "the sum above"


def totals(sums: Sequence[Funding], desk: Desk) -> Summary:
    """One total a currency, new money apart from money announced before, and what is left out.

    Each line leads to the passages of the sums in it, as many as a line bears.
    """
    found, left_out = money.totals(sums)
    lines = [line for total in found for line in _split(total, len(sums), desk)]
    if len(found) > 1:
        lines.append(Amount("No grand total", "currencies are not added up"))
    if not found:
        lines.append(Amount("No total", "no sum states an amount"))
    if left_out:
        lines.append(_left_out(left_out, {record.id: record for record in sums}, desk))
    return Summary(tuple(lines))


def by_status(total: money.Total) -> tuple[tuple[str, Decimal, tuple[Funding, ...]], ...]:
    """The parts of a total that are new, announced before and allocated; none that is empty."""
    made = []
    for status, words in STATUSES:
        records = tuple(record for record in total.records if record.status == status)
        if records:
            amount = sum((Decimal(record.amount or 0) for record in records), Decimal())
            made.append((words, amount, records))
    return tuple(made)


def _split(total: money.Total, count: int, desk: Desk) -> Iterator[Amount]:
    shown = desk.tongue.money(total.amount, total.currency)
    parts = by_status(total)
    alone = f", all {parts[0][0]}" if len(parts) == 1 else ""
    said = f"{len(total.records)} of {counted(count, 'sum')} counted{alone}"
    yield Amount(f"Total {total.currency}: {shown}", said, _some(total.records, desk))
    if len(parts) > 1:
        for words, amount, records in parts:
            text = f"of which {words}: {desk.tongue.money(amount, total.currency)}"
            yield Amount(text, counted(len(records), "sum"), _some(records, desk))


def _some(records: Sequence[Funding], desk: Desk) -> tuple[Support, ...]:
    """Citations, as many as a line bears; the rows of the table carry all of them."""
    return desk.cites(records[:_MOST_CITED])


def _left_out(left_out: Sequence[Funding], known: Mapping[str, Funding], desk: Desk) -> Amount:
    named = [_named(record, known, desk.tongue) for record in left_out[:_MOST_NAMED]]
    more = len(left_out) - len(named)
    rest = f"; and {more:,} more, as the table says of each" if more > 0 else ""
    text = f"{'; '.join(named)}{rest}"
    return Amount(
        "Left out, so that no money is counted twice", text, _some(left_out[:_MOST_NAMED], desk)
    )


def _named(record: Funding, known: Mapping[str, Funding], tongue: Tongue) -> str:
    amount = tidy(tongue.money(record.amount, record.currency))
    words = tidy(record.purpose)
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    if record.same_as:
        reason = "same money as a sum counted" if record.same_as in known else "same money"
    elif record.part_of:
        reason = (
            f"part of {_the_sum(known[record.part_of], tongue)}"
            if (record.part_of in known)
            else "part of a larger sum"
        )
    else:
        reason = "no amount stated" if record.amount is None else "no currency stated"
    return f"{f'{amount}, ' if amount else ''}{short} ({reason})"
