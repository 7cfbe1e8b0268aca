"""Summaries leave as files of the format their ending names."""

import json
from pathlib import Path

import msgspec
import pytest

import invented
from wbdesk import pack
from wbdesk.briefing.document import Options
from wbdesk.library import Library, UnknownTray
from wbdesk.model.query import parse
from wbdesk.model.records import Funding
from wbdesk.model.tray import Pick, Sentence, Tray
from wbdesk.tasks.export import (
    FORMATS,
    UnknownFormat,
    _elsewhere,
    _Work,
    export,
    joined,
    make,
    packs_of,
    targets,
)
from wbdesk.tasks.files import Exists, FileProblem
from wbdesk.tasks.progress import run
from wbdesk.tasks.scope import Scope


def exported(library: Library, scope: Scope, out: Path, *, overwrite: bool = False) -> list[Path]:
    options = Options(sections=scope.kinds, scope=scope.described())
    return run(export(library, scope, options, out, overwrite=overwrite))


@pytest.mark.parametrize("ending", FORMATS)
def test_each_format_writes_the_files_it_announced(
    library: Library, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"brief{ending}"
    assert exported(library, Scope(), out) == targets(out, Scope())
    assert all(path.stat().st_size > 100 for path in targets(out, Scope()))


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_library_gives_the_same_bytes(
    library: Library, tmp_path: Path, ending: str
) -> None:
    first = exported(library, Scope(), tmp_path / f"one{ending}")
    again = exported(library, Scope(), tmp_path / f"two{ending}")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


def test_a_search_that_left_nothing_still_exports_and_says_so(
    library: Library, tmp_path: Path
) -> None:
    for ending in FORMATS:
        exported(library, Scope(query=parse("plums")), tmp_path / f"none{ending}")
    assert "0 of 2" in (tmp_path / "none.md").read_text("utf-8")
    assert len((tmp_path / "none-funding.csv").read_text("utf-8").splitlines()) == 1


def test_an_exported_pack_reads_back_as_it_was(library: Library, tmp_path: Path) -> None:
    exported(library, Scope(), tmp_path / "lakeside.json")
    assert pack.read(tmp_path / "lakeside.json") == invented.made()


def test_several_releases_make_a_list_of_packs(library: Library) -> None:
    library.store(invented.made("second"))
    listed = json.loads(joined(packs_of(library, Scope())))
    assert sorted(each["release"]["id"] for each in listed) == [invented.ID, "second"]
    assert json.loads(joined([])) == []


def test_where_one_target_exists_none_is_written(library: Library, tmp_path: Path) -> None:
    (tmp_path / "brief-notes.csv").write_bytes(b"old")
    with pytest.raises(Exists, match=r"brief-notes\.csv"):
        exported(library, Scope(), tmp_path / "brief.csv")
    assert [each.name for each in tmp_path.glob("brief*")] == ["brief-notes.csv"]
    exported(library, Scope(), tmp_path / "brief.csv", overwrite=True)
    assert len(list(tmp_path.glob("brief*"))) == 5


def test_stopping_half_way_writes_nothing(library: Library, tmp_path: Path) -> None:
    steps = export(library, Scope(), Options(), tmp_path / "brief.pdf", overwrite=False)
    while next(steps).done < 2:
        pass
    steps.close()
    assert not list(tmp_path.glob("*brief*"))
    assert not list(tmp_path.glob(".wbdesk*"))


def test_an_unknown_ending_and_the_library_itself_are_refused(
    library: Library, tmp_path: Path
) -> None:
    with pytest.raises(UnknownFormat, match=r"\.pdf"):
        exported(library, Scope(), tmp_path / "brief.doc")
    (tmp_path / "desk.json").hardlink_to(library.path)
    with pytest.raises(FileProblem, match="library itself"):
        exported(library, Scope(), tmp_path / "desk.json", overwrite=True)
    assert library.check() == []


def test_a_part_without_its_whole_stays_readable(library: Library, tmp_path: Path) -> None:
    whole = invented.RECORDS["funding"][0]
    part = msgspec.structs.replace(whole, id="engines", purpose="Engines", part_of=whole.id)
    library.store(invented.made(funding=(whole, part)))
    out = tmp_path / "part.json"
    exported(library, Scope(query=parse("engines"), kinds=("funding",)), out)
    [record] = pack.read(out).of("funding")
    assert isinstance(record, Funding)
    assert record.part_of is None


def test_a_tray_exports_what_it_points_at(library: Library, tmp_path: Path) -> None:
    tray = Tray("Mine", (Sentence("Own words."), Pick(invented.ID, "timeline", "cancelled")))
    scope = Scope(tray=tray)
    exported(library, scope, tmp_path / "tray.md")
    text = (tmp_path / "tray.md").read_text("utf-8")
    assert "Own words." in text
    assert "Ferry crossings cancelled" in text
    assert "Ministers meet on ferries" not in text


def test_an_unknown_tray_is_refused_by_name(library: Library) -> None:
    with pytest.raises(UnknownTray, match="no tray “Nowhere”"):
        library.tray("Nowhere")


def test_a_large_export_is_made_apart_and_can_be_stopped(library: Library, tmp_path: Path) -> None:
    work = _Work(library.path, Scope(), Options(), "xlsx")
    waiting = _elsewhere(work)
    assert next(waiting).total is None
    waiting.close()
    steps = _elsewhere(work)
    outputs = run(steps)
    assert outputs == make(work)
