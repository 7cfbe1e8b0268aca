"""The review: text on the left, what was found on the right, decided on by keyboard alone."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from wbdesk.gui.detail.pane import DetailPane
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.review.coverage import CoverageBar
from wbdesk.gui.review.form import RecordForm
from wbdesk.gui.review.proposals import NUMBER, ProposalModel
from wbdesk.gui.review.release_form import ReleaseForm
from wbdesk.gui.review.session import Session
from wbdesk.gui.review.text import ReviewText
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import ElidedLabel, button, label, prose
from wbdesk.library import Row
from wbdesk.model import period
from wbdesk.model.draft import Decision, Draft
from wbdesk.model.kinds import BY_NAME, KINDS

_KEYS = (
    ("accept", "&Accept", ("A", "Return"), "Take this record"),
    ("reject", "&Reject", ("R", "Delete"), "Leave this record out"),
    ("correct", "&Correct…", ("C", "F2"), "Put the fields of this record right"),
    ("kind", "Accept all of this &kind", ("Shift+A",), "Take every open record of this kind"),
    ("rest", "Accept the r&est", ("Ctrl+Shift+A",), "Take every record that is still open"),
    ("undo", "&Undo", (QKeySequence.StandardKey.Undo,), "Take the last decision back"),
    ("redo", "Re&do", (QKeySequence.StandardKey.Redo,), "Make it again"),
)


class ReviewDialog(QDialog):
    """`kept` gives the draft to put into the library, `later` the one to go on with."""

    kept = Signal(object)
    later = Signal(object)

    def __init__(self, draft: Draft, look: Look, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(f"Review: {draft.release.title}")
        self.resize(1240, 780)
        self._look = look
        self._ask = ask
        self._done = False
        self.session = Session(draft, self)
        self.proposals = ProposalModel(self.session, look, self)
        self.text = ReviewText(look, self)
        self.coverage = CoverageBar(look, self)
        self.list = QListView(self)
        self._build()
        self._make_actions()
        self._connect()
        self.text.show_text(draft.paragraphs)
        self._refresh()
        self._choose(0)
        self.list.setFocus()

    @property
    def current(self) -> int | None:
        """The number in the draft of the proposal chosen."""
        return self.proposals.number(self.list.currentIndex().row())

    def decide(self, decision: Decision) -> None:
        """Decide on the proposal chosen, and go to the next that is open."""
        number, line = self.current, self.list.currentIndex().row()
        if number is None:
            return
        self.session.decide([number], decision)
        following = self.proposals.next_open(line)
        self._choose(line if following is None else following)

    def correct(self) -> None:
        """Open the form of the proposal chosen."""
        number = self.current
        if number is None:
            return
        each = self.session.draft.proposals[number]
        form = RecordForm(each.kind, each.record, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(lambda: self._corrected(number, form))
        form.open()

    def describe(self) -> None:
        """Open the form of the release."""
        form = ReleaseForm(self.session.draft.release, self)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(lambda: self.session.describe(form.release))
        form.open()

    def accept_kind(self) -> None:
        """Accept every open proposal of the kind chosen."""
        if (number := self.current) is not None:
            kind = self.session.draft.proposals[number].kind
            self.session.decide(self.session.of_kind(kind), "accepted")
            following = self.proposals.next_open(self.list.currentIndex().row())
            if following is not None:
                self._choose(following)

    def keep(self) -> None:
        """Put what was accepted into the library; what is open stays out if the user says so."""
        still, accepted = self.session.draft.count("open"), self.session.draft.count("accepted")
        if still and not self._ask.agree(
            f"{still} records are still open. Keep only the {accepted} accepted?",
            "What is open is left out. Accept or reject it first to have it in the library.",
            "Leave open ones out",
        ):
            return
        self._done = True
        self.kept.emit(self.session.draft)
        self.accept()

    def accept_rest(self) -> None:
        """Accept everything that is still open."""
        draft = self.session.draft
        self.session.decide(
            [n for n, each in enumerate(draft.proposals) if each.decision == "open"], "accepted"
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        self._put_off()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close and keep the review for later."""
        self._put_off()
        super().reject()

    def _put_off(self) -> None:
        if not self._done:
            self._done = True
            self.later.emit(self.session.draft)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        outer.addLayout(self._build_head())
        outer.addWidget(self.coverage)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        self.filter = QComboBox(side)
        self.filter.setAccessibleName("Kind of record")
        self.filter.addItem("All kinds", None)
        for kind in KINDS:
            self.filter.addItem(kind.label, kind.name)
        self.list.setModel(self.proposals)
        self.list.setAccessibleName("Records found")
        self.list.setSpacing(SPACE // 4)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reason = prose("", "warning", side)
        self.details = {kind.name: DetailPane(kind, self._look, side) for kind in KINDS}
        column.addWidget(self.filter)
        column.addWidget(self.list, 3)
        column.addWidget(self.reason)
        for pane in self.details.values():
            pane.hide_actions()
            column.addWidget(pane, 3)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.text)
        split.addWidget(side)
        split.setSizes([760, 460])
        outer.addWidget(split, 1)
        self._bar = QHBoxLayout()
        outer.addLayout(self._bar)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        self._title = ElidedLabel("lead", self)
        self._byline = ElidedLabel("small", self)
        names.addWidget(self._title)
        names.addWidget(self._byline)
        head.addLayout(names, 1)
        self.describe_button = button("&Describe release…", "Title, publisher, date", "", self)
        self.describe_button.clicked.connect(self.describe)
        self.describe_button.setAutoDefault(False)
        head.addWidget(self.describe_button)
        return head

    def _make_actions(self) -> None:
        calls = {
            "accept": partial(self.decide, "accepted"),
            "reject": partial(self.decide, "rejected"),
            "correct": self.correct,
            "kind": self.accept_kind,
            "rest": self.accept_rest,
            "undo": self.session.undo_stack.undo,
            "redo": self.session.undo_stack.redo,
        }
        self.buttons = {}
        for name, text, keys, tip in _KEYS:
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(calls[name])
            self.addAction(action)
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            made = button(text, f"{tip} ({shown})", "", self)
            made.setAutoDefault(False)
            made.clicked.connect(action.trigger)
            self.buttons[name] = made
            self._bar.addWidget(made)
        self._bar.addStretch(1)
        self.told = label("", "muted", self)
        self._bar.addWidget(self.told)
        self.later_button = button("Review &later", "Close; the review is kept (Esc)", "", self)
        self.keep_button = button("&Keep in library", "", "primary", self)
        for made, call in ((self.later_button, self.reject), (self.keep_button, self.keep)):
            made.setAutoDefault(False)
            made.clicked.connect(call)
            self._bar.addWidget(made)

    def _connect(self) -> None:
        self.session.changed.connect(self._refresh)
        self.session.undo_stack.indexChanged.connect(self._refresh)
        self.filter.currentIndexChanged.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.text.pointed.connect(self._choose_at)
        self.coverage.pointed.connect(lambda number: self._choose_at(number, 0))
        self._look.changed.connect(self._refresh)

    def _refresh(self) -> None:
        draft = self.session.draft
        release = draft.release
        self._title.setText(release.title)
        parts = (release.publisher, period.text_of(release.published), draft.source)
        self._byline.setText(" · ".join(part for part in parts if part))
        self.coverage.show_counts(draft.coverage())
        still = draft.count("open")
        kept = draft.count("accepted")
        self.told.setText(f"{still} open · {kept} accepted · {draft.count('rejected')} rejected")
        self.keep_button.setText(f"&Keep {kept} in library")
        stack = self.session.undo_stack
        self.buttons["undo"].setEnabled(stack.canUndo())
        self.buttons["redo"].setEnabled(stack.canRedo())
        self._show_current()

    def _show_current(self) -> None:
        number = self.current
        draft = self.session.draft
        self.text.mark(draft, number)
        each = None if number is None else draft.proposals[number]
        doubtful = each is not None and not each.sure and each.decision == "open"
        self.reason.setVisible(doubtful)
        for name, pane in self.details.items():
            pane.setVisible(each is not None and each.kind == name)
        if each is None:
            return
        self.reason.setText(f"To check: {each.reason.rstrip('.')}." if doubtful else "")
        row = Row(0, each.kind, draft.release.id, number or 0, each.record, each.passage)
        self.details[each.kind].show_row(row, None)
        self.buttons["kind"].setText(f"Accept all {BY_NAME[each.kind].label.lower()}")

    def _chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        number = current.data(NUMBER)
        if number is not None:
            self.text.bring_into_sight(self.session.draft.proposals[number].passage)
        self._show_current()

    def _choose(self, line: int) -> None:
        self.list.setCurrentIndex(self.proposals.index(line))

    def _choose_at(self, paragraph: int, offset: int) -> None:
        """Go to the proposal at a place of the text, or to the first of its paragraph."""
        numbered = list(enumerate(self.session.draft.proposals))
        there = [(n, each.passage) for n, each in numbered if each.passage.paragraph == paragraph]
        at = [n for n, passage in there if passage.start <= offset < passage.end]
        for number in at or [n for n, _ in there][:1]:
            if self.proposals.line(number) is None:
                self.filter.setCurrentIndex(0)
            line = self.proposals.line(number)
            if line is not None:
                self._choose(line)
                return

    def _narrow(self) -> None:
        self.proposals.narrow(self.filter.currentData())
        self._choose(0)
        self._show_current()

    def _corrected(self, number: int, form: RecordForm) -> None:
        self.session.correct(number, form.record)
