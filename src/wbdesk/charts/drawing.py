"""What every chart is laid out as: shapes on a plane, free of any toolkit.

Lengths are in points (in the window, device-independent pixels), y grows downwards. Colours are
names (`surface`, `text`, `category.meeting`), which a palette of the theme turns into values.
"""

import math
from collections.abc import Mapping
from typing import Literal, NamedTuple, Protocol

import msgspec

Anchor = Literal["start", "middle", "end"]
Step = Literal["small", "body", "lead", "title"]
Point = tuple[float, float]
Palette = Mapping[str, str]


class Ref(NamedTuple):
    """What a shape stands for: the kind of a record, and the id of its `Item`."""

    kind: str
    id: str


class Shape(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What every shape has. `hint` says in words what it shows, for hover cards and speech."""

    ref: Ref | None = None
    hint: str = ""


class Path(Shape, frozen=True, kw_only=True, gc=False):
    """Rings or open lines of straight edges; rings inside rings are holes (even-odd)."""

    rings: tuple[tuple[Point, ...], ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    closed: bool = True
    hatched: bool = False


class Line(Shape, frozen=True, kw_only=True, gc=False):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    width: float = 1.0
    dashed: bool = False


class Rect(Shape, frozen=True, kw_only=True, gc=False):
    """A rectangle; `hatched` fills it with slanting lines of the fill colour."""

    x: float
    y: float
    w: float
    h: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    radius: float = 0.0
    hatched: bool = False
    dashed: bool = False


class Boxes(Shape, frozen=True, kw_only=True, gc=False):
    """Many plain rectangles of one colour, each left, top, width and height."""

    boxes: tuple[tuple[float, float, float, float], ...]
    fill: str


class Circle(Shape, frozen=True, kw_only=True, gc=False):
    """A circle about x, y."""

    x: float
    y: float
    r: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0


class Text(Shape, frozen=True, kw_only=True, gc=False):
    """One line of text; y is its baseline, `size` its height of type."""

    x: float
    y: float
    text: str
    colour: str = "text"
    size: float
    anchor: Anchor = "start"
    bold: bool = False


AnyShape = Path | Line | Rect | Boxes | Circle | Text


class Drawing(msgspec.Struct, frozen=True):
    """Shapes in the order they are painted. `title` names the chart, `summary` tells it in words.

    `order` lists what can be chosen in the order arrow keys go.
    """

    width: float
    height: float
    shapes: tuple[AnyShape, ...]
    title: str = ""
    summary: str = ""

    @property
    def order(self) -> tuple[Ref, ...]:
        """What can be chosen, each once, in the order it is painted."""
        return tuple(dict.fromkeys(shape.ref for shape in self.shapes if shape.ref))

    def hints(self) -> dict[Ref, str]:
        """What is said of each thing that can be chosen."""
        said: dict[Ref, str] = {}
        for shape in self.shapes:
            if shape.ref and shape.hint:
                said.setdefault(shape.ref, shape.hint)
        return said


class Measure(Protocol):
    """How wide text runs where the drawing will be shown."""

    def size(self, step: Step) -> float:
        """The height of type of a step of the scale."""
        ...

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width of one line."""
        ...


def elided(text: str, room: float, measure: Measure, size: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as has room, with an ellipsis; "" if there is none."""
    whole = measure.width(text, size, bold)
    if whole <= room:
        return text
    low, high = 0, len(text)
    # To measure takes long, and letters are of about one width: so the place is guessed first.
    letter = whole / high if high else 0.0
    at, guesses = int(room / letter) if letter else 0, 4
    while low < high:
        at = min(max(at, low + 1), high)
        over = measure.width(text[:at].rstrip() + "…", size, bold) - room
        low, high = (at, high) if over <= 0 else (low, at - 1)
        guesses -= 1
        at = at - math.ceil(over / letter) if guesses > 0 else (low + high + 1) // 2
    return text[:low].rstrip() + "…" if low else ""


def wrapped(
    text: str, room: float, lines: int, measure: Measure, size: float, *, bold: bool = False
) -> tuple[str, ...]:
    """The text in at most `lines` lines of `room`, the last one elided where it does not fit."""
    words, made, now = text.split(), list[str](), ""
    sign = elided("…", room, measure, size, bold=bold)

    def fitted(line: str) -> str:
        # A word that has no room at all leaves at least a sign that it is missing.
        return elided(line, room, measure, size, bold=bold) or (sign if line else "")

    for number, word in enumerate(words):
        longer = f"{now} {word}".strip()
        if not now or measure.width(longer, size, bold) <= room:
            now = longer
            continue
        if len(made) == lines - 1:
            now = " ".join((now, *words[number:]))
            break
        made.append(fitted(now))
        now = word
    made.append(fitted(now))
    return tuple(line for line in made if line)
