"""Reviews that are closed unfinished: they wait, are gone on with and let go of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ferries import FERRIES, import_and_keep, reviewed, titles
from PySide6.QtCore import Qt
from user import Desk

from wbdesk.gui.importing.editions import EditionsDialog
from wbdesk.gui.importing.waiting import WaitingDialog
from wbdesk.library import Waiting


def test_a_review_put_off_waits(desk: Desk, ferries: Path, open_desk: Callable[[], Desk]) -> None:
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    desk.bot.keyClick(review.list, "a")
    review.close()
    desk.settle()
    assert len(titles(desk)) == 1
    later = open_desk()
    later.window.actions_by_name["waiting"].trigger()
    later.settle()
    dialog = later.window.imports.reviews.waiting
    assert isinstance(dialog, WaitingDialog)
    assert "Ferry ministers" in dialog.list.item(0).text()
    later.bot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert reviewed(later).session.draft.count("accepted") == 1


def test_the_same_file_again_goes_on_with_its_review(desk: Desk, ferries: Path) -> None:
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    desk.bot.keyClick(review.list, "a")
    desk.bot.keyClick(review.list, Qt.Key.Key_Escape)
    desk.settle()
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    assert review.session.draft.count("accepted") == 1
    desk.bot.keyClick(review.list, "a")
    desk.bot.keyClick(review.list, Qt.Key.Key_Escape)
    desk.settle()
    namesake = ferries.with_name("namesake.txt")
    namesake.write_text(FERRIES.replace("ferries", "trams").replace("boats make", "trams make"))
    desk.window.imports.take([str(namesake)])
    reviewed(desk).close()
    desk.settle()
    desk.window.actions_by_name["waiting"].trigger()
    desk.settle()
    waiting = desk.window.imports.reviews.waiting
    assert isinstance(waiting, WaitingDialog)
    assert waiting.list.count() == 2


def test_a_replacement_put_off_is_gone_on_with(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    ferries.write_text(FERRIES.replace("£12 million", "£13 million"), "utf-8")
    for accepted in (1, 2):
        desk.window.imports.take([str(ferries)])
        desk.settle()
        editions = desk.window.imports.editions
        assert isinstance(editions, EditionsDialog)
        desk.bot.mouseClick(editions.replace, Qt.MouseButton.LeftButton)
        review = reviewed(desk)
        before = review.session.draft.count("accepted")
        desk.bot.keyClick(review.list, "a")
        assert review.session.draft.count("accepted") == before + 1 == accepted
        desk.bot.keyClick(review.list, Qt.Key.Key_Escape)
        desk.settle()


def test_a_review_that_waits_is_let_go_of_once_the_user_agrees(desk: Desk, ferries: Path) -> None:
    desk.window.imports.take([str(ferries)])
    reviewed(desk).close()
    desk.settle()
    desk.answers.agree = False
    for left in (1, 0):
        desk.window.actions_by_name["waiting"].trigger()
        desk.settle()
        waiting = desk.window.imports.reviews.waiting
        assert isinstance(waiting, WaitingDialog)
        desk.bot.mouseClick(waiting.drop, Qt.MouseButton.LeftButton)
        desk.settle()
        assert "Ferry ministers" in desk.answers.asked[-1]
        if left:
            assert waiting.list.count() == 1
            waiting.close()
            desk.answers.agree = True
    desk.window.actions_by_name["waiting"].trigger()
    desk.settle()
    assert desk.answers.asked[-1] == "No review is waiting."


@pytest.mark.usefixtures("usual_text")
def test_a_review_that_waits_is_read_whole_in_large_text(desk: Desk) -> None:
    desk.window.look.resize(200)
    title = "Ministers of six governments meet at the lake to agree on cleaner boats and harbours"
    dialog = WaitingDialog(
        [Waiting("a", title, "2024-05-14", 13, 14)], desk.window.ask, desk.window
    )
    desk.bot.addWidget(dialog)
    with desk.bot.waitExposed(dialog):
        dialog.show()
    desk.settle()
    room = dialog.list.visualItemRect(dialog.list.item(0))
    assert room.width() <= dialog.list.viewport().width()
    needed = dialog.list.fontMetrics().horizontalAdvance(title) / room.width()
    assert room.height() >= (int(needed) + 2) * dialog.list.fontMetrics().height()


def test_a_review_waits_where_the_window_is_closed_over_it(
    desk: Desk, ferries: Path, open_desk: Callable[[], Desk]
) -> None:
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    desk.bot.keyClick(review.list, "a")
    desk.window.close()
    later = open_desk()
    later.window.actions_by_name["waiting"].trigger()
    later.settle()
    dialog = later.window.imports.reviews.waiting
    assert isinstance(dialog, WaitingDialog)
    later.bot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert reviewed(later).session.draft.count("accepted") == 1


def test_a_review_again_closed_untouched_leaves_nothing_waiting(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    desk.window.shelf.panel.choose((desk.releases[1].release.id,))
    desk.settle()
    desk.window.actions_by_name["review"].trigger()
    reviewed(desk).close()
    desk.settle()
    desk.window.actions_by_name["waiting"].trigger()
    desk.settle()
    assert desk.answers.asked[-1] == "No review is waiting."


def waits(desk: Desk) -> WaitingDialog | None:
    desk.window.actions_by_name["waiting"].trigger()
    desk.settle()
    told = desk.answers.asked[-1:] == ["No review is waiting."]
    waiting = desk.window.imports.reviews.waiting
    return None if told else waiting


def test_a_review_is_saved_while_it_is_open(
    desk: Desk, ferries: Path, open_desk: Callable[[], Desk]
) -> None:
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    with desk.bot.waitSignal(review.session.settled):
        desk.bot.keyClick(review.list, "a")
    desk.settle()
    # As after a crash: the window that reviews is never closed.
    later = open_desk()
    dialog = waits(later)
    assert dialog is not None
    later.bot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert reviewed(later).session.draft.count("accepted") == 1


def test_a_review_that_is_kept_does_not_wait(desk: Desk, ferries: Path) -> None:
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    with desk.bot.waitSignal(review.session.settled):
        desk.bot.keyClick(review.list, "a")
    desk.bot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert waits(desk) is None


def test_what_is_taken_back_again_leaves_nothing_waiting(desk: Desk, ferries: Path) -> None:
    import_and_keep(desk, ferries)
    desk.window.shelf.panel.choose((desk.releases[1].release.id,))
    desk.settle()
    desk.window.actions_by_name["review"].trigger()
    review = reviewed(desk)
    with desk.bot.waitSignal(review.session.settled):
        desk.bot.keyClick(review.list, "r")
    review.session.undo_stack.undo()
    review.close()
    desk.settle()
    assert waits(desk) is None


def test_a_review_that_is_open_is_not_opened_twice(desk: Desk, ferries: Path) -> None:
    desk.window.imports.take([str(ferries)])
    review = reviewed(desk)
    with desk.bot.waitSignal(review.session.settled):
        desk.bot.keyClick(review.list, "a")
    desk.settle()
    dialog = waits(desk)
    assert dialog is not None
    desk.bot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.findChildren(type(review)) == [review]


def test_a_release_reviewed_again_goes_on_with_the_review_that_waits(
    desk: Desk, ferries: Path
) -> None:
    import_and_keep(desk, ferries)
    desk.window.shelf.panel.choose((desk.releases[1].release.id,))
    desk.settle()
    for before in (0, 1):
        desk.window.actions_by_name["review"].trigger()
        review = reviewed(desk)
        assert review.session.draft.count("rejected") == before
        desk.bot.keyClick(review.list, "r")
        review.close()
        desk.settle()
