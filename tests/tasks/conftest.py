"""A library with the invented release, and its text as a file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import invented
from wbdesk.library import Library
from wbdesk.tasks.start import open_library


@pytest.fixture(scope="session")
def library_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that has taken up the invented pack, to be copied."""
    folder = tmp_path_factory.mktemp("first")
    packs = invented.put(folder / "packs").parent
    open_library(folder / "desk.wbdesk", packs).library.close()
    return folder / "desk.wbdesk"


@pytest.fixture
def library(tmp_path: Path, library_file: Path) -> Iterator[Library]:
    """A library that has taken up the invented pack."""
    invented.put(tmp_path / "packs")
    shutil.copy(library_file, tmp_path / "desk.wbdesk")
    with open_library(tmp_path / "desk.wbdesk", tmp_path / "packs").library as opened:
        yield opened


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """The text of the invented release."""
    file = tmp_path / "lakeside.txt"
    file.write_text(invented.TEXT, "utf-8")
    return file
