"""The last searches of a box, a key press away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from wbdesk.gui.settings import Settings

_KEPT = 10
_WIDEST = 60
"""Characters of a search that the menu shows."""

_STILL_THERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class RecentSearches(QObject):
    """Keeps what was searched for in a box, and offers it on Alt+Down, or Down in an empty box.

    A search counts once the user goes on to the results or leaves the box. Where nothing was
    searched for yet, Down is the box's own.
    """

    def __init__(self, box: QLineEdit, settings: Settings, name: str) -> None:
        super().__init__(box)
        self._box = box
        self._settings = settings
        self._key = f"searched/{name}"
        self.menu: QMenu | None = None
        box.installEventFilter(self)

    @property
    def texts(self) -> list[str]:
        """What was searched for, the latest first."""
        return [each for each in self._settings.text(self._key).split("\n") if each]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.lostFocus() and event.reason() not in _STILL_THERE:
                self._remember()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Open the menu where it is asked for; tells whether the key was for that."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._remember()
        if event.key() != Qt.Key.Key_Down:
            return False
        alone = event.modifiers() == Qt.KeyboardModifier.NoModifier and not self._box.text()
        if not alone and event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        texts = [each for each in self.texts if each != self._box.text()]
        if texts:
            self._open(texts)
        return bool(texts) or not alone

    def _open(self, texts: list[str]) -> None:
        menu = self.menu = QMenu(self._box)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Recent searches")
        menu.setMinimumWidth(self._box.width())
        for text in texts:
            shown = text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…"
            action = menu.addAction(shown.replace("&", "&&"))
            action.triggered.connect(lambda _=False, text=text: self._search(text))
        menu.addSeparator()
        menu.addAction("Forget these").triggered.connect(self._forget)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._box.mapToGlobal(QPoint(0, self._box.height())))

    def _search(self, text: str) -> None:
        self._box.setText(text)
        self._remember()

    def _remember(self) -> None:
        text = " ".join(self._box.text().split())
        if text:
            rest = [each for each in self.texts if each != text]
            self._settings.keep(self._key, "\n".join([text, *rest][:_KEPT]))

    def _forget(self) -> None:
        self._settings.keep(self._key, "")
