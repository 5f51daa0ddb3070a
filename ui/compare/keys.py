"""The keys while pictures are compared: those that can be chosen freely are actions, the others are handled here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from ui.viewer.canvas import STEP

if TYPE_CHECKING:
    from ui.compare.compare import Compare

MOST_STARS = 5
_PAN = 80.0
_KEY = Qt.Key
_PANS = {_KEY.Key_Left: (1, 0), _KEY.Key_Right: (-1, 0), _KEY.Key_Up: (0, 1), _KEY.Key_Down: (0, -1)}
_HELD = Qt.KeyboardModifier


def commands_of(compare: Compare) -> Mapping[str, Callable[[], object]]:
    """Action of `ui/actions.py` → what it does here; nothing while nothing is compared."""

    def while_open(run: Callable[[], object]) -> Callable[[], object]:
        return lambda: run() if compare.records else None

    actions: dict[str, Callable[[], object]] = {
        "compare_previous": lambda: compare.choose(compare.active - 1),
        "compare_next": lambda: compare.choose(compare.active + 1),
        "compare_favourite": compare.toggle_favourite,
        **{f"compare_rate_{stars}": partial(compare.rate, stars) for stars in range(MOST_STARS + 1)},
        "compare_swap": compare.swap,
        "compare_slider": lambda: compare.set_slider(not compare.is_slider),
        "compare_settings": lambda: compare.set_settings(not compare.is_settings_wanted),
        "compare_differing": compare.bar.differing.toggle,
        "compare_reference": compare.use_as_reference,
        "compare_zoom": lambda: compare.canvas.toggle_zoom(),  # noqa: PLW0108 - which canvas is decided then
        "compare_fit": lambda: compare.canvas.fit(),  # noqa: PLW0108 - the same
        "compare_actual": lambda: compare.canvas.zoom_to(1.0),
        "compare_leave": compare.leave,
    }
    return {name: while_open(run) for name, run in actions.items()}


def command_of(event: QKeyEvent, compare: Compare) -> Callable[[], object] | None:
    """What a key does that is nobody's to choose; None for one that is left to others."""
    pressed = cast("Qt.Key", event.key())  # an IntEnum; some keyboards send numbers that it does not name
    held = event.modifiers() & ~_HELD.KeypadModifier
    if held == _HELD.ShiftModifier and (pan := _PANS.get(pressed)) is not None:
        return lambda: compare.canvas.move_by(QPointF(pan[0] * _PAN, pan[1] * _PAN))
    if held not in (_HELD.NoModifier, _HELD.ShiftModifier):
        return None
    return {
        _KEY.Key_Escape: compare.leave,
        _KEY.Key_Plus: lambda: compare.canvas.zoom_by(STEP),
        _KEY.Key_Equal: lambda: compare.canvas.zoom_by(STEP),
        _KEY.Key_Minus: lambda: compare.canvas.zoom_by(1 / STEP),
    }.get(pressed)
