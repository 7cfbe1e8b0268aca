"""Launching: the first tab shows the release, and what was left comes back."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from launched import put_away
from PySide6.QtCore import Qt
from user import Desk

from wbdesk.library import Library


def test_first_launch_makes_the_library_and_shows_the_release(desk: Desk, tmp_path: Path) -> None:
    assert (tmp_path / "library.wbdesk").is_file()
    assert desk.window.tabs.name == "overview"
    labels = [desk.window.tabs.tabText(number) for number in range(1, 6)]
    assert labels == ["Timeline  13", "Attendees  18", "Funding  8", "Quotes  2", "Notes  29"]
    assert "Foreign Secretary" in desk.window.windowTitle()
    assert "not attached" in desk.window.tally.text_state.text()


def test_only_what_is_shown_is_built(desk: Desk) -> None:
    assert set(desk.window.tabs.pages) == {"overview"}
    desk.tab("quotes")
    assert set(desk.window.tabs.pages) == {"overview", "quotes"}


_SHOWN = """
import builtins, sys
from pathlib import Path
usual = builtins.__import__
from wbdesk.gui import binding
binding.load()
assert builtins.__import__ is usual
from PySide6.QtWidgets import QApplication
from wbdesk.app import make_window
from wbdesk.gui.settings import Settings
folder = Path(sys.argv[1])
window = make_window(QApplication([]), folder / "library.wbdesk", Settings(folder / "kept.ini"))
window.show()
print(*sys.modules)
window.close()
"""


def test_what_is_not_shown_is_loaded_once_the_window_is(tmp_path: Path) -> None:
    (tmp_path / "kept.ini").write_text("[General]\nversion=1\ntab=timeline\n")
    run = subprocess.run(
        [sys.executable, "-c", _SHOWN, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    loaded = set(run.stdout.split())
    assert "wbdesk.gui.window.main" in loaded
    late = {"apsw", "hashlib", "platformdirs", "json"}
    late |= {f"wbdesk.{name}" for name in ("library", "charts", "gui.records.tab", "tasks.start")}
    late |= {f"wbdesk.gui.window.{name}" for name in ("imports", "paperwork", "searches", "texts")}
    assert sorted(loaded & late) == []
    assert not (tmp_path / "library.wbdesk").exists()


def test_every_tab_shows_its_records_in_the_first_order(desk: Desk) -> None:
    timeline = desk.tab("timeline")
    shown = [timeline.model.index(row, 0).data() for row in range(timeline.model.rowCount())]
    assert shown[-2:] == ["undated", "undated"]
    assert (
        shown.index("August 2025") < shown.index("9 October 2025") < shown.index("22 October 2025")
    )
    assert desk.texts("attendees")[0] == "United Kingdom"
    assert len(desk.texts("attendees")) == 18
    assert len(desk.texts("funding")) == 8
    assert len(desk.texts("notes")) == 29


def test_state_comes_back_at_the_next_launch(open_desk: Callable[[], Desk]) -> None:
    first = open_desk()
    # Within the 800 pixels of the offscreen screen.
    first.window.resize(780, 640)
    funding = first.tab("funding")
    first.bot.keyClicks(funding.box, "kosovo")
    first.settle()
    notes = first.tab("notes")
    notes.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    notes.view.setColumnWidth(1, 211)
    first.settle()
    topics = [str(row.record.topic) for row in map(notes.model.row_at, range(29)) if row]
    assert topics == sorted(topics, key=str.casefold, reverse=True)

    second = open_desk()
    assert second.window.size().toTuple() == (780, 640)
    assert second.window.tabs.name == "notes"
    again = second.tab("notes")
    assert again.view.columnWidth(1) == 211
    assert [str(row.record.topic) for row in map(again.model.row_at, range(29)) if row] == topics
    assert second.tab("funding").box.text() == "kosovo"
    assert len(second.texts("funding")) == 1


def test_a_damaged_library_is_refused_in_one_sentence_and_left_alone(
    qapp: object, tmp_path: Path, open_desk: Callable[[], Desk]
) -> None:
    from PySide6.QtCore import QCoreApplication
    from user import Answers, ScriptedAsk

    from wbdesk.app import make_window
    from wbdesk.gui.settings import Settings

    file = tmp_path / "broken.wbdesk"
    file.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    before = file.read_bytes()
    answers = Answers()
    window = make_window(qapp, file, Settings(tmp_path / "other.ini"))  # type: ignore[arg-type]
    window.ask = ScriptedAsk(window, answers)
    while not answers.refused:
        QCoreApplication.processEvents()
    assert str(file) in answers.refused[0]
    assert file.read_bytes() == before
    put_away(window)


def test_the_users_own_records_and_text_survive_a_newer_pack(
    open_desk: Callable[[], Desk], own_text: Path, tmp_path: Path
) -> None:
    desk = open_desk()
    desk.window.texts.attach_file(str(own_text))
    desk.settle()
    assert "Text attached" in desk.window.tally.text_state.text()
    again = open_desk()
    assert "Text attached" in again.window.tally.text_state.text()
    with Library.open(tmp_path / "library.wbdesk", create=False) as library:
        assert library.releases()[0].attached is not None
