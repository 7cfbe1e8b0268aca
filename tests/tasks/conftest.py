"""A library with the invented release, and its text as a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import invented
from wbdesk.library import Library
from wbdesk.tasks.start import open_library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A new library that has taken up the invented pack."""
    invented.put(tmp_path / "packs")
    with open_library(tmp_path / "desk.wbdesk", tmp_path / "packs").library as opened:
        yield opened


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """The text of the invented release."""
    file = tmp_path / "lakeside.txt"
    file.write_text(invented.TEXT, "utf-8")
    return file
