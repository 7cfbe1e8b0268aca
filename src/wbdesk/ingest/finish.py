"""The last step of every reader: the same text gives the same blocks, whatever it came in."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import dropwhile, islice

from msgspec.structs import replace

from wbdesk.ingest.source import MOST_BLOCKS, MOST_CHARACTERS
from wbdesk.ingest.wording import is_preamble, looks_like_title, without_bullet
from wbdesk.model.document import Block, Document, Link

_LIGATURE = re.compile("[\ufb00-\ufb06]")
_DROPPED = re.compile(r"\u00ad ?|[\u200b\u2060\ufeff]|[\x00-\x08\x0e-\x1b\x7f]")
_LIGATURES = {
    **dict(zip(range(0xFB00, 0xFB05), ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
    0xFB05: "st",
    0xFB06: "st",
}
_MOST_LINKS_MOVED = 200
_PREAMBLE_LINES = 5


def finish(document: Document) -> Document:
    """Tidy the blocks, and take the title out of them: it is a field, not a paragraph."""
    blocks: list[Block] = []
    room = MOST_CHARACTERS
    warnings = document.warnings
    for block in document.blocks:
        tidied = tidy(block)
        if tidied is None:
            continue
        room -= len(tidied.text)
        if room < 0 or len(blocks) == MOST_BLOCKS:
            warnings += (f"Only the first {len(blocks):,} paragraphs were read.",)
            break
        blocks.append(tidied)
    title = " ".join(document.title.split())
    title, kept = _lifted(blocks) if not title else (title, _without_title(blocks, title))
    return replace(document, blocks=tuple(kept or blocks), title=title, warnings=warnings)


def tidy(block: Block) -> Block | None:
    """The block with single spaces, composed letters and no bullet; None if nothing is left."""
    text, links = block.text, block.links
    if not _is_tidy(text):
        text, links = _squeezed(text, links)
    kind = block.kind
    if kind in ("paragraph", "item", "quotation"):
        bare, cut = without_bullet(text)
        if bare != text:
            if cut:
                links = tuple(_moved(link, cut) for link in links if link.end > cut)
                kind = "item" if kind == "paragraph" else kind
            else:
                links, kind = (), "heading"
            text = bare
    if not text or not any(map(str.isalnum, text)):
        return None
    return block if text is block.text and kind == block.kind else Block(text, kind, links)


def _is_tidy(text: str) -> bool:
    """Whether there is nothing to mend; what is not printable is a space of another width, a
    control character or an invisible one.
    """
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":
        return False
    return text.isascii() or (not _LIGATURE.search(text) and unicodedata.is_normalized("NFC", text))


def _squeezed(text: str, links: Sequence[Link]) -> tuple[str, tuple[Link, ...]]:
    made = _clean(text).rstrip()
    moved = []
    for link in links[:_MOST_LINKS_MOVED]:
        start, end = (min(len(_clean(text[:at])), len(made)) for at in (link.start, link.end))
        end -= len(made[start:end]) - len(made[start:end].rstrip())
        if start < end:
            moved.append(Link(start, end, link.url))
    return made, tuple(moved)


def _clean(text: str) -> str:
    plain = unicodedata.normalize("NFC", _DROPPED.sub("", text).translate(_LIGATURES))
    joined = " ".join(plain.split())
    return f"{joined} " if joined and plain[-1:].isspace() else joined


def _moved(link: Link, cut: int) -> Link:
    return Link(max(0, link.start - cut), link.end - cut, link.url)


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    """The blocks without the one that repeats the title at their head."""
    wanted = folded(title)
    for number, block in enumerate(blocks[:_PREAMBLE_LINES]):
        if block.kind in ("heading", "paragraph") and folded(block.text) == wanted:
            return blocks[:number] + blocks[number + 1 :]
    return blocks


def _lifted(blocks: list[Block]) -> tuple[str, list[Block]]:
    """The title among the first blocks of a text that has no field for it, and the rest."""
    for number, block in enumerate(blocks[:_PREAMBLE_LINES]):
        if block.kind not in ("heading", "paragraph"):
            break
        if is_preamble(block.text):
            continue
        after = blocks[number + 1 :]
        if looks_like_title(block.text) and any(_is_sentence(each.text) for each in _prose(after)):
            return block.text, blocks[:number] + after
        break
    return "", blocks


def _prose(blocks: Sequence[Block]) -> list[Block]:
    """The first blocks, and the first behind the points that may stand below a title."""
    behind = dropwhile(
        lambda each: each.kind in ("item", "heading") or is_preamble(each.text), blocks
    )
    return [*blocks[:4], *islice(behind, 1)]


def _is_sentence(text: str) -> bool:
    return len(text) > 40 and text.rstrip("\"'”’»)]")[-1:] in (".", ":", "!", "?", "…")


def folded(text: str) -> str:
    """Letters and digits alone, to compare titles by."""
    return "".join(filter(str.isalnum, text.casefold()))
