"""Lists the libraries opened lately, to open one of them or another file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, fit, label

_PATH = Qt.ItemDataRole.UserRole


class LibrariesDialog(QDialog):
    """`chosen` gives the file to open, None for one that is not in the list."""

    chosen = Signal(object)

    def __init__(self, known: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Open another library")
        fit(self, 72 * self.fontMetrics().averageCharWidth(), 20 * self.fontMetrics().height())
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addWidget(label("Opened lately", "lead", self))
        self.list = QListWidget(self)
        self.list.setAccessibleName("Libraries opened lately")
        for path in known:
            item = QListWidgetItem(f"{path.stem}\n{path.parent}")
            item.setData(_PATH, str(path))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        column.addWidget(self.list, 1)
        self.other = button("&Another file…", parent=self)
        self.open_button = button("&Open", "In a window of its own (Enter)", "primary", self)
        close = button("Close", parent=self)
        line = QHBoxLayout()
        line.addWidget(self.other)
        line.addStretch(1)
        line.addWidget(self.open_button)
        line.addWidget(close)
        column.addLayout(line)
        self.other.setAutoDefault(False)
        self.list.itemActivated.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.other.clicked.connect(self._other)
        close.clicked.connect(self.reject)

    def _open(self) -> None:
        self.accept()
        self.chosen.emit(Path(self.list.currentItem().data(_PATH)))

    def _other(self) -> None:
        self.accept()
        self.chosen.emit(None)
