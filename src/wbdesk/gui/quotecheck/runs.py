"""A place that was found as runs of text, each in a style that does not rest on colour alone."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from wbdesk.gui.table.marks import units
from wbdesk.gui.theme.tokens import Colours
from wbdesk.tasks.quotecheck import Found

Run = tuple[str, QTextCharFormat]
_CONTEXT = 120
_LINE = "\u2028"
"""What Qt breaks a line at within a layout."""


def passage(found: Found, colours: Colours) -> list[Run]:
    """The words of the release with the differences marked, between what stands around them."""
    return [(text.replace("\n", _LINE), style) for text, style in _passage(found, colours) if text]


def _passage(found: Found, colours: Colours) -> Iterator[Run]:
    around = coloured(colours.muted)
    yield _shortened(found.before, end=False), around
    for piece in found.comparison.pieces:
        match piece.kind:
            case "equal":
                yield piece.text, coloured(colours.text)
            case "omitted":
                yield piece.text, _omitted(colours)
                if piece.pasted != "…":
                    yield f" {piece.pasted}", around
            case _:
                if piece.pasted:
                    between = " " if not piece.text else ""
                    yield between, around
                    yield piece.pasted, _struck(colours)
                    yield "" if between else " ", around
                yield piece.text, _underlined(colours)
    yield _shortened(found.behind, end=True), around


def spoken(found: Found) -> str:
    """The same in words, for a screen reader."""
    told = []
    for piece in found.comparison.pieces:
        match piece.kind:
            case "equal":
                told.append(piece.text)
            case "changed":
                told.append(f"[{piece.text}, not: {piece.pasted}]")
            case "missing":
                told.append(f"[left out: {piece.text}]")
            case "added":
                told.append(f" [not there: {piece.pasted}]")
            case "omitted":
                told.append(f"[omitted: {piece.text}]" if piece.text else "")
    return " ".join("".join(told).split())


def layout_of(runs: Sequence[Run], base: QFont) -> QTextLayout:
    """Runs one behind the other in a layout that is not broken into lines yet."""
    made = QTextLayout("".join(text for text, _ in runs), base)
    formats, at = [], 0
    for text, style in runs:
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = at, units(text), style
        formats.append(part)
        at += part.length
    made.setFormats(formats)
    return made


def _shortened(text: str, *, end: bool) -> str:
    """What stands around, whole words of it, with dots where there is more."""
    if len(text) <= _CONTEXT:
        return text
    if end:
        return f"{text[:_CONTEXT].rpartition(' ')[0]} …"
    return f"… {text[-_CONTEXT:].partition(' ')[2]}"


def coloured(colour: str) -> QTextCharFormat:
    """Text in a colour."""
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made


def _underlined(colours: Colours) -> QTextCharFormat:
    made = coloured(colours.on_mark)
    made.setBackground(QColor(colours.mark))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return made


def _struck(colours: Colours) -> QTextCharFormat:
    made = coloured(colours.warning)
    made.setFontStrikeOut(True)
    return made


def _omitted(colours: Colours) -> QTextCharFormat:
    made = coloured(colours.muted)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return made
