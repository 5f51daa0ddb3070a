"""An incident pack as a person makes one: from the list of tasks and from the details of a picture."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QWidget

from app.tasks.task import Task
from tests.ui.shell.sitting import Person, heard, sitting, until
from ui.incident.dialog import IncidentDialog
from ui.incident.flow import IncidentFlow

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]

PROMPT = "a lamp that nobody else should read about"


def _press(widget: QWidget, text: str) -> None:
    (found,) = [one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def _is_over(task: Task) -> bool:
    return task.is_over


async def _made(person: Person) -> str:
    person.write(PROMPT)
    person.press("Generate")
    task: Task = await heard(person.window.bridge.task_changed, _is_over)
    assert task.remote_id is not None
    return task.remote_id


async def _dialog(person: Person) -> IncidentDialog:
    flow = person.program.ground.feature(IncidentFlow)
    await until(lambda: flow.dialog is not None and "id at the gateway" in flow.dialog.text.toPlainText())
    assert flow.dialog is not None
    return flow.dialog


async def test_the_menu_of_a_task_leads_to_a_pack_that_is_shown_before_it_is_written(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        remote_id = await _made(person)
        await until(lambda: bool(person.window.dock.tasks))
        person.window.dock.list.setCurrentIndex(person.window.dock.list.model().index(0, 0))
        (task,) = person.window.dock.tasks
        (buttons,) = [person.window.dock.list.buttons(task.id)]
        assert buttons is not None
        buttons.menu_wanted.emit()
        (menu,) = [menu for menu in person.window.dock.list.findChildren(QMenu) if menu.isVisible()]
        (entry,) = [action for action in menu.actions() if action.text() == "Incident pack…"]
        entry.trigger()
        menu.close()
        dialog = await _dialog(person)
        assert remote_id in dialog.text.toPlainText()
        assert PROMPT not in dialog.text.toPlainText()
        dialog.whole.click()
        await until(lambda: PROMPT in dialog.text.toPlainText())
        dialog.whole.click()
        await until(lambda: PROMPT not in dialog.text.toPlainText())
        _press(dialog, "Copy")
        assert remote_id in QGuiApplication.clipboard().text()
        _press(dialog, "Save…")
        (place,) = dialog.findChildren(QFileDialog)
        path = tmp_path / "pack.zip"
        place.fileSelected.emit(str(path))
        place.close()
        await until(lambda: str(path) in dialog.outcome.text())
        with zipfile.ZipFile(path) as archive:
            assert archive.read("incident.txt").decode() == dialog.text.toPlainText()


async def test_the_details_of_a_picture_lead_there_and_a_bad_place_is_said(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path / "data") as person:
        remote_id = await _made(person)
        await until(lambda: person.window.inspector.record is not None or _selected(person))
        link = person.find("What the gateway's support needs to look into this task", QPushButton)
        await until(lambda: not link.isHidden())
        link.click()
        dialog = await _dialog(person)
        assert remote_id in dialog.text.toPlainText()
        _press(dialog, "Save…")
        (place,) = dialog.findChildren(QFileDialog)
        place.fileSelected.emit(str(tmp_path / "nowhere" / "pack.zip"))
        place.close()
        await until(lambda: "could not be written" in dialog.outcome.text())


def _selected(person: Person) -> bool:
    model = person.window.gallery.view.model()
    if model.rowCount():
        person.window.gallery.view.setCurrentIndex(model.index(0, 0))
    return False
