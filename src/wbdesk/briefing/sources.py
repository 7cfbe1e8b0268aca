"""What a statement rests on: a cited paragraph, and its citation beside the statement."""

import msgspec


class Source(msgspec.Struct, frozen=True):
    """A cited paragraph; `release` counts from 1, `phrases` are the anchors that stand in it.

    `label` is what a citation shows, `text` what its note says without the phrases. `url`
    leads to the passage where the release has an address, else "".
    """

    number: int
    release: int
    paragraph: int
    phrases: tuple[str, ...]
    label: str
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
