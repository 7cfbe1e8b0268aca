"""The formats a briefing can be written in."""

from collections.abc import Callable, Mapping

import msgspec

from wbdesk.briefing.document import Briefing


class Output(msgspec.Struct, frozen=True):
    """A file of the export: `suffix` goes between its stem and its ending.

    `remark` is a sentence on what the format could not hold, "" where it holds all.
    """

    suffix: str
    data: bytes
    remark: str = ""


def _pdf(briefing: Briefing) -> tuple[Output, ...]:
    # The renderers are imported where used: Typst and Jinja2 cost start-up time.
    from wbdesk.briefing.pdf import pdf

    return (Output("", pdf(briefing)),)


def _docx(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.office.word import word

    return (Output("", word(briefing)),)


def _odt(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.office.odt import odt

    return (Output("", odt(briefing)),)


def _html(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.html import html

    return (Output("", html(briefing)),)


def _markdown(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.markdown import markdown

    return (Output("", markdown(briefing)),)


def _xlsx(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.workbook import workbook

    return (Output("", workbook(briefing)),)


def _csv(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.table_csv import tables

    return tuple(Output(f"-{kind}", data) for kind, data in tables(briefing).items())


def _ics(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.calendar_ics import calendar

    data, remark = calendar(briefing)
    return (Output("", data, remark),)


def _csl(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.bibliography import csl

    return (Output("", csl(briefing)),)


def _bibtex(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.bibliography import bibtex

    return (Output("", bibtex(briefing)),)


def _ris(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.bibliography import ris

    return (Output("", ris(briefing)),)


_PAGED: Mapping[str, Callable[[Briefing], tuple[Output, ...]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "html": _html,
    "md": _markdown,
}
_DATA: Mapping[str, Callable[[Briefing], tuple[Output, ...]]] = {
    "xlsx": _xlsx,
    "csv": _csv,
    "ics": _ics,
    "csl": _csl,
    "bib": _bibtex,
    "ris": _ris,
}
PAGED = tuple(_PAGED)
"""The formats that need a briefing laid out; the others hold data."""
FORMATS = (*_PAGED, *_DATA)


def render(briefing: Briefing, format: str) -> tuple[Output, ...]:
    """The files of a format; KeyError for one that is not in FORMATS."""
    return (_PAGED[format] if format in _PAGED else _DATA[format])(briefing)
