"""What a figure is, for all modules that find some."""

from decimal import Decimal

import msgspec


class Figure(msgspec.Struct, frozen=True):
    """A figure at `start`:`end` of a paragraph; `value` is None for hundreds, thousands."""

    start: int
    end: int
    value: Decimal | None
    unit: str
    rule: str
    doubt: str = ""
