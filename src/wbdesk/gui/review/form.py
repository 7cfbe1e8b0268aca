"""A form for one record, made from its kind's declaration: to put right what was found."""

import types
from collections.abc import Callable
from typing import Any, Literal, get_args, get_origin

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import fit, label, prose
from wbdesk.model.fields import Field
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.period import bounds
from wbdesk.model.records import Record

_NOT_EDITED = frozenset({"origin"})


class RecordForm(QDialog):
    """`record` is what the form says once it was accepted."""

    def __init__(
        self, kind: str, record: Record, parent: QWidget, *, verb: str = "Correct"
    ) -> None:
        super().__init__(parent)
        self._kind = BY_NAME[kind]
        self._was = record
        self.record = record
        self.setWindowTitle(f"{verb} {self._kind.noun}")
        self.setMinimumWidth(70 * self.fontMetrics().averageCharWidth())
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        outer.addWidget(prose(f"Rests on “{record.anchor.exact}”", "muted", self))
        fields = QWidget(self)
        rows = QFormLayout(fields)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._readers: dict[str, Callable[[], Any]] = {}
        self.editors: dict[str, QWidget] = {}
        for field in self._kind.fields:
            if field.name not in _NOT_EDITED:
                editor, read = _editor(field, getattr(record, field.name), self)
                editor.setAccessibleName(field.label)
                self.editors[field.name] = editor
                self._readers[field.name] = read
                rows.addRow(field.label, editor)
        self._area = _scrolled(fields, self)
        outer.addWidget(self._area, 1)
        self.problem = label("", "warning", self)
        outer.addWidget(self.problem)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer.addWidget(buttons)
        self.editors[self._kind.lead].setFocus()
        beside = outer.sizeHint() - self._area.sizeHint()
        whole = fields.sizeHint() + QSize(2 * self._area.frameWidth(), 0)
        fit(self, max(self.minimumWidth(), whole.width()), beside.height() + whole.height())

    def accept(self) -> None:
        """Close, unless a field holds what it cannot."""
        values = msgspec.to_builtins(self._was) | {n: r() for n, r in self._readers.items()}
        try:
            self.record = msgspec.convert(values, self._kind.struct)
        except msgspec.ValidationError as error:
            self._refuse(str(error))
            return
        if unclear := self._unclear_period():
            self.problem.setText(
                f"{unclear.label} is not a date wbdesk knows: write 2025-10-09, 2025-10, 2025 "
                "or 2025-04/2026-03."
            )
            self._go(unclear.name)
            return
        super().accept()

    def _go(self, name: str) -> None:
        """Put the keyboard into a field, in sight."""
        self.editors[name].setFocus()
        self._area.ensureWidgetVisible(self.editors[name])

    def _unclear_period(self) -> Field | None:
        for field in self._kind.fields:
            value = getattr(self.record, field.name)
            if field.shape == "period" and value and bounds(value) == (None, None):
                return field
        return None

    def _refuse(self, error: str) -> None:
        name = error.rpartition("$.")[2].rstrip("`") if "$." in error else ""
        for field in self._kind.fields:
            if field.name == name:
                self.problem.setText(f"{field.label} cannot be that: {_hint(field)}.")
                self._go(name)
                return
        self.problem.setText(error)


def _scrolled(fields: QWidget, parent: QWidget) -> QScrollArea:
    """The fields with a scroll bar where the screen is not as high as all of them."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(fields)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _editor(field: Field, value: Any, parent: QWidget) -> tuple[QWidget, Callable[[], Any]]:
    if field.shape == "flag":
        tick = QCheckBox(parent)
        tick.setChecked(bool(value))
        return tick, tick.isChecked
    if choices := _choices(field.type):
        combo = QComboBox(parent)
        combo.addItems(choices)
        combo.setCurrentText(str(value))
        return combo, combo.currentText
    if field.shape == "prose":
        area = QPlainTextEdit("" if value is None else str(value), parent)
        area.setProperty("role", "field")
        area.setTabChangesFocus(True)
        area.setMaximumHeight(5 * area.fontMetrics().lineSpacing())
        return area, lambda: area.toPlainText().strip() or _nothing(field)
    if field.shape == "list":
        line = QLineEdit(", ".join(value), parent)
        line.setPlaceholderText("parted by commas")
        return line, lambda: [part.strip() for part in line.text().split(",") if part.strip()]
    line = QLineEdit("" if value is None else str(value), parent)
    return line, lambda: line.text().strip() or _nothing(field)


def _nothing(field: Field) -> str | None:
    return None if field.optional else ""


def _choices(hint: Any) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return tuple(str(each) for each in get_args(hint))
    if isinstance(hint, types.UnionType):
        return next((found for part in get_args(hint) if (found := _choices(part))), ())
    return ()


def _hint(field: Field) -> str:
    match field.shape:
        case "money" | "decimal":
            return "write a plain number such as 4000000 or 13.5"
        case "period":
            return "write a date as 2025-10-09, 2025-10, 2025 or 2025-04/2026-03"
    if field.name == "currency":
        return "write the three capitals of ISO 4217, such as GBP"
    return "it may not be empty" if not field.optional else "it is not of the right form"
