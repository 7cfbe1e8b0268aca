"""Makes any text fit for a page: no control characters, no unbreakable runs, no overrides."""

import re

_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_RUN = re.compile(r"\S{60}")


def clean(text: str) -> str:
    """The text without characters that a page cannot show."""
    return _UNFIT.sub("", text)


def breakable(text: str) -> str:
    """As `clean`, with a place to break in every run of 60 characters without a space."""
    return _RUN.sub(lambda run: f"{run.group()}\u200b", clean(text))
