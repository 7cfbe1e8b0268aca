"""Who speaks where the words around a quote name them indirectly, and where such quotes end."""

import pytest

from extract.test_quotes import found, records
from extract.texts import document

SPEAKERS = (
    (("In his statement Minister Doe stated that “The river has waited for this bridge long "
      "enough.”", "Ferry Minister Jon Doe spoke today."), "Jon Doe", "Ferry Minister"),
    (("Following the vote the Ports Secretary said:", "I welcome this. We are ready."), None,
     "Ports Secretary"),
    (("President Roe reiterated that the region was open and free.",
      "“Our town has proved itself as a good neighbour of all.”"), "Roe", "President"),
    (("According to Doe, the work on old quarrels matters most.",
      "“The price of standing still is a risk to all of us”, she said.",
      "Ann Doe, Secretary of the Ferry League, opened the session."),
     "Ann Doe", "Secretary of the Ferry League"),
    (("“Trade keeps us afloat in a storm,” said Secretary General of the Ferry League (FLG), Ann "
      "Doe, at the opening of the board.",), "Ann Doe", "Secretary General of the Ferry League"),
    (("At a reception Mrs Doe met the leaders in the hall. She said: “Our bond lasts because all "
      "of us share it.”", "Theresa Doe is the mayor."), "Theresa Doe", ""),
    (("LAKESIDE, Example – Ann Doe, minister of ferries, concluded her trip to the coast.",
      "“These talks gave us a chance to agree on the tolls of the river.”"),
     "Ann Doe", "minister of ferries"),
    (("“The quay gives direct gain to all our people,” said Osric.",
      "Ferry Minister and Chairman-in-Office, Bujar Osric, ended his visit."), "Bujar Osric", ""),
    (("Anglers for Clean Lakes, which pressed for the scheme, said that the grants were “a welcome "
      "first step” and asked for more.",), "Anglers for Clean Lakes", ""),
)  # fmt: skip

PRONOUNS = (
    (("Ferry Minister Ann Doe opened the quay.",
      "At a press conference after the talks the Ferry Minister said the EU would pay for it.",
      "“The quay is open,” she added. “We can sail at last.”"), "Ann Doe"),
    (("Ferry Minister Jon Doe looks ahead to the meeting.",
      "The Minister spoke at an event in Port Example, held by the Ferry League. Also present were "
      "the Ambassador, Sasha Roe, and Robin Moe of the Seed Trust.",
      "Asked about tolls, he told the audience that there was “no road without a toll”."),
     "Jon Doe"),
    (("Among those who came was Denise Roe, whose son Callum was hurt two years ago.",
      "The Ferry Minister, Ann Doe, announced new rules for the quay.", "She said:",
      "“I have sat with a mother who asked me to act. We will.”"), "Ann Doe"),
    (("Isata Roe was in her second year at school when the ferry stopped. She lost two years.",
      "The director of the Seed Trust, Ann Doe, says the ferry is missed.",
      "Isata is now ready for her exams. She wants to be a pilot.",
      "“They steered the ferry in the dark,” she says. “I want to do that.”"), "Isata Roe"),
)  # fmt: skip


@pytest.mark.parametrize(("lines", "speaker"), PRONOUNS)
def test_he_and_she_are_whom_the_text_is_about(lines: tuple[str, ...], speaker: str) -> None:
    assert [name for _, name, _ in found(*lines)] == [speaker]


@pytest.mark.parametrize(("lines", "speaker", "role"), SPEAKERS)
def test_the_speaker(lines: tuple[str, ...], speaker: str | None, role: str) -> None:
    ((_, name, office),) = found(*lines)
    assert name == speaker
    assert role in office


def test_two_quotes_in_a_row_after_a_sentence_are_one() -> None:
    ((words, speaker, _),) = found(
        "Ferry Minister Jane Doe said little. Doe pointed out that the bridge was new.",
        "“I believe that this will bring hope to our whole town.”",
        "“Such hope is what our people on the river need most”.",
    )
    assert (words.count("\n\n"), speaker) == (1, "Jane Doe")


FORGOTTEN = (
    (("“The river has seen floods.", "Our dams hold.", "A safe river is ours”."),
     "The river has seen floods.\n\nOur dams hold.\n\nA safe river is ours"),
    (("“The wish to trade is great.", "We are here to stay.", "“Come what may, we row on.”"),
     "The wish to trade is great.\n\nWe are here to stay.\n\nCome what may, we row on."),
)  # fmt: skip


@pytest.mark.parametrize(("lines", "words"), FORGOTTEN)
def test_marks_forgotten_between_paragraphs(lines: tuple[str, ...], words: str) -> None:
    ((said, *_),) = found("Ferry Minister Jane Doe said:", *lines)
    assert said == words


@pytest.mark.parametrize(
    "after",
    [
        "All the latest news is available on the page of the ferry office.",
        "Subscribe to the feed to get our latest news.",
        "Find out more about our plans for the river.",
    ],
)
def test_unmarked_speech_ends_before_what_every_page_has(after: str) -> None:
    (quote,) = records(
        document(
            "Ferry Minister Jane Doe said:",
            "The river matters to us.",
            "The town has invested a lot in the quay. We launched a plan for it with the county.",
            after,
        )
    )
    assert quote.words.endswith("with the county.")
