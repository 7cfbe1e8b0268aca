"""A library that cannot be opened: a backup in its place, a new one, and nothing lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from launched import put_away
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from user import Answers, Desk, ScriptedAsk

import invented
from wbdesk.app import make_window
from wbdesk.gui.dialogs.ask import Ask
from wbdesk.gui.settings import Settings
from wbdesk.library import Library, Marks
from wbdesk.model.tray import Tray
from wbdesk.tasks.backup import backup

Launch = Callable[[], Desk]


class Pressing(ScriptedAsk):
    """Presses real buttons where there is a choice of several."""

    choose = Ask.choose


class Finger(QObject):
    """Presses a button with each of these texts as the boxes come up; `said` is what they said."""

    def __init__(self, *texts: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._texts = list(texts)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(10)

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and self._texts:
            text = self._texts.pop(0)
            self.said.append(f"{box.text()} {box.informativeText()}")
            [button] = [each for each in box.buttons() if text in each.text().replace("&", "")]
            button.click()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library that was backed up and then damaged."""
    path = tmp_path / "desk" / "library.wbdesk"
    with Library.open(path) as made:
        made.store(invented.made())
        made.mark(invented.ID, "funding", "ferries", Marks(star=True))
        backup(made, tmp_path / "backup.wbdesk", overwrite=False)
    data = bytearray(path.read_bytes())
    data[200:9000] = b"\xff" * 8800
    path.write_bytes(data)
    return path


@pytest.fixture
def launch(
    qapp: QApplication, qtbot: QtBot, library: Path, tmp_path: Path, answers: Answers
) -> Iterator[Launch]:
    opened = []

    def open_it() -> Desk:
        window = make_window(qapp, library, Settings(tmp_path / "settings.ini"))
        window.ask = window.paperwork._ask = window.imports.ask = Pressing(window, answers)
        opened.append(window)
        window.show()
        return Desk(window, qtbot, answers)

    yield open_it
    put_away(*opened)


def kept(library: Path) -> list[Path]:
    return sorted(library.parent.glob("library-before-*.wbdesk"))


def test_a_backup_is_put_in_the_place_of_a_damaged_library(
    launch: Launch, library: Path, tmp_path: Path, answers: Answers
) -> None:
    damaged = library.read_bytes()
    answers.open_file = tmp_path / "backup.wbdesk"
    finger = Finger("Restore a backup")
    desk = launch()
    with desk.bot.waitSignal(desk.window.ready, timeout=10_000):
        pass
    desk.settle()
    assert "is damaged" in finger.said[0]
    assert "is kept beside it" in finger.said[0]
    assert invented.ID in [row.release.id for row in desk.releases]
    [former] = kept(library)
    assert former.read_bytes() == damaged
    assert former.name in desk.window.statusBar().currentMessage()
    page = desk.tab("funding")
    page.box.setText("is:starred")
    desk.settle()
    assert page.model.rowCount() == 1
    desk.window.actions_by_name["star"].trigger()
    desk.settle()
    with Library.open(library, create=False) as opened:
        assert opened.check() == []


def test_a_new_library_is_begun_and_the_damaged_one_kept(launch: Launch, library: Path) -> None:
    damaged = library.read_bytes()
    finger = Finger("Start a new library")
    desk = launch()
    with desk.bot.waitSignal(desk.window.ready, timeout=10_000):
        pass
    desk.settle()
    assert "is damaged" in finger.said[0]
    assert len(desk.releases) == 1
    assert "Foreign Secretary" in desk.releases[0].release.title
    [former] = kept(library)
    assert former.read_bytes() == damaged


def test_a_backup_that_is_none_is_refused_and_another_can_be_chosen(
    launch: Launch, library: Path, tmp_path: Path, answers: Answers
) -> None:
    (tmp_path / "letter.txt").write_text("Dear all,\n" * 50, "utf-8")
    answers.open_file = tmp_path / "letter.txt"
    finger = Finger("Restore a backup", "Start a new library")
    desk = launch()
    with desk.bot.waitSignal(desk.window.ready, timeout=10_000):
        pass
    desk.settle()
    assert "letter.txt is not a wbdesk library" in finger.said[1]
    assert len(kept(library)) == 1


def test_quit_and_cancel_leave_everything_as_it_is(
    launch: Launch, library: Path, tmp_path: Path, answers: Answers
) -> None:
    damaged = library.read_bytes()
    finger = Finger("Quit")
    desk = launch()
    desk.bot.waitUntil(lambda: not desk.window.isVisible())
    finger = Finger("Cancel")
    again = launch()
    again.bot.waitUntil(lambda: bool(finger.said))
    again.settle()
    assert again.window.isVisible()
    assert library.read_bytes() == damaged
    assert kept(library) == []
    # The menu does it later.
    answers.open_file = tmp_path / "backup.wbdesk"
    with again.bot.waitSignal(again.window.ready, timeout=10_000):
        again.window.actions_by_name["restore"].trigger()
    again.settle()
    assert invented.ID in [row.release.id for row in again.releases]
    assert len(kept(library)) == 1


def spoil(path: Path) -> None:
    """Overwrite all of a library but its first page, and what is written ahead."""
    for each in (path, path.with_name(f"{path.name}-wal")):
        size = each.stat().st_size
        with each.open("rb+") as file:
            file.seek(8192)
            file.write(b"\xff" * (size - 8192))


@pytest.fixture
def at_work(open_desk: Callable[[], Desk], tmp_path: Path, answers: Answers) -> Desk:
    """A window at work, with a backup."""
    desk = open_desk()
    desk.tab("funding")
    answers.save_file = answers.open_file = tmp_path / "copy.wbdesk"
    desk.window.actions_by_name["backup"].trigger()
    desk.settle()
    return desk


def test_the_menu_restores_over_a_library_that_was_damaged_meanwhile(
    at_work: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "library.wbdesk"
    spoil(path)
    at_work.window.actions_by_name["restore"].trigger()
    at_work.bot.waitUntil(lambda: len(kept(path)) == 1, timeout=10_000)
    at_work.settle()
    assert len(at_work.texts("funding")) == 8
    with Library.open(path, create=False) as opened:
        assert opened.check() == []


def test_damage_that_a_search_meets_is_told_once_with_a_way_on(
    at_work: Desk, tmp_path: Path, answers: Answers
) -> None:
    path = tmp_path / "library.wbdesk"
    with Library.open(path, create=False) as other:
        # What the window's connections keep in memory is out of date from here on.
        other.keep_tray(Tray("Other"))
    spoil(path)
    answers.choice = "Restore"
    at_work.bot.keyClicks(at_work.window.tabs.pages["funding"].box, "amount:>1 wh")
    at_work.bot.waitUntil(lambda: len(kept(path)) == 1, timeout=10_000)
    at_work.settle()
    assert len(answers.refused) == 1
    assert "is damaged" in answers.refused[0]
    at_work.window.clear_searches()
    at_work.settle()
    assert len(at_work.texts("funding")) == 8
