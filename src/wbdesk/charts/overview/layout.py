"""Lays an overview out: a row of tiles, and below it cards in as many columns as have room."""

from collections.abc import Callable, Sequence

from wbdesk.charts.drawing import AnyShape, Drawing, Measure, Rect, Ref, Text, elided, wrapped
from wbdesk.charts.overview.content import TAB, Card, Overview, Part, Point

_COLUMN = 30
"""Least width of a column, in heights of type."""
_TILE = 11
_MOST_COLUMNS = 3


def draw(overview: Overview, width: float, measure: Measure, title: str = "") -> Drawing:
    """An overview in a width, as high as it needs."""
    sheet = _Sheet(measure)
    em = measure.size("body")
    gap = em
    y = gap
    if overview.tiles:
        y = sheet.tiles(overview.tiles, gap, y, width - 2 * gap) + gap
    count = max(1, min(_MOST_COLUMNS, int((width - gap) / (_COLUMN * em + gap))))
    column = (width - gap) / count - gap
    ends = [y] * count
    for card in overview.cards:
        where = min(range(count), key=lambda each: round(ends[each]))
        x = gap + where * (column + gap)
        ends[where] = sheet.card(card, x, ends[where], column) + gap
    said = ", ".join(f"{label}: {point.text}" for label, point in overview.tiles)
    return Drawing(width, max(ends), tuple(sheet.shapes), title or "Overview", said)


