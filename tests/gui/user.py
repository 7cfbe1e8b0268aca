"""A user for the tests: drives the real window, and answers where it asks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.window.main import MainWindow
from wbdesk.library import Library, ReleaseRow


@dataclass
class Answers:
    """What the user would choose, and what they were told."""

    open_file: Path | None = None
    save_file: Path | None = None
    open_files: list[Path] = field(default_factory=list)
    open_folder: Path | None = None
    line: str = ""
    agree: bool = True
    choice: str = ""
    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


class ScriptedAsk(Ask):
    """Answers for the user."""

    def __init__(self, window: MainWindow, answers: Answers) -> None:
        super().__init__(window)
        self._answers = answers

    def open_file(self, title: str, folder: str, filters: str) -> Path | None:
        return self._answers.open_file

    def save_file(self, title: str, suggested: str, filters: str) -> Path | None:
        return self._answers.save_file

    def open_files(self, title: str, folder: str, filters: str) -> list[Path]:
        return self._answers.open_files

    def open_folder(self, title: str, folder: str) -> Path | None:
        return self._answers.open_folder

    def line(self, title: str, question: str, text: str) -> str:
        return self._answers.line

    def tell(self, text: str, detail: str = "") -> None:
        self._answers.asked.append(text)

    def agree(self, question: str, detail: str, yes: str) -> bool:
        self._answers.asked.append(f"{question} {detail}")
        return self._answers.agree

    def choose(self, question: str, detail: str, choices: Sequence[str]) -> str:
        self._answers.refused.append(question)
        wanted = self._answers.choice
        return next((each for each in choices if wanted and wanted in each), "")

    def refuse(self, text: str) -> None:
        self._answers.refused.append(text)


@dataclass
class Desk:
    """The window and what a test needs around it."""

    window: MainWindow
    bot: QtBot
    answers: Answers

    def settle(self) -> None:
        """Wait until nothing is being asked of the library."""
        window = self.window

        def quiet() -> bool:
            return not window.busy

        self.bot.waitUntil(quiet, timeout=10_000)
        for _ in range(2):
            # What an answer sets going, and what that sets going in its turn.
            QCoreApplication.processEvents()
            self.bot.waitUntil(quiet, timeout=10_000)
        QCoreApplication.processEvents()

    def tab(self, name: str) -> RecordTab:
        """Go to a tab of records."""
        page = self.window.tabs.go(name)
        assert isinstance(page, RecordTab)
        self.settle()
        return page

    def texts(self, name: str) -> list[str]:
        """The leading texts of the rows shown in a tab."""
        page = self.tab(name)
        rows = [page.model.row_at(number) for number in range(page.model.rowCount())]
        return [str(getattr(row.record, page.kind.lead)) for row in rows if row is not None]

    @property
    def releases(self) -> list[ReleaseRow]:
        """The releases of the library, as the window's own connection reads them."""
        got: list[list[ReleaseRow]] = []
        self.window.worker.ask("", Library.releases, got.append)
        self.bot.waitUntil(lambda: bool(got), timeout=10_000)
        return got[0]
