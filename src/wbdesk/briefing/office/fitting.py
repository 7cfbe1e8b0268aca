"""The size of type at which a brief fills its page.

A text document cannot ask how high its text will be: that is reckoned here from the letters.
"""

import math
from collections.abc import Iterator

from wbdesk.briefing.document import Answers, Briefing, Point
from wbdesk.briefing.options import SIZES
from wbdesk.briefing.sources import note_of

NORMAL = 10.5
"""The size of text in points where there is room."""
SIDE, TOP, BOTTOM = 19.0, 15.0, 15.0
"""Margins of a brief in millimetres."""
QUESTIONS = 0.17
"""The part of the width that the questions take."""
_SMALLEST = 7.0
_STEP = 0.25
_POINTS = 72 / 25.4
_LETTER, _LINE = 0.45, 1.2
"""Mean width of a letter and height of a line, by the size of type: of Cambria, with a margin."""


def fitted(briefing: Briefing) -> float:
    """In points, between the smallest that can be read and the normal size."""
    wide, high = SIZES[briefing.paper]
    width, room = (wide - 2 * SIDE) * _POINTS, (high - TOP - BOTTOM) * _POINTS
    size = NORMAL
    while size > _SMALLEST and _height(briefing, size, width) > room:
        size -= _STEP
    return size


def _height(briefing: Briefing, size: float, width: float) -> float:
    head = [(briefing.title, 1.48 * size)]
    head += [(f"{part.publisher} · {part.published} · licence", size) for part in briefing.parts]
    head += [(part.url, 0.86 * size) for part in briefing.parts]
    small = [(briefing.scope, 0.86 * size), (briefing.notice, 0.81 * size)]
    if briefing.noted:
        notes = [note_of(source, evidence=briefing.evidence) for source in briefing.sources]
        small += [(f"{note}    ", 0.78 * size) for note in notes]
    else:
        small += [(part.reference, size) for part in briefing.parts]
        small += [(source.text, size) for source in briefing.sources]
    whole = sum(_lines(text, width, of) * of * _LINE for text, of in (*head, *small))
    return whole + sum(_answers(briefing, size, width)) + 5 * size


def _answers(briefing: Briefing, size: float, width: float) -> Iterator[float]:
    blocks = [block for section in briefing.lead for block in section.blocks]
    for block in blocks:
        if isinstance(block, Answers):
            for answer in block.answers:
                cited = (_cited(briefing, point) for point in answer.points)
                points = zip(answer.points, cited, strict=True)
                yield 5 + sum(_point(point, words, size, width) for point, words in points)


def _cited(briefing: Briefing, point: Point) -> str:
    """What the citations of a point take of its line."""
    labels = {source.number: source.label for source in briefing.sources}
    around = "{}," if briefing.noted else " ({})"
    return "".join(around.format(labels[support.cite]) for support in point.supports)


def _point(point: Point, cited: str, size: float, width: float) -> float:
    told = f"{point.lead}  {point.text} {point.detail} {cited}"
    between = 0.28 * size if not point.quote else size * _LINE
    return _lines(told, width * (1 - QUESTIONS) - 10, size) * size * _LINE + between


def _lines(text: str, width: float, size: float) -> int:
    return math.ceil(len(text) * size * _LETTER / width)
