"""The grid's context menu: the actions of the table, in groups, and only those that can do something now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.words import mark, tr
from ui.actions import GRID, KEYS
from ui.commands import Commands
from ui.icons import icon

_GROUPS: tuple[tuple[str, ...], ...] = (
    ("compare",),
    ("use_as_reference", "use_references", "reuse_settings"),
    ("toggle_favourite", "rating", "edit_tags", "edit_notes", "edit_collections"),
    ("copy_pictures", "copy_paths", "copy_prompts"),
    ("open_outside", "show_in_folder", "print_pictures", "export", "contact_sheet"),
)
"""Action names; `rating` is the submenu of the six ratings. What is in no group comes behind them."""
_LAST = ("trash_pictures",)
_RATING = "rate_"
_OF_TILES = ("reuse_settings", "copy_prompts")
"""What can be done with a picture that is still to come."""
_NOT_HERE = ("toggle_inspector",)
_OPEN = mark("Open")


def picture_menu(parent: QWidget, commands: Commands, open_it: Callable[[], object] | None) -> QMenu:
    """The menu for the selected pictures, or, where `open_it` is None, for a picture that is still to come.

    It is deleted when it closes.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    if open_it is None:
        add_group(menu, commands, _OF_TILES)
        return menu
    opens = QAction(icon("image", "muted"), f"{tr(_OPEN)}\t{tr('Enter', 'key')}", menu)
    opens.triggered.connect(lambda _checked=False: open_it())
    menu.addAction(opens)
    known = {name for group in _GROUPS for name in group} | set(_LAST) | set(_NOT_HERE)
    others = tuple(
        dict.fromkeys(
            key.action
            for key in KEYS
            if key.where == GRID and key.action and key.action not in known and not key.action.startswith(_RATING)
        )
    )
    for group in (*_GROUPS, others, _LAST):
        add_group(menu, commands, group)
    return menu


def add_group(menu: QMenu, commands: Commands, names: tuple[str, ...]) -> None:
    """Add these actions behind a line, as far as they can do something now; `rating` is all six."""
    before = len(menu.actions())
    for name in names:
        if name == "rating":
            _add_ratings(menu, commands)
            continue
        entry = commands.entry(name)
        if entry is not None and entry.isEnabled() and entry.isVisible():
            menu.addAction(entry)
    added = menu.actions()[before:]
    if before and added:
        menu.insertSeparator(added[0])


def _add_ratings(menu: QMenu, commands: Commands) -> None:
    entries = [commands.entry(f"{_RATING}{number}") for number in range(6)]
    usable = [entry for entry in entries if entry is not None and entry.isEnabled()]
    if not usable:
        return
    submenu = QMenu(tr("Rating"), menu)
    submenu.setAccessibleName(tr("Rating"))
    submenu.setIcon(icon("star", "muted"))
    submenu.addActions(usable)
    menu.addMenu(submenu)


def popup(menu: QMenu, place: QPoint) -> None:
    """Show it at a global position and return at once; an empty one is not shown."""
    if menu.isEmpty():
        menu.deleteLater()
    else:
        menu.popup(place)
