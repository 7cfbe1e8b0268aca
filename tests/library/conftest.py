"""Libraries in real files. Each is made once; a test has a copy, which takes no time to make."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import many
import pytest

import invented
from wbdesk.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's library stands."""
    return tmp_path / "desk.wbdesk"


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new library, to be copied."""
    file = tmp_path_factory.mktemp("empty") / "desk.wbdesk"
    Library.open(file).close()
    return file


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the invented release and a dozen others, to be copied."""
    file = tmp_path_factory.mktemp("filled") / "desk.wbdesk"
    with Library.open(file) as library:
        library.store(invented.made())
        library.store_many(many.entries(12, records=25, paragraphs=6))
    return file


@pytest.fixture
def library(path: Path, empty_file: Path) -> Iterator[Library]:
    """A new, empty library."""
    shutil.copy(empty_file, path)
    with Library.open(path) as opened:
        yield opened


@pytest.fixture
def filled(path: Path, filled_file: Path) -> Iterator[Library]:
    """A library with the invented release and a dozen others."""
    shutil.copy(filled_file, path)
    with Library.open(path) as opened:
        yield opened
