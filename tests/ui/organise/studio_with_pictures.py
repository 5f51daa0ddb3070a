"""The whole window over a library with pictures: what tests of marks, trash, collections and undo share."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.core import Core
from app.library import sidecar
from app.library.marks import Marks, marks_of
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import fill
from tests.ui.shell.sitting import Person, sitting, until
from ui.features import Feature
from ui.organise.undo import UndoFeature

F = TypeVar("F", bound=Feature)
NONE = Qt.KeyboardModifier.NoModifier


class Studio:
    """A person in front of pictures that are there already."""

    def __init__(self, person: Person, core: Core, records: list[ImageRecord]) -> None:
        self.person = person
        self.window = person.window
        self.core = core
        self.records = records

    def feature(self, kind: type[F]) -> F:
        return self.person.program.ground.feature(kind)

    def run(self, action: str) -> None:
        """As from the menu."""
        assert self.person.program.ground.commands.run(action), f"{action} cannot be done now"

    def select(self, records: Sequence[ImageRecord]) -> None:
        """Exactly these, in the gallery, which gets the focus."""
        gallery = self.window.gallery
        selection = QItemSelection()
        rows = [gallery.model.row_of(record.id) for record in records]
        for row in rows:
            assert row is not None
            selection.select(gallery.model.index(row), gallery.model.index(row))
        flag = QItemSelectionModel.SelectionFlag
        if rows and rows[-1] is not None:
            gallery.view.selectionModel().setCurrentIndex(gallery.model.index(rows[-1]), flag.NoUpdate)
        gallery.view.selectionModel().select(selection, flag.ClearAndSelect)
        gallery.view.setFocus()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, widget: QWidget | None = None) -> None:
        QTest.keyClick(widget or self.window.focusWidget() or self.window, key, held)

    def now(self, record: ImageRecord) -> ImageRecord:
        """As the index has it now."""
        found = self.core.library.find(record.uid)
        assert found is not None
        return found

    def marks(self, record: ImageRecord) -> Marks:
        """As its sidecar says."""
        return marks_of(sidecar.read(sidecar.path_for(record.path)))

    async def rest(self) -> None:
        """Until no change goes on any more."""
        undo = self.feature(UndoFeature)
        await until(lambda: not undo.is_busy)

    def undo_text(self) -> str:
        """What the menu says."""
        entry = self.person.program.ground.commands.entry("undo")
        assert entry is not None
        return entry.text()

    async def undo(self) -> None:
        """Ctrl+Z in the gallery, and wait until it is done."""
        await self._step(Qt.KeyboardModifier.ControlModifier, 0)

    async def redo(self) -> None:
        """Ctrl+Shift+Z, and wait until it is done."""
        await self._step(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, 1)

    async def _step(self, held: Qt.KeyboardModifier, which: int) -> None:
        feature = self.feature(UndoFeature)
        before = len((feature._history.done, feature._history.undone)[which])
        assert before, "there is nothing to do"
        self.window.gallery.view.setFocus()
        self.key(Qt.Key.Key_Z, held)
        await until(lambda: len((feature._history.done, feature._history.undone)[which]) < before)
        await self.rest()


@asynccontextmanager
async def studio(app: QApplication, folder: Path, count: int) -> AsyncGenerator[Studio]:
    """`count` new pictures; the records oldest first."""
    async with sitting(app, folder / "data") as person:
        core = person.program.desk.core
        assert core is not None
        before = core.library.count()
        records = fill(core.library, folder / "parts", count, ("a mug on a table", "a harbour at night"))
        if records:
            await core.rebuild_library()  # so that the window learns of them
            records = core.library.find_all(record.uid for record in records)
        await until(lambda: person.window.gallery.model.picture_count == before + count)
        person.window.activateWindow()
        await until(person.window.isActiveWindow)
        yield Studio(person, core, records)
