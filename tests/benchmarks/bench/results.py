"""What all rounds gave, as lines: a figure, its floor, its target, and whether that is met."""

import statistics
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from bench.figures import Act, Launch, Made, Session, Stall, middle, spread
from bench.queries import NAMES

FRAME = 16.7
"""Milliseconds."""
SMALL, LARGE, FROM = 16.7, 33.0, 1_000_000
"""Milliseconds a key press may take at its 99th percentile: below so many records, from there."""
TIMES = 3
"""A key press may take so many times raw SQL, and one frame."""
STALL = 16.0
LAUNCH, MEMORY = 1.10, 40.0
"""Growth of the launch over the smallest library, and of memory in MiB."""
LOAD, FILE = 0.60, 2.2
"""Share of the rate of executemany, and bytes of the file for each of its texts."""


class Size(msgspec.Struct):
    """What was measured of one size, round by round."""

    name: str
    made: Made
    launches: list[Launch] = []
    sessions: list[Session] = []

    def acts(self, *names: str, tab: str = "") -> list[list[Act]]:
        """The acts with these names, of one tab or all, by round."""
        return [
            [act for act in each.acts if act.name in names and tab in ("", act.tab)]
            for each in self.sessions
        ]

    @property
    def launch(self) -> float:
        """Milliseconds, the median."""
        return statistics.median(each.milliseconds for each in self.launches)

    @property
    def memory(self) -> float:
        """MiB of a window that is full, the median."""
        return statistics.median(each.memory for each in self.launches)

    @property
    def memory_after(self) -> float:
        """MiB after a session, the median."""
        return statistics.median(each.memory_after for each in self.sessions)


class Line(msgspec.Struct, frozen=True):
    """A line of the table; `met` is None where nothing is promised."""

    group: Literal["launch", "keys", "scroll", "sort", "stall", "memory", "file", "load"]
    what: str
    ours: str
    worked: str
    floor: str
    ratio: str
    target: str = ""
    met: bool | None = None
    bound: str = ""


def lines(size: Size, least: Size, bare: Sequence[Launch]) -> list[Line]:
    """All lines of a size; growth is told against the smallest."""
    return [
        _launch(size, least, bare),
        *_keys(size),
        *_pages(size),
        *_sorts(size),
        *_stalls(size, bare),
        *_memory(size, least, bare),
        _file(size),
        _load(size),
    ]


def _launch(size: Size, least: Size, bare: Sequence[Launch]) -> Line:
    floor = statistics.median(each.milliseconds for each in bare)
    growth = size.launch / least.launch
    return Line(
        "launch",
        "launch to populated tab",
        f"{size.launch:.0f} ms",
        "",
        f"{floor:.0f} ms, bare window",
        f"{size.launch / floor:.2f}",
        "" if size is least else f"at most {LAUNCH:.2f} times that of {least.name}: {growth:.2f}",
        None if size is least else growth <= LAUNCH,
    )


def _keys(size: Size) -> Iterator[Line]:
    for name in (*NAMES, "burst"):
        yield _key(size, f"key, {name}" if name != "burst" else "last key of a burst", (name,))
    tabs = dict.fromkeys(act.tab for each in size.sessions for act in each.acts)
    for tab in tabs:
        yield _key(size, f"key, all in {tab}", NAMES, tab)
    yield _key(size, "key, all", NAMES)


def _key(size: Size, what: str, names: tuple[str, ...], tab: str = "") -> Line:
    rounds = size.acts(*names, tab=tab)
    ours = middle([spread([act.ours for act in each]) for each in rounds])
    worked = middle([spread([act.worked for act in each]) for each in rounds])
    alone = middle([spread([act.library for act in each]) for each in rounds])
    floor = middle([spread([act.floor for act in each]) for each in rounds])
    most = LARGE if size.made.records >= FROM else SMALL
    beside = TIMES * floor.p99 + FRAME
    return Line(
        "keys",
        what,
        f"{ours.median:.1f} / {ours.p99:.1f} / {ours.worst:.1f} ms",
        f"{worked.median:.1f} / {worked.p99:.1f}",
        f"{floor.median:.2f} / {floor.p99:.2f} / {floor.worst:.2f} ms",
        f"{ours.p99 / floor.p99:.1f}",
        f"p99 {most:.1f} ms, and {TIMES} × raw + a frame: {beside:.1f} ms",
        ours.p99 <= min(most, beside),
        f"of its median, {alone.median:.1f} ms are the library's ({alone.p99:.1f} at p99), the "
        f"rest is the window's",
    )


