"""How large a dialog opens: it grows with its text, as far as the screen goes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.theme import scaled

_FRAME_WIDTH, _FRAME_HEIGHT = 40, 80
"""What is left of the screen beside the dialog, for its frame and the panels of the desktop."""


def room_of(dialog: QWidget) -> QSize:
    """What its screen has to give."""
    return dialog.screen().availableSize()


def resize_for_text(dialog: QWidget, width: int, height: int) -> None:
    """Open at that size at 100 % text, larger with larger text, never larger than the screen."""
    room = room_of(dialog)
    dialog.resize(min(scaled(width), room.width() - _FRAME_WIDTH), min(scaled(height), room.height() - _FRAME_HEIGHT))
