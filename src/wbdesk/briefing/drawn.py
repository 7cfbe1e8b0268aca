"""The block that is a drawing, and the drawing as SVG: on paper, or within a web page."""

import unicodedata

import msgspec

from wbdesk.charts.drawing import Drawing, Text
from wbdesk.charts.palette import PAPER
from wbdesk.charts.svg import to_svg

_TYPEFACES = "Libertinus Serif, DejaVu Sans Mono"
"""Those of the pages (resources/templates/brief.typ)."""
_ON_SCREEN = 1.3
"""Brings the type of drawings near to that of web pages."""
_REFUSED = frozenset({"Cf", "Mn", "Mc", "Me"})


class Chart(msgspec.Struct, frozen=True):
    """A drawing of what a section of a kind holds; `alternative` says in words what it shows.

    Nothing of the drawing leads anywhere or holds words of its own besides those that are seen.
    """

    kind: str
    title: str
    alternative: str
    drawing: Drawing


def printed(chart: Chart) -> str:
    """The drawing in the colours of paper and the typefaces of the pages."""
    shapes = tuple(
        msgspec.structs.replace(shape, text=_set(shape.text)) if isinstance(shape, Text) else shape
        for shape in chart.drawing.shapes
    )
    return to_svg(msgspec.structs.replace(chart.drawing, shapes=shapes), PAPER, fonts=_TYPEFACES)


def _set(text: str) -> str:
    """Without joiners and marks apart from their letters.

    Typst, which looks for another typeface for them in text, refuses them in drawings without
    saying which.
    """
    composed = unicodedata.normalize("NFC", text)
    return "".join(each for each in composed if unicodedata.category(each) not in _REFUSED)


def inline(chart: Chart, name: str) -> str:
    """The drawing for a web page, which gives `--chart-...` their colours; `name` is its own."""
    drawing = msgspec.structs.replace(chart.drawing, title=chart.title, summary=chart.alternative)
    return to_svg(drawing, _VARIABLES, name=f"{name}-", scale=_ON_SCREEN)


def variable(colour: str) -> str:
    """The name of a colour among the variables of a style sheet."""
    return f"--chart-{colour.replace('.', '-')}"


_VARIABLES = {colour: f"var({variable(colour)})" for colour in PAPER}
