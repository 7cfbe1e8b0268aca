"""Title, day and publisher of a document whose source does not give them, from its own lines.

Plain text, PDF and mail carry them as lines at the top or the end. Nothing is guessed: what no line
tells stays empty.
"""

import re
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.dates import clauses, months, numeric, years
from wbdesk.extract.dates.calendar import Reference
from wbdesk.extract.wording import has_digit
from wbdesk.model.document import Block, Document

_FIRST, _LAST = 12, 6
_LONGEST_LINE = 220
_LABEL = re.compile(
    r"\W*(?:(?:first |date |originally )?published(?: (?:on|date|by))?|posted(?: on)?|issued(?: "
    r"on)?|released?(?: date| on)?|"
    r"date(?: of (?:issue|release|publication))?|embargo(?:ed)?(?: until)?|not for (?:publication|"
    r"release|broadcast)[^\d]*|"
    r"for (?:immediate )?release(?: on)?|strictly embargoed[^\d]*|press release|news release|"
    r"media release|"
    r"news story|speech|delivered on|statement)\b",
    re.I,
)
_ISSUED = re.compile(
    r"(?:(?:press|news|media) release (?:was )?issued by (?:the )?(?P<by>.{3,100}?)|"
    r"the (?:speech|statement|comments?|article|letter|message|remarks|text|foreword|answer)s? "
    r"(?:of "
    r"the [\w ]{4,60})?(?:was )?(?:made|given|delivered|written|issued|published|sent|released)"
    r"(?: (?:by|in|at|to) .{3,160}?)?) on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?P<rest>\d.{4,40})\Z",
    re.I,
)
_ON_DAY = re.compile(r" on (?:\w+day,? )?\d", re.I)
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Ž][\w.’'é -]{1,30}, ){0,2}[A-ZÀ-Ž][\w.’'é -]{1,30}?[,:(]? ?(?=[A-Z]?[a-z]*\.? ?\d)"
)
_BESIDE = re.compile(
    r"(?:,? ?[–—|-] ?|, )[A-ZÀ-Ž][^\W_\d][\w.’'&]*"
    r"(?:(?:,? | ?[–—|-] ?)(?:[A-ZÀ-Ž][\w.’'&]*|of|the|and|for|at|in|de|do|da|"
    r"release|statement|story|notice|advisory)){0,11}"
)
"""Place and body behind the day of a line that says no more: 5 May 2020 – Lagos – High Court."""
_TIME = re.compile(
    r"\W*(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:hrs|hours|am|pm|GMT|BST|a\.m\.|p\.m\.)?\W*", re.I
)
_TODAY = re.compile(r"\b[Tt](?:oday|onight)(?:[’']s)?,? ?\(?")
_FROM = re.compile(
    r"\W*(?:from|source|issued by|published by|publisher|department|"
    r"organisation)\s*:\s*(?P<by>[A-ZÀ-Ž].{2,120})\Z"
    r"|\W*(?:issued|published) by:? (?P<by2>(?:the )?[A-ZÀ-Ž].{2,120})\Z",
    re.I,
)
_BODY = re.compile(
    r"(?:the )?(?:(?:Home|Foreign|Cabinet|Scotland|Wales|Northern Ireland|Attorney General[’']s|"
    r"Prime Minister[’']s|"
    r"Foreign,? (?:& |and )?Commonwealth(?: (?:& |and )?Development)?) Office|HM (?:Treasury|"
    r"Revenue (?:&|and) Customs)|"
    r"(?:Department|Ministry|Office|Office of) (?:of|for|the) [A-Z][\w,&’' -]{2,80}|"
    r"(?:Scottish|Welsh|UK|Irish|Australian|Albanian|New Zealand|Queensland|Canadian) Government|"
    r"Government of [A-Z]\w+(?: [A-Z]\w+)?|Northern Ireland Executive|European (?:Commission|"
    r"Council|Parliament)|"
    r"Council of the (?:EU|European Union)|Global Affairs Canada|(?:US|U\.S\.) Department of "
    r"[A-Z]\w+|"
    r"[A-Z][\w’' -]{2,50} (?:Agency|Executive|Authority|Inspectorate|Commission|Ministry|"
    r"Department))\Z"
)
_KIND = re.compile(
    r"\W*(?:(?:press|news|media) (?:release|statement|notice)|news(?: story)?|speech|statement|"
    r"(?:world news story|authored article)|for immediate release|immediate release)"
    r"(?:\s*[:–—|-]\s*|\W*\Z)",
    re.I,
)
_MONTH = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{3,9} \d|\d [A-Z]{3}")
_BRACKETED_MONTH = re.compile(r"\s*\[[A-Z][a-z]+ \d{4}\]\s*\Z")
_LEAST_TITLE, _MOST_TITLE = 3, 30


