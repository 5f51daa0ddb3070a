"""The menu of the top bar: only what works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import sequences
from ui.icons import icon
from ui.practice import PracticeMenu
from ui.theme import THEME_NAMES, ThemeName, theme_name

_THEME_TEXT: dict[ThemeName, str] = {"system": "As the system", "light": "Light", "dark": "Dark"}


@dataclass(frozen=True, slots=True)
class MenuSlots:
    """What the entries do."""

    add_references: Callable[[], None]
    open_folder: Callable[[], None]
    use_key: Callable[[], None]
    remove_key: Callable[[], None]
    choose_theme: Callable[[ThemeName], None]
    toggle_compose: Callable[[], None]
    toggle_inspector: Callable[[], None]
    show_spending: Callable[[], None]
    show_keys: Callable[[], None]
    quit: Callable[[], None]


class MainMenu(QMenu):
    """Built once; `set_mode` shows the entries about the key that fit."""

    def __init__(self, does: MenuSlots, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Menu")
        self._entry("Choose reference images…", "image", does.add_references, "add_references")
        self._folder = self._entry("Open the library's folder", "folder", does.open_folder)
        self._spending = self._entry("Spending…", "wallet", does.show_spending, "show_spending")
        self.practice = PracticeMenu(self)
        self.addMenu(self.practice)
        self.addSeparator()
        self._use_key = self._entry("Use my key…", "key", does.use_key)
        self.remove_key = self._entry("Remove key", "close", does.remove_key)
        self.addSeparator()
        self._themes = QActionGroup(self)
        looks = self.addMenu(icon("contrast", "muted"), "Look")
        for name in THEME_NAMES:
            entry = QAction(_THEME_TEXT[name], self)
            entry.setCheckable(True)
            entry.setData(name)
            entry.triggered.connect(partial(_choose, does, name))
            self._themes.addAction(entry)
            looks.addAction(entry)
        self._entry("Show or hide the form", "panel-left", does.toggle_compose, "toggle_compose")
        self._entry("Show or hide the details", "panel-right", does.toggle_inspector, "toggle_inspector")
        self.addSeparator()
        self._entry("Keys", "keyboard", does.show_keys, "show_keys")
        self._entry("Quit", "", does.quit, "quit")
        self.aboutToShow.connect(self._tick_theme)
        self.set_mode(is_open=False, practice=True)

    def set_mode(self, *, is_open: bool, practice: bool) -> None:
        """Offer a key in practice mode, and to change or remove it otherwise."""
        self._folder.setEnabled(is_open)
        self._spending.setEnabled(is_open)
        self._use_key.setEnabled(is_open)
        self._use_key.setText("Use my key…" if practice else "Change key…")
        self.remove_key.setVisible(is_open and not practice)

    def _entry(self, text: str, symbol: str, does: Callable[[], None], action: str = "") -> QAction:
        entry = QAction(text, self)
        if symbol:
            entry.setIcon(icon(symbol, "muted"))
        entry.triggered.connect(lambda _checked=False: does())
        if action:  # shown only: the window binds it, so that it works while the menu is closed
            entry.setText(f"{text}\t{sequences(action)[0].toString(sequences(action)[0].SequenceFormat.NativeText)}")
        self.addAction(entry)
        return entry

    def _tick_theme(self) -> None:
        for entry in self._themes.actions():
            entry.setChecked(entry.data() == theme_name())


def _choose(does: MenuSlots, name: ThemeName, _checked: bool) -> None:
    does.choose_theme(name)
