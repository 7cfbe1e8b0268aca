"""Libraries as they are made: how fast, beside executemany of the same rows, and how large."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import apsw
import msgspec
from made import Maker  # type: ignore[import-not-found]

from bench.figures import Made
from wbdesk.library import Library
from wbdesk.library.connection import connect
from wbdesk.library.schema import rank
from wbdesk.model.kinds import KINDS

TABLES = ("release", "paragraph", *(kind.name for kind in KINDS))
_BEHIND = {"release": "id > ?", "paragraph": "id > (? + 1) << 24"}
"""What stands behind a release, in the tables that tell it in another way than the records do."""
_BATCH = 100
"""Releases stored at once."""


def library(folder: Path, name: str, records: int) -> tuple[Path, Made]:
    """The library of a size and the figures of its making; made where it is not there yet."""
    file, figures = folder / f"{name}.wbdesk", folder / f"{name}.json"
    if not (file.is_file() and figures.is_file()):
        for each in (file, figures):
            each.unlink(missing_ok=True)
        figures.write_bytes(msgspec.json.encode(_make(file, records)))
    return file, msgspec.json.decode(figures.read_bytes(), type=Made)


def _make(file: Path, records: int) -> Made:
    """Store release after release, and right behind each batch its rows in a second library."""
    made = Maker(1).releases(records)
    stored = floor = 0.0
    rough = Path(tempfile.mkdtemp(dir=file.parent))
    try:
        with Library.open(file) as ours:
            beside = connect(rough / "floor.wbdesk", create=True, read_only=False)
            rows = connect(file, create=False, read_only=True)
            last = 0
            while batch := list(islice(made, _BATCH)):
                start = time.perf_counter()
                ours.store_many(batch)
                stored += time.perf_counter() - start
                given = list(_rows(rows, last))
                start = time.perf_counter()
                with beside:
                    for sql, values in given:
                        beside.executemany(sql, values)
                floor += time.perf_counter() - start
                [(last,)] = list(rows.execute("SELECT max(id) FROM release"))
            beside.close()
            text = _text(rows)
            rows.close()
    finally:
        shutil.rmtree(rough)
    return Made(records, stored, floor, file.stat().st_size, text)


def _rows(db: apsw.Connection, after: int) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """The rows of the releases behind one, table by table, as statements that put them in; in
    the order of the full-text index, which is the fastest.
    """
    ranks = {kind.name: rank(kind, kind.name) for kind in KINDS}
    for table in TABLES:
        behind = _BEHIND.get(table, "release_id > ?")
        order = f"ORDER BY {ranks[table]}" if table in ranks else ""
        values = list(db.execute(f"SELECT * FROM {table} WHERE {behind} {order}", [after]))
        if values:
            marks = ", ".join("?" * len(values[0]))
            yield f"INSERT INTO {table} VALUES ({marks})", values


def _text(db: apsw.Connection) -> int:
    """Bytes of every text in releases, paragraphs and records."""
    total = 0
    for table in TABLES:
        texts = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[2] == "TEXT"]
        sums = " + ".join(f'coalesce(sum(octet_length("{name}")), 0)' for name in texts)
        [(found,)] = list(db.execute(f"SELECT {sums} FROM {table}"))
        total += int(found)
    return total
