"""What other programs read from the formats that hold data is what the records say."""

import io
import zipfile
from datetime import date, datetime

import bibtexparser
import docx
import icalendar
import openpyxl
import pytest
import rispy
import strategies
from harbour import SUMS, briefed, only
from hypothesis import HealthCheck, given, settings
from reading import folded, odt_tree, read, words_of_odt, words_of_word

from wbdesk.briefing.document import Briefing, Dossier
from wbdesk.briefing.office.odt import odt
from wbdesk.briefing.office.word import word
from wbdesk.briefing.render import FORMATS, PAGED, render
from wbdesk.briefing.tidy import tidy
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Event, Note


def data(briefing: Briefing, format_: str) -> bytes:
    return render(briefing, format_)[0].data


def test_word_has_styles_tables_and_footnotes() -> None:
    made = word(briefed())
    document = docx.Document(io.BytesIO(made))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "Quote"} <= styles
    assert len(document.tables) == 2
    assert all(table.rows[0]._tr.xpath(".//w:tblHeader") for table in document.tables)
    assert all(row._tr.xpath(".//w:cantSplit") for table in document.tables for row in table.rows)
    noted = document.element.body.xpath(".//w:footnoteReference/@w:id")
    assert [int(number) for number in noted] == [s.number for s in briefed().sources]


def test_opendocument_has_styles_tables_and_footnotes() -> None:
    tree = odt_tree(odt(briefed()))
    spaces = tree.nsmap

    def found(path: str) -> list[str]:
        return tree.xpath(path, namespaces=spaces)

    assert found("//text:h[@text:outline-level='1']/@text:style-name")[0] == "Heading_20_1"
    assert len(found("//table:table[table:table-header-rows]")) == 2
    rows = set(found("//table:table-row/@table:style-name"))
    whole = "//style:style[@style:name='Whole']//@fo:keep-together"
    assert (rows, found(whole)) == ({"Whole"}, ["always"])
    notes = found("//text:note/text:note-citation/text()")
    assert [int(number) for number in notes] == [source.number for source in briefed().sources]
    marks = found("//text:bookmark/@text:name")
    assert len(marks) == len(set(marks))
    links = found("//text:a[starts-with(@xlink:href, '#')]/@xlink:href")
    assert {link[1:] for link in links} <= set(marks)
    named = odt_tree(odt(briefed()), "styles.xml").xpath(
        "//style:style/@style:name", namespaces=spaces
    )
    kept = found("//office:automatic-styles/style:style/@style:name")
    used = found("//office:text//@text:style-name | //office:text//@table:style-name")
    assert set(used) <= {*named, *kept}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_briefing_gives_the_same_bytes(format_: str) -> None:
    assert data(briefed(), format_) == data(briefed(), format_)


def test_a_sheet_holds_typed_cells_filters_and_no_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(data(briefed(), "xlsx")))
    assert book.sheetnames == [
        *("Timeline", "Attendees", "Funding", "Quotes", "Notes", "Totals", "Releases")
    ]
    funding = book["Funding"]
    heads = [cell.value for cell in funding[1]]
    column = heads.index("Amount") + 1
    cells = [funding.cell(row, column) for row in range(2, 2 + len(SUMS))]
    assert [cell.value for cell in cells] == [None, 2_500_000, 500_000, 750_000]
    assert "€" in cells[1].number_format
    assert funding.freeze_panes == "A2"
    assert funding.auto_filter.ref
    timeline = book["Timeline"]
    assert [timeline.cell(row, 1).value for row in (2, 3, 4)] == [None, datetime(2024, 5, 14), None]
    assert [timeline.cell(row, 2).value for row in (2, 3, 4)] == [None, "2024-05-14", "2023"]
    kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
    assert "f" not in kinds


def test_a_calendar_holds_whole_days_and_says_what_it_leaves_out() -> None:
    output = render(briefed(), "ics")[0]
    read = icalendar.Calendar.from_ical(output.data)
    [event] = read.walk("VEVENT")
    assert event.decoded("DTSTART") == date(2024, 5, 14)
    assert event.decoded("DTEND") == date(2024, 5, 15)
    assert str(event["SUMMARY"]) == "Ministers meet at the customs house"
    assert output.remark == "2 events without a full date are left out."
    assert str(read["X-WR-CALDESC"]) == output.remark


