"""What stands between two stretches of quoted words of one sentence."""

import re

ADDING = re.compile(
    r"\b(?:adding|noting|saying|stressing|stating|and (?:added|said|noted|"
    r"stressed))\b[^“”\"]{0,40}?"
    r"\bthat\s(?:[^“”\".!?]{1,60}\s)?[“\"‘']?\Z"
)
"""Leads to further words of the same speaker, which are a quote of their own."""
ASIDE = re.compile(
    r"\s[–—-]\s(?P<who>[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he\s)?[A-Z][\w.’ ]{2,50}?)\s(?:said|stated|"
    r"added|noted|"
    r"says|stressed|underlined|explained|concluded)\s?[–—-]\s"
)
"""Who speaks, between dashes in the midst of speech."""
