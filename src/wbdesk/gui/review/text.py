"""The text under review: every proposal marked in the colour of its kind, the chosen one boldly."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from wbdesk.gui.table.marks import characters, units
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE
from wbdesk.model.anchor import Passage
from wbdesk.model.draft import Draft


class ReviewText(QPlainTextEdit):
    """`pointed` gives the paragraph (from 1) and the offset in it that was clicked."""

    pointed = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._paragraphs: Sequence[str] = ()
        self._leads: list[int] = []
        self.setReadOnly(True)
        # With the keyboard too: a record can be made of what is selected.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("Text of the release")
        self.document().setDocumentMargin(2 * SPACE)

    def show_text(self, paragraphs: Sequence[str]) -> None:
        """Show numbered paragraphs."""
        self._paragraphs = paragraphs
        leads = [f"{number}  " for number in range(1, len(paragraphs) + 1)]
        self._leads = [len(lead) for lead in leads]
        lines = (lead + text for lead, text in zip(leads, paragraphs, strict=True))
        self.setPlainText("\n\n".join(lines))

    def mark(self, draft: Draft, chosen: int | None) -> None:
        """Mark the passages of a draft; a rejected proposal has none."""
        colours = self._look.colours
        made = []
        for number, each in enumerate(draft.proposals):
            if each.decision == "rejected" or number == chosen:
                continue
            style = QTextCharFormat()
            style.setBackground(QColor(colours.washes[each.kind]))
            if not each.sure and each.decision == "open":
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
                style.setUnderlineColor(QColor(colours.warning))
            made.append(self._selection(each.passage, style))
        if chosen is not None:
            style = QTextCharFormat()
            style.setBackground(QColor(colours.accent))
            style.setForeground(QColor(colours.on_accent))
            style.setProperty(QTextFormat.Property.OutlinePen, QColor(colours.accent))
            made.append(self._selection(draft.proposals[chosen].passage, style))
        self.setExtraSelections(made)

    def bring_into_sight(self, passage: Passage) -> None:
        """Scroll to a passage."""
        self.setTextCursor(self._cursor(passage, keep=False))
        self.centerCursor()

    def selected(self) -> tuple[int, int, int] | None:
        """Paragraph (from 1), start and end in it of the words selected; None where nothing is
        selected, or the selection leaves its paragraph.
        """
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart())
        number, within = divmod(first.blockNumber(), 2)
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        if not cursor.hasSelection() or within or first.blockNumber() != last:
            return None
        text = self._paragraphs[number]
        at = first.position() + self._leads[number]
        start = characters(text, max(0, cursor.selectionStart() - at))
        end = characters(text, max(0, cursor.selectionEnd() - at))
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        return (number + 1, start, end) if start < end else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        number, within = divmod(cursor.blockNumber(), 2)
        if within or number >= len(self._paragraphs) or self.textCursor().hasSelection():
            return
        offset = cursor.positionInBlock() - self._leads[number]
        self.pointed.emit(number + 1, characters(self._paragraphs[number], max(0, offset)))

    def _selection(self, passage: Passage, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(passage, keep=True)
        made.format = style
        return made

    def _cursor(self, passage: Passage, *, keep: bool) -> QTextCursor:
        """A cursor at a passage; every paragraph is followed by an empty block."""
        text = self._paragraphs[passage.paragraph - 1]
        block = self.document().findBlockByNumber(2 * (passage.paragraph - 1))
        lead = block.position() + self._leads[passage.paragraph - 1]
        made = QTextCursor(block)
        made.setPosition(lead + units(text[: passage.start]))
        if keep:
            made.setPosition(lead + units(text[: passage.end]), QTextCursor.MoveMode.KeepAnchor)
        return made
