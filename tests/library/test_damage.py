"""A damaged library gives LibraryError or works; it never brings the program down."""

import random
import threading
from collections.abc import Callable
from pathlib import Path

import apsw
import many
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import invented
from wbdesk.library import (
    Interrupted,
    Library,
    LibraryDamaged,
    LibraryError,
    LibraryFailed,
    Marks,
)
from wbdesk.library.failures import transaction
from wbdesk.model.display import text_of
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import parse
from wbdesk.model.view import View

QUERIES = ("", "harb", "-lake", "amount:>1", "when:2015..2020", "country:rs OR ferry", '"a b"')
CALLS: dict[str, Callable[[Library], object]] = {
    "releases": Library.releases,
    "has_digest": lambda library: library.has_digest("digest"),
    "sources": Library.sources,
    "marks": Library.marks,
    "release": lambda library: library.release("release-00000"),
    "entry": lambda library: library.entry(invented.ID),
    "pages": lambda library: [_read(library, kind.name) for kind in KINDS],
    "counts": lambda library: [library.counts(parse(text)) for text in QUERIES],
    "shared": lambda library: library.shared_paragraphs(["harbour"]),
    "store": lambda library: library.store(invented.made(revision=2, notes=())),
    "many": lambda library: library.store_many(many.entries(1, records=10, paragraphs=2, seed=5)),
    "mark": lambda library: library.mark(invented.ID, "notes", "crossings", Marks(star=True)),
    "detach": lambda library: library.detach(invented.ID),
    "backup": lambda library: library.backup(library.path.with_name("copy.wbdesk")),
    "remove": lambda library: library.remove(invented.ID),
    "check": Library.check,
}


def _read(library: Library, kind: str) -> None:
    """Look through a kind as a table does."""
    for sort in (None, *(field.name for field in BY_NAME[kind].columns)):
        for row in library.page(View(kind, parse(""), None, sort), limit=30):
            for field in BY_NAME[kind].fields:
                text_of(row.record, field)
    for text in QUERIES:
        rows = library.page(View(kind, parse(text)), limit=3)
        if rows:
            library.position(View(kind, parse(text)), rows[0])


class Whole(bytes):
    """Bytes that reports leave out."""

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"


