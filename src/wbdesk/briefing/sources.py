"""What a statement rests on: a cited paragraph, and its citation beside the statement."""

import msgspec

from wbdesk.briefing.tidy import quoted, shortened

_MOST_PHRASES = 4
_LONGEST_PHRASE = 90


class Source(msgspec.Struct, frozen=True):
    """A cited paragraph; `release` counts from 1, `phrases` are the anchors that stand in it.

    `label` is what a citation shows, `mark` the shortest that tells it from others, in an index;
    `text` is what its note says without the phrases. `url` leads to the passage where the release
    has an address, else "".
    """

    number: int
    release: int
    paragraph: int
    phrases: tuple[str, ...]
    label: str
    mark: str
    text: str
    url: str


class Support(msgspec.Struct, frozen=True):
    """What follows a statement: its citation, warnings about it, and our own remark.

    `first` marks the place where a source is cited for the first time.
    """

    cite: int
    first: bool = False
    marks: tuple[str, ...] = ()
    remark: str = ""


def note_of(source: Source, *, evidence: bool) -> str:
    """Where a source stands, and its phrases, as many as a note bears."""
    if not evidence or not source.phrases:
        return source.text
    shown = [
        quoted(shortened(phrase, _LONGEST_PHRASE)) for phrase in source.phrases[:_MOST_PHRASES]
    ]
    more = len(source.phrases) - len(shown)
    return f"{source.text}: {', '.join(shown)}" + (f" and {more} more" if more else "")
