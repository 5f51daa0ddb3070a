"""Named sets of references: kept by the core, taken, renamed and deleted here, each with a way back."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton

from app.errors import ProofsheetError
from app.words import joined, plural, tr
from ui.compose.pick_popup import PickPopup
from ui.compose.pick_rows import PickRow
from ui.loop import spawn
from ui.references.tray import ReferenceTray

if TYPE_CHECKING:
    from app.core import Core
    from app.references.sets import ReferenceSet

_LONGEST_NAME = 80
_NAMES = 4
"""Names of references in the line under a set's name."""

_Change: TypeAlias = "Callable[[Core], Coroutine[Any, Any, None]]"


class ReferenceSetList(QObject):
    """Looks after one button.

    Signals:
        told: something for the person, while the list is closed.
    """

    told = Signal(str)

    def __init__(self, button: QToolButton, tray: ReferenceTray) -> None:
        super().__init__(button)
        self._button = button
        self._tray = tray
        self._core: Core | None = None
        self._sets: dict[str, ReferenceSet] = {}
        self._back: _Change | None = None
        self._popup: PickPopup | None = None
        self._save: QPushButton | None = None
        self._name: QLineEdit | None = None
        button.clicked.connect(self.open)

    def attach(self, core: Core) -> None:
        """Use this core's sets."""
        self._core = core
        self._back = None

    def detach(self) -> None:
        """The core goes."""
        self._core = None
        if self._popup is not None:
            self._popup.close()

    def popup(self) -> PickPopup:
        """The list; made when it is first needed."""
        if self._popup is None:
            empty = tr("No sets yet: give the references of the form a name below to keep them together.")
            popup = PickPopup(tr("Reference sets"), empty, self._button.window())
            popup.searched.connect(self._fill)
            popup.chosen.connect(self._take)
            popup.removed.connect(self._remove)
            popup.renamed.connect(self._rename)
            popup.acted.connect(self._undo)
            popup.column.insertLayout(3, self._save_row())
            self._popup = popup
        return self._popup

    def open(self) -> None:
        """Show the list."""
        popup = self.popup()
        popup.open_under(self._button)
        popup.say(tr("Enter takes · F2 renames · Del deletes"))
        self._enable()
        if self._core is None:
            popup.say(tr("The library is still being opened. Try again in a moment."))
        else:
            self._do(_nothing, "")

    def keep(self, name: str) -> None:
        """Keep the references of the form under this name; a set of that name is replaced, which can be undone."""
        references = self._tray.references
        if not references:
            self._say(tr("There are no references in the form yet."))
            return
        old = next((one for one in self._sets.values() if one.name.casefold() == name.strip().casefold()), None)
        said = tr("Replaced “{name}”.", name=name) if old is not None else tr("Kept as “{name}”.", name=name)

        async def put(core: Core) -> None:
            await core.save_reference_set(name, references)

        self._do(put, said, partial(_forget, name=name) if old is None else partial(_put, old=old))

    def _take(self, name: str) -> None:
        found = self._sets.get(name)
        if found is not None:
            before = len(self._tray.items)
            self._tray.add_references(found.references)
            added = len(self._tray.items) - before
            if added < len(found.references):
                self.told.emit(
                    plural(
                        len(found.references) - added,
                        "One picture of “{name}” is among the references already.",
                        "{n} pictures of “{name}” are among the references already.",
                        name=name,
                    )
                )

    def _remove(self, name: str) -> None:
        found = self._sets.get(name)
        if found is not None:
            self._do(partial(_forget, name=name), tr("Deleted “{name}”.", name=name), partial(_put, old=found))

    def _rename(self, old: str, new: str) -> None:
        if old in self._sets and new.strip() and old != new:
            said = tr("Renamed to “{name}”.", name=new.strip())
            self._do(partial(_rename, old=old, new=new), said, partial(_rename, old=new, new=old))
        else:
            self._fill()

    def _undo(self) -> None:
        back, self._back = self._back, None
        if back is not None:
            self._do(back, tr("Undone."))

    def _do(self, change: _Change, said: str, back: _Change | None = None) -> None:
        """Change something in a worker, show what came of it, and say it with a way back."""
        if self._core is not None:
            spawn(self._work(self._core, change, said, back), name="reference sets")

    async def _work(self, core: Core, change: _Change, said: str, back: _Change | None) -> None:
        try:
            await change(core)
        except ProofsheetError as error:
            said, back = str(error), None
        self._sets = {one.name: one for one in await core.reference_sets()}
        self._fill()
        if said:
            self._back = back
            self._say(said, tr("Undo") if back is not None else "")

    def _fill(self, _text: str = "") -> None:
        if self._popup is None:
            return
        words = self._popup.search.text().casefold().split()
        rows = [PickRow(name, name, _describe(one)) for name, one in self._sets.items()]
        self._popup.set_rows(
            [row for row in rows if all(word in f"{row.title} {row.note}".casefold() for word in words)]
        )

    def _say(self, text: str, action: str = "") -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.say(text, action)
        else:
            self.told.emit(text)

    def _save_row(self) -> QHBoxLayout:
        name, save = QLineEdit(), QPushButton(tr("Save"))
        name.setAccessibleName(tr("Name of the set"))
        name.setPlaceholderText(tr("Keep the references of the form as…"))
        name.setMaxLength(_LONGEST_NAME)
        name.textChanged.connect(self._enable)
        save.setAccessibleName(tr("Save the set"))
        for press in (save.clicked, name.returnPressed):
            press.connect(self._on_save)
        self._name, self._save = name, save
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(name, 1)
        row.addWidget(save)
        return row

    def _enable(self, _text: str = "") -> None:
        if self._name is not None and self._save is not None:
            self._name.setEnabled(bool(self._tray.references))
            self._save.setEnabled(bool(self._tray.references and self._name.text().strip()))

    def _on_save(self) -> None:
        if self._name is not None and self._name.text().strip():
            self.keep(self._name.text().strip())
            self._name.clear()


async def _nothing(_core: Core) -> None:
    """Only look."""


async def _forget(core: Core, name: str) -> None:
    await core.delete_reference_set(name)


async def _put(core: Core, old: ReferenceSet) -> None:
    await core.save_reference_set(old.name, old.references)


async def _rename(core: Core, old: str, new: str) -> None:
    await core.rename_reference_set(old, new)


def _describe(one: ReferenceSet) -> str:
    names = joined(reference.name for reference in one.references[:_NAMES])
    return plural(len(one.references), "{n} picture: {names}", "{n} pictures: {names}", names=names)
