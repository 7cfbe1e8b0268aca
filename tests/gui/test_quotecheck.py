"""Checking a quotation: paste, see what differs, go to the place, copy it with its source."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from test_accessible import nameless
from user import Desk

import invented
from wbdesk.gui.quotecheck.dialog import QuoteCheck
from wbdesk.gui.source.tab import SourceTab
from wbdesk.library import Library
from wbdesk.model.resolve import resolve_all

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def with_text(desk: Desk) -> Desk:
    """A window whose library has the invented release with its text too."""
    desk.window.worker.ask("", _store_text, lambda _: None)
    desk.settle()
    desk.window.reload()
    desk.settle()
    return desk


def _store_text(library: Library) -> None:
    drafted = invented.draft()
    pack = drafted.decide(range(len(drafted.proposals)), "accepted").pack()
    records = [(kind, record) for kind, found in pack.records.items() for record in found]
    passages = resolve_all([record.anchor for _, record in records], invented.PARAGRAPHS)
    found = {(k, r.id): p for (k, r), p in zip(records, passages, strict=True)}
    library.store(pack, passages=found)


def opened(desk: Desk) -> QuoteCheck:
    QGuiApplication.clipboard().clear()
    desk.window.activateWindow()
    desk.bot.keyClick(desk.window, Qt.Key.Key_Q, CONTROL | SHIFT)
    made = desk.window.quote_check
    assert made is not None
    desk.bot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def paste(desk: Desk, dialog: QuoteCheck, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    dialog.text.selectAll()
    desk.bot.keyClick(dialog.text, Qt.Key.Key_V, CONTROL)
    desk.settle()


def spoken(dialog: QuoteCheck) -> list[str]:
    """What a screen reader says of each place."""
    places = dialog.list.places
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(places.index(n).data(role)) for n in range(places.rowCount())]


def test_it_says_what_to_do_before_anything_is_typed(desk: Desk) -> None:
    dialog = opened(desk)
    assert "Paste or type" in dialog.hint.text()
    assert not dialog.list.isVisible()
    assert not dialog.copy.isVisible()
    assert QApplication.focusWidget() is dialog.text


def test_a_sentence_is_found_word_for_word(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "“quiet boats make for good neighbours”")
    assert dialog.told.text() == "Word for word: 1 place."
    [told] = spoken(dialog)
    assert told == (
        "Word for word. Quiet boats make for good neighbours. "
        "Harbour minister. 14 May 2024 · Cleaner ferries · paragraph 5"
    )


def test_a_difference_is_marked_and_spoken(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "Calm boats make for very good neighbours and friends")
    assert "Not in the 2 releases" in dialog.told.text()
    paste(with_text, dialog, "The harbour minister said: Calm boats make for good neighbours")
    assert "Struck through" in dialog.hint.text()
    [told] = spoken(dialog)
    assert told.startswith("Nearly: 1 word differs. The harbour minister said: “[Quiet, not: Calm]")


def test_typing_asks_anew_and_the_last_text_counts(with_text: Desk) -> None:
    dialog = opened(with_text)
    with_text.bot.keyClicks(dialog.text, "engine trouble")
    with_text.settle()
    assert dialog.told.text() == "Word for word: 1 place."
    with_text.bot.keyClicks(dialog.text, " of another kind")
    with_text.settle()
    assert dialog.told.text().startswith("Not in the 2 releases of this library; 1 of them")
    assert "It may have been said elsewhere" in dialog.hint.text()
    assert not dialog.list.isVisible()
    dialog.text.clear()
    assert "Paste or type" in dialog.hint.text()


def test_enter_opens_the_place_in_the_source(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "1,200 crossings were cancelled")
    with_text.bot.keyClick(dialog.text, Qt.Key.Key_Return)
    with_text.settle()
    page = with_text.window.tabs.pages["source"]
    assert isinstance(page, SourceTab)
    assert with_text.window.tabs.name == "source"
    assert page.page.textCursor().selectedText() == "1,200 crossings were cancelled"
    assert dialog.text.toPlainText() == "1,200 crossings were cancelled"


def test_a_place_over_two_paragraphs_is_shown_whole(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "good neighbours.\nLast year 1,200 crossings")
    with_text.bot.mouseClick(dialog.source, Qt.MouseButton.LeftButton)
    with_text.settle()
    page = with_text.window.tabs.pages["source"]
    selected = page.page.textCursor().selectedText()
    assert selected.startswith("good neighbours.”")
    assert selected.endswith("Last year 1,200 crossings")


def test_the_quote_of_the_place_is_opened(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "quiet boats make for good neighbours")
    assert dialog.quote.isEnabled()
    with_text.bot.mouseClick(dialog.quote, Qt.MouseButton.LeftButton)
    with_text.settle()
    assert with_text.window.tabs.name == "quotes"
    row = with_text.window.tabs.pages["quotes"].view.current()
    assert row is not None
    assert row.record.id == "neighbours"
    paste(with_text, dialog, "because of engine trouble")
    assert not dialog.quote.isEnabled()


def test_a_quote_whose_release_has_no_text_is_found_and_opened(desk: Desk) -> None:
    dialog = opened(desk)
    paste(desk, dialog, "in all our interests to protect security and stability in the region")
    assert dialog.told.text().startswith("Not word for word; something near it")
    desk.bot.keyClick(dialog.text, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.tabs.name == "source"


def test_the_citation_has_the_words_of_the_release(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "The harbour minister said: quiet boats … nice neighbours")
    with_text.bot.keyClick(dialog.text, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == (
        "“The harbour minister said: “Quiet boats […] good neighbours.”\n"
        "(Harbour Office, “Cleaner ferries”, 14 May 2024, paragraph 5)"
    )
    assert data.html().startswith("<blockquote>")
    paste(with_text, dialog, "quiet boats … nice neighbours")
    assert dialog.told.text().startswith("Not in")
    paste(with_text, dialog, "quiet boats make for nice neighbours")
    with_text.bot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "“Quiet boats make for good neighbours.” Harbour minister"
    assert dialog.said.text() == "Copied"


def test_what_is_marked_in_the_field_is_copied_as_everywhere(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "engine trouble")
    dialog.text.selectAll()
    with_text.bot.keyClick(dialog.text, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "engine trouble"


def test_the_arrows_go_from_the_text_through_the_places_and_back(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "the")
    assert dialog.list.places.rowCount() > 2
    with_text.bot.keyClick(dialog.text, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is dialog.list
    with_text.bot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    with_text.bot.keyClick(dialog.list, Qt.Key.Key_C, CONTROL)
    assert "paragraph" in QGuiApplication.clipboard().text()
    for _ in range(2):
        with_text.bot.keyClick(dialog.list, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is dialog.text
    with_text.bot.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_begins_with_a_sentence_from_the_clipboard(with_text: Desk) -> None:
    opened(with_text).close()
    QGuiApplication.clipboard().setText("Quiet boats make for good neighbours")
    with_text.window.actions_by_name["quotecheck"].trigger()
    with_text.settle()
    dialog = with_text.window.quote_check
    assert dialog is not None
    assert dialog.told.text() == "Word for word: 1 place."
    dialog.close()
    QGuiApplication.clipboard().setText("Something else altogether that was copied")
    with_text.window.actions_by_name["quotecheck"].trigger()
    assert dialog.text.toPlainText() == "Quiet boats make for good neighbours"


def test_every_control_has_a_name(with_text: Desk) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "Quiet boats make for bad neighbours")
    assert nameless(dialog) == []


def test_places_are_painted_in_both_themes_and_large_text(with_text: Desk, tmp_path: Path) -> None:
    dialog = opened(with_text)
    paste(with_text, dialog, "Quiet boats make for bad neighbours")
    heights = []
    for percent in (80, 250):
        with_text.window.look.resize(percent)
        for theme in ("light", "dark"):
            with_text.window.actions_by_name[theme].trigger()
            assert not dialog.grab().isNull()
        heights.append(dialog.list.sizeHintForRow(0))
    with_text.window.look.resize(100)
    assert heights[1] > 2 * heights[0]
