"""The first launch says what this is and what to try."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from user import Desk

from wbdesk.gui.settings import Settings
from wbdesk.gui.welcome.banner import Banner, welcome


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "first.ini")


def shown(desk: Desk) -> list[Banner]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return desk.window.findChildren(Banner)


def test_it_comes_once(desk: Desk, settings: Settings) -> None:
    welcome(desk.window, settings)
    [banner] = shown(desk)
    assert banner.isVisible()
    desk.bot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert shown(desk) == []
    welcome(desk.window, settings)
    assert shown(desk) == []


def test_a_thing_to_try_is_tried(desk: Desk, settings: Settings) -> None:
    welcome(desk.window, settings)
    [banner] = shown(desk)
    desk.bot.mouseClick(banner.buttons["find"], Qt.MouseButton.LeftButton)
    assert shown(desk) == []
    assert desk.window.header.everywhere.hasFocus()


def test_escape_closes_it(desk: Desk, settings: Settings) -> None:
    welcome(desk.window, settings)
    [banner] = shown(desk)
    banner.buttons["import"].setFocus()
    desk.bot.keyClick(banner.buttons["import"], Qt.Key.Key_Escape)
    assert shown(desk) == []
    assert settings.text("welcomed") == "yes"


def test_it_leaves_the_other_tabs_their_room(desk: Desk, settings: Settings) -> None:
    welcome(desk.window, settings)
    [banner] = shown(desk)
    begun = desk.window.tabs.name
    desk.window.tabs.go("source" if begun != "source" else "quotes")
    assert not banner.isVisible()
    desk.window.tabs.go(begun)
    assert banner.isVisible()
