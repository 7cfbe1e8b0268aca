"""Citations: every statement gets the number of the paragraph it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from wbdesk.briefing.document import Cite, Dossier, Source, Support
from wbdesk.briefing.references import Labels
from wbdesk.briefing.tidy import quoted, tidy
from wbdesk.briefing.tongue import Tongue
from wbdesk.model.records import Record


@dataclass(slots=True)
class Citations:
    """Numbers sources in the order in which they are first cited."""

    _phrases: dict[tuple[int, int], dict[str, None]] = field(default_factory=dict)
    _numbers: dict[tuple[int, int], int] = field(default_factory=dict)

    def cite(self, release: int, record: Record) -> tuple[int, bool]:
        """The number of the record's source, and whether it is cited for the first time."""
        place = (release, record.anchor.paragraph)
        first = place not in self._numbers
        number = self._numbers.setdefault(place, len(self._numbers) + 1)
        self._phrases.setdefault(place, {}).setdefault(tidy(record.anchor.exact))
        return number, first

    def number(self, release: int, record: Record) -> int | None:
        """The number of the record's source, None where it is not cited."""
        return self._numbers.get((release, record.anchor.paragraph))

    def in_order(self, cite: Cite) -> dict[int, tuple[int, int]]:
        """Release and paragraph of each number: by number, or by place where none are shown."""
        places = {number: place for place, number in self._numbers.items()}
        if cite != "author-date":
            return places
        return dict(sorted(places.items(), key=lambda each: each[1]))

    def sources(self, labels: Labels, cite: Cite) -> tuple[Source, ...]:
        """All that was cited, in order."""
        return tuple(
            self._source(number, release, paragraph, labels)
            for number, (release, paragraph) in self.in_order(cite).items()
        )

    def _source(self, number: int, release: int, paragraph: int, labels: Labels) -> Source:
        phrases = tuple(filter(None, self._phrases[release, paragraph]))
        return Source(
            number,
            release,
            paragraph,
            phrases,
            labels.label(number, release, paragraph),
            labels.mark(number, release, paragraph),
            labels.note(number, release, paragraph),
            labels.address(release, phrases),
        )


@dataclass(frozen=True, slots=True)
class Desk:
    """What the sections of one release are set with."""

    dossier: Dossier
    number: int
    citations: Citations
    evidence: bool
    tongue: Tongue

    def support(self, kind: str, record: Record) -> Support:
        """Citation, warnings and remark of a record. Ask in the order of the page."""
        number, first = self.citations.cite(self.number, record)
        marks = marks_of(kind, record, self.dossier)
        return Support(number, first, marks, tidy(record.editorial))

    def cites(self, records: Iterable[Record]) -> tuple[Support, ...]:
        """The bare citations of some records, each source once."""
        made: dict[int, Support] = {}
        for record in records:
            number, first = self.citations.cite(self.number, record)
            made.setdefault(number, Support(number, first))
        return tuple(made.values())

    def as_written(self, text: str, shown: str) -> str:
        """The release's own words for a date or sum, quoted; "" where `shown` says the same."""
        words = tidy(text)
        if not self.evidence or not words or _squeezed(words) == _squeezed(shown):
            return ""
        return quoted(words)


def marks_of(kind: str, record: Record, dossier: Dossier) -> tuple[str, ...]:
    """The warnings that go with a record."""
    passage = dossier.passages.get((kind, record.id))
    marks = []
    if passage is not None and not passage.found:
        marks.append("passage to be checked")
    if record.origin == "extracted" and not dossier.reviewed:
        marks.append("not reviewed")
    return tuple(marks)


def all_marks(kind: str, dossier: Dossier) -> Iterator[str]:
    """The warnings of each record of a kind in a line, "" for none."""
    for record in dossier.records.get(kind, ()):
        doubtful = dossier.passages or record.origin == "extracted"
        yield ", ".join(marks_of(kind, record, dossier)) if doubtful else ""


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
