"""Reviews put off for later."""

import pytest

import invented
from wbdesk.library import Library, UnknownRelease


def test_a_draft_comes_back_as_it_was_kept(library: Library) -> None:
    draft = invented.draft().decide([0, 3], "accepted").decide([1], "rejected")
    library.keep_draft(draft)
    assert library.draft(invented.ID) == draft
    [waiting] = library.drafts()
    assert (waiting.slug, waiting.title) == (invented.ID, draft.release.title)
    assert (waiting.open, waiting.records) == (draft.count("open"), len(draft.proposals))


def test_a_later_draft_replaces_the_earlier(library: Library) -> None:
    library.keep_draft(invented.draft())
    library.keep_draft(invented.draft().decide([0], "accepted"))
    assert [each.open for each in library.drafts()] == [len(invented.draft().proposals) - 1]


def test_a_dropped_draft_is_gone(library: Library) -> None:
    library.keep_draft(invented.draft())
    library.drop_draft(invented.ID)
    library.drop_draft(invented.ID)
    assert library.drafts() == []
    with pytest.raises(UnknownRelease):
        library.draft(invented.ID)


def test_drafts_are_in_a_backup(library: Library, tmp_path_factory: pytest.TempPathFactory) -> None:
    library.keep_draft(invented.draft())
    out = tmp_path_factory.mktemp("backup") / "copy.wbdesk"
    library.backup(out)
    with Library.open(out) as copy:
        assert copy.draft(invented.ID) == invented.draft()
