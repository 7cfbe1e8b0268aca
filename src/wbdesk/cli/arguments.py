"""What the command line understands: the window's arguments and each command's.

To add a command: give it a function here, name it in `COMMANDS`, and write what it does in
`commands.py` under the same name.
"""

import argparse
from pathlib import Path
from typing import NoReturn

from wbdesk import __version__
from wbdesk.cli.output import refuse
from wbdesk.model.kinds import BY_NAME, KINDS

COMMANDS = {
    "import": "find the records in releases, and keep them if told to",
    "releases": "list the releases in the library",
    "search": "find records",
    "quote": "check a quotation: where it stands, how it differs, and who said it",
    "export": "write a summary to a file",
    "attach": "give a release its text",
    "verify": "check that every anchor stands in the text",
    "check": "check the library file",
    "backup": "copy the library to a file",
    "restore": "put a backup in the place of the library, which is kept beside it",
}
_STATUS = "Exit status: 0 done, 1 done with findings, 2 refused."
_QUERY = (
    'words (all must match, the last may be unfinished), "a phrase", -without, either OR other, '
    "speaker:cooper, country:rs, amount:>=5m, when:2025-10..2025-12"
)


class Parser(argparse.ArgumentParser):
    """Refuses in one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with status 2."""
        raise SystemExit(refuse(f"{message}; see {self.prog} --help."))


def window() -> Parser:
    """The arguments of the window."""
    listed = "\n".join(f"  {name:<10} {text}" for name, text in COMMANDS.items())
    parser = Parser(
        prog="wbdesk",
        usage="wbdesk [--library FILE] [SOURCE ...]\n       wbdesk COMMAND [--library FILE] ...",
        description="Releases on the Western Balkans: timeline, attendees, funding, quotes, notes.",
        epilog=f"commands (none needs a display; wbdesk COMMAND --help explains one):\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _library(parser)
    parser.add_argument(
        "--version",
        action="version",
        version=f"wbdesk {__version__}",
        help="print the version and leave",
    )
    parser.add_argument(
        "source", nargs="*", metavar="SOURCE", help="text to attach, or a release to review"
    )
    return parser


def commands() -> Parser:
    """The arguments of all commands; the one chosen is `command`."""
    parser = Parser(prog="wbdesk", allow_abbrev=False)
    _library(parser)
    chosen = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    made = {
        name: chosen.add_parser(
            name,
            help=text,
            description=f"{text[0].upper()}{text[1:]}.",
            epilog=_STATUS,
            allow_abbrev=False,
        )
        for name, text in COMMANDS.items()
    }
    for each in made.values():
        _library(each, default=argparse.SUPPRESS)
    _import(made["import"])
    _json(made["releases"], "print a JSON list")
    _search(made["search"])
    _quote(made["quote"])
    _export(made["export"])
    _attach(made["attach"])
    _verify(made["verify"])
    _backup(made["backup"])
    made["restore"].add_argument("file", type=Path, metavar="FILE", help="the backup")
    return parser


def _import(parser: Parser) -> None:
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="file (.txt, .html, .json, .pdf, .docx, .eml), folder, pack or GOV.UK address",
    )
    parser.add_argument(
        "--accept",
        action="store_true",
        help="keep everything found in the library; without it nothing is kept",
    )
    parser.add_argument(
        "--known",
        choices=("skip", "replace", "both"),
        default="skip",
        help="with --accept, what to do with a release that is there already (default: skip)",
    )
    _json(parser, "print what is found as a pack, as a list of packs from several sources")
    parser.epilog = "Exit status: 0 done, 1 done but a source was refused, 2 all were refused."


def _search(parser: Parser) -> None:
    parser.add_argument(
        "query", metavar="QUERY", help=f"{_QUERY}; put -- before one that begins with a minus"
    )
    parser.add_argument(
        "--in", dest="kinds", type=kinds, metavar="KIND", help=f"only these: {', '.join(BY_NAME)}"
    )
    _release(parser)
    _json(parser, "print what is found as a pack, as a list of packs from several releases")
    parser.epilog = "Exit status: 0 found, 1 nothing found, 2 refused."


