"""What every test may rely on: no display, no settings or library of the person testing."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests' files away from the user's."""
    monkeypatch.setenv("WBDESK_LIBRARY", str(tmp_path / "own" / "library.wbdesk"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def real_text() -> Path:
    """The real release's text, which is not ours to carry; only for `corpus` tests."""
    return SHARED / "release" / "hillsborough-2025-10-09.txt"
