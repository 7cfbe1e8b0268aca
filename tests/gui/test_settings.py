"""What is remembered, and how it gets to the disk."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QLockFile, QTimer
from pytestqt.qtbot import QtBot

from wbdesk.gui.settings import Settings


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    first = Settings(tmp_path / "kept.ini")
    first.keep("tab", "quotes")
    first.keep("searched/quotes", 'one, two; "three"\nžćč %41 ')
    first.keep("window", QByteArray(b"\x00\x01\xff"))
    first.save()
    second = Settings(tmp_path / "kept.ini")
    assert second.text("tab") == "quotes"
    assert second.text("searched/quotes") == 'one, two; "three"\nžćč %41 '
    assert second.state("window") == QByteArray(b"\x00\x01\xff")
    assert second.text("window", "none") == "none"
    assert second.state("tab").isEmpty()


def test_the_window_does_not_wait_for_the_disk(tmp_path: Path, qtbot: QtBot) -> None:
    """Qt itself waits for whoever has the file locked, as it does for a slow disk."""
    kept = Settings(tmp_path / "kept.ini")
    kept.save()
    others = QLockFile(str(tmp_path / "kept.ini.lock"))
    assert others.tryLock(1000)
    kept.keep("tab", "notes")
    beats = list[float]()
    pulse = QTimer()
    pulse.timeout.connect(lambda: beats.append(time.monotonic()))
    pulse.start(10)
    qtbot.waitUntil(lambda: kept.writing)
    qtbot.waitUntil(lambda: len(beats) > 100)
    assert kept.text("tab") == "notes"
    assert "notes" not in (tmp_path / "kept.ini").read_text()
    others.unlock()
    qtbot.waitUntil(lambda: "notes" in (tmp_path / "kept.ini").read_text())


def test_two_windows_keep_each_its_own(tmp_path: Path) -> None:
    first, second = (Settings(tmp_path / "kept.ini") for _ in range(2))
    first.keep("tab", "quotes")
    second.keep("theme", "dark")
    first.save()
    second.save()
    third = Settings(tmp_path / "kept.ini")
    assert (third.text("tab"), third.text("theme")) == ("quotes", "dark")


def test_what_another_version_kept_is_let_go(tmp_path: Path) -> None:
    (tmp_path / "kept.ini").write_text("[General]\nversion=999\ntab=quotes\n")
    kept = Settings(tmp_path / "kept.ini")
    assert kept.text("tab") == ""
    kept.keep("theme", "dark")
    kept.save()
    assert "quotes" not in (tmp_path / "kept.ini").read_text()
    assert Settings(tmp_path / "kept.ini").text("theme") == "dark"


def test_what_is_as_it_was_is_not_written(tmp_path: Path) -> None:
    kept = Settings(tmp_path / "kept.ini")
    kept.save()
    (tmp_path / "kept.ini").unlink()
    again = kept
    again.keep("version", "1")
    again.save()
    assert not (tmp_path / "kept.ini").exists()


@pytest.mark.parametrize(
    ("text", "size"), [("", 100), ("large", 100), ("120", 120), ("20", 80), ("900", 250)]
)
def test_sizes_of_text_are_within_bounds(tmp_path: Path, text: str, size: int) -> None:
    kept = Settings(tmp_path / "kept.ini")
    kept.keep("text size", text)
    assert kept.text_size == size
    kept.save()
