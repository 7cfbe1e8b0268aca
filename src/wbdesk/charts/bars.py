"""Bars of money: one panel a currency, parts inside their whole, the same money once."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from wbdesk.charts.drawing import AnyShape, Drawing, Line, Measure, Rect, Ref, Text, elided, wrapped
from wbdesk.charts.flow import Entry, Sign, flow
from wbdesk.charts.item import Item
from wbdesk.charts.sums import NAMES, By, Group, Panel, panels
from wbdesk.charts.wording import ENGLISH, Wording
from wbdesk.model import money, period
from wbdesk.model.display import counted
from wbdesk.model.money import Nested
from wbdesk.model.records import Funding

KIND = "funding"
_MOST = 60
_STATUSES = {"new": "New", "existing": "Announced before", "allocation": "An allocation"}
_COLOUR = "kind.funding"


def draw(
    given: Iterable[Item],
    width: float,
    measure: Measure,
    by: By = "purpose",
    most: int = _MOST,
    *,
    wording: Wording = ENGLISH,
) -> Drawing:
    """Bars of a width, as high as they need; of each panel the `most` largest, the rest counted.

    So are the parts of each sum.
    """
    return draw_panels(panels(given, by), width, measure, by, most, wording=wording)


def draw_panels(
    grouped: tuple[Sequence[Panel], Sequence[Funding]],
    width: float,
    measure: Measure,
    by: By,
    most: int,
    *,
    wording: Wording = ENGLISH,
) -> Drawing:
    """As `draw`, of money grouped already."""
    found, unstated = grouped
    sheet = _Sheet(width, measure, by, wording)
    y = sheet.em * 0.6
    for panel in found:
        y = sheet.panel(panel, y, most)
    if unstated:
        y = sheet.unstated(unstated, y, most)
    if not found and not unstated:
        sheet.line("No sums of money", y, colour="muted")
        y += 2 * sheet.em
    y = sheet.legend(found, y)
    return Drawing(
        width, y + 0.4 * sheet.em, tuple(sheet.shapes), "Funding by " + NAMES[by].casefold(),
        _summary(found, unstated),
    )  # fmt: skip


class _Sheet:
    """Draws from the top down; methods take the height to start at and give the one they end at."""

    def __init__(self, width: float, measure: Measure, by: By, wording: Wording) -> None:
        self.shapes: list[AnyShape] = []
        self.em, self._small = measure.size("body"), measure.size("small")
        self._width, self._measure, self._by = width, measure, by
        self._wording = wording
        self._inset = 0.8 * self.em
        self._labels = min(0.34 * width, 24 * self.em)

    def line(self, text: str, y: float, *, bold: bool = False, colour: str = "text") -> None:
        """A line of text over the whole width."""
        room = self._width - 2 * self._inset
        size = self._measure.size("lead") if bold else self.em
        text = elided(text, room, self._measure, size, bold=bold)
        self.shapes.append(
            Text(x=self._inset, y=y + 1.1 * size, text=text, size=size, bold=bold, colour=colour)
        )

    def panel(self, panel: Panel, y: float, most: int) -> float:
        """The bars of a currency."""
        count = sum(len(group.sums) for group in panel.groups)
        total = self._wording.money(panel.amount, panel.currency)
        self.line(f"{panel.currency}: {total} in {counted(count, 'sum')}", y, bold=True)
        y += 2.2 * self.em
        shown = panel.groups[:most]
        top = max((group.amount for group in shown), default=Decimal(1)) or Decimal(1)
        left = self._inset + self._labels + self.em
        free, least = self._width - left - self._inset - self.em, 2 * self.em
        ends = [
            elided(self._end(group, panel.currency), free - least, self._measure, self._small)
            for group in shown
        ]
        room = max((self._measure.width(text, self._small) for text in ends), default=0)
        wide = max(least, free - room)
        start = y
        for group, end in zip(shown, ends, strict=True):
            y = self._row(group, end, (left, y), wide / float(top), most)
        self.shapes.append(Line(x1=left, y1=start - 2, x2=left, y2=y - 4, stroke="muted"))
        if len(shown) < len(panel.groups):
            rest = panel.groups[len(shown) :]
            amount = sum((group.amount for group in rest), Decimal())
            said = f"and {len(rest):,} more, {self._wording.money(amount, panel.currency)} in all"
            self.line(said, y, colour="muted")
            y += 1.8 * self.em
        return y + 0.8 * self.em

    def _end(self, group: Group, currency: str) -> str:
        text = self._wording.money(group.amount, currency)
        mentions = 1 + len(group.sums[0].mentions)
        if len(group.sums) > 1:
            return f"{text} in {len(group.sums):,} sums"
        return f"{text}, mentioned {mentions} times" if mentions > 1 else text

    def _row(
        self, group: Group, end: str, at: tuple[float, float], scale: float, most: int
    ) -> float:
        left, y = at
        em, high = self.em, 1.3 * self.em
        alone = Ref(KIND, group.sums[0].record.id) if len(group.sums) == 1 else None
        lines = wrapped(group.label, self._labels, 2, self._measure, self._small)
        for number, text in enumerate(lines):
            self.shapes.append(
                Text(
                    x=self._inset + self._labels, y=y + (1.0 + 1.25 * number) * em, text=text,
                    size=self._small, anchor="end", ref=alone,
                    hint=_hint(group.sums[0]) if alone else "",
                )
            )  # fmt: skip
        x = left
        for each in group.sums:
            wide = max(1.5, float(Decimal(each.record.amount or 0)) * scale)
            gap = 1.5 if len(group.sums) > 1 and wide > 4 else 0.0
            self._bar(each, (x, y + 0.15 * em), wide - gap, high)
            x += wide
        self.shapes.append(
            Text(x=x + 0.5 * em, y=y + 1.1 * em, text=end, size=self._small, colour="text")
        )
        below = y + max(1.75, 0.5 + 1.25 * len(lines)) * em
        if self._by == "purpose":
            parts = tuple(_all_parts(group.sums))
            for part in parts[:most]:
                below = self._part_line(part, (left, below))
            if len(parts) > most:
                more = f"and {counted(len(parts) - most, 'part')} more"
                below = self._below(more, (left, below))
        return max(below, y + (0.6 + 1.25 * len(lines)) * em) + 0.55 * em

    def _bar(self, each: Nested, at: tuple[float, float], wide: float, high: float) -> None:
        """A sum, and inside it its parts as far as they state amounts in its currency."""
        x, y = at
        ref, hint, status = Ref(KIND, each.record.id), _hint(each), each.record.status
        self.shapes.append(
            Rect(
                x=x, y=y, w=wide, h=high, fill="surface" if status == "existing" else _COLOUR,
                stroke=_COLOUR, width=1.2, hatched=status == "allocation", ref=ref, hint=hint,
            )
        )  # fmt: skip
        whole = float(Decimal(each.record.amount or 0)) or 1.0
        edge = "surface" if status == "new" else _COLOUR
        inner, room = x + 2, wide - 4
        for part in each.parts:
            amount = part.record.amount
            if amount is None or part.record.currency != each.record.currency or room < 4:
                continue
            part_wide = min(room, max(2.0, (wide - 4) * float(Decimal(amount)) / whole))
            self.shapes.append(
                Rect(
                    x=inner, y=y + 3, w=part_wide, h=high - 6, stroke=edge, width=1.3,
                    ref=Ref(KIND, part.record.id), hint=_hint(part),
                )
            )  # fmt: skip
            inner += part_wide
            room -= part_wide

    def _part_line(self, part: Nested, at: tuple[float, float]) -> float:
        amount = self._wording.money(part.record.amount, part.record.currency) or "not stated"
        text = f"of which {amount}: {part.record.purpose}"
        return self._below(text, at, Ref(KIND, part.record.id), _hint(part))

    def _below(
        self, text: str, at: tuple[float, float], ref: Ref | None = None, hint: str = ""
    ) -> float:
        left, y = at
        room = self._width - left - self.em - self._inset
        self.shapes.append(
            Text(
                x=left + 0.5 * self.em, y=y + 0.95 * self._small,
                text=elided(text, room, self._measure, self._small), size=self._small,
                colour="muted", ref=ref, hint=hint,
            )
        )  # fmt: skip
        return y + 1.4 * self._small

    def unstated(self, records: Sequence[Funding], y: float, most: int) -> float:
        """Sums that no amount is known of."""
        self.line(f"Amount not stated: {counted(len(records), 'sum')}", y, bold=True)
        y += 2.2 * self.em
        for record in records[:most]:
            text = elided(record.purpose, self._width - 3 * self._inset, self._measure, self._small)
            hint = _hint(Nested(record, (), ()))
            self.shapes.append(
                Text(
                    x=2 * self._inset, y=y + 0.95 * self._small, text=text, size=self._small,
                    ref=Ref(KIND, record.id), hint=hint,
                )
            )  # fmt: skip
            y += 1.6 * self._small
        if len(records) > most:
            self.line(f"and {len(records) - most:,} more", y, colour="muted")
            y += 1.6 * self.em
        return y + 0.8 * self.em

    def legend(self, found: Sequence[Panel], y: float) -> float:
        """What the fillings mean, as far as there are several."""
        used = {
            each.record.status for panel in found for group in panel.groups for each in group.sums
        }
        entries = [
            Entry(name, _swatch(status)) for status, name in _STATUSES.items() if status in used
        ]
        parts = any(
            part.record.amount
            for panel in found
            for group in panel.groups
            for each in group.sums
            for part in each.parts
        )
        if parts:
            entries.append(Entry("A part, inside its whole", _swatch("part")))
        if len(found) > 1:
            entries.append(Entry("Each currency is added up alone, to its own scale"))
        if len(entries) < 2:
            return y
        room = self._width - 2 * self._inset
        made = flow(entries, (self._inset, y), room, self._measure, size=self._small)
        self.shapes += made.shapes
        return y + made.height


def _swatch(status: str) -> Sign:
    return lambda x, y, r: Rect(
        x=x - 1.3 * r,
        y=y - r,
        w=(1.6 if status == "part" else 2.6) * r,
        h=2 * r,
        fill=_COLOUR if status in ("new", "allocation") else "surface",
        stroke="text" if status == "part" else _COLOUR,
        width=1.2,
        hatched=status == "allocation",
    )


def _all_parts(sums: Sequence[Nested]) -> Iterator[Nested]:
    for each in sums:
        for part in each.parts:
            yield part
            yield from _all_parts((part,))


def _hint(each: Nested) -> str:
    """A sum in a few lines, the last one its evidence."""
    record = each.record
    amount = money.text_of(record.amount, record.currency) or "Amount not stated"
    about = [record.fund or "", ", ".join(record.places)]
    if record.period:
        about.append(period.text_of(record.period))
    lines = [
        f"{amount}: {record.purpose}",
        ", ".join(filter(None, about)),
        _STATUSES[record.status],
    ]
    if each.mentions:
        lines[-1] += f"; mentioned {1 + len(each.mentions)} times, counted once"
    lines.append(f"“{record.anchor.exact}”")
    return "\n".join(filter(None, lines))


def _summary(found: Sequence[Panel], unstated: Sequence[Funding]) -> str:
    said = [
        f"{money.text_of(panel.amount, panel.currency)} in "
        f"{counted(sum(len(group.sums) for group in panel.groups), 'sum')}"
        for panel in found
    ]
    if unstated:
        said.append(f"{counted(len(unstated), 'sum')} without an amount")
    return "; ".join(said) or "No sums of money"
