"""HTML becomes blocks: one walker for saved pages, the Content API and mails.

Nothing that the markup names is ever loaded. A quotation is what stands in a blockquote, an
item what stands in a list; a row of a table is one block, its cells divided by bars. Text
outside any block makes a paragraph of its own.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urljoin

from wbdesk.ingest.source import MOST_BLOCKS, IngestError
from wbdesk.model.document import Block, BlockKind, Link

DROPPED = frozenset(
    "script style template noscript svg math iframe object embed button select input textarea "
    "video audio canvas map nav head title link meta rp rt dialog datalist".split()
)
"""Elements whose text is no part of an article."""
_BLOCKS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "legend"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("tr",), "table"),
    "blockquote": "quotation",
    "p": "paragraph",
}
_PARTS = frozenset(
    "address article aside body center details dir div dl fieldset figure footer form header "
    "hgroup hr html main menu ol pre section summary table tbody tfoot thead ul".split()
)
_CELLS = frozenset(("td", "th"))
_HIDDEN = frozenset(
    "visually-hidden govuk-visually-hidden visuallyhidden sr-only screen-reader-text "
    "element-invisible reversefootnote gem-c-attachment__metadata attachment-metadata".split()
)
_UNSEEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.I)
_MARK = re.compile(r"\[?(?:footnote\s?|note\s?)?\d{1,3}\]?|[*†‡§]{1,3}|\[[a-z]\]", re.I)
_POWER = {"2": "²", "3": "³"}
_MEASURE = re.compile(r"(?:\d|\b)(?:k|c|m)?m\Z")
_BAR = " | "
_MOST_ELEMENTS = 300_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


class _Step(NamedTuple):
    """What is still to be done: open, tail or close an element; `start` is the offset at which
    the text of one to be closed began."""

    act: str
    element: Any
    kind: BlockKind
    start: int = 0


class _Writer:
    """Collects the text and links of the block being read."""

    def __init__(self, base: str) -> None:
        self.blocks: list[Block] = []
        self._base = base
        self._parts: list[str] = []
        self._length = 0
        self._space = False
        self._broken = False
        self._links: list[Link] = []

    def text(self, raw: str) -> None:
        """Add running text; any run of whitespace is one space."""
        if not raw:
            return
        words = raw.split()
        if not words:
            self._space = True
            return
        self._space = self._space or raw[0].isspace()
        if self._space and self._length:
            self._put(" ")
        self._put(" ".join(words))
        self._space, self._broken = raw[-1].isspace(), False

    def line_break(self, kind: BlockKind) -> None:
        """A line ends: twice in a row that is the end of a paragraph."""
        if self._broken:
            self.end(kind)
        self._space = self._broken = True

    def cell(self) -> None:
        """A cell of a row begins."""
        if self._length and not self.so_far.endswith(_BAR):
            self._put(_BAR)
        self._space = False

    @property
    def so_far(self) -> str:
        """The last piece of the block being read."""
        return self._parts[-1] if self._parts else ""

    def at(self) -> int:
        """Where the next text begins."""
        return self._length + (self._space and self._length > 0)

    def link(self, start: int, target: str) -> None:
        """A link from `start` up to here."""
        target = target.strip()
        if start >= self._length or not target or target.startswith("#"):
            return
        try:
            url = urljoin(self._base, target)
        except ValueError:
            return
        if url.lower().startswith(("http://", "https://", "mailto:")):
            self._links.append(Link(start, self._length, url))

    def end(self, kind: BlockKind) -> None:
        """Close the block; an empty one leaves nothing."""
        text = "".join(self._parts).removesuffix(_BAR)
        if text and len(self.blocks) <= MOST_BLOCKS:
            links = tuple(Link(a, min(b, len(text)), url) for a, b, url in map(_of, self._links))
            self.blocks.append(Block(text, kind, links))
        self._parts, self._length, self._links = [], 0, []
        self._space = self._broken = False

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _of(link: Link) -> tuple[int, int, str]:
    return link.start, link.end, link.url


def parse(text: str, name: object) -> Any:
    """The root element of an HTML document or fragment; None where there is nothing to parse.

    Raises IngestError where there are more elements than a release can have.
    """
    from lxml import etree, html

    # Without huge_tree all that stands deeper than 255 elements would be lost without a word.
    parser = html.HTMLParser(
        encoding="utf-8",
        recover=True,
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=True,
    )
    if not text.strip():
        return None
    try:
        root = html.document_fromstring(_CONTROL.sub("", text).encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    if root.xpath("count(//*)") > _MOST_ELEMENTS:
        raise IngestError(name, "its markup is longer than any release; save the article alone")
    return root


def blocks_of(root: Any, base: str = "") -> tuple[Block, ...]:
    """The blocks below an lxml element; `base` is the address that its links start from."""
    writer = _Writer(base)
    # Steps wait on a stack of our own: a page may be nested deeper than Python may call.
    stack = [_Step("open", root, "paragraph")]
    while stack:
        step = stack.pop()
        if step.act == "tail":
            writer.text(step.element.tail or "")
        elif step.act == "close":
            _close(step, writer)
        else:
            stack += reversed(list(_open(step, writer)))
    writer.end("paragraph")
    return tuple(writer.blocks)


def is_hidden(element: Any) -> bool:
    """Whether an element is not meant to be seen."""
    get = element.get
    return (
        get("hidden") is not None
        or get("aria-hidden") == "true"
        or not _HIDDEN.isdisjoint((get("class") or "").split())
        or _UNSEEN.search(get("style") or "") is not None
    )


def _open(step: _Step, writer: _Writer) -> Iterator[_Step]:
    element, kind = step.element, step.kind
    tag = element.tag
    if not isinstance(tag, str) or tag in DROPPED:
        return
    if tag == "br":
        writer.line_break(kind)
        return
    if is_hidden(element) or (tag == "sup" and _is_mark(element, writer)):
        return
    if tag == "pre":
        _preformatted(element, kind, writer)
        return
    inner = kind
    if kind == "table" and tag != "tr":
        # Inside a row everything is text of its cells.
        if tag in _CELLS:
            writer.cell()
        elif tag in _BLOCKS or tag in _PARTS:
            writer.text(" ")
    elif tag in _BLOCKS or tag in _PARTS:
        writer.end(kind)
        inner = _inner(element, kind)
    if tag == "q":
        writer.text("“")
    start = writer.at()
    writer.text(element.text or "")
    for child in element:
        yield _Step("open", child, inner)
        yield _Step("tail", child, inner)
    yield _Step("close", element, inner, start)


def _inner(element: Any, kind: BlockKind) -> BlockKind:
    own = _BLOCKS.get(element.tag, kind)
    if own == "table" and not _is_data(element):
        return kind
    # A paragraph within a quotation or an item is one of those.
    return kind if own == "paragraph" and kind in ("quotation", "item", "caption") else own


def _is_data(row: Any) -> bool:
    """Whether a row holds data, not the layout of a page: it has cells, none with blocks in."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    if len(cells) < 2:
        return False
    return not any(
        next(cell.iter("table", "div", "h1", "h2", "h3", "blockquote", "ul", "ol"), None)
        is not None
        or len(cell.findall("p")) > 1
        for cell in cells
    )


