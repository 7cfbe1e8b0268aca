"""How a long task tells how far it is."""

from collections.abc import Generator
from typing import TypeVar

import msgspec

T = TypeVar("T")


class Progress(msgspec.Struct, frozen=True):
    """`done` of `total` steps (None where unknown), and what is being done."""

    done: int
    total: int | None
    text: str


def run(steps: Generator[Progress, None, T]) -> T:
    """Do a task to its end, without telling anybody; gives its result."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result
