"""A screen reader for the tests: asks the accessibility bus, over D-Bus, what there is.

https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml describes the interfaces.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

_Found = TypeVar("_Found")
_BUS = "org.freedesktop.DBus", "/org/freedesktop/DBus"
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE = 20.0
"""How long what must come is waited for, in seconds."""
_PAUSE = 0.2
"""How long an event is waited for before the bus is asked again, in seconds."""

# The bits of AtspiStateType that are asked for here.
_STATES = {
    1: "active",
    4: "checked",
    6: "defunct",
    7: "editable",
    8: "enabled",
    11: "focusable",
    12: "focused",
    17: "multi line",
    22: "selectable",
    23: "selected",
    25: "showing",
    30: "visible",
}
_LABELLED_BY = 2


class Gone(Exception):
    """What was asked is not there any more."""


@dataclass(frozen=True)
class Reader:
    """A connection to the accessibility bus of a desktop."""

    bus: DBusConnection

    def call(self, name: str, path: str, what: str, signature: str = "", *given: Any) -> Any:
        """Call `what`, interface and method under org.a11y.atspi; gives what it answers."""
        interface, _, method = what.rpartition(".")
        if not interface.startswith("org."):
            interface = f"org.a11y.atspi.{interface}"
        message = new_method_call(
            DBusAddress(path, name, interface), method, signature or None, given
        )
        try:
            answer = unwrap_msg(self.bus.send_and_get_reply(message, timeout=_PATIENCE))
        except DBusErrorResponse as problem:
            raise Gone(f"{what} of {path}: {problem}") from problem
        return answer[0] if answer else None

    def application(self, process: int) -> "Thing":
        """The application that runs as a process of this number, once it is there."""
        root = Thing(self, _REGISTRY, _ROOT)

        def look() -> Thing | None:
            return next((one for one in root.children if self._process(one) == process), None)

        return self.wait(look)

    def _process(self, one: "Thing") -> int:
        asked = "org.freedesktop.DBus.GetConnectionUnixProcessID"
        return int(self.call(*_BUS, asked, "s", one.owner))

    def read(self, look: Callable[[], _Found]) -> _Found:
        """What `look` gives, once it gets through without what it reads going away."""
        return self.wait(lambda: (look(),))[0]

    def wait(self, look: Callable[[], _Found | None], what: str = "it") -> _Found:
        """What `look` gives, as soon as it gives something that counts as true."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            # Lists are filled anew while they are read.
            with suppress(Gone):
                if found := look():
                    return found
            assert time.monotonic() < deadline, f"waited for {what} in vain"
            self._listen()

    def _listen(self) -> None:
        """Wait for the next event on the bus, but not for long."""
        try:
            self.bus.receive(timeout=_PAUSE)
        except TimeoutError:
            return


@contextmanager
def screen_reader(session: str) -> Iterator[Reader]:
    """A screen reader in the desktop whose session bus has this address."""
    with open_dbus_connection(session) as bus:
        # Whoever asks first starts the accessibility bus.
        address = Reader(bus).call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
    with open_dbus_connection(address) as bus:
        reader = Reader(bus)
        # Programs tell of events once somebody wants them, and the bus to whom it has been told.
        reader.call(_REGISTRY, "/org/a11y/atspi/registry", "Registry.RegisterEvent", "s", "object:")
        rule = "type='signal',interface='org.a11y.atspi.Event.Object'"
        reader.call(*_BUS, "org.freedesktop.DBus.AddMatch", "s", rule)
        yield reader


@dataclass(frozen=True)
class Thing:
    """Something in the window, as assistive technology is told of it."""

    reader: Reader = field(repr=False, compare=False)
    owner: str
    path: str

    def ask(self, what: str, signature: str = "", *given: Any) -> Any:
        """Call a method of this object."""
        return self.reader.call(self.owner, self.path, what, signature, *given)

    def get(self, interface: str, name: str) -> Any:
        """The value of a property."""
        full = f"org.a11y.atspi.{interface}"
        return self.ask("org.freedesktop.DBus.Properties.Get", "ss", full, name)[1]

    @property
    def name(self) -> str:
        return str(self.get("Accessible", "Name"))

    @property
    def description(self) -> str:
        return str(self.get("Accessible", "Description"))

    @property
    def role(self) -> str:
        return str(self.ask("Accessible.GetRoleName"))

    @property
    def states(self) -> set[str]:
        low, high = self.ask("Accessible.GetState")
        bits = low | high << 32
        return {name for number, name in _STATES.items() if bits >> number & 1}

    @property
    def children(self) -> list["Thing"]:
        return [Thing(self.reader, *each) for each in self.ask("Accessible.GetChildren")]

    @property
    def parent(self) -> "Thing":
        return Thing(self.reader, *self.get("Accessible", "Parent"))

    @property
    def label(self) -> str:
        """The text of what labels it: how Qt names a combo box on Linux."""
        for kind, targets in self.ask("Accessible.GetRelationSet"):
            if kind == _LABELLED_BY:
                return " ".join(Thing(self.reader, *each).name for each in targets)
        return ""

    @property
    def text(self) -> str:
        """What is written in it."""
        return str(self.ask("Text.GetText", "ii", 0, -1))

    def cell(self, row: int, column: int) -> "Thing":
        """A cell of a table."""
        return Thing(self.reader, *self.ask("Table.GetAccessibleAt", "ii", row, column))

    def write(self, text: str) -> None:
        """Put a text in the place of what is written."""
        assert self.ask("EditableText.SetTextContents", "s", text)

    def do(self, name: str) -> None:
        """Do one of the actions it offers."""
        offered = [action[0] for action in self.ask("Action.GetActions")]
        assert self.ask("Action.DoAction", "i", offered.index(name)), (self, name)

    def select(self, number: int) -> None:
        """Select one of its children."""
        assert self.ask("Selection.SelectChild", "i", number)

    def tree(self, *, hidden: bool = False) -> Iterator["Thing"]:
        """It and all in it, but what does not show."""
        if hidden or "showing" in self.states:
            yield self
            for child in self.children:
                yield from child.tree(hidden=hidden)

    def all(self, role: str) -> list["Thing"]:
        """What shows in it and has a role."""
        return [each for each in self.tree() if each.role == role]

    def find(self, role: str, name: str) -> "Thing":
        """The one thing of a role whose name begins so, once it shows."""

        def look() -> Thing | None:
            for each in self.tree():
                if each.role == role and each.name.startswith(name):
                    return each
            return None

        return self.reader.wait(look, f"{role} {name!r}")
