"""A drawing as a picture that stands alone: SVG 1.1, nothing loaded, nothing that runs.

https://www.w3.org/TR/SVG11/
"""

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from wbdesk.charts.drawing import AnyShape, Boxes, Circle, Drawing, Line, Palette, Path, Rect, Text

_FONTS = "Noto Sans, Segoe UI, Helvetica Neue, Arial, sans-serif"
_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DASHES = 'stroke-dasharray="3 2"'


def to_svg(drawing: Drawing, palette: Palette) -> str:
    """The drawing as the text of an SVG file. Raises KeyError for a colour the palette lacks."""
    width, height = _number(drawing.width), _number(drawing.height)
    hatches = {
        shape.fill
        for shape in drawing.shapes
        if isinstance(shape, Path | Rect) and shape.hatched and shape.fill
    }
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" font-family="{_FONTS}" role="img">',
        *_told("title", drawing.title),
        *_told("desc", drawing.summary),
        *_patterns(sorted(hatches), palette),
        *(_element(shape, palette) for shape in drawing.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _told(tag: str, text: str) -> Iterable[str]:
    return (f"<{tag}>{_escaped(text)}</{tag}>",) if text else ()


def _patterns(names: list[str], palette: Palette) -> Iterable[str]:
    """Slanting lines for what is hatched, one pattern a colour."""
    for name in names:
        yield (
            f'<defs><pattern id="{_pattern(name)}" width="5" height="5" '
            'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<path d="M0 0V5" stroke="{palette[name]}" stroke-width="2.4"/></pattern></defs>'
        )


def _pattern(name: str) -> str:
    return f"hatch-{name.replace('.', '-')}"


def _element(shape: AnyShape, palette: Palette) -> str:
    said = f"<title>{_escaped(shape.hint)}</title>" if shape.hint else ""
    return _WRITERS[type(shape)](shape, palette, said)


def _path(shape: Path, palette: Palette, said: str) -> str:
    close = "Z" if shape.closed else ""
    drawn = "".join(
        "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in ring) + close
        for ring in shape.rings
    )
    paint = _paint(palette, shape.fill, shape.stroke, shape.width, hatched=shape.hatched)
    return _tag("path", f'd="{drawn}" fill-rule="evenodd" stroke-linejoin="round" {paint}', said)


def _line(shape: Line, palette: Palette, said: str) -> str:
    ends = _attributes(x1=shape.x1, y1=shape.y1, x2=shape.x2, y2=shape.y2)
    paint = _paint(palette, None, shape.stroke, shape.width, dashed=shape.dashed)
    return _tag("line", f"{ends} {paint}", said)


def _rect(shape: Rect, palette: Palette, said: str) -> str:
    place = _attributes(x=shape.x, y=shape.y, width=max(shape.w, 0), height=max(shape.h, 0))
    if shape.radius:
        place += f' rx="{_number(shape.radius)}"'
    paint = _paint(
        palette,
        shape.fill,
        shape.stroke,
        shape.width,
        hatched=shape.hatched,
        dashed=shape.dashed,
    )
    return _tag("rect", f"{place} {paint}", said)


def _boxes(shape: Boxes, palette: Palette, said: str) -> str:
    drawn = "".join(
        f"M{_number(x)} {_number(y)}h{_number(w)}v{_number(h)}h{_number(-w)}Z"
        for x, y, w, h in shape.boxes
    )
    return _tag("path", f'd="{drawn}" {_paint(palette, shape.fill, None, 0)}', said)


def _circle(shape: Circle, palette: Palette, said: str) -> str:
    place = _attributes(cx=shape.x, cy=shape.y, r=shape.r)
    return _tag("circle", f"{place} {_paint(palette, shape.fill, shape.stroke, shape.width)}", said)


def _text(shape: Text, palette: Palette, said: str) -> str:
    place = _attributes(x=shape.x, y=shape.y, font_size=shape.size)
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    weight = ' font-weight="600"' if shape.bold else ""
    fill = palette[shape.colour]
    return f'<text {place}{anchor}{weight} fill="{fill}">{said}{_escaped(shape.text)}</text>'


_WRITERS: dict[type, Callable[[Any, Palette, str], str]] = {
    Path: _path,
    Line: _line,
    Rect: _rect,
    Boxes: _boxes,
    Circle: _circle,
    Text: _text,
}


def _paint(
    palette: Palette,
    fill: str | None,
    stroke: str | None,
    width: float,
    *,
    hatched: bool = False,
    dashed: bool = False,
) -> str:
    inside = "none" if fill is None else palette[fill]
    if hatched and fill is not None:
        inside = f"url(#{_pattern(fill)})"
    made = f'fill="{inside}"'
    if stroke is not None:
        made += f' stroke="{palette[stroke]}" stroke-width="{_number(width)}"'
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