def _quote(parser: Parser) -> None:
    parser.add_argument(
        "text",
        metavar="TEXT",
        help="the words to check; dots and square brackets are taken as marked omissions",
    )
    _json(parser, "print the places as JSON, with the differences word by word")
    parser.epilog = (
        "Exit status: 0 found word for word, if with omissions that are marked, 1 nearly or not "
        "found, 2 refused."
    )


def _export(parser: Parser) -> None:
    parser.add_argument(
        "out",
        type=Path,
        metavar="OUT",
        help="the file; its ending says the format: .pdf, .docx, .odt, .html, .md, .xlsx, .csv "
        "(one file a kind), .json (a pack, without the attached text), .ics (the timeline), .csl, "
        ".bib, .ris (citations of the releases)",
    )
    parser.add_argument("--query", metavar="QUERY", default="", help="only the records it finds")
    parser.add_argument(
        "--sections",
        dest="kinds",
        type=kinds,
        metavar="KIND,...",
        help=f"the kinds to include, in this order: {', '.join(BY_NAME)} (default: all)",
    )
    _release(parser)
    _set(parser)
    _overwrite(parser)


def _set(parser: Parser) -> None:
    """How a summary is composed and set; the names are those of briefing/document.py."""
    parser.add_argument("--saved", metavar="NAME", help="what a saved search finds")
    parser.add_argument("--tray", metavar="NAME", help="what a tray holds, in its order")
    parser.add_argument(
        "--style",
        choices=("brief", "reference", "tables"),
        default="reference",
        help="one page, everything with contents and index, or tables (default: reference)",
    )
    parser.add_argument(
        "--cite",
        choices=("notes", "author-date", "oscola"),
        default="notes",
        help="how sources are cited (default: notes, numbered)",
    )
    parser.add_argument(
        "--paper", choices=("a4", "a5", "us-letter", "us-legal"), default="a4", help="(default: a4)"
    )
    parser.add_argument(
        "--language",
        choices=("en-GB", "en-US", "de", "fr", "sr-Latn", "sq"),
        default="en-GB",
        help="language of dates and numbers (default: en-GB)",
    )
    parser.add_argument("--title", metavar="TEXT", help="title (default: that of the release)")
    parser.add_argument(
        "--no-evidence",
        dest="evidence",
        action="store_false",
        help="without the phrases of the release",
    )
    parser.add_argument(
        "--charts",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="with the style reference: timeline, map and bars in their sections (default: yes)",
    )
    parser.add_argument(
        "--no-bom", dest="mark", action="store_false", help="CSV without a byte order mark"
    )


def _attach(parser: Parser) -> None:
    parser.add_argument("release", metavar="RELEASE", help="id of the release")
    parser.add_argument("source", metavar="SOURCE", help="file with its text, or GOV.UK address")
    parser.epilog = "Exit status: 0 done, 1 done but some anchors need review, 2 refused."


def _verify(parser: Parser) -> None:
    parser.add_argument(
        "release", nargs="?", metavar="RELEASE", help="id of the release (default: all)"
    )
    _json(parser, "print where each anchor stands as a JSON list")
    parser.epilog = (
        "Exit status: 0 every anchor found, 1 an anchor missing or to be reviewed or "
        "no text attached, 2 refused."
    )


def _backup(parser: Parser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to make")
    _overwrite(parser)


def kinds(text: str) -> tuple[str, ...]:
    """Names of kinds, comma-separated, each once."""
    names = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    for name in names or ("",):
        if name not in BY_NAME:
            known = ", ".join(kind.name for kind in KINDS)
            raise argparse.ArgumentTypeError(f"there is no kind “{name}”, known are {known}")
    return names


def _library(parser: Parser, default: object = None) -> None:
    parser.add_argument(
        "--library",
        type=Path,
        default=default,
        metavar="FILE",
        help="the library (default: WBDESK_LIBRARY, else the one in the user data folder)",
    )


def _release(parser: Parser) -> None:
    parser.add_argument("--release", metavar="ID", help="only this release (default: all)")


def _json(parser: Parser, text: str) -> None:
    parser.add_argument("--json", action="store_true", help=text)


def _overwrite(parser: Parser) -> None:
    parser.add_argument("--overwrite", action="store_true", help="replace what exists already")
