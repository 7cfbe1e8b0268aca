"""How a long task tells how far it is."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Progress:
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
