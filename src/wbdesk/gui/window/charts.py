"""Copies, saves and prints the chart of the tab."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from wbdesk.gui.window.tabs import OVERVIEW, of_records

if TYPE_CHECKING:
    from wbdesk.charts.drawing import Drawing
    from wbdesk.gui.charts.view import ChartView
    from wbdesk.gui.window.main import MainWindow
    from wbdesk.gui.work.worker import Worker
    from wbdesk.library import Library

_NONE = "This tab shows no chart; F8 brings the one it has."
_KINDS = "SVG, lines at any size (*.svg);;PNG, a picture (*.png)"


class ChartsOut(QObject):
    """What the actions on charts do."""

    def __init__(self, window: MainWindow, tasks: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks

    @property
    def view(self) -> ChartView | None:
        """The chart of the tab, where it shows one."""
        name = self._window.tabs.name
        page = self._window.tabs.pages.get(name)
        if of_records(page):
            return page.graphic.chart_view if page.graphic.isVisible() else None
        if name == OVERVIEW and page is not None:
            return page.chart  # type: ignore[union-attr]
        return None

    def copy(self) -> None:
        """Put the chart into the clipboard, as a picture and as SVG."""
        view = self._shown()
        if view is None:
            return
        from wbdesk.gui.charts.leaving import picture

        data = QMimeData()
        data.setImageData(picture(view.drawing(), view.measure))
        data.setData("image/svg+xml", _svg(view.drawing()))
        QGuiApplication.clipboard().setMimeData(data)
        self._window.tell("The chart is in the clipboard.")

    def save(self) -> None:
        """Ask for a file and write the chart to it."""
        view = self._shown()
        if view is None:
            return
        window = self._window
        suggested = f"{view.drawing().title.casefold().replace(' ', '-') or 'chart'}.svg"
        path = window.ask.save_file("Save chart", suggested, _KINDS)
        if path is not None:
            data = _png(view) if path.suffix.casefold() == ".png" else _svg(view.drawing())
            call = partial(_write, path, data)
            self._tasks.ask("", call, self._saved, window.imports.failed)

    def print(self) -> None:
        """Send the chart to a printer the user chooses."""
        view = self._shown()
        if view is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        from wbdesk.gui.charts.leaving import print_drawing

        window = self._window
        if not QPrinterInfo.availablePrinterNames():
            detail = "The chart can be saved as SVG or PNG."
            if window.ask.agree("No printer is installed.", detail, "Save chart"):
                self.save()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, window).exec():
            if print_drawing(view.drawing(), view.measure, printer):
                window.tell(f"Sent to {printer.printerName()}.")
            else:
                window.ask.refuse(f"{printer.printerName()} takes no pages now; check it.")

    def _shown(self) -> ChartView | None:
        view = self.view
        if view is None:
            self._window.tell(_NONE)
        return view

    def _saved(self, path: Path) -> None:
        self._window.tell(f"Saved {path}.")


def _svg(drawing: Drawing) -> bytes:
    from wbdesk.charts.palette import PAPER
    from wbdesk.charts.svg import to_svg

    return to_svg(drawing, PAPER).encode()


def _png(view: ChartView) -> bytes:
    from wbdesk.gui.charts.leaving import picture

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture(view.drawing(), view.measure).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _write(path: Path, data: bytes, library: Library) -> Path:
    from wbdesk.tasks.files import beside, write

    # The system's dialog has asked already whether to replace what is there.
    write(path, data, overwrite=True, kept=beside(library.path))
    return path
