"""Brings releases in, and takes them out again: import, review, editions, results, undo."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from wbdesk import places
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.settings import Settings
from wbdesk.gui.theme.look import Look
from wbdesk.gui.window.reviews import Reviews
from wbdesk.gui.window.steps import Removed, Stored
from wbdesk.gui.work.worker import Job, Worker
from wbdesk.library import Library
from wbdesk.model.address import is_address
from wbdesk.model.errors import UserError
from wbdesk.tasks.progress import Progress

if TYPE_CHECKING:
    from wbdesk.gui.importing.editions import EditionsDialog
    from wbdesk.gui.importing.results import ResultSheet
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.work.progress import ProgressWindow
    from wbdesk.library import Entry, ReleaseRow
    from wbdesk.tasks.editions import Edition
    from wbdesk.tasks.importing import Imported

_SOURCES = "Releases (*.txt *.text *.md *.html *.htm *.json *.pdf *.docx *.eml);;All files (*)"


class Imports(QObject):
    """The slots of the import actions, and the steps that can be undone."""

    def __init__(
        self, window: MainWindow, tasks: Worker, look: Look, settings: Settings, ask: Ask
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._look = look
        self._settings = settings
        self.ask = ask
        self._job: Job | None = None
        self._writing = 0
        self._progress: ProgressWindow | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.indexChanged.connect(self.name_undo)
        self.reviews = Reviews(window, tasks, look, self)
        self.editions: EditionsDialog | None = None
        self.sheet: ResultSheet | None = None

    def choose_files(self) -> None:
        """Let the user choose releases."""
        chosen = self.ask.open_files("Import releases", self._folder(), _SOURCES)
        if chosen:
            self.take([str(each) for each in chosen])

    def choose_folder(self) -> None:
        """Let the user choose a folder of releases."""
        chosen = self.ask.open_folder("Import a folder of releases", self._folder())
        if chosen is not None:
            self.take([str(chosen)])

    def choose_address(self) -> None:
        """Let the user give the address of a release."""
        text = self.ask.line(
            "Import from GOV.UK", "Address of the release:", "https://www.gov.uk/government/news/"
        )
        if text.strip():
            self.take([_address(text.strip())])

    def take(self, sources: Sequence[str]) -> None:
        """Import: one source is reviewed, several are taken with everything found in them."""
        single = len(sources) == 1 and not Path(sources[0]).is_dir()
        if not is_address(sources[0]):
            self._settings.keep("folder", str(Path(sources[0]).parent))
        if single:
            self._read(sources[0])
        else:
            self._take_all(list(sources))

    def name_undo(self) -> None:
        """Say on the undo and redo actions what they would do."""
        stack = self.undo_stack
        for name, start, can, text in (
            ("undo", "&Undo", stack.canUndo(), stack.undoText()),
            ("redo", "Re&do", stack.canRedo(), stack.redoText()),
        ):
            action = self._window.actions_by_name[name]
            action.setEnabled(can and not self._writing)
            action.setText(f"{start} {text}".rstrip())

    def remove_chosen(self) -> None:
        """Take the releases shown out of the library."""
        row = self._window.current_release
        chosen = self._window.shelf.wanted or ((row.release.id,) if row else ())
        if chosen:
            self.remove(tuple(chosen))

    def remove(self, releases: tuple[str, ...]) -> None:
        """Take releases out of the library, after asking; can be undone."""
        call = partial(Library.releases, slugs=releases)
        self._tasks.ask("remove", call, self._agree_to_remove, self.failed)

    def _agree_to_remove(self, rows: list[ReleaseRow]) -> None:
        releases = tuple(row.release.id for row in rows)
        if not rows:
            return
        what = f"“{rows[0].release.title}”" if len(rows) == 1 else f"{len(rows):,} releases"
        if self.ask.agree(
            f"Remove {what} from the library?",
            "The records, text, stars, tags and remarks go with it. Undo brings them back.",
            "Remove",
        ):
            noun = "release" if len(releases) == 1 else f"{len(releases):,} releases"
            self.undo_stack.push(Removed(f"remove {noun}", releases, self))

    def do_swap(
        self,
        gone: Sequence[str],
        entries: Sequence[Entry],
        then: Callable[[list[Entry]], object],
    ) -> None:
        """Take releases out and put others in; `then` gets what undoes it."""

        def done(taken: list[Entry]) -> None:
            then(taken)
            self._window.reload()

        self.write(partial(Library.swap, gone=tuple(gone), entries=tuple(entries)), done)

    def _read(self, source: str) -> None:
        self._begin(f"Reading {Path(source).name or source}…")
        self._job = self._tasks.ask(
            "import",
            partial(_draft, source, self._govuk),
            partial(self._drafted, source),
            self.failed,
            self._step,
        )

    def _drafted(self, source: str, edition: Edition | None) -> None:
        self._end()
        if edition is None:
            self._window.tell("Import cancelled.")
            return
        if edition.known is None:
            self.reviews.open(edition.draft)
            return
        from wbdesk.gui.importing.editions import EditionsDialog

        assert edition.difference is not None
        dialog = EditionsDialog(
            edition.title,
            edition.known.told(),
            edition.difference,
            self._window,
            textless=edition.textless,
        )
        dialog.decided.connect(partial(self._decided, source, edition))
        self.editions = dialog
        dialog.open()

    def _decided(self, source: str, edition: Edition, choice: str) -> None:
        if choice == "attach" and edition.known is not None:
            self._window.texts.attach_to(edition.known.release, source)
        elif choice == "replace" and edition.replacement is not None:
            self.reviews.open(edition.replacement)
        elif choice == "both":
            self.reviews.open(edition.draft)

    def _take_all(self, sources: list[str]) -> None:
        self._begin("Importing…")
        self._job = self._tasks.ask(
            "import", partial(_import, sources, self._govuk), self._taken, self.failed, self._step
        )

    def _taken(self, result: Imported) -> None:
        self._end()
        kept = [each.release for each in result.outcomes if each.release and each.state == "kept"]
        if kept:
            noun = "release" if len(kept) == 1 else "releases"
            text = f"import {len(kept)} {noun}"
            self.undo_stack.push(Stored(text, kept, [None] * len(kept), self))
            self._window.reload()
        from wbdesk.gui.importing.results import ResultSheet

        self.sheet = ResultSheet(result, self._window, stopped=result.stopped)
        self.sheet.opened.connect(self._window.shelf.show_release)
        self.sheet.compared.connect(self._read)
        # Not modal: the reviews that its lines lead to are windows beside it.
        self.sheet.show()

    def _begin(self, text: str) -> None:
        from wbdesk.gui.work.progress import ProgressWindow

        self._progress = ProgressWindow(text, self._stop, self._window)

    def _step(self, step: Progress) -> None:
        if self._progress is not None:
            self._progress.step(step)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _end(self) -> None:
        self._job = None
        if self._progress is not None:
            self._progress.end()
            self._progress = None

    def failed(self, error: Exception) -> None:
        """Tell the user why something could not be done."""
        self._end()
        if not isinstance(error, UserError):
            raise error
        self.ask.refuse(str(error))

    def write(self, call: Callable[[Library], Any], then: Callable[[Any], object]) -> None:
        """Change the library; until that is done nothing can be undone or redone."""
        self._writing += 1
        self.name_undo()

        def done(result: Any) -> None:
            self._writing -= 1
            then(result)
            self.name_undo()

        def failed(error: Exception) -> None:
            self._writing -= 1
            self.name_undo()
            self.failed(error)

        self._tasks.ask("", call, done, failed)

    @property
    def _govuk(self) -> str:
        return self._settings.text("govuk") or places.govuk()

    def _folder(self) -> str:
        return self._settings.text("folder", str(Path.home()))


def _address(typed: str) -> str:
    """An address as it was typed or copied, perhaps without its beginning."""
    if is_address(typed):
        return typed
    path = typed.startswith(("/", "government/"))
    return f"https://www.gov.uk/{typed.lstrip('/')}" if path else f"https://{typed}"


def _draft(
    source: str, govuk: str, library: Library
) -> Generator[Progress, bool | None, Edition | None]:
    from wbdesk.tasks.editions import read_edition

    return read_edition(library, source, base=govuk)


def _import(
    sources: list[str], govuk: str, library: Library
) -> Generator[Progress, bool | None, Imported]:
    from wbdesk.tasks.importing import import_all

    return import_all(library, sources, base=govuk)
