"""Checks and backups of a library."""

import contextlib
import os
from pathlib import Path

import apsw

from wbdesk.library import paragraphs
from wbdesk.library.errors import BackupFailed
from wbdesk.library.failures import UNUSABLE, reason
from wbdesk.model.kinds import KINDS


def check(db: apsw.Connection) -> list[str]:
    """What is wrong with the file, in words; empty where nothing is."""
    told = "\n".join(text for (text,) in db.execute("PRAGMA integrity_check(20)"))
    findings = [f"integrity: {line}" for line in told.splitlines() if line not in ("", "ok")]
    for table, *_ in db.execute("PRAGMA foreign_key_check"):
        findings.append(f"a row of {table} refers to a row that is gone")
    if left := paragraphs.left(db):
        findings.append(f"paragraphs of {left} releases that are gone")
    for kind in KINDS:
        rows = next(iter(db.execute(f"SELECT count(*) FROM {kind.name}")))[0]
        indexed = next(iter(db.execute(f"SELECT count(*) FROM {kind.name}_fts_docsize")))[0]
        if rows != indexed:
            findings.append(f"search index of {kind.name}: {indexed} of {rows} records")
    return findings


def backup(db: apsw.Connection, out: Path) -> None:
    """Copy the library to `out`, through a checked temporary file beside it.

    An existing `out` is replaced. Raises BackupFailed where the copy cannot be written.
    """
    made = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        made.unlink(missing_ok=True)
        _copy(db, made)
        made.replace(out)
    except OSError as error:
        raise BackupFailed(out, (error.strerror or str(error)).lower()) from error
    except UNUSABLE as error:
        raise BackupFailed(out, reason(error)) from error
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                made.with_name(made.name + ending).unlink(missing_ok=True)


def restore(db: apsw.Connection, source: apsw.Connection) -> None:
    """Put what `source` holds in place of what the library holds, all or nothing.

    Others that read the library see the one state or the other.
    """
    with db.backup("main", source, "main") as running:
        while not running.done:
            running.step(1000)
    db.execute("PRAGMA journal_mode=WAL")


def _copy(db: apsw.Connection, made: Path) -> None:
    copy = apsw.Connection(str(made))
    try:
        with copy.backup("main", db, "main") as running:
            while not running.done:
                running.step(1000)
        copy.execute("PRAGMA journal_mode=DELETE")
        answer = next(iter(copy.execute("PRAGMA quick_check")))[0]
        if answer != "ok":
            raise apsw.CorruptError(f"CorruptError: {answer}")
    finally:
        copy.close()
    with made.open("rb+") as file:
        os.fsync(file.fileno())
