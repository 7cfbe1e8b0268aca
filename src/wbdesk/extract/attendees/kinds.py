"""Lists led by what their members are: "local firms such as Example and Sample Works"."""

import re

from wbdesk.extract import needs
from wbdesk.extract.given_names import is_given
from wbdesk.extract.holders import Holder

_OF_BODIES = (
    r"(?:companies|firms|business(?:es)?|organi[sz]ations|charities|agencies|councils|universities|"
    r"colleges|schools|unions|suppliers|retailers|operators|banks|insurers|producers|processors|"
    r"manufacturers|makers|associations|federations|institutions|institutes|employers|contractors|"
    r"developers|brands|start-ups|societies|clubs|chains|airlines|exporters|importers|"
    r"groups|bodies|exhibitors)"
)
STAFF = r"(?:[Ss]taff|[Tt]he\s(?:[a-z]+\s)?team|[Tt]eams|[Ee]xecutives|[Bb]osses|[Ee]mployees)"
"""Whom bodies send, and towns do not."""
_LEAD = needs.pattern(
    rf"\b(?:{_OF_BODIES}(?:\s(?!to\b|who\b|which\b|that\b|said\b)[\w’-]+){{0,6}}?,?\s"
    r"(?:including|such\sas|like|among\sthem|for\sexample)|"
    rf"{STAFF}\s(?:from|at)|[Ee]xhibitors\s(?:\w+\s){{0,4}}?included)\s"
)
_NEAR = 120


def _lead(text: str, start: int, end: int) -> re.Match[str] | None:
    return next(iter(_LEAD.finditer(text, start, end)), None)


def without_bodies(text: str, start: int, end: int, told: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """Those of a list who are persons by more than two capitals, where bodies are listed."""
    lead = _lead(text, max(0, start - _NEAR), end) if told else None
    if lead is None:
        return told
    return tuple(
        each
        for each in told
        if each.begin < lead.end() or each.role or each.titled or is_given(each.name.split()[0])
    )


def leads_to(text: str, at: int) -> bool:
    """Whether it is told right in front of a name that bodies follow."""
    begin = at - len("the ") if text.endswith("the ", 0, at) else at
    near = max(0, begin - _NEAR)
    return any(lead.end() == begin for lead in _LEAD.finditer(text, near, begin))
