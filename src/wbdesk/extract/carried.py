"""The dates that a release has told so far, carried on to the words that lean on them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from wbdesk.extract import begun
from wbdesk.extract.dates import Phrase
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.survey import Paragraph
from wbdesk.model.period import bounds

_DAY = len("2025-10-09")
_DATED = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d(?:-\d\d)?)?")
"""What may be put in another year: days and months, and spans of them."""
_NEAR = 4
"""Paragraphs over which a day is carried on to the times after it."""
_HEAD = 8
"""Paragraphs in which a release says when that of which it tells took place."""
_FRESH = 7
"""Days for which it is news."""
_OF_DAY = re.compile(
    r"(?:[Ff]rom |[Ee]arlier |[Ll]ater )?"
    r"(?:[Tt]his (?:morning|afternoon|evening)|[Tt]onight|[Tt]oday)"
)
_FIRST_PERSON = begun.pattern(r"\b(?:I|we|me|us|my|our|We|My|Our)\b")


def _overlap(one: str, other: str) -> bool:
    """Whether two spans share a time: the year before is no part of what it is before."""
    if "/" not in one or "/" not in other:
        return False
    (first, last), (begin, end) = one.split("/"), other.split("/")
    return begin <= last[: len(begin)] and first <= end[: len(first)]


@dataclass(slots=True)
class Carried:
    """The dates told so far, for words that lean on them: the same period, at 11:20.

    `spoken` is the day in the week before that of publication on which the head of the release
    has its event: what is said there "this morning" is said on that day. It is "" for none.
    """

    published: str | None
    last: str | None = None
    last_at: int = 0
    day: str | None = None
    day_at: int = 0
    days: str | None = None
    spoken: str | None = None
    introduced: bool = False

    def note(self, phrase: Phrase, when: str | None, number: int) -> None:
        """Take in a date of paragraph `number`."""
        if when and not phrase.today:
            self.last, self.last_at = when, number
        if when and "/" not in when[:_DAY] and len(when) >= _DAY and when[_DAY - 3] == "-":
            self.day, self.day_at = when[:_DAY], number
            fresh = self._is_fresh(when)
            if self.spoken is None and number <= _HEAD and (fresh or when == self.published):
                self.spoken = when if fresh else ""
        if when and len(when) == 2 * _DAY + 1 and when[_DAY] == "/":
            self.days = when

    def end(self, paragraph: Paragraph) -> None:
        """Take in how a paragraph ends: one that introduces speech, or is speech, leads to more."""
        text = paragraph.text.rstrip()
        self.introduced = text.endswith(":") or (
            self.introduced and _FIRST_PERSON.search(text) is not None
        )

    def meant(self, phrase: Phrase, paragraph: Paragraph) -> str | None:
        """What a phrase means; None where it leans on a date before it and none is near."""
        if phrase.today and self.spoken and self._is_speech(phrase, paragraph.text):
            return f"{self.spoken}/.." if (phrase.when or "").endswith("/..") else self.spoken
        if not phrase.again:
            return phrase.when
        if phrase.clock:
            return self._at(phrase.clock, paragraph.number)
        if phrase.month:
            return f"{self.last[:4]}-{phrase.month:02}" if self.last else None
        if phrase.unit == "nth":
            return cal.nth_day(self.days, phrase.step) if self.days else None
        if phrase.unit == "season":
            return self._season(phrase, paragraph.number) or phrase.when
        if phrase.unit == "since":
            return self._since(paragraph.number)
        return self._off(phrase, paragraph.number)

    def _at(self, clock: str, number: int) -> str | None:
        """A time on the day told last."""
        if self.day is None or number - self.day_at > _NEAR:
            return None
        return self.day if clock == "day" else "/".join(f"{self.day}T{x}" for x in clock.split("/"))

    def _season(self, phrase: Phrase, number: int) -> str | None:
        """The season of the date told last, or the one before or after it."""
        last = (self.last or "").split("/")[0]
        if number - self.last_at > 1 or len(last) < len("2025-10") or last[5:7] > "12":
            return None
        return cal.season_beside(int(last[:4]), int(last[5:7]), phrase.day or 0, phrase.step)

    def _since(self, number: int) -> str | None:
        """From the date told last on, where it lies before that of publication."""
        last = (self.last or "").split("/")[-1]
        if not last[:4].isdigit() or number - self.last_at > 1:
            return None
        return f"{last}/.." if last < (self.published or last) else None

    def _off(self, phrase: Phrase, number: int) -> str | None:
        """The date told last, one some units off it, or the same in another year."""
        last, step = self.last, phrase.step
        far = number - self.last_at
        if last is None or far > (0 if step or phrase.year else _NEAR):
            return phrase.when
        if not phrase.unit and not phrase.year:
            return last
        if phrase.year:
            if not _DATED.fullmatch(last):
                return phrase.when
            step = phrase.year - int(last.split("/")[-1][:4])
        elif phrase.unit == "day" and self.day and self.day_at == number:
            last = self.day
        moved = cal.off(last, phrase.unit or "year", step, whole=not phrase.year)
        if moved and phrase.unit == "year" and _overlap(last, moved):
            return phrase.when
        return moved if moved and bounds(moved) != (None, None) else phrase.when

    def _is_fresh(self, when: str) -> bool:
        try:
            day, published = date.fromisoformat(when), date.fromisoformat(self.published or "")
        except ValueError:
            return False
        return timedelta(0) < published - day <= timedelta(_FRESH)

    def _is_speech(self, phrase: Phrase, text: str) -> bool:
        """Whether a part of the day, as this morning, is told in words spoken at the event."""
        if not _OF_DAY.match(text, phrase.start):
            return False
        before = text[: phrase.start]
        open_ = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        return open_ or (self.introduced and _FIRST_PERSON.search(text) is not None)
