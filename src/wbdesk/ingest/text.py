"""Plain text: lines to paragraphs, whether wrapped, spaced out or one line a paragraph."""

import hashlib
import itertools
import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from wbdesk.ingest.characters import characters
from wbdesk.ingest.furniture import FEED, without_furniture
from wbdesk.ingest.hyphens import HYPHENS, join, words_of
from wbdesk.ingest.source import MOST_CHARACTERS, MOST_LINES
from wbdesk.ingest.wording import ended, is_known_heading, looks_like_heading, without_bullet
from wbdesk.ingest.wrapping import Wrap, ends_paragraph, measure, starts_paragraph
from wbdesk.model.document import Block, BlockKind, Document

_LEAST_INDENT = 2
_RULE = re.compile(r"[-–—=_*#~.·•\s]{3,}")
_MARKED = re.compile(r"^ {0,3}>(?:>|(?=\s|[^\W\d_]|[“\"‘]))[> ]{0,8}", re.M)
"""What marks a line as quoted: it is then set in like any other quotation."""
_LONGEST_RULE = 200
_LONGEST_HEADING = 2


class _Part(msgspec.Struct):
    """Lines of one paragraph to be. `item` is one with a bullet, `indent` that of its lines."""

    lines: list[str]
    item: bool
    indent: int


def document(data: bytes, name: str) -> Document:
    """Read plain text. Raises IngestError."""
    read = characters(data, name, most=MOST_CHARACTERS)
    warnings = read.warnings
    if read.text.count("\n") > MOST_LINES:
        warnings += (f"Only the first {MOST_LINES:,} lines were read.",)
    return Document(blocks_of(read.text), name, hashlib.sha256(data).hexdigest(), warnings=warnings)


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text with empty lines, hard-wrapped lines, or one line a paragraph."""
    lines = [line.rstrip() for line in _lines(text)]
    parts = _parts(lines, measure(lines))
    margin = _margin(parts)
    kept = [(part, own) for part, own in zip(parts, _joined(parts), strict=True) if own]
    return tuple(
        Block(own, _kind(part, own, margin, after))
        for (part, own), after in itertools.zip_longest(kept, kept[1:])
    )


def _lines(text: str) -> list[str]:
    text = "\n".join(text.split("\n", MOST_LINES)[:MOST_LINES])
    if FEED in text:
        text = text.replace(FEED, f"\n{FEED}\n")
    if ">" in text:
        text = _MARKED.sub("    ", text)
    if "\t" in text:
        text = _with_cells(text)
    lines = [line for line in text.split("\n") if not _is_rule(line)]
    return without_furniture(lines)


def _is_rule(line: str) -> bool:
    """Whether a line is only drawn: a row of dashes or stars."""
    return (
        3 <= len(line) <= _LONGEST_RULE
        and line[0] in "-–—=_*#~ "
        and (_RULE.fullmatch(line) is not None and not line.isspace())
    )


def _with_cells(text: str) -> str:
    """Tabs inside rows of a pasted table become bars; other tabs become spaces."""
    lines = text.split("\n")
    counts = [0 if without_bullet(ln.strip())[1] else ln.strip().count("\t") for ln in lines]
    for number, count in enumerate(counts):
        beside = counts[number - 1 : number] + counts[number + 1 : number + 2]
        if count and count in beside:
            lines[number] = re.sub(r" ?\t+ ?", " | ", lines[number].strip())
    return "\n".join(lines).expandtabs(4)


def _parts(lines: Sequence[str], wrap: Wrap) -> list[_Part]:
    made: list[_Part] = []
    fresh, gap, before, indent_before = True, 0, "", 0
    for line, after in itertools.zip_longest(lines, lines[1:], fillvalue=""):
        bare = line.strip()
        if not bare:
            gap += 1
            fresh = fresh or not wrap.spaced or gap > 1
            continue
        indent = len(line) - len(line.lstrip())
        text, bullet = without_bullet(bare)
        if (
            fresh
            or ends_paragraph(
                before,
                bare,
                wrap,
                item=made[-1].item,
                bullet=bullet > 0,
                first=len(made[-1].lines) == 1,
            )
            or starts_paragraph(before, bare, after.strip(), wrap)
            or _starts_by_indent(made[-1], indent, indent_before, before, gap)
        ):
            made.append(_Part([text], bullet > 0, indent))
        else:
            made[-1].lines.append(bare)
            made[-1].indent = min(made[-1].indent, indent)
        fresh, gap, before, indent_before = False, 0, line, indent
    return made


def _starts_by_indent(part: _Part, indent: int, before: int, text: str, gap: int) -> bool:
    """Whether a first line set in starts a paragraph."""
    return indent >= before + _LEAST_INDENT and not part.item and gap == 0 and ended(text)


def _margin(parts: Sequence[_Part]) -> int:
    """The indent of ordinary paragraphs: that of most lines."""
    counts = Counter(part.indent for part in parts if not part.item for _ in part.lines)
    return counts.most_common(1)[0][0] if counts else 0


def _joined(parts: Sequence[_Part]) -> list[str]:
    divided = any(line.endswith(HYPHENS) for part in parts for line in part.lines[:-1])
    words = words_of(line for part in parts for line in part.lines) if divided else None
    return [" ".join(join(part.lines, words).split()) for part in parts]


def _kind(part: _Part, text: str, margin: int, after: tuple[_Part, str] | None) -> BlockKind:
    if part.item:
        return "item"
    if " | " in part.lines[0]:
        return "table"
    if len(part.lines) <= _LONGEST_HEADING and (
        is_known_heading(text) or (after is not None and _heads(text, after[1], item=after[0].item))
    ):
        return "heading"
    return "quotation" if part.indent >= margin + _LEAST_INDENT else "paragraph"


def _heads(text: str, after: str, *, item: bool) -> bool:
    """Whether a short line without a stop stands over longer text."""
    return looks_like_heading(text) and (item or len(after) > max(80, len(text)))
