"""Drawings, their text fitted to its room, and as SVG."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from wbdesk.charts.drawing import (
    Boxes,
    Circle,
    Drawing,
    Line,
    Path,
    Rect,
    Ref,
    Text,
    elided,
    wrapped,
)
from wbdesk.charts.measure import Estimate
from wbdesk.charts.palette import PAPER
from wbdesk.charts.svg import to_svg

SVG = "{http://www.w3.org/2000/svg}"
MEASURE = Estimate()
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def every_shape(text: str) -> Drawing:
    ref = Ref("timeline", "one")
    return Drawing(
        120,
        80,
        (
            Path(rings=(((0, 0), (10, 0), (5, 8)),), fill="category.meeting", hatched=True),
            Line(x1=0, y1=1, x2=5, y2=1, stroke="line", dashed=True),
            Rect(x=1, y=2, w=30, h=4, fill="surface", stroke="text", radius=2, ref=ref, hint=text),
            Boxes(boxes=((1, 2, 3, 4), (5, 6, 7, 8)), fill="accent"),
            Circle(x=9, y=9, r=3, stroke="accent"),
            Text(x=3, y=20, text=text, size=9, anchor="middle", bold=True, ref=ref),
        ),
        title=text,
        summary="A drawing",
    )


@given(ANY_TEXT)
def test_any_text_makes_well_formed_svg_that_loads_and_runs_nothing(text: str) -> None:
    root = etree.fromstring(to_svg(every_shape(text), PAPER).encode())
    tags = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert tags <= {
        "svg", "title", "desc", "defs", "pattern", "path", "line", "rect", "circle", "text",
    }  # fmt: skip
    attributes = {name for each in root.iter() for name in each.attrib}
    assert not {name for name in attributes if name.startswith("on") or "href" in name}
    assert root.get("viewBox") == "0 0 120 80"


def test_svg_says_what_its_shapes_stand_for() -> None:
    root = etree.fromstring(to_svg(every_shape("Talks & <tea>"), PAPER).encode())
    assert root.findtext(f"{SVG}title") == "Talks & <tea>"
    assert root.find(f"{SVG}rect").findtext(f"{SVG}title") == "Talks & <tea>"
    assert root.find(f"{SVG}text").get("font-weight") == "600"


def test_svg_refuses_a_colour_the_palette_lacks() -> None:
    drawing = Drawing(1, 1, (Circle(x=0, y=0, r=1, fill="nowhere"),))
    with pytest.raises(KeyError, match="nowhere"):
        to_svg(drawing, PAPER)


def test_what_can_be_chosen_comes_once_in_the_order_it_is_painted() -> None:
    drawing = every_shape("Talks")
    assert drawing.order == (Ref("timeline", "one"),)
    assert drawing.hints() == {Ref("timeline", "one"): "Talks"}


@given(ANY_TEXT, st.floats(0, 300))
def test_elided_text_fits_its_room(text: str, room: float) -> None:
    short = elided(text, room, MEASURE, 9)
    assert MEASURE.width(short, 9) <= room
    assert short in (text, "") or short.endswith("…")
    if short != text:
        kept = len(short.removesuffix("…"))
        longer = text[: kept + 1].rstrip()
        assert longer == short[:kept] or MEASURE.width(f"{longer}…", 9) > room


@example("00 0", 9.0, 2)
@given(ANY_TEXT, st.floats(0, 300), st.integers(1, 4))
def test_wrapped_text_fits_its_room_and_says_where_it_is_cut(
    text: str, room: float, lines: int
) -> None:
    made = wrapped(text, room, lines, MEASURE, 9)
    assert len(made) <= lines
    assert all(MEASURE.width(line, 9) <= room for line in made)
    told = " ".join(made)
    assert told.split() == text.split() or "…" in told or MEASURE.width("…", 9) > room or not told
