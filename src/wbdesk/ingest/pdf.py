"""PDF: the lines of its pages by where they stand, joined into paragraphs.

A gap wider than that between lines, another size of type or a first line set in starts a
paragraph. What stands at the edge of several pages, and page numbers, are left out.
"""

import hashlib
import itertools
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wbdesk.ingest.finish import folded
from wbdesk.ingest.hyphens import join, words_of
from wbdesk.ingest.pdf_columns import Columns
from wbdesk.ingest.pdf_lines import Line, lines_of
from wbdesk.ingest.source import MOST_CHARACTERS, IngestError
from wbdesk.ingest.wording import SIGNS, ended, looks_like_heading, looks_like_title, without_bullet
from wbdesk.model.document import Block, BlockKind, Document

_MOST_PAGES = 400
_EDGE = 3
_LEAST_QUOTE = 60
_LONGEST_HEAD = 110
_NUMBER = re.compile(
    r"[-–—|\s]{0,4}(?:page\s{1,3})?\d{1,4}(?:\s{0,3}(?:of|/)\s{0,3}\d{1,4})?[-–—|\s]{0,4}", re.I
)
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class _Part:
    """Lines of one paragraph to be; `item` is one with a bullet."""

    lines: list[Line]
    item: bool = False


def document(data: bytes, name: str) -> Document:
    """Read a PDF. Raises IngestError, for one of pictures only as well."""
    pages, about, warnings = _pages(data, name)
    lines = [line for page in _without_edges(pages) for line in page]
    if not lines:
        raise IngestError(name, "its pages are pictures without text; make them readable by OCR")
    columns = Columns(lines)
    parts = _parts(lines, columns)
    size = _usual_size(lines)
    words = words_of(line.text for line in lines)
    blocks, title = [], ""
    for number, part in enumerate(parts):
        text = join([line.text for line in part.lines], words)
        largest = max(line.size for line in part.lines)
        if not title and number < 5 and largest > 1.15 * size and looks_like_title(text):
            title = text
        blocks.append(Block(text, _kind(part, text, size, columns)))
    if not title and about and folded(about) in {folded(block.text) for block in blocks[:5]}:
        title = about
    return Document(
        tuple(blocks), name, hashlib.sha256(data).hexdigest(), title=title, warnings=warnings
    )


def _pages(data: bytes, name: str) -> tuple[list[list[Line]], str, tuple[str, ...]]:
    """The lines of each page, the title of the file's properties, and what was left out."""
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(data)
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise IngestError(name, "it is damaged, or locked by a password") from error
    try:
        made, room = [], MOST_CHARACTERS
        for number in range(min(len(opened), _MOST_PAGES)):
            lines = _page(opened, number)
            made.append(lines)
            room -= sum(len(line.text) for line in lines)
            if room < 0:
                break
        left = len(opened) - len(made)
        warnings = (f"The last {left} pages were left out.",) if left else ()
        about = " ".join(str(opened.get_metadata_value("Title") or "").split())[:300]
        return made, about, warnings
    except pypdfium2.PdfiumError as error:
        raise IngestError(name, "one of its pages is damaged") from error
    finally:
        opened.close()


def _page(opened: Any, number: int) -> list[Line]:
    page = opened[number]
    try:
        read = page.get_textpage()
        try:
            return lines_of(read, number)
        finally:
            read.close()
    finally:
        page.close()


def _without_edges(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without running heads, running feet and page numbers."""
    seen: Counter[tuple[str, int]] = Counter()
    if len(pages) > 1:
        for page in pages:
            seen.update({_place(line) for line in _edges(page)})
    least = max(2, len(pages) // 3)
    made = []
    for page in pages:
        dropped = {
            id(line)
            for line in _edges(page)
            if _may_run(line, seen[_place(line)], least) or _NUMBER.fullmatch(line.text)
        }
        made.append([line for line in page if id(line) not in dropped])
    return made


def _may_run(line: Line, times: int, least: int) -> bool:
    """Whether a line that stands so often may be a head; one in lower case ends a sentence."""
    return times >= least and len(line.text) <= _LONGEST_HEAD and not line.text[:1].islower()


def _place(line: Line) -> tuple[str, int]:
    """What a running head shares with those of other pages: wording but for numbers, height."""
    return _DIGITS.sub("#", line.text), round(line.bottom / 3)


def _edges(page: Sequence[Line]) -> list[Line]:
    return [*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]]


def _usual_size(lines: Sequence[Line]) -> float:
    """The size of type that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0]


def _parts(lines: Sequence[Line], columns: Columns) -> list[_Part]:
    pitch = _pitch(lines)
    made: list[_Part] = []
    before: Line | None = None
    for line in lines:
        bare, bullet = without_bullet(line.text)
        if before is None or _starts(
            before, line, pitch, columns.right(before), bullet=bullet > 0, part=made[-1]
        ):
            made.append(_Part([line._replace(text=bare) if bullet else line], bullet > 0))
        else:
            made[-1].lines.append(line)
        before = line
    return [part for part in made if any(line.text for line in part.lines)]


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance between lines of a paragraph, as a multiple of the type's size."""
    steps = [
        round((a.bottom - b.bottom) / b.size, 2)
        for a, b in itertools.pairwise(lines)
        if a.page == b.page and a.size == b.size and 0.8 < (a.bottom - b.bottom) / b.size < 3
    ]
    if not steps:
        return 1.2
    # Most lines are inside paragraphs, but a text of short ones has as many gaps: the lesser
    # of the usual distances is that of lines.
    counts = Counter(round(step, 1) for step in steps)
    often = [step for step, count in counts.items() if count >= 0.15 * len(steps)]
    return min(often, default=statistics.median(steps))


def _starts(
    before: Line, line: Line, pitch: float, right: float, *, bullet: bool, part: _Part
) -> bool:
    """Whether a line starts a paragraph after the one before it."""
    if abs(before.size - line.size) > 0.06 * line.size:
        return True
    if "|" in line.text and " | " in line.text:
        return True
    over = ended(before.text)
    room = not _full(before, line, right)
    if line.text[:1] in SIGNS:
        return True
    if before.page != line.page or line.bottom > before.bottom + line.size:
        # A new page or column: a sentence may go on.
        return over or (room and not line.text[:1].islower())
    if (before.bottom - line.bottom) / line.size > pitch * 1.15 + 0.02:
        return True
    if bullet:
        return over or room
    if not part.item and line.left > before.left + 0.8 * line.size and over:
        return True
    return room and (over or (part.item and line.text[:1].isupper()))


def _full(before: Line, line: Line, right: float) -> bool:
    """Whether the next word would not have fitted on the line before."""
    word = line.text.split(" ", 1)[0]
    width = (line.right - line.left) / max(len(line.text), 1) * (len(word) + 1)
    return before.right + width > right - 0.3 * line.size


def _kind(part: _Part, text: str, size: float, columns: Columns) -> BlockKind:
    first = part.lines[0]
    if part.item:
        return "item"
    if " | " in first.text:
        return "table"
    larger = first.size > 1.08 * size or first.bold
    if len(part.lines) <= 3 and larger and looks_like_heading(text):
        return "heading"
    inset = all(line.left > columns.left(line) + 0.8 * size for line in part.lines)
    return "quotation" if inset and len(text) > _LEAST_QUOTE else "paragraph"