def _pages(size: Size) -> Iterator[Line]:
    yield _plain(size, "scroll", "scroll to a far row", "scroll far")


def _sorts(size: Size) -> Iterator[Line]:
    names = dict.fromkeys(
        (act.tab, act.name) for act in size.sessions[0].acts if act.name.startswith("sort by ")
    )
    for tab, name in names:
        yield _plain(size, "sort", f"{name}, {tab}", name, tab)


def _plain(
    size: Size, group: Literal["scroll", "sort"], what: str, name: str, tab: str = ""
) -> Line:
    rounds = size.acts(name, tab=tab)
    ours = middle([spread([act.ours for act in each]) for each in rounds])
    worked = middle([spread([act.worked for act in each]) for each in rounds])
    floor = middle([spread([act.floor for act in each]) for each in rounds])
    return Line(
        group,
        what,
        f"{ours.median:.1f} / {ours.p99:.1f} / {ours.worst:.1f} ms",
        f"{worked.median:.1f} / {worked.p99:.1f}",
        f"{floor.median:.2f} / {floor.p99:.2f} / {floor.worst:.2f} ms",
        f"{ours.median / floor.median:.1f}",
    )


def _stalls(size: Size, bare: Sequence[Launch]) -> Iterator[Line]:
    idle = _typical([each.stall for each in bare])
    for doing in ("typing", "scrolling", "sorting"):
        by_tab: dict[str, list[Stall]] = {}
        for session in size.sessions:
            for name, stall in session.stalls.items():
                if name.startswith(f"{doing} "):
                    by_tab.setdefault(name, []).append(stall)
        typical = {name: _typical(found) for name, found in by_tab.items()}
        where = max(typical, key=lambda name: typical[name].longest)
        yield _stall(f"longest stall, {where}", typical[where], idle)
    opening = _typical([each.stall for each in size.launches])
    yield _stall("longest stall while it opens", opening, idle)


def _stall(what: str, longest: Stall, idle: Stall) -> Line:
    return Line(
        "stall",
        what,
        f"{longest.longest:.1f} ms",
        f"{longest.worked:.1f}",
        f"{idle.longest:.1f} ms ({idle.worked:.1f}), bare window at rest",
        f"{longest.longest / max(idle.longest, 0.1):.1f}",
        f"at most {STALL:.0f} ms",
        longest.longest <= STALL,
        f"{longest.worked:.1f} ms are its own work on the processor",
    )


def _typical(found: Sequence[Stall]) -> Stall:
    return Stall(
        statistics.median(each.longest for each in found),
        statistics.median(each.worked for each in found),
    )


def _memory(size: Size, least: Size, bare: Sequence[Launch]) -> Iterator[Line]:
    floor = statistics.median(each.memory for each in bare)
    for what, ours, start in (
        ("memory of the full window", size.memory, least.memory),
        ("memory after the session", size.memory_after, least.memory_after),
    ):
        more = ours - start
        yield Line(
            "memory",
            what,
            f"{ours:.0f} MiB",
            "",
            f"{floor:.0f} MiB, bare window",
            f"{ours / floor:.2f}",
            "" if size is least else f"at most {MEMORY:.0f} MiB over {least.name}: {more:+.0f}",
            None if size is least else more <= MEMORY,
        )


def _file(size: Size) -> Line:
    made = size.made
    ratio = made.file / made.text
    return Line(
        "file",
        "size of the file",
        f"{made.file / 1e6:.1f} MB",
        "",
        f"{made.text / 1e6:.1f} MB of text",
        f"{ratio:.2f}",
        f"at most {FILE} times its text",
        ratio <= FILE,
    )


def _load(size: Size) -> Line:
    made = size.made
    share = made.floor / made.seconds
    return Line(
        "load",
        "load rate",
        f"{made.records / made.seconds:,.0f} records/s",
        "",
        f"{made.records / made.floor:,.0f} records/s, executemany",
        f"{share:.2f}",
        f"at least {LOAD:.0%} of executemany",
        share >= LOAD,
    )
