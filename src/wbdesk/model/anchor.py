"""Where in a release a record rests: a W3C Web Annotation selector, and the span it resolves to.

An anchor is a TextQuoteSelector (exact, prefix, suffix) with the number of its paragraph.
https://www.w3.org/TR/annotation-model/#text-quote-selector
"""

from typing import Annotated, Literal

import msgspec

Status = Literal["exact", "folded", "review", "missing"]


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A short phrase of the release; `paragraph` counts from 1."""

    paragraph: Annotated[int, msgspec.Meta(ge=1)]
    exact: Annotated[str, msgspec.Meta(min_length=1)]
    prefix: str = ""
    suffix: str = ""


class Passage(msgspec.Struct, frozen=True):
    """Where an anchor stands in an attached text.

    `start` and `end` are offsets in characters into paragraph number `paragraph` (from 1).
    `status` is exact, folded (equal once whitespace, quotes, dashes and case are folded),
    review (only a proposal, to be looked at by a person) or missing (the offsets then are 0).
    `score` is the share of the phrase that stands there, 0 to 1.
    """

    paragraph: int
    start: int
    end: int
    status: Status
    score: float = 1.0

    @property
    def found(self) -> bool:
        """Whether the passage is certain."""
        return self.status in ("exact", "folded")
