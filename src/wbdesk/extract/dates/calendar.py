"""Arithmetic on dates that gives EDTF, against the date of publication."""

import calendar
from collections.abc import Callable, Iterable
from datetime import MAXYEAR, date, timedelta

import msgspec

from wbdesk.extract.dates.clauses import Tense

_NEAR_MONTHS = 12
MONTHS = {name[:3]: number for number, name in enumerate(calendar.month_name) if number}
WEEKDAYS = {name: number for number, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}


class Reference(msgspec.Struct, frozen=True):
    """What dates are reckoned from: the day of publication, None where it is not known.

    `fiscal` is the month in which the financial year of the releasing country begins, `told` gives
    the months that the release names with their year, `school` whether it reckons in school years.
    """

    day: date | None
    fiscal: int = 4
    told: Callable[[], Iterable[tuple[int, int]]] = tuple
    school: Callable[[], bool] = bool

    def year_told(self, month: int) -> int | None:
        """The one year within twelve months that the release tells with a month elsewhere."""
        if self.day is None:
            return None
        here = self.day.year * 12 + self.day.month
        near = {
            year
            for told, year in self.told()
            if told == month and abs(year * 12 + month - here) <= _NEAR_MONTHS
        }
        return near.pop() if len(near) == 1 else None


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """EDTF of a date, None where the calendar has no such day."""
    if not 1 <= year <= MAXYEAR:
        return None
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def span(first: str | None, last: str | None) -> str | None:
    """EDTF of an interval; None where an end is not known or the ends are out of order."""
    if not first or not last or last < first[: len(last)]:
        return None
    return f"{first}/{last}"


def days(first: date, last: date) -> str:
    """The interval between two days."""
    return f"{first.isoformat()}/{last.isoformat()}"


