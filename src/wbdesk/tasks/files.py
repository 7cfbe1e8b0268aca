"""Writes files whole or not at all, and never over what must not be lost."""

import contextlib
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from wbdesk.model.errors import UserError

_HELD_ELSEWHERE = (5, 32, 33)
"""Windows' codes for a file that a scanner or another program holds for a moment."""
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)


class FileProblem(UserError):
    """A file that cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be written: {reason}.")
        self.path = path


class Exists(FileProblem):
    """A file that is there already and was not to be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "it exists already; choose another name or allow it to be replaced")


def may_write(path: Path, *, overwrite: bool, kept: Iterable[Path] = ()) -> None:
    """Raise FileProblem where `path` must not be written; `kept` are files never to touch."""
    try:
        found = _mode(path)
        if found is not None and stat.S_ISLNK(found):
            raise FileProblem(path, "it is a link to another file; name the file itself")
        if found is not None and stat.S_ISDIR(found):
            raise FileProblem(path, "it is a folder; name a file in it")
        if found is not None and not stat.S_ISREG(found):
            raise FileProblem(path, "it is not an ordinary file; choose another name")
        if any(_same(path, each) for each in kept):
            raise FileProblem(path, "it belongs to the library itself; choose another name")
        if found is not None and not overwrite:
            raise Exists(path)
        if found is None and not path.parent.is_dir():
            raise FileProblem(path, f"there is no folder {path.parent}; make it first")
    except OSError as error:
        raise _problem(path, error) from error


def write(path: Path, data: bytes, *, overwrite: bool, kept: Iterable[Path] = ()) -> None:
    """Write a file through a temporary one beside it. Raises FileProblem."""
    write_all({path: data}, overwrite=overwrite, kept=kept)


def write_all(
    contents: Mapping[Path, bytes], *, overwrite: bool, kept: Iterable[Path] = ()
) -> None:
    """Write several files; none is put in its place before all are safely on the disk.

    Raises FileProblem.
    """
    kept = tuple(kept)
    for path in contents:
        may_write(path, overwrite=overwrite, kept=kept)
    staged: dict[Path, Path] = {}
    try:
        for path, data in contents.items():
            staged[path] = path.with_name(f".wbdesk-{secrets.token_hex(6)}.part")
            with _naming(path):
                _stage(staged[path], data, like=path)
        for path, made in staged.items():
            with _naming(path):
                put_in_place(made, path)
    finally:
        for made in staged.values():
            with contextlib.suppress(OSError):
                made.unlink(missing_ok=True)


def put_in_place(
    made: Path,
    path: Path,
    *,
    replace: Callable[[Path, Path], object] = os.replace,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Replace `path` by `made`, trying again where Windows says another program holds it."""
    for seconds in _PAUSES:
        try:
            replace(made, path)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_ELSEWHERE:
                raise
        pause(seconds)
    replace(made, path)


def beside(library: Path) -> tuple[Path, ...]:
    """The library's files, which no export may replace."""
    return tuple(library.with_name(library.name + end) for end in ("", "-wal", "-shm", "-journal"))


def _mode(path: Path) -> int | None:
    try:
        return os.lstat(path).st_mode
    except FileNotFoundError:
        return None


def _stage(made: Path, data: bytes, *, like: Path) -> None:
    with made.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileNotFoundError):
        shutil.copymode(like, made)


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _problem(path, error) from error


def _problem(path: Path, error: OSError) -> FileProblem:
    if getattr(error, "winerror", None) in _HELD_ELSEWHERE:
        return FileProblem(path, "another program holds it; close it there or choose another name")
    return FileProblem(path, (error.strerror or str(error)).lower())


def _same(one: Path, other: Path) -> bool:
    if one.resolve() == other.resolve():
        return True
    with contextlib.suppress(OSError):
        return one.samefile(other)
    return False
