"""What changed between two editions of a release, as a tree: what, before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.model.difference import Changed, Difference
from wbdesk.model.display import headline, text_of
from wbdesk.model.kinds import BY_NAME
from wbdesk.model.records import Record

_LONGEST = 160


class ChangesView(QTreeWidget):
    """Groups of changed, new and gone records and of paragraphs, all open."""

    def __init__(self, found: Difference, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderLabels(["What", "Before", "After"])
        self.setAccessibleName("Changes")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        for section in range(3):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self._group("Changed", [_changed(each) for each in found.changed])
        self._group("New", [_item(_name(kind), "", _line(kind, r)) for kind, r in found.came])
        self._group("Gone", [_item(_name(kind), _line(kind, r), "") for kind, r in found.went])
        paragraphs = [_item("paragraph", "", _short(text)) for text in found.paragraphs_came]
        paragraphs += [_item("paragraph", _short(text), "") for text in found.paragraphs_went]
        self._group("Text", paragraphs)
        self.expandAll()

    def text(self) -> str:
        """All lines, parted by tabs."""
        lines: list[str] = []

        def walk(item: QTreeWidgetItem | None) -> None:
            assert item is not None
            lines.append("\t".join(item.text(column) for column in range(3)).strip())
            for number in range(item.childCount()):
                walk(item.child(number))

        for number in range(self.topLevelItemCount()):
            walk(self.topLevelItem(number))
        return "\n".join(lines)

    def _group(self, name: str, items: Sequence[QTreeWidgetItem]) -> None:
        if not items:
            return
        made = QTreeWidgetItem([f"{name} ({len(items):,})"])
        font = made.font(0)
        font.setBold(True)
        made.setFont(0, font)
        # Rows are of one height: that of the first.
        made.setSizeHint(0, QSize(0, self.fontMetrics().lineSpacing() + SPACE))
        made.addChildren(list(items))
        self.addTopLevelItem(made)
        made.setFirstColumnSpanned(True)


def _changed(each: Changed) -> QTreeWidgetItem:
    made = _item(_name(each.kind), _line(each.kind, each.before), _line(each.kind, each.after))
    for name in each.fields:
        field = BY_NAME[each.kind].field(name)
        before, after = text_of(each.before, field), text_of(each.after, field)
        made.addChild(_item(field.label, _short(before), _short(after)))
    return made


def _item(what: str, before: str, after: str) -> QTreeWidgetItem:
    made = QTreeWidgetItem([what, before, after])
    for column, text in enumerate((before, after), start=1):
        # A tool tip guesses rich text; without "<" it stays plain.
        made.setToolTip(column, text.replace("<", "‹"))
    return made


def _name(kind: str) -> str:
    return BY_NAME[kind].noun


def _line(kind: str, record: Record) -> str:
    which = BY_NAME[kind]
    return _short(headline(record, which.field(which.lead)))


def _short(text: str) -> str:
    flat = " ".join(text.split()) or "nothing"
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"
