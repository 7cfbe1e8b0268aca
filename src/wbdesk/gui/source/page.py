"""The page of the Source tab: a text view whose marks are links to records.

The document is built block by block through a cursor, never from markup, so nothing in a
release can load a file or run as HTML.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from wbdesk.gui.source.passages import Run, by_anchor, marks, runs
from wbdesk.gui.table.marks import units
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.library import Row
from wbdesk.model.checking import Stretch
from wbdesk.model.display import headline
from wbdesk.model.fold import spans
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.query import Query
from wbdesk.model.records import Attendee, Quote
from wbdesk.model.release import Release


class SourcePage(QTextBrowser):
    """`rows_wanted` gives the records behind a mark that was clicked or opened by keyboard."""

    rows_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._links: dict[str, tuple[Row, ...]] = {}
        self._places: dict[tuple[str, str], tuple[int, int]] = {}
        self._paragraphs: dict[int, int] = {}
        self._texts: dict[int, tuple[int, str]] = {}
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName("Source text")
        self.document().setDocumentMargin(3 * SPACE)
        self.anchorClicked.connect(self._clicked)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None

    def show_text(self, release: Release, rows: Sequence[Row]) -> None:
        """Show the paragraphs with every passage marked in the colour of its kind."""
        cursor = self._begin()
        marked = marks(release.paragraphs or (), rows)
        for number, text in enumerate(release.paragraphs or (), start=1):
            self._paragraph(cursor, number)
            start = cursor.position()
            self._texts[number] = (start, text)
            for run in runs(len(text), marked.get(number, ())):
                self._run(cursor, text[run.start : run.end], run, release)
        self._end()

    def show_outline(self, release: Release, rows: Sequence[Row]) -> None:
        """Show what each paragraph says in our own words, with its anchor phrases."""
        cursor = self._begin()
        for number, group in sorted(by_anchor(rows).items()):
            for line, row in enumerate(group):
                self._paragraph(cursor, number if line == 0 else None)
                self._link(cursor, _outlined(row), (row,), release)
                cursor.insertText(f"   “{row.record.anchor.exact}”", self._muted())
        self._end()

    def reveal(self, row: Row) -> bool:
        """Bring a record's passage into sight and select it; False where it has none."""
        place = self._places.get((row.kind, row.record.id))
        if place is None:
            return False
        self._select(*place)
        return True

    def reveal_stretch(self, stretch: Stretch) -> bool:
        """The same for a stretch of the text; False where there is no such text."""
        if stretch.first not in self._texts or stretch.last not in self._texts:
            return False
        first, begins = self._texts[stretch.first]
        last, ends = self._texts[stretch.last]
        start = first + units(begins[: stretch.start])
        self._select(start, last + units(ends[: stretch.end]))
        return True

    def _select(self, *place: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place[1])
        self.setTextCursor(cursor)
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        middle = self.cursorRect(cursor).center().y() - self.viewport().height() // 2
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + middle)

    def mark(self, query: Query) -> int:
        """Mark what a search matches in the text; gives the number of paragraphs with a match."""
        selections, hits = [], 0
        terms = query.terms_for("")
        colour = QTextCharFormat()
        colour.setBackground(QColor(self._look.colours.mark))
        colour.setForeground(QColor(self._look.colours.on_mark))
        for start, text in self._texts.values():
            found = spans(text, terms) if terms else []
            hits += bool(found)
            for first, last in found:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(start + units(text[:first]))
                cursor.setPosition(start + units(text[:last]), QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format = colour
                selections.append(selection)
        self.setExtraSelections(selections)
        return hits

    def _begin(self) -> QTextCursor:
        self._links.clear()
        self._places.clear()
        self._texts.clear()
        self.setExtraSelections([])
        self.clear()
        self.document().setDefaultFont(font(self.font(), "body"))
        self._first = True
        return QTextCursor(self.document())

    def _end(self) -> None:
        top = QTextCursor(self.document())
        self.setTextCursor(top)

    def _paragraph(self, cursor: QTextCursor, number: int | None) -> None:
        block = QTextBlockFormat()
        indent = self.fontMetrics().horizontalAdvance("00000")
        block.setLeftMargin(indent)
        block.setTextIndent(-indent)
        block.setTopMargin(SPACE if number is not None else 0)
        block.setBottomMargin(SPACE / 2)
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        if self._first:
            cursor.setBlockFormat(block)
            self._first = False
        else:
            cursor.insertBlock(block)
        tab = "\t"
        cursor.insertText(f"{number}{tab}" if number is not None else tab, self._muted())

    def _run(self, cursor: QTextCursor, text: str, run: Run, release: Release) -> None:
        if run.rows:
            self._link(cursor, text, run.rows, release)
        else:
            plain = QTextCharFormat()
            plain.setForeground(QColor(self._look.colours.text))
            cursor.insertText(text, plain)

    def _link(
        self, cursor: QTextCursor, text: str, rows: tuple[Row, ...], release: Release
    ) -> None:
        colours = self._look.colours
        name = str(len(self._links))
        self._links[name] = rows
        style = QTextCharFormat()
        style.setAnchor(True)
        style.setAnchorHref(f"record:{name}")
        style.setForeground(QColor(colours.text))
        style.setBackground(QColor(colours.washes[rows[0].kind]))
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(colours.kinds[rows[0].kind]))
        uncertain = any(row.passage is not None and not row.passage.found for row in rows)
        if uncertain:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            style.setUnderlineColor(QColor(colours.warning))
        style.setToolTip(_tip(rows, needs_review=uncertain))
        start = cursor.position()
        cursor.insertText(text, style)
        for row in rows:
            key = (row.kind, row.record.id)
            known = self._places.get(key)
            self._places[key] = (known[0] if known else start, cursor.position())

    def _muted(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(QColor(self._look.colours.muted))
        return style

    def _clicked(self, url: QUrl) -> None:
        rows = self._links.get(url.path())
        if rows:
            self.rows_wanted.emit(rows)


def _tip(rows: Sequence[Row], *, needs_review: bool) -> str:
    # Tool tips guess rich text: a leading plain word and no "<" keep them plain.
    lines = [f"{BY_NAME[row.kind].noun}: {_headline(row)[:120]}" for row in rows[:6]]
    lines += [f"and {len(rows) - 6} more"] if len(rows) > 6 else []
    lines += ["Needs review: only something like the phrase stands here."] if needs_review else []
    return "\n".join(lines).replace("<", "‹")


def _headline(row: Row) -> str:
    kind = BY_NAME[row.kind]
    return headline(row.record, kind.field(kind.lead))


def _outlined(row: Row) -> str:
    """What a record says in the outline: in our own words, so a quote only says whose it is."""
    if isinstance(row.record, Quote):
        return f"Quote: {row.record.speaker or row.record.role or 'speaker not named'}"
    if isinstance(row.record, Attendee):
        return f"{row.record.name}, {row.record.group}"
    return _headline(row)
