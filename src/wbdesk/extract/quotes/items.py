"""Marked words in the items of a list whose line tells who has said and done all of them."""

from msgspec.structs import replace

from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import fragments
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.marks import Span
from wbdesk.extract.quotes.meant import meant
from wbdesk.extract.sentences import sentences

_FARTHEST = 8
"""Items that may stand between the line and the words."""
_LONGEST = 200


def ascribed_to(context: Context, at: int, span: Span) -> Speaker:
    """Who has said what is marked in an item: She also: / welcomed it, calling it “a start”."""
    lead = _lead(context, at)
    if lead is None:
        return NOBODY
    text = context.blocks[lead].text.rstrip()
    stops = sentences(text)
    start = stops[-1][0]
    before = f"{text[start:-1]} "
    whole = before + context.blocks[at].text
    moved = replace(
        span,
        start=span.start + len(before),
        inner=span.inner + len(before),
        stop=span.stop + len(before),
        end=span.end + len(before),
    )
    found, _ = fragments.ascribed_to(whole, moved, 0, len(whole))
    return meant(context, lead, start, stops, found) or found


def _lead(context: Context, at: int) -> int | None:
    """The line of the list that an item stands in."""
    if context.blocks[at].kind != "item":
        return None
    for n in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
        block = context.blocks[n]
        if block.kind != "item":
            led = block.text.rstrip().endswith(":") and len(block.text) < _LONGEST
            return n if led and block.kind == "paragraph" else None
    return None
