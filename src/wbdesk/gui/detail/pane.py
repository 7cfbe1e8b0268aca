"""Shows one record whole: headline, fields, editorial remark, evidence, and what to do with it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui import spoken
from wbdesk.gui.detail.marked import MarkedText
from wbdesk.gui.flow import Flow
from wbdesk.gui.theme.look import Look, font
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import breakable, button, heading, label, prose
from wbdesk.library import Row
from wbdesk.model.display import text_of, text_of_amount, text_of_value
from wbdesk.model.fields import Field
from wbdesk.model.kinds import Kind
from wbdesk.model.query import Query
from wbdesk.model.records import Funding, Note

_STATUS = {
    "exact": "Found word for word in the attached text.",
    "folded": "Found in the attached text, but for quotes, dashes, spaces or capitals.",
    "review": "Needs review: the attached text only has something like it.",
    "missing": "Needs review: not found in the attached text.",
}
_LEAST = 32
"""Narrowest the pane gets, in characters."""
_NO_TEXT = "Attach the release's text to see the whole passage."


class DetailPane(QScrollArea, spoken.Group):
    """`source_wanted` and `copy_wanted` carry the record shown, `shown` follows with each."""

    shown = Signal(object)
    source_wanted = Signal(object)
    copy_wanted = Signal(object)

    def __init__(self, kind: Kind, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        spoken.install()
        self.kind = kind
        self._look = look
        self._row: Row | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(f"{kind.noun.capitalize()} in full")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._page = QWidget(self)
        self._page.setProperty("role", "page")
        self.setWidget(self._page)
        self._build()
        self.show_row(None, None)

    @property
    def row(self) -> Row | None:
        """The record shown."""
        return self._row

    def show_row(self, row: Row | None, query: Query | None) -> None:
        """Show a record, the matches of `query` marked; None shows how to choose one."""
        self._row = row
        with self._laid_out_once():
            self._hint.setVisible(row is None)
            self._body.setVisible(row is not None)
            if row is not None:
                self.verticalScrollBar().setValue(0)
                self._fill_head(row, query)
                self._fill_fields(row)
                self._fill_evidence(row, query)
            self.shown.emit(row)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below the record."""
        column = self._body.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(widget)

    def hide_actions(self) -> None:
        """Leave out the buttons: for a record that is not in the library yet."""
        self.show_source.hide()
        self.copy.hide()

    @contextmanager
    def _laid_out_once(self) -> Iterator[None]:
        """Lay out what changes here once, and at once.

        Qt lays all out for every widget that comes into sight. Left to it, each level asks the next
        to be laid out, and is painted in between.
        """
        layouts = [layout for each in (self._body, self._page) if (layout := each.layout())]
        for layout in layouts:
            layout.setEnabled(False)
        try:
            yield
        finally:
            for layout in layouts:
                layout.setEnabled(True)
                layout.activate()
            QApplication.sendEvent(self._page, QEvent(QEvent.Type.LayoutRequest))

    def _build(self) -> None:
        outer = QVBoxLayout(self._page)
        outer.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        self._hint = label("Choose a row to see it in full.", "muted", self._page)
        self._hint.setWordWrap(True)
        self._body = QWidget(self._page)
        outer.addWidget(self._hint)
        outer.addWidget(self._body)
        outer.addStretch(1)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self._over = heading("", self._body)
        self._head = MarkedText(self._look, self._body)
        self._size()
        self._look.resized.connect(self._size)
        column.addWidget(self._over)
        column.addWidget(self._head)
        column.addSpacing(SPACE // 2)
        column.addLayout(self._field_grid())
        column.addWidget(self._editorial_frame())
        column.addWidget(self._evidence_frame())
        column.addLayout(self._buttons())

    def _size(self) -> None:
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST)
        size = "lead" if self.kind.name == "quotes" else "title"
        self._head.setFont(font(self.font(), size, bold=size == "title"))

    def _field_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        self._fields: list[tuple[Field, QLabel, QLabel]] = []
        for field in self.kind.fields:
            if field.name in (self.kind.lead, "editorial", "origin"):
                continue
            name, value = label(field.label, "muted", self._body), prose("", "", self._body)
            line = grid.rowCount()
            grid.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, line, 1)
            self._fields.append((field, name, value))
        return grid

    def _editorial_frame(self) -> QFrame:
        self._editorial = QFrame(self._body)
        self._editorial.setProperty("role", "note")
        box = QVBoxLayout(self._editorial)
        box.addWidget(heading("EDITOR'S REMARK, NOT IN THE RELEASE", self._editorial))
        self._remark = prose("", "", self._editorial)
        box.addWidget(self._remark)
        return self._editorial

    def _evidence_frame(self) -> QFrame:
        frame = QFrame(self._body)
        frame.setProperty("role", "evidence")
        box = QVBoxLayout(frame)
        self._where = heading("", frame)
        self._phrase = MarkedText(self._look, frame)
        self._standing = prose("", "muted", frame)
        for each in (self._where, self._phrase, self._standing):
            box.addWidget(each)
        return frame

    def _buttons(self) -> Flow:
        line = Flow()
        self.show_source = button("Show in &source", "Go to the passage (Ctrl+Return)", "primary")
        self.copy = button("&Copy with citation", "Copy this record (Ctrl+C)")
        self.show_source.clicked.connect(self._ask_source)
        self.copy.clicked.connect(self._ask_copy)
        line.addWidget(self.show_source)
        line.addWidget(self.copy)
        return line

    def _fill_head(self, row: Row, query: Query | None) -> None:
        record, lead = row.record, self.kind.field(self.kind.lead)
        text = text_of(record, lead)
        over = self.kind.noun.upper()
        if isinstance(record, Funding):
            over = f"{over} · {text_of_amount(record)}"
        elif isinstance(record, Note):
            over = record.type.upper()
            over += f" · {text_of_value(record)}" if record.value is not None else ""
        if self.kind.name == "quotes":
            text = f"“{text}”"
        self._over.setText(over)
        self._head.show_text(text, query.terms_for(lead.search or "") if query else ())

    def _fill_fields(self, row: Row) -> None:
        for field, name, value in self._fields:
            text = text_of(row.record, field)
            for each in (name, value):
                each.setVisible(bool(text))
            value.setText(breakable(text))
            value.setAccessibleName(f"{field.label}: {text}")
        remark = row.record.editorial
        self._editorial.setVisible(bool(remark))
        self._remark.setText(breakable(remark or ""))

    def _fill_evidence(self, row: Row, query: Query | None) -> None:
        anchor, passage = row.record.anchor, row.passage
        number = passage.paragraph if passage and passage.found else anchor.paragraph
        self._where.setText(f"EVIDENCE · PARAGRAPH {number}")
        self._phrase.show_text(f"“{anchor.exact}”", query.terms_for("anchor") if query else ())
        self._standing.setText(_STATUS[passage.status] if passage else _NO_TEXT)
        certain = passage is None or passage.found
        role = "muted" if certain else "warning"
        if self._standing.property("role") != role:
            self._standing.setProperty("role", role)
            self._standing.style().polish(self._standing)

    def _ask_source(self) -> None:
        self.source_wanted.emit(self._row)

    def _ask_copy(self) -> None:
        self.copy_wanted.emit(self._row)
