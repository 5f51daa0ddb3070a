"""One afternoon with the library, by keyboard at the whole window: find, rate, export, throw away, regret, rebuild."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.library import sidecar
from app.library.library import Library
from app.library.record import ImageRecord
from app.paths import find_paths
from tests.ui.gallery.shelf import fill
from tests.ui.shell.sitting import Person, core_of, sitting, until
from ui.export.dialog import ExportDialog
from ui.upkeep.flow import UpkeepFlow

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("does not support", extend=True)]

PICTURES, FOUND = 9, 3
CONTROL = Qt.KeyboardModifier.ControlModifier


def stock(folder: Path) -> None:
    library = Library(find_paths(folder / "data", practice=True))
    library.open()
    fill(library, folder / "parts", PICTURES, ("a mug on a table", "a harbour at night", "a fox in snow"))
    library.close()


def harbours(person: Person) -> list[ImageRecord]:
    core = core_of(person)
    return core.library.rows(core.library.ids("harbour"))


async def listed(person: Person, count: int) -> None:
    await until(lambda: person.window.gallery.model.picture_count == count)


async def find_and_select(person: Person) -> None:
    search = person.window.top.search
    search.setFocus()
    QTest.keyClicks(search, "harbour")
    QTest.keyClick(search, Qt.Key.Key_Return)
    await listed(person, FOUND)
    view = person.window.gallery.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert len(person.window.gallery.selected()) == FOUND


async def rate(person: Person) -> None:
    QTest.keyClick(person.window.gallery.view, Qt.Key.Key_4)
    await until(lambda: [record.rating for record in harbours(person)] == [4] * FOUND)
    for record in harbours(person):
        assert sidecar.read(sidecar.path_for(record.path)).rating == 4


async def export(person: Person, out: Path) -> None:
    assert person.program.commands.run("export")
    await until(lambda: bool(person.window.findChildren(ExportDialog)))
    (dialog,) = person.window.findChildren(ExportDialog)
    assert dialog.scope.count() == FOUND
    dialog.place.set_path(out)
    dialog.names.field.setText("{rating} stars {n}")
    dialog.sidecars.setChecked(True)
    dialog.start.click()
    await until(lambda: not dialog.works)
    assert dialog.line.text.text() == f"{FOUND} pictures in {out}."
    dialog.reject()
    await until(lambda: not isValid(dialog))


async def trash_and_undo(person: Person) -> None:
    core = core_of(person)
    before = {record.path: record.path.read_bytes() for record in harbours(person)}
    view = person.window.gallery.view
    person.window.activateWindow()  # the dialog was active until it closed
    view.setFocus()
    await until(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    await listed(person, 0)
    assert core.library.trash_size()[0] == FOUND
    assert not any(path.exists() for path in before)
    assert person.program.commands.run("undo")
    await listed(person, FOUND)
    assert {path: path.read_bytes() for path in before} == before
    assert [record.rating for record in harbours(person)] == [4] * FOUND


async def rebuild(person: Person) -> None:
    dialog = person.program.ground.feature(UpkeepFlow).show_rebuild()
    assert dialog is not None
    dialog.start.click()
    await until(lambda: not dialog.works)
    assert dialog.line.text.text() == f"{PICTURES} pictures are in the index."
    dialog.reject()
    await until(lambda: not isValid(dialog))
    assert [record.rating for record in harbours(person)] == [4] * FOUND


async def test_search_select_rate_export_trash_undo_rebuild(qapp: QApplication, tmp_path: Path) -> None:
    stock(tmp_path)
    out = tmp_path / "out"
    async with sitting(qapp, tmp_path / "data") as person:
        await listed(person, PICTURES)
        await find_and_select(person)
        await rate(person)
        await export(person, out)
        await trash_and_undo(person)
        await rebuild(person)
        person.window.top.search.clear()
        await listed(person, PICTURES)
    assert sorted(path.name for path in out.iterdir()) == [
        f"4 stars {n}.{kind}" for n in range(1, FOUND + 1) for kind in ("json", "png")
    ]
    async with sitting(qapp, tmp_path / "data") as person:
        await listed(person, PICTURES)
        assert [record.rating for record in harbours(person)] == [4] * FOUND
