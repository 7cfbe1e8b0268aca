"""Sums of money that a release says are given, promised, spent or allocated."""

from decimal import Decimal
from functools import lru_cache

import msgspec

from wbdesk.extract import currencies, numbers, phrases
from wbdesk.extract.candidate import Candidate
from wbdesk.extract.funding import fields, private, purposes
from wbdesk.extract.funding.cues import UNDECIDED, verdict
from wbdesk.extract.funding.goes_with import Verdict
from wbdesk.extract.funding.links import Sum, part_of, same_as
from wbdesk.extract.funding.rows import is_bracketed, is_row, leads_to_funding
from wbdesk.extract.money import Money
from wbdesk.extract.slugs import Slugs
from wbdesk.extract.survey import Paragraph, survey
from wbdesk.model import anchoring
from wbdesk.model.document import Document
from wbdesk.model.records import Funding

_HEADINGS = 3
"""Lines that may stand between what leads to rows of sums and the rows."""
_RANGE = "A range; its upper end is taken."
_END = "One end of a range."
_INHERITED = "The currency is that of the sum before it."


def funding(document: Document) -> list[Candidate]:
    """The sums of funding of a document, in the order of the text, every mention one of them.

    A later mention of the same money is linked to the first by `same_as`, a component to its whole
    by `part_of`. Of a range both ends are told, the lower as part of the upper, where each has its
    sign, else the upper end, to be checked; `as_written` has both.
    """
    sums = [each for each in sorted_sums(document) if isinstance(each, Sum)]
    same = same_as(sums)
    parts = part_of(sums, same)
    slugs = Slugs("funding")
    ids = [slugs.new(each.currency, _plain(each) or "sum", *_few(each.purpose)) for each in sums]
    records = [_record(document, each, ids[number]) for number, each in enumerate(sums)]
    records = _shared(records, same)
    made = []
    for number, (each, record) in enumerate(zip(sums, records, strict=True)):
        first, whole = same[number], parts[number]
        linked = msgspec.structs.replace(
            record,
            same_as=None if first is None else ids[first],
            part_of=None if whole is None else ids[whole],
        )
        made.append(_candidate(each, linked))
    return made


@lru_cache(maxsize=2)
def sorted_sums(document: Document) -> tuple[Sum | tuple[Paragraph, Money, str, str], ...]:
    """Every sum of a document: funding as `Sum`, else paragraph, sum, currency and doubt."""
    made: list[Sum | tuple[Paragraph, Money, str, str]] = []
    known: set[tuple[Decimal, str]] = set()
    leads = False
    paragraphs = survey(document)
    rows = [is_row(each) for each in paragraphs]
    led = [
        bool(each.money) and (row or each.block.kind == "item")
        for each, row in zip(paragraphs, rows, strict=True)
    ]
    for number, (paragraph, row) in enumerate(zip(paragraphs, rows, strict=True)):
        kind: Verdict = "figure"
        for money in paragraph.money:
            currency, told = currencies.currency(
                document, money.currency, paragraph.text[: money.start]
            )
            kind, doubt = ("funding", "") if row and leads else verdict(paragraph, money)
            listed = leads and paragraph.block.kind == "item"
            if listed and (doubt == UNDECIDED or is_bracketed(paragraph.text, money)):
                kind, doubt = "funding", ""
            if kind == "funding" and _is_private(paragraphs, paragraph, money):
                kind, doubt = "figure", ""
            if not told:
                doubt = (
                    doubt or f"Which currency is meant is not told; {currency} is the likeliest."
                )
            ends = money.ends(paragraph.text) if kind == "funding" else (money,)
            for each in ends:
                doubt = _END if len(ends) > 1 else doubt
                made.append((paragraph, each, currency, doubt))
                if kind == "funding":
                    made[-1] = _sum(paragraph, each, currency, doubt)
                    known.add((each.amount or Decimal(), currency))
        if not row and not (leads and paragraph.block.kind == "item"):
            ahead = any(led[number + 1 : number + 1 + _HEADINGS])
            leads = ahead and leads_to_funding(paragraph, funded=kind == "funding", before=leads)
    return tuple(_repeated(each, known) for each in made)


