"""The Source tab: which release, its text or outline, and how to get the text."""

from functools import partial

import msgspec
from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.flow import Flow
from wbdesk.gui.records.empty import EmptyState
from wbdesk.gui.records.searchbox import SearchBox
from wbdesk.gui.source.page import SourcePage
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, Row
from wbdesk.model.checking import Stretch
from wbdesk.model.display import headline
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import Query, parse
from wbdesk.model.release import Release

_HINT = "Import a release with Ctrl+I, or drop one here."


class _Content(msgspec.Struct, frozen=True):
    release: Release
    rows: list[Row]


class SourceTab(QWidget):
    """`row_wanted` gives the record behind a mark; `attach_wanted` asks for the text from a file,
    `fetch_wanted` from GOV.UK.
    """

    row_wanted = Signal(object)
    attach_wanted = Signal()
    fetch_wanted = Signal()
    counted = Signal(int)
    searched = Signal()

    def __init__(self, worker: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._worker = worker
        self._look = look
        self._content: _Content | None = None
        self._sought: Row | Stretch | None = None
        self._everywhere = parse("")
        hint = "Search the source  (Ctrl+F)"
        self.box = SearchBox(look, "Search the source", hint, self, ())
        self.note = label("", "muted", self)
        self.page = SourcePage(look, self)
        self._lay_out()
        self.box.textChanged.connect(self._search)
        self.box.down.connect(self.page.setFocus)
        self.page.rows_wanted.connect(self._open)
        look.changed.connect(self._draw)

    @property
    def query(self) -> Query:
        """What is marked: the tab's own search and the one everywhere."""
        return parse(self.box.text()).both(self._everywhere)

    @property
    def told(self) -> str:
        """What is shown of what."""
        return self.note.text()

    def take_keyboard(self) -> None:
        """Give the keyboard to what is shown."""
        shown = self._stack.currentWidget() is self.page
        (self.page if shown else self.box).setFocus()

    def copied(self) -> list[Row]:
        """Copy what is marked; no records."""
        self.page.copy()
        return []

    def load(self, release_id: str) -> None:
        """Show a release."""
        self._worker.ask("source", partial(_read, release_id), self._take)

    def clear(self) -> None:
        """Say that there is no release."""
        self._content = None
        self._card.hide()
        self.page.clear()
        self._stack.setCurrentWidget(self._empty)
        self.note.setText(_HINT)
        self.counted.emit(0)

    def reveal(self, row: Row) -> None:
        """Go to the passage of a record, loading its release where needed."""
        self._seek(row.release, row)

    def reveal_stretch(self, release_id: str, stretch: Stretch) -> None:
        """Go to a stretch of a release's text, loading the release where needed."""
        self._seek(release_id, stretch)

    def _seek(self, release_id: str, sought: Row | Stretch) -> None:
        self._sought = sought
        if self._content is not None and self._content.release.id == release_id:
            self._go()
        else:
            self.load(release_id)

    def search_everywhere(self, query: Query) -> None:
        """Mark by the search of all tabs besides the tab's own."""
        self._everywhere = query
        self._search()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SPACE, SPACE, 2 * SPACE, SPACE)
        top.setSpacing(2 * SPACE)
        self.box.limit(70)
        top.addWidget(self.box, 2)
        top.addWidget(self.note, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(top)
        outer.addWidget(self._how_to())
        self._empty = EmptyState(self)
        self._empty.say("No release yet.", _HINT, searching=False)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._empty)
        outer.addWidget(self._stack, 1)

    def _how_to(self) -> QFrame:
        self._card = QFrame(self)
        self._card.setProperty("role", "evidence")
        box = QVBoxLayout(self._card)
        box.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        title = label("The text of this release is not attached.", "lead", self._card)
        title.setWordWrap(True)
        box.addWidget(title)
        box.addWidget(
            prose(
                "Below is its outline, paragraph by paragraph, in our own words with the phrases "
                "the records rest on. To read the passages, get the text from GOV.UK, attach a "
                "copy you have saved, or drop the file onto this window.",
                "muted",
                self._card,
            )
        )
        line = Flow()
        self.fetch = button("&Get from GOV.UK", "Fetch the text of this release", "primary")
        self.attach = button("&Attach text…", "Choose a copy you have saved", "", self._card)
        self.visit = button("&Open on GOV.UK", "Show the release in the browser", "", self._card)
        self.fetch.clicked.connect(self.fetch_wanted)
        self.attach.clicked.connect(self.attach_wanted)
        line.addWidget(self.fetch)
        self.visit.clicked.connect(self._visit)
        line.addWidget(self.attach)
        line.addWidget(self.visit)
        box.addLayout(line)
        return self._card

    def _take(self, content: _Content) -> None:
        self._content = content
        self._draw()
        if self._sought is not None:
            self._go()

    def _draw(self) -> None:
        if self._content is None:
            return
        release, rows = self._content.release, self._content.rows
        self._stack.setCurrentWidget(self.page)
        self._card.setVisible(release.paragraphs is None)
        self.visit.setVisible(release.url.startswith("https://"))
        self.fetch.setVisible(release.url.startswith("https://www.gov.uk/"))
        if release.paragraphs is None:
            self.page.show_outline(release, rows)
        else:
            self.page.show_text(release, rows)
        self._search()

    def _search(self) -> None:
        content = self._content
        if content is None:
            return
        query = self.query
        hits = self.page.mark(query)
        paragraphs = content.release.paragraphs
        if paragraphs is None:
            numbers = {row.record.anchor.paragraph for row in content.rows}
            self.note.setText(f"Outline of {len(numbers)} paragraphs")
            self.counted.emit(0 if not query.empty else len(numbers))
        elif query.empty:
            review = sum(row.passage is not None and not row.passage.found for row in content.rows)
            standing = f"{review} passages need review" if review else "every passage found"
            self.note.setText(f"{len(paragraphs)} paragraphs · {standing}")
            self.counted.emit(len(paragraphs))
        else:
            self.note.setText(f"{hits} of {len(paragraphs)} paragraphs match")
            self.counted.emit(hits)
        self.searched.emit()

    def _go(self) -> None:
        sought, self._sought = self._sought, None
        if isinstance(sought, Row):
            shown = self.page.reveal(sought)
        else:
            shown = sought is not None and self.page.reveal_stretch(sought)
        if shown:
            self.page.setFocus()

    def _open(self, rows: tuple[Row, ...]) -> None:
        if len(rows) == 1:
            self.row_wanted.emit(rows[0])
            return
        menu = QMenu(self)
        for row in sorted(rows, key=_tab_order):
            kind = BY_NAME[row.kind]
            text = headline(row.record, kind.field(kind.lead))[:80].replace("&", "&&")
            action = QAction(f"{kind.noun.capitalize()}: {text}", menu)
            action.setData(row)
            menu.addAction(action)
        menu.triggered.connect(self._picked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.page.mapToGlobal(QPoint(0, 0)) + self.page.cursorRect().bottomLeft())

    def _picked(self, action: QAction) -> None:
        self.row_wanted.emit(action.data())

    def _visit(self) -> None:
        if self._content is not None:
            QDesktopServices.openUrl(QUrl(self._content.release.url))


def _read(release_id: str, library: Library) -> _Content:
    return _Content(library.release(release_id), library.passages(release_id))


def _tab_order(row: Row) -> int:
    return [kind.name for kind in KINDS].index(row.kind)
