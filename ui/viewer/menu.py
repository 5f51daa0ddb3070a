"""The viewer's context menu: what can be done with the picture that is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.words import tr
from ui.actions import shown
from ui.commands import Commands
from ui.gallery.picture_menu import add_group
from ui.icons import icon

_LOOKING = ("viewer_zoom", "viewer_fit", "viewer_actual")
_FORM = ("viewer_reference", "viewer_reuse")
_MARKS = ("toggle_favourite", "rating", "edit_tags", "edit_notes", "edit_collections")
_COPIES = ("copy_pictures", "copy_paths", "copy_prompts")
_FILES = ("open_outside", "show_in_folder")
_OUT = ("print_pictures", "export")
_SHOW = ("slideshow", "filmstrip")


def viewer_menu(
    parent: QWidget, commands: Commands, *, with_compare: bool, restore: Callable[[], object] | None
) -> QMenu:
    """A menu for `popup`; it is deleted when it closes.

    Args:
        parent: the viewer.
        commands: whose actions it offers.
        with_compare: there is a neighbour to compare with.
        restore: for a picture of the trash, of which nothing can be changed: brings it back. None for others.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    add_group(menu, commands, _LOOKING)
    add_group(menu, commands, _FORM)
    if restore is not None:
        add_group(menu, commands, _COPIES)
        add_group(menu, commands, _FILES)
        menu.addSeparator()
        _entry(menu, tr("Restore"), "undo", restore)
        return menu
    if with_compare:
        key = next(iter(commands.keys_of("compare")), "")
        text = tr("Compare with the next picture")
        _entry(menu, f"{text}\t{shown(key)}" if key else text, "compare", lambda: commands.run("compare"))
    for group in (_MARKS, _COPIES, (*_FILES, *_OUT), _SHOW, ("trash_pictures",)):
        add_group(menu, commands, group)
    return menu


def _entry(menu: QMenu, text: str, symbol: str, act: Callable[[], object]) -> None:
    entry = QAction(icon(symbol, "muted"), text, menu)
    entry.triggered.connect(lambda _checked=False: act())
    menu.addAction(entry)