class _Sheet:
    def __init__(self, measure: Measure) -> None:
        self.shapes: list[AnyShape] = []
        self._measure = measure
        self._em, self._small = measure.size("body"), measure.size("small")
        self._lead, self._title = measure.size("lead"), measure.size("title")
        self._pad = 1.1 * self._em

    def tiles(
        self, tiles: Sequence[tuple[str, Point]], left: float, top: float, width: float
    ) -> float:
        """Tiles of one size side by side, in more rows where they need it."""
        em, gap = self._em, self._em
        fit = max(1, int((width + gap) / (_TILE * em + gap)))
        rows = -(-len(tiles) // fit)
        across = -(-len(tiles) // rows)
        each = (width + gap) / across - gap
        lines = [self._wrapped(point.text, each - 2 * self._pad, 2) for _, point in tiles]
        high = 3.4 * em + max(map(len, lines)) * 1.35 * self._lead
        for number, ((name, point), text) in enumerate(zip(tiles, lines, strict=True)):
            x = left + number % across * (each + gap)
            y = top + number // across * (high + gap)
            self._tile(name, point, text, (x, y, each, high))
        return top + rows * (high + gap) - gap

    def _wrapped(self, text: str, room: float, lines: int) -> tuple[str, ...]:
        return wrapped(text, room, lines, self._measure, self._lead, bold=True)

    def _tile(
        self,
        name: str,
        point: Point,
        lines: Sequence[str],
        at: tuple[float, float, float, float],
    ) -> None:
        x, y, w, h = at
        hint = f"{name}: {point.text}\n{point.hint}"
        self.shapes.append(
            Rect(x=x, y=y, w=w, h=h, fill="raised", stroke="line", radius=6, ref=point.ref,
                 hint=hint)
        )  # fmt: skip
        base = y + self._pad + self._small
        room = w - 2 * self._pad
        label = elided(name, room, self._measure, self._small)
        self._say(x + self._pad, base, label, self._small, "muted", point.ref)
        base += 0.5 * self._em
        for line in lines:
            base += 1.35 * self._lead
            self._say(x + self._pad, base, line, self._lead, "text", point.ref, bold=True)

    def card(self, card: Card, x: float, y: float, width: float) -> float:
        """One card; gives where it ends."""
        behind = len(self.shapes)
        top, pad = y, self._pad
        inner = width - 2 * pad
        y = self._head(card, x + pad, y + pad, inner)
        for part in card.parts:
            y = self._part(card, part, x + pad, y, inner)
        if card.foot:
            y += 1.5 * self._small
            foot = elided(card.foot, inner, self._measure, self._small)
            self._say(x + pad, y, foot, self._small, "muted")
            y += 0.3 * self._small
        y += pad
        frame = Rect(x=x, y=top, w=width, h=y - top, fill="raised", stroke="line", radius=6)
        bar = Rect(x=x, y=top + 8, w=3, h=1.9 * self._em, fill=f"kind.{card.kind}")
        self.shapes[behind:behind] = [frame, bar]
        return y

    def _head(self, card: Card, x: float, y: float, width: float) -> float:
        base, small = y + self._lead, self._small
        said = f"{card.more} ›" if card.more is not None else ""
        room = width - self._measure.width(said, small) - self._em
        if room < 6 * self._em:
            said, room = "", width
        title = elided(card.title, room, self._measure, self._lead, bold=True)
        self._say(x, base, title, self._lead, f"kind.{card.kind}", bold=True)
        if said:
            ref = Ref(f"{TAB} {card.title}", card.kind)
            hint = f"{card.more}: go to the tab"
            self.shapes.append(
                Text(x=x + width, y=base, text=said, size=small, colour="accent", anchor="end",
                     ref=ref, hint=hint)
            )  # fmt: skip
        return base + 0.4 * self._em

    def _part(self, card: Card, part: Part, x: float, y: float, width: float) -> float:
        if part.name:
            y += 0.5 * self._em + self._small
            name = elided(part.name, width, self._measure, self._small, bold=True)
            self._say(x, y, name, self._small, "muted", bold=True)
            y += 0.3 * self._em
        if card.look == "badges":
            return self._badges(card, part.points, x, y, width)
        draw: dict[str, Callable[[Point, float, float, float], float]] = {
            "list": self._entry,
            "figures": self._figure,
            "quotes": self._quote,
        }
        for point in part.points:
            y = draw[card.look](point, x, y + 0.55 * self._em, width)
        return y

    def _entry(self, point: Point, x: float, y: float, width: float) -> float:
        """What leads, the text in up to three lines, and a quieter line."""
        if point.lead:
            y += 1.15 * self._em
            lead = elided(point.lead, width, self._measure, self._em, bold=True)
            self._point(point, x, y, lead, self._em, bold=True)
            y += 0.2 * self._em
        y = self._lines(point, point.text, x, y, width, 3)
        if point.detail:
            y += 1.3 * self._small
            detail = elided(point.detail, width, self._measure, self._small)
            self._point(point, x, y, detail, self._small, "muted")
        return y + 0.35 * self._em

    def _figure(self, point: Point, x: float, y: float, width: float) -> float:
        """The number large, and below it of what it is one."""
        y += self._title
        lead = elided(point.lead, width, self._measure, self._title, bold=True)
        self._point(point, x, y, lead, self._title, bold=True)
        y += 0.15 * self._em
        said = f"{point.text} ({point.detail})" if point.detail else point.text
        return self._lines(point, said, x, y, width, 3) + 0.35 * self._em

    def _quote(self, point: Point, x: float, y: float, width: float) -> float:
        y = self._lines(point, f"“{point.text}”", x, y, width, 8)
        y += 1.4 * self._small
        who = elided(point.detail, width, self._measure, self._small, bold=True)
        self._point(point, x, y, who, self._small, "muted", bold=True)
        return y + 0.5 * self._em

    def _badges(
        self, card: Card, points: Sequence[Point], x: float, y: float, width: float
    ) -> float:
        """Codes on a wash with their names behind, as many in a row as fit."""
        em, small, left = self._em, self._small, x
        high = 1.55 * em
        for point in points:
            code = self._measure.width(point.lead, small, True)
            badge = code + 0.9 * small if point.lead else 0.0
            room = width - badge - 0.6 * em
            name = elided(point.text, min(room, 14 * em), self._measure, em)
            wide = badge + 0.5 * em + self._measure.width(name, em)
            if x > left and x + wide > left + width:
                x, y = left, y + high + 0.3 * em
            if point.lead:
                colour = f"kind.{card.kind}"
                self.shapes.append(
                    Rect(x=x, y=y + 0.2 * em, w=badge, h=high - 0.4 * em, stroke=colour, radius=3,
                         ref=point.ref, hint=point.hint)
                )  # fmt: skip
                at = (x + 0.45 * small, y + 0.72 * high)
                self._point(point, *at, point.lead, small, colour, bold=True)
            self._point(point, x + badge + 0.4 * em, y + 0.73 * high, name, em)
            x += wide + 1.1 * em
        return y + high

    def _lines(self, point: Point, text: str, x: float, y: float, width: float, most: int) -> float:
        for line in wrapped(text, width, most, self._measure, self._em):
            y += 1.3 * self._em
            self._point(point, x, y, line, self._em)
        return y

    def _point(
        self,
        point: Point,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str = "text",
        *,
        bold: bool = False,
    ) -> None:
        self._say(x, y, text, size, colour, point.ref, point.hint, bold=bold)

    def _say(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        ref: Ref | None = None,
        hint: str = "",
        *,
        bold: bool = False,
    ) -> None:
        self.shapes.append(
            Text(x=x, y=y, text=text, size=size, colour=colour, bold=bold, ref=ref, hint=hint)
        )
