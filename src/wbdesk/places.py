"""Where the program finds its own files and keeps the user's."""

import os
from functools import cache
from pathlib import Path


@cache
def _top() -> Path:
    """The folder of resources/ and data/: the package when installed, else the checkout."""
    package = Path(__file__).resolve().parent
    return package if (package / "resources").is_dir() else package.parents[1]


def resources() -> Path:
    """Icons, styles, templates and texts of the program."""
    return _top() / "resources"


def packs() -> Path:
    """The curated packs that come with the program."""
    return _top() / "data"


def library() -> Path:
    """The library that is opened when none is named: WBDESK_LIBRARY, else the user data folder."""
    named = os.environ.get("WBDESK_LIBRARY")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir("wbdesk", appauthor=False)) / "library.wbdesk"


def govuk() -> str:
    """The address releases are fetched from: WBDESK_GOVUK, else GOV.UK's own."""
    return os.environ.get("WBDESK_GOVUK") or "https://www.gov.uk"


def logs() -> Path:
    """The folder of the log file."""
    import platformdirs

    return Path(platformdirs.user_log_dir("wbdesk", appauthor=False))
