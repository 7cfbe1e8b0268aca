"""Every question to the user goes through here, so that tests can answer for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

# Its dialogs are made ready by the binding when they are first named, which most launches never do.
from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt


class Ask(QObject):
    """File choosers and message boxes, all in plain text."""

    def __init__(self, window: QtWidgets.QWidget) -> None:
        super().__init__(window)
        self._window = window

    def open_file(self, title: str, folder: str, filters: str) -> Path | None:
        """A file to read, None when cancelled."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(self._window, title, folder, filters)
        return Path(name) if name else None

    def save_file(self, title: str, suggested: str, filters: str) -> Path | None:
        """A file to write, None when cancelled. Replacing it is asked about by the caller."""
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._window,
            title,
            suggested,
            filters,
            options=QtWidgets.QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None

    def agree(self, question: str, detail: str, yes: str) -> bool:
        """Whether the user says yes; `yes` is the text of that button."""
        box = self._box(QtWidgets.QMessageBox.Icon.Question, question, detail)
        agreed = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel)
        box.exec()
        said_yes = box.clickedButton() is agreed
        box.deleteLater()
        return said_yes

    def choose(self, question: str, detail: str, choices: Sequence[str]) -> str:
        """One of several things to do, the first proposed; "" where the user wants none."""
        box = self._box(QtWidgets.QMessageBox.Icon.Warning, question, detail)
        buttons = {
            box.addButton(each, QtWidgets.QMessageBox.ButtonRole.AcceptRole): each
            for each in choices
        }
        cancel = box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(next(iter(buttons)))
        box.setEscapeButton(cancel)
        box.exec()
        chosen = next((text for each, text in buttons.items() if each is box.clickedButton()), "")
        box.deleteLater()
        return chosen

    def open_files(self, title: str, folder: str, filters: str) -> list[Path]:
        """Files to read; none where the user thought better of it."""
        names, _ = QtWidgets.QFileDialog.getOpenFileNames(self._window, title, folder, filters)
        return [Path(name) for name in names]

    def open_folder(self, title: str, folder: str) -> Path | None:
        """A folder to read, None where the user thought better of it."""
        name = QtWidgets.QFileDialog.getExistingDirectory(self._window, title, folder)
        return Path(name) if name else None

    def line(self, title: str, question: str, text: str) -> str:
        """A line of text, "" where the user thought better of it."""
        given, done = QtWidgets.QInputDialog.getText(
            self._window, title, question, QtWidgets.QLineEdit.EchoMode.Normal, text
        )
        return given if done else ""

    def tell(self, text: str, detail: str = "") -> None:
        """Say something that went well or is good to know."""
        self._show(self._box(QtWidgets.QMessageBox.Icon.Information, text, detail))

    def refuse(self, text: str) -> None:
        """Say in one sentence why something was not done."""
        self._show(self._box(QtWidgets.QMessageBox.Icon.Warning, text, ""))

    def _show(self, box: QtWidgets.QMessageBox) -> None:
        box.exec()
        box.deleteLater()

    def _box(
        self, icon: QtWidgets.QMessageBox.Icon, text: str, detail: str
    ) -> QtWidgets.QMessageBox:
        box = QtWidgets.QMessageBox(self._window)
        # Not WA_DeleteOnClose: exec() would free the box before its answer is read.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(icon)
        box.setWindowTitle("wbdesk")
        box.setText(text)
        box.setInformativeText(detail)
        return box
