"""Every action with its keys: press others to bind them, conflicts are shown, and the usual ones come back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.settings import Settings
from app.words import tr
from ui.actions import ANYWHERE, KEYS, Key, shown
from ui.settings.conflicts import find_conflict
from ui.settings.controls import button
from ui.settings.desk import SettingsDesk
from ui.settings.rows import Section, SettingRow

_MODIFIERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
_LEAST = 150


class KeyButton(QPushButton):
    """Shows the keys of an action; pressed, it takes the next keys that are pressed. Escape leaves them."""

    def __init__(self, section: ShortcutsSection, key: Key) -> None:
        super().__init__()
        self._section = section
        self.key = key
        self._listening = False
        self.setAutoDefault(False)
        self.clicked.connect(self._listen)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """The keys that are bound now."""
        self._listening = False
        self.setText("  ".join(dict.fromkeys(shown(text) for text in keys)) or tr("none", note="no keys"))
        self.setMinimumWidth(max(_LEAST, self.sizeHint().width()))  # some actions have several long ones
        self.setAccessibleName(tr("Keys of “{action}”: {keys}", action=tr(self.key.does), keys=self.text()))

    def event(self, event: QEvent) -> bool:
        """While it listens no shortcut of the window may take the keys away."""
        if self._listening and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._listening and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)  # here and not in keyPressEvent: Tab would be gone by then
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Looking elsewhere leaves the keys as they were."""
        super().focusOutEvent(event)
        if self._listening:
            self._section.refresh()

    def _listen(self) -> None:
        self._listening = True
        self.setText(tr("Press the keys…"))

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            return
        if event.key() == Qt.Key.Key_Escape:
            self._section.refresh()
            return
        sequence = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        self._section.bind(self.key, sequence)


class ShortcutsSection(Section):
    """Each action's main line of the table."""

    def __init__(self, desk: SettingsDesk) -> None:
        super().__init__("shortcuts", tr("Shortcuts"))
        self._desk = desk
        self.buttons: dict[str, KeyButton] = {}
        self._lines: dict[str, SettingRow] = {}
        self._reset: dict[str, QPushButton] = {}
        self._all = button(tr("Reset all"), self._reset_all, tr("Reset all shortcuts"))
        self.add(
            SettingRow(
                tr("Keys"),
                self._all,
                tr("Press a field, then the keys. Escape leaves them as they are."),
                also=tr("keyboard"),
            )
        )
        for key in main_lines():
            self._add(key)
        desk.changed.connect(self.refresh)
        self.refresh()

    def bind(self, key: Key, sequence: str) -> None:
        """Use these keys for an action, unless another one has them where both work."""
        conflict = find_conflict(key, sequence, self._desk.values.shortcuts)
        if conflict:
            self.refresh()
            self._lines[key.action].show_problem(
                tr(
                    "{keys} is taken by “{action}”. Take it away there first.",
                    keys=shown(sequence),
                    action=tr(conflict),
                )
            )
            return
        self._store({**self._desk.values.shortcuts, key.action: (sequence,)})

    def refresh(self, _values: Settings | None = None) -> None:
        """Show what is bound now."""
        overrides = follow(self._desk.values)
        for key in main_lines():
            own = key.action in overrides
            self.buttons[key.action].show_keys(overrides.get(key.action, key.keys))
            self._reset[key.action].setEnabled(own)
            self._lines[key.action].show_problem("")
        self._all.setEnabled(bool(overrides))

    def _add(self, key: Key) -> None:
        field = KeyButton(self, key)
        self.buttons[key.action] = field
        reset = button(tr("Reset"), partial(self._unbind, key), tr("Reset the keys of “{action}”", action=tr(key.does)))
        none = button(
            tr("None"), partial(self._clear, key), tr("Take the keys of “{action}” away", action=tr(key.does))
        )
        self._reset[key.action] = reset
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (field, none, reset):
            row.addWidget(widget)
        box.setAccessibleName(tr(key.does))
        where = "" if key.where == ANYWHERE else tr(key.where)
        self._lines[key.action] = self.add(SettingRow(tr(key.does), box, where, also=" ".join(key.keys)))

    def _unbind(self, key: Key) -> None:
        left = {action: keys for action, keys in self._desk.values.shortcuts.items() if action != key.action}
        conflict = next((found for text in key.keys if (found := find_conflict(key, text, left))), "")
        if conflict:
            self._lines[key.action].show_problem(
                tr("Its usual keys are taken by “{action}”. Take them away there first.", action=tr(conflict))
            )
            return
        self._store(left)

    def _clear(self, key: Key) -> None:
        self._store({**self._desk.values.shortcuts, key.action: ()})

    def _reset_all(self) -> None:
        self._store({})

    def _store(self, overrides: Mapping[str, tuple[str, ...]]) -> None:
        self._desk.change(shortcuts=dict(overrides))


def main_lines() -> tuple[Key, ...]:
    """The first line of each action that has keys or could have them."""
    first: dict[str, Key] = {}
    for key in KEYS:
        if key.action:
            first.setdefault(key.action, key)
    return tuple(first.values())


def follow(values: Settings) -> Mapping[str, tuple[str, ...]]:
    """The overrides that can be in force: a settings file may come from another version, or from somebody's editor.

    Keys that two actions had would do nothing at all, so that of two the one that was bound by hand has its usual ones.
    """
    lines = {key.action: key for key in main_lines()}
    kept = {action: keys for action, keys in values.shortcuts.items() if action in lines}
    while odd := next((action for action in kept if _is_odd(lines[action], kept)), None):
        del kept[odd]  # its usual keys may be another's by now: look at all again
    return kept


def _is_odd(key: Key, overrides: Mapping[str, tuple[str, ...]]) -> bool:
    return any(not _is_key(text) or find_conflict(key, text, overrides) for text in overrides[key.action])


def _is_key(text: str) -> bool:
    return bool(QKeySequence(text).toString(QKeySequence.SequenceFormat.PortableText))  # "" for what Qt cannot read
