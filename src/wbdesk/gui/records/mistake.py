"""The wavy line under what of a search is not understood.

A line edit has no formats of its own, but draws those an input method gives it. An event of an
input method without any text sets them and changes nothing else: not the text, the selection, the
caret or what can be undone, and no signal follows.
"""

from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat


def formats(
    text: str, caret: int, stretch: tuple[int, int] | None, colour: str
) -> QInputMethodEvent:
    """The event that underlines a stretch of a text in a line edit, and nothing else.

    `caret` is the line edit's own, which counts as Qt does; `stretch` counts characters.
    """
    attributes = []
    if stretch is not None:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(QColor(colour))
        start, end = (to_qt(text, each) for each in stretch)
        # Formats are placed from the caret on.
        attributes.append(
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat, start - caret, end - start, form
            )
        )
    return QInputMethodEvent("", attributes)


def to_qt(text: str, position: int) -> int:
    """A position as Qt counts, for which a character such as 🏰 is two."""
    return position + sum(char > "\uffff" for char in text[:position])


def from_qt(text: str, position: int) -> int:
    """A position of Qt's in characters."""
    encoded = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(encoded.decode("utf-16-le", "replace"))
