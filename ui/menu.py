"""The menu of the top bar: only what works."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.words import mark, tr
from ui.actions import KEYS
from ui.commands import Commands
from ui.icons import icon
from ui.theme import THEME_NAMES, ThemeName, theme_name

_THEME_TEXT: dict[ThemeName, str] = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}
_SECTIONS = {"library": (mark("Library"), "folder"), "view": (mark("View"), "contrast"), "help": (mark("Help"), "info")}


class MainMenu(QMenu):
    """`add_submenu` takes what changes while the program runs; `fill` adds the actions of the table, once.

    Signals:
        theme_chosen: "system", "light" or "dark".
    """

    theme_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Menu"))
        self._sections: dict[str, QMenu] = {}
        self._extra: list[tuple[str, QMenu]] = []
        self._themes = QActionGroup(self)
        self.aboutToShow.connect(self._tick_theme)

    def add_submenu(self, section: str, submenu: QMenu) -> None:
        """Have a menu of somebody's own in a section, after its actions."""
        self._extra.append((section, submenu))

    def fill(self, commands: Commands) -> None:
        """Put every registered action that names a section into it."""
        self._fill_section(self, "main", commands)
        self.addSeparator()
        for section, (title, symbol) in _SECTIONS.items():
            submenu = QMenu(tr(title), self)
            submenu.setAccessibleName(tr(title))
            submenu.setIcon(icon(symbol, "muted"))
            self._fill_section(submenu, section, commands)
            if section == "view":
                self._add_themes(submenu)
            if not submenu.isEmpty():
                self.addMenu(submenu)
        self.addSeparator()
        self._fill_section(self, "end", commands)

    def _fill_section(self, menu: QMenu, section: str, commands: Commands) -> None:
        added: set[str] = set()
        for key in KEYS:
            entry = commands.entry(key.action)
            if key.menu == section and entry is not None and key.action not in added:
                added.add(key.action)
                menu.addAction(entry)
        for place, submenu in self._extra:
            if place == section:
                menu.addMenu(submenu)

    def _add_themes(self, menu: QMenu) -> None:
        menu.addSeparator()
        for name in THEME_NAMES:
            entry = QAction(tr(_THEME_TEXT[name]), self)
            entry.setCheckable(True)
            entry.setData(name)
            entry.triggered.connect(partial(self._choose, name))
            self._themes.addAction(entry)
            menu.addAction(entry)

    def _tick_theme(self) -> None:
        for entry in self._themes.actions():
            entry.setChecked(entry.data() == theme_name())

    def _choose(self, name: ThemeName, _checked: bool) -> None:
        self.theme_chosen.emit(name)
