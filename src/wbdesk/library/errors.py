"""What can go wrong with a library, each in one sentence."""

from pathlib import Path

from wbdesk.model.errors import UserError


class LibraryError(UserError):
    """A library that cannot be used as asked."""


class NotALibrary(LibraryError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is not a wbdesk library; choose another file.")
        self.path = path


class LibraryTooNew(LibraryError):
    """The file was written by a newer version."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            f"{path} was written by a newer wbdesk (format {version}, this one knows {known}); "
            "open it with that version, nothing was changed."
        )


class LibraryDamaged(LibraryError):
    """SQLite finds the file damaged."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} is damaged ({reason}); keep it and restore a backup, nothing was changed."
        )
        self.path = path


class LibraryUnreadable(LibraryError):
    """The file cannot be opened or made."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be opened as a library: {reason}.")


class LibraryFailed(LibraryUnreadable):
    """The file was open, but could not be read or written."""

    def __init__(self, path: Path, reason: str) -> None:
        LibraryError.__init__(self, f"{path} could not be read or written: {reason}.")


class BackupFailed(LibraryError):
    """A copy of the library could not be made."""

    def __init__(self, out: Path, reason: str) -> None:
        super().__init__(f"The backup {out} could not be written: {reason}.")


class UnknownRelease(LibraryError):
    """No release has that id."""

    def __init__(self, release_id: str, known: list[str]) -> None:
        listed = ", ".join(known[:10]) or "none"
        super().__init__(f"There is no release “{release_id}” in the library; known are: {listed}.")


class UnknownTray(LibraryError):
    """No tray has that name."""

    def __init__(self, name: str, known: list[str]) -> None:
        listed = f"known are: {', '.join(known[:10])}" if known else "there is none yet"
        super().__init__(f"There is no tray “{name}”; {listed}.")


class UnknownSearch(LibraryError):
    """No saved search has that name."""

    def __init__(self, name: str, known: list[str]) -> None:
        listed = f"known are: {', '.join(known[:10])}" if known else "there is none yet"
        super().__init__(f"There is no saved search “{name}”; {listed}.")


class Interrupted(Exception):
    """The call was stopped by `Library.interrupt`; not an error to show."""
