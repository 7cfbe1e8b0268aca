"""The command line. Exit status 0 done, 1 done with findings, 2 refused."""

from wbdesk.cli.run import main

__all__ = ["main"]