def plus_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month some months on."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def plus_days(day: date, count: int) -> date | None:
    """A day some days on, None outside the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def last_day(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def month_of(name: str) -> int:
    """The number of a month by its name in any usual form."""
    return MONTHS[name[:3].capitalize()]


def fiscal_year(first: int, begins: int) -> str | None:
    """The financial year that begins in the year `first`."""
    last_year, last_month = plus_months(first, begins, 11)
    return span(iso(first, begins), iso(last_year, last_month))


def fiscal_year_of(day: date, begins: int, shift: int = 0) -> str | None:
    """The financial year that a day lies in, or one some years on."""
    first = day.year if day.month >= begins else day.year - 1
    return fiscal_year(first + shift, begins)


_NEAR = 7


def nearest_year(
    reference: Reference, month: int, day: int | None, tense: Tense, weekday: int | None = None
) -> int | None:
    """The year of a day or month without one: the nearest that fits the tense and the weekday."""
    if reference.day is None:
        return None
    today = reference.day
    years = [year for year in (today.year - 1, today.year, today.year + 1) if iso(year, month, day)]
    if weekday is not None and day is not None:
        years = [year for year in years if date(year, month, day).weekday() == weekday]
    if day is not None:
        return min(
            years, key=lambda year: _cost(date(year, month, day), today, tense), default=None
        )
    years = [each for each in years if _fits(today, each, month, day, tense)] or years
    middle = day or 15
    return min(
        years,
        key=lambda year: abs((date(year, month, min(middle, 28)) - today).days),
        default=None,
    )


def _cost(day: date, today: date, tense: Tense) -> int:
    """How far off a day is, and what it costs that the tense speaks against it.

    A day without a year is seldom most of a year away: who means that, says the year.
    """
    off = (day - today).days
    against = (tense == "past" and off > _NEAR) or (tense == "future" and off < -_NEAR)
    return abs(off) + (_AGAINST[tense] if against else 0)


_AGAINST = {"past": 170, "future": 240, "": 0}


def _fits(today: date, year: int, month: int, day: int | None, tense: Tense) -> bool:
    then = (year, month, day or 0)
    now = (today.year, today.month, today.day if day else 0)
    if tense == "past":
        return then <= now
    return then >= now if tense == "future" else True


def season_year(reference: Reference, season: int, tense: Tense, which: str = "") -> int | None:
    """The year of a season: `this`, `last` or `next` one, else by tense."""
    if reference.day is None:
        return None
    today, start = reference.day, FIRST_MONTH[season]
    # A winter is named by the year that it begins in.
    year = today.year - 1 if season == 24 and today.month < 3 else today.year
    begins = (year - today.year) * 12 + start - today.month
    over, ahead = begins < -2, begins > 0
    if which == "this" and tense == "past" and season == 24 and today.month in (3, 4):
        return year - 1
    if which == "last" or (not which and tense == "past"):
        return year if over or (begins <= 0 and not which) else year - 1
    if which == "next":
        return year if begins > 3 else year + 1
    return year + 1 if not which and tense == "future" and over and not ahead else year


def season_beside(year: int, month: int, season: int, step: int) -> str:
    """The season that holds or is nearest to a month, or the next one or the last one off it."""
    begins = FIRST_MONTH[season]
    # A winter is named by the year that it begins in.
    here = year - 1 if season == 24 and month < 3 else year
    if step > 0:
        here += 1 if begins <= month or here < year else 0
    elif step < 0:
        here -= 1 if begins + 2 >= month or here < year else 0
    return f"{here:04}-{season}"


def day_near(day: date, number: int) -> date:
    """The day with that number in its month that is nearest, within two weeks."""
    near = (day + timedelta(days=n) for n in sorted(range(-14, 15), key=abs))
    return next((each for each in near if each.day == number), day)


def unit_off(day: date, unit: str, step: int) -> str | None:
    """The calendar year, month, week or the like that lies `step` units off."""
    if unit == "year":
        return iso(day.year + step)
    if unit == "month":
        return iso(*plus_months(day.year, day.month, step))
    if unit == "decade":
        decade = day.year // 10 + step
        return f"{decade:03}X" if 0 <= decade < 1000 else None
    if unit == "century":
        century = day.year // 100 + step
        return f"{century:02}XX" if 0 <= century < 100 else None
    if unit in ("week", "weekend"):
        monday = plus_days(day, 7 * step - day.weekday())
        sunday = plus_days(monday, 6) if monday else None
        if monday is None or sunday is None:
            return None
        return days(sunday - timedelta(days=1) if unit == "weekend" else monday, sunday)
    if unit == "quarter":
        quarter = (day.month - 1) // 3
        year, month = plus_months(day.year, quarter * 3 + 1, 3 * step)
        return span(iso(year, month), iso(*plus_months(year, month, 2)))
    if unit in ("day", "night"):
        moved = plus_days(day, step)
        return moved.isoformat() if moved else None
    return None


_IN_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}


def stretch(day: date, unit: str, count: int) -> str | None:
    """The span of some units up to a day, or from it."""
    if unit in ("decade", "century"):
        unit, count = "year", count * (10 if unit == "decade" else 100)
    if unit == "year":
        other, here = iso(day.year + count), iso(day.year)
    elif unit in ("month", "quarter"):
        months = count * {"month": 1, "quarter": 3}[unit]
        other, here = iso(*plus_months(day.year, day.month, months)), day.isoformat()[:7]
    elif unit in _IN_DAYS:
        # Hours reach into as many days as they fill, one at least.
        moved = plus_days(day, round(count * _IN_DAYS[unit]) or (1 if count > 0 else -1))
        other, here = (moved.isoformat() if moved else None), day.isoformat()
    else:
        return None
    return span(other, here) if count < 0 else span(here, other)


def special_year(kind: str, day: date, fiscal: int, step: int) -> str | None:
    """The financial or academic year that a day lies in, or one some years on."""
    if kind in ("financial", "fiscal", "tax"):
        return fiscal_year_of(day, fiscal, step)
    if kind in ("academic", "school"):
        return fiscal_year_of(day, 9, step)
    return iso(day.year + step)


def years_before(day: date, years: int) -> str | None:
    """The same day some years before."""
    return iso(day.year - years, day.month, day.day)


def nth_day(span: str, number: int) -> str | None:
    """A day of a span of days by its number, the last for -1; None where it has no such day."""
    first, last = (date.fromisoformat(each) for each in span.split("/"))
    day = last if number < 0 else plus_days(first, number - 1)
    return day.isoformat() if day and day <= last else None


def off(when: str, unit: str, step: int, *, whole: bool = True) -> str | None:
    """The day, week, month or year some units off the date `when`; None if it is less exact.

    A year off a day or month is the `whole` year, or else that day or month itself.
    """
    first = when.split("/", maxsplit=1)[0].rstrip("~?")
    if unit == "year":
        ends = [each for each in when.rstrip("~?").split("/") if each[:4].isdigit()]
        years = [f"{int(each[:4]) + step:04}{each[4:10]}" for each in ends]
        if len(ends) == 1 and "/" not in when:
            season = years[0][5:7] > "12"
            year = years[0][:4] if whole and not season else years[0]
            return year if years[0][:4] != "0000" else None
        return span(years[0], years[1]) if len(ends) == 2 else None
    if unit == "quarter":
        ends = [
            each for each in when.split("/") if len(each) == len("2025-10") and each[:4].isdigit()
        ]
        if len(ends) != 2:
            return None
        moved_ends = [plus_months(int(each[:4]), int(each[5:]), 3 * step) for each in ends]
        return span(iso(*moved_ends[0]), iso(*moved_ends[1]))
    try:
        if unit == "month" and len(first) >= len("2025-10"):
            return iso(*plus_months(int(first[:4]), int(first[5:7]), step))
        if unit in ("day", "week") and len(first) >= len("2025-10-09"):
            day = date.fromisoformat(first[:10])
            if unit == "week":
                return unit_off(day, unit, step)
            moved = plus_days(day, step)
            return moved.isoformat() if moved else None
    except ValueError:
        return None
    return None
