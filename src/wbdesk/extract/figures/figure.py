"""What a figure is, for all modules that find some."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `start`:`end` of a paragraph; `value` is None for hundreds, thousands."""

    start: int
    end: int
    value: Decimal | None
    unit: str
    rule: str
    doubt: str = ""
