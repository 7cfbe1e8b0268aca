"""Searching in a tab and everywhere, by keyboard as a user does."""

import pytest
from PySide6.QtCore import Qt
from user import Desk


@pytest.mark.parametrize(
    ("tab", "typed", "found"),
    [
        ("timeline", "london", 1),
        ("timeline", "when:2025-08", 2),
        ("timeline", "category:meeting", 2),
        ("attendees", "country:rs", 1),
        ("attendees", "herceg", 0),
        ("attendees", "Srbija OR serbia", 1),
        ("attendees", "group:host", 1),
        ("funding", "amount:>=5m", 2),
        ("funding", "KOSOVO", 1),
        ("funding", "cyber -disinformation", 1),
        ("quotes", '"people smuggling"', 1),
        ("quotes", "is:fragment", 1),
        ("notes", "type:definition", 4),
        ("notes", "value:>20000", 2),
    ],
)
def test_search_within_a_tab(searching: Desk, tab: str, typed: str, found: int) -> None:
    page = searching.tab(tab)
    searching.window.find_here()
    searching.bot.keyClicks(page.box, typed)
    searching.settle()
    assert page.model.rowCount() == found
    total = searching.window.tabs.tabText(searching.window.tabs.currentIndex())
    assert total.endswith(f"  {found}")
    assert f"{found} of" in page.note.text()


def test_every_keystroke_narrows_and_escape_gives_all_back(searching: Desk) -> None:
    page = searching.tab("notes")
    counts = []
    for letter in "sanctions":
        searching.bot.keyClick(page.box, letter)
        searching.settle()
        counts.append(page.model.rowCount())
    assert counts == sorted(counts, reverse=True)
    assert 0 < counts[-1] < 29
    searching.bot.keyClick(page.box, Qt.Key.Key_Escape)
    searching.settle()
    assert page.box.text() == ""
    assert page.model.rowCount() == 29


def test_each_tab_keeps_its_own_search(searching: Desk) -> None:
    searching.bot.keyClicks(searching.tab("funding").box, "kosovo")
    searching.bot.keyClicks(searching.tab("notes").box, "sanctions")
    searching.settle()
    assert searching.tab("funding").box.text() == "kosovo"
    assert len(searching.texts("funding")) == 1
    assert len(searching.texts("timeline")) == 13


def test_search_everywhere_counts_on_every_tab(searching: Desk) -> None:
    box = searching.window.header.everywhere
    searching.bot.keyClicks(box, "kosovo")
    searching.settle()
    labels = [searching.window.tabs.tabText(number) for number in range(1, 6)]
    assert labels == ["Timeline  0", "Attendees  1", "Funding  1", "Quotes  0", "Notes  0"]
    assert searching.tab("attendees").model.rowCount() == 1
    searching.window.clear_searches()
    searching.settle()
    assert searching.window.tabs.tabText(2) == "Attendees  18"


def test_no_match_says_so_and_offers_to_look_everywhere(desk: Desk) -> None:
    page = desk.tab("timeline")
    desk.bot.keyClicks(page.box, "trafficking")
    desk.settle()
    assert page.empty.isVisible()
    assert "trafficking" in page.empty.text()
    desk.bot.mouseClick(page.empty.everywhere, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.header.everywhere.text() == "trafficking"
    assert page.box.text() == ""
    assert desk.window.tabs.tabText(3) == "Funding  1"


def test_matches_are_marked_where_they_are(desk: Desk) -> None:
    page = desk.tab("attendees")
    before = page.view.viewport().grab().toImage()
    desk.bot.keyClicks(page.box, "name:serbia")
    desk.settle()
    column = [field.name for field in page.kind.columns].index("name")
    terms = page.model.cell(0, column).terms
    assert [term.words for term in terms] == [("serbia",)]
    assert page.model.cell(0, 0).terms == ()
    after = page.view.viewport().grab().toImage()
    mark = desk.window._look.colours.mark
    at = page.view.visualRect(page.model.index(0, column))
    lines, columns = range(at.top(), at.bottom()), range(at.left(), at.right())
    pixels = {after.pixelColor(x, y).name() for x in columns for y in lines}
    assert mark in pixels
    assert before != after


@pytest.mark.parametrize(
    "text",
    ['"', "'", "((((", "*", "a*b", "\x00", "🏰", "-", "OR", "x" * 10_000, "a AND", "NEAR(", "{"],
)
def test_nothing_that_can_be_typed_breaks_the_search(searching: Desk, text: str) -> None:
    page = searching.tab("timeline")
    page.box.setText(text)
    searching.window.header.everywhere.setText(text)
    searching.settle()
    assert page.model.rowCount() >= 0
    page.box.clear()
    searching.window.header.everywhere.clear()
    searching.settle()
    assert page.model.rowCount() == 13


def test_a_query_that_is_not_one_is_said_to_be_plain_words(searching: Desk) -> None:
    page = searching.tab("funding")
    searching.bot.keyClicks(page.box, "amount:lots")
    searching.settle()
    assert "searched as words" in page.model.view.query.problem


def test_down_goes_from_the_box_into_the_rows(desk: Desk) -> None:
    page = desk.tab("timeline")
    before = page.view.currentIndex().row()
    desk.window.find_here()
    desk.bot.keyClick(page.box, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    desk.bot.keyClick(page.view, Qt.Key.Key_Down)
    desk.settle()
    assert page.detail.row == page.view.current()
    assert page.view.currentIndex().row() == before + 1
