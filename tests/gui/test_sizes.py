"""What depends on the size of text, and what is as wide as it is whatever stands in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from user import Desk

from wbdesk.gui.records.inner import InnerButton
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.settings import LARGEST
from wbdesk.gui.theme.icons import icon_size
from wbdesk.gui.widgets import breakable


@pytest.fixture
def large(desk: Desk) -> Iterator[Desk]:
    desk.window.look.resize(LARGEST)
    yield desk
    desk.window.look.resize(100)


def shares(page: RecordTab) -> list[int]:
    return page._splitter.sizes()


def test_pictures_in_a_search_box_grow_with_its_text(desk: Desk) -> None:
    box = desk.tab("notes").box
    desk.bot.keyClicks(box, "kosovo")
    desk.settle()
    small = [each.width() for each in box.findChildren(InnerButton)]
    assert small == [icon_size(box.font())] * 3
    desk.window.look.resize(200)
    desk.settle()
    inner = box.findChildren(InnerButton)
    assert [each.width() > width for each, width in zip(inner, small, strict=True)] == [True] * 3
    assert all(box.rect().contains(each.geometry()) for each in inner)
    assert [each.iconSize().width() for each in inner] == [each.width() for each in inner]
    desk.window.look.resize(100)


def test_the_cross_empties_a_search_box_and_is_there_for_a_text_only(desk: Desk) -> None:
    box = desk.tab("notes").box
    [cross] = [each for each in box.findChildren(QToolButton) if each.text() == "Clear the search"]
    assert not cross.isVisible()
    desk.bot.keyClicks(box, "kosovo")
    assert cross.isVisible()
    desk.bot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert box.text() == ""
    assert not cross.isVisible()


def test_the_table_keeps_its_share_once_text_was_large(large: Desk) -> None:
    page = large.tab("notes")
    assert page._splitter.orientation() == Qt.Orientation.Vertical
    large.tab("funding")
    large.window.look.resize(100)
    large.window.resize(1200, 700)
    large.tab("notes")
    assert page._splitter.orientation() == Qt.Orientation.Horizontal
    table, detail = shares(page)
    assert table > 1.5 * detail


def test_buttons_of_the_header_are_pictures_where_text_is_large(large: Desk) -> None:
    tools = [each for each in large.window.header.findChildren(QToolButton) if each.defaultAction()]
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    assert [each.toolButtonStyle() == only for each in tools] == [True] * 3
    assert all(each.toolTip() for each in tools)


def test_long_words_may_break_and_others_stay_as_they_are() -> None:
    text = "A plain sentence, with https://www.gov.uk/an-address in it."
    assert breakable(text) == text
    long = "Nachbarschaftsangelegenheitenausschuss"
    assert breakable(long).replace("\u200b", "") == long
    assert max(map(len, breakable(long).split("\u200b"))) == 24
