"""Copying, themes, dialogs, and what happens when the program breaks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QListWidgetItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from user import Desk

from wbdesk.gui.dialogs.about import AboutDialog
from wbdesk.gui.dialogs.failure import FailureDialog
from wbdesk.gui.dialogs.help import HelpWindow
from wbdesk.gui.dialogs.shortcuts import ShortcutsDialog
from wbdesk.gui.theme.tokens import DARK, LIGHT, Colours
from wbdesk.gui.window.actions import ACTIONS


def test_copy_carries_the_citation(desk: Desk) -> None:
    page = desk.tab("quotes")
    page.view.setFocus()
    desk.window.actions_by_name["copy"].trigger()
    desk.settle()
    data = QGuiApplication.clipboard().mimeData()
    text = data.text()
    assert text.startswith("“It is in all our interests")
    for part in ("paragraph 11", "https://www.gov.uk/", "9 October 2025"):
        assert part in text
    for part in ("<blockquote>", '<a href="https://www.gov.uk/'):
        assert part in data.html()


def test_themes_switch_live(desk: Desk) -> None:
    page = desk.tab("timeline")
    desk.bot.keyClicks(page.box, "Hillsborough")
    desk.settle()
    background = {}
    for name in ("light", "dark"):
        desk.window.actions_by_name[name].trigger()
        desk.settle()
        image = page.view.viewport().grab().toImage()
        last = page.view.visualRect(page.model.index(page.model.rowCount() - 1, 0)).bottom()
        assert last + 8 < page.view.viewport().height(), "the rows fill the view"
        background[name] = image.pixelColor(image.width() // 2, image.height() - 4).name()
    assert background == {"light": LIGHT.surface, "dark": DARK.surface}
    desk.window.actions_by_name["light"].trigger()


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast(colours: Colours) -> None:
    grounds = (colours.window, colours.surface, colours.raised, colours.selection)
    texts = [(colours.text, ground) for ground in (*grounds, *colours.washes.values())]
    texts += [(colours.muted, ground) for ground in grounds[:3]]
    texts += [(colours.warning, colours.surface), (colours.accent, colours.surface)]
    texts += [(colours.on_accent, colours.accent), (colours.on_mark, colours.mark)]
    # Headings and links have the colour of their kind.
    texts += [(colour, ground) for colour in colours.kinds.values() for ground in grounds[1:3]]
    low = [(pair, round(_contrast(*pair), 2)) for pair in texts if _contrast(*pair) < 4.5]
    marks = [(colour, ground) for colour in colours.kinds.values() for ground in grounds]
    marks += [(colours.muted, ground) for ground in grounds]
    low += [(pair, round(_contrast(*pair), 2)) for pair in marks if _contrast(*pair) < 3]
    assert not low


def test_the_table_model_keeps_qts_rules(desk: Desk, qtmodeltester: ModelTester) -> None:
    page = desk.tab("notes")
    qtmodeltester.check(page.model)
    desk.bot.keyClicks(page.box, "sanctions")
    desk.settle()
    qtmodeltester.check(page.model)
    desk.bot.keyClicks(page.box, "zzz")
    desk.settle()
    qtmodeltester.check(page.model)


def test_labels_never_read_markup(desk: Desk) -> None:
    from PySide6.QtCore import Qt

    for name in ("timeline", "quotes", "source"):
        desk.window.tabs.go(name)
        desk.settle()
    labels = desk.window.findChildren(QLabel)
    assert len(labels) > 30
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def test_every_control_has_a_name(desk: Desk) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

    for name in ("timeline", "attendees", "funding", "quotes", "notes", "source"):
        desk.window.tabs.go(name)
        desk.settle()
    for kind in (QLineEdit, QAbstractItemView):
        for each in desk.window.findChildren(kind):
            assert (
                each.accessibleName()
                or each.parent().inherits("QHeaderView")
                or (
                    each.objectName().startswith("qt_")
                    or each.metaObject().className() == "QHeaderView"
                )
            ), each
    for each in desk.window.findChildren(QAbstractButton):
        if each.isVisible():
            assert (
                each.text()
                or each.accessibleName()
                or each.toolTip()
                or (each.metaObject().className() in ("QLineEditIconButton", "QTabBar"))
            ), each


def test_actions_have_unique_keys(desk: Desk) -> None:
    keys = [
        key.toString() for action in desk.window.all_actions() for key in set(action.shortcuts())
    ]
    assert len(keys) == len(set(keys))
    assert set(desk.window.actions_by_name) == set(ACTIONS)


def test_help_finds_its_pages(desk: Desk) -> None:
    desk.window.actions_by_name["help"].trigger()
    helper = desk.window.paperwork.helper
    assert isinstance(helper, HelpWindow)
    assert helper.list.count() == 8
    desk.bot.keyClicks(helper.box, "when:2025-10")
    assert [helper.list.item(0).text()] == ["Searching"]
    helper.box.setText("xylophone")
    assert "Nothing in the help" in helper.page.toPlainText()
    helper.close()


def test_help_names_every_command() -> None:
    from wbdesk.places import resources

    text = (resources() / "help" / "6-command-line.md").read_text("utf-8")
    for name in ("releases", "search", "export", "attach", "verify", "check", "backup"):
        assert f"wbdesk {name}" in text


def test_shortcuts_and_about(desk: Desk) -> None:
    keys = ShortcutsDialog(desk.window.all_actions(), desk.window)
    rows = keys.table.rowCount()
    assert rows > 15
    desk.bot.keyClicks(keys.narrow, "ctrl+k")
    shown = [row for row in range(rows) if not keys.table.isRowHidden(row)]
    texts = [keys.table.item(row, 0) for row in shown]
    assert "Go to anything" in [item.text() for item in texts if item]
    about = AboutDialog(desk.window)
    about._copy()
    assert "Qt" in QGuiApplication.clipboard().text()
    keys.deleteLater()
    about.deleteLater()


def test_a_bug_is_shown_with_its_details_and_logged(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    import sys
    import threading

    from PySide6.QtCore import qInstallMessageHandler

    from wbdesk.gui.dialogs.failure import Failures

    hooks = sys.excepthook, threading.excepthook
    try:
        failures = Failures(lambda: tmp_path / "log", qapp)
        caught = sys.excepthook
        error = RuntimeError("a bug for the test")
        caught(RuntimeError, error, None)
        caught(RuntimeError, error, None)
        qtbot.waitUntil(lambda: failures.count == 2)
    finally:
        sys.excepthook, threading.excepthook = hooks
        qInstallMessageHandler(None)
    dialog = failures.dialog
    assert isinstance(dialog, FailureDialog)
    assert dialog.details.toPlainText().count("a bug for the test") == 2
    assert "a bug for the test" in (tmp_path / "log" / "wbdesk.log").read_text("utf-8")
    dialog.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_empty_box_of_a_list_is_seen(desk: Desk, theme: str) -> None:
    desk.window.look.choose(theme)
    made = QListWidget(desk.window)
    item = QListWidgetItem("A search", made)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    made.setCurrentRow(-1)
    made.resize(200, 60)
    picture = made.grab().toImage()
    surface = desk.window.look.colours.surface
    middle = made.visualItemRect(item).center().y()
    seen = {picture.pixelColor(x, middle).name() for x in range(30)}
    assert max(_contrast(each, surface) for each in seen) >= 3
    made.deleteLater()
    desk.window.look.choose("system")
