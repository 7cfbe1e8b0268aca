"""The text of the release: attached, fetched from GOV.UK, taken away again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wbdesk import places
from wbdesk.gui.settings import Settings
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.model.address import is_address
from wbdesk.model.errors import UserError

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.tasks.attach import Examined

_TEXTS = "Texts (*.txt *.text *.md *.html *.htm *.json *.pdf *.docx *.eml);;All files (*)"


class Texts(QObject):
    """Holds texts against the release they may be of, and attaches those that are."""

    def __init__(self, window: MainWindow, tasks: Worker, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._settings = settings

    def attach(self) -> None:
        """Let the user choose a text for the release."""
        chosen = self._window.ask.open_file(
            "Attach the text of the release", self._folder(), _TEXTS
        )
        if chosen is not None:
            self.attach_file(str(chosen))

    def attach_file(self, name: str) -> None:
        """Hold a file against the release, and attach it if it is its text."""
        row = self._window.current_release
        if row is None:
            return
        self._settings.keep("folder", str(Path(name).parent))
        self._tasks.ask(
            "attach",
            partial(_examine, row.release.id, Path(name), self._govuk),
            self._examined,
            self._failed,
        )

    def attach_to(self, release: str, source: str) -> None:
        """Give a release the text in a file or at an address."""
        given = source if "://" in source else Path(source)
        self._tasks.ask(
            "attach", partial(_examine, release, given, self._govuk), self._examined, self._failed
        )

    def fetch_text(self) -> None:
        """Get the text of the release from GOV.UK, and attach it."""
        row = self._window.current_release
        if row is None or not row.release.url:
            return
        self._window.tell("Getting the text from GOV.UK…")
        call = partial(_examine, row.release.id, row.release.url, self._govuk)
        self._tasks.ask("attach", call, self._examined, self._failed)

    def attach_or_import(self, names: list[str]) -> None:
        """A file dropped: the text of the release where it is that, else a release to import."""
        row, first = self._window.current_release, names[0]
        other = len(names) > 1 or is_address(first) or Path(first).is_dir()
        if row is None or row.attached is not None or other:
            self._window.imports.take(names)
            return
        call = partial(_examine, row.release.id, Path(names[0]), self._govuk)
        self._tasks.ask("attach", call, self._examined, partial(self._not_this_text, names))

    def _not_this_text(self, names: list[str], error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        # Another release, a pack, or what the import refuses for the same reason.
        self._window.imports.take(names)

    def detach(self) -> None:
        """Take the text away again, after asking."""
        row = self._window.current_release
        if row is None or row.attached is None:
            return
        sure = self._window.ask.agree(
            "Remove the attached text from the library?",
            f"The file {row.attached.source} is not touched; the records and their anchors stay.",
            "Remove text",
        )
        if sure:
            self._tasks.ask(
                "attach", partial(_detach, row.release.id), self._detached, self._failed
            )

    def _examined(self, examined: Examined) -> None:
        if examined.doubtful:
            phrases = "\n".join(f"“{row.record.anchor.exact}”" for row in examined.doubtful[:8])
            more = len(examined.doubtful) - 8
            phrases += f"\nand {more} more" if more > 0 else ""
            if not self._window.ask.agree(
                f"{examined.summary()} Attach it all the same?",
                f"These phrases are not there as they are kept; they will be marked for review:\n"
                f"{phrases}",
                "Attach text",
            ):
                return
        done = partial(self._attached, examined.summary())
        self._tasks.ask("attach", partial(_attach, examined), done, self._failed)

    def _attached(self, summary: str, _: object) -> None:
        self._window.reload()
        self._window.tell(summary)

    def _detached(self, _: object) -> None:
        self._window.reload()
        self._window.tell("Text removed.")

    @property
    def _govuk(self) -> str:
        return self._settings.text("govuk") or places.govuk()

    def _folder(self) -> str:
        return self._settings.text("folder", str(Path.home()))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._window.ask.refuse(str(error))


def _examine(release_id: str, given: Path | str, govuk: str, library: Library) -> Examined:
    from wbdesk.tasks.attach import examine

    return examine(library, release_id, given, base=govuk)


def _attach(examined: Examined, library: Library) -> None:
    from wbdesk.tasks.attach import attach

    attach(library, examined)


def _detach(release_id: str, library: Library) -> None:
    library.detach(release_id)
