"""Replacing the whole form (reuse, presets, dropped settings), with one step back that loses nothing either way."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from ui.compose.form import Form
from ui.compose.store import FormStore
from ui.compose.strip import ChangeStrip
from ui.references.item import ReferenceItem
from ui.references.tray import ReferenceTray

UNDONE = "The form is as it was before."


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
        self._other: _Snapshot | None = None

    def replace(self, form: Form, said: str) -> None:
        """Take over `form` and say so, with the way back."""
        before = self._now()
        self._tray.replace_all(form.references)
        self._store.load(form)
        self._other = before
        self._strip.set_words(said, action="Undo")

    def undo(self) -> None:
        """The form before the last `replace`; once more brings the replacement back. Nothing to undo does nothing."""
        other = self._other
        if other is None:
            return
        self._other = self._now()
        self._tray.restore(other.items)
        self._store.load(other.form)
        self._strip.set_words(UNDONE, action="Redo")

    def _now(self) -> _Snapshot:
        return _Snapshot(self._store.form, self._tray.items)
