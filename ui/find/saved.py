"""The searches that the person keeps: take, save, rename, delete with a way back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.core.searches import SavedSearch, Searches
from app.errors import DiskError
from app.library.query import NEWEST, Sort
from app.words import tr
from ui.compose.pick_popup import PickPopup
from ui.compose.pick_rows import PickRow
from ui.gallery.order_menu import SORTS
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core

_LONGEST_NAME = 100


class SavedSearches(QObject):
    """A list that opens under the search field.

    Args:
        below: what the list opens under.
        current: the search and the order that "Save" keeps.

    Signals:
        taken: a `SavedSearch`.
        failed: the error, when the disk failed; nothing was changed then.
    """

    taken = Signal(object)
    failed = Signal(object)

    def __init__(self, below: QWidget, current: Callable[[], tuple[str, Sort]]) -> None:
        super().__init__(below)
        self._below = below
        self._current = current
        self._core: Core | None = None
        self._popup: PickPopup | None = None
        self._undo: Callable[[Searches], object] | None = None
        self._changing = asyncio.Lock()
        self.name: QLineEdit
        self.save_button: QPushButton

    def attach(self, core: Core | None) -> None:
        """Keep the searches of this core; None closes the list."""
        self._core = core
        self._undo = None
        if core is None and self._popup is not None:
            self._popup.close()

    def clear(self) -> None:
        """Take the list away."""
        if self._popup is not None:
            self._popup.deleteLater()
            self._popup = None

    def popup(self) -> PickPopup:
        """The list; made when it is first needed."""
        if self._popup is None:
            empty = tr("No search is kept yet. Search for something, and give it a name below.")
            popup = PickPopup(tr("Saved searches"), empty, self._below.window())
            popup.searched.connect(self._fill)
            popup.chosen.connect(self._take)
            popup.removed.connect(self._remove)
            popup.renamed.connect(self._rename)
            popup.acted.connect(self._take_back)
            popup.column.insertLayout(3, self._save_row())
            self._popup = popup
        return self._popup

    def open(self) -> None:
        """Show the list."""
        if self._core is None:
            return
        popup = self.popup()
        text, _ = self._current()
        self.name.setEnabled(bool(text))
        self.name.setPlaceholderText(
            tr("Keep “{search}” as…", search=text) if text else tr("Search for something to keep it")
        )
        popup.open_under(self._below)
        popup.say(tr("Enter takes · F2 renames · Del deletes"))
        self._fill()
        if text and not self._core.searches.saved:
            self.name.setFocus()

    def save(self) -> None:
        """Keep the search in the field under the name that was written."""
        name, (text, sort) = self.name.text().strip(), self._current()
        if not name or not text:
            return
        self.name.clear()

        def keep(searches: Searches) -> None:
            before = searches.save(name, text, sort)
            self._undo = lambda again: again.put_back(before) if before is not None else again.delete(name)

        found = self._core.searches.find(name) if self._core is not None else None
        said = tr("Replaced “{kept}”.", kept=name) if found is not None else tr("Kept as “{kept}”.", kept=name)
        self._change(keep, said, name)

    def _take(self, name: str) -> None:
        found = self._core.searches.find(name) if self._core is not None else None
        if found is not None:
            self.taken.emit(found)

    def _remove(self, name: str) -> None:
        def delete(searches: Searches) -> None:
            before = searches.delete(name)
            self._undo = (lambda again: again.put_back(before)) if before is not None else None

        self._change(delete, tr("Deleted “{name}”.", name=name))

    def _rename(self, old: str, new: str) -> None:
        new = new.strip()
        taken = self._core is None or self._core.searches.find(new) is not None
        if not new or (taken and new.casefold() != old.casefold()):
            self._fill()
            if new:
                self.popup().say(tr("That name is taken."))
            return

        def move(searches: Searches, source: str, target: str) -> None:
            before = searches.delete(source)
            if before is not None:
                searches.save(target, before.text, before.order)

        def rename(searches: Searches) -> None:
            move(searches, old, new)
            self._undo = lambda again: move(again, new, old)

        if new != old:
            self._change(rename, tr("Renamed to “{name}”.", name=new), new)

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            self._change(undo, tr("Undone."))

    def _change(self, change: Callable[[Searches], object], said: str, select: str = "") -> None:
        if self._core is not None:
            spawn(self._do(self._core, change, said, select), name="keep searches")

    async def _do(self, core: Core, change: Callable[[Searches], object], said: str, select: str) -> None:
        try:
            async with self._changing:
                await asyncio.to_thread(change, core.searches)
        except DiskError as error:
            self.failed.emit(error)
            return
        self._fill()
        if self._popup is not None:
            self._popup.say(said, tr("Undo") if self._undo is not None else "")
            if select:
                self._popup.select(select)

    def _fill(self, _text: str = "") -> None:
        if self._popup is None or self._core is None:
            return
        words = self._popup.search.text().casefold().split()
        rows = [
            PickRow(one.name, one.name, _note(one))
            for one in self._core.searches.saved
            if all(word in f"{one.name} {one.text}".casefold() for word in words)
        ]
        self._popup.set_rows(rows)

    def _save_row(self) -> QHBoxLayout:
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the search"))
        self.name.setMaxLength(_LONGEST_NAME)
        self.save_button = QPushButton(tr("Save"))
        self.save_button.setAccessibleName(tr("Save the search"))
        self.save_button.setEnabled(False)
        self.name.textChanged.connect(partial(_enable, self.save_button))
        self.save_button.clicked.connect(lambda: self.save())  # noqa: PLW0108 - `clicked` would hand its state over
        self.name.returnPressed.connect(self.save)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.name, 1)
        row.addWidget(self.save_button)
        return row


def _note(search: SavedSearch) -> str:
    order = next((tr(text) for sort, text in SORTS if sort == search.order), "")
    return search.text if search.order == NEWEST or not order else f"{search.text} · {order}"


def _enable(button: QPushButton, text: str, *_more: Any) -> None:
    button.setEnabled(bool(text.strip()))
