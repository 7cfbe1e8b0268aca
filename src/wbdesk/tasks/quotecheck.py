"""Checks a quotation: where in the library it stands, word for word or nearly, and who said it."""

from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec

from wbdesk.library import Library, Place, Row, Standing
from wbdesk.model.checking import VERDICTS, WIDEST_GAP, Comparison, Stretch, compare
from wbdesk.model.quotation import Quotation, keys, quotation
from wbdesk.model.records import Quote
from wbdesk.model.release import Release

MOST_SHOWN = 12
_A_WORD = 8
"""Characters, with the space behind."""


class Found(msgspec.Struct, frozen=True):
    """One place. `quote` is the quote it stands in, where one is known, and `whole` says whether
    with all words: else some are not the speaker's. `in_text` says whether it was found in an
    attached text, else it is the quote's own words.

    `before` and `behind` are the rest of the paragraphs it begins and ends in.
    """

    release: Release
    comparison: Comparison
    before: str
    behind: str
    quote: Row | None
    whole: bool
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

    `standing` is counted where nothing was found. `marked` says that it is the words in quotation
    marks that were found, without those around them.
    """

    quotation: Quotation
    found: tuple[Found, ...] = ()
    more: bool = False
    standing: Standing | None = None
    marked: bool = False

    @property
    def verbatim(self) -> bool:
        """Whether it stands somewhere word for word, if with omissions that are marked."""
        return bool(self.found) and not self.found[0].comparison.wrong


def check(library: Library, text: str) -> Checked:
    """Look a text up in the attached texts and in the quotes of the library.

    Where it is not there as a whole, the words in quotation marks are looked up alone.
    """
    quoted = quotation(text)
    checked = _check(library, quoted)
    marked = None if checked.found else quoted.marked()
    if marked is not None:
        inside = _check(library, marked)
        if inside.found:
            return msgspec.structs.replace(inside, marked=True)
    return checked


def _check(library: Library, quoted: Quotation) -> Checked:
    stretches = quoted.stretches()
    if not stretches:
        return Checked(quoted)
    reach = len(quoted.text) + _A_WORD * WIDEST_GAP * (len(quoted.parts) - 1)
    likely = library.places(stretches, reach)
    there = []
    for place in likely.found:
        comparison = compare(quoted, place.paragraphs, place.first)
        if comparison is not None:
            there.append((place, comparison))
    there.sort(key=lambda each: _order(*each))
    shown = tuple(islice(_different(there), MOST_SHOWN + 1))
    return Checked(
        quoted,
        shown[:MOST_SHOWN],
        more=likely.more or len(shown) > MOST_SHOWN,
        standing=None if shown else library.standing(),
    )


def _order(place: Place, comparison: Comparison) -> tuple[object, ...]:
    rank = VERDICTS.index(comparison.verdict)
    release, stretch = place.release, comparison.stretch
    # What has no date comes last.
    published = release.published or "9"
    return rank, comparison.wrong, not place.attached, published, release.id, stretch.first


def _different(there: Iterable[tuple[Place, Comparison]]) -> Iterator[Found]:
    """Each place once; a quote by itself only where it was not found in its text."""
    places: set[object] = set()
    quotes: set[int] = set()
    for place, comparison in there:
        at = (place.release.id, comparison.stretch)
        if place.attached and at in places:
            continue
        quote, whole = _quote_at(place, comparison.stretch)
        if quote is not None:
            if not place.attached and quote.key in quotes:
                continue
            quotes.add(quote.key)
        if place.attached:
            places.add(at)
        yield _found(place, comparison, quote, whole=whole)


def _found(place: Place, comparison: Comparison, quote: Row | None, *, whole: bool) -> Found:
    stretch = comparison.stretch
    first = place.paragraphs[stretch.first - place.first]
    last = place.paragraphs[stretch.last - place.first]
    return Found(
        place.release,
        comparison,
        first[: stretch.start],
        last[stretch.end :],
        quote,
        whole,
        place.attached,
    )


def _quote_at(place: Place, stretch: Stretch) -> tuple[Row | None, bool]:
    """The quote that stands where the text was found, rather one that holds all of it, and
    whether it does.
    """
    if not place.attached:
        return place.quotes[0], True
    best: tuple[Row | None, bool] = (None, False)
    for row in place.quotes:
        touches, holds = _shared(row, place, stretch)
        if holds:
            return row, True
        if touches:
            best = (row, False)
    return best


def _shared(row: Row, place: Place, stretch: Stretch) -> tuple[bool, bool]:
    """Whether a quote has words of a stretch, and whether it has all of them."""
    assert isinstance(row.record, Quote)
    parts = [quotation(part) for part in row.record.words.split("\n")]
    touches, holds = False, True
    for number in range(stretch.first, stretch.last + 1):
        text = place.paragraphs[number - place.first]
        at = stretch.start if number == stretch.first else 0
        end = stretch.end if number == stretch.last else len(text)
        for start, stop in sorted(_standing(parts, text)):
            if start < end and at < stop:
                touches = True
                holds = holds and not keys(text[at:start])
                at = max(at, stop)
        holds = holds and not keys(text[at:end])
    return touches, touches and holds


def _standing(parts: Iterable[Quotation], text: str) -> Iterator[tuple[int, int]]:
    """From where to where parts of a quote stand in a paragraph."""
    for part in parts:
        found = compare(part, [text])
        if found is not None:
            yield found.stretch.start, found.stretch.end
