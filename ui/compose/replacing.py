"""Replacing the whole form (reuse, presets, dropped settings) and other big steps, with one step back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject

from app.words import tr
from ui.compose.form import Form
from ui.compose.store import FormStore
from ui.compose.strip import ChangeStrip
from ui.references.item import ReferenceItem
from ui.references.tray import ReferenceTray

Step: TypeAlias = "Callable[[], Step]"
"""Goes one step back, and gives the step that goes forth again."""


@dataclass(frozen=True, slots=True)
class _Snapshot:
    form: Form
    items: tuple[ReferenceItem, ...]


class Replacer(QObject):
    """Puts another form in place of the present one and remembers that one."""

    def __init__(self, store: FormStore, tray: ReferenceTray, strip: ChangeStrip) -> None:
        super().__init__(store)
        self._store = store
        self._tray = tray
        self._strip = strip
        self._step: Step | None = None

    def replace(self, form: Form, said: str) -> None:
        """Take over `form` and say so, with the way back, which loses nothing either."""
        before = self._now()
        self._tray.replace_all(form.references)
        self._store.load(form)
        self.push(said, partial(self._swap, before))

    def push(self, said: str, step: Step) -> None:
        """Something was done: say so, with the way back."""
        self._step = step
        self._strip.set_words(said, action=tr("Undo"))

    def can_undo(self) -> bool:
        """Whether there is a step to take back, or to take again."""
        return self._step is not None

    def undo(self) -> None:
        """Before the last step; once more brings it back. Nothing to undo does nothing."""
        if self._step is not None:
            self._step = self._step()
            self._strip.set_words(undone_words(), action=tr("Redo"))

    def _swap(self, other: _Snapshot) -> Step:
        before = self._now()
        self._tray.restore(other.items)
        self._store.load(other.form)
        return partial(self._swap, before)

    def _now(self) -> _Snapshot:
        return _Snapshot(self._store.form, self._tray.items)


def undone_words() -> str:
    """What is said after a step back."""
    return tr("The form is as it was before.")
