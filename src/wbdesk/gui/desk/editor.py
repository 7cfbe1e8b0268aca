"""The user's own line below a record: star, tags and a remark, edited in place."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.desk.book import MarkBook
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label
from wbdesk.library import Row

_LINES = 3


class MarkEditor(QFrame):
    """Shows and changes the marks of one record; what is typed is kept when the field is left."""

    def __init__(self, book: MarkBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self._row: Row | None = None
        self.setProperty("role", "own")
        self.setAccessibleName("Your own notes")
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        outer.setContentsMargins(0, SPACE, 0, 0)
        head = QHBoxLayout()
        head.addWidget(label("YOUR OWN", "section", self), 1)
        self.star: QPushButton = button("", "Star this record (Ctrl+D)", "", self)
        self.star.setCheckable(True)
        # Assistive technology toggles it without a click.
        self.star.toggled.connect(self._toggle)
        head.addWidget(self.star)
        outer.addLayout(head)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText("parted by commas")
        self.tags.setAccessibleName("Tags")
        self._known = QStringListModel(self)
        completer = _LastTag(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tags.setCompleter(completer)
        self.tags.editingFinished.connect(self._keep_tags)
        self.remark = QPlainTextEdit(self)
        self.remark.setProperty("role", "field")
        self.remark.setAccessibleName("Remark")
        self.remark.setTabChangesFocus(True)
        self.remark.setMaximumHeight(_LINES * self.remark.fontMetrics().lineSpacing() + 3 * SPACE)
        self.remark.installEventFilter(self)
        for name, field in (("&Tags", self.tags), ("Re&mark", self.remark)):
            told = label(name, "muted", self)
            told.setBuddy(field)
            form.addRow(told, field)
        outer.addLayout(form)
        book.changed.connect(self._fill)

    def show_row(self, row: Row | None) -> None:
        """Show the marks of another record; what was typed for the one before is kept."""
        if row is not None and self._row is not None and row.key == self._row.key:
            return
        self.keep()
        self._row = row
        self._fill()

    def keep(self) -> None:
        """Keep what stands in the fields."""
        self._keep_tags()
        self._keep_remark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.remark:
            if event.type() == QEvent.Type.FocusOut:
                self._keep_remark()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self._keep_remark()
                    return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        if self._row is None:
            return
        marks = self._book.of(self._row)
        self.star.setChecked(marks.star)
        self.star.setText("★ Starred" if marks.star else "☆ Star")
        self.star.setAccessibleName("Starred" if marks.star else "Star this record")
        self._known.setStringList(self._book.tags())
        self.tags.setText(", ".join(marks.tags))
        if self.remark.toPlainText() != marks.remark:
            self.remark.setPlainText(marks.remark)

    def _toggle(self, on: bool) -> None:
        if self._row is not None and on != self._book.of(self._row).star:
            self._book.star([self._row])

    def _keep_tags(self) -> None:
        if self._row is not None:
            self._book.tag([self._row], self.tags.text().split(","))

    def _keep_remark(self) -> None:
        if self._row is not None:
            self._book.remark(self._row, self.remark.toPlainText())


class _LastTag(QCompleter):
    """Completes the tag after the last comma."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        chosen = super().pathFromIndex(index)
        edit = self.widget()
        assert isinstance(edit, QLineEdit)
        before = edit.text().rpartition(",")[0]
        return f"{before}, {chosen}" if before else chosen

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]
