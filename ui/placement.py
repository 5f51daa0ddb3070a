"""Where the window stands: as it was left, but always where it can be seen and seized."""

from __future__ import annotations

import base64
import binascii

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_SIZE = (1440, 900)
_SEEN = 64
"""At least so many px of the title's line must lie on a screen."""


def place(window: QWidget, saved: object) -> None:
    """Put the window where it was (`saved` comes from `placement_of`), or in the middle of the first screen."""
    if not (isinstance(saved, str) and window.restoreGeometry(_decoded(saved))):
        available = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(min(_SIZE[0], available.width()), min(_SIZE[1], available.height()))
        return
    bring_into_sight(window)


def bring_into_sight(window: QWidget) -> None:
    """Move and shrink the window when the screen it stood on is gone or smaller now."""
    frame = window.geometry()
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    title = QRect(frame.x(), frame.y(), frame.width(), _SEEN)
    seen = [screen.intersected(title) for screen in screens]
    if any(part.width() >= _SEEN and part.height() >= _SEEN // 2 for part in seen):
        return
    home = QGuiApplication.primaryScreen().availableGeometry()
    size = frame.size().boundedTo(home.size())
    window.resize(size)
    window.move(home.x() + (home.width() - size.width()) // 2, home.y() + (home.height() - size.height()) // 2)


def placement_of(window: QWidget) -> str:
    """Where the window stands, as text."""
    return base64.b64encode(window.saveGeometry().data()).decode("ascii")


def _decoded(text: str) -> QByteArray:
    try:
        return QByteArray(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return QByteArray()
