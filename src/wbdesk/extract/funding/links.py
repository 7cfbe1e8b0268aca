"""Which sums of a release are the same money, and which are part of another."""

import re
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from wbdesk.extract.funding import purposes
from wbdesk.extract.money import Money
from wbdesk.extract.survey import Paragraph


class Sum(msgspec.Struct, frozen=True):
    """A sum of funding where it stands, with its ISO 4217 currency, fund and purpose."""

    paragraph: Paragraph
    money: Money
    currency: str
    fund: str | None
    purpose: str
    doubt: str = ""

    @property
    def amount(self) -> Decimal | None:
        """The sum that counts: of a range, the upper end."""
        return self.money.upper or self.money.amount


_ANOTHER = re.compile(
    r"\b(?:another|(?:a |an )?(?:further|additional|extra)|second|same again)\s+(?:\w+ ){0,2}\Z",
    re.I,
)
_CONTENT = re.compile(r"[a-z]{4,}")
_COMMON = frozenset(
    "this that with from will have been their they which over into more than million billion "
    "support funding fund "
    "invest investment government help programme project package scheme year years also including "
    "include provide "
    "announced across today".split()
)
_INTO = re.compile(
    r"\b(?:includ(?:es|ing|ed)|of which|comprises|comprising|made up of|consist\w* of|split|"
    r"broken down|with|"
    r"divided|being)\b",
    re.I,
)
_OUT_OF = re.compile(
    r"\b(?:part of|from|out of|within|under|through|share of|tranche of|drawn from)\s+(?:\w+ "
    r"){0,4}\Z",
    re.I,
)
_YEARLY = re.compile(r" (?:per|a|each) (?:year|annum)")
_OTHERS = re.compile(r"\bwith (?:over |more than |up to |a further )?\Z")
_BESIDES = re.compile(
    r"\b(?:on top of|in addition|adds? to|builds? on|building on|as well as|alongside|follow\w*)\b",
    re.I,
)
_OPENS = re.compile(
    r"\W*(?:this|the|it|that|these)?\s?(?:\w+ ){0,3}(?:include[sd]?|comprise[sd]?|is made up of|"
    r"consists of|will be split|"
    r"breaks? down|is divided|of this|of the)|\W*of (?:this|which|the total)|\W*includes\b",
    re.I,
)


def same_as(sums: Sequence[Sum]) -> list[int | None]:
    """For each sum the number of the first mention of the same money, None for a first one.

    Equal sums are taken for the same money unless one is called another or they are entries
    of one list or sentence.
    """
    firsts: dict[tuple[Decimal, str], list[int]] = {}
    made: list[int | None] = []
    for number, each in enumerate(sums):
        amount = each.amount
        if amount is None:
            made.append(None)
            continue
        known = firsts.setdefault((amount, each.currency), [])
        match = next((first for first in known if _is_same(sums[first], each)), None)
        if match is None and number and is_converted(sums[number - 1], each):
            match = number - 1 if made[-1] is None else made[-1]
        if match is None:
            known.append(number)
        made.append(match)
    return made


def _is_named(each: Sum) -> bool:
    """Whether a sum stands by a name in a list, Chad ($10 million), and is that one's alone."""
    left, _ = each.paragraph.sentence(each.money.start)
    return bool(purposes.labelled(each.paragraph.text, each.money, left))


_CONVERTED = re.compile(
    r" ?\((?:that is|i\.e\.|the equivalent of|equivalent to|equal to|or|=|~|≈|about|around|"
    r"approximately|approx\.?|some|nearly|almost|over|more than|roughly|just|ca?\.|circa| )*\Z"
    r"|,? (?:or (?:about|around|approximately|roughly|some|nearly)|(?:the )?equivalent (?:to|of))"
    r" \Z"
)
_ENDS_CONVERTED = re.compile(r"(?: equivalent| at (?:the )?[a-z ]{4,30})?[),]")


def is_converted(first: Sum, later: Sum) -> bool:
    """Whether a sum only tells the one before it in another way: NOK 1.5 billion (€130m)."""
    if first.paragraph.number != later.paragraph.number:
        return False
    text = later.paragraph.text
    between = text[first.money.end : later.money.start]
    if first.currency == later.currency and (first.amount != later.amount or between != " ("):
        return False
    return _CONVERTED.match(between) is not None and bool(
        _ENDS_CONVERTED.match(text, later.money.end)
    )


