"""What is dragged within the program, and how it is told from what comes from elsewhere."""

import os

import msgspec
from PySide6.QtCore import QMimeData

from wbdesk.model.tray import Pick

_OWN = "application/x-wbdesk-"
# Another wbdesk may have another library: what it drags is text here.
RECORDS = f"{_OWN}records.{os.getpid()}"
"""The format in which records go from one part of this window to another."""
TRAY_ROWS = f"{_OWN}tray-rows.{os.getpid()}"
"""The same for rows of the tray that are put in another order."""


def picks_of(data: QMimeData) -> list[Pick]:
    """The records in what was dragged here; none where it is anything else."""
    if not data.hasFormat(RECORDS):
        return []
    return msgspec.json.decode(bytes(data.data(RECORDS).data()), type=list[Pick])


def ours(data: QMimeData) -> bool:
    """Whether wbdesk itself dragged it, this one or another."""
    return any(name.startswith(_OWN) for name in data.formats())
