"""Finds sums of money in a text: amount, currency, and the range where one is given.

Read are signs (£, €, US$), codes (EUR 30m, NOK 20 million), words (50 billion euros, half a million
pounds, 50 pence), scales glued to the digits or not, ranges with a scale shared by both ends, and
footnote digits left of no account (£8 billion41). Which dollar is meant is for `currencies`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from wbdesk.extract import currency_words, digits, needs, numbers
from wbdesk.extract.wording import has_digit, words_of


class Money(msgspec.Struct, frozen=True):
    """A sum at `start`:`end`; `upper` is the other end of a range, `amount` then the lower.

    `amount` is None for sums such as millions of pounds. `currency` is ISO 4217, or a word
    such as "FRANC" that only the document decides (`currencies.py`).
    """

    start: int
    end: int
    amount: Decimal | None
    currency: str
    upper: Decimal | None = None
    inherited: bool = False

    def ends(self, text: str) -> tuple["Money", ...]:
        """Both ends of a range that tells each with its sign, £2 million to £3 million; else it."""
        if self.upper is None or len(_SIGNS.findall(text, self.start, self.end)) < _BOTH:
            return (self,)
        return replace(self, upper=None), replace(self, amount=self.upper, upper=None)


_BOTH = 2
_EVERY = currency_words.any_of(currency_words.CODES)
_SIGNS = re.compile("[£€$¥₹₺₴₦₩]")
_CODE_WORDS = frozenset(
    "rs rmb km sh shs ksh kshs ush ushs tsh tshs kr cfa fcfa euro euros".split()
) | {code.lower() for code in currency_words.CODES}
_MARK = (
    r"(?=[A-Z$])(?:US ?|USD|AUD|AU|A|CAD|CA|CDN|C|NZD|NZ|HK|FJ|EC|TT|J|BZ|SI|NT|N|S|R)?\$"
    r"|[£€¥₹₺₴₦₩]"
)
_CODE = (
    r"\b(?=[A-Zks])(?:Rs\.?|[KUT]?[Ss]hs?\.?|kr\.?|RMB|KM|F?CFA|Euros?"
    rf"|(?=[A-Z]{{3}})(?:{_EVERY}))(?=[\s\u00a0]?\d)"
)
_SCALE = (
    rf"(?:[\s\u00a0-]?(?P<{{0}}>(?i:{numbers.SCALE}))s?(?![a-z])"
    rf"|[\s\u00a0]?(?P<{{0}}s>{numbers.SHORT})(?![a-zA-Z²³]))?"
)


def _before(sign: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<sign>{sign})[\s\u00a0]?(?P<one>{digits.SPACED}|{digits.DIGITS})"
        rf"{_SCALE.format('scale')}"
        rf"(?:(?P<to>[\s\u00a0]?[-–—][\s\u00a0]?|[\s\u00a0]to[\s\u00a0]|[\s\u00a0]and[\s\u00a0])"
        rf"(?P<again>{sign})?[\s\u00a0]?(?P<two>{digits.DIGITS}){_SCALE.format('other')})?"
    )


_BEFORE = _before(f"{_MARK}|{_CODE}")
_MARKED = _before(_MARK)
"""The same without codes, of which most texts have none."""
_NAME = re.compile(
    r"(?:million|billion|trillion|thousand|hundred|crore|lakh|\d(?:bn|m|mn|k)?|[a-z])[\s\u00a0-]"
    rf"(?P<nation>(?:{currency_words.any_of(currency_words.NATIONS)})[\s\u00a0])?"
    rf"(?P<name>{currency_words.any_of(currency_words.NAMES)}|{_EVERY})(?!\w)",
    re.I,
)
_NAME_WORDS = frozenset(word for name in currency_words.NAMES for word in name.split())
_NAME_WORDS = (_NAME_WORDS | {code.lower() for code in currency_words.CODES}) - {"all"}
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
_PENCE_GATE = needs.Shape(r"\dp(?!\w)")
_BARE = re.compile(
    rf"(?<![\w.,£€$])(?P<count>{numbers.DIGITS}|(?:{numbers.SMALL})) "
    r"(?P<scale>million|billion)(?= (?:more|in|for|to|of which|going|comes?|will)\b|[,.;)]|\Z)"
)
_CHANGE = re.compile(
    r"(?:increas|ris|rais|rose|up|gr[oe]w|doubl|fall|fell|cut|reduc|drop|lift|went|gone|go|mov|"
    r"climb|soar|surg|jump|leap|plung|slump|plummet|shr[aiu]nk|swell|swollen|expand|declin|dip|"
    r"dwindl|slip|slid|sank|sunk|edg|creep|crept|balloon|multipl|tripl|trebl|halv|quadrupl|"
    r"rocket|chang|t[ao]k|br[io][nu]g|push|lower|slash|extend|boost|improv|decreas|nudg|tumbl|spik|"
    r"scal)\w*\b[^.]{0,60}\b(?:from|by)\W{0,3}\Z"
)
_ENDS_WON = re.compile(r"[,.;:)]|\Z| (?:in|for|to|from|of|over|on|by|with|and|is|was|has|will)\b")
_WINDOW, _FAR = 60, 90
_LONGEST_BEFORE = len("CDN ")
"""Characters of a sign before its last one."""
# COP28 is a climate conference; nobody tells of 28 Colombian pesos.
_CONFERENCE, _LEAST_PESOS = "COP", 1000


def find(
    text: str, words: frozenset[str] | None = None, *, counted: bool | None = None
) -> list[Money]:
    """The sums of a text, in order, none inside another.

    `words` are its words and `counted` tells whether it has digits, where that is known already.
    """
    if words is None:
        words = words_of(text)
    if counted is None:
        counted = has_digit(text)
    found: list[Money] = []
    if counted:
        found += [each for match in _every(text, words) for each in _signed(text, match)]
    if counted and "€" in text:
        found += _signed_after(text)
    if not words.isdisjoint(_NAME_WORDS):
        found += _named(text)
        found += _vague(text)
    elif "£m" in text or "£b" in text or "€m" in text:
        found += _vague(text)
    if counted and _PENCE_GATE.is_in(text):
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


def _every(text: str, words: frozenset[str]) -> Iterable[re.Match[str]]:
    """The sums with a sign or code before the number."""
    if not words.isdisjoint(_CODE_WORDS):
        return _BEFORE.finditer(text)
    sign = _SIGNS.search(text)
    return _MARKED.finditer(text, max(0, sign.start() - _LONGEST_BEFORE)) if sign else ()


def _signed(text: str, match: re.Match[str]) -> list[Money]:
    sign = match["sign"].replace(" ", "").rstrip(".")
    currency = currency_words.SIGNS.get(sign, sign)
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
    bare = to in "-–—" or (to == "to" and two_scale != "")
    ranges = to != "and" or _after_between(text, match) if match["again"] else bare
    lower, upper = amount, digits.value(match["two"], two_scale, currency)
    if not one_scale and two_scale and lower * numbers.factor(two_scale) <= upper:
        lower *= numbers.factor(two_scale)
    if not ranges or lower > upper:
        return _alone(match, single)
    if to == "to" and _CHANGE.search(text, max(0, match.start() - _FAR), match.start()):
        return _alone(match, replace(single, amount=lower))
    return [Money(match.start(), _end(match, "other", "two"), lower, currency, upper)]


def _alone(match: re.Match[str], single: Money) -> list[Money]:
    """The first sum, and the second where it has a sign of its own."""
    if match["two"] is None or not match["again"]:
        return [single]
    currency = currency_words.SIGNS.get(match["again"].replace(" ", ""), match["again"])
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
        if count is None or (
            match["name"].upper() in currency_words.CODES and not match["name"].isupper()
        ):
            continue
        name = match["name"].lower()
        if name == "won" and not (_scale(count, "scale") and _ENDS_WON.match(text, match.end())):
            continue  # of those, 3 won a prize
        currency = currency_words.NAMES.get(name, name.upper())
        amount = _counted(count, currency)
        if amount is None:
            continue
        if name in currency_words.HUNDREDTHS:
            amount /= 100
        if match["nation"]:
            currency = currency_words.NATIONS[match["nation"].strip().lower()]
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
        Money(each.start(), each.end(), None, _vague_currency(each))
        for each in _VAGUE.finditer(text)
    ]


def _vague_currency(match: re.Match[str]) -> str:
    if match["nation"]:
        return currency_words.NATIONS[match["nation"].lower()]
    sign = currency_words.SIGNS.get(match.group()[0], "$")
    return currency_words.NAMES.get(match["name"] or "", sign)


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
