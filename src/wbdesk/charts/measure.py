"""How wide text runs where no font is at hand: from tables, rather too wide than too narrow."""

import unicodedata
from functools import lru_cache

from wbdesk.charts.drawing import Step

_STEPS: dict[Step, float] = {"small": 0.88, "body": 1.0, "lead": 1.12, "title": 1.35}
_BOLD = 1.08
_WIDTHS = {
    **dict.fromkeys("iljI|.,:;'’!", 0.30),
    **dict.fromkeys('ftr()[]-/ "“”·', 0.40),
    **dict.fromkeys("mwMW%@…—", 0.96),
    **dict.fromkeys("ABCDEFGHKNOPQRSUVXYZ&€£", 0.74),
}
_USUAL, _WIDE = 0.61, 1.05


class Estimate:
    """A `Measure` for documents. `base` is the body's height of type in points."""

    def __init__(self, base: float = 9.0) -> None:
        self._base = base

    def size(self, step: Step) -> float:
        """The height of type of a step of the scale."""
        return self._base * _STEPS[step]

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width of one line, rather too much than too little."""
        return _ems(text) * size * (_BOLD if bold else 1.0)


@lru_cache(maxsize=4096)
def _ems(text: str) -> float:
    return sum(_em(character) for character in text)


def _em(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", character)[0]
    return _WIDTHS.get(base, _USUAL if character.isascii() or base.isascii() else 0.78)
