"""Asks what to do with a release that is in the library already, showing what changed."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import button, prose
from wbdesk.model.difference import Difference
from wbdesk.model.display import headline, text_of
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Record

Choice = Literal["skip", "replace", "both", "attach"]
_LONGEST = 160


class EditionsDialog(QDialog):
    """`decided` gives the choice; closing the dialog is to skip."""

    decided = Signal(str)

    def __init__(
        self,
        title: str,
        reason: str,
        found: Difference,
        parent: QWidget | None,
        *,
        textless: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Already in the library")
        self.resize(720, 480)
        self._choice: Choice = "skip"
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        outer.addWidget(prose(f"“{title}” is in the library already: {reason}.", "lead", self))
        outer.addWidget(prose("What this edition changes:", "muted", self))
        self.changes = QPlainTextEdit(told(found), self)
        self.changes.setReadOnly(True)
        self.changes.setAccessibleName("Changes")
        outer.addWidget(self.changes, 1)
        bar = QHBoxLayout()
        self.skip = button("&Skip", "Leave the library as it is", "primary", self)
        self.both = button("Keep &both", "Import this as a release of its own", "", self)
        self.attach = button(
            "&Attach as its text", "Keep the records, and give them this text to rest on", "", self
        )
        self.attach.setVisible(textless)
        self.replace = button(
            "&Replace", "Put this in its place; your stars, tags and remarks stay", "", self
        )
        bar.addStretch(1)
        choices: tuple[tuple[QWidget, Choice], ...] = (
            (self.attach, "attach"),
            (self.replace, "replace"),
            (self.both, "both"),
            (self.skip, "skip"),
        )
        for each, choice in choices:
            bar.addWidget(each)
            each.clicked.connect(lambda _=False, choice=choice: self._choose(choice))  # type: ignore[attr-defined]
        outer.addLayout(bar)
        self.finished.connect(self._tell)
        (self.attach if textless else self.skip).setFocus()

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self.accept()

    def _tell(self) -> None:
        self.decided.emit(self._choice)


def told(found: Difference) -> str:
    """The changes as lines of text."""
    if found.nothing:
        return "Nothing: records and text are the same."
    lines = [f"+ {_line(kind, record)}" for kind, record in found.came]
    lines += [f"− {_line(kind, record)}" for kind, record in found.went]
    for each in found.changed:
        lines.append(f"~ {_line(each.kind, each.after)}")
        kind = BY_NAME[each.kind]
        for name in each.fields:
            field = kind.field(name)
            before, after = text_of(each.before, field), text_of(each.after, field)
            lines.append(f"    {field.label}: {_short(before)} → {_short(after)}")
    came, went = len(found.paragraphs_came), len(found.paragraphs_went)
    if came or went:
        lines.append(f"Text: {came} paragraphs new or changed, {went} gone or changed.")
    return "\n".join(lines)


def _line(kind: str, record: Record) -> str:
    which = BY_NAME[kind]
    return f"{which.noun}: {_short(headline(record, which.field(which.lead)))}"


def _short(text: str) -> str:
    flat = " ".join(text.split()) or "nothing"
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
