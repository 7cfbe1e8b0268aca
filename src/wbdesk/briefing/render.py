"""The formats a briefing can be written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wbdesk.briefing.document import Briefing


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the export: `suffix` goes between its stem and its ending."""

    suffix: str
    data: bytes


def _pdf(briefing: Briefing) -> tuple[Output, ...]:
    # The renderers are imported where used: Typst and Jinja2 cost start-up time.
    from wbdesk.briefing.pdf import pdf

    return (Output("", pdf(briefing)),)


def _html(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.html import html

    return (Output("", html(briefing)),)


def _markdown(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.markdown import markdown

    return (Output("", markdown(briefing)),)


def _csv(briefing: Briefing) -> tuple[Output, ...]:
    from wbdesk.briefing.table_csv import tables

    return tuple(Output(f"-{kind}", data) for kind, data in tables(briefing).items())


_RENDERERS: Mapping[str, Callable[[Briefing], tuple[Output, ...]]] = {
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "csv": _csv,
}
FORMATS = tuple(_RENDERERS)


def render(briefing: Briefing, format: str) -> tuple[Output, ...]:
    """The files of a format; KeyError for one that is not in FORMATS."""
    return _RENDERERS[format](briefing)
