"""The reviews put off for later, to go on with one or let go of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, fit, label
from wbdesk.library.drafting import Waiting
from wbdesk.model.period import text_of

_SLUG = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1


class WaitingDialog(QDialog):
    """`chosen` and `dropped` give the id of a release whose review is meant."""

    chosen = Signal(str)
    dropped = Signal(str)

    def __init__(self, waiting: Sequence[Waiting], ask: Ask, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Reviews waiting")
        fit(self, 90 * self.fontMetrics().averageCharWidth(), 360)
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        outer.addWidget(label("Go on with a review", "lead", self))
        self.list = QListWidget(self)
        self.list.setAccessibleName("Reviews waiting")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in waiting:
            when = text_of(each.when[:10])
            item = QListWidgetItem(
                f"{each.title}\n{each.open} of {each.records} records open, put off on {when}"
            )
            item.setData(_SLUG, each.slug)
            item.setData(_TITLE, each.title)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._go_on)
        outer.addWidget(self.list, 1)
        bar = QHBoxLayout()
        self.drop = button("&Discard", "Let go of this review", "", self)
        self.go_on = button("&Review", "", "primary", self)
        close = button("Close", "", "", self)
        self.drop.setAutoDefault(False)
        self.drop.clicked.connect(self._drop)
        self.go_on.clicked.connect(self._go_on)
        close.clicked.connect(self.reject)
        bar.addWidget(self.drop)
        bar.addStretch(1)
        bar.addWidget(self.go_on)
        bar.addWidget(close)
        outer.addLayout(bar)

    def _go_on(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_SLUG))
            self.accept()

    def _drop(self) -> None:
        item = self.list.currentItem()
        if item is None or not self._ask.agree(
            f"Discard the review of “{item.data(_TITLE)}”?",
            "What was decided in it is lost. The file it was read from is not touched.",
            "Discard",
        ):
            return
        self.list.takeItem(self.list.currentRow())
        self.dropped.emit(item.data(_SLUG))
        if not self.list.count():
            self.reject()
