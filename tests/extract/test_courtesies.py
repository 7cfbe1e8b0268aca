"""Whom a speech greets, thanks and places in the room, in sentences of our own."""

import pytest

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

BODY = (
    "I want to talk today about ferries, and about why I believe in them.",
    "When I was young I took one to school, and I have not forgotten it.",
    "I think that my department can do more, and I mean to see that it does.",
    "I know that it will be hard. I do not say that I have all the answers.",
    "My promise is that I will listen, and I shall be back next year.",
    "I look forward to your questions.",
)


def greeted(*paragraphs: str, title: str = "Minister's speech to the ferry owners") -> set[str]:
    blocks = tuple(map(Block, (*paragraphs, *BODY)))
    document = Document(blocks, "a.txt", "0" * 64, title=title, published="2024-05-01")
    made = [each.record for each in attendees(document)]
    return {each.name for each in made if isinstance(each, Attendee)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thank you, Petra, for that kind introduction.", "Petra"),
        ("Thank you, Petra, and good morning. Petra Holm has run ferries for years.", "Petra Holm"),
        ("Thank you to the Harburg Ferry Trust for hosting us.", "Harburg Ferry Trust"),
        (
            "I am grateful to the Lakeside Chamber and to Example Ferries for having me.",
            "Lakeside Chamber; Example Ferries",
        ),
        ("It is a pleasure to follow Dr Ola Brandt, who spoke of locks.", "Ola Brandt"),
        ("I am delighted to see Tom Achterberg in the front row.", "Tom Achterberg"),
        ("Mina Duarte, who is sitting at the back, will know this.", "Mina Duarte"),
        ("I see that Mr Hew Darrow of the Dockers' Union is taking notes.", "Hew Darrow"),
        ("Captain Ines Calder of the Coastguard is with us.", "Ines Calder"),
        (
            "I would like to thank two people who spoke before me: Ambassador Juan Roe of Chile, "
            "who told us of fjords, and Ann Lee from Example Docks.",
            "Juan Roe; Ann Lee",
        ),
        (
            "The Ambassadors of Chile and Peru are here, as is the Ambassador of Kenya.",
            "Chile; Peru; Kenya",
        ),
        ("My thanks go to Nia Ferrer, the new director.", "Nia Ferrer"),
        ("Fenwick Ferries, who are here today, built it.", "Fenwick Ferries"),
        ("Minister Ana Hoxha, excellencies, ladies and gentlemen.", "Ana Hoxha"),
        ("Tom Achterberg wrote in his book that ferries are slow.", ""),
        ("I met Mina Duarte's mother once.", ""),
        ("Thank you for that kind introduction.", ""),
        ("Example Ferries carried a million people last year.", ""),
        ("I thank the staff of my department for their work.", ""),
        ("As the poet Josiah Wedmore said, the sea is wide.", ""),
    ],
)
def test_whom_a_speech_greets(text: str, names: str) -> None:
    assert greeted(text) == set(filter(None, names.split("; ")))


def test_who_speaks_where_a_line_says_at_what() -> None:
    line = "Speech by Sir John Roe, Ambassador to Chile, at Harburg Cemetery on 3 May."
    assert greeted(line) == {"John Roe"}
    assert greeted("Minister Jane Doe addressed the Ferry Expo in Harburg on 3 May.") == {
        "Jane Doe"
    }


def test_other_releases_greet_nobody() -> None:
    text = "Thank you, Petra, for that kind introduction."
    document = Document((Block(text),), "a.txt", "0" * 64, published="2024-05-01")
    assert attendees(document) == []
