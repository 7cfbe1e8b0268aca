"""Rows of a view: sorted by any column, page by page, each at its position."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import many
import pytest

from wbdesk.library import Library, Row
from wbdesk.library.schema import LATEST, LONGEST
from wbdesk.model import period
from wbdesk.model.anchor import Anchor
from wbdesk.model.fold import words
from wbdesk.model.groups import GROUPS, Group, group_of
from wbdesk.model.kinds import BY_NAME, KINDS
from wbdesk.model.query import parse
from wbdesk.model.records import Attendee, Event, Funding, Note
from wbdesk.model.release import Pack, Release
from wbdesk.model.view import BY_GROUP, View

AT = Anchor(1, "anchored here")
VIEWS = [
    (kind.name, sort, descending)
    for kind in KINDS
    for sort in (None, *(field.name for field in kind.fields))
    for descending in (False, True)
]


@pytest.fixture
def mixed(path: Path, mixed_file: Path) -> Iterator[Library]:
    """Records with ties, gaps, capitals and odd dates among many plain ones."""
    shutil.copy(mixed_file, path)
    with Library.open(path) as library:
        yield library


@pytest.fixture(scope="module")
def mixed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dates = (None, "2024", "../2020", "2024/..", "2024-05", "2024", None, "199X")
    titles = ("ferry", "Ferry", "", "Đuro", "Zebra", "“ferry”", "Éclair", "ferry two")
    amounts = ("5", None, "5.0", "-1", "1" + "0" * 400, "70", None, "5")
    events = tuple(
        Event(id=f"e{n}", when=when, title=title, category="meeting", anchor=AT)
        for n, (when, title) in enumerate(zip(dates, titles, strict=True))
    )
    sums = tuple(
        Funding(
            id=f"f{n}",
            amount=amount,
            currency="EUR" if amount else None,
            purpose="x",
            period=when,
            places=("Kotor", "Bar") if n % 2 else (),
            status="new",
            anchor=AT,
        )
        for n, (when, amount) in enumerate(zip(dates, amounts, strict=True))
    )
    notes = tuple(
        Note(id=f"n{n}", type="figure", text="x", value=amount, unit=title or None, anchor=AT)
        for n, (title, amount) in enumerate(zip(titles, amounts, strict=True))
    )
    groups = ("European partners", "HOST", " western Balkans ", "", "Observers", "host")
    people = tuple(
        Attendee(
            id=f"a{n}",
            name=f"Delegation {n}",
            code="RS" if n in (3, 4) else None,
            group=group,
            kind="country",
            status="expected",
            anchor=AT,
        )
        for n, group in enumerate(groups)
    )
    release = Release(id="odd", title="Odd ones")
    records = {"timeline": events, "attendees": people, "funding": sums, "notes": notes}
    file = tmp_path_factory.mktemp("mixed") / "desk.wbdesk"
    with Library.open(file) as library:
        library.store_many(many.entries(4, records=23, paragraphs=3))
        library.store(Pack(release, records))
    return file


def by_rule(rows: list[Row], kind: str, sort: str | None, *, descending: bool) -> list[Row]:
    """The order spelled out: what is empty last, of equals what was taken in last first."""
    name = sort or BY_NAME[kind].order
    number = {slug: at for at, slug in enumerate(dict.fromkeys(row.release for row in rows))}
    rows = sorted(rows, key=lambda row: (-number[row.release], row.seq))
    if descending and name is not None and name == BY_NAME[kind].order:
        # Walked the other way, equals and all.
        rows.reverse()
    if name == BY_GROUP:
        # Groups have an order of their own, and nobody is without one.
        order = list(GROUPS)
        return sorted(rows, key=lambda row: order.index(_group(row)), reverse=descending)
    filled = [row for row in rows if not _empty(row, name)]
    empty = [row for row in rows if _empty(row, name)]
    # Both sorts leave equals in the order they have.
    return sorted(filled, key=lambda row: _value(row, name), reverse=descending) + empty


def _group(row: Row) -> Group:
    record = row.record
    assert isinstance(record, Attendee)
    return group_of(record.group, record.code)


def _empty(row: Row, name: str | None) -> bool:
    return name is not None and getattr(row.record, name) in (None, "", ())


def _value(row: Row, name: str | None) -> tuple[Any, ...]:
    if name is None or _empty(row, name):
        return ()
    value = getattr(row.record, name)
    match BY_NAME[row.kind].field(name).shape:
        case "period":
            first, last = period.bounds(value)
            last = LATEST if last is None else last
            first = last if first is None else first
            own = BY_NAME[row.kind].order == name
            return (first, min(last - first, LONGEST) if own else last)
        case "money" | "decimal":
            return (float(value),)
        case "list":
            value = "\n".join(value)
        case "flag":
            return (value,)
    return (" ".join(words(value[:80])),)


def everything(library: Library, kind: str) -> list[Row]:
    """All rows of a kind, in the order they were stored."""
    rows = library.page(View(kind, parse("")), limit=5000)
    return sorted(rows, key=lambda row: row.key)


@pytest.mark.parametrize(("kind", "sort", "descending"), VIEWS)
def test_pages_by_key_are_pages_by_position_and_in_order(
    mixed: Library, kind: str, sort: str | None, descending: bool
) -> None:
    view = View(kind, parse(""), None, sort, descending)
    wanted = by_rule(everything(mixed, kind), kind, sort, descending=descending)
    by_position: list[Row] = []
    while page := mixed.page(view, offset=len(by_position), limit=9):
        by_position += page
    by_key = mixed.page(view, limit=9)
    while page := mixed.page(view, after=by_key[-1], limit=9):
        by_key += page
    assert [row.record.id for row in by_position] == [row.record.id for row in wanted]
    assert by_key == by_position
    assert mixed.count(view) == len(wanted)


@pytest.mark.parametrize("odd", ["", "—"])
@pytest.mark.parametrize("descending", [False, True])
def test_the_first_of_many_different_texts(library: Library, descending: bool, odd: str) -> None:
    heads = ("Ana", "ana", "Đura", "Djura", "Ђура", "“Bor”", "(bor", "Zet-a", "Ш", "š", "d", "dž")
    texts = [odd, *(f"{head} {number}" for number in range(60) for head in heads)]
    notes = tuple(
        Note(id=f"n{n}", type="figure", text=text, anchor=AT) for n, text in enumerate(texts)
    )
    library.store(Pack(Release(id="many", title="Many texts"), {"notes": notes}))
    view = View("notes", parse(""), None, "text", descending)
    wanted = by_rule(everything(library, "notes"), "notes", "text", descending=descending)
    for limit in (1, 200, 400, 5000):
        assert library.page(view, limit=limit) == wanted[:limit]


@pytest.mark.parametrize(("kind", "sort", "descending"), VIEWS)
def test_every_row_knows_its_position(
    mixed: Library, kind: str, sort: str | None, descending: bool
) -> None:
    view = View(kind, parse(""), None, sort, descending)
    rows = mixed.page(view, limit=5000)
    assert [mixed.position(view, row) for row in rows[::7]] == list(range(len(rows)))[::7]


def test_a_row_the_view_leaves_out_has_no_position(mixed: Library) -> None:
    row = mixed.row("timeline", "odd", "e0")
    assert row is not None
    assert mixed.position(View("timeline", parse("zebra")), row) is None
    assert mixed.position(View("timeline", parse(""), ("release-00001",)), row) is None
    assert mixed.position(View("timeline", parse(""), ("odd",)), row) is not None


@pytest.mark.parametrize(("kind", "sort", "descending"), VIEWS)
def test_a_page_goes_on_behind_a_row_that_was_taken_out(
    mixed: Library, kind: str, sort: str | None, descending: bool
) -> None:
    view = View(kind, parse(""), None, sort, descending)
    rows = mixed.page(view, limit=5000)
    for at in (3, len(rows) // 2, len(rows) - 2):
        gone = rows[at]
        pack = mixed.pack(gone.release)
        left = tuple(record for record in pack.of(kind) if record.id != gone.record.id)
        mixed.store(Pack(pack.release, {**pack.records, kind: left}))
        behind = mixed.page(view, after=gone, limit=5000)
        assert [row.key for row in behind] == [
            row.key for row in mixed.page(view, offset=at, limit=5000)
        ]
        mixed.store(pack)
        rows = mixed.page(view, limit=5000)


def test_pages_of_a_search_in_chosen_releases(mixed: Library) -> None:
    view = View("timeline", parse("ferry"), ("odd",), "title", True)
    rows = mixed.page(view, limit=2)
    rows += mixed.page(view, after=rows[-1], limit=9)
    assert [row.record.id for row in rows] == ["e7", "e0", "e1", "e5"]
    assert [mixed.position(view, row) for row in rows] == [0, 1, 2, 3]


def test_counts_are_those_of_each_kind(mixed: Library) -> None:
    for text in ("", "ferry", "when:2024", "amount:>0"):
        query = parse(text)
        assert mixed.counts(query) == {
            kind.name: mixed.count(View(kind.name, query)) for kind in KINDS
        }


def test_one_row_by_its_ids(mixed: Library) -> None:
    row = mixed.row("funding", "odd", "f5")
    assert row is not None
    assert (row.release, row.record.id, row.seq) == ("odd", "f5", 5)
    assert mixed.row("funding", "odd", "none") is None
    assert mixed.row("funding", "none", "f5") is None


@pytest.mark.parametrize("descending", [False, True])
def test_the_order_of_time_needs_no_sorting(mixed: Library, descending: bool) -> None:
    view = View("timeline", parse(""), None, None, descending)
    assert not sorts(mixed, view)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
@pytest.mark.parametrize("text", ["", "a", "ferry", "ferry -lake", "-lake", '"harbour ferry"'])
def test_no_search_in_the_order_of_its_kind_needs_sorting(
    mixed: Library, kind: str, text: str
) -> None:
    assert not sorts(mixed, View(kind, parse(text)))


def sorts(library: Library, view: View) -> list[str]:
    """The steps of SQLite's plans for the first page of a view that put rows in order."""
    told: list[tuple[str, int]] = []
    db = library._db
    db.trace_v2(
        1, lambda event: told.append((event["sql"], event["sql"].count("?"))) if event else None
    )
    library.page(view)
    db.trace_v2(0, None)
    steps = []
    for sql, values in told:
        if "ORDER BY" in sql and sql.startswith("SELECT"):
            given = ["x"] * (values - 2) + [200, 0]
            steps += [str(row[3]) for row in db.execute(f"EXPLAIN QUERY PLAN {sql}", given)]
    assert steps
    return [step for step in steps if "TEMP B-TREE" in step]


def test_groups_are_counted_in_their_order(mixed: Library) -> None:
    view = View("attendees", parse(""), ("odd",), BY_GROUP)
    told = list(mixed.groups(view).items())
    assert told == [("host", 2), ("balkans", 3), ("partner", 1)]
    rows = [_group(row) for row in mixed.page(view)]
    assert rows == [group for group, number in told for _ in range(number)]
    narrowed = View("attendees", parse("observers"), ("odd",))
    assert mixed.groups(narrowed) == {"balkans": 1}
