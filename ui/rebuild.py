"""The window made again in another language while everything goes on: the core stays open, tasks run, the form stays.

Nothing of the window knows how to change its words. So bars, panels, menu and features are made a second time, get the
state of the first ones, and take their place; those live, unseen, until whatever they had begun has ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.language import font_problem, speak
from ui.loop import spawn, spawned_has_ended
from ui.main_window import MainWindow
from ui.messages import Message
from ui.session import part

if TYPE_CHECKING:
    from ui.program import Program

_PATIENCE = 60.0
"""Seconds that what was begun with the old panels may take."""


def rebuild(program: Program, app: QApplication, window: MainWindow, language: str) -> None:
    """Speak this language (see `ui.language.speak`), and make the window again. A dialog that is open closes."""
    state = program.state()
    left = program.features.hand_over()
    core = program.desk.core
    online, paused = window.top.is_online, window.dock.is_paused
    program.unfurnish()
    old = _take_out(window)
    kept = [message for message in window.messages.standing() if message.act is None and message.kind != "font"]
    speak(app, language)
    _build_frame(window, state)
    window.build_panels()
    window.restore_panels(state)
    if problem := font_problem():
        window.messages.say(Message("warning", problem, "font"))
    for message in kept:
        window.messages.say(message)
    program.furnish()
    program.features.restore(part(state, "features"))
    if core is not None:
        window.bridge.attach(core)
        program.studio.opened.emit(core)
        window.bridge.online_changed.emit(online)
        window.bridge.paused_changed.emit(paused)
    program.studio.mode_changed.emit()
    program.studio.tell_again()
    program.features.take_over(left)
    spawn(_throw_away(old), name="throw old panels away")


def renew_frame(app: QApplication, window: MainWindow, choice: str, session: Mapping[str, object]) -> None:
    """The frame alone in another language than the session said: the settings were edited by hand since then."""
    old = _take_out(window)
    speak(app, choice)
    _build_frame(window, session)
    old.deleteLater()


def _build_frame(window: MainWindow, state: Mapping[str, object]) -> None:
    """A frame of the size that the window has: the sizes of its parts are those of a whole that is laid out."""
    window.build_frame()
    content = window.centralWidget()
    if content is not None:
        content.show()
    for widget in (window, content):
        if widget is not None and (layout := widget.layout()) is not None:
            layout.activate()
    window.restore_sizes(state)


def _take_out(window: MainWindow) -> QWidget:
    """Everything in the window, in a place where nobody sees it and no event of the core comes; its dialogs close."""
    attic = QWidget()
    for widget in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        widget.hide()
        widget.setParent(attic)
    window.bridge.setParent(attic)
    return attic


async def _throw_away(attic: QWidget) -> None:
    try:
        await spawned_has_ended(_PATIENCE)
    finally:
        attic.deleteLater()
