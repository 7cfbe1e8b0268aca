"""A briefing as one web page: self-contained, without script, readable light, dark and printed."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from wbdesk import places
from wbdesk.briefing.document import Briefing
from wbdesk.briefing.drawn import inline, variable
from wbdesk.briefing.tidy import quoted
from wbdesk.charts.palette import DARK, PAPER


def html(briefing: Briefing) -> bytes:
    """The page in UTF-8. All data is escaped; links lead to http(s) addresses only."""
    labels = {source.number: source.label for source in briefing.sources}
    marks = {source.number: source.mark for source in briefing.sources}
    colours = [(variable(name), value, DARK[name]) for name, value in PAPER.items()]
    made = _template().render(briefing=briefing, labels=labels, marks=marks, colours=colours)
    return made.encode("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(places.resources() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["quoted"] = quoted
    environment.filters["inline"] = inline
    environment.tests["block"] = _is_block
    return environment.get_template("brief.html.j2")


def _is_block(value: Any, name: str) -> bool:
    return type(value).__name__ == name
