"""A form for what a release is: title, publisher, date, address, language."""

import msgspec
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label
from wbdesk.model.period import bounds
from wbdesk.model.release import Release

_FIELDS = {
    "title": ("Title", ""),
    "publisher": ("Publisher", "who published it"),
    "published": ("Published", "2025-10-09"),
    "url": ("Address", "https://"),
    "language": ("Language", "en"),
    "licence": ("Licence", "OGL-UK-3.0"),
}


class ReleaseForm(QDialog):
    """`release` is what the form says once it was accepted."""

    def __init__(self, release: Release, parent: QWidget) -> None:
        super().__init__(parent)
        self.release = release
        self.setWindowTitle("Describe release")
        self.setMinimumWidth(80 * self.fontMetrics().averageCharWidth())
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        rows = QFormLayout()
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.editors: dict[str, QLineEdit] = {}
        for name, (text, hint) in _FIELDS.items():
            line = QLineEdit(getattr(release, name) or "", self)
            line.setPlaceholderText(hint)
            line.setAccessibleName(text)
            self.editors[name] = line
            rows.addRow(text, line)
        outer.addLayout(rows)
        self.problem = label("", "warning", self)
        outer.addWidget(self.problem)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer.addWidget(buttons)

    def accept(self) -> None:
        """Close, unless the date is none or the title is empty."""
        values: dict[str, str | None] = {n: e.text().strip() for n, e in self.editors.items()}
        if not values["title"]:
            self._refuse("title", "A release needs a title.")
            return
        values["published"] = values["published"] or None
        if values["published"] and bounds(values["published"])[0] is None:
            self._refuse("published", "Write the date as 2025-10-09, 2025-10 or 2025.")
            return
        self.release = msgspec.structs.replace(self.release, **values)
        super().accept()

    def _refuse(self, name: str, text: str) -> None:
        self.problem.setText(text)
        self.editors[name].setFocus()