def _close(step: _Step, writer: _Writer) -> None:
    element = step.element
    if element.tag == "a":
        writer.link(step.start, element.get("href") or "")
    elif element.tag == "q":
        writer.text("”")
    elif step.kind == "table" and element.tag != "tr":
        if element.tag in _BLOCKS or element.tag in _PARTS:
            writer.text(" ")
    elif element.tag in _BLOCKS or element.tag in _PARTS:
        writer.end(step.kind)


def _is_mark(element: Any, writer: _Writer) -> bool:
    """Whether a raised sign is a footnote's mark and not a part of the word before it."""
    text = (element.text or "").strip()
    if len(element):
        # More than a link or two inside is no mark; and itertext of deep nests is slow.
        children = list(element.iter())
        if len(children) > 4:
            return False
        text = "".join(element.itertext()).strip()
    if not _MARK.fullmatch(text):
        return False
    if text in _POWER and not len(element) and _MEASURE.search(writer.so_far):
        writer.text(_POWER[text])
        return True
    return True


def _preformatted(element: Any, kind: BlockKind, writer: _Writer) -> None:
    """Text that is laid out by hand reads as a plain text."""
    from wbdesk.ingest import text

    writer.end(kind)
    for block in text.blocks_of("".join(element.itertext())):
        if len(writer.blocks) <= MOST_BLOCKS:
            writer.blocks.append(block)
