"""The dates that a release has told so far, and on which of them it has its event."""

import re
from dataclasses import dataclass
from datetime import date

from wbdesk.extract import begun, needs
from wbdesk.extract.dates import Phrase
from wbdesk.extract.dates import calendar as cal
from wbdesk.extract.survey import Paragraph

_DAY = len("2025-10-09")
_HEAD = 8
"""Paragraphs in which a release says when that of which it tells took place."""
_FRESH = 7
"""Days for which it is news."""
_LONG_AGO = 180
_DELIVERED = needs.pattern(
    r"\b(?:transcript|(?:exactly )?as (?:it was )?delivered|"
    r"(?:full )?text of (?:the|his|her) (?:speech|address|remarks)|"
    r"(?:speech|address|remarks|statement) (?:as )?delivered)\b",
    re.I,
)
_GREETS = begun.pattern(
    r"(?:Good (?:morning|afternoon|evening)|Ladies and gentlemen|(?:Your )?Excellenc|Distinguished|"
    r"Thank you(?:,| (?:very much|so much|all|for (?:having|inviting|that|the (?:kind|warm))))|"
    r"M(?:r|adam) (?:Speaker|President|Chair))"
)
"""What a speech opens with."""
_SAYS = re.compile(
    r"\b(?:said|says|added|adds|commented|continued|concluded|explained|remarked|noted)\b[^.:]{0,60}:\Z"
)
_LONGEST_LEAD = 90
_DELIVERY = frozenset("transcript delivered text".split())
_OF_DAY = re.compile(
    r"(?:[Ff]rom |[Ee]arlier |[Ll]ater )?"
    r"(?:[Tt]his (?:morning|afternoon|evening)|[Tt]onight|[Tt]oday)"
)
_BESIDE = re.compile(r"[Yy]esterday|[Ll]ast night|(?P<next>[Tt]omorrow)")
_FIRST_PERSON = begun.pattern(r"\b(?:I|we|me|us|my|our|We|My|Our)\b")


@dataclass(slots=True)
class Told:
    """The dates told so far, for words that lean on them: the same period, at 11:20.

    `event` is the day, that of publication or one of the week before, on which the head of the
    release has its event: what is said there "this morning" is said on that day. `alone` tells that
    no other day was told than `day`, `anchor` is the last one told with its year that lies far
    back, `transcript` tells that the text is what was said, `led` that the paragraph before ends
    with who said the next. `prior` is the date told before the last one.
    """

    published: str | None
    last: str | None = None
    prior: str | None = None
    prior_at: int = 0
    last_at: int = 0
    last_end: int = 0
    day: str | None = None
    day_at: int = 0
    days: str | None = None
    introduced: bool = False
    led: bool = False
    alone: bool = True
    event: str | None = None
    anchor: str | None = None
    anchor_at: int = 0
    transcript: bool = False

    def note(self, phrase: Phrase, when: str | None, number: int) -> None:
        """Take in a date of paragraph `number`."""
        # What a period is compared with, or its end, is not what the text goes on about.
        aside = phrase.again and phrase.step < 0 and phrase.start > 0
        aside = aside or phrase.unit.startswith("rest of ")
        # The first five months of a year are a period, and no end of one.
        aside = aside or (phrase.unit.startswith("end of ") and "/" not in (when or ""))
        if when and not phrase.today and not aside:
            self.prior, self.prior_at = self.last, self.last_at
            self.last, self.last_at, self.last_end = when, number, phrase.end
        if when and "/" not in when[:_DAY] and len(when) >= _DAY and when[_DAY - 3] == "-":
            self._note_day(phrase, when[:_DAY], number)
        if when and len(when) == 2 * _DAY + 1 and when[_DAY] == "/":
            self.days = when

    def _note_day(self, phrase: Phrase, day: str, number: int) -> None:
        if phrase.day and not phrase.yearless and not phrase.again and self._is_far(day):
            self.anchor, self.anchor_at = day, number
        if phrase.again and phrase.step < 0:
            return  # what was a fortnight before is not the day that the text goes on about
        self.alone = self.alone and self.day in (None, day)
        self.day, self.day_at = day, number
        if self.event is None and number <= _HEAD and self._is_fresh(day):
            self.event = day

    def end(self, paragraph: Paragraph) -> None:
        """Take in how a paragraph ends: one that introduces speech, or is speech, leads to more."""
        text = paragraph.text.rstrip()
        delivers = not paragraph.words.isdisjoint(_DELIVERY)
        if delivers and paragraph.number <= _HEAD and _DELIVERED.search(text):
            self.transcript = True
        if paragraph.number <= _HEAD and _GREETS.match(text):
            self.transcript = True
        leads = text.endswith(":")
        self.led = leads and _SAYS.search(text, max(0, len(text) - _LONGEST_LEAD)) is not None
        self.introduced = leads or (self.introduced and _FIRST_PERSON.search(text) is not None)

    def _is_fresh(self, when: str) -> bool:
        return 0 <= self._back(when) <= _FRESH

    def _is_far(self, when: str) -> bool:
        """Whether a day lies so far back that a date without a year may be reckoned from it."""
        return self._back(when) >= _LONG_AGO

    def _back(self, when: str) -> int:
        """How many days before publication a day lies; below 0 where it does not."""
        try:
            return (date.fromisoformat(self.published or "") - date.fromisoformat(when)).days
        except ValueError:
            return -1

    def _spoken(self, phrase: Phrase, text: str, event: str) -> str | None:
        """A day named from that of the event by who speaks there: this morning, yesterday."""
        beside = _BESIDE.match(text, phrase.start)
        if beside is not None:
            return cal.off(event, "day", 1 if beside["next"] else -1)
        return f"{event}/.." if (phrase.when or "").endswith("/..") else event

    def _is_speech(self, phrase: Phrase, text: str) -> bool:
        """Whether a part of the day, as this morning, is told in words spoken at the event."""
        if not _OF_DAY.match(text, phrase.start):
            return self.transcript and _BESIDE.match(text, phrase.start) is not None
        before = text[: phrase.start]
        open_ = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        return (
            open_
            or self.transcript
            or self.led
            or (self.introduced and _FIRST_PERSON.search(text) is not None)
        )
