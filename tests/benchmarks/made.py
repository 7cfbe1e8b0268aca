"""Makes libraries of any size, the same for the same seed, with text that looks like text.

    python tests/benchmarks/made.py RECORDS OUT [--seed N]

Words follow Zipf's law, as those of any language do, and come from several languages and both
scripts; names, places, dates, sums and shares are drawn as unevenly as releases have them. No
sentence of it means anything, and none is taken from anywhere.
"""

import argparse
import bisect
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from wbdesk.library import Entry, Library
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote, Record
from wbdesk.model.release import Pack, Release

A_RELEASE = 30
"""Records a release has on average: import finds 17 in one of 940 words, a person made 70 of the
first one.
"""
_STREAM = 1_500_000
_VOCABULARY = 30_000
_OFTEN = (
    "the of to and in a for on with that is by from at as security region minister will was "
    "i u na za je se и у на за је са по që të në me për"
).split()
_SYLLABLES = {
    "en": "tion ing ment er al re in con pro ter de com ex per sta form ly ness vi or".split(),
    "sr": "sta nov pre ra ko je vi ti ovi nje ski ma da lo po ži ća đe šu".split(),
    "sr-Cyrl": "ста нов пре ра ко је ви ти ови ње ски ма да ло по жи ћа ђе шу".split(),
    "sq": "shq ri më të që bash kim eve ish nd je mar rë ve tje për ësi".split(),
    "de": "ver ung lich keit be ge sch ein aus über müß för ten land bund".split(),
}
_SHARES = (("en", 80), ("sr", 8), ("sr-Cyrl", 4), ("sq", 4), ("de", 4))
_PLACES = (
    ("AL", "Albania"), ("BA", "Bosnia and Herzegovina"), ("XK", "Kosovo"), ("ME", "Montenegro"),
    ("MK", "North Macedonia"), ("RS", "Serbia"), ("GB", "United Kingdom"), ("DE", "Germany"),
    ("FR", "France"), ("IT", "Italy"), ("AT", "Austria"), ("HR", "Croatia"), ("SI", "Slovenia"),
    ("GR", "Greece"), ("BG", "Bulgaria"), ("PL", "Poland"), ("US", "United States"),
)  # fmt: skip
_FIRST = ("Edi", "Ana", "Đorđe", "Milena", "Arben", "Никола", "Vjosa", "Igor", "Yvette", "Zoë")
_CATEGORIES = ("meeting", "announcement", "agreement", "appointment", "background")
_CURRENCIES = ("GBP", "GBP", "GBP", "EUR", "EUR", "USD")
_FIRST_DAY = date(1998, 1, 1)
_DAYS = 10_000


