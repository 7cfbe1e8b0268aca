"""Numbers as releases write them: digits, words, scales and fractions, as exact decimals."""

import re
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen".split()
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: number for number, word in enumerate(_ONES)}
_WORDS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
}
_ORDINALS |= {f"{ten[:-1]}ieth": 10 * number for number, ten in enumerate(_TENS, 2)}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "mil": 1_000_000,
    "cr": 10_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "t": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_PARTS |= {"fourth": 4, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20}
_PERCENT = Decimal(100)
_CENT = Decimal("0.01")

DIGITS = (
    r"\d(?:\d{0,2}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{0,2}(?:[\u00a0\u2009\u202f]\d{3}){1,5}"
    r"|\d{0,14}(?:\.\d{1,6})?)"
)
"""A number in digits; a thousand is parted by a comma or a narrow space.

It begins with one digit, as other patterns do: only a pattern whose first character is plain is
tried nowhere else (`_get_charset_prefix` of Python's re).
"""
SMALL = "|".join([*(f"{ten}(?:[- ](?:{'|'.join(_ONES[1:10])}))?" for ten in _TENS), *_ONES[:0:-1]])
"""A number below a hundred in small letters."""
STARTS = re.compile(
    r"[\dTtFfSsEeNnOo](?<!\w.)(?:(?<=\d)|w[eo]|W[EO]|h[ir]|H[IR]|en|EN|ou|OU|i[fvxgn]|I[FVXGN]|"
    r"ev|EV|le|LE|ne|NE)"
)
"""Where a number in digits may begin, or one below a hundred in letters small or capital."""
SCALE = "hundred thousand|lakh crore|lakh cr|thousand|million|billion|trillion|lakh|crore"
"""Scales in full; they are not part of a word."""
SHORT = "mln|mio|mil|mn|cr|bn|bln|trn|tn|m|b|k|K|M|BN|Bn|B|t"
"""Scales in short, as they stand right after the digits of a sum."""


def value(digits: str, scale: str = "") -> Decimal:
    """The number of digits or words such as `12.5`, `twenty-five`, times a scale or none."""
    return plain(digits) * factor(scale)


_PARTED = re.compile(r"[,\s]")
_BETWEEN_WORDS = re.compile(r"[\s-]+")


def plain(text: str) -> Decimal:
    """The number of digits or small words. Raises ValueError for anything else."""
    bare = text.strip()
    if bare[:1].isdigit():
        # Every digit of Unicode counts as one for the pattern; Decimal reads them all.
        return Decimal(_PARTED.sub("", bare))
    thousands = total = 0
    for word in _BETWEEN_WORDS.split(bare.lower()):
        if word == "and" and (total or thousands):
            continue
        if word in ("a", "an"):
            total += 1
        elif word in _WORDS:
            total += _WORDS[word]
        elif word == "hundred" and total:
            total *= 100
        elif word == "thousand" and total:
            thousands, total = 1000 * total, 0
        else:
            raise ValueError(text)
    return Decimal(thousands + total)


def factor(scale: str) -> Decimal:
    """What a scale multiplies by: 1 for none, `hundred thousand` 100,000."""
    made = 1
    for word in scale.lower().split():
        made *= _SCALES[word]
    return Decimal(made)


def ordinal(word: str) -> int | None:
    """The number of `third`, `3rd`; None where it is none."""
    bare = word.lower()
    if bare in _ORDINALS:
        return _ORDINALS[bare]
    digits = bare.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and digits != bare else None


def share(count: str, part: str) -> Decimal:
    """A fraction as a percentage with at most two places: two, thirds give 66.67."""
    whole = _PARTS[part.lower().removesuffix("s") if part.lower() != "halves" else "half"]
    return (plain(count) * _PERCENT / whole).quantize(_CENT)


def fraction(part: str) -> Decimal:
    """What `half`, `quarter` stand for, as in half a million."""
    return Decimal(1) / Decimal(_PARTS[part.lower()])


def text_of(number: Decimal) -> str:
    """Plain decimal text, without exponent or idle zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
