"""Every question to the user goes through here, so that tests can answer for them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget


class Ask(QObject):
    """File choosers and message boxes, all in plain text."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def open_file(self, title: str, folder: str, filters: str) -> Path | None:
        """A file to read, None when cancelled."""
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, filters)
        return Path(name) if name else None

    def save_file(self, title: str, suggested: str, filters: str) -> Path | None:
        """A file to write, None when cancelled. Replacing it is asked about by the caller."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            suggested,
            filters,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None

    def agree(self, question: str, detail: str, yes: str) -> bool:
        """Whether the user says yes; `yes` is the text of that button."""
        box = self._box(QMessageBox.Icon.Question, question, detail)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        said_yes = box.clickedButton() is agreed
        box.deleteLater()
        return said_yes

    def choose(self, question: str, detail: str, choices: Sequence[str]) -> str:
        """One of several things to do, the first proposed; "" where the user wants none."""
        box = self._box(QMessageBox.Icon.Warning, question, detail)
        buttons = {box.addButton(each, QMessageBox.ButtonRole.AcceptRole): each for each in choices}
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(next(iter(buttons)))
        box.setEscapeButton(cancel)
        box.exec()
        chosen = next((text for each, text in buttons.items() if each is box.clickedButton()), "")
        box.deleteLater()
        return chosen

    def open_files(self, title: str, folder: str, filters: str) -> list[Path]:
        """Files to read; none where the user thought better of it."""
        names, _ = QFileDialog.getOpenFileNames(self._window, title, folder, filters)
        return [Path(name) for name in names]

    def open_folder(self, title: str, folder: str) -> Path | None:
        """A folder to read, None where the user thought better of it."""
        name = QFileDialog.getExistingDirectory(self._window, title, folder)
        return Path(name) if name else None

    def line(self, title: str, question: str, text: str) -> str:
        """A line of text, "" where the user thought better of it."""
        given, done = QInputDialog.getText(
            self._window, title, question, QLineEdit.EchoMode.Normal, text
        )
        return given if done else ""

    def tell(self, text: str, detail: str = "") -> None:
        """Say something that went well or is good to know."""
        self._show(self._box(QMessageBox.Icon.Information, text, detail))

    def refuse(self, text: str) -> None:
        """Say in one sentence why something was not done."""
        self._show(self._box(QMessageBox.Icon.Warning, text, ""))

    def _show(self, box: QMessageBox) -> None:
        box.exec()
        box.deleteLater()

    def _box(self, icon: QMessageBox.Icon, text: str, detail: str) -> QMessageBox:
        box = QMessageBox(self._window)
        # Not WA_DeleteOnClose: exec() would free the box before its answer is read.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(icon)
        box.setWindowTitle("wbdesk")
        box.setText(text)
        box.setInformativeText(detail)
        return box
