"""Runs a command or opens the window, and turns what goes wrong into one line and a status."""

import sys
from collections.abc import Sequence

from wbdesk import places
from wbdesk.cli import arguments, commands
from wbdesk.cli.output import refuse, remark, silence, use_utf8
from wbdesk.model.errors import UserError

INTERRUPTED = 130
"""What shells give for Ctrl+C: 128 and the number of the signal."""


def main(given: Sequence[str]) -> int:
    """Do what the arguments say; gives the exit status."""
    use_utf8()
    try:
        status = _command(given) if _first_word(given) in arguments.COMMANDS else _window(given)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except UserError as error:
        return refuse(str(error))
    except BrokenPipeError:
        silence()
        return commands.DONE
    except OSError as error:
        silence()
        reason = (error.strerror or str(error)).lower()
        return refuse(f"{error.filename or 'standard output'} cannot be used: {reason}.")
    except KeyboardInterrupt:
        silence()
        return INTERRUPTED


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
    from wbdesk.tasks.start import open_library

    chosen = arguments.commands().parse_args(given)
    started = open_library(chosen.library or places.library(), places.packs())
    with started.library as library:
        for finding in started.findings:
            remark(finding)
        status = commands.RUN[chosen.command](library, chosen)
    return status or (commands.FINDINGS if started.findings else commands.DONE)


def _window(given: Sequence[str]) -> int:
    chosen = arguments.window().parse_args(given)
    for source in chosen.source:
        if not source.exists():
            return refuse(f"{source} is neither a command nor a file; see wbdesk --help.")
    from wbdesk import app

    return app.run(chosen.library or places.library(), chosen.source)
