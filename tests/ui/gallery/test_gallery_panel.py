"""The gallery over a real core in practice mode: from a request to its picture in the grid."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.library.record import ImageRecord
from app.library.thumbnails import LARGE, SMALL
from app.tasks.state import TaskState
from tests.ui.gallery.shelf import fill, practising, press, request_of, until
from ui.gallery.layout import LARGEST, SMALLEST
from ui.gallery.panel import GalleryPanel

pytestmark = pytest.mark.anyio

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(qtbot: QtBot) -> GalleryPanel:
    made = GalleryPanel()
    qtbot.addWidget(made)
    made.resize(760, 560)
    made.show()
    return made


def shown(panel: GalleryPanel) -> list[ImageRecord]:
    return [record for row in range(panel.model.rowCount()) if (record := panel.model.record(row)) is not None]


def empty_words(panel: GalleryPanel) -> str:
    return panel.empty_text()


async def test_an_empty_library_says_what_to_do(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        assert empty_words(panel) == "", "nothing is claimed before the library was looked at"
        panel.attach(core, bridge)
        await until(lambda: empty_words(panel))
        assert empty_words(panel) == "No pictures yet.\nWrite a prompt at the left and press Ctrl+Enter."
        panel.set_query("<b>lighthouse</b>")
        await until(lambda: "Nothing matches" in empty_words(panel))
        assert "“<b>lighthouse</b>”" in empty_words(panel)
        panel.detach()


async def test_new_pictures_get_thumbnails_as_the_tiles_need_them(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        panel.attach(core, bridge)
        await until(lambda: empty_words(panel))
        assert core.library.thumbnail_side == SMALL
        panel.view.set_cell(LARGEST)
        await until(lambda: core.library.thumbnail_side == LARGE)
        task = await core.submit(request_of("a lighthouse", size="1:1"))
        await core.wait_for(task.id)
        await until(lambda: panel.model.picture_count == 1)
        with Image.open(shown(panel)[0].thumbnail) as small:
            assert max(small.size) == LARGE
        panel.detach()
        panel.attach(core, bridge)
        assert core.library.thumbnail_side == LARGE, "it is known when the next library opens"
        panel.view.set_cell(SMALLEST)
        await until(lambda: core.library.thumbnail_side == SMALL)
        panel.detach()


async def test_a_running_tile_becomes_the_saved_picture(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        panel.attach(core, bridge)
        await until(lambda: empty_words(panel))
        most_tiles = 0
        gaps: list[int] = []

        def look() -> None:
            nonlocal most_tiles
            most_tiles = max(most_tiles, panel.model.tile_count)
            if most_tiles and not panel.model.rowCount():
                gaps.append(1)

        bridge.task_changed.connect(look)
        bridge.image_added.connect(look)
        task = await core.submit(request_of("a lighthouse", size="1:1"))
        await core.wait_for(task.id)
        await until(lambda: panel.model.picture_count == 1)
        assert most_tiles == 1
        assert panel.model.tile_count == 0
        assert not gaps, "the tile gave its place to the picture without leaving a gap"
        assert shown(panel)[0].task_id == task.id
        assert panel.counts_text() == "1 picture"
        panel.detach()


async def test_pictures_appear_with_their_thumbnails_already_there(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        panel.attach(core, bridge)
        blank: list[str] = []

        def look(top: QModelIndex) -> None:
            shown_now = panel.model.records([top.row()])
            blank.extend(record.uid for record in shown_now if panel.thumbnails.pixmap(record.uid) is None)

        panel.model.dataChanged.connect(look)
        task = await core.submit(request_of())
        await core.wait_for(task.id)
        await until(lambda: panel.model.picture_count == 1)
        assert not blank
        panel.detach()


async def test_a_task_that_fails_leaves_the_grid(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        panel.attach(core, bridge)
        task = await core.submit(request_of("please [fail]"))
        ended = await core.wait_for(task.id)
        assert ended.state is TaskState.FAILED
        await until(lambda: panel.model.rowCount() == 0)
        panel.detach()


async def test_a_start_shows_the_tasks_that_still_run(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        await core.submit(request_of("[slow] one"))
        await core.submit(request_of("[slow] two"))
        panel.attach(core, bridge)
        await until(lambda: panel.model.tile_count == 2)
        panel.detach()
        assert panel.model.rowCount() == 0


async def test_a_search_shows_what_it_finds_and_says_how_many(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        fill(core.library, tmp_path / "parts", 6, ("a mug", "a harbour"))
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 6)
        assert panel.counts_text() == "6 pictures"
        panel.set_query("harbour")
        await until(lambda: panel.model.picture_count == 3)
        assert {record.prompt for record in shown(panel)} == {"a harbour"}
        assert panel.counts_text() == "3 of 6 pictures"
        panel.set_query(" ")
        await until(lambda: panel.model.picture_count == 6)
        panel.detach()


async def test_a_picture_that_arrives_during_a_search_is_shown_when_it_matches(
    panel: GalleryPanel, tmp_path: Path
) -> None:
    async with practising(tmp_path) as (core, bridge):
        fill(core.library, tmp_path / "parts", 2, ("a mug", "a harbour"))
        panel.attach(core, bridge)
        panel.set_query("harbour")
        await until(lambda: panel.model.picture_count == 1)
        for prompt in ("a second harbour", "a second mug"):
            task = await core.submit(request_of(prompt))
            await core.wait_for(task.id)
        await until(lambda: panel.counts_text() == "2 of 4 pictures")
        panel.detach()


async def test_selection_is_told_as_pictures_in_order(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        records = fill(core.library, tmp_path / "parts", 4)
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 4)
        told: list[tuple[ImageRecord, ...]] = []
        panel.selection_changed.connect(told.append)
        assert panel.select(records[1].uid)
        assert told[-1] == (records[1],)
        press(panel.view, Qt.Key.Key_Left, SHIFT)
        assert told[-1] == (records[2], records[1])
        panel.detach()
        assert told[-1] == ()


async def test_neighbours_follow_the_grid(panel: GalleryPanel, tmp_path: Path) -> None:
    async with practising(tmp_path) as (core, bridge):
        old, middle, new = fill(core.library, tmp_path / "parts", 3)
        await core.submit(request_of("[slow]"))
        panel.attach(core, bridge)
        await until(lambda: panel.model.rowCount() == 4)
        assert panel.neighbour(middle.uid, 1) == old
        assert panel.neighbour(middle.uid, -1) == new
        assert panel.neighbour(old.uid, 1) is None
        assert panel.neighbour(new.uid, -1) is None, "a running tile is no picture"
        assert panel.neighbour("unknown", 1) is None
        panel.detach()


async def test_a_picture_asked_for_before_it_is_there_is_selected_when_it_comes(
    panel: GalleryPanel, tmp_path: Path
) -> None:
    async with practising(tmp_path) as (core, bridge):
        panel.attach(core, bridge)

        def select(record: ImageRecord) -> None:
            panel.select(record.uid)

        bridge.image_added.connect(select)
        task = await core.submit(request_of())
        await core.wait_for(task.id)
        await until(lambda: [record.task_id for record in panel.selected()] == [task.id])
        panel.detach()


async def test_size_and_selection_come_back(panel: GalleryPanel, tmp_path: Path, qtbot: QtBot) -> None:
    async with practising(tmp_path) as (core, bridge):
        records = fill(core.library, tmp_path / "parts", 3)
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 3)
        panel.view.set_cell(240)
        panel.select(records[0].uid)
        state = panel.state()
        panel.detach()
        again = GalleryPanel()
        qtbot.addWidget(again)
        again.restore({"cell": "nonsense", "selected": 7})
        again.restore(state)
        again.attach(core, bridge)
        await until(lambda: again.selected() == (records[0],))
        assert again.view.wanted_cell == 240
        again.detach()


async def test_all_that_was_selected_comes_back(panel: GalleryPanel, tmp_path: Path, qtbot: QtBot) -> None:
    async with practising(tmp_path) as (core, bridge):
        fill(core.library, tmp_path / "parts", 5)
        panel.attach(core, bridge)
        await until(lambda: panel.model.picture_count == 5)
        select = QItemSelectionModel.SelectionFlag.Select
        for row in (1, 3, 4):
            panel.view.selectionModel().select(panel.model.index(row), select)
        chosen, state = panel.selected(), panel.state()
        assert len(chosen) == 3
        panel.detach()
        again = GalleryPanel()
        qtbot.addWidget(again)
        again.restore(state)
        again.attach(core, bridge)
        await until(lambda: again.selected() == chosen)
        assert again.state() == state, "it comes back a second time too"
        again.detach()


async def test_the_slider_and_the_grid_agree(panel: GalleryPanel) -> None:
    panel.header.slider.setValue(300)
    assert panel.view.wanted_cell == 300
    panel.view.change_columns(1)
    panel.view.cell_changed.emit(panel.view.wanted_cell)
    assert panel.header.slider.value() == panel.view.wanted_cell
