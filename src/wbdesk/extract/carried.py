"""The dates that a release has told so far, carried on to the words that lean on them."""

import re
from collections.abc import Callable
from datetime import date

from wbdesk.extract.dates import Phrase, clauses, periods, spans
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.so_far import Told
from wbdesk.extract.survey import Paragraph
from wbdesk.model.period import bounds

_DAY = len("2025-10-09")
_DATED = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d(?:-\d\d)?)?")
"""What may be put in another year: days and months, and spans of them."""
_MONTH_OF = re.compile(r"(\d{4})-(0\d|1[0-2])")
_ONLY_YEAR = re.compile(r"\d{4}")
_YEAR_OF = re.compile(r"(\d{4})")
_WITH_MONTH = 2
_NEAR = 4
"""Paragraphs over which a day is carried on to the times after it."""
_SOON = 2
"""Paragraphs, a heading among them, over which a month is carried on to a season."""
_PLAIN = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
_JOINS = re.compile(r",? ?(?:and|or|then|and then|and again|again)? ?(?:on|in)? ?")
_PLUPERFECT = re.compile(
    r"\bhad (?:[a-z]+ly |not |never |also |first )?(?:been|gone|become|"
    r"[a-z]{2,}(?:ed|en|wn|ne|de|ld|pt|ft|nt|ght))\b"
)
_YEARS_AGO = 3
_PERFECT = re.compile(r"\b(?:has|have)\b|[’']ve\b")
_OPENS = re.compile(r"[“\"‘']?(?:[OI]n )?")


