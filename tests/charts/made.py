"""Records for charts, and what the tests of several charts ask of a drawing."""

from collections.abc import Sequence
from itertools import combinations
from random import Random

from wbdesk.charts.drawing import Drawing, Measure, Text
from wbdesk.charts.item import Item, item
from wbdesk.model.anchor import Anchor
from wbdesk.model.records import Attendee, Event, Funding

CATEGORIES = ("meeting", "announcement", "agreement", "appointment", "background")
ANCHOR = Anchor(1, "somewhere in the text")


def event(name: str, when: str | None, title: str = "", category: str = "meeting") -> Item:
    return item(
        Event(id=name, when=when, title=title or f"Event {name}", category=category, anchor=ANCHOR)
    )


def many_events(count: int, seed: int = 1) -> list[Item]:
    """Days, months, years and spans over three decades."""
    random = Random(seed)
    made = []
    for number in range(count):
        year, month = random.randint(1995, 2024), random.randint(1, 12)
        when = random.choice(
            (
                f"{year}-{month:02}-{random.randint(1, 28):02}",
                f"{year}-{month:02}-{random.randint(1, 28):02}",
                f"{year}-{month:02}",
                f"{year}",
                f"{year}-{month:02}/{year + 1}-{month:02}",
            )
        )
        title = f"Talks number {number} on energy"
        made.append(event(f"e{number}", when, title, random.choice(CATEGORIES)))
    return made


def attendee(
    code: str | None,
    name: str,
    group: str,
    status: str = "expected",
    release: str = "",
    **more: str,
) -> Item:
    kind = more.get("kind", "country")
    return item(
        Attendee(
            id=f"a-{(code or name).casefold().replace(' ', '-')}",
            code=code,
            name=name,
            group=group,
            kind=kind,
            status=status,
            person=more.get("person"),
            anchor=ANCHOR,
        ),
        release,
    )


def fund(name: str, amount: str | None, currency: str | None = "EUR", **more: object) -> Item:
    release = str(more.pop("release", ""))
    values: dict[str, object] = {"purpose": f"Money for {name}", "status": "new"} | more
    return item(
        Funding(id=name, amount=amount, currency=currency, anchor=ANCHOR, **values),  # type: ignore[arg-type]
        release,
    )


def boxes(drawing: Drawing, measure: Measure) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right and bottom of each line of text, its letters without its leading."""
    made = []
    for shape in drawing.shapes:
        if isinstance(shape, Text) and shape.text:
            width = measure.width(shape.text, shape.size, shape.bold)
            left = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
            top = shape.y - 0.72 * shape.size
            made.append((left, top, left + width, shape.y + 0.2 * shape.size, shape.text))
    return made


def overlapping(drawing: Drawing, measure: Measure) -> list[tuple[str, str]]:
    """Pairs of texts that lie over each other."""
    slack = 0.01
    return [
        (one[4], other[4])
        for one, other in combinations(boxes(drawing, measure), 2)
        if one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    ]


def beyond(drawing: Drawing, measure: Measure) -> Sequence[str]:
    """Texts that the edge of the drawing cuts off."""
    return [
        text
        for left, top, right, bottom, text in boxes(drawing, measure)
        if left < -0.5 or top < -0.5 or right > drawing.width + 0.5 or bottom > drawing.height + 0.5
    ]
