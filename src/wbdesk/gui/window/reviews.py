"""Reviews: of what was just read, of what was put off, and of what is in the library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from wbdesk.gui.theme.look import Look
from wbdesk.gui.window.marking import left_behind
from wbdesk.gui.window.steps import Stored
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library

if TYPE_CHECKING:
    from wbdesk.gui.importing.waiting import WaitingDialog
    from wbdesk.gui.review.dialog import ReviewDialog
    from wbdesk.gui.window.imports import Imports
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.library import Entry
    from wbdesk.library.drafting import Waiting
    from wbdesk.model.draft import Draft


class Reviews(QObject):
    """Opens reviews and puts what they give into the library."""

    def __init__(self, window: MainWindow, tasks: Worker, look: Look, imports: Imports) -> None:
        super().__init__(imports)
        self._window = window
        self._tasks = tasks
        self._look = look
        self._imports = imports
        self.dialog: ReviewDialog | None = None
        self.waiting: WaitingDialog | None = None

    def open(self, draft: Draft, *, in_library: bool = False) -> None:
        """Review a draft; what has no text, as most packs, is kept whole once the user agrees."""
        if not draft.paragraphs:
            self._take_whole(draft)
            return
        from wbdesk.gui.review.dialog import ReviewDialog

        self.dialog = ReviewDialog(
            draft, self._look, self._imports.ask, self._window, in_library=in_library
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.kept.connect(self._keep)
        self.dialog.later.connect(self._put_off)
        self.dialog.untouched.connect(self._drop)
        # What was decided outlives a crash or a power cut.
        self.dialog.session.settled.connect(self._save)
        self.dialog.show()

    def _take_whole(self, draft: Draft) -> None:
        count = len(draft.proposals)
        if self._imports.ask.agree(
            f"Keep the {count:,} records of “{draft.release.title}”?",
            "The pack brings no text to review them by. It can be attached later.",
            "Keep",
        ):
            self._keep(draft.decide(range(count), "accepted"))

    def again(self) -> None:
        """Review the release shown, as it is in the library."""
        row = self._window.current_release
        if row is not None:
            call = partial(_again, row.release.id)
            then = partial(self.open, in_library=True)
            self._tasks.ask("drafts", call, then, self._imports.failed)

    def show_waiting(self) -> None:
        """List the reviews put off, to go on with one."""
        self._tasks.ask("drafts", Library.drafts, self._list_waiting, self._imports.failed)

    def put_off(self) -> None:
        """Close the reviews that are open, to be gone on with later."""
        if self.dialog is not None:
            for each in self._window.findChildren(type(self.dialog)):
                each.close()

    def _keep(self, draft: Draft) -> None:
        self._imports.write(partial(_keep, draft), self._kept)

    def _kept(self, result: tuple[str, Entry | None, int]) -> None:
        release, before, left = result
        text = "import release" if before is None else "review release"
        self._imports.undo_stack.push(Stored(text, [release], [before], self._imports))
        self._window.reload()
        told = "The release is in the library."
        self._window.tell(f"{told} {left_behind(left)}" if left else told)

    def _put_off(self, draft: Draft) -> None:
        self._imports.write(partial(Library.keep_draft, draft=draft), self._told_later)

    def _save(self, draft: Draft) -> None:
        self._imports.write(partial(Library.keep_draft, draft=draft), lambda _: None)

    def _told_later(self, _: object) -> None:
        self._window.tell("The review is kept: File, Reviews waiting.")

    def _list_waiting(self, waiting: list[Waiting]) -> None:
        if not waiting:
            self._imports.ask.tell(
                "No review is waiting.", "One that you close unfinished waits here."
            )
            return
        from wbdesk.gui.importing.waiting import WaitingDialog

        dialog = WaitingDialog(waiting, self._imports.ask, self._window)
        dialog.chosen.connect(self._go_on)
        dialog.dropped.connect(self._drop)
        self.waiting = dialog
        dialog.open()

    def _go_on(self, slug: str) -> None:
        for each in self._window.findChildren(type(self.dialog)) if self.dialog else ():
            if each.session.draft.release.id == slug:
                each.raise_()
                each.activateWindow()
                return
        call = partial(Library.draft, slug=slug)
        self._tasks.ask("drafts", call, self.open, self._imports.failed)

    def _drop(self, slug: str) -> None:
        self._imports.write(partial(Library.drop_draft, slug=slug), lambda _: None)


def _again(release: str, library: Library) -> Draft:
    from wbdesk.tasks.reviewing import draft_again

    # One that waits would be lost, were another begun beside it.
    if any(each.slug == release for each in library.drafts()):
        return library.draft(release)
    return draft_again(library, release)


def _keep(draft: Draft, library: Library) -> tuple[str, Entry | None, int]:
    """What `keep` gives, and how many marks lost their record."""
    from wbdesk.tasks.importing import keep

    release, before = keep(library, draft)
    left = library.orphans([release])
    if before is not None:
        there = {(name, each.id) for name, kept in before.pack.records.items() for each in kept}
        return release, before, sum((kind, record) in there for _, kind, record in left)
    return release, before, 0
