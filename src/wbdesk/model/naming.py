"""Names a person gives: which of them are the same, whatever their case."""

from collections.abc import Iterable
from unicodedata import normalize


def key(name: str) -> str:
    """What names that differ in case alone have in common.

    It is canonical caseless matching: Unicode Standard, section 3.13, definition D145.
    """
    return normalize("NFD", normalize("NFD", name).casefold())


def same(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that a name means: itself, else one that differs in case alone."""
    known = list(names)
    if name in known:
        return name
    wanted = key(name)
    return next((each for each in known if key(each) == wanted), None)
