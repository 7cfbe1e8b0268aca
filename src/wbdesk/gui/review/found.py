"""The side of a review: what was found, the one chosen in full, and what to check about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from wbdesk.gui.detail.pane import DetailPane
from wbdesk.gui.review.proposals import ProposalModel
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import choice, prose
from wbdesk.library import Row
from wbdesk.model.draft import Proposal
from wbdesk.model.kinds import KINDS


class FoundPanel(QWidget):
    """A list of proposals, narrowed by kind, over the fields of the one chosen."""

    def __init__(self, proposals: ProposalModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self.filter = choice("Kind of record", self)
        self.filter.addItem("All kinds", None)
        for kind in KINDS:
            self.filter.addItem(kind.label, kind.name)
        self.list = QListView(self)
        self.list.setModel(proposals)
        self.list.setAccessibleName("Records found")
        self.list.setSpacing(SPACE // 4)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reason = prose("", "warning", self)
        self.details = {kind.name: DetailPane(kind, look, self) for kind in KINDS}
        column.addWidget(self.filter)
        column.addWidget(self.list, 3)
        column.addWidget(self.reason)
        for pane in self.details.values():
            pane.hide_actions()
            column.addWidget(pane, 3)

    def show_proposal(self, release: str, number: int | None, each: Proposal | None) -> None:
        """Show the fields of a proposal of a release, and why it is to be checked."""
        doubtful = each is not None and not each.sure and each.decision == "open"
        self.reason.setVisible(doubtful)
        for name, pane in self.details.items():
            pane.setVisible(each is not None and each.kind == name)
        if each is not None:
            self.reason.setText(f"To check: {each.reason.rstrip('.')}." if doubtful else "")
            row = Row(0, each.kind, release, number or 0, each.record, each.passage)
            self.details[each.kind].show_row(row, None)
