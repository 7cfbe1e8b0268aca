"""A program killed while it stores, and programs that read while another one writes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import invented
from wbdesk.library import Library

TESTS = Path(__file__).parents[1]
NEWER = invented.made(revision=2, notes=(), quotes=())

KILLED = """
import os, signal, sys
from pathlib import Path
import invented
from wbdesk.library import Library

left = int(sys.argv[2])

def step(event):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

library = Library.open(Path(sys.argv[1]))
library._db.trace_v2(1, step)
library.store(invented.made(revision=2, notes=(), quotes=()))
library.remove("other")
library._db.trace_v2(0, None)
print("stored", flush=True)
"""

READING = """
import os, sys
from pathlib import Path
import invented
from wbdesk.library import Library

old, new = invented.made(), invented.made(revision=2, notes=(), quotes=())
seen, parent = set(), os.getppid()
with Library.open(Path(sys.argv[1]), create=False) as library:
    print("reading", flush=True)
    while "the end" not in {row.release.title for row in library.releases()}:
        assert os.getppid() == parent, "nobody waits for this any more"
        pack = library.pack(invented.ID)
        assert pack in (old, new), pack
        [row] = [row for row in library.releases() if row.release.id == invented.ID]
        assert row.counts["notes"] == (row.release.revision == 1), row
        seen.add(pack.release.revision)
    assert library.check() == []
print("read", len(seen), flush=True)
"""


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: subprocess.Popen[str]) -> tuple[str, str]:
    return process.communicate(timeout=50)


@pytest.mark.parametrize("after", [0, 1, 2, 3, 5, 8, 13, 21, 30, 40, 55])
def test_a_store_that_is_killed_leaves_the_old_state_or_the_new(path: Path, after: int) -> None:
    with Library.open(path) as library:
        library.store(invented.made())
        library.store(invented.made("other"))
    said, _ = finished(python(KILLED, path, after))
    assert said == ""
    with Library.open(path, create=False) as library:
        assert library.check() == []
        assert library.pack(invented.ID) in (invented.made(), NEWER)
        if library.pack(invented.ID) == invented.made():
            assert library.pack("other") == invented.made("other")
        library.store(NEWER)
        assert library.pack(invented.ID) == NEWER


def test_a_store_that_is_not_killed_is_there(path: Path) -> None:
    with Library.open(path) as library:
        library.store(invented.made())
        library.store(invented.made("other"))
    said, wrong = finished(python(KILLED, path, 10_000))
    assert (said, wrong) == ("stored\n", "")
    with Library.open(path, create=False) as library:
        assert library.pack(invented.ID) == NEWER
        assert [each.release.id for each in library.releases()] == [invented.ID]


def test_two_read_while_one_writes_and_see_whole_states(
    path: Path, request: pytest.FixtureRequest
) -> None:
    with Library.open(path) as library:
        library.store(invented.made())
        readers = [python(READING, path) for _ in range(2)]
        request.addfinalizer(lambda: [reader.kill() for reader in readers])
        for reader in readers:
            assert reader.stdout is not None
            assert reader.stdout.readline() == "reading\n"
        for number in range(100):
            if number % 2:
                library.remove(invented.ID + ".x")
                library.store(invented.made())
            else:
                library.store(invented.made(invented.ID + ".x"))
                library.store(NEWER)
        last = invented.made("end")
        library.store(type(last)(type(last.release)(id="end", title="the end"), {}))
        for reader in readers:
            said, wrong = finished(reader)
            assert wrong == ""
            assert said.startswith("read ")
        assert library.check() == []


def test_two_that_write_wait_for_each_other(path: Path) -> None:
    with Library.open(path) as one, Library.open(path) as other:
        for number in range(20):
            one.store(invented.made(f"one-{number}"))
            other.store(invented.made(f"other-{number}"))
        assert len(one.releases()) == len(other.releases()) == 40
