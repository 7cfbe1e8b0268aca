"""The thread that answers the window's questions, on a real library."""

import threading
from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import invented
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.library.errors import NotALibrary
from wbdesk.tasks.progress import Progress


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.wbdesk"
    with Library.open(path) as opened:
        opened.store(invented.made())
    return path


@pytest.fixture
def worker(library: Path, qtbot: QtBot) -> Iterator[Worker]:
    parent = QObject()
    made = Worker(partial(Library.open, library), "test", parent)
    yield made
    made.close()
    parent.deleteLater()


def answered(qtbot: QtBot, worker: Worker, call: Any) -> list[Any]:
    """What one question gave: its answer, or the error."""
    got: list[Any] = []
    worker.ask("one", call, got.append, got.append)
    qtbot.waitUntil(lambda: bool(got))
    return got


def test_an_answer_comes_in_the_thread_that_asked(qtbot: QtBot, worker: Worker) -> None:
    threads: list[int] = []

    def call(library: Library) -> int:
        threads.append(threading.get_ident())
        return len(library.releases())

    here: list[int] = []
    worker.ask("one", call, lambda _: here.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(here))
    assert here == [threading.get_ident()]
    assert threads != here


def test_an_error_is_given_to_who_asked(qtbot: QtBot, worker: Worker) -> None:
    def call(library: Library) -> None:
        raise ValueError("no")

    got = answered(qtbot, worker, call)
    assert isinstance(got[0], ValueError)


def test_a_newer_question_supersedes(qtbot: QtBot, worker: Worker) -> None:
    held, got = threading.Event(), []

    def slow(library: Library) -> str:
        held.wait(5)
        return "old"

    worker.ask("search", slow, got.append)
    for number in range(20):
        worker.ask("search", lambda _, number=number: number, got.append)
    held.set()
    with qtbot.waitSignal(worker.idle):
        pass
    assert got == [19]


def test_a_question_taken_back_is_broken_off(qtbot: QtBot, worker: Worker) -> None:
    running, got = threading.Event(), []

    def endless(library: Library) -> object:
        library._db.create_scalar_function("running", lambda _: running.set(), 1)
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        return list(library._db.execute(f"{numbers} SELECT count(running(i)) FROM n"))

    worker.ask("one", endless, got.append, got.append)
    worker.ask("two", lambda _: "two", got.append)
    qtbot.waitUntil(running.is_set)
    worker.withdraw("one")
    worker.withdraw("one")
    worker.withdraw("nobody asked")
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["two"]


def test_channels_do_not_disturb_each_other(qtbot: QtBot, worker: Worker) -> None:
    got: list[str] = []
    worker.ask("a", lambda _: "a", got.append)
    worker.ask("b", lambda _: "b", got.append)
    qtbot.waitUntil(lambda: len(got) == 2)
    assert got == ["a", "b"]


def counting(seen: list[int], library: Library) -> Generator[Progress, bool | None, str]:
    for number in range(1000):
        seen.append(number)
        if (yield Progress(number, 1000, "counting")):
            return "ended early"
    return "done"


def test_steps_are_told_and_cancel_ends_them(qtbot: QtBot, worker: Worker) -> None:
    seen: list[int] = []
    got: list[str] = []
    steps: list[Progress] = []

    def told(step: Progress) -> None:
        steps.append(step)
        job.cancel()

    job = worker.ask("long", partial(counting, seen), got.append, progress=told)
    with qtbot.waitSignal(worker.idle):
        pass
    assert steps
    assert not got


def test_stop_gives_what_there_is(qtbot: QtBot, worker: Worker) -> None:
    seen: list[int] = []
    got: list[str] = []
    job = worker.ask("long", partial(counting, seen), got.append)
    job.stop()
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["ended early"]
    assert len(seen) < 1000


def test_what_is_no_library_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "letter.wbdesk"
    file.write_text("Dear all,\n" * 50)
    parent = QObject()
    worker = Worker(partial(Library.open, file), "test", parent)
    got: list[Any] = []
    worker.ask("releases", Library.releases, got.append, got.append)
    worker.ask("counts", Library.releases, got.append)
    qtbot.waitUntil(lambda: not worker.busy)
    assert [type(each) for each in got] == [NotALibrary]
    worker.close()
    parent.deleteLater()


def test_closing_drops_what_waits(qtbot: QtBot, worker: Worker) -> None:
    held, got = threading.Event(), []

    def slow(library: Library) -> None:
        held.wait(5)

    worker.ask("a", slow, got.append)
    worker.ask("b", lambda _: None, got.append)
    held.set()
    worker.close()
    assert not got


def test_spare_time_is_used_until_nothing_is_left_to_do(library: Path, qtbot: QtBot) -> None:
    parent, left = QObject(), [False, True, True]
    done = threading.Event()

    def spare(opened: Library) -> bool:
        assert opened.releases()
        if not left[1:]:
            done.set()
        return left.pop() if left else False

    worker = Worker(partial(Library.open, library), "test", parent, spare=spare)
    assert answered(qtbot, worker, Library.releases)
    assert done.wait(5)
    assert answered(qtbot, worker, Library.releases)
    assert not left
    worker.close()
    parent.deleteLater()


def test_an_error_in_spare_time_is_left_to_who_asks_next(library: Path, qtbot: QtBot) -> None:
    parent, tried = QObject(), threading.Event()

    def spare(opened: Library) -> bool:
        tried.set()
        raise NotALibrary(library)

    worker = Worker(partial(Library.open, library), "test", parent, spare=spare)
    assert answered(qtbot, worker, Library.releases)
    assert tried.wait(5)
    assert answered(qtbot, worker, Library.releases)
    worker.close()
    parent.deleteLater()


def test_what_is_to_be_written_is_written_before_the_end(library: Path, qtbot: QtBot) -> None:
    parent = QObject()
    worker = Worker(partial(Library.open, library), "test", parent, lazy=True)
    worker.ask("", partial(Library.drop_draft, slug="none"), lambda _: None)
    worker.ask("a look", Library.releases, lambda _: None)
    removed = [invented.ID]
    worker.ask("", partial(Library.swap, gone=removed, entries=()), lambda _: None)
    worker.close()
    parent.deleteLater()
    with Library.open(library) as opened:
        assert opened.releases() == []
