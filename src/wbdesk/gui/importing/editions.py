"""Asks what to do with a release that is in the library already, showing what changed."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wbdesk.gui.importing.changes import ChangesView
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, fit, prose
from wbdesk.model.difference import Difference

Choice = Literal["skip", "replace", "both", "attach"]


class EditionsDialog(QDialog):
    """`decided` gives the choice; closing the dialog is to skip."""

    decided = Signal(str)

    def __init__(
        self,
        title: str,
        reason: str,
        found: Difference,
        parent: QWidget | None,
        *,
        textless: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Already in the library")
        fit(self, 820, 480)
        self._choice: Choice = "skip"
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        outer.addWidget(prose(f"“{title}” is in the library already: {reason}.", "lead", self))
        said = "It says the same as the one there." if found.nothing else "What it would change:"
        outer.addWidget(prose(said, "muted", self))
        self.changes = ChangesView(found, self)
        outer.addWidget(self.changes, 1)
        bar = QHBoxLayout()
        self.skip = button("&Skip", "Leave the library as it is", "primary", self)
        self.both = button("Keep &both", "Import this as a release of its own", "", self)
        self.attach = button(
            "&Attach as its text", "Keep the records, and give them this text to rest on", "", self
        )
        self.attach.setVisible(textless)
        self.replace = button(
            "&Replace", "Put this in its place; your stars, tags and remarks stay", "", self
        )
        bar.addStretch(1)
        choices: tuple[tuple[QWidget, Choice], ...] = (
            (self.attach, "attach"),
            (self.replace, "replace"),
            (self.both, "both"),
            (self.skip, "skip"),
        )
        for each, choice in choices:
            bar.addWidget(each)
            each.clicked.connect(lambda _=False, choice=choice: self._choose(choice))  # type: ignore[attr-defined]
        outer.addLayout(bar)
        self.finished.connect(self._tell)
        (self.attach if textless else self.skip).setFocus()

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self.accept()

    def _tell(self) -> None:
        self.decided.emit(self._choice)
