"""What the actions do: each part of the window registers its own, and they are bound to keys and menu here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.words import tr
from ui.actions import GRID, VIEWER, Key, rows_of
from ui.icons import icon
from ui.main_window import MainWindow


class Commands(QObject):
    """Actions by name. A name that nobody registered exists nowhere: no key, no menu entry.

    Signals:
        rebound: the keys of some action have changed.
    """

    rebound = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._entries: dict[str, list[tuple[Key, QAction]]] = {}
        self._wanted: dict[str, bool] = {}
        self._overrides: Mapping[str, tuple[str, ...]] = {}
        self._open = False
        self._places: dict[str, QWidget] = {GRID: window.gallery.view, VIEWER: window.viewer}

    def set_place(self, where: str, widget: QWidget) -> None:
        """Keys of the table's lines for this place work in this widget; to be said before they are added."""
        self._places[where] = widget

    def add(self, action: str, slot: Callable[[], object]) -> None:
        """Register what an action does, and bind its keys; raises KeyError for one that is not in the table."""
        if action in self._entries:
            raise ValueError(f"{action} is registered already")
        entries: list[tuple[Key, QAction]] = []
        for row in rows_of(action):
            entry = QAction(tr(row.label or row.does), self)
            if row.symbol:
                entry.setIcon(icon(row.symbol, "muted"))
            entry.triggered.connect(lambda _checked=False: slot())
            owner = self._owner(row)
            entry.setShortcutContext(
                Qt.ShortcutContext.WindowShortcut
                if owner is self._window
                else Qt.ShortcutContext.WidgetShortcut
                if row.where == GRID
                else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            owner.addAction(entry)
            entries.append((row, entry))
        self._entries[action] = entries
        self._apply(action)

    def run(self, action: str) -> bool:
        """Do it, if it is registered and enabled; whether it was."""
        entry = self.entry(action)
        if entry is None or not entry.isEnabled():
            return False
        entry.trigger()
        return True

    def entry(self, action: str) -> QAction | None:
        """The Qt action for menus, None for one that nobody registered."""
        entries = self._entries.get(action)
        return entries[0][1] if entries else None

    def names(self) -> tuple[str, ...]:
        """Every registered action."""
        return tuple(self._entries)

    def clear(self) -> None:
        """Forget every action: what was begun before the window is made again may still speak of one."""
        self._entries.clear()

    def set_enabled(self, action: str, enabled: bool) -> None:
        """Whether it can do something now; its keys are dead meanwhile, and one without a core stays disabled."""
        self._wanted[action] = enabled
        self._apply(action)

    def set_text(self, action: str, text: str) -> None:
        """Another text for its menu entry, translated already."""
        for _row, entry in self._entries.get(action, ()):
            entry.setText(text)

    def set_visible(self, action: str, visible: bool) -> None:
        """Show or hide its menu entry; a hidden one has no keys either."""
        for _row, entry in self._entries.get(action, ()):
            entry.setVisible(visible)

    def set_core_open(self, is_open: bool) -> None:
        """Enable what needs an open library, or disable it."""
        self._open = is_open
        for action in self._entries:
            self._apply(action)

    def rebind(self, overrides: Mapping[str, tuple[str, ...]]) -> None:
        """Use these keys for these actions' main lines, and the table's for all others."""
        self._overrides = dict(overrides)
        for action in self._entries:
            self._apply(action)
        self.rebound.emit()

    def keys_of(self, action: str) -> tuple[str, ...]:
        """The portable key sequences that are bound to an action's main line now."""
        return self._overrides.get(action, rows_of(action)[0].keys)

    def _apply(self, action: str) -> None:
        for index, (row, entry) in enumerate(self._entries.get(action, ())):
            keys = self.keys_of(action) if index == 0 else row.keys
            entry.setShortcuts([QKeySequence(text) for text in keys])
            entry.setEnabled(self._wanted.get(action, True) and (self._open or not row.needs_core))

    def _owner(self, row: Key) -> QWidget:
        return self._places.get(row.where, self._window)
