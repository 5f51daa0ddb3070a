"""The references of a task in its row, and from there back into the form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from app.request import GenerationRequest, Reference
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.ui.gallery.shelf import practising, request_of, task_of, until
from tests.ui.shell.sitting import sitting
from ui.compose.panel import ComposePanel
from ui.tasks.actions import Action, actions_of
from ui.tasks.dock import TaskDock
from ui.tasks.references_badge import badge_place, badge_words, state_beside
from ui.tasks.words import row_in_words

pytestmark = [pytest.mark.anyio, pytest.mark.qt_log_ignore("This plugin does not support")]


def with_references(count: int, **more: object) -> Task:
    references = tuple(Reference(name=f"<b>{n}</b>.png", url=f"https://h.test/{n}.png") for n in range(1, count + 1))
    return replace(task_of(1, TaskState.DONE), request=request_of("a mug", references=references, **more))


def test_only_a_task_with_references_offers_them() -> None:
    assert Action.REUSE_REFERENCES in actions_of(with_references(1))
    assert Action.REUSE_REFERENCES not in actions_of(task_of(1, TaskState.DONE))


def test_the_number_stands_beside_the_state_and_leaves_when_room_is_short() -> None:
    task = with_references(3)
    state = QRect(500, 0, 196, 33)
    badge = badge_place(state, 100, task)
    assert badge.left() == state.left()
    assert not state_beside(state, badge).intersects(badge)
    assert state_beside(state, badge).right() == state.right()
    assert badge_place(state, 170, task).isEmpty()
    assert state_beside(state, QRect()) == state
    assert badge_place(state, 0, task_of(1)).isEmpty()


def test_the_names_are_told_eight_of_them_and_the_mask() -> None:
    mask = Reference(name="mask.png", sha256="0" * 64, format="png")
    lines = badge_words(with_references(10, mask=mask)).split("\n")
    assert lines[0] == "10 references"
    assert lines[1] == "1. <b>1</b>.png"
    assert lines[8:] == ["8. <b>8</b>.png", "and 2 more", "Mask: mask.png"]
    assert badge_words(with_references(1)).split("\n")[0] == "1 reference"


def test_a_screen_reader_says_how_many_there_are() -> None:
    assert row_in_words(with_references(3), "Flux") == "saved, a mug, 3 references, Flux"
    assert "reference" not in row_in_words(task_of(1), "Flux")


async def test_the_pointer_over_the_number_is_told_the_names(qtbot: QtBot, tmp_path: Path) -> None:
    dock = TaskDock()
    qtbot.addWidget(dock)
    dock.resize(1000, 300)
    dock.show()
    async with practising(tmp_path) as (core, bridge):
        dock.attach(core, bridge)
        task = with_references(2)
        dock.follow(task)
        index = dock.list.model().index(0, 0)
        row = dock.list.visualRect(index)
        place = dock.list.rows.references_place(row, task)
        assert row.contains(place)
        option = QStyleOptionViewItem()
        option.rect = row
        at = place.center()
        event = QHelpEvent(QHelpEvent.Type.ToolTip, at, dock.list.viewport().mapToGlobal(at))
        assert dock.list.rows.helpEvent(event, dock.list, option, index)
        assert "1. &lt;b&gt;1" in QToolTip.text() or "1. <b>1" in QToolTip.text()
        assert not dock.grab(QRect(QPoint(), dock.size())).isNull()
        QToolTip.hideText()
        dock.detach()


async def test_the_menu_puts_them_back_into_the_form(qapp: QApplication, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48), (200, 80, 20)).save(tmp_path / "mug.png")
    async with sitting(qapp, tmp_path / "data") as person:
        core = person.program.desk.core
        assert core is not None
        compose, dock = person.window.compose, person.window.dock
        mug = await core.add_reference(tmp_path / "mug.png")
        request = GenerationRequest(model="flux-2-pro", prompt="a jug", references=(mug,))
        task = await core.submit(request)
        await core.wait_for(task.id)
        await until(lambda: any(one.id == task.id for one in dock.tasks))
        (listed,) = [one for one in dock.tasks if one.id == task.id]
        dock.list.menu_wanted.emit(listed, QPoint(10, 10))
        (menu,) = [one for one in dock.findChildren(QMenu) if one.isVisible()]
        next(one for one in menu.actions() if one.text() == "Use its references again").trigger()
        menu.close()
        await until(lambda: shown(compose) == [mug])
        assert compose.typed_prompt() == "", "the references, and nothing else"


async def test_one_reference_of_a_picture_is_added_to_those_of_the_form(qapp: QApplication, tmp_path: Path) -> None:
    for name, colour in (("mug.png", "red"), ("jug.png", "blue")):
        Image.new("RGB", (64, 48), colour).save(tmp_path / name)
    async with sitting(qapp, tmp_path / "data") as person:
        core = person.program.desk.core
        assert core is not None
        mug = await core.add_reference(tmp_path / "mug.png")
        jug = await core.add_reference(tmp_path / "jug.png")
        done = await core.wait_for(
            (await core.submit(GenerationRequest(model="flux-2-pro", prompt="a jug", references=(mug,)))).id
        )
        person.window.compose.add_references([jug])
        person.window.inspector.show_image(core.library.images_of(done.id)[0])
        (cell,) = person.window.inspector.made_from.cells()
        cell.used.emit()
        await until(lambda: shown(person.window.compose) == [jug, mug])


def shown(compose: ComposePanel) -> list[Reference]:
    return msgspec.convert(compose.state().get("references", []), list[Reference])
