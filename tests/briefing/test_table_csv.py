"""CSV keeps data exact and hands no formula to a spreadsheet."""

import csv
import io

import pytest
import strategies
from harbour import briefed, only
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wbdesk.briefing.document import Dossier
from wbdesk.briefing.table_csv import safe, tables
from wbdesk.model.anchor import Anchor
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Event

FORMULAS = (
    "=1+1",
    "+A1",
    "-cmd",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    '"=1',
    "'=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\u200b=1",
    '=HYPERLINK("http://e.org";"x")',
    "-1+cmd|' /C calc'!A0",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert safe(text).startswith("'")
    assert safe(text)[1:] == text


@pytest.mark.parametrize("text", ["-5", "12.50", "+3.1", "2024-05-14", "plain", "a=b", ""])
def test_numbers_and_plain_text_stay(text: str) -> None:
    assert safe(text) == text


@given(st.text(st.characters(exclude_categories=())))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    cell = safe(text)
    assert cell[:1] not in tuple("=@＝＋－＠\t\r\n")
    cell.encode("utf-8")


def test_lines_end_as_spreadsheets_expect() -> None:
    event = Event(id="e", title='a "b", c\nd', category="meeting", anchor=Anchor(1, "x"))
    data = tables(briefed(only("timeline", event)))["timeline"]
    assert data.count(b"\r\n") == 2
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert 'a "b", c\nd' in rows[1]


def test_a_kind_without_records_has_its_headings() -> None:
    made = tables(briefed(only("notes")))
    assert list(made) == [kind.name for kind in KINDS]
    assert made["notes"].decode("utf-8-sig").startswith("release,id,type,topic,text,value")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.dossiers())
def test_any_record_is_a_row_of_its_table(given_: Dossier) -> None:
    for kind, data in tables(briefed(given_)).items():
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert len(rows) == 1 + len(given_.records[kind])
        assert len({len(row) for row in rows}) == 1


@given(st.lists(st.text("\",\r\n '=a1;é"), min_size=1, max_size=4))
def test_cells_are_quoted_as_by_the_library(titles: list[str]) -> None:
    events = [
        Event(id=f"e{number}", title=title, category="meeting", anchor=Anchor(1, "x"))
        for number, title in enumerate(titles)
    ]
    data = tables(briefed(only("timeline", *events)), mark=False)["timeline"].decode()
    rows = list(csv.reader(io.StringIO(data, newline="")))
    assert [row[rows[0].index("title")] for row in rows[1:]] == [safe(title) for title in titles]
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    assert data == written.getvalue()
