"""Choose what goes into a summary, see its pages, print or save them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wbdesk.briefing.document import Options
from wbdesk.briefing.pages import Pages
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.flow import Flow
from wbdesk.gui.settings import Settings
from wbdesk.gui.summary.choices import Choices
from wbdesk.gui.summary.pages_view import PagesView
from wbdesk.gui.summary.saving import Saving
from wbdesk.gui.summary.setup import Templates
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, fit, label, prose
from wbdesk.gui.work.worker import Job, Worker
from wbdesk.library import Library
from wbdesk.model.errors import UserError
from wbdesk.tasks.export import pages as pages_of
from wbdesk.tasks.progress import Progress
from wbdesk.tasks.scope import Scope


class SummaryDialog(QDialog):
    """`typeset` follows when the pages of the choices made are shown, `said` when there is
    something to tell beyond the dialog.

    Of the `scopes`, each with its name, `first` is chosen; `stem` begins the name of a file.
    """

    typeset = Signal()
    said = Signal(str)

    def __init__(
        self,
        scopes: list[tuple[str, Scope]],
        first: int,
        stem: str,
        worker: Worker,
        look: Look,
        settings: Settings,
        ask: Ask,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Summary")
        fit(self, 1120, 820)
        self._stem = stem
        self._worker = worker
        self._ask = ask
        self._typesetting: Job | None = None
        self._leaving = False
        self.view = PagesView(look, self)
        self.choices = Choices(scopes, Templates(settings), ask, self)
        self.choices.choose(first)
        self.saving = Saving(self, worker, settings, ask, self._told)
        self._build()
        self.choices.altered.connect(self._typeset)
        self.view.moved.connect(self._say_page)
        self._typeset()

    def options(self) -> Options:
        """The options chosen."""
        scope = self.choices.scope()
        return self.choices.setup().options(scope.kinds, self.choices.described())

    def print(self) -> None:
        """Send the pages to a printer the user chooses."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

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
            self.said.emit(f"Sent {count} pages to {printer.printerName()}.")

    def save(self) -> None:
        """Ask for a file and write the summary to it."""
        name = f"{self._stem}-{self.choices.setup().style}"
        self.saving.save(self.choices.scope(), self.options(), name)

    def done(self, result: int) -> None:
        if self.saving.busy:
            # What is being saved is finished and told before the dialog goes.
            self._leaving = True
            return
        if self._typesetting is not None:
            self._typesetting.cancel()
        super().done(result)

    def _told(self, text: str) -> None:
        self.told.setText(text)
        if text:
            self.said.emit(text)
        if self._leaving:
            self.done(QDialog.DialogCode.Accepted)

    def _build(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.addWidget(self.choices)
        column.addStretch(1)
        self.told = prose("", "muted", self)
        column.addWidget(self.told)
        scroll = QScrollArea(self)
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        # What is in it takes the keyboard, and is brought into sight.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        least = self.fontMetrics().averageCharWidth() * 42
        scroll.setFixedWidth(max(least, side.sizeHint().width() + 2 * SPACE))
        right = QVBoxLayout()
        right.setSpacing(SPACE)
        right.addWidget(self.view, 1)
        right.addLayout(self._build_bar())
        line = QHBoxLayout(self)
        line.setSpacing(2 * SPACE)
        line.addWidget(scroll)
        line.addLayout(right, 1)

    def _build_bar(self) -> Flow:
        """What is done with the pages, in two lines where one has no room for it."""
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
        bar = Flow()
        bar.addWidget(_beside(self, self.page_number, smaller, larger))
        ends = (self.print_button, self.save_button, close)
        bar.addWidget(_beside(self, *ends, at_end=True))
        return bar

    def _typeset(self) -> None:
        self.page_number.setText("Typesetting…")
        scope = self.choices.scope()
        for each in (self.print_button, self.save_button):
            each.setEnabled(bool(scope.kinds))
        call = partial(_pages, scope=scope, options=self.options())
        self._typesetting = self._worker.ask(
            "summary", call, self._show_pages, self._failed, self._step
        )

    def _step(self, step: Progress) -> None:
        self.page_number.setText(f"{step.text}…")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._ask.refuse(str(error))

    def _show_pages(self, data: bytes) -> None:
        self.view.show_pages(Pages(data))
        self.typeset.emit()

    def _say_page(self, number: int, count: int) -> None:
        self.page_number.setText(f"Page {number} of {count}")


def _pages(library: Library, *, scope: Scope, options: Options) -> object:
    return pages_of(library, scope, options)


def _beside(parent: QWidget, *widgets: QWidget, at_end: bool = False) -> QWidget:
    """Widgets side by side; `at_end` puts them to the end of what room there is."""
    made = QWidget(parent)
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    if at_end:
        line.addStretch(1)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    for each in widgets:
        line.addWidget(each)
    return made
