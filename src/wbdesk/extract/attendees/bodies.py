"""How bodies outside the gazetteer are named within a list."""

import re

from wbdesk.extract import countries
from wbdesk.extract.attendees import wording

KIND = re.compile(
    r"(?:(?:the|global|British|[a-z][\w-]+)\s){0,3}(?:firm|company|charity|group|giant|manufacturer|"
    r"developer|provider|start-up|retailer|supplier|agency|organi[sz]ation|think tank|trade body|"
    r"operator|maker)s?\s(?=[A-Z])"
)
"""What a body is, before its name: "engineering firm Example"."""
_FOR = re.compile(
    r"\b(?:Department|Ministry|Office|Institute|Centre|Center|Agency|Council|Fund|Society|Foundation)"
    r"\sfor\s(?=[A-Z])"
)
_REGIONS = frozenset("Southern Northern Western Eastern Central".split())
_LANDS = frozenset(
    "Europe Africa Asia Balkans America Pacific Ireland Neighbourhood Partnership States Ocean "
    "Powers Countries Nations Coast".split()
)


def clause(words: str) -> re.Match[str] | None:
    """Where a clause ends a body's name; the "for" of a ministry does not."""
    whole = f"{words} "
    inside = _FOR.search(whole)
    cut = wording.CLAUSE.search(whole)
    if inside and cut and inside.start() < cut.start() < inside.end():
        return wording.CLAUSE.search(whole, inside.end())
    return cut


def is_firm_of_a_region(tokens: list[str]) -> bool:
    """Whether a name begins with a quarter of the sky, as firms and railways do."""
    return (
        len(tokens) == 2
        and tokens[0] in _REGIONS
        and tokens[1] not in _LANDS
        and (tokens[1][:1].isupper() and countries.named(tokens[1]) is None)
    )
