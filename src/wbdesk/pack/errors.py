"""What is wrong with a pack."""

from wbdesk.model.errors import UserError

_LONGEST = 300


class PackError(UserError):
    """A file that is not a pack as it should be; names the file and the field."""

    def __init__(self, name: str, reason: str) -> None:
        said = " ".join(reason.split())
        said = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
        super().__init__(f"{name} is not a usable pack: {said}.")
