"""Checks a quotation: where in the library it stands, word for word or nearly, and who said it."""

from collections.abc import Iterable, Iterator

import msgspec

from wbdesk.library import Library, Place, Row, Standing
from wbdesk.model.checking import WIDEST_GAP, Comparison, compare
from wbdesk.model.quotation import Quotation, quotation
from wbdesk.model.records import Quote
from wbdesk.model.release import Release

MOST_SHOWN = 12
_A_WORD = 8
"""Characters, with the space behind."""


class Found(msgspec.Struct, frozen=True):
    """One place. `quote` is the quote it stands in, where one is known; `in_text` says whether
    it was found in an attached text, else it is the quote's own words.

    `before` and `behind` are the rest of the paragraphs it begins and ends in.
    """

    release: Release
    comparison: Comparison
    before: str
    behind: str
    quote: Row | None
    in_text: bool

    @property
    def paragraphs(self) -> tuple[int, int]:
        """The numbers of the first and the last paragraph."""
        stretch = self.comparison.stretch
        return stretch.first, stretch.last

    @property
    def said(self) -> Quote | None:
        """The quote as a record."""
        record = self.quote.record if self.quote else None
        return record if isinstance(record, Quote) else None


class Checked(msgspec.Struct, frozen=True):
    """What was found, the most exact first and then the earliest; `more` where there is more.

    `standing` is counted where nothing was found.
    """

    quotation: Quotation
    found: tuple[Found, ...] = ()
    more: bool = False
    standing: Standing | None = None

    @property
    def verbatim(self) -> bool:
        """Whether it stands somewhere word for word, if with omissions that are marked."""
        return bool(self.found) and not self.found[0].comparison.wrong


def check(library: Library, text: str) -> Checked:
    """Look a text up in the attached texts and in the quotes of the library."""
    quoted = quotation(text)
    stretches = quoted.stretches()
    if not stretches:
        return Checked(quoted)
    reach = len(quoted.text) + _A_WORD * WIDEST_GAP * (len(quoted.parts) - 1)
    likely = library.places(stretches, reach)
    found = sorted(_found(quoted, likely.found), key=_order)
    shown = tuple(_different(found))
    more = likely.more or len(shown) > MOST_SHOWN
    return Checked(
        quoted, shown[:MOST_SHOWN], more=more, standing=None if shown else library.standing()
    )


def _found(quoted: Quotation, places: Iterable[Place]) -> Iterator[Found]:
    for place in places:
        comparison = compare(quoted, place.paragraphs, place.first)
        if comparison is not None:
            stretch = comparison.stretch
            first = place.paragraphs[stretch.first - place.first]
            last = place.paragraphs[stretch.last - place.first]
            yield Found(
                place.release,
                comparison,
                first[: stretch.start],
                last[stretch.end :],
                _quote_at(place, comparison),
                place.attached,
            )


def _quote_at(place: Place, comparison: Comparison) -> Row | None:
    """The quote that stands where the text was found, the last one where several do."""
    if not place.attached:
        return place.quotes[0]
    stretch = comparison.stretch
    for row in reversed(place.quotes):
        assert isinstance(row.record, Quote)
        parts = [quotation(part) for part in row.record.words.split("\n")]
        for number in range(stretch.first, stretch.last + 1):
            text = place.paragraphs[number - place.first]
            start = stretch.start if number == stretch.first else 0
            end = stretch.end if number == stretch.last else len(text)
            if any(_overlaps(compare(part, [text]), start, end) for part in parts):
                return row
    return None


def _overlaps(part: Comparison | None, start: int, end: int) -> bool:
    return part is not None and part.stretch.start < end and start < part.stretch.end


def _order(found: Found) -> tuple[object, ...]:
    comparison, release = found.comparison, found.release
    rank = ("exact", "omissions", "nearly").index(comparison.verdict)
    published = release.published or "9"
    return rank, comparison.wrong, not found.in_text, published, release.id, found.paragraphs


def _different(found: Iterable[Found]) -> Iterator[Found]:
    """Each place once; a quote by itself only where it was not found in its text."""
    places: set[object] = set()
    quotes: set[int] = set()
    for each in found:
        key = each.quote.key if each.quote else None
        if not each.in_text and key in quotes:
            continue
        stretch = each.comparison.stretch
        if (each.release.id, each.in_text, stretch) in places:
            continue
        places.add((each.release.id, each.in_text, stretch))
        if key is not None:
            quotes.add(key)
        yield each
