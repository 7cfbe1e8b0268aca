"""A briefing as one web page: self-contained, without script, readable light, dark and printed."""

import base64
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from wbdesk import places
from wbdesk.briefing.document import Briefing
from wbdesk.briefing.tidy import quoted


def html(briefing: Briefing) -> bytes:
    """The page in UTF-8. All data is escaped; links lead to http(s) addresses only."""
    labels = {source.number: source.label for source in briefing.sources}
    return _template().render(briefing=briefing, labels=labels).encode("utf-8")


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
    environment.filters["base64"] = _base64
    environment.tests["block"] = _is_block
    return environment.get_template("brief.html.j2")


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8")).decode("ascii")


def _is_block(value: Any, name: str) -> bool:
    return type(value).__name__ == name