def _is_same(first: Sum, later: Sum) -> bool:
    before = later.paragraph.text[max(0, later.money.start - 30) : later.money.start]
    related = _related(first, later)
    if _ANOTHER.search(before) and not related:
        return False
    if first.fund and later.fund and first.fund.lower() != later.fund.lower():
        return False
    if first.paragraph.number == later.paragraph.number:
        one = first.paragraph.sentence(first.money.start)
        return related and one != later.paragraph.sentence(later.money.start)
    listed = first.paragraph.block.kind == "item" and later.paragraph.block.kind == "item"
    listed = listed or _is_named(first) or _is_named(later)
    return related or not listed


def _related(first: Sum, later: Sum) -> bool:
    """Whether the two are for the same, as their words tell."""
    if first.fund and later.fund:
        return first.fund.lower() == later.fund.lower()
    one, other = _content(first.purpose), _content(later.purpose)
    return bool(one & other)


def _content(words: str) -> set[str]:
    return {word[:7] for word in _CONTENT.findall(words.lower())} - {word[:7] for word in _COMMON}


def part_of(sums: Sequence[Sum], same: Sequence[int | None]) -> list[int | None]:
    """For each sum the number of the sum that it is part of, or None."""
    made: list[int | None] = [None] * len(sums)
    for number, each in enumerate(sums):
        if same[number] is not None or each.amount is None:
            continue
        whole = _whole_of(sums, number)
        if whole is not None:
            root = same[whole]
            whole = whole if root is None else root
            if whole != number and made[whole] != number:
                made[number] = whole
    return _within_wholes(sums, made)


def _whole_of(sums: Sequence[Sum], number: int) -> int | None:
    each = sums[number]
    text, start = each.paragraph.text, each.money.start
    following = sums[number + 1] if number + 1 < len(sums) else None
    if following and following.money.start == start and _in_one_sentence(each, following):
        return number + 1  # the lower end of a range
    if following and _in_one_sentence(each, following) and _smaller(each, following):
        between = text[each.money.end : following.money.start]
        if _OUT_OF.search(between):
            return number + 1
    for earlier in range(number - 1, max(-1, number - 12), -1):
        whole = sums[earlier]
        if not _smaller(each, whole):
            continue
        if _in_one_sentence(whole, each):
            between = text[whole.money.end : start]
            if _YEARLY.match(text, each.money.end) or _by_others(between, text, each):
                continue
            if _INTO.search(between) and not _BESIDES.search(between):
                return earlier
        elif _leads_into(whole, each):
            return earlier
    return None


def _by_others(between: str, text: str, each: Sum) -> bool:
    """Whether somebody else adds the sum: with £2 million from the city."""
    return _OTHERS.search(between) is not None and text.startswith(" from ", each.money.end)


def _leads_into(whole: Sum, part: Sum) -> bool:
    """Whether a list under a sum, or a sentence that says what it includes, breaks it down."""
    gap = part.paragraph.number - whole.paragraph.number
    left, _ = part.paragraph.sentence(part.money.start)
    opened = _OPENS.match(part.paragraph.text, left, part.money.start) is not None
    if gap == 0:
        return opened
    if part.paragraph.block.kind == "item" and whole.paragraph.block.kind != "item":
        last = whole.paragraph.sentences[-1] if whole.paragraph.sentences else (0, 0)
        listed = whole.paragraph.text.rstrip().endswith(":") and gap < 15
        return listed and (whole.money.start >= last[0] or len(whole.paragraph.money) == 1)
    return opened and gap == 1 and len(whole.paragraph.money) == 1


def _in_one_sentence(one: Sum, other: Sum) -> bool:
    same = one.paragraph.number == other.paragraph.number
    return same and one.paragraph.sentence(one.money.start) == other.paragraph.sentence(
        other.money.start
    )


def _smaller(part: Sum, whole: Sum) -> bool:
    if part.amount is None or whole.amount is None or part.currency != whole.currency:
        return False
    return part.amount < whole.amount


def _within_wholes(sums: Sequence[Sum], parts: list[int | None]) -> list[int | None]:
    """Parts that together exceed their whole are not parts of it."""
    totals: dict[int, Decimal] = {}
    for number, whole in enumerate(parts):
        amount = sums[number].amount
        if whole is None or amount is None:
            continue
        totals[whole] = totals.get(whole, Decimal()) + amount
    return [
        whole
        if whole is not None
        and totals[whole] <= (sums[whole].amount or Decimal()) * Decimal("1.02")
        else None
        for whole in parts
    ]
