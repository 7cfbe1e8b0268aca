"""The language of a text by its small words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbdesk.extract.language import is_english, language, of_text
from wbdesk.model.document import Block, Document


def document(*texts: str, language: str = "") -> Document:
    return Document(tuple(Block(text) for text in texts), "a.txt", "0" * 64, language=language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister said that the new road will be open to all of us in the spring.", "en"),
        (
            "Le ministre a dit que la nouvelle route sera ouverte à tous les habitants de la "
            "ville dans le courant du printemps et que les travaux sont en cours.",
            "fr",
        ),
        (
            "Der Minister hat gesagt, dass die neue Straße im Frühling für alle geöffnet wird "
            "und dass die Arbeiten in der Stadt nicht länger dauern.",
            "de",
        ),
        (
            "Mae'r gweinidog wedi dweud y bydd y ffordd newydd yn agor i bawb yn y gwanwyn ac "
            "mae hynny o fudd i'r dref ac i bobl y sir.",
            "cy",
        ),
        ("Министарка је рекла да ће нови пут бити отворен на пролеће.", "sr"),
        ("Министерот рече дека ќе биде отворен новиот пат во Ѕвегор.", "mk"),
        ("قال الوزير إن الطريق الجديد سيفتح أمام الجميع في الربيع", "ar"),
        ("Road 12, 3 km", ""),
        ("", ""),
    ],
)
def test_languages_are_told_by_their_small_words(text: str, expected: str) -> None:
    assert of_text(text) == expected


def test_the_text_outweighs_what_the_source_says_of_itself() -> None:
    french = "Le ministre est dans la ville et les travaux de la route sont en cours pour nous."
    assert language(document(french, language="en")) == "fr"
    assert not is_english(document(french, language="en"))


def test_a_short_text_is_taken_at_its_word() -> None:
    assert is_english(document("Open today", language="en-GB"))
    assert is_english(document("Open today"))
    assert not is_english(document("Ouvert", language="fr"))


@given(st.text(max_size=500))
def test_any_text_has_an_answer(text: str) -> None:
    assert isinstance(of_text(text), str)
