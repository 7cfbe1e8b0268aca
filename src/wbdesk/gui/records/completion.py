"""Offers the rest of what is typed into a search box: asked for after the rows, never waited for.

Nothing is chosen at first, so that Enter goes on to the results as ever; Tab takes the first offer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from wbdesk.gui.records.offers import Offer, names, values
from wbdesk.gui.work.worker import Worker
from wbdesk.library import Library
from wbdesk.model.completing import Stub, known, stub_at
from wbdesk.model.kinds import Kind
from wbdesk.model.view import View

if TYPE_CHECKING:
    from wbdesk.gui.records.offerlist import OfferList
    from wbdesk.gui.records.searchbox import SearchBox
    from wbdesk.gui.theme.look import Look

Asked = Callable[[str], list[View]]
"""Gives the views that a text in the box narrows."""
_PAUSE = 80
"""Milliseconds after a key: the rows come first."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Completion(QObject):
    """Listens to a box and keeps the list below it."""

    def __init__(
        self, box: SearchBox, look: Look, counts: Worker, kinds: Sequence[Kind], asked: Asked
    ) -> None:
        super().__init__(box)
        self._box = box
        self._look = look
        self._counts = counts
        self._kinds = kinds
        self._asked = asked
        self._list: OfferList | None = None
        self._stub: Stub | None = None
        self._channel = f"complete {box.accessibleName()}"
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._ask)
        box.textEdited.connect(self._typed)
        box.textChanged.connect(self._moved)
        box.cursorPositionChanged.connect(self._moved)

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered now."""
        return self._list.offers if self._list is not None and self.open else ()

    @property
    def open(self) -> bool:
        """Whether the list is open."""
        return self._list is not None and self._list.isVisible()

    @property
    def _in_use(self) -> bool:
        """Whether the keyboard is in the box, as far as it is in the window."""
        return self._box.window().focusWidget() is self._box

    def close(self) -> None:
        """Close the list, and ask for no other until something is typed."""
        self._pause.stop()
        self._counts.withdraw(self._channel)
        if self._list is not None:
            self._list.hide()

    def take_key(self, key: int) -> bool:
        """Whether a key was for the list."""
        if not self.open or self._list is None:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.move_on(1 if key == Qt.Key.Key_Down else -1)
            if (current := self._list.current) is not None:
                self._say(current.spoken)
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_Tab:
            self._take(self._list.current or self._list.offers[0])
        elif key in _ENTER and self._list.current is not None:
            self._take(self._list.current)
        else:
            if key in _ENTER:
                self.close()
            return False
        return True

    def _fits(self, stub: Stub | None) -> bool:
        """Whether what is listed can stand in the place of a stub."""
        listed = self._stub
        if stub is None or listed is None:
            return False
        return (stub.start, stub.field) == (listed.start, listed.field)

    def _stub_now(self) -> Stub | None:
        stub = stub_at(self._box.text(), self._box.caret)
        return stub if stub is None or not stub.field or known(stub.field) else None

    def _typed(self) -> None:
        if self._stub_now() is None:
            self.close()
        else:
            self._counts.withdraw(self._channel)
            self._pause.start()

    def _moved(self) -> None:
        # Emptied, filled from elsewhere, or gone to another word: nothing of what is listed fits.
        if self.open and not self._fits(self._stub_now()):
            self.close()

    def _ask(self) -> None:
        stub = self._stub_now()
        if stub is None or not self._in_use:
            self.close()
        elif not stub.field:
            self._show(stub, names(stub, self._kinds))
        else:
            text = self._box.text()
            rest = self._asked(f"{text[: stub.start]} {text[stub.end :]}")
            call = partial(_values, stub, rest)
            self._counts.ask(self._channel, call, partial(self._show, stub))

    def _show(self, stub: Stub, offers: list[Offer]) -> None:
        if stub != self._stub_now() or not self._in_use:
            return
        typed = self._box.text()[stub.start : stub.end].casefold()
        offers = [each for each in offers if each.term.casefold() != typed]
        if not offers:
            self.close()
            return
        if self._list is None:
            from wbdesk.gui.records.offerlist import OfferList

            self._list = OfferList(self._look, self._box.window())
            self._list.taken.connect(self._take)
        self._stub = stub
        self._list.offer(offers, self._box)
        many = "1 suggestion" if len(offers) == 1 else f"{len(offers)} suggestions"
        self._say(f"{many}, {offers[0].text}")

    def _take(self, offer: Offer) -> None:
        """Put an offer in the place of what it completes, with room to type on."""
        stub = self._stub_now()
        self.close()
        if stub is None or not self._fits(stub):
            return
        follows = self._box.text()[stub.end :]
        more = "" if not stub.field or follows.startswith(" ") else " "
        self._box.replace(stub.start, stub.end, f"{offer.term}{more}")

    def _say(self, text: str) -> None:
        """Have a screen reader say it: the keyboard stays in the box."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._box, text))


def _values(stub: Stub, views: list[View], library: Library) -> list[Offer]:
    return values(library, stub, views)
