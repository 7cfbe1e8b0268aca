"""Reads and searches strangers' documents in a process of its own, with limits.

A document that takes too long or too much memory ends that process, not the program: it is
refused, and the next one goes to a fresh process.
"""

import contextlib
import multiprocessing
import time
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures import TimeoutError as TooLate
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from wbdesk.model.errors import UserError

S = TypeVar("S")
R = TypeVar("R")

SECONDS = 60
"""Longest a document may take."""
MEMORY = 2 * 1024**3
"""Most address space the process may have, in bytes, where the system can limit it."""
LONGEST = 900.0
"""Longest a work of our own may take, in seconds."""
_AHEAD = 8
_STEP = 0.1


class TooHeavy(UserError):
    """A document that took more time or memory than it may."""


def each(
    call: Callable[[S], R], given: Iterable[S], *, seconds: float = SECONDS
) -> Generator[tuple[S, R | Exception], None, None]:
    """Call a function on each thing in another process; gives the thing with what came of it.

    `call` must be found by name in its module. What it raises is given, not raised; a process
    that dies or takes longer than `seconds` gives TooHeavy.
    """
    for came in ticking(call, given, seconds=seconds):
        if came is not None:
            yield came


def ticking(
    call: Callable[[S], R], given: Iterable[S], *, seconds: float = SECONDS
) -> Generator[tuple[S, R | Exception] | None, None, None]:
    """The same, with None again and again while one is waited for, so that it can be left."""
    pool = _pool()
    waiting: list[tuple[S, Future[R]]] = []
    things = iter(given)
    try:
        while True:
            while len(waiting) < _AHEAD:
                try:
                    thing = next(things)
                except StopIteration:
                    break
                waiting.append((thing, pool.submit(call, thing)))
            if not waiting:
                return
            thing, future = waiting.pop(0)
            started = time.monotonic()
            while not _is_there(future) and time.monotonic() - started < seconds:
                yield None
            try:
                yield thing, future.result(timeout=0)
            except (TooLate, BrokenProcessPool) as error:
                reason = "time" if isinstance(error, TooLate) else "memory"
                yield thing, TooHeavy(f"{thing} was given up: it took too much {reason}.")
                _end(pool)
                pool = _pool()
                waiting = [(again, pool.submit(call, again)) for again, _ in waiting]
            except Exception as error:  # told beside the document it came of
                yield thing, error
    finally:
        _end(pool)


def one(call: Callable[[S], R], thing: S, *, seconds: float = LONGEST) -> Generator[float, None, R]:
    """Call a function in another process; yields the seconds waited until it is there.

    Closing the generator ends the process. What the call raises is raised; a process that
    dies or takes longer than `seconds` raises TooHeavy.
    """
    pool = _pool(limited=False)
    try:
        future = pool.submit(call, thing)
        started = time.monotonic()
        while True:
            try:
                return future.result(timeout=_STEP)
            except BrokenProcessPool as error:
                raise TooHeavy("The work was given up: it took too much memory.") from error
            except TooLate as error:
                if future.done():  # raised by the call itself
                    raise
                waited = time.monotonic() - started
                if waited > seconds:
                    raise TooHeavy("The work was given up: it took too much time.") from error
                yield waited
    finally:
        _end(pool)


def _is_there(future: Future[R]) -> bool:
    return bool(wait([future], timeout=_STEP).done)


def _pool(*, limited: bool = True) -> ProcessPoolExecutor:
    # Spawned, not forked: the program has threads.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=context, initializer=_limit if limited else None)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _end(pool: ProcessPoolExecutor) -> None:
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.kill()
