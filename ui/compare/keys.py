"""The keys while pictures are compared."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from ui.viewer.canvas import STEP

if TYPE_CHECKING:
    from ui.compare.compare import Compare

_PAN = 80.0
_KEY = Qt.Key
_PANS = {_KEY.Key_Left: (1, 0), _KEY.Key_Right: (-1, 0), _KEY.Key_Up: (0, 1), _KEY.Key_Down: (0, -1)}
_HELD = Qt.KeyboardModifier


def command_of(event: QKeyEvent, compare: Compare) -> Callable[[], object] | None:
    """What a key does; None for one that is left to others."""
    pressed = cast("Qt.Key", event.key())  # an IntEnum; some keyboards send numbers that it does not name
    held = event.modifiers() & ~_HELD.KeypadModifier
    if held == _HELD.ControlModifier:
        return {_KEY.Key_0: compare.canvas.fit, _KEY.Key_1: lambda: compare.canvas.zoom_to(1.0)}.get(pressed)
    if held == _HELD.ShiftModifier and (pan := _PANS.get(pressed)) is not None:
        return lambda: compare.canvas.move_by(QPointF(pan[0] * _PAN, pan[1] * _PAN))
    if held not in (_HELD.NoModifier, _HELD.ShiftModifier):
        return None
    if _KEY.Key_0 <= pressed <= _KEY.Key_5:
        return partial(compare.rate, int(pressed) - int(_KEY.Key_0))
    return {
        _KEY.Key_Escape: compare.leave,
        _KEY.Key_C: compare.leave,
        _KEY.Key_Left: lambda: compare.choose(compare.active - 1),
        _KEY.Key_Right: lambda: compare.choose(compare.active + 1),
        _KEY.Key_Period: compare.toggle_favourite,
        _KEY.Key_X: compare.swap,
        _KEY.Key_B: lambda: compare.set_slider(not compare.is_slider),
        _KEY.Key_I: lambda: compare.set_settings(not compare.is_settings_wanted),
        _KEY.Key_D: compare.bar.differing.toggle,
        _KEY.Key_R: compare.use_as_reference,
        _KEY.Key_Z: compare.canvas.toggle_zoom,
        _KEY.Key_Plus: lambda: compare.canvas.zoom_by(STEP),
        _KEY.Key_Equal: lambda: compare.canvas.zoom_by(STEP),
        _KEY.Key_Minus: lambda: compare.canvas.zoom_by(1 / STEP),
    }.get(pressed)
