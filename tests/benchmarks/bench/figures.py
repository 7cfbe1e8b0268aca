"""What the measures give, as it goes from one process to the next."""

import statistics
from collections.abc import Sequence

import msgspec


class Act(msgspec.Struct, frozen=True):
    """One thing done in a tab, in milliseconds: to the painted rows, how much of that the process
    was at work, the same page from the library alone, and its floor, by SQL.
    """

    name: str
    tab: str
    ours: float
    worked: float
    library: float
    floor: float


class Stall(msgspec.Struct, frozen=True):
    """The longest time without an answer, and the longest of them at work on the processor, in
    milliseconds: the rest is the machine's, or a wait for another thread.
    """

    longest: float
    worked: float


class Session(msgspec.Struct, frozen=True):
    """One window at work: memory in MiB once it is full and at the end, and stalls by what was
    done in which tab.
    """

    acts: list[Act]
    stalls: dict[str, Stall]
    memory: float
    memory_after: float


class Launch(msgspec.Struct, frozen=True):
    """Milliseconds from the start of the process to the painted window, and memory in MiB."""

    milliseconds: float
    memory: float
    stall: Stall


class Made(msgspec.Struct, frozen=True):
    """A library as it was made: seconds of storing it and of the same rows by executemany, bytes
    of its file and of its texts.
    """

    records: int
    seconds: float
    floor: float
    file: int
    text: int


class Spread(msgspec.Struct, frozen=True):
    """Median, 99th percentile and worst."""

    median: float
    p99: float
    worst: float


def spread(values: Sequence[float]) -> Spread:
    """The spread of some values."""
    ordered = sorted(values)
    at = min(len(ordered) - 1, round(0.99 * len(ordered)))
    return Spread(statistics.median(ordered), ordered[at], ordered[-1])


def middle(spreads: Sequence[Spread]) -> Spread:
    """The medians of the rounds, and the worst of them all."""
    return Spread(
        statistics.median(each.median for each in spreads),
        statistics.median(each.p99 for each in spreads),
        max(each.worst for each in spreads),
    )
