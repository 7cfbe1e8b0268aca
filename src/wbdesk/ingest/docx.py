"""Word documents: paragraphs by their styles, lists by their numbering, tables row by row.

The text is taken from the markup itself: python-docx leaves out what stands in tracked
insertions and content controls, which press offices' templates are full of.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from wbdesk.ingest.finish import folded
from wbdesk.ingest.source import MOST_BLOCKS, IngestError
from wbdesk.ingest.wording import looks_like_heading, looks_like_title
from wbdesk.model.document import Block, BlockKind, Document, Link

_MOST_UNPACKED = 60_000_000
_MOST_PARTS = 3_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", f"{_W}p", _FALLBACK)
)
_DAMAGED = "it is not a Word document, or it is damaged; save it as .docx again"
_QUOTE_INDENT = 500


def document(data: bytes, name: str) -> Document:
    """Read a .docx. Raises IngestError."""
    _check(data, name)
    import docx

    try:
        opened = docx.Document(io.BytesIO(data))
        reader = _Reader(opened)
        blocks = tuple(reader.blocks())
        about = " ".join((opened.core_properties.title or "").split())
    except Exception as error:
        # A damaged file brings the library and those below it to errors of every kind.
        raise IngestError(name, _DAMAGED) from error
    title = reader.title or _confirmed(about, blocks)
    return Document(blocks, name, hashlib.sha256(data).hexdigest(), title=title)


def _check(data: bytes, name: str) -> None:
    """Refuse what is no archive, or would unpack to far more than a document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise IngestError(name, _DAMAGED) from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise IngestError(name, f"it unpacks to more than {_MOST_UNPACKED // 1_000_000} MB")
    if any(part.flag_bits & 1 for part in parts):
        raise IngestError(name, "it is locked by a password; save a copy without")
    if not any(part.filename == "word/document.xml" for part in parts):
        raise IngestError(name, "it is an archive, but no Word document; unpack it first")


def _confirmed(about: str, blocks: tuple[Block, ...]) -> str:
    """The title of the file's properties, if the text repeats it: it is often another's."""
    heads = {folded(block.text) for block in blocks[:5]}
    return about if about and folded(about) in heads else ""


class _Reader:
    """Walks the body of one document."""

    def __init__(self, opened: Any) -> None:
        self.title = ""
        self._body = opened.element.body
        self._styles = {style.style_id: _lineage(style) for style in opened.styles}
        self._targets = {
            key: rel.target_ref for key, rel in opened.part.rels.items() if rel.is_external
        }

    def blocks(self) -> Iterator[Block]:
        made = 0
        for element in self._elements():
            block = self._row(element) if element.tag == f"{_W}tr" else self._paragraph(element)
            if block is not None:
                yield block
                made += 1
                if made > MOST_BLOCKS:
                    return

    def _elements(self) -> Iterator[Any]:
        """Paragraphs and table rows in order; what is inside a row belongs to it."""
        inside: set[Any] = set()
        for element in self._body.iter(f"{_W}p", f"{_W}tr"):
            if any(up in inside for up in element.iterancestors(f"{_W}tr")):
                continue
            if (
                next(element.iterancestors(_FALLBACK, f"{_W}del", f"{_W}moveFrom"), None)
                is not None
            ):
                continue
            if element.tag == f"{_W}tr":
                cells = element.findall(f"{_W}tc")
                if len(cells) < 2 or any(len(cell.findall(f"{_W}p")) > 3 for cell in cells):
                    # A frame for layout: its paragraphs are read on their own.
                    continue
                inside.add(element)
            yield element

    def _row(self, row: Any) -> Block | None:
        cells = []
        for cell in row.findall(f"{_W}tc"):
            texts = (_text(p, {})[0] for p in cell.iter(f"{_W}p"))
            cells.append(" ".join(" ".join(texts).split()))
        joined = " | ".join(cell for cell in cells if cell)
        return Block(joined, "table") if joined else None

    def _paragraph(self, element: Any) -> Block | None:
        text, links = _text(element, self._targets)
        if not text.strip():
            return None
        kind = self._kind(element, text)
        if not self.title and "title" in self._names(element) and looks_like_title(text.strip()):
            self.title = " ".join(text.split())
        return Block(text, kind, links)

    def _names(self, element: Any) -> tuple[str, ...]:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return self._styles.get(style.get(f"{_W}val"), ()) if style is not None else ()

    def _kind(self, element: Any, text: str) -> BlockKind:
        names = self._names(element)
        for name in names:
            if re.match(r"heading|title|subtitle", name):
                return "heading"
            if "quot" in name or name == "block text":
                return "quotation"
            if name == "caption":
                return "caption"
            if name.startswith("list"):
                return "item"
        settings = element.find(f"{_W}pPr")
        if settings is not None:
            if settings.find(f"{_W}numPr") is not None:
                return "item"
            indent = settings.find(f"{_W}ind")
            if indent is not None and _twips(indent) >= _QUOTE_INDENT:
                return "quotation"
        return "heading" if _all_bold(element) and looks_like_heading(text.strip()) else "paragraph"


def _lineage(style: Any) -> tuple[str, ...]:
    """The names of a style and of those it rests on, in lower case."""
    names: list[str] = []
    while style is not None and len(names) < 10:
        names.append((style.name or "").lower())
        style = getattr(style, "base_style", None)
    return tuple(names)


def _twips(indent: Any) -> int:
    """How far both sides of a paragraph are set in, at least, in twentieths of a point."""
    left = indent.get(f"{_W}left") or indent.get(f"{_W}start") or "0"
    right = indent.get(f"{_W}right") or indent.get(f"{_W}end") or "0"
    if not (left.isdigit() and right.isdigit() and len(left) < 7):
        return 0
    return int(left) if int(right) > 0 or indent.get(f"{_W}hanging") is None else 0


def _all_bold(element: Any) -> bool:
    runs = [run for run in element.iter(f"{_W}r") if "".join(_runs(run)).strip()]
    bold = (run.find(f"{_W}rPr/{_W}b") for run in runs)
    return bool(runs) and all(
        b is not None and b.get(f"{_W}val") not in ("0", "false") for b in bold
    )


def _text(paragraph: Any, targets: dict[str, str]) -> tuple[str, tuple[Link, ...]]:
    """The text of a paragraph with its tracked insertions, and its links."""
    parts: list[str] = []
    links: list[Link] = []
    length = 0
    stack: list[tuple[Any, str | None, int]] = [(e, None, 0) for e in reversed(paragraph)]
    while stack:
        element, url, start = stack.pop()
        if url is not None:
            if start < length:
                links.append(Link(start, length, url))
            continue
        if element.tag in _SKIPPED:
            continue
        if element.tag == f"{_W}r":
            for piece in _runs(element):
                parts.append(piece)
                length += len(piece)
            continue
        if element.tag == f"{_W}hyperlink":
            target = targets.get(element.get(f"{_R}id") or "", "")
            if target.lower().startswith(("http://", "https://", "mailto:")):
                stack.append((element, target, length))
        stack += [(child, None, 0) for child in reversed(element)]
    return "".join(parts), tuple(links)


def _runs(run: Any) -> Iterator[str]:
    raised = run.find(f"{_W}rPr/{_W}vertAlign")
    mark = raised is not None and raised.get(f"{_W}val") == "superscript"
    for element in run:
        if element.tag == f"{_W}t":
            text = element.text or ""
            # A raised number is a footnote's mark.
            if not (mark and text.strip().isdigit()):
                yield text
        elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            yield " "
        elif element.tag == f"{_W}noBreakHyphen":
            yield "-"
