"""Choose what goes into a summary, see its pages, print or save them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressDialog,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from wbdesk.briefing.document import Options
from wbdesk.briefing.pages import Pages
from wbdesk.briefing.pdf import pdf
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.settings import Settings
from wbdesk.gui.summary.pages_view import PagesView
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, label, prose
from wbdesk.gui.work.worker import Job, Worker
from wbdesk.library import Library
from wbdesk.model.errors import UserError
from wbdesk.model.kinds import KINDS
from wbdesk.tasks.export import FORMATS, export, targets
from wbdesk.tasks.files import Exists
from wbdesk.tasks.progress import Progress
from wbdesk.tasks.scope import Scope, briefing

if TYPE_CHECKING:
    from wbdesk.gui.window.main import MainWindow

_LONGEST = 24
_PAPERS = {"a4": "A4", "us-letter": "US Letter"}


class SummaryDialog(QDialog):
    """`typeset` follows when the pages of the choices made are shown."""

    typeset = Signal()

    def __init__(
        self, window: MainWindow, worker: Worker, look: Look, settings: Settings, ask: Ask
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Summary")
        self.resize(1060, 780)
        self._window = window
        self._worker = worker
        self._settings = settings
        self._ask = ask
        self._typesetting: Job | None = None
        self._saving: Job | None = None
        self._leaving = False
        self._progress: QProgressDialog | None = None
        self._scopes = self._offered()
        self.view = PagesView(look, self)
        self._build()
        self.view.moved.connect(self._say_page)
        self._typeset()

    def scope(self) -> Scope:
        """The scope chosen, narrowed to the sections ticked."""
        chosen = self._scopes[self.choices.checkedId()][1]
        kinds = tuple(k for k in chosen.kinds if self.sections[k].isChecked())
        return Scope(chosen.releases, kinds, chosen.query)

    def options(self) -> Options:
        """The options chosen."""
        number = self.choices.checkedId()
        scope = self._scopes[number][1]
        return Options(
            sections=self.scope().kinds,
            scope="whole release" if number == 0 else scope.described(),
            evidence=self.evidence.isChecked(),
            paper=self.paper.currentData(),
        )

    def print(self) -> None:
        """Send the pages to a printer the user chooses."""
        from PySide6.QtPrintSupport import (
            QPrintDialog,
            QPrinter,
            QPrinterInfo,
        )

        from wbdesk.gui.summary.printing import fit_printer, print_pages

        pages = self.view.pages
        if pages is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            if self._ask.agree(
                "No printer is installed.", "The same pages can be saved as a PDF.", "Save as PDF"
            ):
                self.save()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        fit_printer(pages, printer)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, pages.count)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            try:
                count = print_pages(pages, printer)
            except UserError as error:
                self._ask.refuse(str(error))
                return
            self._window.tell(f"Sent {count} pages to {printer.printerName()}.")

    def save(self) -> None:
        """Ask for a file and write the summary to it."""
        row = self._window.current_release
        folder = Path(self._settings.text("folder", str(Path.home())))
        name = f"{row.release.id if row else 'wbdesk'}-summary.pdf"
        filters = ";;".join(f"{text} (*{ending})" for ending, text in FORMATS.items())
        out = self._ask.save_file("Save the summary", str(folder / name), filters)
        if out is None:
            return
        self._settings.keep("folder", str(out.parent))
        try:
            there = [path for path in targets(out, self.scope()) if path.exists()]
        except UserError as error:
            self._ask.refuse(str(error))
            return
        if there and not self._may_replace(there):
            return
        self._write(out, overwrite=bool(there))

    def done(self, result: int) -> None:
        if self._saving is not None:
            # What is being saved is finished and told before the dialog goes.
            self._leaving = True
            return
        if self._typesetting is not None:
            self._typesetting.cancel()
        super().done(result)

    def _may_replace(self, there: list[Path]) -> bool:
        names = "\n".join(str(path) for path in there)
        question = "Replace the file?" if len(there) == 1 else f"Replace {len(there)} files?"
        return self._ask.agree(question, names, "Replace")

    def _write(self, out: Path, *, overwrite: bool) -> None:
        self._progress = QProgressDialog("Saving the summary…", "Cancel", 0, 3, self)
        self._progress.setMinimumDuration(1000)
        self._progress.setWindowTitle("wbdesk")
        self._progress.canceled.connect(self._cancel)
        call = partial(
            _export, scope=self.scope(), options=self.options(), out=out, overwrite=overwrite
        )
        self._saving = self._worker.ask("export", call, self._saved, self._failed, self._step)

    def _step(self, step: Progress) -> None:
        if self._progress is not None:
            self._progress.setLabelText(step.text)
            self._progress.setValue(step.done)

    def _cancel(self) -> None:
        if self._saving is not None:
            self._saving.cancel()
            self._end_progress()

    def _saved(self, paths: list[Path]) -> None:
        self._end_progress()
        rest = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
        self.told.setText(f"Saved {paths[0].name}{rest} in {paths[0].parent}.")
        self._window.tell(self.told.text())

    def _failed(self, error: Exception) -> None:
        self._end_progress()
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, Exists):
            # It appeared between the question and the writing.
            self._ask.refuse(f"{error} Nothing was written.")
        else:
            self._ask.refuse(str(error))

    def _end_progress(self) -> None:
        self._saving = None
        if self._progress is not None:
            self._progress.canceled.disconnect(self._cancel)
            self._progress.close()
            self._progress.deleteLater()
            self._progress = None
        if self._leaving:
            self.done(QDialog.DialogCode.Accepted)

    def _offered(self) -> list[tuple[str, Scope]]:
        window = self._window
        row = window.current_release
        releases = (row.release.id,) if row else None
        every = tuple(kind.name for kind in KINDS)
        here = window.tabs.name if window.tabs.name in every else ""
        offered = [("Whole release", Scope(releases, every))]
        if here:
            label_text = next(kind.label for kind in KINDS if kind.name == here)
            offered.append((f"{label_text} tab, all of it", Scope(releases, (here,))))
            query = window.query_of(here)
            if not query.empty:
                text = f"Found in {label_text}: {_short(query.text)}"
                offered.append((text, Scope(releases, (here,), query)))
        if not window.everywhere.empty:
            text = f"Found everywhere: {_short(window.everywhere.text)}"
            offered.append((text, Scope(releases, every, window.everywhere)))
        return offered

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(SPACE)
        self._build_choices(side)
        self._build_options(side)
        side.addStretch(1)
        self.told = prose("", "muted", self)
        side.addWidget(self.told)
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(self.view, 1)
        right.addLayout(self._build_bar())
        line = QHBoxLayout(self)
        line.setSpacing(2 * SPACE)
        holder = QWidget(self)
        holder.setLayout(side)
        least = self.fontMetrics().averageCharWidth() * 36
        holder.setFixedWidth(max(least, holder.sizeHint().width()))
        line.addWidget(holder)
        line.addLayout(right, 1)

    def _build_choices(self, side: QVBoxLayout) -> None:
        self.choices = QButtonGroup(self)
        side.addWidget(label("SCOPE", "section", self))
        for number, (text, _) in enumerate(self._scopes):
            choice = QRadioButton(text.replace("&", "&&"), self)
            self.choices.addButton(choice, number)
            side.addWidget(choice)
        # A search is why somebody prints: what it left comes first.
        self.choices.button(len(self._scopes) - 1 if len(self._scopes) > 2 else 0).setChecked(True)
        side.addSpacing(SPACE)
        side.addWidget(label("SECTIONS", "section", self))
        self.sections: dict[str, QCheckBox] = {}
        for kind in KINDS:
            tick = QCheckBox(kind.label, self)
            tick.setChecked(True)
            tick.toggled.connect(self._typeset)
            self.sections[kind.name] = tick
            side.addWidget(tick)
        self.choices.idToggled.connect(self._chosen)
        self._offer_sections()

    def _build_options(self, side: QVBoxLayout) -> None:
        side.addSpacing(SPACE)
        side.addWidget(label("OPTIONS", "section", self))
        self.evidence = QCheckBox("Evidence phrases in the notes", self)
        self.evidence.setChecked(self._settings.text("evidence", "yes") == "yes")
        self.paper = QComboBox(self)
        self.paper.setAccessibleName("Paper")
        for value, text in _PAPERS.items():
            self.paper.addItem(text, value)
        self.paper.setCurrentIndex(max(0, self.paper.findData(self._settings.text("paper", "a4"))))
        self.evidence.toggled.connect(self._typeset)
        self.paper.currentIndexChanged.connect(self._typeset)
        side.addWidget(self.evidence)
        side.addWidget(self.paper)

    def _build_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        self.page_number = label("", "muted", self)
        smaller = button("−", "Smaller", "", self)
        larger = button("+", "Larger", "", self)
        smaller.setAccessibleName("Smaller")
        larger.setAccessibleName("Larger")
        self.print_button = button("&Print…", "", "primary", self)
        self.save_button = button("&Save as…", "", "", self)
        close = button("Close", "", "", self)
        smaller.clicked.connect(partial(self.view.zoom, 1 / 1.2))
        larger.clicked.connect(partial(self.view.zoom, 1.2))
        self.print_button.clicked.connect(self.print)
        self.save_button.clicked.connect(self.save)
        close.clicked.connect(self.accept)
        for each in (self.page_number, smaller, larger):
            bar.addWidget(each)
        bar.addStretch(1)
        for each in (self.print_button, self.save_button, close):
            bar.addWidget(each)
        return bar

    def _chosen(self, number: int, on: bool) -> None:
        if on:
            self._offer_sections()
            self._typeset()

    def _offer_sections(self) -> None:
        kinds = self._scopes[self.choices.checkedId()][1].kinds
        for name, tick in self.sections.items():
            tick.setEnabled(name in kinds)

    def _typeset(self) -> None:
        self._settings.keep("evidence", "yes" if self.evidence.isChecked() else "no")
        self._settings.keep("paper", self.paper.currentData())
        self.page_number.setText("Typesetting…")
        call = partial(_pages, scope=self.scope(), options=self.options())
        for each in (self.print_button, self.save_button):
            each.setEnabled(bool(self.scope().kinds))
        self._typesetting = self._worker.ask("summary", call, self._show_pages, self._failed)

    def _show_pages(self, data: bytes) -> None:
        self.view.show_pages(Pages(data))
        self.typeset.emit()

    def _say_page(self, number: int, count: int) -> None:
        self.page_number.setText(f"Page {number} of {count}")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _pages(library: Library, *, scope: Scope, options: Options) -> bytes:
    return pdf(briefing(library, scope, options))


def _export(
    library: Library, *, scope: Scope, options: Options, out: Path, overwrite: bool
) -> object:
    return export(library, scope, options, out, overwrite=overwrite)
