"""The grid's context menu: only entries that do something for what is under the mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import icon


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu; `keys` is shown, the key itself is handled where the focus is."""

    label: str
    icon: str
    run: Callable[[], object]
    keys: str = ""
    tip: str = ""


def popup_menu(parent: QWidget, entries: list[Entry | None], place: QPoint) -> QMenu:
    """Show a menu at a global position and return at once; None in `entries` is a line between groups."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            menu.addAction(_action(entry, menu))
    menu.popup(place)
    return menu


def _action(entry: Entry, menu: QMenu) -> QAction:
    action = QAction(icon(entry.icon), f"{entry.label}\t{entry.keys}" if entry.keys else entry.label, menu)
    action.setToolTip(entry.tip)
    action.triggered.connect(lambda: entry.run())  # noqa: PLW0108 - `triggered` would hand its checked state to `run`
    return action
