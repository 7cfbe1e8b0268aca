"""Which records of a paged model are selected, without looking at every row of a selection."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView

from wbdesk.gui.table.model import RecordModel
from wbdesk.library import Row


def selected(selection: QItemSelectionModel, records: RecordModel) -> tuple[list[Row], int]:
    """The selected records that are read, from top to bottom, and how many are not.

    Without a selection it is the one the keyboard stands on.
    """
    stretches = ranges(selection)
    if not stretches:
        row = records.row_at(selection.currentIndex().row())
        return ([] if row is None else [row]), 0
    found: dict[int, Row] = {}
    for top, bottom in stretches:
        found |= records.held(top, bottom)
    asked = sum(bottom - top + 1 for top, bottom in stretches)
    return list(found.values()), max(0, asked - len(found))


def ranges(selection: QItemSelectionModel) -> list[tuple[int, int]]:
    """The first and last rows of what is selected, from top to bottom."""
    chosen = selection.selection()
    parts = [chosen.at(number) for number in range(chosen.count())]
    return sorted({(part.top(), part.bottom()) for part in parts})


def select_alone(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make a row the current one and the only one selected, whatever keys are held just then."""
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


def told_of(left_out: int) -> str:
    """What to say where selected records were left out; "" where none were."""
    if not left_out:
        return ""
    return f" {left_out:,} selected rows are not read yet and were left out: export them (Ctrl+E)."
