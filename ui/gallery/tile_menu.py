"""The context menu of a picture that is still to come: what can be done with its request, and with its task."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.tasks.task import Task
from ui.commands import Commands
from ui.gallery.picture_menu import picture_menu
from ui.icons import icon
from ui.tasks.actions import Action, actions_of

_SAID_ALREADY = frozenset({Action.REUSE, Action.COPY_PROMPT})
"""They stand in the menu as actions of the grid, with their keys."""


def tile_menu(parent: QWidget, commands: Commands, task: Task, act: Callable[[Action, Task], object]) -> QMenu:
    """A menu for `popup`; it is deleted when it closes.

    Args:
        parent: the grid.
        commands: whose actions it offers.
        task: of the tile; what the list of tasks offers for it stands at the end.
        act: does that.
    """
    menu = picture_menu(parent, commands, None)
    if not menu.isEmpty():
        menu.addSeparator()
    for action in actions_of(task):
        if action not in _SAID_ALREADY:
            menu.addAction(_entry(action, task, act, menu))
    return menu


def _entry(action: Action, task: Task, act: Callable[[Action, Task], object], menu: QMenu) -> QAction:
    entry = QAction(icon(action.icon, "muted"), action.label, menu)
    entry.setToolTip(action.tip)
    entry.triggered.connect(lambda _checked=False: act(action, task))
    return entry