class Maker:
    """Draws releases one after the other."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        self._paragraphs: tuple[str, ...] = ()
        self._words = self._stream()
        self._names = [
            f"{self._draw.choice(_FIRST)} {self._words[self._draw.randrange(_STREAM)].title()}"
            for _ in range(4000)
        ]
        self._falling = list(accumulate(1 / rank for rank in range(1, len(self._names) + 1)))

    def releases(self, records: int) -> Iterator[Entry]:
        """Releases with so many records together."""
        number = 0
        while records > 0:
            size = min(records, self._draw.randint(A_RELEASE // 3, 2 * A_RELEASE - A_RELEASE // 3))
            number += 1
            records -= size
            yield self._release(number, size)

    def _release(self, number: int, size: int) -> Entry:
        published = _FIRST_DAY + timedelta(days=self._draw.randrange(_DAYS))
        release = Release(
            id=f"made-{number}",
            title=self._text(6, 14).capitalize(),
            publisher=self._draw.choice(("Foreign Office", "Ministry of Works", "Secretariat")),
            published=published.isoformat(),
            url=f"https://example.org/{number}",
            language="en",
            licence="CC0-1.0",
            paragraphs=tuple(f"{self._text(30, 70)}." for _ in range(12)),
        )
        self._paragraphs = release.paragraphs or ()
        records: dict[str, list[Record]] = {
            "timeline": [], "attendees": [], "funding": [], "quotes": [], "notes": []
        }  # fmt: skip
        for each in range(size):
            kind = self._draw.choices(tuple(records), (25, 25, 12, 13, 25))[0]
            records[kind].append(getattr(self, f"_{kind}")(f"{kind[0]}{each}", published))
        return Entry(Pack(release, {kind: tuple(found) for kind, found in records.items()}))

    def _timeline(self, key: str, near: date) -> Event:
        when = self._when(near)
        return Event(
            id=key,
            anchor=self._anchor(),
            when=when,
            as_written=when,
            title=self._text(6, 16),
            place=self._draw.choice(_PLACES)[1] if self._draw.random() < 0.5 else "",
            category=self._draw.choice(_CATEGORIES),  # type: ignore[arg-type]
        )

    def _attendees(self, key: str, near: date) -> Attendee:
        person = self._draw.random() < 0.4
        code, name = self._draw.choice(_PLACES)
        return Attendee(
            id=key,
            anchor=self._anchor(),
            code=code,
            name=self._name() if person else name,
            group=self._draw.choice(("host", "Western Balkans", "European partners")),
            kind="person" if person else "country",
            role=self._text(2, 5) if person else "",
            status=self._draw.choice(("expected", "attended")),
        )

    def _funding(self, key: str, near: date) -> Funding:
        amount = round(10 ** self._draw.uniform(4, 9.5), -3)
        return Funding(
            id=key,
            anchor=self._anchor(),
            amount=str(int(amount)),
            currency=self._draw.choice(_CURRENCIES),
            purpose=self._text(5, 14),
            fund=self._text(2, 4).title() if self._draw.random() < 0.4 else None,
            period=str(near.year) if self._draw.random() < 0.3 else None,
            places=(self._draw.choice(_PLACES)[1],) if self._draw.random() < 0.4 else (),
            status=self._draw.choice(("new", "existing", "allocation")),
            as_written=f"£{int(amount):,}",
        )

    def _quotes(self, key: str, near: date) -> Quote:
        return Quote(
            id=key,
            anchor=self._anchor(),
            words=f"{self._text(15, 45)}.\n\n{self._text(10, 40)}.",
            speaker=self._name(),
            role=self._text(2, 4),
            when=near.isoformat(),
            topics=(self._text(1, 2),),
        )

    def _notes(self, key: str, near: date) -> Note:
        value = self._draw.randrange(1, 100_000) if self._draw.random() < 0.6 else None
        return Note(
            id=key,
            anchor=self._anchor(),
            type="statement" if value is None else "figure",
            topic=self._text(1, 3),
            text=self._text(10, 25),
            value=None if value is None else str(value),
            unit=None if value is None else self._draw.choice(("people", "%", "projects")),
            as_written="" if value is None else f"{value:,}",
        )

    def _anchor(self) -> Anchor:
        number = self._draw.randrange(len(self._paragraphs))
        words = self._paragraphs[number].split()
        start, length = self._draw.randrange(5, len(words) - 12), self._draw.randint(4, 10)
        end = start + length
        before, after = words[start - self._draw.randint(3, 5) : start], words[end : end + 4]
        return Anchor(number + 1, " ".join(words[start:end]), " ".join(before), " ".join(after))

    def _text(self, least: int, most: int) -> str:
        start = self._draw.randrange(_STREAM - most)
        return " ".join(self._words[start : start + self._draw.randint(least, most)])

    def _name(self) -> str:
        at = bisect.bisect(self._falling, self._draw.random() * self._falling[-1])
        return self._names[min(at, len(self._names) - 1)]

    def _when(self, near: date) -> str:
        day = near + timedelta(days=int(self._draw.gauss(0, 200)))
        shape = self._draw.random()
        if shape < 0.6:
            return day.isoformat()
        if shape < 0.8:
            return day.isoformat()[:7]
        if shape < 0.95:
            return str(day.year)
        return f"{day.isoformat()}/{(day + timedelta(days=self._draw.randint(1, 90))).isoformat()}"

    def _stream(self) -> list[str]:
        """Words one after the other, each as often as its rank among them asks for."""
        words = list(_OFTEN)
        kinds, shares = zip(*_SHARES, strict=True)
        while len(words) < _VOCABULARY:
            syllables = _SYLLABLES[self._draw.choices(kinds, shares)[0]]
            words.append("".join(self._draw.choices(syllables, k=self._draw.randint(1, 5))))
        falling = list(accumulate(1 / (rank + 2) for rank in range(len(words))))
        return self._draw.choices(words, cum_weights=falling, k=_STREAM)


def main() -> int:
    """Make one library and say how fast that went."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("records", type=int)
    asked.add_argument("out", type=Path)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    seconds = fill(given.out, given.records, given.seed)
    print(f"{given.records:,} records in {seconds:.1f} s of storing: {given.out}")
    return 0


def fill(out: Path, records: int, seed: int = 1) -> float:
    """Make a library file; gives the seconds the library took to store it all."""
    made, spent = Maker(seed).releases(records), 0.0
    with Library.open(out) as library:
        while batch := [entry for _, entry in zip(range(100), made, strict=False)]:
            start = time.perf_counter()
            library.store_many(batch)
            spent += time.perf_counter() - start
    return spent


if __name__ == "__main__":
    sys.exit(main())
