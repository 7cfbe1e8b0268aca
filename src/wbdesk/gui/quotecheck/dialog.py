"""The dialog: paste a text, and see at once where it stands."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wbdesk.gui.quotecheck.places import PlacesList
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.tasks.quotecheck import Checked, check
from wbdesk.tasks.quotetelling import caution, speaker_of, summary

_HINT = (
    "Paste or type what somebody is said to have said. It is looked for in the attached texts and "
    "in the quotes of all releases. Capitals, accents and punctuation do not matter; dots and "
    "square brackets are taken as marked omissions."
)
_LEGEND = (
    "Underlined: only in the release. Struck through: only in your text. "
    "Dotted: what your text leaves out and says so."
)
_LINES = 4
_SENTENCE = range(5, 200)
"""Words of what is on the clipboard that looks like something to check."""


class QuoteCheck(QDialog):
    """`source_wanted` gives the place to go to, `quote_wanted` the record that stands there."""

    source_wanted = Signal(object)
    quote_wanted = Signal(object)

    def __init__(self, worker: Worker, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Check a quotation")
        self._worker = worker
        self.text = QPlainTextEdit(self)
        self.text.setProperty("role", "field")
        self.text.setAccessibleName("Text to check")
        self.text.setPlaceholderText("Paste a sentence here")
        self.text.setTabChangesFocus(True)
        self.told = prose("", "lead", self)
        self.hint = prose(_HINT, "muted", self)
        self.list = PlacesList(look, self)
        self._lay_out()
        self._size()
        look.resized.connect(self._size)
        self.text.textChanged.connect(self._check)
        self.text.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._enable)
        self._show("", None)

    def take_clipboard(self) -> None:
        """Start with what is on the clipboard where that looks like a sentence."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data is not None else ""
        # What wbdesk copied itself carries its source already.
        ours = data is not None and data.hasFormat("text/markdown")
        if not self.text.toPlainText() and not ours and len(text.split()) in _SENTENCE:
            self.text.setPlainText(text)
        self.text.selectAll()
        self.text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if pressed and isinstance(event, QKeyEvent) and self._key(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        """Whether a key does something other than usual; it is done once, when it is pressed."""
        typing = watched is self.text
        cursor = self.text.textCursor()
        if event.matches(QKeySequence.StandardKey.Copy):
            wanted = self._copy if not (typing and cursor.hasSelection()) else None
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            wanted = None if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self._open
        elif typing and event.key() == Qt.Key.Key_Down:
            wanted = None if cursor.movePosition(QTextCursor.MoveOperation.Down) else self._down
        elif not typing and event.key() == Qt.Key.Key_Up:
            wanted = self.text.setFocus if self.list.currentIndex().row() < 1 else None
        else:
            return False
        if wanted is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            wanted()
        else:
            event.accept()
        return True

    def _lay_out(self) -> None:
        self.copy = button("&Copy citation", "Copy the words of the release with source (Ctrl+C)")
        self.source = button("Open in &Source", "Go to the place in the release (Enter)", "primary")
        self.quote = button("Open the &quote", "Go to the record in the Quotes tab")
        self.said = label("", "muted", self)
        close = button("C&lose", "", "", self)
        line = QHBoxLayout()
        for each in (self.source, self.copy, self.quote):
            line.addWidget(each)
        line.addWidget(self.said)
        line.addStretch(1)
        line.addWidget(close)
        for each in (self.source, self.copy, self.quote, close):
            each.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.source.clicked.connect(self._open)
        self.quote.clicked.connect(self._open_quote)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(self.text)
        column.addWidget(self.told)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(line)

    def _size(self) -> None:
        metrics = self.text.fontMetrics()
        self.text.setFixedHeight(_LINES * metrics.lineSpacing() + 3 * SPACE)
        self.text.setMinimumWidth(metrics.averageCharWidth() * 60)

    def _check(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self._worker.ask("quotecheck", partial(_ask, text), partial(self._show, text))
        else:
            self._show("", None)

    def _show(self, text: str, checked: Checked | None) -> None:
        if text.strip() != self.text.toPlainText().strip():
            return
        found = checked.found if checked else ()
        self.told.setText(summary(checked) if checked else "")
        self.told.setVisible(bool(self.told.text()))
        hint = caution(checked) if checked and self.told.text() else _HINT
        differs = any(p.kind != "equal" for each in found for p in each.comparison.pieces)
        self.hint.setText(_LEGEND if differs else hint)
        self.hint.setVisible(bool(self.hint.text()))
        self.list.setVisible(bool(found))
        self.list.show_found(found)
        self._enable()

    def _enable(self) -> None:
        found = self.list.current()
        self.said.clear()
        for each in (self.copy, self.source, self.quote):
            each.setVisible(found is not None)
        self.quote.setEnabled(found is not None and found.quote is not None)

    def _down(self) -> None:
        if self.list.isVisible():
            self.list.setFocus()

    def _copy(self) -> None:
        from wbdesk.gui import clipboard

        found = self.list.current()
        if found is not None:
            words, who = found.comparison.words, speaker_of(found)
            clipboard.copy_quotation(words, who, found.release, *found.paragraphs)
            self.said.setText("Copied")

    def _open(self) -> None:
        found = self.list.current()
        if found is not None:
            self.source_wanted.emit(found)

    def _open_quote(self) -> None:
        found = self.list.current()
        if found is not None and found.quote is not None:
            self.quote_wanted.emit(found.quote)


def _ask(text: str, library: Library) -> Checked:
    return check(library, text)
