"""Libraries in real files."""

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


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """A new, empty library."""
    with Library.open(path) as opened:
        yield opened


@pytest.fixture
def filled(library: Library) -> Library:
    """A library with the invented release and a dozen others."""
    library.store(invented.made())
    library.store_many(many.entries(12, records=25, paragraphs=6))
    return library
