"""A review goes into the library and comes out of it again, and holds for the next edition."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

import invented
from wbdesk import pack
from wbdesk.library import Library, Marks
from wbdesk.model.anchor import Anchor, Passage
from wbdesk.model.draft import Draft
from wbdesk.model.records import Event, Note
from wbdesk.tasks.editions import read_edition
from wbdesk.tasks.importing import import_all, keep
from wbdesk.tasks.progress import run
from wbdesk.tasks.reviewing import NoText, draft_again
from wbdesk.tasks.start import open_library

OWN = Note(id="own-note-1", type="statement", text="By the lake", anchor=Anchor(1, "by the lake"))
PLACE = Passage(1, 15, 26, "exact")
TEXT = """Ministers open a ferry line

Published 14 May 2024

The Harbour Minister will open the new ferry line in Lakeside today (14 May 2024).

The government has invested £3 million in electric ferries on this line.
"""


def reviewed(draft: Draft | None = None) -> Draft:
    """A draft with one record put right, one left out, one added, and the rest accepted."""
    draft = draft or invented.draft()
    draft = draft.decide(range(len(draft.proposals)), "accepted")
    first = draft.proposals[0].record
    assert isinstance(first, Event)
    draft = draft.correct(0, msgspec.structs.replace(first, title="Ferry talks"))
    return draft.decide([1], "rejected").add("notes", OWN, PLACE)


def test_a_reviewed_release_comes_back_as_it_was_left(library: Library) -> None:
    keep(library, reviewed())
    again = draft_again(library, invented.ID)
    assert again.count("open") == 0
    assert again.count("rejected") == 1
    first = next(each for each in again.proposals if each.record.id == "meeting")
    assert first.corrected
    assert isinstance(first.found, Event)
    assert first.found.title != "Ferry talks"
    assert [each.record.id for each in again.proposals if each.added] == ["own-note-1"]
    keep(library, again)
    assert draft_again(library, invented.ID) == again


def test_a_review_leaves_the_day_the_text_came(library: Library) -> None:
    keep(library, reviewed())
    again = draft_again(library, invented.ID)
    source = (again.source, datetime(2024, 5, 15, tzinfo=UTC), again.sha256)
    library.attach(invented.ID, again.paragraphs, source, again.passages())
    keep(library, draft_again(library, invented.ID))
    attached = library.entry(invented.ID).attached
    assert attached is not None
    assert attached.when == "2024-05-15T00:00:00+00:00"


def test_what_was_added_can_be_taken_away(library: Library) -> None:
    keep(library, reviewed())
    again = draft_again(library, invented.ID)
    number = next(n for n, each in enumerate(again.proposals) if each.added)
    keep(library, again.decide([number], "rejected"))
    assert library.row("notes", invented.ID, "own-note-1") is None
    assert not [each for each in draft_again(library, invented.ID).proposals if each.added]


def test_a_draft_put_off_keeps_what_was_found(library: Library) -> None:
    library.keep_draft(reviewed())
    assert library.draft(invented.ID) == reviewed()


def test_removing_and_restoring_brings_the_review_back(library: Library) -> None:
    keep(library, reviewed())
    before = draft_again(library, invented.ID)
    library.store_many([library.remove(invented.ID)])
    assert draft_again(library, invented.ID) == before


def test_many_taken_in_unseen_are_told_and_open(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_text(TEXT, "utf-8")
    [outcome] = run(import_all(library, [str(file)], separate=False)).outcomes
    assert outcome.release is not None
    row = next(each for each in library.releases() if each.release.id == outcome.release)
    assert row.unreviewed
    again = draft_again(library, outcome.release)
    assert again.count("open") == len(again.proposals) > 0
    keep(library, again.decide(range(len(again.proposals)), "accepted"))
    row = next(each for each in library.releases() if each.release.id == outcome.release)
    assert not row.unreviewed


def test_doubts_are_kept_where_nobody_looked(library: Library) -> None:
    from wbdesk.tasks.reviewing import unreviewed

    draft = invented.draft()
    doubtful = next(each for each in draft.proposals if not each.sure)
    extracted = tuple(
        msgspec.structs.replace(
            each, record=msgspec.structs.replace(each.record, origin="extracted")
        )
        for each in draft.proposals
    )
    draft = msgspec.structs.replace(draft, proposals=extracted)
    library.store_many([unreviewed(draft.decide(range(len(extracted)), "accepted"))])
    again = draft_again(library, invented.ID)
    first = again.proposals[again.in_order()[0]]
    assert (first.record.id, first.reason) == (doubtful.record.id, doubtful.reason)


def test_corrections_stars_and_tags_outlive_another_edition(
    library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "line.txt"
    file.write_text(TEXT, "utf-8")
    edition = run(read_edition(library, str(file)))
    assert edition is not None
    first = edition.draft
    first = first.decide(range(len(first.proposals)), "accepted")
    number = next(n for n, each in enumerate(first.proposals) if each.kind == "timeline")
    event = first.proposals[number].record
    assert isinstance(event, Event)
    first = first.correct(number, msgspec.structs.replace(event, place="The old quay"))
    release, _ = keep(library, first)
    money = next(each.record.id for each in first.proposals if each.kind == "funding")
    library.mark(release, "funding", money, Marks(star=True, tags=("boats",)))

    file.write_text(TEXT.replace("£3 million", "£4 million"), "utf-8")
    found = run(read_edition(library, str(file)))
    assert found is not None
    assert found.replacement is not None
    second = found.replacement
    keep(library, second.decide(range(len(second.proposals)), "accepted"))

    records = library.pack(release).records
    assert [each.place for each in records["timeline"] if isinstance(each, Event)][:1] == [
        "The old quay"
    ]
    assert [each.amount for each in records["funding"]] == ["4000000"]  # type: ignore[attr-defined]
    marks = library.marks([release])
    assert marks[release, "funding", records["funding"][0].id].tags == ("boats",)


def test_a_newer_pack_keeps_what_was_put_right(library: Library, tmp_path: Path) -> None:
    packs = tmp_path / "newer"
    packs.mkdir()
    keep(library, reviewed())
    newer = invented.draft().decide(range(len(invented.draft().proposals)), "accepted").pack()
    release = msgspec.structs.replace(newer.release, revision=2, paragraphs=None)
    (packs / "newer.json").write_bytes(pack.dumps(msgspec.structs.replace(newer, release=release)))
    path = library.path
    library.close()
    with open_library(path, packs).library as later:
        held = later.pack(invented.ID)
        assert held.release.revision == 2
        titles = [each.title for each in held.of("timeline") if isinstance(each, Event)]
        assert titles == ["Ferry talks"]
        assert later.row("notes", invented.ID, "own-note-1") is not None


def test_without_a_text_there_is_nothing_to_review_by(library: Library) -> None:
    made = invented.draft().decide(range(len(invented.draft().proposals)), "accepted").pack()
    bare = msgspec.structs.replace(made.release, paragraphs=None)
    library.store(msgspec.structs.replace(made, release=bare))
    with pytest.raises(NoText, match="attach the text"):
        draft_again(library, invented.ID)
