"""Bytes in many encodings, and text that was garbled before."""

import pytest

from wbdesk import ingest

TEXT = "The minister’s plan – “a good one” – costs £4 million, said Đorđe Ilić in the café."
LATIN = "The minister’s plan – “a good one” – costs £4 million, they said in the café."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_in_its_forms(encoding: str) -> None:
    assert ingest.read_bytes(TEXT.encode(encoding), "a.txt").paragraphs == (TEXT,)


def test_windows_1252() -> None:
    made = ingest.read_bytes(LATIN.encode("cp1252"), "a.txt")
    assert made.paragraphs == (LATIN,)
    assert made.warnings == ()


def test_stray_windows_bytes_in_utf_8_are_told() -> None:
    made = ingest.read_bytes(TEXT.encode() + b" It\x92s true.", "a.txt")
    assert made.paragraphs == (f"{TEXT} It’s true.",)
    assert made.warnings == ("1 byte in another encoding were read as Windows-1252.",)


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_garbled_text_is_repaired_and_told(wrong: str) -> None:
    garbled = LATIN.encode().decode(wrong, "replace" if wrong == "cp1252" else "strict")
    made = ingest.read_bytes(garbled.replace("\ufffd", "\x9d").encode(), "a.txt")
    assert made.paragraphs == (LATIN,)
    assert len(made.warnings) == 1
    assert "repaired in 1 line" in made.warnings[0]


def test_sound_text_with_the_same_letters_is_left_alone() -> None:
    text = "The signs read “CAFÉ”, “VOILÀ” and “Šabac–Čačak”, and an entry costs €5 or £4."
    made = ingest.read_bytes(text.encode(), "a.txt")
    assert made.paragraphs == (text,)
    assert made.warnings == ()


def test_lost_characters_are_told() -> None:
    made = ingest.read_bytes("The caf\ufffd is open.".encode(), "a.txt")
    assert made.warnings == ("1 character could not be read and stands as \ufffd.",)


def test_what_cannot_be_seen_is_taken_out() -> None:
    text = "The \u200bin\u00adfor\u00ad\nmation o\ufb03ce\u00a0is\u2009open, e\u0301te\u0301."
    assert ingest.read_bytes(text.encode(), "a.txt").paragraphs == (
        "The information office is open, été.",
    )


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ingest.IngestError, match=r"it is not text"):
        ingest.read_bytes(bytes(range(256)) * 40, "a.txt")


def test_a_page_in_the_encoding_it_declares() -> None:
    page = '<html><head><meta charset="windows-1250"></head><body><p>Đorđe Ilić spoke.</p></body>'
    assert ingest.read_bytes(page.encode("cp1250"), "a.html").paragraphs == ("Đorđe Ilić spoke.",)
