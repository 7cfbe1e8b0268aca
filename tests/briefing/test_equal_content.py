"""The same facts stand in every format."""

import csv
import io

import docx
import harbour
import pytest
from harbour import briefed
from reading import folded, odt_tree, read
from tagged import alternatives

from wbdesk.briefing.document import Chart
from wbdesk.briefing.render import PAGED, render

SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
FACTS = (
    harbour.RELEASE.title,
    *("The old ferry goes out of service", "The paper does not say when.", "undated"),
    *("14 May 2024", "Ministers meet at the customs house", "Lakeside", "this morning"),
    *("First plan for electric ferries", "not reviewed", "2023"),
    *("Switzerland", "CH", "Austria", "AT", "Србија", "RS", "Italy", "IT", "Ministers, expected"),
    *("Money for quieter boats, as the heading has it", "same money as above", "Electric ferries"),
    *("€2.5 million", "Lake Fund", "2024 to 2026", "Lakeside, Oldport", "Charging at the piers"),
    *("two and a half million euros", "€500,000", "part of the €2.5 million", "allocation"),
    *("CHF 750,000", "Training of crews", "Crews First", "existing", "Total EUR: €2.5 million"),
    *("Quiet boats make for good neighbours.", "We have waited long for them.", "Ada Brunner"),
    *("Harbour minister", "noise", "long overdue", "Mayor", "a phrase within a sentence"),
    *("about 1,200 crossings", "Crossings cancelled for engine trouble", "some twelve hundred"),
    *("A limit on noise applies after ten at night", "Noise", "https://example.org/timetable"),
    *("3 of 3 events", "4 of 4 attendees", "4 of 4 sums", "2 of 2 quotes", "3 of 3 notes"),
    *("a plan first drawn last year", "calls it ‘long overdue’", "whole release", "CC-BY-4.0"),
)


@pytest.mark.parametrize("format_", PAGED)
def test_every_fact_is_there(format_: str) -> None:
    text = folded(read(briefed(), format_))
    assert [fact for fact in FACTS if folded(fact) not in text] == []


@pytest.mark.parametrize("format_", PAGED)
def test_what_a_chart_shows_is_said_in_every_format(format_: str) -> None:
    briefing = briefed()
    shown = [block for section in briefing.parts[0].sections for block in section.blocks]
    charts = [block for block in shown if isinstance(block, Chart)]
    assert [chart.kind for chart in charts] == ["timeline", "attendees"]
    data, text = render(briefing, format_)[0].data, read(briefing, format_)
    match format_:
        case "pdf":
            told = alternatives(data)
        case "docx":
            document = docx.Document(io.BytesIO(data))
            told = document.element.body.xpath(".//wp:docPr/@descr")
        case "odt":
            told = [each.text or "" for each in odt_tree(data).iter(f"{{{SVG}}}desc")]
        case _:
            told = [chart.alternative for chart in charts if chart.alternative in text]
    assert told == [chart.alternative for chart in charts]
    assert all(folded(chart.title) in folded(text) for chart in charts)


def test_tables_of_data_hold_every_field_with_its_source() -> None:
    outputs = {output.suffix: output.data for output in render(briefed(), "csv")}
    assert list(outputs) == ["-timeline", "-attendees", "-funding", "-quotes", "-notes"]
    for kind, records in harbour.RECORDS.items():
        data = outputs[f"-{kind}"]
        assert data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert [row["id"] for row in rows] == [record.id for record in records]
        for row, record in zip(rows, records, strict=True):
            assert row["release"] == harbour.RELEASE.id
            assert row["paragraph"] == str(record.anchor.paragraph)
            assert row["anchor"] == record.anchor.exact


@pytest.mark.parametrize("format_", PAGED)
def test_an_empty_section_says_so(format_: str) -> None:
    briefing = briefed(harbour.only("notes", *harbour.NOTES), scope="search: noise")
    text = read(briefing, format_)
    assert text.count("None in this scope.") == 4
    assert "search: noise" in text


@pytest.mark.parametrize("format_", PAGED)
def test_no_release_at_all_is_a_document_all_the_same(format_: str) -> None:
    from wbdesk.briefing.compose import compose
    from wbdesk.briefing.document import Options

    assert "0 releases" in read(compose((), Options()), format_)
