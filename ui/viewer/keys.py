"""The keys that the viewer handles itself; those that can be chosen freely are actions in `ui/actions.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from ui.viewer.canvas import STEP

if TYPE_CHECKING:
    from ui.viewer.viewer import Viewer

_PAN = 80.0
_KEY = Qt.Key
_PANS = {
    _KEY.Key_Left: (1, 0),
    _KEY.Key_Right: (-1, 0),
    _KEY.Key_Up: (0, 1),
    _KEY.Key_Down: (0, -1),
}
_MODIFIERS = frozenset({_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta})
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier)


def is_modifier(event: QKeyEvent) -> bool:
    """Whether only Shift, Ctrl or their like went down."""
    return event.key() in _MODIFIERS


def command_of(event: QKeyEvent, viewer: Viewer) -> Callable[[], object] | None:
    """What a key does in the viewer; None for one that it leaves to others."""
    pressed = cast("Qt.Key", event.key())  # an IntEnum; some keyboards send numbers that it does not name
    if event.modifiers() not in _PLAIN:
        return None
    if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and (pan := _PANS.get(pressed)) is not None:
        return lambda: viewer.canvas.move_by(QPointF(pan[0] * _PAN, pan[1] * _PAN))
    return {
        _KEY.Key_Escape: viewer.leave,
        _KEY.Key_Space: viewer.leave,
        _KEY.Key_Return: viewer.leave,
        _KEY.Key_Enter: viewer.leave,
        _KEY.Key_Left: lambda: viewer.step(-1),
        _KEY.Key_PageUp: lambda: viewer.step(-1),
        _KEY.Key_Up: lambda: viewer.step(-1),
        _KEY.Key_Right: lambda: viewer.step(1),
        _KEY.Key_PageDown: lambda: viewer.step(1),
        _KEY.Key_Down: lambda: viewer.step(1),
        _KEY.Key_Home: lambda: viewer.go_to(0),
        _KEY.Key_End: lambda: viewer.go_to(-1),
        _KEY.Key_Plus: lambda: viewer.canvas.zoom_by(STEP),
        _KEY.Key_Equal: lambda: viewer.canvas.zoom_by(STEP),
        _KEY.Key_Minus: lambda: viewer.canvas.zoom_by(1 / STEP),
    }.get(pressed)
