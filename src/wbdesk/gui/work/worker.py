"""A thread with its own library, asked in the GUI thread and answering there.

Questions on one channel supersede each other: a newer one drops what waits and interrupts
what runs, and an answer that is no longer wanted is never delivered. What has to be done in any
case, such as writing, is asked on the channel "".
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Qt, Signal, Slot

from wbdesk.gui.work.thread import Thread

if TYPE_CHECKING:
    from wbdesk.library import Library
    from wbdesk.tasks.progress import Progress

log = logging.getLogger(__name__)

Then = Callable[[Any], None]

_LAST = 5000
"""Milliseconds that what has to be done may take once the end is wanted."""
_QUIET, _PAUSE = 0.02, 0.001
"""Seconds without a question before spare time begins, and between two uses of it."""


class Job(msgspec.Struct, eq=False):
    """One question. A generator's steps are told to `progress`; `cancel` ends it between two.

    `stop` asks it to end by itself with what it has: it is sent True at its next step.
    """

    channel: str
    call: Callable[[Library], Any]
    then: Then
    failed: Then
    progress: Callable[[Progress], None] | None = None
    stopped: threading.Event = msgspec.field(default_factory=threading.Event)
    ending: threading.Event = msgspec.field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Stop at the next step; nothing further is delivered."""
        self.stopped.set()

    def stop(self) -> None:
        """End at the next step; what it has is delivered."""
        self.ending.set()


