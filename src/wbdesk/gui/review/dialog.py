"""The review: text on the left, what was found on the right, decided on by keyboard alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.review.adding import blank, kinds_menu
from wbdesk.gui.review.coverage import CoverageBar
from wbdesk.gui.review.form import RecordForm
from wbdesk.gui.review.found import FoundPanel
from wbdesk.gui.review.keys import ReviewKeys
from wbdesk.gui.review.proposals import NUMBER, ProposalModel
from wbdesk.gui.review.release_form import ReleaseForm
from wbdesk.gui.review.session import Session
from wbdesk.gui.review.text import ReviewText
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import ElidedLabel, button, fit, prose
from wbdesk.model import period
from wbdesk.model.anchor import Passage
from wbdesk.model.draft import Decision, Draft
from wbdesk.model.kinds import BY_NAME


class ReviewDialog(QDialog):
    """`kept` gives the draft to put into the library, `later` the one to go on with.

    `in_library`: its release is there already. Where nothing is changed in the end, `untouched`
    gives the id of what was saved meanwhile.
    """

    kept = Signal(object)
    later = Signal(object)
    untouched = Signal(str)

    def __init__(
        self,
        draft: Draft,
        look: Look,
        ask: Ask,
        parent: QWidget | None = None,
        *,
        in_library: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(f"Review: {draft.release.title}")
        fit(self, 1240, 780)
        self._look = look
        self._ask = ask
        self._done = False
        self._in_library = in_library
        self.session = Session(draft, self)
        self.proposals = ProposalModel(self.session, look, self)
        self.text = ReviewText(look, self)
        self.coverage = CoverageBar(look, self)
        self.found = FoundPanel(self.proposals, look, self)
        self.list, self.filter, self.reason = self.found.list, self.found.filter, self.found.reason
        self._build()
        self._make_actions()
        self._connect()
        self.text.show_text(draft.paragraphs)
        self._refresh()
        # A review that is gone on with goes on where it was left.
        self._choose(self.proposals.next_open(-1) or 0)
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

    def add(self) -> None:
        """Make a record of the words selected in the text: ask for its kind, then its fields."""
        if (chosen := self.text.selected()) is None:
            self.told.setText("Select the words of one paragraph that the record rests on first.")
            return
        self.menu = kinds_menu(self.buttons["add"], lambda kind: self._fill_in(kind, chosen))
        self.menu.popup(self.buttons["add"].mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))

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
        self.session.end()
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
        if self._done:
            return
        self._done = True
        self.session.end()
        if not self._in_library or self.session.undo_stack.index():
            self.later.emit(self.session.draft)
        elif self.session.saved:
            self.untouched.emit(self.session.draft.release.id)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setSpacing(SPACE)
        outer.addLayout(self._build_head())
        self.warnings = prose("", "warning", self)
        outer.addWidget(self.warnings)
        outer.addWidget(self.coverage)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.text)
        split.addWidget(self.found)
        split.setSizes([760, 460])
        outer.addWidget(split, 1)

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
        self.keys = ReviewKeys(
            self,
            {
                "accept": partial(self.decide, "accepted"),
                "reject": partial(self.decide, "rejected"),
                "correct": self.correct,
                "add": self.add,
                "kind": self.accept_kind,
                "rest": self.accept_rest,
                "undo": partial(self._step, self.session.undo_stack.undo),
                "redo": partial(self._step, self.session.undo_stack.redo),
            },
        )
        self.buttons = self.keys.buttons
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.addWidget(self.keys)
        self.keys.later.clicked.connect(self.reject)
        self.keys.keep.clicked.connect(self.keep)
        self.later_button, self.keep_button = self.keys.later, self.keys.keep
        self.told = self.keys.told

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
        self.warnings.setText("\n".join(draft.warnings))
        self.warnings.setVisible(bool(draft.warnings))
        self.coverage.show_counts(draft.coverage())
        still, kept = draft.count("open"), draft.count("accepted")
        self.told.setText(f"{still} open · {kept} accepted · {draft.count('rejected')} rejected")
        keeps = f"&Keep {kept} in library" if draft.proposals else "&Keep the text"
        self.keep_button.setText(keeps)
        self.buttons["undo"].setEnabled(self.session.undo_stack.canUndo())
        self.buttons["redo"].setEnabled(self.session.undo_stack.canRedo())
        self._show_current()

    def _show_current(self) -> None:
        number = self.current
        draft = self.session.draft
        self.text.mark(draft, number)
        each = None if number is None else draft.proposals[number]
        self.found.show_proposal(draft.release.id, number, each)
        if each is not None:
            self.buttons["kind"].setText(f"Accept all {BY_NAME[each.kind].label.lower()}")

    def _chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        number = current.data(NUMBER)
        if number is not None:
            self.text.bring_into_sight(self.session.draft.proposals[number].passage)
        self._show_current()

    def _choose(self, line: int) -> None:
        self.list.setCurrentIndex(self.proposals.index(line))

    def _go(self, number: int) -> None:
        """Go to a proposal, whatever kind is shown."""
        if self.proposals.line(number) is None:
            self.filter.setCurrentIndex(0)
        line = self.proposals.line(number)
        if line is not None:
            self._choose(line)

    def _choose_at(self, paragraph: int, offset: int) -> None:
        """Go to the proposal at a place of the text, or to the first of its paragraph."""
        numbered = list(enumerate(self.session.draft.proposals))
        there = [(n, each.passage) for n, each in numbered if each.passage.paragraph == paragraph]
        at = [n for n, passage in there if passage.start <= offset < passage.end]
        for number in (at or [n for n, _ in there])[:1]:
            self._go(number)

    def _step(self, step: Callable[[], None]) -> None:
        """Undo or redo, and go to the first record that this changed."""
        before = self.session.draft.proposals
        step()
        if (number := self.session.first_changed(before)) is not None:
            self._go(number)

    def _narrow(self) -> None:
        self.proposals.narrow(self.filter.currentData())
        self._choose(0)
        self._show_current()

    def _fill_in(self, kind: str, chosen: tuple[int, int, int]) -> None:
        record, passage = blank(self.session.draft, kind, chosen)
        form = RecordForm(kind, record, self, verb="Add")
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.accepted.connect(lambda: self._added(kind, form, passage))
        form.open()

    def _added(self, kind: str, form: RecordForm, passage: Passage) -> None:
        self.session.add(kind, form.record, passage)
        self.proposals.narrow(self.filter.currentData())
        line = self.proposals.line(len(self.session.draft.proposals) - 1)
        if line is not None:
            self._choose(line)

    def _corrected(self, number: int, form: RecordForm) -> None:
        self.session.correct(number, form.record)
