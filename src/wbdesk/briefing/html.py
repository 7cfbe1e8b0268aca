"""One self-contained web page: no script, nothing loaded, readable dark and light, prints light."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from wbdesk.briefing.clean import breakable
from wbdesk.briefing.document import Briefing, Line, Quotation, Table
from wbdesk.places import resources


def html(briefing: Briefing) -> str:
    """The briefing as a page."""
    return _template().render(briefing=briefing, kind_of=_kind_of)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(resources() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["fit"] = breakable
    return environment.get_template("brief.html.j2")


def _kind_of(block: object) -> str:
    match block:
        case Table():
            return "table"
        case Quotation():
            return "quotation"
        case Line():
            return "line"
    raise TypeError(type(block))
