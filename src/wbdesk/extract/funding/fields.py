"""From which fund a sum is, in which period, where, and whether it is new."""

import re
from bisect import bisect_left
from typing import Literal

from wbdesk.extract import begun, countries, origin
from wbdesk.extract.dates.calendar import plus_months
from wbdesk.extract.dates.phrase import Phrase
from wbdesk.extract.funding import purposes
from wbdesk.extract.money import Money
from wbdesk.extract.phrases import last_match
from wbdesk.extract.survey import Paragraph
from wbdesk.model.document import Document
from wbdesk.model.period import bounds

Status = Literal["new", "existing", "allocation"]

_FUND = (
    r"Fund|Facility|Budget|Settlement|Grants?|Instrument|Mechanism|Framework|Account|Pot|"
    r"Trust|Endowment|"
    r"fund|facility"
)
_PROGRAMME = (
    r"Programme|Program|Scheme|Initiative|Package|Challenge|Partnership|Plan|Accelerator|Catalyst|"
    r"Deal|Strategy|"
    r"Project|Competition|Campaign|Mission|Process|Guarantee|Award|Awards|Taskforce|Boost|"
    r"programme|program|scheme|"
    r"initiative"
)
_NAMED = re.compile(
    rf"(?P<name>(?:[A-ZÀ-Ž][\w’'&-]*|\d{{4}}) (?:(?:[A-ZÀ-Ž][\w’'&-]*|and|of|for|the|in|to|on|&|"
    rf"with) ){{0,8}}?"
    rf"(?:(?P<fund>{_FUND})|(?P<programme>{_PROGRAMME}))(?![\w-])(?: (?:for|of) (?:the "
    rf")?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?)"
)
_LEADING = re.compile(
    r"(?:The|Our|This|Its|A|An|Their|With|New|Through|Under|From|In|And|For|Of|To|Government[’']s|"
    r"UK[’']s) "
)
_ALLOCATION = re.compile(
    r"\b(?:allocat\w*|tranche|share of|shares of|instalment|out of (?:the|its|our)|apportion\w*)\b",
    re.I,
)
_EXISTING_BEFORE = re.compile(
    r"\b(?:on top of|in addition to|builds? on|building on|adds? to|already|previously|existing|"
    r"part of|from|follows|following|alongside|"
    r"supplementing|complement\w*|as well as|ha(?:s|ve) (?:\w+ )?(?:invested|provided|committed|"
    r"spent|given|contributed|received|made|"
    r"allocated|awarded|pledged|delivered|put|supported|secured|benefit\w*)|since (?:\d{4}|then|"
    r"\w+ \d{4}))\b",
    re.I,
)
_EXISTING_AFTER = re.compile(
    r"\b(?:(?:recently|previously) announced|already (?:provided|announced|committed|allocated|"
    r"invested|spent)|announced (?:in|last|at|earlier this)|previously|to date|"
    r"so far|ha(?:s|ve) (?:already )?been (?:spent|awarded|invested|provided|mobilised)|since "
    r"(?:\d{4}|\w+ \d{4})|was (?:announced|awarded|invested|spent|provided))\b",
    re.I,
)
_NEW = re.compile(
    r"\b(?:new|additional|extra|further|today|announc\w*|will|unveil\w*|pledg\w*|to (?:provide|"
    r"invest|receive|fund|boost|deliver)|"
    r"is (?:investing|providing|committing|making)|are (?:investing|providing)|fresh|more|set to|"
    r"boost)\b",
    re.I,
)
_OVER = re.compile(
    r"\b(?:over|for|across|during) (?:the )?(?:next |coming |a period of )?(?P<n>\d{1,2}|two|"
    r"three|four|five|six|seven|"
    r"eight|nine|ten) (?:financial |further |more )?years?(?: period)?(?: from| starting| "
    r"beginning)?"
)
_COUNTS = {
    word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_REGIONS = begun.pattern(
    r"\b(?:Western Balkans?|Balkans|Africa|Middle East|Sahel|Caribbean|Pacific|Indo-Pacific|"
    r"Southeast Asia|Central Asia|"
    r"Caucasus|Eastern Europe|Europe|Gaza|Scotland|Wales|England|Northern Ireland|Cornwall|"
    r"Yorkshire|Greater Manchester|"
    r"Merseyside|London|Cumbria|North East|North West|South West|South East|East Midlands|West "
    r"Midlands|"
    r"Queensland|New South Wales|Tasmania|Northern Territory|Ontario|Quebec|Alberta|British "
    r"Columbia)\b"
)
_FAR = 90


def names(paragraph: Paragraph, money: Money) -> tuple[str | None, str | None]:
    """The fund and the programme named nearest to a sum in its sentence."""
    text = paragraph.text
    left, right = paragraph.sentence(money.start)
    found: dict[str, tuple[int, str]] = {}
    for match in _NAMED.finditer(text, left, right):
        kind = "fund" if match["fund"] else "programme"
        name = match["name"]
        while lead := _LEADING.match(name):
            name = name[lead.end() :]
        off = max(match.start() - money.end, money.start - match.end(), 0)
        if len(name.split()) > 1 and (kind not in found or off < found[kind][0]):
            found[kind] = (off, name)
    return found.get("fund", (0, None))[1], found.get("programme", (0, None))[1]


def _around(paragraph: Paragraph, money: Money) -> tuple[Phrase, ...]:
    """The dates near a sum."""
    dates = paragraph.dates
    first = bisect_left(dates, money.end - _FAR, key=lambda each: each.start)
    last = bisect_left(dates, money.end + _FAR, key=lambda each: each.start)
    return dates[first:last]


def period(paragraph: Paragraph, money: Money) -> str | None:
    """When the sum is for: the financial year, span or number of years told beside it."""
    left, right = paragraph.sentence(money.start)
    near = [
        each
        for each in _around(paragraph, money)
        if each.when
        and left <= each.start < right
        and (
            ("/" in each.when and not each.when.endswith(".."))
            or _OVER.search(paragraph.text, left, each.start + 1)
        )
        and -_FAR < each.start - money.end < _FAR
        and not each.today
    ]
    if not near:
        return None
    best = min(near, key=lambda each: abs(each.start - money.end))
    over = _OVER.search(paragraph.text, max(money.end, best.start - 50), best.start + 8)
    if over is not None and over.end() >= best.start - 2 and best.when:
        return _years_from(best.when, over["n"])
    return best.when if best.when and "/" in best.when else None


def _years_from(when: str, count: str) -> str | None:
    """A number of years from the beginning of a date on."""
    years = _COUNTS.get(count) or int(count)
    start = when.split("/", maxsplit=1)[0]
    if "/" not in when or len(start) != len("2025-04"):
        return when if "/" in when else None
    year, month = plus_months(int(start[:4]), int(start[5:7]), 12 * years - 1)
    made = f"{start}/{year:04}-{month:02}"
    return made if bounds(made)[0] is not None else None


def places(document: Document, paragraph: Paragraph, money: Money) -> tuple[str, ...]:
    """The countries and regions named after a sum in its sentence, but the one that speaks."""
    text = paragraph.text
    left, right = paragraph.sentence(money.start)
    named = [(each.start(), each.group()) for each in _REGIONS.finditer(text, left, right)]
    taken = [(start, start + len(name)) for start, name in named]
    for mention in countries.mentions(text, left, right):
        inside = any(start <= mention.start < end for start, end in taken)
        sign = text[mention.end : mention.end + 1] == "$"
        if not (mention.adjective or inside or sign) and mention.entry.kind == "country":
            named.append((mention.start, mention.entry.name))
    home = countries.of_code(origin.country(document))
    # Of a list of names, each with its sum, the one beside it.
    listed = purposes.labelled(text, money, left)
    if listed:
        first = text.rfind(listed, left, money.start)
        told = [name for start, name in sorted(named) if first <= start < money.end]
        return tuple(dict.fromkeys(told))
    after = [
        name
        for start, name in sorted(named)
        if start > money.end and not (home and name == home.name)
    ]
    return tuple(dict.fromkeys(after))


def status(paragraph: Paragraph, money: Money) -> Status:
    """New, existing, or an allocation out of something that exists."""
    text = paragraph.text
    left, right = paragraph.sentence(money.start)
    before = text[max(left, money.start - 60) : money.start]
    after = text[money.end : min(right, money.end + 70)]
    other = _SIGN.search(after)
    after = after[: other.start()] if other else after
    if _ALLOCATION.search(before[-40:]) or _ALLOCATION.search(after[:60]):
        return "allocation"
    if _TODAY.search(text, left, right) and not _EXISTING_AFTER.search(after):
        return "new"
    old, new = last_match(_EXISTING_BEFORE, before), last_match(_NEW, before)
    if old is not None and (new is None or old.end() > new.end()):
        return "existing"
    if _EXISTING_AFTER.search(after):
        return "existing"
    if new is not None or _NEW.search(text, left, right):
        return "new"
    return "existing" if _PAST.search(text, left, right) else "new"


_SIGN = re.compile(r"[£€$]|\d (?:million|billion)")
_TODAY = re.compile(
    r"\b(?:announc|unveil|award|confirm|launch)\w*\b[^.]{0,60}\btoday\b|"
    r"\btoday\b[^.]{0,60}\b(?:announc|unveil|award|confirm|launch)"
)
_PAST = re.compile(
    r"\b(?:was|were|had|has been|have been|spent|invested|received|provided|awarded)\b"
)
