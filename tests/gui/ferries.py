"""A release of our own invention about ferries, and what a user does to bring it in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from user import Desk

from wbdesk.gui.review.dialog import ReviewDialog

FERRIES = """Ferry ministers agree on cleaner boats

Published 14 May 2024

The Harbour Minister hosted colleagues in Lakeside today (14 May 2024) to agree on cleaner ferries.

The government will invest £12 million in electric ferries over the next three years.

Representatives from Albania, Kosovo and Serbia attended the meeting.

The Harbour Minister Jane Doe said:

“Quiet boats make for good neighbours. We will build them here, and I am proud of it.”

Last year 1,200 crossings were cancelled because of engine trouble.
"""


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    file = tmp_path / "in" / "ferries.txt"
    file.parent.mkdir()
    file.write_text(FERRIES, "utf-8")
    return file


def reviewed(desk: Desk) -> ReviewDialog:
    """The review that opens."""
    desk.settle()
    review = desk.window.imports.reviews.dialog
    assert isinstance(review, ReviewDialog)
    return review


def import_and_keep(desk: Desk, file: Path) -> None:
    desk.answers.open_files = [file]
    desk.window.actions_by_name["import"].trigger()
    review = reviewed(desk)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.bot.keyClick(review.list, "a", modifiers)
    desk.bot.mouseClick(review.keep_button, Qt.MouseButton.LeftButton)
    desk.settle()


def titles(desk: Desk) -> list[str]:
    return [row.release.title for row in desk.releases]
