"""The help: our own pages, shown beside the window."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import fit
from wbdesk.places import resources


class HelpPage(QTextBrowser):
    """Shows Markdown of the project's own; loads nothing and opens only web addresses."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName("Help text")
        self.document().setDocumentMargin(2 * SPACE)
        self.anchorClicked.connect(_open)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None


class HelpWindow(QDialog):
    """Topics on the left, their text on the right, a box that searches all of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("wbdesk help")
        self.setModal(False)
        fit(self, 820, 620)
        self._topics = _topics()
        self.box = QLineEdit(self)
        self.box.setPlaceholderText("Search the help")
        self.box.setAccessibleName("Search the help")
        self.box.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Topics")
        self.list.setFixedWidth(self.fontMetrics().averageCharWidth() * 28)
        self.page = HelpPage(self)
        side = QVBoxLayout()
        side.addWidget(self.box)
        side.addWidget(self.list, 1)
        line = QHBoxLayout(self)
        line.addLayout(side)
        line.addWidget(self.page, 1)
        self.box.textChanged.connect(self._fill)
        self.list.currentTextChanged.connect(self._show)
        self._fill("")

    def _fill(self, text: str) -> None:
        self.list.clear()
        words = text.casefold().split()
        for title, body in self._topics.items():
            if all(word in body.casefold() for word in words):
                self.list.addItem(title)
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            self.page.setPlainText(f"Nothing in the help has all of these words: {text}")

    def _show(self, title: str) -> None:
        if title:
            self.page.setMarkdown(self._topics[title])
            if self.box.text():
                self.page.find(self.box.text().split()[0], QTextDocument.FindFlag(0))


def _topics() -> dict[str, str]:
    """Text of every help page by its title, in the order of the files."""
    made = {}
    for file in sorted((resources() / "help").glob("*.md")):
        text = file.read_text("utf-8")
        made[text.partition("\n")[0].lstrip("# ")] = text
    return made


def _open(url: QUrl) -> None:
    if url.scheme() in ("https", "http"):
        QDesktopServices.openUrl(url)
