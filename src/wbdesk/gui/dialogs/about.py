"""What the program is, and under which terms."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wbdesk import __version__
from wbdesk.gui.theme.icons import application_icon
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose

_TEXT = (
    "Releases on the Western Balkans and the Berlin Process as a timeline, attendees, funding, "
    "quotes and notes, each fact one click from the passage it rests on."
)
_TERMS = (
    "wbdesk is free software under the MIT licence. Material quoted from releases of the UK "
    "government is Crown copyright and used under the Open Government Licence v3.0: "
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
)


class AboutDialog(QDialog):
    """Name, version, terms."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About wbdesk")
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        outer.setSpacing(2 * SPACE)
        picture = QLabel(self)
        picture.setPixmap(application_icon().pixmap(64, 64))
        outer.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(SPACE)
        self.versions = versions()
        box.addWidget(label("wbdesk", "title", self))
        box.addWidget(prose(_TEXT, "", self))
        box.addWidget(prose(self.versions, "muted", self))
        box.addWidget(prose(_TERMS, "muted", self))
        line = QHBoxLayout()
        copy = button("&Copy versions", "", "", self)
        close = button("Close", "", "primary", self)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        close.setFocus()
        line.addStretch(1)
        line.addWidget(copy)
        line.addWidget(close)
        box.addLayout(line)
        outer.addLayout(box, 1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.versions)


def versions() -> str:
    """The versions that matter in a report."""
    return f"wbdesk {__version__} · Python {platform.python_version()} · Qt {qVersion()}"
