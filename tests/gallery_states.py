"""States of the whole window: text at its largest, one awkward record of each kind, no release."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wbdesk.gui.dialogs.shortcuts import ShortcutsDialog
from wbdesk.gui.settings import LARGEST
from wbdesk.gui.window.main import MainWindow
from wbdesk.gui.window.tabs import NAMES
from wbdesk.library import Library
from wbdesk.model.anchor import Anchor
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Attendee, Event, Funding, Note, Quote
from wbdesk.model.release import Pack, Release

Shot = tuple[str, QWidget]
_LONG = (
    "Ministerium für europäische und internationale Angelegenheiten, Angelegenheiten der "
    "Nachbarschaft und Donaudampfschifffahrtsgesellschaftskapitänsangelegenheiten"
)
_ARABIC = "اجتماع وزراء خارجية غرب البلقان في لندن"
_HEBREW = "שרי החוץ של מערב הבלקן"
_AT = Anchor(1, "as the text has it")
AWKWARD = Pack(
    Release(id="awkward", title=f"{_LONG}: {_ARABIC}", publisher=_HEBREW, published="2025-06-01"),
    {
        "timeline": (
            Event(
                id="e", when="../2030", title=_ARABIC, place=_LONG, category="agreement", anchor=_AT
            ),
        ),
        "attendees": (
            Attendee(
                id="a", name=_LONG, code="XK", person=_HEBREW, role=_ARABIC, kind="person",
                status="attended", anchor=_AT,
            ),
        ),
        "funding": (
            Funding(
                id="f", amount="1234567890123.45", currency="EUR", purpose=_ARABIC, fund=_LONG,
                period="2025-01/2027-12", places=(_HEBREW, _LONG), status="allocation", anchor=_AT,
            ),
        ),
        "quotes": (
            Quote(
                id="q", words=f"{_ARABIC}. {_LONG}.", speaker=_LONG, role=_HEBREW,
                when="2025-06-01", topics=(_ARABIC, _LONG), anchor=_AT,
            ),
        ),
        "notes": (
            Note(
                id="n", type="figure", topic=_LONG, text=_ARABIC, value="0.000000125",
                unit="Donaudampfschiffe", anchor=_AT,
            ),
        ),
    },
)  # fmt: skip


def largest(window: MainWindow) -> Iterator[Shot]:
    """Every tab, and what is read most, with text as large as it gets."""
    window._look.resize(LARGEST)
    for name in NAMES:
        window.tabs.go(name)
        yield f"largest-{name}", window
    window.paperwork.preview()
    assert window.paperwork.summary is not None
    yield "largest-summary", window.paperwork.summary
    window.paperwork.summary.close()
    shortcuts = ShortcutsDialog(window.all_actions(), window)
    shortcuts.show()
    yield "largest-shortcuts", shortcuts
    shortcuts.close()
    window._look.resize(100)


def awkward(window: MainWindow, settle: Callable[[], None]) -> Iterator[Shot]:
    """One record a kind, with long names and text from right to left."""
    _change(window, partial(Library.store, pack=AWKWARD), settle)
    window.shelf.show_release(AWKWARD.release.id)
    settle()
    for percent, size in ((100, ""), (LARGEST, "-largest")):
        window._look.resize(percent)
        for name in ("overview", *(kind.name for kind in KINDS)):
            window.tabs.go(name)
            yield f"awkward-{name}{size}", window
    window._look.resize(100)


def empty(window: MainWindow, settle: Callable[[], None]) -> Iterator[Shot]:
    """A library without a release."""
    slugs = [row.release.id for row in _asked(window, Library.releases, settle)]
    for slug in slugs:
        _change(window, partial(Library.remove, slug=slug), settle)
    for name in ("overview", "timeline", "source"):
        window.tabs.go(name)
        yield f"empty-{name}", window


def _asked(window: MainWindow, call: Callable[[Library], Any], settle: Callable[[], None]) -> Any:
    got: list[Any] = []
    window._tasks.ask("gallery", call, got.append)
    settle()
    return got[0]


def _change(window: MainWindow, call: Callable[[Library], Any], settle: Callable[[], None]) -> None:
    _asked(window, call, settle)
    window.reload()
    settle()
