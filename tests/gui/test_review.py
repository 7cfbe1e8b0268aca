"""Reviewing what was found in a release, by keyboard as a user does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from user import Answers

import invented
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.review.dialog import ReviewDialog
from wbdesk.gui.review.form import RecordForm
from wbdesk.gui.review.release_form import ReleaseForm
from wbdesk.gui.theme.look import Look
from wbdesk.model.draft import Draft


class _Asked(Ask):
    def __init__(self, answers: Answers) -> None:
        super().__init__(None)
        self._answers = answers

    def agree(self, question: str, detail: str, yes: str) -> bool:
        self._answers.asked.append(question)
        return self._answers.agree


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def review(qapp: QApplication, qtbot: QtBot, answers: Answers) -> ReviewDialog:
    dialog = ReviewDialog(invented.draft(), Look(qapp, "light"), _Asked(answers))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def press(qtbot: QtBot, review: ReviewDialog, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(review.list, key)


def current_kind(review: ReviewDialog) -> str:
    number = review.current
    assert number is not None
    return review.session.draft.proposals[number].kind


def test_the_uncertain_come_first_with_their_reason(review: ReviewDialog) -> None:
    assert current_kind(review) == "timeline"
    assert review.reason.isVisible()
    assert "the year is not stated" in review.reason.text()


def test_accept_and_reject_by_keyboard_alone(qtbot: QtBot, review: ReviewDialog) -> None:
    press(qtbot, review, "ar")
    states = [each.decision for each in review.session.draft.proposals]
    assert states[:2] == ["accepted", "rejected"]
    assert current_kind(review) != "timeline"
    press(qtbot, review, "a" * 10)
    assert review.session.draft.count("open") == 0


def test_undo_gives_a_decision_back(qtbot: QtBot, review: ReviewDialog) -> None:
    press(qtbot, review, "ra")
    for _ in range(2):
        qtbot.keyClick(review.list, "z", Qt.KeyboardModifier.ControlModifier)
    assert review.session.draft == invented.draft()
    assert not review.buttons["undo"].isEnabled()
    qtbot.mouseClick(review.buttons["redo"], Qt.MouseButton.LeftButton)
    assert review.session.draft.count("rejected") == 1


def test_a_whole_kind_is_one_step(qtbot: QtBot, review: ReviewDialog) -> None:
    qtbot.keyClick(review.list, "a", Qt.KeyboardModifier.ShiftModifier)
    decided = review.session.draft
    assert {each.decision for each in decided.proposals if each.kind == "timeline"} == {"accepted"}
    assert decided.count("accepted") == 2
    qtbot.mouseClick(review.buttons["undo"], Qt.MouseButton.LeftButton)
    assert review.session.draft.count("accepted") == 0


@pytest.mark.parametrize("day", ["2024-05", "../2024-05"])
def test_a_corrected_record_keeps_its_anchor(qtbot: QtBot, review: ReviewDialog, day: str) -> None:
    before = review.session.draft.proposals[0]
    qtbot.keyClick(review.list, "c")
    form = review.findChild(RecordForm)
    assert form is not None
    title = form.editors["title"]
    assert isinstance(title, QPlainTextEdit)
    title.setPlainText("Ministers speak about ferries")
    when = form.editors["when"]
    assert isinstance(when, QLineEdit)
    when.setText("the spring")
    save = form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    assert "date" in form.problem.text() or "When" in form.problem.text()
    when.setText(day)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    after = review.session.draft.proposals[0]
    assert after.corrected
    assert after.decision == "accepted"
    assert after.record.title == "Ministers speak about ferries"
    assert after.record.when == day
    assert after.record.anchor == before.record.anchor


def test_the_release_can_be_described(qtbot: QtBot, review: ReviewDialog) -> None:
    qtbot.mouseClick(review.describe_button, Qt.MouseButton.LeftButton)
    form = review.findChild(ReleaseForm)
    assert form is not None
    form.editors["title"].clear()
    save = form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert form.isVisible()
    form.editors["title"].setText("Ferries")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert review.session.draft.release.title == "Ferries"
    assert review.session.draft.release.id == invented.ID


def test_a_click_in_the_text_finds_the_record(qtbot: QtBot, review: ReviewDialog) -> None:
    passage = next(e.passage for e in review.session.draft.proposals if e.kind == "quotes")
    cursor = review.text._cursor(passage, keep=False)
    at = review.text.cursorRect(cursor).center() + QPoint(4, 0)
    qtbot.mouseClick(review.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert current_kind(review) == "quotes"


def test_paragraphs_without_a_record_are_told(review: ReviewDialog) -> None:
    assert review.coverage.accessibleName() == "5 of 6 paragraphs gave a record"
    assert review.coverage.accessibleDescription() == "None: 1"


def test_nothing_half_reviewed_is_kept_unasked(
    qtbot: QtBot, review: ReviewDialog, answers: Answers
) -> None:
    kept: list[Draft] = []
    review.kept.connect(kept.append)
    press(qtbot, review, "a")
    answers.agree = False
    qtbot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    assert "still open" in answers.asked[0]
    assert not kept
    assert review.isVisible()
    answers.agree = True
    qtbot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    assert [sum(map(len, each.pack().records.values())) for each in kept] == [1]


def test_closing_puts_it_off(qtbot: QtBot, review: ReviewDialog) -> None:
    put_off: list[Draft] = []
    review.later.connect(put_off.append)
    press(qtbot, review, "a")
    review.close()
    assert [each.count("accepted") for each in put_off] == [1]


def test_one_kind_at_a_time(qtbot: QtBot, review: ReviewDialog) -> None:
    review.filter.setCurrentText("Funding")
    assert review.proposals.rowCount() == 1
    assert current_kind(review) == "funding"


def select(review: ReviewDialog, words: str) -> None:
    """Select words of the text with the mouse's cursor at their place."""
    found = review.text.document().find(words)
    assert found.hasSelection()
    review.text.setTextCursor(found)


