"""Finds sums of money in a text: amount, currency, and the range where one is given.

Read are signs (£, €, US$), codes (EUR 30m, NOK 20 million), words (50 billion euros, half a million
pounds, 50 pence), scales glued to the digits or not, ranges with a scale shared by both ends, and
footnote digits left of no account (£8 billion41). Which dollar is meant is for `currencies`.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from decimal import Decimal

from wbdesk.extract import digits, numbers
from wbdesk.extract.wording import words_of


@dataclass(frozen=True, slots=True)
class Money:
    """A sum at `start`:`end`; `upper` is the other end of a range, `amount` then the lower.

    `amount` is None for sums such as millions of pounds. `currency` is ISO 4217, or a name of
    `AMBIGUOUS` that the document has to decide.
    """

    start: int
    end: int
    amount: Decimal | None
    currency: str
    upper: Decimal | None = None
    inherited: bool = False


AMBIGUOUS = ("$", "RS", "DINAR", "KRONER", "FRANC")
"""Currencies that only the country of a release tells."""

_SIGNS = {
    "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₩": "KRW",
    "$": "$", "US$": "USD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "C$": "CAD", "CA$": "CAD",
    "CAD$": "CAD", "CDN$": "CAD", "NZ$": "NZD", "NZD$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "USD$": "USD", "Rs": "RS", "Rs.": "RS", "RMB": "CNY", "KM": "BAM",
    "FCFA": "XAF", "Euro": "EUR", "Euros": "EUR",
}  # fmt: skip
_CODES = (
    "EUR GBP USD AUD CAD NZD CHF NOK SEK DKK ISK JPY CNY INR LKR PKR BDT NPR RSD MKD ALL BAM HUF "
    "PLN CZK RON BGN HRK MDL TRY UAH GEL AMD AZN RUB ZAR NGN KES GHS UGX TZS ETB EGP JOD LBP ILS "
    "SAR AED QAR KWD SGD HKD MYR THB IDR PHP VND KRW TWD BRL MXN ARS CLP COP PEN XCD FJD PGK "
    "XAF XOF RWF"
).split()
_NAMES = {
    "pound": "GBP", "pounds": "GBP", "pence": "GBP", "sterling": "GBP", "euro": "EUR",
    "euros": "EUR", "cents": "$", "dollar": "$", "dollars": "$", "dinars": "DINAR",
    "denars": "MKD", "lek": "ALL", "leke": "ALL", "lekë": "ALL", "leva": "BGN", "kuna": "HRK",
    "forints": "HUF", "zloty": "PLN", "zlotys": "PLN", "yen": "JPY", "yuan": "CNY", "rand": "ZAR",
    "naira": "NGN", "rupees": "RS", "kroner": "KRONER", "kronor": "SEK", "francs": "FRANC",
    "hryvnia": "UAH", "lira": "TRY", "roubles": "RUB", "shillings": "KES",
}  # fmt: skip
_NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
    "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "swiss": "CHF",
    "norwegian": "NOK", "danish": "DKK", "swedish": "SEK", "serbian": "RSD", "indian": "INR",
    "sri lankan": "LKR", "pakistani": "PKR", "british": "GBP", "japanese": "JPY",
    "turkish": "TRY", "icelandic": "ISK", "mexican": "MXN", "bangladeshi": "BDT",
}  # fmt: skip
_HUNDREDTHS = ("pence", "cents")

_CHARS = "£€$¥₹₺₴₦₩"
_CODE_WORDS = frozenset(
    [*(code.lower() for code in _CODES), "rs", "rmb", "km", "fcfa", "euro", "euros"]
)
_SIGN = (
    r"(?:US ?|USD|AUD|AU|A|CAD|CA|CDN|C|NZD|NZ|HK|S|R)?\$|[£€¥₹₺₴₦₩]|\bRs\.?(?=[\s\u00a0]?\d)"
    rf"|\b(?:{'|'.join(_CODES)}|RMB|KM|FCFA|Euros?)(?=[\s\u00a0]?\d)"
)
_SCALE = (
    rf"(?:[\s\u00a0-]?(?P<{{0}}>(?i:{numbers.SCALE}))s?(?![a-z])"
    rf"|[\s\u00a0]?(?P<{{0}}s>{numbers.SHORT})(?![a-zA-Z²³]))?"
)
_BEFORE = re.compile(
    rf"(?P<sign>{_SIGN})[\s\u00a0]?(?P<one>{digits.SPACED}|{digits.DIGITS})"
    rf"{_SCALE.format('scale')}"
    rf"(?:(?P<to>[\s\u00a0]?[-–—][\s\u00a0]?|[\s\u00a0]to[\s\u00a0]|[\s\u00a0]and[\s\u00a0])"
    rf"(?P<again>{_SIGN})?[\s\u00a0]?(?P<two>{digits.DIGITS}){_SCALE.format('other')})?"
)
_NAME = re.compile(
    r"(?:million|billion|trillion|thousand|hundred|crore|lakh|\d(?:bn|m|mn|k)?|[a-z])[\s\u00a0-]"
    rf"(?P<nation>(?:{'|'.join(map(re.escape, _NATIONS))})[\s\u00a0])?"
    rf"(?P<name>{'|'.join(sorted(_NAMES, key=len, reverse=True))}|{'|'.join(_CODES)})(?!\w)",
    re.I,
)
_NAME_WORDS = frozenset([*_NAMES, *(code.lower() for code in _CODES)]) - {"all"}
_COUNT = re.compile(
    rf"(?:(?P<low>{digits.DIGITS})[\s\u00a0]?(?:-|–|to)[\s\u00a0]?)?"
    rf"(?<![\w.,])(?P<count>{digits.SPACED}|{digits.DIGITS}|(?:{numbers.SMALL})|an?|half[ -]an?|"
    r"(?:a )?quarter of a)"
    rf"(?P<half> and a half)?"
    rf"{_SCALE.format('scale')}[\s\u00a0-]\Z",
    re.I,
)
_THEN_SIGN = re.compile(
    rf"(?<![\w.,£€$-])(?P<one>{digits.SPACED}|{digits.DIGITS}){_SCALE.format('scale')}"
    r"[\s\u00a0]?€(?![\s\u00a0]?\d)"
)
_CODE_AFTER = re.compile(r" (USD|CAD|AUD|NZD)\b")
_VAGUE = re.compile(
    r"(?:(?:tens|hundreds|thousands) of )?(?:thousands|millions|billions|trillions) of "
    r"(?:(?P<nation>US|Australian|Canadian) )?(?P<name>pounds|euros|dollars)\b|[£€](?:millions|"
    r"billions)\b"
)
_PENCE = re.compile(r"(?<![\w.,£€$])(\d{1,3})p(?![\w-])")
_PENCE_GATE = re.compile(r"\dp(?!\w)")
_BARE = re.compile(
    rf"(?<![\w.,£€$])(?P<count>{numbers.DIGITS}|(?:{numbers.SMALL})) "
    r"(?P<scale>million|billion)(?= (?:more|in|for|to|of which|going|comes?|will)\b|[,.;)]|\Z)"
)
_CHANGE = re.compile(
    r"(?:increas|ris|rais|rose|up|gr[oe]w|doubl|fall|fell|cut|reduc|drop|"
    r"lift)\w*\b[^.]{0,30}\bfrom\W{0,3}\Z"
)
_WINDOW = 60
# COP28 is a climate conference; nobody tells of 28 Colombian pesos.
_CONFERENCE, _LEAST_PESOS = "COP", 1000


def find(text: str, words: frozenset[str] | None = None) -> list[Money]:
    """The sums of a text, in order, none inside another; `words` are its words where known."""
    if words is None:
        words = words_of(text)
    found: list[Money] = []
    if not words.isdisjoint(_CODE_WORDS) or any(sign in text for sign in _CHARS):
        found += [each for match in _BEFORE.finditer(text) for each in _signed(text, match)]
        if "€" in text:
            found += _signed_after(text)
    if not words.isdisjoint(_NAME_WORDS):
        found += _named(text)
        found += _vague(text)
    elif "£m" in text or "£b" in text or "€m" in text:
        found += _vague(text)
    if _PENCE_GATE.search(text):
        found += [
            Money(each.start(), each.end(), Decimal(each.group(1)) / 100, "GBP")
            for each in _PENCE.finditer(text)
        ]
    if not found:
        return found
    found = _apart(found)
    if "llion" in text:
        found = _apart(found + _inherited(text, found))
    return found


def _signed(text: str, match: re.Match[str]) -> list[Money]:
    sign = match["sign"].replace(" ", "")
    currency = _SIGNS.get(sign, sign)
    one_scale, two_scale = _scale(match, "scale"), _scale(match, "other")
    end = _end(match, "scale", "one")
    amount = digits.value(match["one"], one_scale, currency)
    told = _CODE_AFTER.match(text, end) if currency == "$" and match["two"] is None else None
    if told:
        return [Money(match.start(), told.end(), amount, told.group(1))]
    single = Money(match.start(), end, amount, currency)
    if sign.startswith("Euro") and not one_scale and "," not in match["one"]:
        return []  # Euro 2024, Euro 6
    if sign == _CONFERENCE and not one_scale and (single.amount or 0) < _LEAST_PESOS:
        return []
    if match["two"] is None or (match["again"] or match["sign"]) != match["sign"]:
        return _alone(match, single)
    to = match["to"].strip()
    ranges = to in "-–—" if not match["again"] else to != "and" or _after_between(text, match)
    if to == "to" and two_scale and not match["again"]:
        ranges = True
    if not ranges or (to == "and" and not match["again"]):
        return _alone(match, single)
    if to == "to" and _CHANGE.search(text, max(0, match.start() - _WINDOW), match.start()):
        return _alone(match, single)
    upper = digits.value(match["two"], two_scale, currency)
    lower = digits.value(match["one"], one_scale, currency)
    if not one_scale and two_scale and lower * numbers.factor(two_scale) <= upper:
        lower *= numbers.factor(two_scale)
    if lower > upper:
        return _alone(match, single)
    return [Money(match.start(), _end(match, "other", "two"), lower, currency, upper)]


def _alone(match: re.Match[str], single: Money) -> list[Money]:
    """The first sum, and the second where it has a sign of its own."""
    if match["two"] is None or not match["again"]:
        return [single]
    currency = _SIGNS.get(match["again"].replace(" ", ""), match["again"])
    amount = digits.value(match["two"], _scale(match, "other"), currency)
    return [single, Money(match.start("again"), _end(match, "other", "two"), amount, currency)]


def _signed_after(text: str) -> list[Money]:
    """Sums with the sign after the number: 20 million €, 500 €."""
    found = []
    for each in _THEN_SIGN.finditer(text):
        amount = digits.value(each["one"], _scale(each, "scale"), "EUR")
        found.append(Money(each.start(), each.end(), amount, "EUR"))
    return found


def _after_between(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()].lower()
    return before.rstrip().endswith(("between", "from"))


def _scale(match: re.Match[str], name: str) -> str:
    return match[name] or match[f"{name}s"] or ""


def _end(match: re.Match[str], scale: str, digits: str) -> int:
    return max(match.end(scale), match.end(f"{scale}s"), match.end(digits))


def _named(text: str) -> list[Money]:
    """Sums with the currency after the number, found from the name backwards."""
    found = []
    for match in _NAME.finditer(text):
        begin = match.start("nation") if match["nation"] else match.start("name")
        count = _COUNT.search(text, max(0, begin - _WINDOW), begin)
        if count is None or (match["name"].upper() in _CODES and not match["name"].isupper()):
            continue
        name = match["name"].lower()
        currency = _NAMES.get(name, name.upper())
        amount = _counted(count, currency)
        if amount is None:
            continue
        if name in _HUNDREDTHS:
            amount /= 100
        if match["nation"]:
            currency = _NATIONS[match["nation"].strip().lower()]
        low = count["low"]
        start, upper = count.start("low" if low else "count"), None
        if low and (lower := digits.value(low, _scale(count, "scale"), currency)) <= amount:
            amount, upper = lower, amount
        found.append(Money(start, match.end("name"), amount, currency, upper))
    return found


def _counted(match: re.Match[str], currency: str) -> Decimal | None:
    words, scale = match["count"].lower(), _scale(match, "scale")
    if words.startswith(("half", "a quarter", "quarter")):
        part = "half" if words.startswith("half") else "quarter"
        return numbers.fraction(part) * numbers.factor(scale) if scale else None
    if words in ("a", "an") and not match["scale"]:
        return None
    amount = digits.value(words, scale, currency)
    return amount + numbers.factor(scale) / 2 if match["half"] else amount


def _vague(text: str) -> list[Money]:
    return [
        Money(
            each.start(),
            each.end(),
            None,
            _NATIONS[each["nation"].lower()]
            if each["nation"]
            else _NAMES.get(each["name"] or "", _SIGNS.get(each.group()[0], "$")),
        )
        for each in _VAGUE.finditer(text)
    ]


def _inherited(text: str, found: list[Money]) -> list[Money]:
    """Bare millions after a sum in the same sentence are of its currency."""
    first = found[0]
    more = []
    for match in _BARE.finditer(text, first.end):
        number = bisect_right(found, match.start(), key=lambda each: each.end)
        if not number:
            continue
        before = found[number - 1]
        between = text[before.end : match.start()]
        if ". " in between or len(between) > 3 * _WINDOW:
            continue
        amount = numbers.value(match["count"], match["scale"])
        more.append(Money(match.start(), match.end(), amount, before.currency, inherited=True))
    return more


def _apart(found: list[Money]) -> list[Money]:
    """In order, the longer of two that overlap."""
    found.sort(key=lambda each: (each.start, -each.end))
    kept: list[Money] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