def _is_private(paragraphs: tuple[Paragraph, ...], paragraph: Paragraph, money: Money) -> bool:
    """Whether a sum is a price between firms, or what the guilty of a crime did with the money."""
    text = paragraph.text
    left, right = paragraph.sentence(money.start)
    before, after = text[left : money.start], text[money.end : max(right, money.end)]
    if private.is_price(before, after) and private.is_merger(paragraphs):
        return True
    if private.is_deal(text, before, after) and private.is_trade(paragraphs):
        return True
    if private.is_loan(before, after):
        return False
    return private.is_own_use(text[left:right]) and private.is_crime(paragraphs)


def _sum(paragraph: Paragraph, money: Money, currency: str, doubt: str) -> Sum:
    fund, _ = fields.names(paragraph, money)
    purpose = purposes.purpose(paragraph, money, paragraph.money)
    return Sum(paragraph, money, currency, fund, purpose, doubt)


def _repeated(
    each: Sum | tuple[Paragraph, Money, str, str], known: set[tuple[Decimal, str]]
) -> Sum | tuple[Paragraph, Money, str, str]:
    """A sum that no word decides is funding where the same sum is funding elsewhere."""
    if isinstance(each, Sum) or each[3] != UNDECIDED:
        return each
    paragraph, money, currency, _ = each
    if money.amount is None or (money.amount, currency) not in known:
        return each
    return _sum(paragraph, money, currency, "The same sum is funding elsewhere; check this one.")


def _record(document: Document, each: Sum, name: str) -> Funding:
    paragraph, money = each.paragraph, each.money
    _, programme = fields.names(paragraph, money)
    left, right = paragraph.sentence(money.start)
    start, end = phrases.around(paragraph.text, money.start, money.end, left, max(right, money.end))
    return Funding(
        id=name,
        anchor=anchoring.anchor(paragraph.text, start, end, paragraph.number),
        amount=_plain(each),
        currency=each.currency if each.amount is not None else None,
        purpose=each.purpose,
        fund=each.fund,
        programme=programme,
        period=fields.period(paragraph, money),
        places=fields.places(document, paragraph, money),
        status=fields.status(paragraph, money),
        as_written=paragraph.text[money.start : money.end],
        origin="extracted",
    )


def _shared(records: list[Funding], same: list[int | None]) -> list[Funding]:
    """Fund, programme and period told at one mention hold for the others of the same money."""
    groups: dict[int, list[int]] = {}
    for number, first in enumerate(same):
        groups.setdefault(number if first is None else first, []).append(number)
    made = list(records)
    for members in groups.values():
        told = {
            field: next((value for n in members if (value := getattr(records[n], field))), None)
            for field in ("fund", "programme", "period")
        }
        for number in members:
            own = {field: getattr(records[number], field) or told[field] for field in told}
            made[number] = msgspec.structs.replace(records[number], **own)
    return made


def _candidate(each: Sum, record: Funding) -> Candidate:
    paragraph, exact = each.paragraph, record.anchor.exact
    left, right = paragraph.sentence(each.money.start)
    start, end = phrases.around(
        paragraph.text, each.money.start, each.money.end, left, max(right, each.money.end)
    )
    assert paragraph.text[start:end] == exact
    doubt = _RANGE if each.money.upper else _INHERITED if each.money.inherited else each.doubt
    if each.amount is None:
        doubt = "The sum is not stated exactly."
    passage = anchoring.passage(start, end, paragraph.number)
    return Candidate("funding", record, passage, "funding", "check" if doubt else "sure", doubt)


def _plain(each: Sum) -> str | None:
    return None if each.amount is None else numbers.text_of(each.amount)


def _few(words: str) -> list[str]:
    return words.split()[:3]
