"""The timeline opens where the news is, not with its oldest background."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import many
from PySide6.QtCore import Qt
from user import Desk

from wbdesk import places
from wbdesk.gui.charts.timeline import TimelineView
from wbdesk.gui.records.tab import RecordTab
from wbdesk.gui.table.reading import PAGE
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Event
from wbdesk.tasks.start import open_library


def chosen(page: RecordTab) -> Event:
    row = page.view.current()
    assert row is not None
    assert isinstance(row.record, Event)
    return row.record


def test_a_release_opens_on_its_meeting(desk: Desk) -> None:
    page = desk.tab("timeline")
    assert page.view.currentIndex().row() > 0
    assert chosen(page).when == "2025-10-09"
    assert chosen(page).category == "meeting"
    assert page.view.visualRect(page.view.currentIndex()).intersects(page.view.viewport().rect())
    chart = page.graphic.chart
    assert chart is not None
    desk.bot.waitUntil(lambda: chart.selected is not None)
    assert chosen(page).id in chart.selected.id


def test_a_search_begins_at_its_first_row_and_its_end_at_the_meeting(desk: Desk) -> None:
    page = desk.tab("timeline")
    desk.bot.keyClicks(page.box, "e")
    desk.settle()
    assert page.view.currentIndex().row() == 0
    desk.bot.keyClick(page.box, Qt.Key.Key_Escape)
    desk.settle()
    assert chosen(page).when == "2025-10-09"
    page.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    desk.settle()
    assert page.view.currentIndex().row() == 0


def test_a_record_gone_to_stays_chosen(desk: Desk) -> None:
    page = desk.tab("timeline")
    first = page.model.row_at(0)
    assert first is not None
    desk.tab("funding")
    desk.window.pages.show_record(first)
    desk.settle()
    assert page.view.currentIndex().row() == 0


def test_many_releases_open_nearest_to_today(tmp_path: Path, open_desk: Callable[[], Desk]) -> None:
    with open_library(tmp_path / "library.wbdesk", places.packs()).library as library:
        library.store_many(many.entries(60, records=50, paragraphs=3))
    desk = open_desk()
    page = desk.tab("timeline")
    assert page.model.rowCount() > 600
    desk.bot.waitUntil(lambda: page.view.currentIndex().row() > 0)
    desk.settle()
    number = page.view.currentIndex().row()
    today = date.today().isoformat()
    assert (chosen(page).when or "") <= today or number == 0
    after = page.model.row_at(number + 1)
    assert after is None or (after.record.when or "~") >= (chosen(page).when or "")  # type: ignore[attr-defined]
    assert page.detail.isVisible()
    page.view.choose(3)
    desk.settle()
    assert page.view.currentIndex().row() == 3


def test_all_events_of_a_long_timeline_are_within_reach(
    tmp_path: Path, open_desk: Callable[[], Desk]
) -> None:
    with open_library(tmp_path / "library.wbdesk", places.packs()).library as library:
        library.store_many(many.entries(60, records=100, paragraphs=3))
    desk = open_desk()
    page = desk.tab("timeline")
    chart = page.graphic.chart_view
    assert isinstance(chart, TimelineView)
    desk.bot.waitUntil(lambda: len(chart.index.ids) == page.model.rowCount() > 1000)
    before = chart.window_shown
    first = page.model.row_at(0)
    assert first is not None
    page.view.choose(0)
    desk.settle()
    assert chart.selected is not None
    assert chart.selected.id.endswith(first.record.id)
    assert chart.window_shown != before
    assert not page.graphic.note.isVisible()


def test_rows_far_down_are_read_once_they_are_in_sight(
    tmp_path: Path, open_desk: Callable[[], Desk]
) -> None:
    with open_library(tmp_path / "library.wbdesk", places.packs()).library as library:
        library.store_many(many.entries(30, records=100, paragraphs=3))
    desk = open_desk()
    for kind in KINDS:
        page = desk.tab(kind.name)
        last = page.model.rowCount() - 1
        assert last > PAGE
        page.view.scrollToBottom()
        desk.bot.waitUntil(lambda page=page, last=last: page.model.row_at(last) is not None)
        assert page.model.index(last, 0).data() not in ("", "…")
