"""What a reader makes of a source: blocks of text, and what the source says about itself."""

from typing import Literal

import msgspec

BlockKind = Literal["paragraph", "heading", "quotation", "item", "caption", "table"]


class Link(msgspec.Struct, frozen=True):
    """A hyperlink; `start` and `end` are offsets in characters into the text of its block."""

    start: int
    end: int
    url: str


class Block(msgspec.Struct, frozen=True):
    """One paragraph of a release. `quotation` is one set off as such, by markup or indent.

    The text has no line break, no bullet, and single spaces.
    """

    text: str
    kind: BlockKind = "paragraph"
    links: tuple[Link, ...] = ()


class Person(msgspec.Struct, frozen=True):
    """Somebody the source names in its fields, with the role where it gives one."""

    name: str
    role: str = ""


class Change(msgspec.Struct, frozen=True):
    """One entry of a published change history; `when` is EDTF."""

    when: str
    note: str


class Document(msgspec.Struct, frozen=True):
    """A source as read: its blocks and what its own fields tell; "" or None where they do not.

    `name` is the file's name or the address, `sha256` that of the bytes read. `published` and
    `updated` are EDTF, `language` BCP 47, `licence` an SPDX identifier. `summary` is what a page
    says below its title, which is no paragraph of it. `warnings` are sentences on what the reader
    had to repair or leave out.
    """

    blocks: tuple[Block, ...]
    name: str
    sha256: str
    title: str = ""
    summary: str = ""
    publisher: str = ""
    published: str | None = None
    updated: str | None = None
    url: str = ""
    language: str = ""
    licence: str = ""
    people: tuple[Person, ...] = ()
    places: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    warnings: tuple[str, ...] = ()

    def __hash__(self) -> int:
        # Asked for by every extractor: the checksum tells texts apart without all their blocks.
        return hash((self.name, self.sha256))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts of the blocks; paragraph n is `paragraphs[n - 1]`."""
        return tuple(block.text for block in self.blocks)
