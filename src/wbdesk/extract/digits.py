"""Digits of sums as countries part them: 1,500,000, 1.500.000,00, 4,5 million, 1,73,954."""

import re
from decimal import Decimal

from wbdesk.extract import numbers

SPACED = r"\d{1,3}(?:[ \u00a0]\d{3}){1,4}(?!\d)"
"""Digits whose thousands a space parts."""
DIGITS = (
    r"\d{1,3}(?:\.\d{3}){2,4}(?:,\d\d)?(?![.,]?\d)"
    r"|\d{1,4}·\d{1,3}"
    r"|\d{1,2}(?:,\d\d){1,4},\d{3}(?![.,]?\d)"
    rf"|\d{{1,4}},\d{{1,2}}(?=[\s\u00a0-]?(?:(?i:{numbers.SCALE})"
    rf"|(?:{numbers.SHORT})(?![a-zA-Z])))"
    rf"|{numbers.DIGITS}"
)
"""Digits of a sum: as in English, as 1.500.000,00 or 4,5 million, or by lakhs as 1,73,954."""
_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d\d)?\Z")
_DECIMAL_COMMA = re.compile(r"\d{1,4},\d{1,2}\Z")
_OF_ENGLISH = frozenset(("GBP", "$", "USD", "CAD", "AUD", "NZD"))


def value(digits: str, scale: str, currency: str) -> Decimal:
    """The number of digits or words, as those who write in `currency` part digits, times a scale.

    A single dot before three digits parts thousands of euros, EUR 100.000, but not of pounds.
    """
    if "·" in digits:
        digits = digits.replace("·", ".")
    elif _DECIMAL_COMMA.match(digits):
        digits = digits.replace(",", ".")
    elif _BY_DOTS.match(digits) and (
        digits.count(".") > 1 or not (scale or currency in _OF_ENGLISH)
    ):
        digits = digits.replace(".", "").replace(",", ".")
    return numbers.value(digits, scale)
