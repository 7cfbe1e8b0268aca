"""What changed between two editions."""

import msgspec

import invented
from wbdesk.model.anchor import Anchor
from wbdesk.model.difference import difference
from wbdesk.model.release import Pack


def edition(*paragraphs: str, **kinds: tuple[object, ...]) -> Pack:
    made = invented.made(**kinds)
    release = msgspec.structs.replace(made.release, paragraphs=paragraphs or invented.PARAGRAPHS)
    return Pack(release, made.records)


def test_an_edition_equals_itself_whatever_its_ids_and_anchors() -> None:
    [quote] = invented.RECORDS["quotes"]
    moved = msgspec.structs.replace(quote, id="other", anchor=Anchor(2, "somewhere else"))
    assert difference(edition(), edition(quotes=(moved,))).nothing


def test_a_change_is_told_field_by_field() -> None:
    [sum_] = invented.RECORDS["funding"]
    more = msgspec.structs.replace(sum_, amount="3000000", id="again")
    found = difference(edition(), edition(funding=(more,)))
    [changed] = found.changed
    assert changed.fields == ("amount",)
    assert not found.came
    assert not found.went


def test_what_came_and_went() -> None:
    found = difference(edition(notes=()), edition(quotes=()))
    assert [kind for kind, _ in found.came] == ["notes"]
    assert [kind for kind, _ in found.went] == ["quotes"]


def test_equal_records_are_matched_one_to_one() -> None:
    [note] = invented.RECORDS["notes"]
    twice = (note, msgspec.structs.replace(note, id="second"))
    found = difference(edition(), edition(notes=twice))
    assert [kind for kind, _ in found.came] == ["notes"]


def test_paragraphs_that_came_and_went() -> None:
    found = difference(edition("One.", "Two."), edition("One.", "Three."))
    assert found.paragraphs_came == ("Three.",)
    assert found.paragraphs_went == ("Two.",)