def use(path: Path) -> int:
    """Do everything with a file; gives how much of it was refused in the proper way."""
    refused = 0
    try:
        library = Library.open(path)
    except LibraryError:
        return len(CALLS)
    with library:
        for call in CALLS.values():
            said = ""
            try:
                call(library)
            except LibraryError as error:
                said = str(error)
            assert "\n" not in said
            refused += bool(said)
    return refused


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """The bytes of a small library with everything in it."""
    path = tmp_path_factory.mktemp("whole") / "desk.wbdesk"
    with Library.open(path) as library:
        library.store(invented.made())
        library.store_many(many.entries(2, records=10, paragraphs=2))
        library.mark(invented.ID, "notes", "crossings", Marks(True, ("brief",), "look"))
    return Whole(path.read_bytes())


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for files that are thrown away."""
    return tmp_path_factory.mktemp("bench")


def put(bench: Path, data: bytes) -> Path:
    for old in bench.iterdir():
        old.unlink()
    path = bench / "desk.wbdesk"
    path.write_bytes(data)
    return path


def test_a_whole_one_refuses_nothing(whole: Whole, bench: Path) -> None:
    assert use(put(bench, whole)) == 0


flips = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12)


@given(flips, st.integers(0, 99), st.integers(0, 255))
@settings(deadline=None, max_examples=60)
def test_flipped_bytes(
    whole: Whole, bench: Path, changes: list[tuple[float, int]], head: int, value: int
) -> None:
    data = bytearray(whole)
    for place, byte in changes:
        data[int(place * len(data))] = byte
    if not changes:
        data[head] = value
    use(put(bench, bytes(data)))


@pytest.mark.parametrize("seed", range(24))
def test_noise_swapped_and_lost_pages(whole: Whole, bench: Path, seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray(whole)
    pages = len(data) // 4096
    for _ in range(rng.randrange(1, 4)):
        one, other = rng.randrange(pages) * 4096, rng.randrange(pages) * 4096
        match seed % 4:
            case 0:
                data[one : one + 4096] = rng.randbytes(4096)
            case 1:
                data[one : one + 4096], data[other : other + 4096] = (
                    data[other : other + 4096],
                    data[one : one + 4096],
                )
            case 2:
                del data[rng.randrange(100, len(data)) :]
                pages = max(1, len(data) // 4096)
            case 3:
                start = one + rng.randrange(4096)
                data[start : start + 60] = bytes(len(data[start : start + 60]))
    use(put(bench, bytes(data)))


def test_letters_of_every_text_spoilt(whole: Whole, bench: Path) -> None:
    """Texts that are not UTF-8, numbers that are none: each is found when it is read."""
    for old, new in (
        (b"Cleaner ferries", b"Cleaner \xff\xfe\xfderie"),
        (b"Electric ferries", b"Electric \xc3\x28rries"),
        (b"2500000", b"25O0000"),
        (b"crossings", b"cross\x80ngs"),
        (b"harbour", b"har\xf8our"),
    ):
        assert old in whole
        spoilt = whole.replace(old, new)
        assert use(put(bench, spoilt)) > 0
        with pytest.raises(LibraryDamaged, match="keep it and restore a backup"):
            _all(put(bench, spoilt))


def _all(path: Path) -> None:
    with Library.open(path) as library:
        for each in library.releases():
            library.entry(each.release.id)


def test_a_record_that_lacks_what_it_must_have_is_damage(path: Path) -> None:
    with Library.open(path) as library:
        library.store(invented.made())
        db = library._db
        db.execute("PRAGMA writable_schema=ON")
        db.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE type = 'table'"
        )
        db.execute("PRAGMA writable_schema=RESET")
        for table, column in (("notes", "text"), ("notes", "anchor_exact"), ("release", "title")):
            db.execute("SAVEPOINT before")
            db.execute(f"UPDATE {table} SET {column} = NULL")
            with pytest.raises(LibraryDamaged):
                library.entry(invented.ID)
            db.execute("ROLLBACK TO before; RELEASE before")
        assert library.entry(invented.ID).pack.of("notes") == invented.RECORDS["notes"]


def search_on(library: Library) -> None:
    for _ in range(100_000):
        library.page(View("timeline", parse("-harb OR lake"), None, "title"))


def test_an_interrupt_from_another_thread_stops_the_call_and_only_that(filled: Library) -> None:
    done = threading.Event()

    def interrupting() -> None:
        while not done.is_set():
            filled.interrupt()

    thread = threading.Thread(target=interrupting)
    thread.start()
    try:
        with pytest.raises(Interrupted):
            search_on(filled)
    finally:
        done.set()
        thread.join()
    assert len(filled.page(View("timeline", parse("")), limit=5)) == 5
    filled.store(invented.made(revision=2))


def test_an_interrupted_store_leaves_nothing(library: Library) -> None:
    library.store(invented.made())

    def interrupted() -> object:
        for number, entry in enumerate(many.entries(4)):
            if number == 3:
                raise apsw.InterruptError("interrupted")
            yield entry

    with pytest.raises(Interrupted):
        library.store_many(interrupted())  # type: ignore[arg-type]
    assert [row.release.id for row in library.releases()] == [invented.ID]


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (apsw.CorruptError("x: y"), LibraryDamaged),
        (apsw.SQLError("x: y"), LibraryDamaged),
        (UnicodeDecodeError("utf-8", b"", 0, 1, "z"), LibraryDamaged),
        (apsw.FullError("x: y"), LibraryFailed),
        (apsw.IOError("x: y"), LibraryFailed),
        (apsw.BusyError("x: y"), LibraryFailed),
        (apsw.ReadOnlyError("x: y"), LibraryFailed),
        (apsw.NoMemError("x: y"), LibraryFailed),
        (apsw.InterruptError("x: y"), Interrupted),
    ],
)
def test_what_sqlite_raises_is_told_in_words(
    library: Library, error: Exception, kind: type[Exception]
) -> None:
    with pytest.raises(kind) as caught, library._reading():
        raise error
    assert type(caught.value) is kind
    assert caught.value.__cause__ is error
    assert library.releases() == []


def test_mistakes_of_the_program_are_not_passed_off_as_damage(library: Library) -> None:
    library.close()
    with pytest.raises(apsw.ConnectionClosedError):
        library.releases()


@pytest.mark.parametrize("chunk", [8, 40])
def test_a_full_disk_loses_nothing_and_says_so(library: Library, chunk: int) -> None:
    library.store(invented.made())
    pages = library._db.pragma("page_count")
    library._db.pragma("max_page_count", pages + chunk)
    with pytest.raises(LibraryFailed, match="the disk is full"):
        library.store_many(many.entries(50))
    assert [row.release.id for row in library.releases()] == [invented.ID]
    library._db.pragma("max_page_count", 2**30)
    assert library.store_many(many.entries(5)) == 5
    assert library.check() == []


def test_a_transaction_that_cannot_be_ended_is_taken_back(library: Library) -> None:
    db = library._db
    with pytest.raises(apsw.ConstraintError), transaction(db):
        db.execute("PRAGMA defer_foreign_keys=ON; INSERT INTO tag VALUES ('a', 'b', 'c', 'lost')")
    assert not db.in_transaction
    assert list(db.execute("SELECT * FROM tag")) == []
