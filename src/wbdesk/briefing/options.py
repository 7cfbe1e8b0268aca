"""What a briefing is made of and how: releases with their records, and the author's choices."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from wbdesk.model.anchor import Passage
from wbdesk.model.kinds import KINDS
from wbdesk.model.records import Record
from wbdesk.model.release import Release

ALL_SECTIONS = tuple(kind.name for kind in KINDS)
Style = Literal["brief", "reference", "tables"]
Cite = Literal["notes", "author-date", "oscola"]
STYLES: dict[str, str] = {
    "brief": "Brief, one page",
    "reference": "Reference, everything",
    "tables": "Tables",
}
CITES: dict[str, str] = {
    "notes": "Numbered notes",
    "author-date": "Author and date",
    "oscola": "Footnotes in full (as OSCOLA)",
}
PAPERS: dict[str, str] = {
    "a4": "A4",
    "a5": "A5",
    "us-letter": "US Letter",
    "us-legal": "US Legal",
}
SIZES: dict[str, tuple[float, float]] = {
    "a4": (210, 297),
    "a5": (148, 210),
    "us-letter": (215.9, 279.4),
    "us-legal": (215.9, 355.6),
}
"""Width and height of the papers in millimetres."""


class Dossier(msgspec.Struct, frozen=True):
    """What one release contributes.

    `records` are those in scope, by kind; `totals` how many the release has of each kind;
    `passages`, by kind and record id, say where an anchor stands, where the text is attached;
    `reviewed` tells that a person looked over what was extracted; `accessed` is the day
    (YYYY-MM-DD) on which the text was fetched from the web, None where it was not.
    """

    release: Release
    records: Mapping[str, tuple[Record, ...]]
    totals: Mapping[str, int]
    passages: Mapping[tuple[str, str], Passage] = msgspec.field(default_factory=dict)
    reviewed: bool = False
    accessed: str | None = None


class Options(msgspec.Struct, frozen=True):
    """What to put in, and how.

    `sections` are names of kinds in the order wanted. `scope` is a phrase for the reader;
    `evidence` adds the phrases of the release and dates and sums as they are written there.
    `charts` puts drawings into a reference, where they say something.
    `language` is that of dates and numbers, one of `tongue.LANGUAGES`.
    """

    sections: tuple[str, ...] = ALL_SECTIONS
    scope: str = "whole release"
    evidence: bool = True
    paper: str = "a4"
    title: str | None = None
    style: Style = "reference"
    cite: Cite = "notes"
    language: str = "en-GB"
    charts: bool = True
