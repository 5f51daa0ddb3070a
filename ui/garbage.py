"""Python's garbage collector, in the window's thread only.

By itself it runs in whichever thread happens to make the next object. What a window leaves behind are Qt's objects too,
and those must end in their own thread: a timer, a model or a relay that a worker puts an end to takes the program with
it, at once or some time later.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from app.library.considerate import is_considerate

EVERY: Final = 500
"""Milliseconds between two looks. What is made meanwhile waits: ten thousand objects take a few milliseconds."""

_MANY = 25_000
"""So many objects that have stayed are worth a look at everything, however little that is."""
_SHARE = 4
"""Everything is looked at again when a quarter as many have come; Python's own rule, which keeps the cost linear."""


class Collector(QObject):
    """Collects from now on, now and then, in the thread that made it; nobody else does any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._young, self._middle, _ = gc.get_threshold()
        self._old = self._stayed = 0
        timer = QTimer(self, interval=EVERY)
        timer.setTimerType(Qt.TimerType.CoarseTimer)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Collect what is due; nothing while a thread works that makes much and leaves no garbage."""
        made, times, _ = gc.get_count()
        if made < self._young or is_considerate():
            return
        if self._stayed > max(_MANY, self._old // _SHARE):
            gc.collect()
            self._old, self._stayed = len(gc.get_objects()), 0
        else:
            self._stayed += max(made - gc.collect(1 if times > self._middle else 0), 0)
