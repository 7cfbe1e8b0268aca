"""What the command line prints: UTF-8, one line a statement, nothing that steers a terminal."""

import io
import os
import sys
from typing import Any

DONE, FINDINGS, REFUSED = 0, 1, 2
"""Exit statuses."""


def use_utf8() -> None:
    """Print UTF-8 whatever the system's encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def line(text: str, limit: int | None = None) -> str:
    """`text` on one line, without control or invisible formatting characters."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    shown = "".join(char for char in spaced if char.isprintable() or 0xD800 <= ord(char) < 0xE000)
    return shown if limit is None or len(shown) <= limit else f"{shown[: limit - 1].rstrip()}…"


def remark(text: str) -> None:
    """Say something beside the result."""
    print(f"wbdesk: {line(text)}", file=sys.stderr)


def refuse(text: str) -> int:
    """Say why not; gives the exit status."""
    remark(text)
    return REFUSED


def as_json(value: Any) -> str:
    """JSON as this program prints it."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def silence() -> None:
    """Send what is still to be printed nowhere, so that leaving does not fail on it."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
