"""A desktop of a test's own: an X server without a screen, a message bus, and the window in it.

Needs what script/packages-test.txt names. The number of the display, the addresses of the buses and
the folders are new each time, so that desktops know neither each other nor the tester's own.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

_NOT_OURS = ("AT_SPI_", "DBUS_", "DISPLAY", "GTK_", "NO_AT_", "QT_", "WAYLAND_", "XDG_")
_PATIENCE = 10
_X = ["Xvfb", "-displayfd", "{}", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
_BUS = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--nosyslog", "--print-address={}"]


@contextmanager
def desktop() -> Iterator[dict[str, str]]:
    """The environment of a program in a new desktop, which ends with the block."""
    # The path of a socket is short by rule, which pytest's folders are not.
    with TemporaryDirectory(prefix="desk", ignore_cleanup_errors=True) as folder:
        around = {name: text for name, text in os.environ.items() if not name.startswith(_NOT_OURS)}
        around |= {"HOME": folder, "XDG_RUNTIME_DIR": folder, "GSETTINGS_BACKEND": "memory"}
        with _server(_X, around) as display:
            around["DISPLAY"] = f":{display}"
            with _server([*_BUS, f"--address=unix:tmpdir={folder}"], around) as address:
                yield {**around, "DBUS_SESSION_BUS_ADDRESS": address}


@contextmanager
def program(environment: dict[str, str], library: Path) -> Iterator[int]:
    """The window in a desktop, on a library, as a process of this number; ended with the block."""
    own = {"XDG_CONFIG_HOME": str(library.parent), "XDG_STATE_HOME": str(library.parent)}
    seen = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = [sys.executable, "-m", "wbdesk", "--library", str(library)]
    started = subprocess.Popen(command, env={**environment, **own, **seen}, start_new_session=True)
    try:
        yield started.pid
    finally:
        _end(started)


@contextmanager
def _server(command: list[str], environment: dict[str, str]) -> Iterator[str]:
    """Start a server; gives the place it writes to the descriptor {} once it can be reached."""
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="ascii") as told:
        try:
            server = subprocess.Popen(
                [word.format(writing) for word in command],
                env=environment,
                pass_fds=[writing],
                start_new_session=True,
            )
        finally:
            os.close(writing)
        try:
            place = told.readline().strip()
            assert place, f"{command[0]} did not start; what it said stands in the output"
            yield place
        finally:
            _end(server)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and those it started, the accessibility bus among them."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
