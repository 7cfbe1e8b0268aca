"""Prints the pages of a PDF as they are."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from wbdesk.briefing.pages import Pages
from wbdesk.gui.summary.pages_view import to_image
from wbdesk.model.errors import UserError

_FINEST = 600


class PrinterProblem(UserError):
    """A printer that takes no pages."""


def fit_printer(pages: Pages, printer: QPrinter) -> None:
    """Set the printer to the paper of the pages, without margins of its own."""
    width, height = pages.size(0)
    printer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Unit.Point))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setFromTo(1, pages.count)


def print_pages(pages: Pages, printer: QPrinter) -> int:
    """Print the pages the user chose; gives how many. The printer makes the copies.

    Raises PrinterProblem.
    """
    dots = min(printer.resolution(), _FINEST)
    whole = printer.printRange() == QPrinter.PrintRange.AllPages
    first = 0 if whole else max(printer.fromPage() - 1, 0)
    last = pages.count if whole else min(printer.toPage() or pages.count, pages.count)
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.printerName() or printer.outputFileName()
        raise PrinterProblem(f"{name} takes no pages now; check it, or save the pages as a PDF.")
    for number in range(first, last):
        if number > first:
            printer.newPage()
        image = to_image(pages, number, dots / 72)
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), image)
    painter.end()
    return last - first
