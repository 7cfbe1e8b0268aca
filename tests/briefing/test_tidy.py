"""Text is made fit to be shown without losing what can be read of it."""

from hypothesis import given
from hypothesis import strategies as st

from wbdesk.briefing.tidy import breakable, paragraphs, quoted, tidy, web_address

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_tidy_text_is_one_line_that_encodes(text: str) -> None:
    made = tidy(text)
    made.encode("utf-8")
    assert made == made.strip()
    assert "\n" not in made
    assert tidy(made) == made


@given(ANY)
def test_breaks_add_nothing_but_places_to_break(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_overrides_of_direction_and_controls_go_words_stay() -> None:
    assert tidy("a\x00b \u202egnp.exe\u202c\tשלום\ncafé") == "ab gnp.exe שלום café"


def test_text_of_which_nothing_shows_is_empty() -> None:
    assert tidy(" \u200b\u2060 ") == ""


def test_paragraphs_are_parted_by_empty_lines() -> None:
    assert paragraphs("one\ntwo\n \n\nthree\n") == ("one two", "three")
    assert paragraphs("\n\n") == ("",)


def test_long_runs_can_break_after_joints_and_within() -> None:
    pieces = breakable("https://example.org/" + "x" * 50).split("\u200b")
    assert max(map(len, pieces)) <= 8
    assert breakable("an ordinary sentence of ordinary words") == (
        "an ordinary sentence of ordinary words"
    )


def test_quotation_marks_nest() -> None:
    assert quoted("a “fine” day") == "“a ‘fine’ day”"


def test_only_web_addresses_pass() -> None:
    assert web_address(" https://example.org/a ") == "https://example.org/a"
    for bad in ("javascript:alert(1)", "file:///etc", "//host/x", "https://", "http://[", None):
        assert web_address(bad) == ""
