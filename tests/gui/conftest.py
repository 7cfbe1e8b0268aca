"""The window, and a text for its first release."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ferries import ferries
from launched import answers, desk, first_library, open_desk, searched, searching
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from wbdesk import places
from wbdesk.model.anchor import Anchor
from wbdesk.tasks.start import open_library

__all__ = ["answers", "desk", "ferries", "first_library", "open_desk", "searched", "searching"]


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """Delete what waits for it: no event loop runs between two tests, which would."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def usual_text(qapp: QApplication) -> Iterator[None]:
    """Text of the usual size again, once the window is gone, which would be styled anew for it."""
    usual = qapp.font()
    yield
    qapp.setFont(usual)


@pytest.fixture
def own_text(tmp_path: Path) -> Path:
    """A text of our own that holds every anchor of the bundled pack, in its paragraph."""
    library = open_library(tmp_path / "scratch.wbdesk", places.packs()).library
    with library:
        rows = library.passages(library.releases()[0].release.id)
    paragraphs: dict[int, list[Anchor]] = {}
    for row in rows:
        paragraphs.setdefault(row.record.anchor.paragraph, []).append(row.record.anchor)
    lines = [
        f"Line {number}: " + _holding(paragraphs.get(number, []))
        for number in range(1, max(paragraphs) + 1)
    ]
    file = tmp_path / "text.txt"
    file.write_text("\n\n".join(lines), "utf-8")
    return file


def _holding(anchors: list[Anchor]) -> str:
    """A line in which each anchor stands once, with what is to stand before and after it."""
    phrases = [_phrase(anchor) for anchor in anchors]
    made = ""
    for phrase in phrases:
        if phrase in made or any(phrase in other and phrase != other for other in phrases):
            continue
        shared = next(n for n in range(len(phrase), -1, -1) if made.endswith(phrase[:n]))
        made += phrase[shared:] if shared > 2 else f" / {phrase}"
    return made


def _phrase(anchor: Anchor) -> str:
    before = anchor.prefix + ("" if anchor.prefix.endswith("(") else " ")
    after = anchor.suffix if anchor.suffix[:1] in ",.;:)" else f" {anchor.suffix}"
    return f"{before}{anchor.exact}{after}".strip()
