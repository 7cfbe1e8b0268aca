"""The card that says what lies under the pointer: title, facts, and the words it rests on."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wbdesk.gui.theme.tokens import SPACE
from wbdesk.gui.widgets import label

_WIDTH = 44


class HoverCard(QFrame):
    """A card over its parent; it takes no clicks and no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title, self._facts = label("", "lead", self), label("", "muted", self)
        self._evidence = label("", "", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE // 2)
        for each in (self._title, self._facts, self._evidence):
            each.setWordWrap(True)
            column.addWidget(each)
        self.hide()

    def text(self) -> str:
        """All the card says."""
        return "\n".join(each.text() for each in (self._title, self._facts, self._evidence))

    def show_at(self, hint: str, point: QPointF) -> None:
        """Show a hint, its first line the title, its last one the evidence, beside a point."""
        title, *facts = hint.split("\n")
        evidence = facts.pop() if facts and facts[-1].startswith("“") else ""
        self._title.setText(title)
        for where, text in ((self._facts, "\n".join(facts)), (self._evidence, evidence)):
            where.setText(text)
            where.setVisible(bool(text))
        room = self._over.rect().adjusted(SPACE, SPACE, -SPACE, -SPACE)
        width = min(room.width(), _WIDTH * self.fontMetrics().averageCharWidth())
        self.setFixedWidth(width)
        self.setFixedHeight(self.heightForWidth(width))
        x, y = int(point.x()) + 2 * SPACE, int(point.y()) + 2 * SPACE
        if x + width > room.right():
            x = max(room.left(), int(point.x()) - 2 * SPACE - width)
        if y + self.height() > room.bottom():
            y = max(room.top(), int(point.y()) - 2 * SPACE - self.height())
        self.move(x, y)
        self.show()
        self.raise_()
