"""Charts above the tables: they show what the table shows, and what is chosen in step with it."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from ferries import FERRIES, import_and_keep
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from user import Desk

from wbdesk.charts.drawing import Ref
from wbdesk.gui.charts.leaving import print_drawing
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.records.tab import RecordTab

LEFT = Qt.MouseButton.LeftButton


def drawn(desk: Desk, name: str, chart: str = "") -> RecordTab:
    """Go to a tab and wait until its chart is drawn."""
    page = desk.window.tabs.go(name)
    assert isinstance(page, RecordTab)
    desk.settle()
    desk.bot.waitUntil(lambda: not page.graphic.pending, timeout=10_000)
    if chart:
        desk.bot.mouseClick(page.switch.buttons[chart], LEFT)
    desk.settle()
    return page


def ids(view: ChartView) -> set[str]:
    return {ref.id for ref in view.hits.bounds}


def click(desk: Desk, view: ChartView, item_id: str) -> None:
    ref = next(ref for ref in view.hits.bounds if ref.id == item_id)
    point = view.hits.bounds[ref].center().toPoint()
    desk.bot.mouseClick(view, LEFT, pos=point)
    desk.settle()


def release(desk: Desk) -> str:
    return desk.releases[0].release.id


def test_the_row_chosen_is_chosen_in_the_chart(desk: Desk) -> None:
    page = drawn(desk, "timeline")
    for number in range(page.model.rowCount() - 2):
        page.view.choose(number)
        row = page.view.current()
        assert row is not None
        desk.settle()
        assert page.graphic.chart_view.selected == Ref("timeline", f"{row.release}/{row.record.id}")


def test_what_is_clicked_in_the_chart_is_chosen_in_the_table(desk: Desk) -> None:
    page = drawn(desk, "funding")
    click(desk, page.graphic.chart_view, f"{release(desk)}/funding-smuggling")
    row = page.view.current()
    assert row is not None
    assert row.record.id == "funding-smuggling"
    assert page.detail.isVisible()


def test_the_chart_follows_the_search(desk: Desk) -> None:
    page = drawn(desk, "funding")
    everything = ids(page.graphic.chart_view)
    with desk.bot.waitSignal(page.graphic.drawn, timeout=10_000):
        desk.bot.keyClicks(page.box, "kosovo")
    assert ids(page.graphic.chart_view) < everything
    desk.bot.keyClicks(page.box, "zzz")
    desk.settle()
    assert not page.graphic.isVisible()
    with desk.bot.waitSignal(page.graphic.drawn, timeout=10_000):
        page.box.clear()
    assert page.graphic.isVisible()
    assert ids(page.graphic.chart_view) == everything


def test_a_country_of_the_map_is_chosen_by_mouse_and_by_keys(desk: Desk) -> None:
    page = drawn(desk, "attendees")
    view = page.graphic.chart_view
    click(desk, view, f"{release(desk)}/attendee-de")
    row = page.view.current()
    assert row is not None
    assert row.record.id == "attendee-de"
    view.setFocus()
    desk.bot.keyClick(view, Qt.Key.Key_Right)
    desk.settle()
    assert page.view.current() != row
    assert view.hasFocus()


def test_the_matrix_is_one_click_away_and_enter_opens_the_passage(desk: Desk) -> None:
    page = drawn(desk, "attendees", "matrix")
    assert not page.switch.buttons["map"].isChecked()
    view = page.graphic.chart_view
    click(desk, view, f"{release(desk)}/attendee-rs")
    desk.bot.keyClick(view, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.tabs.name == "source"


def test_a_chart_is_put_away_and_stays_away(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    page = drawn(desk, "timeline")
    desk.bot.keyClick(page.view, Qt.Key.Key_F8)
    assert not page.graphic.isVisible()
    later = open_desk()
    assert not later.tab("timeline").graphic.isVisible()
    later.bot.keyClick(later.tab("timeline").view, Qt.Key.Key_F8)
    assert later.tab("timeline").graphic.isVisible()
    assert open_desk().tab("attendees").switch.name == "map"


def test_tabs_without_a_chart_have_no_switch(desk: Desk) -> None:
    page = desk.tab("notes")
    assert not page.switch.buttons
    desk.bot.keyClick(page.view, Qt.Key.Key_F8)
    assert not page.graphic.isVisible()


def test_quotes_stand_together_by_speaker(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "ferries.txt"
    file.write_text(FERRIES, "utf-8")
    import_and_keep(desk, file)
    page = desk.tab("quotes")
    desk.bot.mouseClick(page.switch.buttons["speaker"], LEFT)
    desk.settle()
    rows = range(page.model.rowCount())
    headings = [page.model.heading(row) for row in rows]
    assert headings == sorted(headings, key=str.casefold)
    begun = [headings[row] for row in rows if page.model.begins_group(row)]
    assert len(begun) == len(set(headings)) > 1
    high, low = page.view.rowHeight(0), page.view.rowHeight(len(rows) - 1)
    desk.bot.mouseClick(page.switch.buttons["speaker"], LEFT)
    desk.settle()
    assert not any(map(page.model.begins_group, rows))
    assert {page.view.rowHeight(row) for row in rows} != {high, low}


def test_attendees_stand_under_their_groups(desk: Desk, tmp_path: Path) -> None:
    page = desk.tab("attendees")
    told = {0: "Host (1)", 1: "Western Balkans (6)", 7: "European partners (11)"}
    assert page.model.headings == told
    high, low = page.view.rowHeight(0), page.view.rowHeight(2)
    assert [page.view.rowHeight(row) > low for row in range(8)] == [row in told for row in range(8)]
    spoken = page.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", first of Western Balkans (6)")
    page.box.setText("country:serbia")
    desk.settle()
    assert page.model.headings == {0: "Western Balkans (1)"}
    page.box.clear()
    desk.settle()
    page.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    desk.settle()
    assert page.model.headings == {}
    assert {page.view.rowHeight(row) for row in range(18)} == {low}
    page.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert list(page.model.headings.values()) == list(reversed(told.values()))
    desk.window.look.resize(200)
    assert page.view.rowHeight(0) > high
    desk.window.look.resize(100)


def test_attendees_of_several_releases_are_grouped_when_asked(desk: Desk, tmp_path: Path) -> None:
    page = desk.tab("attendees")
    file = tmp_path / "ferries.txt"
    file.write_text(FERRIES, "utf-8")
    import_and_keep(desk, file)
    assert page.model.headings == {}
    page.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    desk.settle()
    assert page.model.headings[0].startswith("Host (")


def test_quotes_in_sight_are_as_high_as_their_words(desk: Desk) -> None:
    page = desk.tab("quotes")
    long, short = page.view.rowHeight(0), page.view.rowHeight(1)
    assert long > 2 * short
    desk.window.look.resize(150)
    desk.settle()
    assert page.view.rowHeight(0) > long
    desk.window.look.resize(100)


def test_a_chart_is_copied_and_saved(desk: Desk, qapp: QApplication, tmp_path: Path) -> None:
    drawn(desk, "attendees")
    desk.window.actions_by_name["chart_copy"].trigger()
    data = qapp.clipboard().mimeData()
    assert data.hasImage()
    root = ElementTree.fromstring(bytes(data.data("image/svg+xml").data()))
    assert root.tag.endswith("svg")
    for name, begins in (("map.svg", b"<svg"), ("map.png", b"\x89PNG")):
        desk.answers.save_file = tmp_path / name
        desk.window.actions_by_name["chart_save"].trigger()
        desk.settle()
        assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_chart_is_never_saved_over_the_library(desk: Desk, tmp_path: Path) -> None:
    drawn(desk, "funding")
    before = (tmp_path / "library.wbdesk").read_bytes()
    desk.answers.save_file = tmp_path / "library.wbdesk"
    desk.window.actions_by_name["chart_save"].trigger()
    desk.settle()
    assert len(desk.answers.refused) == 1
    assert (tmp_path / "library.wbdesk").read_bytes() == before


def test_the_overview_is_a_chart_too_and_notes_have_none(desk: Desk) -> None:
    assert desk.window.charts.view is not None
    desk.tab("notes")
    desk.window.actions_by_name["chart_copy"].trigger()
    assert "no chart" in desk.window.statusBar().currentMessage()


def test_a_chart_is_printed_as_lines(desk: Desk, tmp_path: Path) -> None:
    page = drawn(desk, "timeline")
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "chart.pdf"))
    view = page.graphic.chart_view
    assert print_drawing(view.drawing(), view.measure, printer)
    del printer
    text = PdfDocument(tmp_path / "chart.pdf")[0].get_textpage().get_text_range()
    assert "Meeting" in text


def test_a_small_window_keeps_its_table_and_shows_the_chart_on_demand(desk: Desk) -> None:
    page = drawn(desk, "timeline")
    desk.window.look.resize(250)
    desk.window.resize(760, 520)
    desk.settle()
    assert not page.graphic.isVisible()
    for _ in range(2):
        desk.bot.mouseClick(page.switch.buttons["line"], LEFT)
    desk.settle()
    assert page.graphic.isVisible()
    desk.window.look.resize(100)


def test_a_map_in_another_room_is_made_anew_meanwhile_the_former_stands(desk: Desk) -> None:
    page = drawn(desk, "attendees")
    view = page.graphic.chart_view
    before = view.grab().toImage()
    width = view.width()
    desk.window.resize(desk.window.width() + 160, desk.window.height())
    assert view.outdated or view.width() == width
    desk.bot.waitUntil(lambda: view.width() > width and not view.outdated)
    desk.settle()
    assert view.drawing().width == view.width()
    assert view.grab().toImage() != before
    row = page.view.current()
    assert row is not None
    assert view.selected is not None
