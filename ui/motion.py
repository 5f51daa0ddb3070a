"""Nothing moves by itself where the system is told to keep still: menus open at once, bars stand.

Qt follows Windows and KDE on its own; GNOME and macOS are asked here, and every desktop that has the portal's setting.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle

from ui.features import Feature, Ground
from ui.loop import spawn

_PATIENCE = 1.0
"""Seconds that the desktop may take for an answer; without one everything is as usual."""
_PORTAL = "org.freedesktop.portal.Desktop"
_QUESTIONS = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", 0),
)
"""Namespace, key, and the value that asks for stillness."""
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class _Told:
    """What the desktop said."""

    still = False


def may_move() -> bool:
    """Whether something may move on the screen without being moved by the person."""
    app = QApplication.instance()
    if _Told.still or not isinstance(app, QApplication):
        return False
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def keep_still(still: bool) -> None:
    """Follow what the desktop said; `may_move` is False from now on where it wants stillness."""
    _Told.still = still
    if still:
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, False)


def wants_stillness() -> bool:
    """Ask the desktop, which may take a second: not in the GUI thread. Who does not answer has no such wish."""
    if sys.platform == "darwin":
        return _mac_wants_stillness()
    return sys.platform == "linux" and _portal_wants_stillness()


class MotionFeature(Feature):
    """Asks once, after the window is there."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        spawn(self._ask(), name="ask whether things may move")

    async def _ask(self) -> None:
        keep_still(await asyncio.to_thread(wants_stillness))


def _portal_wants_stillness() -> bool:
    from ui.notify.wire import Bus, BusError, method_call

    try:
        bus = Bus(_PATIENCE)
    except BusError:
        return False
    try:
        for namespace, key, still in _QUESTIONS:
            path, interface = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
            question = method_call(path, _PORTAL, "Read", "ss", (namespace, key), interface=interface)
            try:
                said: Any = bus.call(question)[0]
            except BusError:  # a desktop without this setting
                continue
            while isinstance(said, tuple):  # a variant in a variant: its type and its value
                said = cast("tuple[Any, ...]", said)[-1]
            if isinstance(said, int) and int(said) == still:
                return True
    finally:
        bus.close()
    return False


def _mac_wants_stillness() -> bool:
    command = ["/usr/bin/defaults", "read", "com.apple.universalaccess", "reduceMotion"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S603 - a fixed command
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.stdout.strip() == "1"
