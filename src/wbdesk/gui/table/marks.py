"""Draws a line or paragraph of text with the matches of a search marked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from wbdesk.gui.theme.tokens import Colours
from wbdesk.model.fold import spans


def formats(text: str, terms: Sequence[Any], colours: Colours) -> list[QTextLayout.FormatRange]:
    """Format ranges that mark in `text` what `terms` match, in Qt's UTF-16 units."""
    found = spans(text, terms) if terms else []
    if not found:
        return []
    marked = QTextCharFormat()
    marked.setBackground(QColor(colours.mark))
    marked.setForeground(QColor(colours.on_mark))
    made = []
    for start, end in found:
        part = QTextLayout.FormatRange()
        part.start = units(text[:start])
        part.length = units(text[start:end])
        part.format = marked
        made.append(part)
    return made


def units(text: str) -> int:
    """Length of `text` as Qt counts it: characters beyond U+FFFF are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, length: int) -> int:
    """How many characters of `text` are `length` units of Qt's."""
    if text.isascii():
        return length
    return len(
        text.encode("utf-16-le", "surrogatepass")[: 2 * length].decode("utf-16-le", "replace")
    )
