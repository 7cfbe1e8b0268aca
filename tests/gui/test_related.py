"""What belongs to a record stands below it, and leads there."""

from PySide6.QtCore import Qt
from user import Desk

from wbdesk.gui.detail.related import RelatedBox
from wbdesk.gui.records.tab import RecordTab

LEFT = Qt.MouseButton.LeftButton


def related(desk: Desk, tab: str, record: str) -> tuple[RecordTab, RelatedBox]:
    """Rest on a record until what belongs to it is shown."""
    page = desk.tab(tab)
    rows = [page.model.row_at(number) for number in range(page.model.rowCount())]
    [number] = [n for n, row in enumerate(rows) if row and row.record.id == record]
    box = desk.window.pages.related[tab]
    page.view.choose(number)
    shown = rows[number]
    desk.bot.waitUntil(lambda: page.detail.row is shown and not box.pending, timeout=10_000)
    return page, box


def names(box: RelatedBox) -> list[str]:
    return [line.accessibleName() for line in box.links]


def click(desk: Desk, box: RelatedBox, begins: str) -> None:
    line = next(line for line in box.links if line.accessibleName().startswith(begins))
    desk.bot.mouseClick(line, LEFT)
    desk.settle()


def test_the_parts_and_mentions_of_a_sum_are_there(desk: Desk) -> None:
    page, box = related(desk, "funding", "funding-smuggling")
    assert sum(name.startswith("Of which: ") for name in names(box)) == 3
    assert sum(name.startswith("Same money: ") for name in names(box)) == 2
    click(desk, box, "Of which: Training")
    row = page.view.current()
    assert row is not None
    assert "Kosovo" in row.record.purpose


def test_records_of_the_same_paragraph_are_one_click_away(desk: Desk) -> None:
    _, box = related(desk, "attendees", "attendee-gb")
    click(desk, box, "Event: Western Balkans Summit")
    assert desk.window.tabs.name == "timeline"
    row = desk.tab("timeline").view.current()
    assert row is not None
    assert row.record.id == "event-meeting"


def test_a_name_is_searched_for_in_another_tab(desk: Desk) -> None:
    _, box = related(desk, "attendees", "attendee-rs")
    [line] = [name for name in names(box) if name.endswith("sums")]
    click(desk, box, line)
    page = desk.tab("funding")
    assert page.box.text() == '"serbia"'
    assert f"{page.model.rowCount()} sums" == line


def test_it_is_reached_by_keys(desk: Desk) -> None:
    _, box = related(desk, "quotes", "quote-imperative")
    first = box.links[0]
    first.setFocus()
    desk.bot.keyClick(first, Qt.Key.Key_Space)
    desk.settle()
    assert desk.window.tabs.name != "quotes"


def test_a_search_is_not_held_up_for_what_belongs_to_a_row_it_leaves(desk: Desk) -> None:
    page, box = related(desk, "attendees", "attendee-gb")
    page.view.choose(2)
    desk.settle()
    assert box.pending
    desk.bot.keyClicks(page.box, "serbia")
    with desk.bot.waitSignal(box.filled, timeout=10_000):
        desk.settle()
    assert page.model.rowCount() == 1
    assert not box.pending
