"""Widgets side by side go on in the next line, and follow whatever changes in one of them."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from wbdesk.gui.flow import Flow


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Three labels in a flow, which all have room in one line."""
    made = QWidget()
    flow = Flow(made)
    for text in ("one", "two", "three"):
        flow.addWidget(QLabel(text, made))
    qtbot.addWidget(made)
    made.resize(flow.sizeHint())
    made.show()
    return made


def _longer(page: QWidget) -> None:
    page.findChildren(QLabel)[1].setText("two " * 40)


def _larger(page: QWidget) -> None:
    label = page.findChildren(QLabel)[0]
    font = label.font()
    font.setPointSize(4 * font.pointSize())
    label.setFont(font)


def _more(page: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    label = QLabel("four", page)
    layout.addWidget(label)
    label.show()


@pytest.mark.parametrize("change", [_longer, _larger, _more])
def test_a_change_takes_another_line(page: QWidget, change: Callable[[QWidget], None]) -> None:
    flow = page.layout()
    assert isinstance(flow, Flow)
    before = flow.heightForWidth(page.width())
    change(page)
    flow.activate()
    assert flow.heightForWidth(page.width()) > before


@pytest.mark.parametrize("how", [QWidget.hide, QWidget.deleteLater])
def test_what_is_gone_takes_no_room(
    page: QWidget, qtbot: QtBot, how: Callable[[QWidget], None]
) -> None:
    flow = page.layout()
    assert isinstance(flow, Flow)
    narrow = flow.minimumSize().width()
    before = flow.heightForWidth(narrow)
    last = page.findChildren(QLabel)[2]
    how(last)
    qtbot.waitUntil(lambda: flow.heightForWidth(narrow) < before)
