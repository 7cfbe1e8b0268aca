"""What depends on the size of text, and what is as wide as it is whatever stands in it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QToolButton
from user import Desk

from wbdesk.gui.dialogs.libraries import LibrariesDialog
from wbdesk.gui.dialogs.shortcuts import ShortcutsDialog
from wbdesk.gui.records.inner import InnerButton
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.review.form import RecordForm
from wbdesk.gui.settings import LARGEST
from wbdesk.gui.theme.icons import icon_size
from wbdesk.gui.widgets import breakable
from wbdesk.gui.window.tabs import NAMES
from wbdesk.model.saved import SavedSearch


@pytest.fixture
def large(usual_text: None, desk: Desk) -> Desk:
    desk.window.look.resize(LARGEST)
    return desk


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


def test_a_window_of_1280_pixels_holds_every_tab_beside_the_releases(large: Desk) -> None:
    large.window.shelf.show()
    for name in NAMES:
        large.window.tabs.go(name)
        large.settle()
        assert large.window.minimumSizeHint().width() <= 1280, name
        page = large.window.tabs.pages[name]
        assert page.minimumSizeHint().width() <= 750, name
    large.window.shelf.hide()


def test_the_summary_fits_a_screen_of_1280_pixels(large: Desk) -> None:
    large.window.paperwork.preview()
    summary = large.window.paperwork.summary
    assert summary is not None
    assert summary.minimumSizeHint().width() <= 1280
    large.bot.waitSignal(summary.typeset).wait()
    summary.resize(1120, 820)
    assert summary.print_button.mapTo(summary, summary.print_button.rect().topLeft()).y() > (
        summary.page_number.mapTo(summary, summary.page_number.rect().bottomLeft()).y()
    )
    assert summary.rect().contains(
        summary.save_button.mapTo(summary, summary.save_button.rect().bottomRight())
    )
    summary.close()


def test_buttons_go_on_in_the_next_line_where_they_have_no_room(large: Desk) -> None:
    page = large.tab("funding")
    page.facets.pin([SavedSearch(f"A search of name {each}", "", "a") for each in range(6)])
    large.settle()
    shown = [each for each in page.facets.findChildren(QToolButton) if each.isVisible()]
    assert len({each.y() for each in shown}) > 1
    assert all(page.facets.rect().contains(each.geometry()) for each in shown)
    assert all(each.width() >= each.sizeHint().width() for each in shown)


def test_a_narrow_record_keeps_its_words_whole(large: Desk) -> None:
    pane = large.tab("timeline").detail
    labels = [each for each in pane.findChildren(QLabel) if each.isVisible() and each.text()]
    assert labels
    assert pane.widget().minimumSizeHint().width() <= pane.minimumWidth()


def test_the_title_of_a_panel_grows_and_its_buttons_work(large: Desk) -> None:
    shelf = large.window.shelf
    shelf.show()
    large.settle()
    title = shelf.titleBarWidget()
    [text] = title.findChildren(QLabel)
    assert (text.text(), text.font().pointSizeF()) == ("Releases", QApplication.font().pointSizeF())
    out, close = title.findChildren(QToolButton)
    assert min(out.iconSize().toTuple()) == icon_size(text.font())
    large.bot.mouseClick(out, Qt.MouseButton.LeftButton)
    assert shelf.isFloating()
    large.bot.mouseClick(out, Qt.MouseButton.LeftButton)
    assert not shelf.isFloating()
    large.bot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not shelf.isVisible()


def test_arrows_beside_the_tabs_are_large_enough_to_hit(large: Desk) -> None:
    bar = large.window.tabs.tabBar()
    arrows = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
    assert len(arrows) == 2
    assert all(each.width() >= icon_size(bar.font()) for each in arrows)
    large.window.look.resize(100)
    large.window.resize(420, 500)
    large.settle()
    assert all(min(each.width(), each.height()) >= 24 for each in arrows)


@pytest.mark.parametrize("kind", ["timeline", "attendees", "funding", "quotes", "notes"])
def test_a_form_keeps_its_buttons_on_a_low_screen(large: Desk, kind: str) -> None:
    record = large.tab(kind).view.current().record
    form = RecordForm(kind, record, large.window)
    form.show()
    form.resize(form.width(), 560)
    assert form.minimumSizeHint().height() <= 560
    buttons = form.findChild(QDialogButtonBox)
    assert form.rect().contains(buttons.geometry())
    # What the keyboard goes to is brought into sight.
    last = list(form.editors.values())[-1]
    for _ in form.editors:
        if form.focusWidget() is not last:
            large.bot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert form.focusWidget() is last
    assert form.rect().contains(last.mapTo(form, last.rect().center()))
    form.close()


def test_no_window_is_larger_than_its_screen(large: Desk) -> None:
    room = large.window.screen().availableSize()
    shortcuts = ShortcutsDialog(large.window.all_actions(), large.window)
    libraries = LibrariesDialog([Path("/home/anna/one.wbdesk")], large.window)
    for dialog in (shortcuts, libraries):
        dialog.show()
        assert dialog.width() < room.width()
        assert dialog.height() < room.height()
        dialog.close()


def test_a_chart_asked_for_has_the_room_where_there_is_none_for_both(large: Desk) -> None:
    page = large.tab("attendees")
    large.window.resize(1260, 780)
    large.settle()
    assert page.view.isVisible()
    assert not page.graphic.isVisible()
    for chosen in (True, False):
        large.bot.mouseClick(page.switch.buttons["matrix"], Qt.MouseButton.LeftButton)
        assert page.graphic.isVisible() == chosen
        assert page.view.isVisible() != chosen
        assert page.detail.isVisible() != chosen
    large.window.look.resize(100)
    large.settle()
    assert page.view.isVisible()
    assert page.detail.isVisible()
