"""Charts in the window, used with mouse and keys."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from made import attendee, event, fund, many_events
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QNativeGestureEvent,
    QPainter,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wbdesk.charts import palette
from wbdesk.charts.drawing import Drawing, Rect, Ref
from wbdesk.charts.item import Item
from wbdesk.charts.palette import PAPER
from wbdesk.gui.charts.bars import BarsView
from wbdesk.gui.charts.map import MapView
from wbdesk.gui.charts.matrix import MatrixView
from wbdesk.gui.charts.painter import FontMeasure, paint
from wbdesk.gui.charts.palette import palette_of
from wbdesk.gui.charts.timeline import TimelineView
from wbdesk.gui.charts.view import ChartView
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import DARK, LIGHT, Colours
from wbdesk.model.release import Release
from wbdesk.tasks.drawn import Drawn

Chosen = list[tuple[str, str]]
EVENTS = [
    event("treaty", "2024-03-05", "A treaty is signed", "agreement"),
    event("talks", "2024-06-20", "Ministers talk"),
    event("summer", "2024-22", "Work goes on", "background"),
    event("summit", "2025-10-09", "Leaders meet"),
    event("undated", None, "An older promise", "announcement"),
]
PEOPLE = [
    attendee("GB", "United Kingdom", "host"),
    attendee("AL", "Albania", "Western Balkans"),
    attendee("RS", "Serbia", "Western Balkans"),
    attendee("RS", "Ana Anić", "Western Balkans", kind="person", person="Ana Anić"),
    attendee("US", "United States", "Others"),
]
SUMS = [
    fund("whole", "90000000", places=("Kosovo",), fund="WBIF"),
    fund("part", "30000000", part_of="whole"),
    fund("again", "90000000", same_as="whole"),
    fund("other", "20000000", places=("Serbia",)),
]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield Look(qapp, "light")
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setStyleSheet(style)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], Chosen]:
    """Shows a chart, and gives the list that what is chosen in it goes to."""

    def show(view: QWidget) -> Chosen:
        chosen: Chosen = []
        view.chosen.connect(lambda kind, item: chosen.append((kind, item)))  # type: ignore[attr-defined]
        qtbot.addWidget(view)
        view.resize(800, 480)
        view.show()
        qtbot.waitExposed(view)
        return chosen

    return show


@pytest.fixture
def timeline(look: Look, shown: Callable[[QWidget], Chosen]) -> tuple[TimelineView, Chosen]:
    view = TimelineView(look, None)  # type: ignore[arg-type]
    view.show_records(EVENTS)
    return view, shown(view)


def click(bot: QtBot, view: ChartView, name: str) -> None:
    ref, box = next((ref, box) for ref, box in view.hits.bounds.items() if ref.id == name)
    inside = box.toAlignedRect() & view.rect()
    point = next(
        QPoint(x, y)
        for y in range(inside.top(), inside.bottom() + 1)
        for x in range(inside.left(), inside.right() + 1, 2)
        if view.hits.at(QPointF(x, y)) == ref
    )
    bot.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)


def wheel(view: QWidget, x: float, notches: int) -> None:
    place = QPointF(x, 200)
    turned = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turned)


def test_a_click_chooses_and_enter_opens(
    qtbot: QtBot, timeline: tuple[TimelineView, Chosen]
) -> None:
    view, chosen = timeline
    click(qtbot, view, "talks")
    assert chosen == [("timeline", "talks")]
    click(qtbot, view, "undated")
    assert chosen[-1] == ("timeline", "undated")
    with qtbot.waitSignal(view.activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["timeline", "undated"]


def test_arrows_go_through_time(qtbot: QtBot, timeline: tuple[TimelineView, Chosen]) -> None:
    view, chosen = timeline
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert [item for _, item in chosen] == ["treaty", "summer", "talks", "summit"]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert chosen[-1] == ("timeline", "talks")
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert chosen[-1] == ("timeline", "summit")


def test_wheel_keys_and_buttons_zoom_about_their_place(
    qtbot: QtBot, timeline: tuple[TimelineView, Chosen]
) -> None:
    view, _ = timeline
    whole = view.window_shown
    start, end = whole
    under = start + (end - start) * 200 / view.width()
    wheel(view, 200, 3)
    start, end = view.window_shown
    assert end - start < 0.6 * (whole.end - whole.start)
    assert start + (end - start) * 200 / view.width() == pytest.approx(under, abs=0.01)
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    start, end = view.window_shown
    assert end - start == pytest.approx(0.5)
    for _ in range(90):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.window_shown.end - view.window_shown.start > 2 * (whole.end - whole.start)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.window_shown == whole


def pinch(view: QWidget, x: float, by: float) -> None:
    place = QPointF(x, 200)
    pinched = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(view.mapToGlobal(place)),
        by,
        QPointF(),
    )
    QApplication.sendEvent(view, pinched)


def test_a_pinch_zooms_and_pages_move(qtbot: QtBot, timeline: tuple[TimelineView, Chosen]) -> None:
    view, _ = timeline
    whole = view.window_shown
    pinch(view, 400, 1.0)
    pinch(view, 400, 1.0)
    span = view.window_shown.end - view.window_shown.start
    assert span == pytest.approx((whole.end - whole.start) / 4)
    before = view.window_shown.start
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.window_shown.start > before + 0.7 * span
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.window_shown.start == pytest.approx(before)


def test_dragging_moves_time_and_chooses_nothing(
    qtbot: QtBot, timeline: tuple[TimelineView, Chosen]
) -> None:
    view, chosen = timeline
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    before = view.window_shown
    days = (before.end - before.start) * 80 / view.width()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    qtbot.mouseMove(view, QPoint(340, 60))
    qtbot.mouseMove(view, QPoint(380, 62))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(380, 62))
    assert view.window_shown.start == pytest.approx(before.start - days)
    assert chosen == []
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.window_shown.start > before.start - days


def test_selecting_from_outside_brings_an_event_into_view_and_tells_nobody(
    qtbot: QtBot, timeline: tuple[TimelineView, Chosen]
) -> None:
    view, chosen = timeline
    view.select("treaty")
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert Ref("timeline", "summit") not in view.drawing().order
    view.select("summit")
    assert Ref("timeline", "summit") in view.drawing().order
    assert view.selected == Ref("timeline", "summit")
    assert "Leaders meet" in view.accessibleDescription()
    view.select(None)
    assert view.selected is None
    assert chosen == []


def test_an_event_among_thousands_is_shown_when_chosen(
    look: Look, shown: Callable[[QWidget], Chosen]
) -> None:
    view = TimelineView(look, None)  # type: ignore[arg-type]
    shown(view)
    view.show_records(many_events(4000))
    for name in ("e11", "e3999", "e2048"):
        view.select(name)
        assert Ref("timeline", name) in view.drawing().order


def test_the_card_under_the_pointer_gives_the_evidence(
    qtbot: QtBot, timeline: tuple[TimelineView, Chosen]
) -> None:
    view, _ = timeline
    place = view.hits.bounds[Ref("timeline", "summit")].center().toPoint()
    qtbot.mouseMove(view, place)
    qtbot.waitUntil(lambda: view.card is not None and view.card.isVisible())
    assert view.card is not None
    said = view.card.text()
    assert "Leaders meet" in said
    assert "“somewhere in the text”" in said
    assert view.rect().contains(view.card.geometry())
    qtbot.mouseMove(view, QPoint(view.width() // 2, view.height() - 1))
    qtbot.waitUntil(lambda: view.card is not None and not view.card.isVisible())


def test_a_country_on_the_map_stands_for_all_who_come_from_it(
    qtbot: QtBot, look: Look, shown: Callable[[QWidget], Chosen]
) -> None:
    view = MapView(look, None)  # type: ignore[arg-type]
    view.show_records(PEOPLE)
    chosen = shown(view)
    click(qtbot, view, "a-al")
    click(qtbot, view, "a-us")
    assert chosen == [("attendees", "a-al"), ("attendees", "a-us")]
    view.select("a-rs")
    assert view.selected == Ref("attendees", "a-rs")
    assert "Ana Anić" in view.accessibleDescription()
    before = len(chosen)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(view, key)
    assert len(chosen) > before


@pytest.mark.parametrize(
    ("chart", "items"), [(MapView, PEOPLE), (BarsView, SUMS), (TimelineView, EVENTS)]
)
def test_what_another_thread_draws_is_shown_as_if_drawn_here(
    chart: type[MapView | BarsView | TimelineView],
    items: list[Item],
    look: Look,
    shown: Callable[[QWidget], Chosen],
) -> None:
    here, there = chart(look, None), chart(look, None)  # type: ignore[arg-type]
    for view in (here, there):
        shown(view)
    here.show_records(items)
    with ThreadPoolExecutor(1) as pool:
        show = pool.submit(there.maker(), Drawn(tuple(items))).result()
    show()
    assert there.drawing() == here.drawing()
    assert there.grab().toImage() == here.grab().toImage()


def test_what_was_drawn_for_another_size_is_drawn_anew(
    look: Look, shown: Callable[[QWidget], Chosen]
) -> None:
    view = MapView(look, None)  # type: ignore[arg-type]
    shown(view)
    show = view.maker()(Drawn(tuple(PEOPLE)))
    view.resize(500, 300)
    show()
    assert (view.drawing().width, view.drawing().height) == (500, 300)


def test_bars_change_what_they_are_by_and_keep_what_is_chosen(
    qtbot: QtBot, look: Look, shown: Callable[[QWidget], Chosen]
) -> None:
    view = BarsView(look, None)  # type: ignore[arg-type]
    view.show_records(SUMS)
    chosen = shown(view)
    click(qtbot, view.chart, "part")
    assert chosen == [("funding", "part")]
    view.select("again")
    assert view.chart.selected == Ref("funding", "whole")
    qtbot.mouseClick(view.choices["place"], Qt.MouseButton.LeftButton)
    assert view.drawing().title == "Funding by country or region"
    assert view.chart.selected == Ref("funding", "whole")
    qtbot.keyClick(view.choices["year"], Qt.Key.Key_Space)
    assert view.drawing().title == "Funding by year"


def test_the_matrix_follows_the_keys(
    qtbot: QtBot, look: Look, shown: Callable[[QWidget], Chosen]
) -> None:
    releases = [
        Release(id=f"r{number}", title=f"Meeting {number}", published=f"20{10 + number}-05-14")
        for number in range(3)
    ]
    view = MatrixView(look, None)  # type: ignore[arg-type]
    view.show_records(
        [
            attendee(code, name, "Western Balkans", "attended", release.id)
            for release in releases
            for code, name in (("AL", "Albania"), ("RS", "Serbia"))
        ],
        releases,
    )
    chosen = shown(view)
    click(qtbot, view.chart, "r0/a-al")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(view.chart, key)
    assert [item for _, item in chosen] == [
        "r0/a-al", "r1/a-al", "r1/a-rs", "r2/a-rs", "r2/a-al",
    ]  # fmt: skip


def test_a_chart_is_told_to_assistive_technology_as_a_list(
    qtbot: QtBot, timeline: tuple[TimelineView, Chosen]
) -> None:
    view, _ = timeline
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "Timeline"
    assert spoken.text(QAccessible.Text.Description).startswith("5 events, 4 in view")
    children = [spoken.child(number) for number in range(spoken.childCount())]
    items = [child for child in children if child.role() == QAccessible.Role.ListItem]
    names = [child.text(QAccessible.Text.Name) for child in items]
    assert sorted(names) == sorted(
        ["A treaty is signed", "Work goes on", "Ministers talk", "Leaders meet", "An older promise"]
    )
    buttons = [
        button.text(QAccessible.Text.Name)
        for child in children
        for button in map(child.child, range(child.childCount()))
    ]
    assert {"Zoom in", "Zoom out", "Show all events"} <= set(buttons)
    click(qtbot, view, "summit")
    chosen = [child for child in items if child.state().selected]
    assert [child.text(QAccessible.Text.Name) for child in chosen] == ["Leaders meet"]
    assert "9 October 2025" in chosen[0].text(QAccessible.Text.Description)
    inside = view.rect().translated(view.mapToGlobal(QPoint(0, 0)))
    assert all(inside.intersects(child.rect()) for child in items)


def test_a_chart_follows_theme_and_size_of_text(look: Look, timeline: object, qtbot: QtBot) -> None:
    view, _ = timeline  # type: ignore[misc]
    before = view.measure.size("body")
    light = view.grab().toImage().pixelColor(5, 100).name()
    look.choose("dark")
    assert light == LIGHT.surface
    assert view.grab().toImage().pixelColor(5, 100).name() == DARK.surface
    look.resize(200)
    assert view.measure.size("body") == pytest.approx(2 * before, rel=0.05)


def test_nothing_is_shown_without_records(look: Look, shown: Callable[[QWidget], Chosen]) -> None:
    for view in (TimelineView(look, None), MapView(look, None), BarsView(look, None)):  # type: ignore[arg-type]
        view.show_records([])
        assert shown(view) == []
        assert not view.grab().toImage().isNull()


def test_other_records_let_go_of_what_was_chosen(
    qtbot: QtBot, timeline: tuple[TimelineView, Chosen]
) -> None:
    view, _ = timeline
    view.select("summit")
    view.show_records(EVENTS[2:])
    assert view.selected == Ref("timeline", "summit")
    view.show_records(EVENTS[:2])
    assert view.selected is None
    opened: Chosen = []
    view.activated.connect(lambda kind, item: opened.append((kind, item)))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == []


def test_a_drawing_of_any_kind_is_shown_at_every_size(
    look: Look, shown: Callable[[QWidget], Chosen], qtbot: QtBot
) -> None:
    view = ChartView(look, None)  # type: ignore[arg-type]
    chosen = shown(view)
    assert view.accessibleName() == "Chart"
    ref = Ref("notes", "one")
    mark = Rect(x=10, y=10, w=40, h=40, fill="accent", ref=ref, hint="A figure")
    view.show_drawing(Drawing(60, 60, (mark,), "Figures", "One figure"))
    view.resize(500, 300)
    assert view.grab().toImage().pixelColor(30, 30).name() == LIGHT.accent
    click(qtbot, view, "one")
    assert chosen == [("notes", "one")]
    assert view.accessibleDescription() == "One figure. Chosen: A figure"


def test_documents_have_the_colours_of_the_themes() -> None:
    assert dict(PAPER) == dict(palette_of(LIGHT))
    assert dict(palette.DARK) == dict(palette_of(DARK))


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


# Full deficiency, on linear light. Machado, Oliveira, Fernandes 2009, doi:10.1109/TVCG.2009.113
DEFICIENCIES = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
}  # fmt: skip


def _seen(colour: str, rows: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """The colour as CIE L*a*b* of what a colour-blind person sees of it."""
    light = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in light]
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in rows
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_stand_out_from_what_they_lie_on(colours: Colours) -> None:
    names = palette_of(colours)
    marks = [name for name in names if name.startswith(("category.", "kind."))]
    marks += [f"group.{name}" for name in colours.groups]
    pairs = [(mark, ground) for mark in marks for ground in ("surface", "raised", "selection")]
    pairs += [(f"group.{name}", f"group.wash.{name}") for name in colours.groups]
    pairs += [("accent", "surface"), ("muted", "surface"), ("muted", "raised")]
    low = [
        (one, other, round(_contrast(names[one], names[other]), 2))
        for one, other in pairs
        if _contrast(names[one], names[other]) < 3
    ]
    assert not low
    assert _contrast(names["surface"], names["group.host"]) >= 4.5


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_categories_are_told_apart_by_the_colour_blind(colours: Colours, deficiency: str) -> None:
    rows = DEFICIENCIES[deficiency]
    for named in (colours.categories, colours.groups):
        near = []
        for one, other in combinations(named, 2):
            there, here = _seen(named[one], rows), _seen(named[other], rows)
            apart = sum((a - b) ** 2 for a, b in zip(there, here, strict=True)) ** 0.5
            if apart < 12:
                near.append((one, other, round(apart, 1)))
        assert not near


def test_painting_uses_every_kind_of_shape(look: Look, timeline: object) -> None:
    view, _ = timeline  # type: ignore[misc]
    image = QImage(800, 480, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint(painter, view.drawing(), PAPER, FontMeasure(view.font(), 96))
    painter.end()
    seen = {image.pixelColor(x, y).name() for x in range(800) for y in range(0, 480, 2)}
    for category in ("meeting", "agreement", "announcement"):
        assert PAPER[f"category.{category}"] in seen
