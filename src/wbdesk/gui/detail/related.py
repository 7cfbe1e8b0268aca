"""Below a record: what belongs to it in the other tabs, each line leading there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from wbdesk.gui.detail.links import LinkLine
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import ElidedLabel, label
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Row
from wbdesk.model.display import counted, headline
from wbdesk.model.kinds import BY_NAME
from wbdesk.tasks.related import Elsewhere, Related, read

_WAIT = 120
"""Milliseconds the user rests on a record before anything is looked up for it."""


class RelatedBox(QFrame):
    """`row_wanted` gives a record to go to, `search_wanted` a tab and what to search there.

    `filled` follows when what belongs to a record is shown.
    """

    row_wanted = Signal(object)
    search_wanted = Signal(str, str)
    filled = Signal()

    def __init__(
        self, counts: Worker, wanted: Callable[[], Sequence[str] | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._counts = counts
        self._wanted = wanted
        self._row: Row | None = None
        self._shown: Row | None = None
        self.setProperty("role", "own")
        self.setAccessibleName("Related records")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_WAIT)
        self._rest.timeout.connect(self._read)
        self._lines: list[QWidget] = []
        # Made once: to make and style them takes longer than to read what they tell.
        self._spare_heads: list[ElidedLabel] = []
        self._spare_links: list[LinkLine] = []
        self._more = label("", "small", self)
        self._more.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        self.hide()

    @property
    def links(self) -> list[LinkLine]:
        """The lines that lead somewhere."""
        return [each for each in self._lines if isinstance(each, LinkLine)]

    @property
    def pending(self) -> bool:
        """Whether what belongs to the record is still to be shown; `filled` follows."""
        return self._row is not self._shown

    def follow(self, row: Row | None) -> None:
        """Show what belongs to a record, once the user rests on it."""
        self._row = row
        if row is not self._shown:
            self._clear()
            self._rest.start()

    def wait(self) -> None:
        """Look nothing up until another record is followed: other rows are on their way."""
        self._rest.stop()
        if self._row is not None:
            self._counts.withdraw(f"related {self._row.kind}")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._row is not self._shown:
            self._rest.start()

    def _read(self) -> None:
        if self._row is None:
            return
        call = partial(read, self._row, self._wanted())
        self._counts.ask(f"related {self._row.kind}", call, self._take)

    def _take(self, found: Related) -> None:
        if found.row is not self._row:
            return
        self._clear()
        self._shown = found.row
        if found.money:
            self._head("THE SAME MONEY")
            for how, row in found.money:
                self._lead_to(row, f"{how}: {_line(row).removeprefix('amount not stated: ')}")
        if found.passage:
            self._head("IN THE SAME PARAGRAPH")
            for row in found.passage:
                self._lead_to(row, f"{BY_NAME[row.kind].noun.capitalize()}: {_line(row)}")
            if found.passage_more:
                self._more.setText(f"and {found.passage_more:,} more")
                self._add(self._more)
        for each in found.elsewhere:
            self._elsewhere(each)
        self.setVisible(bool(self._lines))
        self.filled.emit()

    def _elsewhere(self, found: Elsewhere) -> None:
        self._head(f"ELSEWHERE: {found.name.upper()}")
        for kind, count in found.counts.items():
            if count > 0:
                follow = partial(self.search_wanted.emit, kind, found.text)
                self._link(counted(count, BY_NAME[kind].noun), follow)

    def _lead_to(self, row: Row, text: str) -> None:
        self._link(text, partial(self.row_wanted.emit, row))

    def _head(self, text: str) -> None:
        head = self._spare_heads.pop() if self._spare_heads else ElidedLabel("section", self)
        head.setText(text)
        self._add(head)

    def _link(self, text: str, follow: Callable[[], object]) -> None:
        link = self._spare_links.pop() if self._spare_links else LinkLine(self)
        link.lead(text, follow)
        self._add(link)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        self._lines.append(widget)
        widget.show()

    def _clear(self) -> None:
        for each in self._lines:
            self._column.removeWidget(each)
            each.hide()
            if isinstance(each, LinkLine):
                self._spare_links.append(each)
            elif isinstance(each, ElidedLabel):
                self._spare_heads.append(each)
        self._lines = []
        self._shown = None
        # What comes next is put together unseen, and laid out once.
        self.hide()


def _line(row: Row) -> str:
    kind = BY_NAME[row.kind]
    return " ".join(headline(row.record, kind.field(kind.lead)).split())
