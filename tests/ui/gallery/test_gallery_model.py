"""The grid's rows: running tiles in front, pictures behind them, each turning into the other in place."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from app.library.library import Library
from app.library.record import ImageRecord
from app.tasks.state import ResultState, TaskState
from app.tasks.task import Result
from tests.ui.gallery.conftest import SHOWN
from tests.ui.gallery.shelf import file_picture, paint, request_of, task_of
from ui.gallery.awaited import Awaited
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Section, listing_by_day


def save(library: Library, folder: Path, task_id: str, index: int = 0, of: int = 1) -> ImageRecord:
    return file_picture(library, folder / "parts", paint(60, 40), task_id=task_id, index=index, of=of)


def tiles(model: GalleryModel) -> list[str]:
    return [tile.task.id for row in range(model.rowCount()) if (tile := model.tile(row)) is not None]


def test_running_tasks_stand_in_front_with_the_newest_first(model: GalleryModel) -> None:
    for number in (2, 1, 3):
        model.update_task(task_of(number))
    assert tiles(model) == [task_of(3).id, task_of(2).id, task_of(1).id]
    assert model.rowCount() == SHOWN + 3
    assert model.record(3) is not None


def test_a_task_has_one_tile_for_each_picture_it_will_give(model: GalleryModel) -> None:
    model.update_task(task_of(1, request=request_of(n=4)))
    assert model.tile_count == 4


def test_a_tile_turns_into_its_picture_in_place(model: GalleryModel, full_library: Library, tmp_path: Path) -> None:
    older, newer = task_of(1), task_of(2)
    model.update_task(older)
    model.update_task(newer)
    watched = QPersistentModelIndex(model.index(1))
    resets: list[object] = []
    model.modelReset.connect(lambda: resets.append(1))
    record = save(full_library, tmp_path, older.id)
    model.add_picture(record)
    assert tiles(model) == [newer.id]
    assert watched.isValid()
    assert watched.row() == 1
    assert model.record(1) == record, "whoever looked at the tile looks at the picture now"
    assert not resets


def test_the_picture_of_the_newest_task_goes_behind_the_older_tile(
    model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    model.update_task(task_of(1))
    model.update_task(task_of(2))
    record = save(full_library, tmp_path, task_of(2).id)
    model.add_picture(record)
    assert tiles(model) == [task_of(1).id]
    assert model.record(1) == record
    assert model.rowCount() == SHOWN + 2


def test_four_tiles_turn_into_four_pictures_one_by_one(
    model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    task = task_of(1, request=request_of(n=4))
    model.update_task(task)
    for index in range(4):
        model.add_picture(save(full_library, tmp_path, task.id, index, 4))
        assert model.tile_count == 3 - index
        assert model.rowCount() == SHOWN + 4
    done = task_of(1, TaskState.DONE, results=tuple(Result(index, ResultState.SAVED) for index in range(4)))
    model.update_task(done)
    assert model.rowCount() == SHOWN + 4


def test_a_finished_task_keeps_its_tile_until_the_picture_arrives(
    model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    model.update_task(task_of(1))
    model.update_task(task_of(1, TaskState.DONE))
    assert model.tile_count == 1
    model.add_picture(save(full_library, tmp_path, task_of(1).id))
    assert model.tile_count == 0
    assert model.rowCount() == SHOWN + 1


def test_what_ends_without_pictures_leaves_the_grid(model: GalleryModel) -> None:
    for state in (TaskState.UNCERTAIN, TaskState.FAILED, TaskState.REJECTED, TaskState.CANCELLED, TaskState.HELD):
        model.update_task(task_of(1))
        model.update_task(task_of(1, state))
        assert model.rowCount() == SHOWN, state
    model.update_task(task_of(1))
    model.update_task(task_of(1, watched=False))
    assert model.rowCount() == SHOWN


def test_a_finished_task_of_yesterday_makes_no_tile(model: GalleryModel) -> None:
    model.update_task(task_of(1, TaskState.DONE))
    model.start_tiles([task_of(2, TaskState.DONE), task_of(3)])
    assert tiles(model) == [task_of(3).id]


def test_the_same_picture_is_never_listed_twice(model: GalleryModel, full_library: Library) -> None:
    newest = model.record(0)
    assert newest is not None
    model.add_picture(newest)
    assert model.rowCount() == SHOWN


def test_progress_is_told_without_moving_a_row(model: GalleryModel) -> None:
    model.update_task(task_of(1))
    changed: list[int] = []

    def note(top: QModelIndex) -> None:
        changed.append(top.row())

    model.dataChanged.connect(note)
    model.update_task(task_of(1, progress=40))
    tile = model.tile(0)
    assert changed == [0]
    assert tile is not None
    assert tile.task.progress == 40


def test_a_search_shows_the_tiles_that_it_awaits_and_brings_the_others_back(
    model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    model.update_task(task_of(1, request=request_of("a boat in a harbour")))
    model.update_task(task_of(2, request=request_of("a mug", n=2)))
    whole = listing_by_day(full_library.ids())
    model.show_listing(listing_by_day(full_library.ids("harbour")), Awaited("harbour"))
    assert tiles(model) == [task_of(1).id]
    assert model.rowCount() == SHOWN // 2 + 1
    model.update_task(task_of(3, request=request_of("the harbour at dawn")))
    model.update_task(task_of(4, request=request_of("a tower")))
    model.update_task(task_of(2, request=request_of("a mug", n=2), progress=40))
    assert tiles(model) == [task_of(3).id, task_of(1).id]
    model.note_arrival(save(full_library, tmp_path, task_of(2).id, 0, 2))
    model.update_task(task_of(4, TaskState.FAILED, request=request_of("a tower")))
    assert tiles(model) == [task_of(3).id, task_of(1).id]
    model.show_listing(whole)
    assert tiles(model) == [task_of(number).id for number in (3, 2, 1)]
    assert [tile.index for tile in (model.tile(0), model.tile(1)) if tile is not None] == [0, 1]


def test_tiles_stand_under_today_even_when_nothing_was_made_today(model: GalleryModel) -> None:
    later = date(2100, 1, 1)
    assert model.section(0, 0, later).title != "Today"
    model.update_task(task_of(1))
    assert model.section(0, 0, later) == Section("Today")
    assert model.section_counts(later)[0] == 1


def test_every_row_says_prompt_model_and_size(model: GalleryModel) -> None:
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    record = model.record(0)
    assert record is not None
    assert said == f"{record.prompt}, flux-2-pro, {record.width} × {record.height}"


def test_a_prompt_never_becomes_markup_in_a_tooltip(library: Library, tmp_path: Path) -> None:
    prompt = "<img src=file:///etc/passwd> <b>x</b>"
    file_picture(library, tmp_path / "parts", paint(60, 40), request=request_of(prompt))
    model = GalleryModel()
    model.set_source(library)
    model.show_listing(listing_by_day(library.ids()))
    tip = model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in str(tip)
    assert "<img" not in str(tip)


class CountingRows:
    """Counts the reads of a real library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.reads = 0

    def rows(self, ids: Sequence[int]) -> list[ImageRecord]:
        self.reads += 1
        return self._library.rows(ids)


def test_rows_are_read_in_pages_and_a_new_picture_leaves_the_old_pages_alone(
    full_library: Library, tmp_path: Path
) -> None:
    source = CountingRows(full_library)
    model = GalleryModel()
    model.set_source(source)
    ids = array("q", list(full_library.ids()) * 100)
    model.show_listing(listing_by_day(ids))
    for row in range(40):
        model.record(row)
    assert source.reads <= 2
    before = source.reads
    model.add_picture(save(full_library, tmp_path, "01JANY"))
    for row in range(100, 128):
        model.record(row)
    for row in range(41):
        model.record(row)
    assert source.reads - before <= 3
