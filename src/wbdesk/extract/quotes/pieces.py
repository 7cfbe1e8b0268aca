"""One quote as it is put together: where its words stand, and whose they are."""

import re

import msgspec

from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.model.document import Document

NO_CLOSE = "A closing quotation mark is missing; check where the quote ends."
WHO = "The speaker stands in no line beside the quote; check who it is."
GUESSED = "The speaker was taken from the sentence before; check who it is."


class Piece(msgspec.Struct):
    """One quote: its parts as (block from 0, start, end), and who speaks.

    `own` is False where nothing beside the words themselves names the speaker.
    """

    parts: list[tuple[int, int, int]]
    rule: str
    speaker: Speaker = NOBODY
    own: bool = False
    reason: str = ""
    fragment: bool = False

    def words(self, document: Document) -> str:
        """The words said, paragraphs parted by an empty line."""
        made = ""
        before = last = -1
        for block, start, end in self.parts:
            part = document.blocks[block].text[start:end].strip()
            if not part:
                continue
            if not made:
                made = part
            elif block == before:
                text = document.blocks[block].text
                made = f"{_joined(made, part, text[last:start])} {part}"
            else:
                made = f"{made.removesuffix(',')}\n\n{part}"
            before, last = block, end
        return made.removesuffix(",").strip()

    @property
    def last_block(self) -> int:
        """The block its last words stand in."""
        return self.parts[-1][0]


# A mark may stand behind the stop of what interrupts, or none where a dash does.
_STOPPED = re.compile(r"[.!?]\s*[“\"‘'«]?\Z")


def _joined(made: str, part: str, between: str) -> str:
    """The words before an interruption: "A," he said. "B" reads as two sentences."""
    if made.endswith(",") and part[:1].isupper():
        if _STOPPED.search(between):
            return made[:-1] + "."
        if part[:2] in ("I ", "I’", "I'"):
            return made
    return made.removesuffix(",") if part[:1].islower() else made
