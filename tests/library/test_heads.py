"""Searches are answered from the first rows of a view, or by narrowing, as without either."""

import random
from collections.abc import Iterator
from pathlib import Path

import apsw
import many
import pytest

from wbdesk.library import Library, Marks, Row
from wbdesk.library.connection import connect
from wbdesk.library.heads import Heads, Limits
from wbdesk.library.narrowing import Worth
from wbdesk.library.ordering import Orders
from wbdesk.library.viewing import page, prepare
from wbdesk.model.anchor import Anchor
from wbdesk.model.fold import words
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import parse
from wbdesk.model.records import Note
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import BY_RELEASE, View

NEVER = Limits(rows=0, records=1 << 40, narrowing=Worth(records=1 << 40))
HEADS = Limits(rows=60, records=0, narrowing=Worth(records=1 << 40))
NARROWED = Limits(rows=0, records=1 << 40, narrowing=Worth(records=0, rows=0, seconds=1.0))
BOTH = Limits(rows=30, records=0, narrowing=Worth(records=0, rows=0, seconds=1.0))
STINGY = Limits(rows=30, records=0, narrowing=Worth(records=0, rows=0, seconds=0.0))


class Reader:
    """A connection that finds rows in one way."""

    def __init__(self, file: Path, limits: Limits) -> None:
        self.db: apsw.Connection = connect(file, create=False, read_only=True)
        self.orders, self.heads = Orders(self.db), Heads(self.db, limits)

    def page(self, view: View, after: Row | None = None, offset: int = 0) -> list[Row]:
        """A short page, once all is prepared that may be."""
        page(self.db, self.orders, self.heads, view, None, 0, 1)
        while prepare(self.db, self.heads):
            pass
        return page(self.db, self.orders, self.heads, view, after, offset, 7)

    def close(self) -> None:
        """Close the file."""
        self.heads.close()
        self.db.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of some hundred records of each kind."""
    made = tmp_path_factory.mktemp("heads") / "library.wbdesk"
    with Library.open(made) as library:
        library.store_many(many.entries(12, records=100, paragraphs=6))
        library.mark("release-00003", "notes", "r4", Marks(star=True))
    return made


@pytest.fixture
def plain(file: Path) -> Iterator[Reader]:
    """What is to be found."""
    made = Reader(file, NEVER)
    yield made
    made.close()


def searches(plain: Reader, kind: str, count: int) -> list[str]:
    """Words of records, begun or whole, alone and together, as people put them."""
    rng = random.Random(f"heads {kind}")
    rows = plain.page(View(kind, parse("")), offset=rng.randrange(40))
    found = [word for row in rows for word in words(row.record.anchor.exact)]
    made = []
    for _ in range(count):
        first, second = rng.choices(found, k=2)
        begun = second[: rng.randint(1, 4)]
        joint = rng.choice(("{0}", "{1} {0}", '"{1} {0}', "-{1} {0}", "{1} OR {0}", "-{0}"))
        more = rng.choice(("", "", "", "is:starred ", "when:2014 ", "-xq ", "place:ser "))
        made.append(more + joint.format(begun, first))
    return made


@pytest.mark.parametrize("limits", [HEADS, NARROWED, BOTH, STINGY])
@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_the_same_rows_in_the_same_order(
    file: Path, plain: Reader, kind: str, limits: Limits
) -> None:
    other = Reader(file, limits)
    rng = random.Random(f"{kind} {limits}")
    for text in searches(plain, kind, 40):
        view = View(
            kind,
            parse(text),
            rng.choice((None, None, ("release-00004",), ("release-00002", "release-00007"))),
            rng.choice((None, BY_NAME[kind].order, BY_RELEASE)),
            rng.random() < 0.5,
        )
        wanted = plain.page(view)
        assert other.page(view) == wanted, view
        offset = rng.randrange(12)
        assert other.page(view, offset=offset) == plain.page(view, offset=offset), view
        for row in wanted[-1:]:
            assert other.page(view, after=row) == plain.page(view, after=row), view
    other.close()


def test_what_was_changed_meanwhile_is_found(tmp_path: Path) -> None:
    file = tmp_path / "library.wbdesk"
    with Library.open(file) as library:
        library.store_many(many.entries(3, records=60, paragraphs=3))
        reader = Reader(file, HEADS)
        view = View("notes", parse("zebr"))
        assert reader.page(view) == []
        note = Note(id="z", type="statement", text="A zebra", anchor=Anchor(1, "anchored"))
        library.store(Pack(Release(id="zoo", title="Zoo"), {"notes": (note,)}))
        [row] = page(reader.db, reader.orders, reader.heads, view, None, 0, 7)
        assert row.record == note
        assert reader.page(view) == [row]
        library.remove("zoo")
        assert reader.page(view) == []
        reader.close()


def test_little_is_done_at_a_time_and_then_no_more(file: Path) -> None:
    reader = Reader(file, BOTH)
    for kind in KINDS:
        page(reader.db, reader.orders, reader.heads, View(kind.name, parse("")), None, 0, 1)
    steps = sum(1 for _ in iter(lambda: prepare(reader.db, reader.heads), False))
    assert steps > len(KINDS)
    assert not prepare(reader.db, reader.heads)
    reader.close()


def test_a_library_prepares_by_itself(file: Path) -> None:
    with Library.open(file, read_only=True) as library:
        library.page(View("notes", parse("har")))
        while library.prepare():
            pass
        assert library.page(View("notes", parse("har")))
