"""Does what cannot be stopped, such as waiting for a server, on a thread that can be left alone."""

import threading
from collections.abc import Callable, Generator
from typing import TypeVar

R = TypeVar("R")

_STEP = 0.05
"""Seconds between two looks at whether to wait on."""


def aside(call: Callable[[], R]) -> Generator[None, None, R]:
    """Call a function on a thread of its own; yields while it is not done, gives what it gives.

    What it raises is raised. Closing the generator leaves the call to end by itself, for nobody.
    """
    results: list[R] = []
    errors: list[Exception] = []
    done = threading.Event()

    def work() -> None:
        try:
            results.append(call())
        except Exception as error:  # raised again where it is waited for
            errors.append(error)
        done.set()

    # A thread that is left alone must not keep the program from ending.
    threading.Thread(target=work, name="aside", daemon=True).start()
    while not done.wait(_STEP):
        yield
    if errors:
        raise errors[0]
    return results[0]
