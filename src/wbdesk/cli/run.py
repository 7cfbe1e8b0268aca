"""Runs a command or opens the window, and turns what goes wrong into one line and a status."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from wbdesk import places
from wbdesk.cli.output import DONE, FINDINGS, refuse, remark, silence, use_utf8
from wbdesk.model.address import is_address
from wbdesk.model.errors import UserError

INTERRUPTED = 130
"""What shells give for Ctrl+C: 128 and the number of the signal."""


def main(given: Sequence[str]) -> int:
    """Do what the arguments say; gives the exit status."""
    use_utf8()
    try:
        status = _run(given)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except UserError as error:
        return refuse(str(error))
    except BrokenPipeError:
        silence()
        return DONE
    except OSError as error:
        silence()
        reason = (error.strerror or str(error)).lower()
        return refuse(f"{error.filename or 'standard output'} cannot be used: {reason}.")
    except KeyboardInterrupt:
        silence()
        return INTERRUPTED


def _run(given: Sequence[str]) -> int:
    if not given:
        # The way most people start it, spared what reads arguments.
        return _open_window(places.library(), ())
    from wbdesk.cli import arguments

    if _first_word(given) in arguments.COMMANDS:
        return _command(given)
    chosen = arguments.window().parse_args(given)
    return _open_window(chosen.library or places.library(), chosen.source)


def _first_word(given: Sequence[str]) -> str | None:
    """The first argument that is neither an option nor the value of --library."""
    words = iter(given)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def _command(given: Sequence[str]) -> int:
    from wbdesk.cli import arguments, commands
    from wbdesk.library import LibraryDamaged
    from wbdesk.tasks.start import open_library

    chosen = arguments.commands().parse_args(given)
    if chosen.command == "import" and not chosen.accept:
        from wbdesk.cli.importing import show

        return show(chosen)
    library_file = chosen.library or places.library()
    try:
        started = open_library(library_file, places.packs())
    except LibraryDamaged:
        if chosen.command != "restore":
            raise
        return commands.restore_over(library_file, chosen.file)
    with started.library as library:
        for finding in started.findings:
            remark(finding)
        status = commands.RUN[chosen.command](library, chosen)
    return status or (FINDINGS if started.findings else DONE)


def _open_window(library: Path, sources: Sequence[str]) -> int:
    for source in sources:
        if not is_address(source) and not Path(source).exists():
            return refuse(f"{source} is neither a command nor a file; see wbdesk --help.")
    # There is nothing to collect among what is being loaded; `app.run` has it go on.
    gc.disable()
    from wbdesk.gui import binding

    binding.load()
    from wbdesk import app

    return app.run(library, sources)
