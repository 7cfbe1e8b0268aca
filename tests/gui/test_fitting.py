"""Text in the cells of a table: broken at words, elided where there is more, never lost or cut."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from wbdesk.gui.table.fitting import Fitter

TEXT = st.lists(
    st.text(st.sampled_from("aWi1čЂж–’é"), min_size=1, max_size=9), min_size=1, max_size=20
).map(" ".join)


@pytest.fixture(scope="module")
def fitter(qapp: QApplication) -> Fitter:
    return Fitter(QFont(qapp.font()))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT, width=st.integers(30, 400), lines=st.integers(1, 3))
def test_lines_hold_the_text_from_its_start_and_fit(
    fitter: Fitter, text: str, width: int, lines: int
) -> None:
    found = fitter.fit(text, width, lines)
    assert 1 <= len(found) <= lines
    joined = "".join(found)
    assert joined == text or (joined.endswith("…") and text.startswith(joined[:-1]))
    metrics = QFontMetrics(fitter.font)
    # The sum of fractions is rounded.
    assert all(metrics.horizontalAdvance(line.rstrip()) <= width + 1 for line in found)


def test_a_text_with_room_is_left_whole(fitter: Fitter) -> None:
    text = "Ministers met at the castle"
    assert fitter.fit(text, 10_000, 1) == (text,)


def test_lines_are_broken_between_words(fitter: Fitter) -> None:
    width = fitter.wide("Ministers met ")
    assert fitter.fit("Ministers met again", width, 2) == ("Ministers met ", "again")


def test_a_letter_keeps_its_marks(fitter: Fitter) -> None:
    text = "e\u0301" * 40
    for width in range(40, 200, 3):
        (shown,) = fitter.fit(text, width, 1)
        assert len(shown) % 2
