"""Markdown reads well raw and takes no orders from the data."""

import re

import strategies
from harbour import briefed, dossier, only
from hypothesis import HealthCheck, given, settings

from wbdesk.briefing.document import Dossier
from wbdesk.briefing.markdown import markdown
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Event, Note
from wbdesk.model.release import Release


def test_tables_lists_and_quotations_read_well_raw() -> None:
    text = markdown(briefed()).decode()
    assert "| 14 May 2024 (“this morning”) | Ministers meet at the customs house [1] | Lake" in text
    assert "> “Quiet boats make for good neighbours.\n>\n> “We have waited long" in text
    assert "- **Total EUR: €2.5 million** – 1 of 4 sums counted" in text
    assert "<https://example.org/timetable>" in text


def test_markup_in_data_is_escaped() -> None:
    nasty = "1. *b* [x](http://y) | <b> `c` # &amp; a & b"
    event = Event(id="e", title=nasty, category="meeting", anchor=Anchor(1, "x"))
    text = markdown(briefed(only("timeline", event))).decode()
    assert r"1\. \*b\* \[x\](http://y) \| \<b\> \`c\` \# \&amp; a & b" in text


def test_an_address_that_would_end_its_link_stays_text() -> None:
    note = Note(id="n", type="reference", text="x", url="https://e.org/a>b", anchor=Anchor(1, "x"))
    assert r"https://e.org/a\>b" in markdown(briefed(only("notes", note))).decode()


def test_several_releases_have_headings_of_their_own() -> None:
    text = markdown(briefed(dossier(), dossier(Release(id="b", title="Another")))).decode()
    assert "\n## 2. Another\n" in text
    assert "Release 2, ¶\u00a02" in text


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.dossiers())
def test_any_record_stays_in_its_place(given_: Dossier) -> None:
    text = markdown(briefed(given_)).decode()
    plain = re.sub(r"\\.", "", text)
    assert not re.search(r"<(?!https?://)", plain)
    assert "](" not in plain
    tables = [line for line in plain.split("\n") if line.startswith("| ")]
    assert {line.count("|") for line in tables} <= {4, 6}
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert headings[0].startswith("# ")
    assert "\r" not in text
