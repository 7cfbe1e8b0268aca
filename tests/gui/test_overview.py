"""The Overview tab: each item opens its record, by mouse and by keys."""

from collections.abc import Callable
from pathlib import Path

from ferries import FERRIES, import_and_keep
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from user import Desk

from wbdesk.charts.drawing import Ref
from wbdesk.gui.overview.tab import OverviewTab

LEFT = Qt.MouseButton.LeftButton


def page(desk: Desk) -> OverviewTab:
    found = desk.window.tabs.go("overview")
    assert isinstance(found, OverviewTab)
    desk.settle()
    return found


def at(made: OverviewTab, text: str) -> Ref:
    return next(ref for ref, hint in made.chart.drawing().hints().items() if text in hint)


def click(desk: Desk, made: OverviewTab, text: str) -> None:
    point = made.chart.hits.bounds[at(made, text)].center().toPoint()
    desk.bot.mouseClick(made.chart, LEFT, pos=point)
    desk.settle()


def test_it_is_the_first_thing_seen(desk: Desk) -> None:
    assert desk.window.tabs.name == "overview"
    assert page(desk).chart.hasFocus()
    said = page(desk).chart.accessibleDescription()
    assert "When: 9 October 2025" in said
    assert "Where: Hillsborough Castle" in said
    assert "Money, GBP: £14 million" in said


def test_an_item_opens_its_record(desk: Desk) -> None:
    click(desk, page(desk), "Serbia (RS)")
    attendees = desk.tab("attendees")
    row = attendees.view.current()
    assert row is not None
    assert row.record.id == "attendee-rs"


def test_a_heading_leads_to_the_tab(desk: Desk) -> None:
    click(desk, page(desk), "8 sums: go to the tab")
    assert desk.window.tabs.name == "funding"


def test_it_is_worked_by_keys_alone(desk: Desk) -> None:
    made = page(desk)
    desk.bot.keyClick(made.chart, Qt.Key.Key_Down)
    first = made.chart.selected
    desk.bot.keyClick(made.chart, Qt.Key.Key_Right)
    assert made.chart.selected not in (None, first)
    desk.bot.keyClick(made.chart, Qt.Key.Key_Home)
    desk.bot.keyClick(made.chart, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.tabs.name == "timeline"
    assert desk.tab("timeline").view.current() is not None


def test_the_search_everywhere_narrows_it(desk: Desk) -> None:
    made = page(desk)
    desk.bot.keyClicks(desk.window.header.everywhere, "kosovo")
    desk.settle()
    assert not [ref for ref, hint in made.chart.drawing().hints().items() if "Serbia (RS)" in hint]
    assert at(made, "Kosovo (XK)")
    desk.bot.keyClicks(desk.window.header.everywhere, "zzz")
    desk.settle()
    assert made.empty.isVisible()
    assert "kosovozzz" in made.empty.text()
    desk.bot.mouseClick(made.empty.clear, LEFT)
    desk.settle()
    assert at(made, "Serbia (RS)")


def test_several_releases_are_told_as_many(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "ferries.txt"
    file.write_text(FERRIES, "utf-8")
    import_and_keep(desk, file)
    made = page(desk)
    assert "2 releases" in made.told
    click(desk, made, "Ferry ministers agree on cleaner boats")
    assert desk.window.shelf.shown.count == 1
    assert "Where: Lakeside" in made.chart.accessibleDescription()


def test_a_copy_takes_the_record_chosen(desk: Desk, qapp) -> None:  # type: ignore[no-untyped-def]
    made = page(desk)
    made.chart.select(at(made, "Innovative programmes").id)
    desk.window.actions_by_name["copy"].trigger()
    desk.settle()
    assert "£10 million" in qapp.clipboard().text()


def test_every_item_has_a_name(desk: Desk) -> None:
    spoken = QAccessible.queryAccessibleInterface(page(desk).chart)
    count = len(page(desk).chart.spoken)
    assert count > 30
    names = [spoken.child(number).text(QAccessible.Text.Name) for number in range(count)]
    assert all(names)
    assert "Host: United Kingdom" in names


def test_the_tab_left_is_the_tab_found(open_desk: Callable[[], Desk]) -> None:
    open_desk().tab("quotes")
    assert open_desk().window.tabs.name == "quotes"