class Worker(QObject):
    """Runs jobs one after the other on a thread that opens the library itself.

    Where the library cannot be opened, every question that has a `failed` gets the error.
    `refused` gives what the library refuses to a question that has none. `idle` follows when
    nothing is left to do. A `lazy` worker opens the library at the first question. `spare` is
    called again and again where nothing was asked for a while, until it says that no more is to
    do; it must not take longer than a question may wait.
    """

    idle = Signal()
    refused = Signal(object)
    _answered = Signal(object, object, object)
    _stepped = Signal(object, object)

    def __init__(
        self,
        opener: Callable[[], Library],
        name: str,
        parent: QObject,
        *,
        lazy: bool = False,
        spare: Callable[[Library], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._opener = opener
        self._spare = spare
        self._jobs: deque[Job] = deque()
        self._ready = threading.Condition()
        self._current: Job | None = None
        self._library: Library | None = None
        self._ending = False
        self._meanwhile: Callable[[], object] | None = None
        self._waiting = 0
        self._latest: dict[str, Job] = {}
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(self._run, self)
        self._thread.setObjectName(name)
        if not lazy:
            self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a question is still to be answered."""
        return self._waiting > 0

    def ask(
        self,
        channel: str,
        call: Callable[[Library], Any],
        then: Then,
        failed: Then | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Job:
        """Run `call` on the thread and give its result to `then` in this one.

        `failed` gets the exception; without it `refused` does where it is of the library's own,
        and any other is raised here, for the program's error dialog. A `call` that returns a
        generator is run step by step.
        """
        job = Job(channel, call, then, failed or _raise, progress)
        if not self._thread.isRunning() and not self._ending:
            self._thread.start()
        with self._ready:
            self._drop(channel)
            self._latest[channel] = job
            self._jobs.append(job)
            self._waiting += 1
            self._ready.notify()
        return job

    def withdraw(self, channel: str) -> None:
        """Take back the question of a channel: nobody waits for the answer any more."""
        with self._ready:
            self._drop(channel)

    def _drop(self, channel: str) -> None:
        """The same, by who has the lock."""
        if channel and (earlier := self._latest.pop(channel, None)) is not None:
            # Its answer may be on the way already: then it is not delivered either.
            earlier.cancel()
            if self._current is earlier:
                self._interrupt()

    def reopen(self, meanwhile: Callable[[], object]) -> None:
        """Close the library once the running question is answered, do something on the thread,
        and open it again. What `meanwhile` raises is told as if the library could not be opened.
        """
        with self._ready:
            self._meanwhile = meanwhile
            self._ready.notify()

    @property
    def running(self) -> bool:
        """Whether the thread runs: a lazy one that was never asked does not."""
        return self._thread.isRunning()

    def close(self) -> None:
        """Stop what runs, do what has to be done, close the library and end the thread."""
        with self._ready:
            self._ending = True
            self._jobs = deque(job for job in self._jobs if not job.channel)
            if self._current is not None and self._current.channel:
                self._interrupt()
            self._ready.notify()
        if not self._thread.wait(_LAST):
            with self._ready:
                self._jobs.clear()
                self._interrupt()
            self._thread.wait(_LAST)

    def _interrupt(self) -> None:
        """Stop what runs, by who has the lock."""
        if self._current is not None:
            self._current.cancel()
            if self._library is not None:
                self._library.interrupt()

    def _run(self) -> None:
        while self._jobs or not self._ending:
            meanwhile, self._meanwhile = self._meanwhile, None
            try:
                if meanwhile is not None:
                    meanwhile()
                self._library = self._opener()
            except Exception as error:  # told to the user by the window
                self._refuse(error)
                continue
            self._serve(self._library)
            self._library.close()
            self._library = None

    def _serve(self, library: Library) -> None:
        """Answer questions until the library is to be closed, and use the time between them."""
        while (job := self._next()) is not None:
            self._answer(job, library)
            quiet = _QUIET
            while self._spare is not None and self._unasked(quiet):
                try:
                    if not self._spare(library):
                        break
                except Exception as error:
                    if not _of_library(error):
                        raise
                    # Whoever asks next is told.
                    break
                quiet = _PAUSE

    def _unasked(self, seconds: float) -> bool:
        """Whether nothing is asked for so long."""
        with self._ready:
            self._current = None
            return not self._ready.wait_for(self._called, seconds)

    def _called(self) -> bool:
        return bool(self._jobs) or self._ending or self._meanwhile is not None

    def _next(self) -> Job | None:
        """The next question; None where the library is to be closed."""
        with self._ready:
            self._current = None
            self._ready.wait_for(self._called)
            if not self._jobs if self._ending else self._meanwhile is not None:
                return None
            self._current = self._jobs.popleft()
            return self._current

    def _answer(self, job: Job, library: Library) -> None:
        from wbdesk.library import Interrupted

        result: object = None
        error: Exception | None = None
        for _ in range(2):
            # An interrupt meant for the job before can hit this one: then ask again.
            try:
                result, error = self._outcome(job, library), None
                break
            except Interrupted as interrupted:
                error = interrupted
                if job.stopped.is_set():
                    break
            except Exception as failure:
                error = failure
                break
        self._answered.emit(job, result, error)

    def _outcome(self, job: Job, library: Library) -> Any:
        if job.stopped.is_set():
            return None
        result = job.call(library)
        if not isinstance(result, Generator):
            return result
        try:
            step = next(result)
            while not job.stopped.is_set():
                self._stepped.emit(job, step)
                step = result.send(job.ending.is_set())
        except StopIteration as stop:
            return stop.value
        finally:
            result.close()
        return None

    def _refuse(self, error: Exception) -> None:
        while (job := self._next()) is not None:
            if job.failed is _raise:
                # Said once by who handles it; the others have nothing to show.
                job.cancel()
            self._answered.emit(job, None, error)

    @Slot(object, object, object)
    def _deliver(self, job: Job, result: object, error: Exception | None) -> None:
        self._waiting -= 1
        try:
            # After the end nobody is there to take an answer.
            if not job.stopped.is_set() and not self._ending:
                if error is None:
                    job.then(result)
                elif job.failed is _raise and _of_library(error):
                    self.refused.emit(error)
                else:
                    job.failed(error)
        finally:
            if not self._waiting:
                self.idle.emit()

    @Slot(object, object)
    def _tell(self, job: Job, step: Progress) -> None:
        if job.progress is not None and not job.stopped.is_set():
            job.progress(step)


def _of_library(error: Exception) -> bool:
    from wbdesk.library import LibraryError

    return isinstance(error, LibraryError)


def _raise(error: Any) -> None:
    raise error
