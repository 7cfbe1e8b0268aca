"""The searchable form of text, and where a term stands in the text as it was written."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wbdesk.model.fold import Term, fold, spans, words

ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SARAJEVO", "sarajevo"),
        ("Škoda", "skoda"),
        ("Čačak", "cacak"),
        ("Shkodër", "shkoder"),
        ("Đukanović", "Djukanovic"),
        ("Đukanović", "Dukanovic"),
        ("Ђукановић", "Djukanovic"),
        ("Србија", "Srbija"),
        ("Љубљана", "Ljubljana"),
        ("Његош", "Njegoš"),
        ("Џорџ", "Džordž"),
        ("Жабљак", "Žabljak"),
        ("Ћуприја", "Ćuprija"),
        ("Скопје", "Skopje"),
        ("Ѓорѓи", "Ǵorǵi"),
        ("Ќе", "Ḱe"),
        ("Ѕвезда", "Dzvezda"),
        ("ǅ", "dž"),
        ("Київ", "kiiv"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("cafe\u0301", "café"),
        ("ﬁnance", "finance"),
        ("co\u00adoperation", "cooperation"),
        ("zero\u200bwidth", "zerowidth"),
        ("Ferryline™", "ferryline"),
        ("㎅", "kb"),
        ("№", "no"),
    ],
)
def test_what_reads_the_same_folds_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_cyrillic_letters_of_serbian_fold_as_their_latin_ones() -> None:
    cyrillic = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш".split()
    latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split()
    assert [fold(c) for c in cyrillic] == [fold(c) for c in latin]
    assert [fold(c.upper()) for c in cyrillic] == [fold(c.upper()) for c in latin]


def test_cyrillic_letters_of_macedonian_fold_as_their_latin_ones() -> None:
    cyrillic = "а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш".split()
    latin = "a b v g d ǵ e ž z dz i j k l lj m n nj o p r s t ḱ u f h c č dž š".split()
    assert [fold(c) for c in cyrillic] == [fold(c) for c in latin]


def test_words_are_cut_at_everything_that_is_no_letter_or_digit() -> None:
    assert words("UK's £1.5m “plan” – A_B/c") == ("uk", "s", "1", "5m", "plan", "a", "b", "c")
    assert words(" \t– ") == ()


@given(ANY)
@example("ddjj")
@example("D\u00adJ")
@example("ǆJ")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_the_composed_and_the_decomposed_form_fold_alike(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("Visit to Čačak today", Term(("cacak",)), ["Čačak"]),
        ("Mr Djukanović and Ђукановић", Term(("dukanovic",)), ["Djukanović", "Ђукановић"]),
        ("cafe\u0301s, cafe\u0301", Term(("cafe",)), ["cafe\u0301"]),
        ("co\u00adoperation", Term(("cooperation",)), ["co\u00adoperation"]),
        ("Foreign–Ministers’ meeting", Term(("foreign", "ministers")), ["Foreign–Ministers"]),
        ("port, ports, transport", Term(("port",), prefix=True), ["port", "port"]),
        ("port, ports, transport", Term(("port",)), ["port"]),
        ("Straße", Term(("strasse",)), ["Straße"]),
        ("nothing here", Term(("else",)), []),
        ("", Term(("a",)), []),
    ],
)
def test_spans_are_true_to_the_text(text: str, term: Term, found: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, [term])] == found


def test_touching_spans_become_one_and_come_in_order() -> None:
    terms = [Term(("lake",)), Term(("the", "lake")), Term(("by",))]
    assert spans("by the lake", terms) == [(0, 2), (3, 11)]


def test_a_term_without_words_marks_nothing() -> None:
    assert spans("some text", [Term(())]) == []


@given(ANY, st.data())
def test_a_word_of_the_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    found = words(text)
    if not found:
        return
    word = data.draw(st.sampled_from(found))
    marked = spans(text, [Term((word,))])
    assert marked
    for start, end in marked:
        assert 0 <= start < end <= len(text)
        assert word in words(text[start:end])


@given(ANY, ANY, st.booleans())
def test_spans_are_ordered_apart_and_inside_the_text(text: str, wanted: str, prefix: bool) -> None:
    marked = spans(text, [Term(words(wanted), prefix), Term(words(text))])
    edges = [edge for span in marked for edge in span]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(text) for edge in edges)
