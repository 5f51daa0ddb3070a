"""Runs a piece of work for a dialog: the stop, the progress, and what is refused."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.errors import ProofsheetError
from ui.loop import spawn
from ui.work.dialog import WorkDialog
from ui.work.outcome import Outcome

Job: TypeAlias = Callable[[Callable[[int, int], None], threading.Event], Awaitable[Outcome]]
"""Awaited with where to tell the progress, and the event that ends it between two pictures."""


class Runner(QObject):
    """One piece of work at a time."""

    def __init__(self, dialog: WorkDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._stop: threading.Event | None = None
        dialog.stop_wanted.connect(self.stop)

    def run(self, verb: str, job: Job) -> None:
        """Begin; nothing happens while something is going on."""
        if self._stop is not None:
            return
        self._stop = threading.Event()
        self._dialog.begin(verb)
        spawn(self._work(job, self._stop), name=verb)

    def stop(self) -> None:
        """End it as soon as that can be done."""
        if self._stop is not None:
            self._stop.set()

    def _tell(self, done: int, total: int) -> None:
        if isValid(self._dialog):
            self._dialog.tell(done, total)

    async def _work(self, job: Job, stop: threading.Event) -> None:
        try:
            outcome = await job(self._tell, stop)
        except ProofsheetError as error:
            outcome = Outcome(str(error), "error")
        finally:
            stop.set()  # a worker that nobody waits for any more ends too
            self._stop = None
        if isValid(self._dialog):  # it may have gone with its library meanwhile
            self._dialog.end(outcome)
