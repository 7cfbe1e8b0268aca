"""What a brief could say of money: totals by currency, then each sum with its parts."""

from collections.abc import Iterator, Sequence

from wbdesk.briefing.candidate import Candidate, Maker, lower, sentence
from wbdesk.briefing.sums import by_status
from wbdesk.briefing.tidy import tidy
from wbdesk.model import money
from wbdesk.model.records import Funding


def how_much(maker: Maker) -> Iterator[Candidate]:
    sums = maker.of("funding", Funding)
    totals, left_out = money.totals(sums)
    for total in totals:
        yield _total(maker, total, left_out)
    counted = [record for total in totals for record in total.records]
    counted.sort(key=lambda record: -float(record.amount or 0))
    shown = {record.id for record in counted}
    for number, record in enumerate(counted):
        parts = [each for each in left_out if each.part_of == record.id and not each.same_as]
        shown.update(part.id for part in parts)
        yield _sum(maker, 0.4 + 0.3 * number, record, parts)
    for record in left_out:
        if record.id not in shown and not record.same_as and not record.part_of:
            yield _sum(maker, 2, record, ())


def _total(maker: Maker, total: money.Total, left_out: Sequence[Funding]) -> Candidate:
    split = [
        f"{maker.desk.tongue.money(amount, total.currency)} {words}"
        for words, amount, _ in by_status(total)
    ]
    again = sum(1 for each in left_out if each.same_as)
    detail = f"{again} further mention{'s' * (again != 1)} of the same money not counted again"
    alone = by_status(total)[0][0] if len(split) == 1 else ""
    count = len(total.records)
    return maker.candidate(
        *("How much", 0.3, "funding", total.records),
        lead=maker.desk.tongue.money(total.amount, total.currency),
        text=f"in {count} sum{'s' * (count != 1)}, "
        + (f"all {alone}" if alone else f"of which {'; '.join(split)}"),
        detail=detail if again else "",
    )


def _sum(maker: Maker, rank: float, record: Funding, parts: Sequence[Funding]) -> Candidate:
    places = ", ".join(tidy(place) for place in record.places)
    about = (record.fund, record.programme, places)
    facts = [tidy(part) for part in about if part]
    facts += [maker.desk.tongue.date(record.period)] if record.period else []
    named = "; ".join(_part(part, maker) for part in parts)
    unstated = all(part.amount is None for part in parts)
    within = f" Of which{' (no sums stated)' if unstated else ''}: {named}." if parts else ""
    return maker.candidate(
        *("How much", rank, "funding", (record, *parts)),
        lead=maker.desk.tongue.money(record.amount, record.currency) or "Not stated",
        text=f"{sentence(tidy(record.purpose))}{within}",
        detail="; ".join(facts),
    )


def _part(part: Funding, maker: Maker) -> str:
    amount = maker.desk.tongue.money(part.amount, part.currency)
    words = tidy(part.purpose)
    missing = [place for place in map(tidy, part.places) if place not in words]
    where = f" ({', '.join(missing)})" if missing else ""
    return f"{f'{amount} ' if amount else ''}{lower(words)}{where}"
