"""“Open with” and a drop on the icon, as macOS tells a program of them: the files become references."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from ui.features import Feature, Ground

if TYPE_CHECKING:
    from app.core import Core


class OpenWithFlow(Feature):
    """Files that come while no library is open wait for one."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._waiting: list[Path] = []
        app = QApplication.instance()
        if app is not None and sys.platform == "darwin":  # others start the program once more; see `ui.single`
            app.installEventFilter(self)

    def attach(self, _core: Core, /) -> None:
        """A core is open: hand over what has waited."""
        files, self._waiting = self._waiting, []
        if files:
            self.ground.desk.add_files(files)

    def hand_over(self) -> object:
        """What waits goes on waiting."""
        return tuple(self._waiting)

    def take_over(self, left: object) -> None:
        """The same."""
        if isinstance(left, tuple):
            for path in left:  # pyright: ignore[reportUnknownVariableType] - what `hand_over` returned
                if isinstance(path, Path):
                    self._take(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One file of those that were dropped or opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.ground.window.come_forward()
            self._take(Path(event.file()))
            return True
        return super().eventFilter(watched, event)

    def _take(self, path: Path) -> None:
        if self.core is not None:
            self.ground.desk.add_files([path])
        else:
            self._waiting.append(path)
