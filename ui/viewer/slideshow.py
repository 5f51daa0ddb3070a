"""The slideshow's clock: one picture after the other, each only when it is there in full."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

SECONDS: Final = (2, 3, 5, 10, 30)
"""How long a picture may be shown."""

USUAL: Final = 5


class Slideshow(QObject):
    """Says when the next picture is due.

    Args:
        is_ready: whether the next picture can be shown without waiting.

    Signals:
        due: show the next one.
        changed: it began, paused, went on, ended, or its pace is another.
    """

    due = Signal()
    changed = Signal()

    def __init__(self, is_ready: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_ready = is_ready
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self._seconds = USUAL
        self.is_on = False
        self.is_paused = False
        self.is_late = False
        """Time is up, but the next picture is still being decoded."""

    @property
    def seconds(self) -> int:
        """How long each picture is shown."""
        return self._seconds

    def set_seconds(self, seconds: int) -> None:
        """One of `SECONDS`; any other value is as if nothing was said."""
        if seconds in SECONDS and seconds != self._seconds:
            self._seconds = seconds
            self._wind()
            self.changed.emit()

    def start(self) -> None:
        """Begin with the picture that is shown."""
        if not self.is_on:
            self.is_on, self.is_paused = True, False
            self._wind()
            self.changed.emit()

    def stop(self) -> None:
        """End it; harmless when it does not run."""
        if self.is_on:
            self.is_on = self.is_paused = self.is_late = False
            self._timer.stop()
            self.changed.emit()

    def pause(self, *, paused: bool) -> None:
        """Stand still, or go on."""
        if self.is_on and paused != self.is_paused:
            self.is_paused = paused
            self._wind()
            self.changed.emit()

    def note_shown(self) -> None:
        """A picture has just come up: its time begins."""
        self._wind()

    def look_again(self) -> None:
        """Something was decoded; perhaps what is waited for."""
        if self.is_late and self._is_ready():
            self.is_late = False
            self.due.emit()

    def _wind(self) -> None:
        self.is_late = False
        if self.is_on and not self.is_paused:
            self._timer.start(self._seconds * 1000)
        else:
            self._timer.stop()

    def _on_time(self) -> None:
        if self._is_ready():
            self.due.emit()
        else:
            self.is_late = True
