"""The proposals of a draft as a Qt list: the uncertain first, each with how it stands."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from wbdesk.gui.review.session import Session
from wbdesk.gui.theme.look import Look
from wbdesk.model.display import headline
from wbdesk.model.draft import Proposal
from wbdesk.model.kinds import BY_NAME

NUMBER = Qt.ItemDataRole.UserRole
_SIGNS = {"open": "○", "accepted": "✓", "rejected": "✕"}
_LONGEST = 140

Index = QModelIndex | QPersistentModelIndex


class ProposalModel(QAbstractListModel):
    """One row a proposal; role NUMBER gives its number in the draft."""

    def __init__(self, session: Session, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._kind: str | None = None
        self._order: list[int] = []
        self.narrow(None)
        session.changed.connect(self._changed)

    def narrow(self, kind: str | None) -> None:
        """Show one kind, or all."""
        self.beginResetModel()
        self._kind = kind
        draft = self._session.draft
        self._order = [
            number
            for number in draft.in_order()
            if kind is None or draft.proposals[number].kind == kind
        ]
        self.endResetModel()

    def number(self, line: int) -> int | None:
        """The number in the draft of the proposal on a line."""
        return self._order[line] if 0 <= line < len(self._order) else None

    def line(self, number: int) -> int | None:
        """The line a proposal is on."""
        return self._order.index(number) if number in self._order else None

    def next_open(self, line: int) -> int | None:
        """The next line after `line`, round the end, that is still open."""
        count = len(self._order)
        for step in range(1, count + 1):
            candidate = (line + step) % count
            if self._proposal(candidate).decision == "open":
                return candidate
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        each = self._proposal(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_SIGNS[each.decision]}  {BY_NAME[each.kind].noun}: {_text(each)}"
        if role == NUMBER:
            return self._order[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            doubt = f", check: {each.reason}" if not each.sure else ""
            return f"{BY_NAME[each.kind].noun}, {each.decision}{doubt}: {_text(each)}"
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._colour(each))
        if role == Qt.ItemDataRole.FontRole and each.decision == "rejected":
            struck = QFont()
            struck.setStrikeOut(True)
            return struck
        return None

    def _colour(self, each: Proposal) -> str:
        colours = self._look.colours
        if each.decision != "open":
            return colours.muted
        return colours.text if each.sure else colours.warning

    def _proposal(self, line: int) -> Proposal:
        return self._session.draft.proposals[self._order[line]]

    def _changed(self) -> None:
        shown = [
            n for n, e in enumerate(self._session.draft.proposals) if self._kind in (None, e.kind)
        ]
        if len(shown) != len(self._order):
            # A record was added, or that was taken back.
            self.narrow(self._kind)
            return
        if self._order:
            self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1))


def _text(each: Proposal) -> str:
    kind = BY_NAME[each.kind]
    return headline(each.record, kind.field(kind.lead))[:_LONGEST]