def test_word_holds_charts_as_sharp_pictures_as_wide_as_the_text() -> None:
    document = docx.Document(io.BytesIO(word(briefed(paper="a5"))))
    section = document.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    pictures = document.inline_shapes
    assert [abs(each.width - width) < 1000 for each in pictures] == [True, True]
    assert document.element.body.xpath(".//wp:docPr/@id") == ["1", "2"]
    for part in document.part.package.iter_parts():
        if part.partname.endswith(".png"):
            assert part.image.px_width > 200 * width / 914_400


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.dossiers())
def test_any_record_stands_in_every_format(given_: Dossier) -> None:
    briefing = briefed(given_)
    texts = (folded(words_of_word(word(briefing))), folded(words_of_odt(odt(briefing))))
    book = openpyxl.load_workbook(io.BytesIO(data(briefing, "xlsx")))
    for kind, label in (("timeline", "Timeline"), ("notes", "Notes"), ("quotes", "Quotes")):
        records = given_.records[kind]
        assert book[label].max_row == 1 + len(records)
    for record in (*given_.records["timeline"], *given_.records["notes"]):
        assert isinstance(record, Event | Note)
        shown = record.title if isinstance(record, Event) else record.text
        assert all(folded(tidy(shown)) in text for text in texts)
    calendar = icalendar.Calendar.from_ical(data(briefing, "ics"))
    dates = [getattr(each, "when", None) for each in given_.records["timeline"]]
    assert len(calendar.walk("VEVENT")) == dates.count("2024-05-14")
    assert len(rispy.loads(data(briefing, "ris").decode())) == 1
    assert len(bibtexparser.loads(data(briefing, "bib").decode()).entries) == 1


def test_text_that_looks_like_a_formula_stays_text_in_a_sheet() -> None:
    event = Event(id="e", title="=1+1", place="@x", category="meeting", anchor=Anchor(1, "+x"))
    book = openpyxl.load_workbook(io.BytesIO(data(briefed(only("timeline", event)), "xlsx")))
    values = {cell.value: cell.data_type for row in book["Timeline"] for cell in row}
    assert values["@x"] == "s"
    with zipfile.ZipFile(io.BytesIO(data(briefed(only("timeline", event)), "xlsx"))) as package:
        assert not any(b"<f>" in package.read(name) for name in package.namelist())


def test_what_nobody_reviewed_is_marked_in_every_format() -> None:
    found = Event(
        id="e",
        when="2024-05-14",
        title="Found",
        category="meeting",
        origin="extracted",
        anchor=Anchor(1, "found"),
    )
    given = only("timeline", found)
    reviewed = Dossier(given.release, given.records, given.totals, reviewed=True)
    for format_ in (*PAGED, "csv", "ics"):
        assert "not reviewed" in read(briefed(given), format_).casefold().replace("\u00a0", " ")
        assert "not reviewed" not in read(briefed(reviewed), format_).casefold()
    for dossier, mark in ((given, "not reviewed"), (reviewed, None)):
        sheet = openpyxl.load_workbook(io.BytesIO(data(briefed(dossier), "xlsx")))["Timeline"]
        assert sheet.cell(2, [cell.value for cell in sheet[1]].index("Check") + 1).value == mark


def test_sheets_leave_room_for_wrapped_text_and_show_no_bare_point() -> None:
    long = Event(id="e", title="word " * 60, category="meeting", anchor=Anchor(1, "x"))
    book = openpyxl.load_workbook(io.BytesIO(data(briefed(only("timeline", long)), "xlsx")))
    assert book["Timeline"].row_dimensions[2].height >= 75
    book = openpyxl.load_workbook(io.BytesIO(data(briefed(), "xlsx")))
    column = [cell.value for cell in book["Funding"][1]].index("Amount") + 1
    formats = [book["Funding"].cell(row, column).number_format for row in (3, 4, 5)]
    assert not any("." in each for each in formats), "whole sums need no decimal places"
