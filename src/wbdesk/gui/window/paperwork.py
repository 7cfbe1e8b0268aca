"""What the window does with files and dialogs: print, export, back up, copy, help."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.settings import Settings
from wbdesk.gui.theme.look import Look
from wbdesk.gui.window.tabs import of_records
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library, ReleaseRow, Row
from wbdesk.model.errors import UserError

if TYPE_CHECKING:
    from wbdesk.gui.dialogs.help import HelpWindow
    from wbdesk.gui.summary.dialog import SummaryDialog
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.model.tray import Tray

_LIBRARIES = "wbdesk libraries (*.wbdesk);;All files (*)"


class Paperwork(QObject):
    """The slots of the file and help menus."""

    def __init__(
        self, window: MainWindow, tasks: Worker, look: Look, settings: Settings, ask: Ask
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._look = look
        self._settings = settings
        self._ask = ask
        self.summary: SummaryDialog | None = None
        self.helper: HelpWindow | None = None

    def preview(self) -> None:
        """Show the summary as it will be printed."""
        self._open_summary()

    def export(self) -> None:
        """Choose what goes into a file, and save it."""
        dialog = self._open_summary()
        if dialog is not None:
            dialog.save_button.setFocus()

    def compose(self, tray: Tray) -> None:
        """Show the summary of a tray."""
        self._open_summary(tray)

    def backup(self) -> None:
        """Copy the library to a file."""
        suggested = str(Path(self._folder()) / "library-backup.wbdesk")
        out = self._ask.save_file("Back up the library", suggested, "wbdesk library (*.wbdesk)")
        if out is not None:
            self._tasks.ask(
                "backup", partial(_backup, out, False), self._backed_up, self._backup_again
            )

    def restore(self) -> None:
        """Put a backup in the place of the library, after asking."""
        file = self._ask.open_file("Restore a backup", self._folder(), _LIBRARIES)
        if file is not None and self._ask.agree(
            f"Put {file.name} in the place of the library?",
            "What the library holds now is kept beside it, in a file with today's date.",
            "Restore",
        ):
            failed = partial(self._not_restored, file)
            self._tasks.ask("backup", partial(_restore, file), self._restored, failed)

    def _not_restored(self, file: Path, error: Exception) -> None:
        if not self._window.recovery.restore(error, file):
            self._failed(error)

    def copy(self) -> None:
        """Copy the chosen records with their citation, or what is marked in the source."""
        page = self._window.tabs.pages.get(self._window.tabs.name)
        if of_records(page):
            self.copy_rows(page.view.rows(), page.view.left_out())
        elif page is not None:
            self.copy_rows(page.copied())

    def copy_rows(self, rows: list[Row], left_out: int = 0) -> None:
        """Copy records with their citation, and say how many were left out."""
        if rows:
            call = partial(Library.releases, slugs=sorted({row.release for row in rows}))
            self._tasks.ask("copy", call, partial(self._copy, rows, left_out), self._failed)

    def _copy(self, rows: list[Row], left_out: int, releases: list[ReleaseRow]) -> None:
        from wbdesk.gui import clipboard
        from wbdesk.gui.table.selection import told_of

        known = {each.release.id: each.release for each in releases}
        there = [row for row in rows if row.release in known]
        clipboard.copy_rows(there, known)
        noun = "row" if len(there) == 1 else "rows"
        self._window.tell(f"Copied {len(there):,} {noun} with citation.{told_of(left_out)}")

    def preferences(self) -> None:
        """Show what can be set."""
        self._tasks.ask("path", attrgetter("path"), self._show_preferences, self._failed)

    def _show_preferences(self, library: Path) -> None:
        from wbdesk.gui.preferences.dialog import PreferencesDialog

        window = self._window
        self.set = PreferencesDialog(
            self._settings, self._look, library, window.choose_theme, window
        )
        self.set.open()

    def help(self) -> None:
        """Show the help beside the window."""
        from wbdesk.gui.dialogs.help import HelpWindow

        if self.helper is None:
            self.helper = HelpWindow(self._window)
        self.helper.show()
        self.helper.raise_()
        self.helper.activateWindow()

    def shortcuts(self) -> None:
        """List all actions with their keys."""
        from wbdesk.gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.all_actions(), self._window).open()

    def about(self) -> None:
        """Say what the program is."""
        from wbdesk.gui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

    def _open_summary(self, tray: Tray | None = None) -> SummaryDialog | None:
        from wbdesk.gui.summary.dialog import SummaryDialog
        from wbdesk.gui.window.scopes import offered

        row = self._window.current_release
        if row is None and tray is None:
            return None
        scopes, first = offered(self._window, tray)
        self.summary = SummaryDialog(
            scopes,
            first,
            row.release.id if row else "wbdesk",
            self._tasks,
            self._look,
            self._settings,
            self._ask,
            self._window,
        )
        self.summary.said.connect(self._window.tell)
        self.summary.open()
        return self.summary

    def _folder(self) -> str:
        return self._settings.text("folder", str(Path.home()))

    def _backed_up(self, out: Path) -> None:
        self._window.tell(f"Library copied to {out}.")

    def _restored(self, former: Path) -> None:
        self._window.recovery.show_anew()
        self._window.tell(f"Restored. What was there before is in {former.name}.")

    def _backup_again(self, error: Exception) -> None:
        from wbdesk.tasks.files import Exists

        if not isinstance(error, Exists):
            self._failed(error)
        elif self._ask.agree(f"Replace {error.path}?", "A file of that name exists.", "Replace"):
            call = partial(_backup, error.path, True)
            self._tasks.ask("backup", call, self._backed_up, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._ask.refuse(str(error))


def _backup(out: Path, overwrite: bool, library: Library) -> Path:
    from wbdesk.tasks.backup import backup

    backup(library, out, overwrite=overwrite)
    return out


def _restore(file: Path, library: Library) -> Path:
    from wbdesk.tasks.restore import restore

    return restore(library, file)
