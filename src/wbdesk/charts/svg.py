"""A drawing as a picture that stands alone: SVG 1.1, nothing loaded, nothing that runs.

https://www.w3.org/TR/SVG11/
"""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any, NamedTuple

from wbdesk.charts.drawing import AnyShape, Boxes, Circle, Drawing, Line, Palette, Path, Rect, Text

FONTS = "Noto Sans, Segoe UI, Helvetica Neue, Arial, sans-serif"
_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DASHES = 'stroke-dasharray="3 2"'


class _Ink(NamedTuple):
    """What shapes are painted with; `name` begins the ids of patterns."""

    palette: Palette
    name: str

    def pattern(self, colour: str) -> str:
        """The id of slanting lines of a colour."""
        return f"{self.name}hatch-{colour.replace('.', '-')}"


def to_svg(
    drawing: Drawing, palette: Palette, *, fonts: str = FONTS, name: str = "", scale: float = 1.0
) -> str:
    """The drawing as the text of an SVG file. Raises KeyError for a colour the palette lacks.

    A `name` sets its ids apart from those of other drawings within one page; `scale` is how
    large it is to be seen at first.
    """
    ink = _Ink(palette, name)
    width, height = _number(drawing.width), _number(drawing.height)
    hatches = {
        shape.fill
        for shape in drawing.shapes
        if isinstance(shape, Path | Rect) and shape.hatched and shape.fill
    }
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(scale * drawing.width)}pt" '
        f'height="{_number(scale * drawing.height)}pt" '
        f'viewBox="0 0 {width} {height}" font-family="{fonts}" role="img"{_named(drawing, name)}>',
        *_told("title", drawing.title, name),
        *_told("desc", drawing.summary, name),
        *_patterns(sorted(hatches), ink),
        *(_element(shape, ink) for shape in drawing.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _named(drawing: Drawing, name: str) -> str:
    """What its title and description are found by, where ids are told apart."""
    told = [f"{name}{tag}" for tag, text in _words(drawing) if name and text]
    return f' aria-labelledby="{" ".join(told)}"' if told else ""


def _words(drawing: Drawing) -> Iterable[tuple[str, str]]:
    return ("title", drawing.title), ("desc", drawing.summary)


def _told(tag: str, text: str, name: str) -> Iterable[str]:
    id_ = f' id="{name}{tag}"' if name else ""
    return (f"<{tag}{id_}>{_escaped(text)}</{tag}>",) if text else ()


def _patterns(colours: list[str], ink: _Ink) -> Iterable[str]:
    """Slanting lines for what is hatched, one pattern a colour."""
    for colour in colours:
        yield (
            f'<defs><pattern id="{ink.pattern(colour)}" width="5" height="5" '
            'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<path d="M0 0V5" stroke="{ink.palette[colour]}" stroke-width="2.4"/></pattern></defs>'
        )


def _element(shape: AnyShape, ink: _Ink) -> str:
    said = f"<title>{_escaped(shape.hint)}</title>" if shape.hint else ""
    return _WRITERS[type(shape)](shape, ink, said)


def _path(shape: Path, ink: _Ink, said: str) -> str:
    close = "Z" if shape.closed else ""
    drawn = "".join(
        "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in ring) + close
        for ring in shape.rings
    )
    paint = _paint(ink, shape.fill, shape.stroke, shape.width, hatched=shape.hatched)
    return _tag("path", f'd="{drawn}" fill-rule="evenodd" stroke-linejoin="round" {paint}', said)


def _line(shape: Line, ink: _Ink, said: str) -> str:
    ends = _attributes(x1=shape.x1, y1=shape.y1, x2=shape.x2, y2=shape.y2)
    paint = _paint(ink, None, shape.stroke, shape.width, dashed=shape.dashed)
    return _tag("line", f"{ends} {paint}", said)


def _rect(shape: Rect, ink: _Ink, said: str) -> str:
    place = _attributes(x=shape.x, y=shape.y, width=max(shape.w, 0), height=max(shape.h, 0))
    if shape.radius:
        place += f' rx="{_number(shape.radius)}"'
    paint = _paint(
        ink,
        shape.fill,
        shape.stroke,
        shape.width,
        hatched=shape.hatched,
        dashed=shape.dashed,
    )
    return _tag("rect", f"{place} {paint}", said)


def _boxes(shape: Boxes, ink: _Ink, said: str) -> str:
    drawn = "".join(
        f"M{_number(x)} {_number(y)}h{_number(w)}v{_number(h)}h{_number(-w)}Z"
        for x, y, w, h in shape.boxes
    )
    return _tag("path", f'd="{drawn}" {_paint(ink, shape.fill, None, 0)}', said)


def _circle(shape: Circle, ink: _Ink, said: str) -> str:
    place = _attributes(cx=shape.x, cy=shape.y, r=shape.r)
    return _tag("circle", f"{place} {_paint(ink, shape.fill, shape.stroke, shape.width)}", said)


def _text(shape: Text, ink: _Ink, said: str) -> str:
    place = _attributes(x=shape.x, y=shape.y, font_size=shape.size)
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    weight = ' font-weight="600"' if shape.bold else ""
    fill = ink.palette[shape.colour]
    return f'<text {place}{anchor}{weight} fill="{fill}">{said}{_escaped(shape.text)}</text>'


_WRITERS: dict[type, Callable[[Any, _Ink, str], str]] = {
    Path: _path,
    Line: _line,
    Rect: _rect,
    Boxes: _boxes,
    Circle: _circle,
    Text: _text,
}


def _paint(
    ink: _Ink,
    fill: str | None,
    stroke: str | None,
    width: float,
    *,
    hatched: bool = False,
    dashed: bool = False,
) -> str:
    inside = "none" if fill is None else ink.palette[fill]
    if hatched and fill is not None:
        inside = f"url(#{ink.pattern(fill)})"
    made = f'fill="{inside}"'
    if stroke is not None:
        made += f' stroke="{ink.palette[stroke]}" stroke-width="{_number(width)}"'
    return f"{made} {_DASHES}" if dashed and stroke is not None else made


def _tag(name: str, attributes: str, said: str) -> str:
    return f"<{name} {attributes}>{said}</{name}>" if said else f"<{name} {attributes}/>"


def _attributes(**values: float) -> str:
    return " ".join(
        f'{name.replace("_", "-")}="{_number(value)}"' for name, value in values.items()
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    """Text as XML takes it: no markup, no characters XML has not."""
    return escape(_UNFIT.sub("\ufffd", text))
