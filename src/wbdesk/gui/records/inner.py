"""Buttons within a line edit that grow with its text; those Qt has for it keep their size."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from wbdesk.gui.theme.icons import icon, icon_size
from wbdesk.gui.theme.look import Look
from wbdesk.gui.theme.tokens import SPACE


class InnerButton(QToolButton):
    """A picture at one end of a box, named for those who do not see it."""

    def __init__(
        self, box: QLineEdit, drawing: str, name: str, look: Look, act: Callable[[], object]
    ) -> None:
        super().__init__(box)
        self._drawing = drawing
        self._look = look
        self.setProperty("role", "inner")
        self.setText(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        # The keyboard stays in the box, whose keys do the same.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda _: act())
        self.draw()

    def draw(self) -> None:
        """Draw the picture in the colour and at the size of text in force."""
        self.setIcon(icon(self._drawing, self._look.colours.muted))


def place(box: QLineEdit, left: Sequence[InnerButton], right: Sequence[InnerButton]) -> None:
    """Put the buttons to the ends of their box, and its text between them."""
    side = icon_size(box.font())
    step, top = side + SPACE, (box.height() - side) // 2
    for number, each in enumerate(left):
        each.setGeometry(SPACE + number * step, top, side, side)
    for number, each in enumerate(reversed(right)):
        each.setGeometry(box.width() - SPACE - side - number * step, top, side, side)
    box.setTextMargins(len(left) * step, 0, len(right) * step, 0)
