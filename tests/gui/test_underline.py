"""What a search box underlines: the words of a search that are not understood."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from user import Desk

from wbdesk.model.query import parse

Key = Qt.Key


def picture(box: QLineEdit) -> QImage:
    box.clearFocus()
    return box.grab().toImage()


def warned(box: QLineEdit) -> set[int]:
    """The columns in which a box shows the colour of warnings."""
    image = picture(box).convertToFormat(QImage.Format.Format_RGBX8888)
    data, line = bytes(image.constBits()), image.bytesPerLine()
    reds, blues = data[::4], data[2::4]
    # Everything else in a box is blue or grey.
    warm = (at for at, red in enumerate(reds) if red - blues[at] > 40)
    return {at % (line // 4) for at in warm}


def test_what_is_not_understood_is_underlined_there(desk: Desk) -> None:
    box = desk.tab("funding").box
    desk.bot.keyClicks(box, "cyber")
    assert warned(box) == set()
    desk.bot.keyClicks(box, " amount:lots")
    wrong = warned(box)
    metrics = box.fontMetrics()
    assert wrong
    assert min(wrong) > metrics.horizontalAdvance("cyber")
    assert box.accessibleDescription() == parse(box.text()).problem
    assert "searched as words" in box.toolTip()
    desk.bot.keyClick(box, Key.Key_Home)
    box.insert("🏰🏰 now ")
    moved = warned(box)
    assert min(moved) - min(wrong) == pytest.approx(metrics.horizontalAdvance("🏰🏰 now "), abs=6)
    for _ in range(4):
        desk.bot.keyClick(box, Key.Key_End)
        desk.bot.keyClick(box, Key.Key_Backspace)
    desk.bot.keyClicks(box, "5m")
    assert warned(box) == set()
    assert box.accessibleDescription() == box.toolTip() == ""


def test_the_underline_follows_the_theme(desk: Desk) -> None:
    box = desk.tab("funding").box
    desk.bot.keyClicks(box, "amount:lots")
    for theme in ("dark", "light"):
        desk.window.choose_theme(theme)
        assert warned(box)


def test_an_underline_leaves_selection_and_undo_alone(desk: Desk) -> None:
    box = desk.tab("funding").box
    desk.bot.keyClicks(box, "amount:lots")
    box.setSelection(2, 4)
    desk.window.choose_theme("dark")
    assert box.selectedText() == "ount"
    desk.bot.keyClicks(box, "X")
    assert box.text() == "amX:lots"
    box.undo()
    assert box.text() == "amount:lots"
    assert warned(box)
    box.redo()
    assert box.text() == "amX:lots"


def test_composing_is_not_broken_off(desk: Desk) -> None:
    box = desk.tab("funding").box
    box.setFocus()
    desk.bot.keyClicks(box, "amount:")
    QApplication.sendEvent(box, QInputMethodEvent("ね", []))
    desk.window.choose_theme("dark")
    QApplication.sendEvent(box, QInputMethodEvent("ねこ", []))
    assert box.text() == "amount:"
    done = QInputMethodEvent("", [])
    done.setCommitString("猫")
    QApplication.sendEvent(box, done)
    assert box.text() == "amount:猫"
    assert "猫" in box.accessibleDescription()
    assert warned(box)
