"""What the sums beside a sum tell of it: shares of the same gift, ends of a range, parts."""

import re
from bisect import bisect_left
from collections.abc import Callable
from decimal import Decimal

from wbdesk.extract.funding.frames import FROM_BODY, GIFT
from wbdesk.extract.money import Money
from wbdesk.extract.survey import Paragraph

_RANGES = re.compile(
    rf"\b(?:(?P<gift>{GIFT})|(?P<they>they|these|those|each|it))\b[^.;£€$]{{0,40}}?"
    r"\s?(?:rang|var)(?:e|es|ed|ing|y|ies|ied)\s(?:in (?:size|value|amount) )?(?:from|between)\s"
    r"[^.;]{0,50}\Z",
    re.I,
)


def ranges(
    paragraph: Paragraph, money: Money, before: str, is_funding: Callable[[Money], bool]
) -> bool:
    """Whether the sum is an end of what grants range between, or they of a sum told before."""
    if "from " not in before and "between " not in before:
        return False
    match = _RANGES.search(before)
    if match is None or match["gift"]:
        return match is not None
    first = money.start - len(match.group())
    return any(is_funding(each) for each in paragraph.money if each.end <= first)


_GAP = re.compile(
    r"(?:,|;|,? and|,? while) (?:(?:the )?[A-ZÀ-Ž][\w’'-]*(?: (?:[A-ZÀ-Ž][\w’'-]*|of|the)){0,4}|"
    r"the [a-z]+(?: [a-z]+)?)"
    r"(?: the (?:remaining|other|last|rest,))? "
)
_IN_ROW = re.compile(r"\)(?:,|;|,? and|, and) (?:[^.;:()£€$]{2,90}) \(")
"""The next of several receivers, each with its sum in brackets behind it."""
_FROM_TWO = re.compile(r" from [^.;£€$]{2,90}?,? (?:and|with) (?:a further |another |some |over )?")
"""Between two sums each with its giver: £3 million from Spain and £1 million from."""
_TO_TWO = re.compile(
    r" (?P<to>to|for|in) [^.;£€$]{2,90}?,? (?:and|while|with) (?:a further |another |some |over )?"
)
"""Between two sums each with who gets it: £3 million to Spain and £1 million to."""
_FOLLOWED = re.compile(
    r"[^£€$]{0,300}?[.;,] (?:[Ii]t|[Tt]his|[Tt]hat|and|which) (?:will be|was|is to be|is) "
    r"followed by (?:up to |a further |another |some |over |more than )*"
)
_PART_OF = re.compile(r"\b[Oo]f (?:the|this|these|its|their|a)(?: total(?: of)?| sum of)? \Z")
_PART = re.compile(r"(?: [a-z]+){0,3}, (?:some |about |around |nearly |over |only |just )?")
_CONVERTED = re.compile(
    r" ?\((?:or |about |around |approximately |some |roughly |nearly |over |equivalent to |the "
    r"equivalent of |= ?|~ ?|≈ ?)*|, or (?:about |around |roughly |some )?"
)


def goes_on(paragraph: Paragraph, money: Money, is_funding: Callable[[Money], bool]) -> bool:
    """Whether a sum shares the verb of the one before it, or tells it in another currency.

    So Spain gave €4 million, Malta €1 million; NOK 15 million (about €1.3 million); of the
    £9 million, £2 million.
    """
    number = bisect_left(paragraph.money, money.start, key=lambda each: each.start)
    if not number:
        return False
    earlier = paragraph.money[number - 1]
    between = paragraph.text[earlier.end : money.start]
    shared = _GAP.fullmatch(between) or _CONVERTED.fullmatch(between) or _IN_ROW.fullmatch(between)
    if shared is None and FROM_BODY.match(paragraph.text, money.end):
        shared = _FROM_TWO.fullmatch(between)
    to = None if shared else _TO_TWO.fullmatch(between)
    if to is not None and paragraph.text.startswith(f" {to['to']} ", money.end):
        shared = to
    shared = shared or _FOLLOWED.fullmatch(between)
    if shared is None and _PART.fullmatch(between):
        shared = _PART_OF.search(paragraph.text, max(0, earlier.start - 24), earlier.start)
    return shared is not None and is_funding(earlier)


def is_part(paragraph: Paragraph, money: Money, is_funding: Callable[[Money], bool]) -> bool:
    """Whether a sum is one of those that add up to a sum before them that is given."""
    sums = paragraph.money
    number = bisect_left(sums, money.start, key=lambda each: each.start)
    for first in range(max(0, number - _MOST_PARTS), number):
        whole = sums[first]
        if whole.amount is None or whole.currency != money.currency:
            continue
        total, parts = Decimal(0), 0
        for each in sums[first + 1 : first + 1 + _MOST_PARTS]:
            total += each.amount or 0
            parts += 1
            if total >= whole.amount:
                break
        if total == whole.amount and parts > 1 and number <= first + parts:
            return is_funding(whole)
    return False


_MOST_PARTS = 8