def test_a_record_is_made_of_words_selected(qtbot: QtBot, review: ReviewDialog) -> None:
    before = len(review.session.draft.proposals)
    qtbot.keyClick(review.list, "n")
    assert "Select the words" in review.told.text()
    select(review, "the old customs house")
    qtbot.keyClick(review.list, "n")
    event = review.menu.actions()[0]
    assert event.text() == "&Event"
    qtbot.keyClick(review.menu, Qt.Key.Key_Return)
    form = review.findChild(RecordForm)
    assert form is not None
    title = form.editors["title"]
    assert isinstance(title, QPlainTextEdit)
    assert title.toPlainText() == "the old customs house"
    title.setPlainText("Talks are held in the customs house")
    save = form.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    draft = review.session.draft
    assert len(draft.proposals) == before + 1
    made = draft.proposals[-1]
    assert made.added
    assert made.decision == "accepted"
    text = draft.paragraphs[made.passage.paragraph - 1]
    assert text[made.passage.start : made.passage.end] == "the old customs house"
    assert review.current == before
    qtbot.keyClick(review.list, "z", Qt.KeyboardModifier.ControlModifier)
    assert len(review.session.draft.proposals) == before
    assert review.proposals.rowCount() == before


def test_a_selection_over_paragraphs_makes_no_record(qtbot: QtBot, review: ReviewDialog) -> None:
    review.text.selectAll()
    qtbot.keyClick(review.list, "n")
    assert "one paragraph" in review.told.text()


def test_undo_and_redo_go_to_what_they_change(qtbot: QtBot, review: ReviewDialog) -> None:
    first, second = (review.proposals.number(line) for line in (0, 1))
    press(qtbot, review, "ar")
    assert review.current not in (first, second)
    qtbot.keyClick(review.list, "z", Qt.KeyboardModifier.ControlModifier)
    assert review.current == second
    qtbot.mouseClick(review.buttons["undo"], Qt.MouseButton.LeftButton)
    assert review.current == first
    review.filter.setCurrentText("Notes")
    qtbot.mouseClick(review.buttons["redo"], Qt.MouseButton.LeftButton)
    assert review.current == first
    assert review.session.draft.count("accepted") == 1
