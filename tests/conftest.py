"""What every test may rely on: no display, no settings or library of the person testing."""

import gc
import itertools
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from wbdesk.gui import binding

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# As the program does: what stands in the way of every import there is in the way of tests as well.
binding.load()

# A busy machine is no failure: the tests that bound a time do so themselves.
settings.register_profile(
    "wbdesk", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("wbdesk")

_NUMBERS = itertools.count()
SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_collection_finish() -> None:
    """Keep the thousands of tests, which stay to the end, out of every search for garbage."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Empty the clipboard: Qt destroys what is left in it when Python, of which it is, is gone."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests' files away from the user's.

    The places are only named. Most tests need no folder, and pytest looks through all it made
    before it makes another.
    """
    own = tmp_path_factory.getbasetemp() / "own" / str(next(_NUMBERS))
    monkeypatch.setenv("WBDESK_LIBRARY", str(own / "library.wbdesk"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(own / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(own / "state"))


@pytest.fixture
def real_text() -> Path:
    """The real release's text, which is not ours to carry; only for `corpus` tests."""
    return SHARED / "release" / "hillsborough-2025-10-09.txt"
