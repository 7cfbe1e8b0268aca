"""The numbered steps that bring a library file up to date, in the order of their names.

A step is a file `NNNN_name.sql`; it runs in one transaction together with the note that it
ran (`user_version`). Steps are never changed once released: add the next one.
"""

from functools import cache
from pathlib import Path


@cache
def steps() -> tuple[tuple[int, str], ...]:
    """Number and SQL of every step."""
    found = sorted(Path(__file__).parent.glob("*.sql"))
    return tuple((int(each.name[:4]), each.read_text("utf-8")) for each in found)


def latest() -> int:
    """The number a library has once it is up to date."""
    return steps()[-1][0]
