"""`wbdesk`: the command line where its first word is a command, else the window."""

import sys
from collections.abc import Sequence

from wbdesk import cli


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit status."""
    return cli.main(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
