"""Saves a summary in the background, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressDialog, QWidget

from wbdesk.briefing.document import Options
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.settings import Settings
from wbdesk.gui.work.worker import Job, Worker
from wbdesk.library import Library
from wbdesk.model.errors import UserError
from wbdesk.tasks.export import FORMATS, Written, export, targets
from wbdesk.tasks.files import Exists
from wbdesk.tasks.progress import Progress
from wbdesk.tasks.scope import Scope

_STEPS = 3
_PATIENCE = 700
"""Milliseconds before the progress is shown."""


class Saving(QObject):
    """Asks for a file and writes a summary to it; `done` gets a sentence, "" where none came."""

    def __init__(
        self,
        parent: QWidget,
        worker: Worker,
        settings: Settings,
        ask: Ask,
        done: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._holder = parent
        self._worker = worker
        self._settings = settings
        self._ask = ask
        self._done = done
        self._job: Job | None = None
        self.progress: QProgressDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def save(self, scope: Scope, options: Options, name: str) -> None:
        """Ask for a file and write the summary to it; `name` is proposed, without an ending."""
        folder = Path(self._settings.text("folder", str(Path.home())))
        filters = ";;".join(f"{text} (*{ending})" for ending, text in FORMATS.items())
        out = self._ask.save_file("Save the summary", str(folder / f"{name}.pdf"), filters)
        if out is None:
            return
        self._settings.keep("folder", str(out.parent))
        try:
            there = [path for path in targets(out, scope) if path.exists()]
        except UserError as error:
            self._ask.refuse(str(error))
            return
        if not there or self._may_replace(there):
            self._write(scope, options, out, overwrite=bool(there))

    def _may_replace(self, there: list[Path]) -> bool:
        names = "\n".join(str(path) for path in there)
        question = "Replace the file?" if len(there) == 1 else f"Replace {len(there)} files?"
        return self._ask.agree(question, names, "Replace")

    def _write(self, scope: Scope, options: Options, out: Path, *, overwrite: bool) -> None:
        self.progress = QProgressDialog("Saving the summary…", "Cancel", 0, _STEPS, self._holder)
        self.progress.setMinimumDuration(_PATIENCE)
        self.progress.setWindowTitle("wbdesk")
        self.progress.canceled.connect(self._cancel)
        call = partial(_export, scope=scope, options=options, out=out, overwrite=overwrite)
        self._job = self._worker.ask("export", call, self._saved, self._failed, self._step)

    def _step(self, step: Progress) -> None:
        if self.progress is not None:
            self.progress.setLabelText(step.text)
            # Without a total the bar only shows that the work goes on.
            self.progress.setMaximum(_STEPS if step.total is not None else 0)
            self.progress.setValue(step.done)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._end("Stopped; nothing was written.")

    def _saved(self, written: Written) -> None:
        rest = f" and {len(written) - 1} more" if len(written) > 1 else ""
        remarks = "".join(f" {remark}" for remark in written.remarks)
        self._end(f"Saved {written[0].name}{rest} in {written[0].parent}.{remarks}")

    def _failed(self, error: Exception) -> None:
        self._end("")
        if not isinstance(error, UserError):
            raise error
        # It may have appeared between the question and the writing.
        more = " Nothing was written." if isinstance(error, Exists) else ""
        self._ask.refuse(f"{error}{more}")

    def _end(self, told: str) -> None:
        self._job = None
        if self.progress is not None:
            self.progress.canceled.disconnect(self._cancel)
            self.progress.close()
            self.progress.deleteLater()
            self.progress = None
        self._done(told)


def _export(
    library: Library, *, scope: Scope, options: Options, out: Path, overwrite: bool
) -> object:
    return export(library, scope, options, out, overwrite=overwrite, apart=True)
