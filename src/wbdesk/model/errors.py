"""Errors that are meant for the person at the desk."""

from typing import Any


class UserError(Exception):
    """Something the user can mend; its text is one sentence: what, where, what to do."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Pickle would call the class with its sentence, where the class takes what to make one of:
        # what another process raises would look as if that process had died.
        return _again, (type(self), str(self), self.__dict__)


def _again(kind: type[UserError], text: str, held: dict[str, Any]) -> UserError:
    made = kind.__new__(kind, text)
    made.__dict__.update(held)
    return made
