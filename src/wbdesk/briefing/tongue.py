"""Dates, sums and numbers as a language writes them, never more precise than they are known.

The running words of a briefing are English; only what `Tongue` gives follows the language. The
forms are those of Unicode's CLDR, by way of Babel, which is loaded for other languages only.
"""

import re
from datetime import date
from decimal import MAX_PREC, Context, Decimal
from functools import lru_cache
from typing import Literal

import msgspec

from wbdesk.charts.wording import ENGLISH
from wbdesk.model import money, period

Language = Literal["en-GB", "en-US", "de", "fr", "sr-Latn", "sq"]
LANGUAGES: dict[str, str] = {
    "en-GB": "English (UK)",
    "en-US": "English (US)",
    "de": "Deutsch",
    "fr": "Français",
    "sr-Latn": "Srpski (latinica)",
    "sq": "Shqip",
}
_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)\Z")
_EXACT = Context(prec=MAX_PREC)
_THOUSANDTH = Decimal("0.001")


class _Words(msgspec.Struct, frozen=True):
    """What CLDR has no name for; `{}` stands for the date."""

    undated: str
    since: str
    until: str
    about: str
    perhaps: str
    seasons: tuple[str, str, str, str]
    decade: str
    century: str


_WORDS = {
    "en-US": _Words(
        *("undated", "from {}", "until {}", "about {}", "perhaps {}"),
        ("Spring", "Summer", "Fall", "Winter"),
        *("{}s", "century {}"),
    ),
    "de": _Words(
        *("ohne Datum", "ab {}", "bis {}", "etwa {}", "vielleicht {}"),
        ("Frühjahr", "Sommer", "Herbst", "Winter"),
        *("{}er Jahre", "{}. Jahrhundert"),
    ),
    "fr": _Words(
        *("sans date", "à partir de {}", "jusqu’à {}", "vers {}", "peut-être {}"),
        ("printemps", "été", "automne", "hiver"),
        *("années {}", "{}e siècle"),
    ),
    "sr-Latn": _Words(
        *("bez datuma", "od: {}", "do: {}", "oko: {}", "možda: {}"),
        ("proleće", "leto", "jesen", "zima"),
        *("{}-e", "{}. vek"),
    ),
    "sq": _Words(
        *("pa datë", "nga {}", "deri më {}", "rreth {}", "ndoshta {}"),
        ("pranverë", "verë", "vjeshtë", "dimër"),
        *("vitet {}", "shekulli {}"),
    ),
}
_UNITS = {"percent": "%"}


class Tongue:
    """How a language writes; `tag` is one of LANGUAGES. Raises ValueError for another."""

    def __init__(self, tag: str = "en-GB") -> None:
        if tag not in LANGUAGES:
            raise ValueError(f"{tag!r} is not one of {', '.join(LANGUAGES)}")
        self.tag = tag
        self._plain = tag == "en-GB"
        self._english = tag.startswith("en")

    def date(self, edtf: str | None) -> str:
        """An EDTF date or interval; what is not readable as one stands as it is."""
        if self._plain:
            return period.text_of(edtf)
        words = _WORDS[self.tag]
        if not edtf:
            return words.undated
        try:
            period.parse(edtf)
        except period.PeriodError:
            return edtf
        first, slash, last = edtf.partition("/")
        if not slash:
            return _point(edtf, self.tag)
        if first in ("", ".."):
            return words.until.format(_point(last, self.tag))
        if last in ("", ".."):
            return words.since.format(_point(first, self.tag))
        return f"{_point(first, self.tag)} – {_point(last, self.tag)}"

    def money(self, amount: str | Decimal | None, currency: str | None) -> str:
        """A sum, with a scale where no digit is lost by it; "" without an amount."""
        if self._english or amount is None:
            return money.text_of(amount, currency)
        return _money(Decimal(amount), currency or "", _locale(self.tag))

    def month(self, number: int) -> str:
        """The short name of a month, counted from 1."""
        if self._english:
            return ENGLISH.month(number)
        return _month(number, _locale(self.tag))

    def number(self, value: str | None) -> str:
        """An exact number with its thousands set apart; "" for None."""
        if value is None:
            return ""
        if self._english:
            return f"{Decimal(value):,f}"
        return _number(Decimal(value), _locale(self.tag))

    def value(self, value: str | None, unit: str | None) -> str:
        """A figure with its unit: 22,000 people, 13%; German and French part the sign."""
        if not value:
            return ""
        sign = _UNITS.get(unit or "", unit or "")
        gap = "" if sign == "%" and self.tag not in ("de", "fr") else " "
        return f"{self.number(value)}{gap}{sign}".strip()


@lru_cache(maxsize=128)
def _month(number: int, locale: str) -> str:
    from babel.dates import get_month_names

    return str(get_month_names("abbreviated", context="stand-alone", locale=locale)[number])


def _locale(tag: str) -> str:
    return tag.replace("-", "_")


@lru_cache(maxsize=4096)
def _point(text: str, tag: str) -> str:
    from babel.dates import format_date, format_skeleton

    match = _POINT.match(text)
    assert match is not None, text
    year, month, day, doubt = match.groups()
    words, locale = _WORDS[tag], _locale(tag)
    if "X" in year:
        start = int(year.replace("X", "0"))
        named = words.decade if year.count("X") == 1 else words.century
        told = named.format(start if year.count("X") == 1 else start // 100 + 1)
    elif month is None:
        told = year
    elif int(month) > 12:
        told = f"{words.seasons[int(month) - 21]} {year}"
    elif day is None:
        told = str(format_skeleton("yMMMM", date(int(year), int(month), 1), locale=locale))
    else:
        told = str(format_date(date(int(year), int(month), int(day)), "long", locale=locale))
    if doubt in ("~", "%"):
        told = words.about.format(told)
    return words.perhaps.format(told) if doubt in ("?", "%") else told


@lru_cache(maxsize=4096)
def _money(amount: Decimal, currency: str, locale: str) -> str:
    from babel.numbers import format_compact_currency, format_currency

    if not currency:
        return _number(amount, locale)
    size = amount.copy_abs()
    # Babel takes the largest scale that fits: only where no digit is lost by just that one.
    places = next((each for each in (12, 9, 6) if size.scaleb(-each, _EXACT) >= 1), 0)
    scaled = size.scaleb(-places, _EXACT)
    if places and scaled < 1000 and scaled == scaled.quantize(_THOUSANDTH, context=_EXACT):
        return str(format_compact_currency(amount, currency, locale=locale, fraction_digits=3))
    if amount == amount.to_integral_value():
        return str(
            format_currency(amount, currency, "#,##0 ¤", locale=locale, currency_digits=False)
        )
    return str(
        format_currency(
            amount, currency, locale=locale, currency_digits=False, decimal_quantization=False
        )
    )


@lru_cache(maxsize=4096)
def _number(value: Decimal, locale: str) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=locale, decimal_quantization=False))
