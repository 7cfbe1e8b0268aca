"""Who took part, by the constructions that tell it: possessives, openings, lists, exercises.

`taking_part.txt` has a release of our own a line, two strokes between its paragraphs, and after a
bar those who took part.
"""

from pathlib import Path

import pytest

from wbdesk.extract.attendees import attendees
from wbdesk.model.document import Block, Document
from wbdesk.model.records import Attendee

LINES = Path(__file__).with_name("taking_part.txt").read_text("utf-8").splitlines()


def found(*texts: str) -> set[str]:
    blocks = (Block("News from Lakeside", kind="heading"), *(Block(text) for text in texts))
    document = Document(blocks, "a.txt", "0" * 64, published="2026-03-04")
    records = [candidate.record for candidate in attendees(document)]
    return {record.name for record in records if isinstance(record, Attendee)}


@pytest.mark.parametrize("line", LINES)
def test_all_who_took_part_and_nobody_else(line: str) -> None:
    text, _, names = line.partition(" |")
    assert found(*text.split(" // ")) == set(filter(None, names.strip().split("; ")))


SUBJECTS = ("Transport Minister Ann Lee", "Ann Lee, the Transport Minister,", "Ambassador Ann Lee")
DEEDS = (
    "officially opened the £20 million tram line", "cut the ribbon on the new clinic",
    "laid the foundation stone of the new school", "has unveiled a plaque at the station",
    "broke ground on a data centre", "formally opened Lakeside’s market hall",
    "has reopened the harbour museum", "cut the first sod at the site",
)  # fmt: skip
PAPER = (
    "has opened a consultation on fares", "has formally opened a public consultation on fares",
    "has opened bids for the fund", "has opened an inquiry into the delays",
    "has opened applications for the scheme", "has opened a new £5m fund for school libraries",
    "has opened the second bidding round for wind farms",
)  # fmt: skip


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_who_opens_what_is_built(subject: str, deed: str) -> None:
    assert found(f"{subject} {deed} on Friday.") == {"Ann Lee"}


@pytest.mark.parametrize("deed", PAPER)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_is_opened_on_paper_nobody_attends(subject: str, deed: str) -> None:
    assert found(f"{subject} {deed}.") == set()


@pytest.mark.parametrize("occasion", ["meeting", "talks", "call", "working lunch", "discussions"])
@pytest.mark.parametrize(
    "partner", ["his Turkish counterpart Emre Kaya", "Türkiye’s Foreign Minister, Emre Kaya"]
)
def test_whose_meeting_it_was(occasion: str, partner: str) -> None:
    assert found(
        f"The embassy described Foreign Minister Paul Denny’s {occasion} with {partner} as useful."
    ) == {"Paul Denny", "Emre Kaya"}
