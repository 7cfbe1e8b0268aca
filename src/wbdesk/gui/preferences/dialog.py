"""The preferences: each takes effect at once, and is remembered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from wbdesk import places
from wbdesk.gui.settings import LARGEST, SMALLEST, Settings
from wbdesk.gui.theme.look import Choice, Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose

_THEMES: tuple[tuple[Choice, str], ...] = (
    ("system", "Follow the system"),
    ("light", "Light"),
    ("dark", "Dark"),
)
_STEP = 10


class PreferencesDialog(QDialog):
    """Theme, size of text, the address releases are fetched from, and where the library is."""

    def __init__(
        self,
        settings: Settings,
        look: Look,
        library: Path,
        choose_theme: Callable[[Choice], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._look = look
        self._library = library
        self._choose_theme = choose_theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Preferences")
        self.setMinimumWidth(80 * self.fontMetrics().averageCharWidth())
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(2 * SPACE)
        self._add("&Theme", self._build_theme())
        self._add("Size of te&xt", self._build_size(), self._size_row)
        self._add("&Releases are fetched from", self._build_address())
        self.problem = label("", "warning", self)
        self._outer.addWidget(self.problem)
        self._build_place()
        self._outer.addStretch(1)
        close = button("Close", "", "primary", self)
        close.clicked.connect(self.accept)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(close)
        self._outer.addLayout(bar)

    def done(self, result: int) -> None:
        self._keep_address()
        super().done(result)

    def _add(self, name: str, field: QWidget, row: QHBoxLayout | None = None) -> None:
        box = QVBoxLayout()
        box.setSpacing(SPACE // 2)
        told = label(name, "", self)
        told.setBuddy(field)
        field.setAccessibleName(name.replace("&", ""))
        box.addWidget(told)
        if row is None:
            box.addWidget(field)
        else:
            box.addLayout(row)
        self._outer.addLayout(box)

    def _build_theme(self) -> QComboBox:
        self.theme = QComboBox(self)
        for choice, text in _THEMES:
            self.theme.addItem(text, choice)
        self.theme.setCurrentIndex(self.theme.findData(self._look.choice))
        self.theme.activated.connect(lambda _: self._choose_theme(self.theme.currentData()))
        return self.theme

    def _build_size(self) -> QSlider:
        self.size_of_text = QSlider(Qt.Orientation.Horizontal, self)
        self.size_of_text.setRange(SMALLEST // _STEP, LARGEST // _STEP)
        self.size_of_text.setValue(self._settings.text_size // _STEP)
        self.size_of_text.setPageStep(2)
        self.told = label("", "muted", self)
        self._size_row = QHBoxLayout()
        self._size_row.addWidget(self.size_of_text, 1)
        self._size_row.addWidget(self.told)
        self.size_of_text.valueChanged.connect(self._resize)
        self._tell_size()
        return self.size_of_text

    def _build_address(self) -> QLineEdit:
        self.address = QLineEdit(self._settings.text("govuk"), self)
        self.address.setPlaceholderText(places.govuk())
        self.address.editingFinished.connect(self._keep_address)
        return self.address

    def _build_place(self) -> None:
        self._outer.addWidget(label("Library", "", self))
        line = QHBoxLayout()
        line.addWidget(prose(str(self._library), "muted", self), 1)
        self.show_folder = button("Show &folder", "Open the folder of the library", "", self)
        self.show_folder.clicked.connect(self._open_folder)
        line.addWidget(self.show_folder, 0, Qt.AlignmentFlag.AlignTop)
        self._outer.addLayout(line)

    def _resize(self) -> None:
        percent = self.size_of_text.value() * _STEP
        self._settings.keep("text size", str(percent))
        self._look.resize(percent)
        self._tell_size()

    def _tell_size(self) -> None:
        self.told.setText(f"{self.size_of_text.value() * _STEP}%")

    def _keep_address(self) -> None:
        text = self.address.text().strip().rstrip("/")
        if text and not text.startswith(("https://", "http://")):
            self.problem.setText("An address begins with https://, as https://www.gov.uk does.")
            return
        self.problem.setText("")
        self._settings.keep("govuk", text)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._library.parent)))