class Carried(Told):
    """What words that lean on the dates told so far mean: the same period, at 11:20."""

    __slots__ = ()

    def meant(self, phrase: Phrase, paragraph: Paragraph) -> str | None:
        """What a phrase means; None where it leans on a date before it and none is near."""
        if phrase.today and self.event and self._is_speech(phrase, paragraph.text):
            return self._spoken(phrase, paragraph.text, self.event)
        if phrase.unit == "season" and not phrase.again:
            return self._season_on(phrase, paragraph.number) or phrase.when
        if not phrase.again:
            return self._going_on(phrase, paragraph) or phrase.when
        if phrase.clock:
            return self._at(phrase.clock, paragraph.number)
        if phrase.month and phrase.unit != "named":
            return f"{self.last[:4]}-{phrase.month:02}" if self.last else None
        way = _WAYS.get(phrase.unit)
        if way is None:
            return self._off(phrase, paragraph.number)
        return way(self, phrase, paragraph.number) or phrase.when

    def _going_on(self, phrase: Phrase, paragraph: Paragraph) -> str | None:
        """A day or month without a year that goes on from one of a year told before."""
        when, last = phrase.when or "", self.last or ""
        if not (phrase.yearless and _PLAIN.fullmatch(when)):
            return None
        joined = paragraph.number == self.last_at and _JOINS.fullmatch(
            paragraph.text, self.last_end, phrase.start
        )
        if joined and _PLAIN.fullmatch(last) and last[:4] < when[:4] and last[4:] < when[4:]:
            moved = last[:4] + when[4:]
            return moved if bounds(moved) != (None, None) else None
        return self._before_anchor(phrase, paragraph) or self._in_story(phrase, paragraph)

    def _in_story(self, phrase: Phrase, paragraph: Paragraph) -> str | None:
        """A day or month that opens a sentence of what was told right before, years ago."""
        when, last = phrase.when or "", (self.last or "").split("/")[-1]
        year, now = last[:4], (self.published or "")[:4]
        far = year.isdigit() and now.isdigit() and int(now) - int(year) >= _YEARS_AGO
        if not far or paragraph.number != self.last_at or phrase.again:
            return None
        left, right = paragraph.sentence(phrase.start)
        opens = _OPENS.fullmatch(paragraph.text, left, phrase.start) is not None
        told = clauses.tense(paragraph.text, phrase.start, phrase.end) == "past"
        if not opens or not told or _PERFECT.search(paragraph.text, left, right):
            return None
        moved = f"{year}{when[4:]}"
        ahead = moved >= last[: len(moved)] or last[5:7] > "12"
        return moved if ahead and bounds(moved) != (None, None) else None

    def _before_anchor(self, phrase: Phrase, paragraph: Paragraph) -> str | None:
        """A day or month without a year in what had been before a day of years ago just told."""
        when = phrase.when or ""
        if self.anchor is None:
            return None
        if paragraph.number - self.anchor_at > _SOON or when <= self.anchor:
            return None
        left, _ = paragraph.sentence(phrase.start)
        if not _PLUPERFECT.search(paragraph.text, left, phrase.start):
            return None
        year = int(self.anchor[:4])
        moved = f"{year:04}{when[4:]}"
        return moved if moved <= self.anchor[: len(moved)] else f"{year - 1:04}{when[4:]}"

    def _at(self, clock: str, number: int) -> str | None:
        """A time on the day told last."""
        whole = clock == "day" and self.alone
        if self.day is None or (number - self.day_at > _NEAR and not whole):
            return None
        if clock == "day" and self._is_of_another(number):
            return None
        # A day before that of the event is told by the way, and not gone on about.
        aside = self.event is not None and self.day < self.event and number > self.day_at
        day = self.event if aside else self.day
        return day if clock == "day" else "/".join(f"{day}T{x}" for x in clock.split("/"))

    def _is_of_another(self, number: int) -> bool:
        """Whether a month or year is told since the day told last, of which the text goes on."""
        told = len(self.last or "") < _DAY and self.last is not None
        return told and self.last_at == number and self.last_at > self.day_at

    def _dated(self, phrase: Phrase, number: int) -> str | None:
        """The day with a number in the month told last."""
        month = _MONTH_OF.match(self.last or "")
        if month is None or number - self.last_at > _NEAR:
            return None
        moved = cal.plus_months(int(month[1]), int(month[2]), phrase.step)
        return _until(phrase, cal.iso(*moved, phrase.day or 0))

    def _near(self, phrase: Phrase, number: int) -> str | None:
        """The day with a number that is nearest to the day told last."""
        wanted = phrase.day or 0
        if self.day is None or number != self.day_at:
            return None
        if wanted > int(self.day[-2:]):
            return _until(phrase, cal.iso(int(self.day[:4]), int(self.day[5:7]), wanted))
        near = cal.day_near(date.fromisoformat(self.day), wanted)
        return _until(phrase, near.isoformat() if near.day == wanted else None)

    def _named(self, phrase: Phrase, number: int) -> str | None:
        """The month so named in the year of the date told last, or the next or last one off it."""
        told = _MONTH_OF.match(self.last or "") or _YEAR_OF.match(self.last or "")
        if told is None or phrase.month is None or number - self.last_at > 1:
            return None
        year, wanted = int(told[1]), phrase.month
        here = int(told[2]) if told.lastindex == _WITH_MONTH else wanted
        if phrase.step > 0 and wanted <= here:
            year += 1
        elif phrase.step < 0 and wanted >= here:
            year -= 1
        return cal.iso(year, wanted)

    def _nth(self, phrase: Phrase, _number: int) -> str | None:
        """A day of the days told before, by its number."""
        return cal.nth_day(self.days, phrase.step) if self.days else None

    def _weekday(self, phrase: Phrase, number: int) -> str | None:
        """The weekday in the week of the day told last, or the first one after or before it."""
        if self.day is None or number - self.day_at > 1:
            return None
        day = date.fromisoformat(self.day)
        off = (phrase.day or 0) - day.weekday()
        if phrase.step:
            off = off % 7 or 7 if phrase.step > 0 else -(-off % 7 or 7)
        moved = cal.plus_days(day, off)
        return moved.isoformat() if moved else None

    def _on_from(self, phrase: Phrase, number: int) -> str | None:
        """So many units on from the date told last, or up to it."""
        last = (self.last or "").split("/")[-1]
        unit, step = phrase.unit[:-1], phrase.step
        if step < 0:
            near = self.last and number - self.last_at <= 1 and self.last < (self.published or "")
            when = spans.before(self.last or "", unit, -step) if near else None
            return when or phrase.when
        if number - self.last_at > 1 or (
            not _PLAIN.fullmatch(last) and not _ONLY_YEAR.fullmatch(last)
        ):
            return None
        if unit == "year":
            return cal.span(last, cal.off(last, "year", step, whole=False))
        if unit == "month":
            return cal.span(last[: len("2025-10")], cal.off(last, "month", step))
        return cal.span(last, cal.off(last, "day", step * (7 if unit == "week" else 1)))

    def _season(self, phrase: Phrase, number: int) -> str | None:
        """The season of the date told last, or the one before or after it."""
        last = (self.last or "").split("/")[0]
        if number - self.last_at > _SOON:
            return None
        if _ONLY_YEAR.fullmatch(last):
            return f"{int(last) + phrase.step:04}-{phrase.day}"
        if len(last) < len("2025-10"):
            return None
        month = int(last[5:7])
        month = cal.FIRST_MONTH.get(month, month)
        return cal.season_beside(int(last[:4]), month, phrase.day or 0, phrase.step)

    def _season_on(self, phrase: Phrase, number: int) -> str | None:
        """The first such season after a date of long ago: By the summer she had left."""
        last = (self.last or "").split("/")[-1]
        told = _MONTH_OF.match(last)
        if told is None or number - self.last_at > _SOON or not self._is_far(f"{last[:7]}-01"):
            return None
        season = phrase.day or 0
        year = int(told[1]) + (cal.FIRST_MONTH[season] + 2 < int(told[2]))
        return f"{year:04}-{season}"

    def _since(self, _phrase: Phrase, number: int) -> str | None:
        """From the date told last on, where it lies before that of publication."""
        last = (self.last or "").split("/")[-1]
        if not last[:4].isdigit() or number - self.last_at > 1:
            return None
        return f"{last}/.." if last < (self.published or last) else None

    def _off(self, phrase: Phrase, number: int) -> str | None:
        """The date told last, one some units off it, or the same in another year."""
        last, step = self.last, phrase.step
        far = number - self.last_at
        opens = step and phrase.start == 0
        if phrase.unit == "day" and step and self.day and far:
            if self._holds(number):
                return cal.off((self.event or self.day) if step < 0 else self.day, "day", step)
            if self.event and (opens or abs(step) == 1):
                # Two days later she left: after that of which the release tells.
                return cal.off(self.event, "day", step)
        if last is None or far > (_SOON if opens else 0 if step or phrase.year else _NEAR):
            return phrase.when
        if not phrase.unit and not phrase.year:
            return self._pair(number) or last
        if phrase.unit == "week" and not step:
            return self._week(number)
        if phrase.year:
            if not _DATED.fullmatch(last):
                return phrase.when
            step = phrase.year - int(last.split("/")[-1][:4])
        elif phrase.unit == "day" and self.day and self.day_at == number:
            last = self.day
        moved = cal.off(last, phrase.unit or "year", step, whole=not phrase.year)
        if moved and phrase.unit == "year" and periods.overlap(last, moved):
            return None
        return moved if moved and bounds(moved) != (None, None) else phrase.when

    def _pair(self, number: int) -> str | None:
        """The span of the two years told last, as what fell from 2000 to 2010 did over it."""
        first, last = self.prior or "", self.last or ""
        near = number == self.last_at == self.prior_at
        if not near or not _ONLY_YEAR.fullmatch(first) or not _ONLY_YEAR.fullmatch(last):
            return None
        return cal.span(first, last) if int(first) + 1 < int(last) else None

    def _within(self, phrase: Phrase, number: int) -> str | None:
        """The year or month told last, or what is left of it, where it lies before today's."""
        edge, _, unit = phrase.unit.split()
        last, kept = (self.last or "").split("/")[-1], len("2025" if unit == "year" else "2025-10")
        past = last[:kept] < (self.published or "")[:kept] and len(last) >= kept
        if not past or number - self.last_at > 1 or not _PLAIN.fullmatch(last):
            return None
        whole = last[:kept]
        return cal.span(last[: len("2025-10")], f"{whole}-12") if edge == "rest" else whole

    def _week(self, number: int) -> str | None:
        """The week of the day told last."""
        if self.day is None or number - self.day_at > 1:
            return None
        return cal.unit_off(date.fromisoformat(self.day), "week", 0)

    def _holds(self, number: int) -> bool:
        """Whether the day told last is that of what paragraph `number` tells."""
        return self.alone or number - self.day_at <= 1


def _until(phrase: Phrase, when: str | None) -> str | None:
    """A day, open before it where the phrase is."""
    return f"../{when}" if when and (phrase.when or "").startswith("../") else when


_WAYS: dict[str, Callable[[Carried, Phrase, int], str | None]] = {
    "dated": Carried._dated,
    "near": Carried._near,
    "named": Carried._named,
    "nth": Carried._nth,
    "season": Carried._season,
    "weekday": Carried._weekday,
    "since": Carried._since,
    **dict.fromkeys(("end of year", "end of month", "rest of year"), Carried._within),
    **dict.fromkeys(
        ("hours", "days", "weeks", "fortnights", "months", "quarters", "years", "decades"),
        Carried._on_from,
    ),
}
"""How a phrase means what it leans on, by its unit; others are so many units off."""
