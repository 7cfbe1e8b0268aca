"""Packs as JSON: what goes out comes in the same, and what is wrong is named by its path."""

import json
import time
from pathlib import Path
from typing import Any

import forms
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import invented
from wbdesk import pack
from wbdesk.model.anchor import Anchor
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Event, Funding, Note
from wbdesk.model.release import Pack, Release
from wbdesk.pack.form import MOST_BYTES

AT = Anchor(1, "a sum for boats")


def plain() -> Any:
    """The invented pack as the JSON it is written in."""
    return json.loads(pack.dumps(invented.made()))


def refused(content: Any) -> str:
    """What is said of JSON that is no pack."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(pack.PackError) as caught:
        pack.loads(data, "lake.json")
    said = str(caught.value)
    start = "lake.json is not a usable pack: "
    assert said.startswith(start)
    assert said.endswith(".")
    assert "\n" not in said
    return said.removeprefix(start)


@given(forms.packs)
@settings(deadline=None)
def test_a_pack_comes_back_as_it_went_out(made: Pack) -> None:
    data = pack.dumps(made)
    assert pack.loads(data, "any") == made
    assert pack.dumps(pack.loads(data, "any")) == data


def test_the_written_form_is_that_of_the_design() -> None:
    content = plain()
    assert list(content) == ["format", "version", "release", *(kind.name for kind in KINDS)]
    assert (content["format"], content["version"]) == ("wbdesk-pack", 1)
    assert content["release"]["paragraphs"] is None
    for kind in KINDS:
        for record in content[kind.name]:
            assert next(iter(record)) == "id"
            assert list(record)[-2:] == ["anchor", "editorial"]
            assert set(record["anchor"]) == {"paragraph", "exact", "prefix", "suffix"}
    assert content["funding"][0]["amount"] == "2500000"


def test_letters_stand_as_themselves() -> None:
    assert "Đorđe Ilić" in pack.dumps(invented.made()).decode()


def test_an_origin_is_written_where_it_is_not_the_usual_one() -> None:
    note = Note(id="n", type="figure", text="x", anchor=AT, origin="added")
    made = Pack(Release(id="r", title="R"), {"notes": (note,)})
    assert json.loads(pack.dumps(made))["notes"][0]["origin"] == "added"
    assert pack.loads(pack.dumps(made), "r").of("notes") == (note,)


def test_kinds_and_fields_with_a_default_may_be_left_out() -> None:
    content = {"format": "wbdesk-pack", "version": 1, "release": {"id": "r", "title": "R"}}
    made = pack.loads(json.dumps(content).encode(), "r")
    assert made == Pack(Release(id="r", title="R"), {kind.name: () for kind in KINDS})


@pytest.mark.parametrize(
    ("written", "read"), [(None, None), ([], ()), (["One", "Two"], ("One", "Two"))]
)
def test_no_text_an_empty_one_and_a_text_are_told_apart(
    written: list[str] | None, read: tuple[str, ...] | None
) -> None:
    content = plain()
    content["release"]["paragraphs"] = written
    assert pack.loads(json.dumps(content).encode(), "r").release.paragraphs == read


def test_a_byte_order_mark_does_not_matter() -> None:
    assert pack.loads(b"\xef\xbb\xbf" + pack.dumps(invented.made()), "r") == invented.made()


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (["format"], "other", "format: invalid enum value 'other'"),
        (["version"], 2, "version: invalid enum value 2"),
        (["extra"], 1, "Object contains unknown field `extra`"),
        (["release", "extra"], 1, "release: object contains unknown field `extra`"),
        (["release", "title"], None, "release.title: expected `str`, got `null`"),
        (["release", "id"], "Not An Id", "release.id: expected `str` matching regex"),
        (["release", "id"], "id\n", "release.id: it ends with a line break"),
        (["release", "id"], "x" * 121, "release.id: expected `str` of length <= 120"),
        (["release", "published"], "yesterday", "release.published: expected `str` matching"),
        (["release", "published"], "2025-02-30", "release.published: '2025-02-30' is not a date"),
        (["release", "revision"], 0, "release.revision: expected `int` >= 1"),
        (["release", "revision"], 2**70, "release.revision: it is larger than"),
        (["release", "paragraphs"], "text", "release.paragraphs: expected `array | null`"),
        (["release", "paragraphs"], ["a", 1], "release.paragraphs[1]: expected `str`, got `int`"),
        (["timeline"], {}, "timeline: expected `array`, got `object`"),
        (["timeline", 1, "when"], "2025-13", "timeline[1].when: '2025-13' is not a date"),
        (["timeline", 0, "category"], "party", "timeline[0].category: invalid enum value 'party'"),
        (["timeline", 0, "colour"], "red", "timeline[0]: object contains unknown field `colour`"),
        (["attendees", 0, "code"], "Serbia", "attendees[0].code: “Serbia” is not an ISO 3166-1"),
        (["attendees", 0, "code"], "RS\n", "attendees[0].code: “RS ” is not an ISO 3166-1"),
        (["funding", 0, "amount"], 2500000, "funding[0].amount: expected `str | null`, got `int`"),
        (["funding", 0, "amount"], "2.5m", "funding[0].amount: expected `str` matching regex"),
        (["funding", 0, "amount"], "5\n", "funding[0].amount: it ends with a line break"),
        (["funding", 0, "currency"], "€", "funding[0].currency: expected `str` matching regex"),
        (["funding", 0, "currency"], "EUR\n", "funding[0].currency: it ends with a line break"),
        (["funding", 0, "currency"], None, "funding[0].currency: an amount needs a currency"),
        (["funding", 0, "places"], ["Bar", ""], "funding[0].places[1]: an item is one line"),
        (["funding", 0, "places"], ["a\nb"], "funding[0].places[0]: an item is one line"),
        (["funding", 0, "part_of"], "nothing", "funding[0].part_of: there is no other sum"),
        (["funding", 0, "same_as"], "ferries", "funding[0].same_as: there is no other sum"),
        (["quotes", 0, "fragment"], "yes", "quotes[0].fragment: expected `bool`, got `str`"),
        (["notes", 0, "anchor"], None, "notes[0].anchor: expected `object`, got `null`"),
        (["notes", 0, "anchor", "exact"], "", "notes[0].anchor.exact: expected `str` of length"),
        (["notes", 0, "anchor", "paragraph"], 0, "notes[0].anchor.paragraph: expected `int` >= 1"),
        (["notes", 0, "anchor", "paragraph"], 1.5, "notes[0].anchor.paragraph: expected `int`"),
        (["notes", 0, "anchor", "paragraph"], 10**30, "notes[0].anchor.paragraph: it is larger"),
        (["notes", 0, "anchor", "start"], 1, "notes[0].anchor: object contains unknown field"),
    ],
)
def test_what_is_wrong_is_named_by_its_path(path: list[Any], value: Any, said: str) -> None:
    content = plain()
    place = content
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert refused(content).startswith(said)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (["format"], "Object missing required field `format`"),
        (["release"], "Object missing required field `release`"),
        (["release", "title"], "release: object missing required field `title`"),
        (["notes", 0, "anchor"], "notes[0]: object missing required field `anchor`"),
        (["notes", 0, "anchor", "exact"], "notes[0].anchor: object missing required field `exact`"),
    ],
)
def test_what_is_missing_is_named(path: list[Any], said: str) -> None:
    content = plain()
    place = content
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    assert refused(content) == f"{said}."


def test_a_long_value_is_not_repeated_at_length() -> None:
    content = plain()
    content["attendees"][0]["code"] = "RS" * 10_000
    assert len(refused(content)) < 400


def test_an_id_used_twice_is_refused_in_a_kind_and_allowed_in_two() -> None:
    content = plain()
    content["timeline"][1]["id"] = "meeting"
    assert refused(content) == "timeline[1].id: “meeting” is used twice."
    content = plain()
    content["notes"][0]["id"] = "meeting"
    assert pack.loads(json.dumps(content).encode(), "r").of("notes")[0].id == "meeting"


def sums(*links: tuple[str | None, str | None]) -> Any:
    """Sums a, b, c ... with what each is the same as and part of."""
    records = tuple(
        Funding(id=id_, purpose="x", status="new", same_as=same, part_of=part, anchor=AT)
        for id_, (same, part) in zip("abcdef", links, strict=False)
    )
    return pack.dumps(Pack(Release(id="r", title="R"), {"funding": records}))


@pytest.mark.parametrize(
    ("links", "said"),
    [
        (sums(("b", None), ("a", None)), "funding[0].same_as: the sums refer to each other"),
        (sums((None, "b"), (None, "c"), (None, "a")), "funding[0].part_of: the sums refer"),
        (sums((None, None), ("c", None), ("b", None)), "funding[1].same_as: the sums refer"),
        (sums(("b", None), ("c", None), ("b", None)), "funding[0].same_as: the sums refer"),
        (sums((None, "z")), "funding[0].part_of: there is no other sum “z”"),
    ],
)
def test_sums_that_refer_in_a_ring_or_to_nothing_are_refused(links: bytes, said: str) -> None:
    assert refused(links).startswith(said)


def test_sums_may_refer_forwards_backwards_and_to_the_same_one() -> None:
    links = sums(("b", None), (None, "c"), (None, None), ("c", "b"), (None, "c"))
    assert len(pack.loads(links, "r").of("funding")) == 5


def test_long_chains_of_sums_are_read_quickly() -> None:
    count = 20_000
    wholes = [*(f"s{n + 1}" for n in range(count)), None]
    records = tuple(
        Funding(id=f"s{n}", purpose="x", status="new", part_of=whole, anchor=AT)
        for n, whole in enumerate(wholes)
    )
    data = pack.dumps(Pack(Release(id="r", title="R"), {"funding": records}))
    before = time.process_time()
    assert len(pack.loads(data, "r").of("funding")) == count + 1
    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b'"wbdesk-pack"',
        b"{",
        b"[" * 100_000,
        b'{"release":' * 100_000,
        b'{"format":"wbdesk-pack","version":NaN}',
        b'{"format":"wbdesk-pack","version":1e999}',
        b'{"format":"wbdesk-pack","version":1,"release":{"id":"a","title":"\xff"}}',
        b'{"format":"wbdesk-pack","version":1,"release":{"id":"a","title":"\\ud800"}}',
        "{}".encode("utf-16"),
        b"%PDF-1.7",
        bytes(1000),
    ],
)
def test_what_is_no_json_object_of_the_form_is_refused(data: bytes) -> None:
    assert refused(data)


def test_values_nested_deep_are_refused_where_they_stand() -> None:
    content = json.dumps(plain()).replace('"Lakeside"', "[" * 400 + "]" * 400)
    assert refused(content.encode()).startswith("timeline[0].place: expected `str`, got `array`")


def test_a_file_too_large_to_be_a_pack_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as out:
        out.truncate(MOST_BYTES + 1)
    with pytest.raises(pack.PackError, match="it is larger than 50 MB"):
        pack.read(file)


def test_a_large_pack_is_read(tmp_path: Path) -> None:
    events = tuple(
        Event(id=f"e{n}", title="x" * 200, category="meeting", anchor=AT) for n in range(20_000)
    )
    file = tmp_path / "large.json"
    none = dict.fromkeys((kind.name for kind in KINDS), ())
    made = Pack(Release(id="r", title="R"), {**none, "timeline": events})
    file.write_bytes(pack.dumps(made))
    assert pack.read(file) == made


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(pack.PackError, match=r"none\.json is not a usable pack: no such file"):
        pack.read(tmp_path / "none.json")
    with pytest.raises(pack.PackError, match="is a directory"):
        pack.read(tmp_path)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_pack_or_refused(data: bytes) -> None:
    with pytest.raises(pack.PackError):
        pack.loads(data, "any")


@given(st.data())
@settings(deadline=None)
def test_a_pack_with_any_value_changed_is_read_or_refused(data: st.DataObject) -> None:
    written = bytearray(pack.dumps(invented.made()))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(written) - 1))
        written[at] = data.draw(st.integers(0, 255))
    try:
        made = pack.loads(bytes(written), "any")
    except pack.PackError:
        return
    assert pack.loads(pack.dumps(made), "again") == made
