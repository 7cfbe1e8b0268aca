"""Somebody as a release gives them: by name, by role, or by a pronoun."""

import msgspec


class Speaker(msgspec.Struct, frozen=True):
    """Somebody as a phrase gives them; `pronoun` is he, she or they where it is no more."""

    name: str | None = None
    role: str = ""
    pronoun: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.role or self.pronoun)


NOBODY = Speaker()
