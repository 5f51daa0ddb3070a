"""Which keys are taken already where an action works."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from ui.actions import ANYWHERE, KEYS, Key


def find_conflict(wanted: Key, sequence: str, overrides: Mapping[str, tuple[str, ...]]) -> str:
    """What the action that has these keys now does (its English text in the table); "" when they are free.

    Keys of the whole window collide with those of every place; two places never with each other.

    Args:
        wanted: the action that they are meant for.
        sequence: portable.
        overrides: what the person has bound.
    """
    pressed = QKeySequence(sequence)
    seen: set[str] = set()
    for key in KEYS:
        is_main = bool(key.action) and key.action not in seen
        seen.add(key.action)
        if key.action == wanted.action and key.action:
            continue
        bound = overrides.get(key.action, key.keys) if is_main else key.keys
        meets = ANYWHERE in (wanted.where, key.where) or wanted.where == key.where
        if meets and any(QKeySequence(text) == pressed for text in bound):
            return key.does
    return ""