def frame(document: Document) -> Document:
    """The document with title, publisher and day of publication filled in where its lines tell."""
    if document.title and document.published and document.publisher:
        return document
    lines = [block for block in document.blocks[:_FIRST] if len(block.text) <= _LONGEST_LINE]
    ends = document.blocks[max(_FIRST, len(document.blocks) - _LAST) :]
    lines += [block for block in ends if len(block.text) <= _LONGEST_LINE]
    return replace(
        document,
        title=document.title or _title(document.blocks[:_FIRST]),
        published=document.published or _published(document, lines),
        publisher=document.publisher or _publisher(lines),
    )


def _published(document: Document, lines: list[Block]) -> str | None:
    for block in lines:
        issued = _issued(block.text)
        if issued and (day := _first_day(issued["rest"])):
            return day
    for block in lines:
        if (day := _labelled(block.text)) is not None:
            return day
    return _by_today(document)


def _issued(text: str) -> re.Match[str] | None:
    return _ISSUED.search(text) if has_digit(text) and _ON_DAY.search(text) else None


def _labelled(text: str) -> str | None:
    """The day of a line that says no more than it, with a label, a place or a time."""
    if not has_digit(text):
        return None
    for phrase in months.find(text, Reference(None)) + numeric.find(text, Reference(None)):
        if not phrase.when or len(phrase.when) != len("2025-10-09"):
            continue
        before, after = text[: phrase.start], text[phrase.end :]
        label = _LABEL.match(before)
        rest = before[label.end() :] if label else before
        rest = _TIME.sub("", rest).strip(" .:,|()–—-")
        if not rest and (len(after) < 80 if label else _BESIDE.fullmatch(after)):
            return phrase.when
        line = not after.strip(" .,)|–—-") or (len(after) < 30 and _TIME.fullmatch(after))
        if (not rest and line) or (
            _is_place(text, phrase.start) and (line or after[:3].strip(" .)") in ("–", "—", "-"))
        ):
            return phrase.when
    return None


def _is_place(text: str, end: int) -> bool:
    """Whether a line opens with a place before its date: London, 9 October 2025."""
    match = _DATELINE.match(text)
    return match is not None and match.end() == end and len(text[:end].split()) < 6


def _first_day(text: str) -> str | None:
    for phrase in months.find(text, Reference(None)):
        if phrase.when and len(phrase.when) == len("2025-10-09"):
            return phrase.when
    return None


def _by_today(document: Document) -> str | None:
    """The day that the text calls today, with the year of other dates where it has none."""
    bare: list[tuple[int, int, int | None]] = []
    for block in document.blocks:
        if not _TODAY.search(block.text) or not _MONTH.search(block.text):
            continue
        for phrase in months.find(block.text, Reference(None)):
            if not phrase.today:
                continue
            if phrase.when and len(phrase.when) == len("2025-10-09"):
                return phrase.when
            if phrase.month and phrase.day:
                weekday = _weekday(block.text[phrase.start : phrase.end])
                bare.append((phrase.month, phrase.day, weekday))
    return _with_year(document.blocks, *bare[0]) if bare else None


