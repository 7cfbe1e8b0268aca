"""What another process is to do with a name; a module of its own, as that process loads it."""

import os
import threading

from wbdesk.model.errors import UserError


def on(name: str) -> str:
    """Give the name in capitals, unless it says otherwise."""
    if name == "die":
        os._exit(3)
    if name == "long":
        threading.Event().wait()
    if name == "bad":
        raise UserError("bad cannot be read.")
    return name.upper()
