"""What stands between two stretches of quoted words of one sentence."""

import re

from wbdesk.extract.quotes import verbs

_ADDING = re.compile(
    r"\b(?:adding|noting|saying|stressing|stating|and (?:added|said|noted|"
    r"stressed))\b[^“”\"]{0,40}?"
    r"\bthat\s(?:[^“”\".!?]{1,60}\s)?[“\"‘']?\Z"
)
"""Leads to further words of the same speaker, which are a quote of their own."""
_EMBEDDING = re.compile(r"\s(?P<last>[a-z][a-z’'-]*)\s[“\"‘']?\Z")


def embeds(between: str) -> bool:
    """Whether words between two marked stretches lead into the second as a part of a clause.

    “A”, said Jane Doe, who was “B”; not so in “A,” said Jane Doe, “B” or “A,” she said “and B”.
    """
    if _ADDING.search(between):
        return True
    found = _EMBEDDING.search(between)
    return found is not None and not verbs.SAYS.fullmatch(found["last"])


ASIDE = re.compile(
    r"\s[–—-]\s(?P<who>[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he\s)?[A-Z][\w.’ ]{2,50}?)\s(?:said|stated|"
    r"added|noted|"
    r"says|stressed|underlined|explained|concluded)\s?[–—-]\s"
)
"""Who speaks, between dashes in the midst of speech."""