def _weekday(words: str) -> int | None:
    return next((number for name, number in cal.WEEKDAYS.items() if name in words), None)


def _with_year(blocks: Iterable[Block], month: int, day: int, weekday: int | None) -> str | None:
    """The day in the one year that what the text tells of the past and of financial years "
    "leaves."""
    latest, fiscal = "", set()
    for block in blocks:
        text = block.text
        for phrase in months.find(text, Reference(None)) if _MONTH.search(text) else ():
            if phrase.when and not _is_future(text, phrase.start, phrase.end):
                latest = max(latest, phrase.when.split("/")[0])
        for phrase in years.find(text, Reference(None)) if years.may_be_in(text) else ():
            if phrase.when and phrase.when.endswith("-03") and "/" in phrase.when:
                if not _is_future(text, phrase.start, phrase.end):
                    fiscal.add(int(phrase.when[:4]) + (1 if month < 4 else 0))
            elif (
                phrase.when
                and phrase.when.isdigit()
                and not _is_future(text, phrase.start, phrase.end)
            ):
                latest = max(latest, phrase.when)
    year = _year(latest, fiscal, month, day, weekday)
    return cal.iso(year, month, day) if year else None


def _year(latest: str, fiscal: set[int], month: int, day: int, weekday: int | None) -> int | None:
    if not latest and len(fiscal) != 1:
        return None
    if not latest:
        year = fiscal.pop()
    else:
        year = int(latest[:4])
        if f"{year:04}-{month:02}-{day:02}"[: len(latest)] < latest:
            year += 1
        if fiscal and year not in fiscal and max(fiscal) == year + 1:
            year += 1
    if weekday is None:
        return year
    fitting = [each for each in (year, year + 1) if _falls(each, month, day, weekday)]
    return fitting[0] if len(fitting) == 1 else None


def _falls(year: int, month: int, day: int, weekday: int) -> bool:
    iso = cal.iso(year, month, day)
    return iso is not None and date.fromisoformat(iso).weekday() == weekday


_AHEAD = re.compile(r"^(?:[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|through|[Bb]efore|end of|[Bb]eyond)\b")


def _is_future(text: str, start: int, end: int) -> bool:
    return bool(_AHEAD.match(text[start:end])) or clauses.tense(text, start, end) == "future"


def _publisher(lines: list[Block]) -> str:
    for block in lines:
        issued = _issued(block.text)
        if issued and issued["by"]:
            return issued["by"].strip()
        told = _FROM.match(block.text)
        if told:
            name = (told["by"] or told["by2"]).split("|")[0]
            if "@" not in name:
                return (
                    re.sub(r"(?: and | \().{0,80}\Z", "", name).strip(" .,")
                    if "@" in name
                    else name.strip(" .,")
                )
    for block in lines:
        if _BODY.match(block.text.strip()):
            return block.text.strip()
    return ""


def _title(blocks: Iterable[Block]) -> str:
    """The first line that reads like a headline."""
    for block in blocks:
        text = _BRACKETED_MONTH.sub("", block.text.strip())
        kind = _KIND.match(text)
        if kind:
            text = text[kind.end() :].strip()
        if not text or _labelled(text) or (_LABEL.match(text) and len(text.split()) < 8):
            continue
        if _issued(text) or _FROM.match(text) or _BODY.match(text):
            continue
        return text if _is_headline(text) or (block.kind == "heading" and len(text) < 200) else ""
    return ""


def _is_headline(text: str) -> bool:
    words = text.split()
    if not _LEAST_TITLE <= len(words) <= _MOST_TITLE or (text[-1] in '.:;,?”"' and text[-1] != "?"):
        return False
    return text[0].isupper() or text[0].isdigit() or text[0] in "£€$‘“'\""
