"""Copies the library to a file of the user's choice."""

from pathlib import Path

from wbdesk.library import Library
from wbdesk.tasks.files import beside, may_write


def backup(library: Library, out: Path, *, overwrite: bool) -> None:
    """Make a checked copy. Raises FileProblem or BackupFailed."""
    may_write(out, overwrite=overwrite, kept=beside(library.path))
    library.backup(out)
