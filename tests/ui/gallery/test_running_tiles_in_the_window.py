"""Running tiles: their menu offers what the list of tasks does, and a search keeps those that it awaits."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.gateway.demo.script import Script
from app.library.record import ImageRecord
from app.tasks.state import TaskState
from tests.ui.gallery.shelf import file_picture, paint, request_of, task_of
from tests.ui.shell.sitting import sitting, until
from ui.gallery.view import GalleryView

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.qt_log_ignore("does not support", extend=True),  # the offscreen platform raises no window
]
NEVER = Script(queue_seconds=3600, run_seconds=3600, jitter=0.0)


def menu_at(view: GalleryView, row: int) -> dict[str, QMenu]:
    """The texts of the menu at a row, as far as the keys."""
    view.customContextMenuRequested.emit(view.visualRect(view.model().index(row, 0)).center())
    menu = view.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    return {entry.text().partition("\t")[0]: menu for entry in menu.actions() if entry.text()}


def choose(found: dict[str, QMenu], text: str) -> None:
    menu = found[text]
    next(entry for entry in menu.actions() if entry.text().partition("\t")[0] == text).trigger()
    menu.close()


async def test_what_runs_can_be_watched_no_longer(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path, script=NEVER) as person:
        core, gallery = person.program.desk.core, person.window.gallery
        assert core is not None
        task = await core.submit(request_of("a lighthouse", size="1:1"))
        await until(lambda: (tile := gallery.model.tile(0)) is not None and tile.task.remote_id is not None)
        found = menu_at(gallery.view, 0)
        assert "Cancel" not in found, "what was sent cannot be called back"
        assert "Copy the prompt" in found
        choose(found, "Stop watching")
        await until(lambda: gallery.model.tile_count == 0)
        assert any(one.id == task.id and not one.watched for one in person.window.dock.tasks)


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (TaskState.QUEUED, ["Cancel", "Hold", "Incident pack…"]),
        (TaskState.SENDING, ["Incident pack…"]),
        (TaskState.RUNNING, ["Stop watching", "Incident pack…"]),
    ],
)
async def test_the_menu_ends_with_what_the_list_of_tasks_offers(
    qapp: QApplication, tmp_path: Path, state: TaskState, offered: list[str]
) -> None:
    async with sitting(qapp, tmp_path) as person:
        gallery = person.window.gallery
        gallery.model.update_task(task_of(1, state))
        found = menu_at(gallery.view, 0)
        assert list(found)[-len(offered) :] == offered
        assert {"Use all its settings again", "Copy the prompt"} >= set(found) - set(offered)
        next(iter(found.values())).close()
        gallery.model.start_tiles([])


async def test_a_search_keeps_the_tiles_that_it_awaits(qapp: QApplication, tmp_path: Path) -> None:
    async with sitting(qapp, tmp_path, script=NEVER) as person:
        core, gallery = person.program.desk.core, person.window.gallery
        assert core is not None
        lighthouse = await core.submit(request_of("a lighthouse", size="1:1"))
        await core.submit(request_of("a harbour", size="1:1"))
        await until(lambda: gallery.model.tile_count == 2)
        for query, kept in (
            ("lighth", [lighthouse.id]),
            ("rating:>=1", []),
            ("is:practice lighthouse", [lighthouse.id]),
        ):
            gallery.set_query(query)
            await until(lambda kept=kept: [gallery.model.key(row) for row in range(gallery.model.tile_count)] == kept)
        later = await core.submit(request_of("another lighthouse", size="1:1"))
        await until(lambda: gallery.model.tile_count == 2)
        assert gallery.model.key(0) == later.id
        gallery.set_query("")
        await until(lambda: gallery.model.tile_count == 3)


async def test_a_selected_tile_stays_selected_and_is_told_of_when_it_becomes_its_picture(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path, script=NEVER) as person:
        core, gallery = person.program.desk.core, person.window.gallery
        assert core is not None
        task = task_of(1, TaskState.RUNNING)
        gallery.model.update_task(task)
        gallery.view.setCurrentIndex(gallery.model.index(0))
        assert gallery.selected() == (), "there is no picture yet"
        told: list[tuple[ImageRecord, ...]] = []
        gallery.selection_changed.connect(told.append)
        record = file_picture(core.library, tmp_path / "parts", paint(64, 64), task_id=task.id)
        gallery.model.add_picture(record)
        assert gallery.selected() == (record,)
        assert told == [(record,)], "else the details keep saying that nothing is selected"


async def test_nothing_is_told_when_a_tile_that_is_not_selected_becomes_its_picture(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with sitting(qapp, tmp_path, script=NEVER) as person:
        core, gallery = person.program.desk.core, person.window.gallery
        assert core is not None
        chosen, other = task_of(1, TaskState.RUNNING), task_of(2, TaskState.RUNNING)
        for task in (other, chosen):
            gallery.model.update_task(task)
        gallery.view.setCurrentIndex(gallery.model.index(gallery.model.row_of(chosen.id) or 0))
        told: list[object] = []
        gallery.selection_changed.connect(told.append)
        gallery.model.add_picture(file_picture(core.library, tmp_path / "parts", paint(64, 64), task_id=other.id))
        assert told == []
        gallery.model.start_tiles([])
