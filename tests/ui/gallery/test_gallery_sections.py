"""Order and groups: by day, by task under its prompt, or not at all; new pictures find their place in each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.library.library import Library
from app.library.query import Sort
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import file_picture, paint, request_of, task_of
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Arrangement, Group, Section, listing_by_day

FIRST, SECOND = "01JTASK0000000000000000001", "01JTASK0000000000000000002"
TODAY = date(2030, 1, 1)
OLDEST = Sort("date", falling=False)


def save(
    library: Library, folder: Path, task_id: str, index: int = 0, of: int = 1, prompt: str = "a mug"
) -> ImageRecord:
    image = paint(60 + index, 40, index)
    return file_picture(
        library, folder / "parts", image, task_id=task_id, index=index, of=of, request=request_of(prompt)
    )


@pytest.fixture
def two_tasks(library: Library, tmp_path: Path) -> Library:
    for task, index in ((FIRST, 1), (FIRST, 0), (SECOND, 0)):
        save(library, tmp_path, task, index, 2 if task == FIRST else 1, "a mug" if task == FIRST else "a  harbour\n!")
    return library


def listed(library: Library, group: Group = "task", sort: Sort | None = None) -> GalleryModel:
    model = GalleryModel(model_name=lambda model: f"<{model}>")
    model.set_source(library)
    model.show_listing(read_listing(library, Arrangement("", sort or Sort(), group)))
    return model


def rows(model: GalleryModel) -> list[tuple[str, int]]:
    records = [model.record(row) for row in range(model.rowCount())]
    return [(record.task_id, record.index) for record in records if record is not None]


def test_by_task_the_header_says_the_prompt(two_tasks: Library) -> None:
    model = listed(two_tasks)
    assert list(model.section_counts(TODAY)) == [1, 2]
    assert rows(model) == [(SECOND, 0), (FIRST, 0), (FIRST, 1)]
    header = model.section(0, 0, TODAY)
    assert header.title == "a harbour !"
    assert header.detail.startswith("1 picture · <flux-2-pro> · ")
    assert model.section(1, 1, TODAY).detail.startswith("2 pictures · ")


def test_oldest_first_turns_days_and_tasks_round(two_tasks: Library) -> None:
    assert rows(listed(two_tasks, "task", OLDEST)) == [(FIRST, 0), (FIRST, 1), (SECOND, 0)]
    model = listed(two_tasks, "day", OLDEST)
    assert rows(model)[-1] == (SECOND, 0)
    assert sum(model.section_counts(TODAY)) == 3
    model.update_task(task_of(1))
    assert model.section(0, 0, TODAY) == Section("Running")


def test_an_order_that_is_not_by_date_has_no_headers(two_tasks: Library) -> None:
    model = listed(two_tasks, "task", Sort("size"))
    assert not model.has_headers
    assert [record.width for row in range(3) if (record := model.record(row))] == [61, 60, 60]
    model.update_task(task_of(1))
    assert list(model.section_counts(TODAY)) == [4], "no empty line between what runs and the pictures"


def test_running_tiles_go_on_with_the_pictures_of_their_task(two_tasks: Library, tmp_path: Path) -> None:
    model = listed(two_tasks)
    task = task_of(7, request=request_of("four mugs", n=4))
    model.update_task(task)
    assert list(model.section_counts(TODAY)) == [4, 1, 2]
    assert model.section(0, 0, TODAY).detail.startswith("4 to come · ")
    for index, place in ((1, 3), (0, 2), (3, 3)):
        model.add_picture(save(two_tasks, tmp_path, task.id, index, 4, "four mugs"))
        assert model.record(place) is not None
        assert list(model.section_counts(TODAY)) == [4, 1, 2]
    assert rows(model)[:3] == [(task.id, 0), (task.id, 1), (task.id, 3)]
    assert model.section(0, 0, TODAY).detail.startswith("3 pictures · 1 to come · ")


def test_a_late_picture_of_an_old_task_goes_to_its_own(two_tasks: Library, tmp_path: Path) -> None:
    model = listed(two_tasks)
    model.add_picture(save(two_tasks, tmp_path, FIRST, 2, 3))
    assert rows(model) == [(SECOND, 0), (FIRST, 0), (FIRST, 1), (FIRST, 2)]
    assert list(model.section_counts(TODAY)) == [1, 3]


def test_imported_pictures_have_a_header_of_their_own(two_tasks: Library, tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    assert paint(30, 30).save(str(source / "one.png"))
    two_tasks.import_pictures([source])
    model = listed(two_tasks)
    titles = [model.section(number, sum(model.section_counts(TODAY)[:number]), TODAY).title for number in range(3)]
    assert "Imported" in titles


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_tiles_turn_into_pictures_in_the_order_of_the_task(
    model: GalleryModel, full_library: Library, tmp_path: Path, order: tuple[int, ...]
) -> None:
    task = task_of(1, request=request_of(n=3))
    model.update_task(task)
    before = model.rowCount()
    for index in order:
        model.add_picture(save(full_library, tmp_path, task.id, index, 3))
        assert model.rowCount() == before
        assert sum(model.section_counts(TODAY)) == before
    assert [index for _, index in rows(model)[:3]] == [0, 1, 2]
    assert [record.id for row in range(before) if (record := model.record(row))] == list(full_library.ids())


@pytest.mark.parametrize("group", ["day", "task", "none"])
def test_a_list_that_grew_is_the_list_that_is_read(full_library: Library, tmp_path: Path, group: Group) -> None:
    model = listed(full_library, group)
    for index in (1, 0, 2):
        model.add_picture(save(full_library, tmp_path, FIRST, index, 3))
    model.add_picture(save(full_library, tmp_path, SECOND))
    again = listed(full_library, group)
    assert rows(model) == rows(again)
    assert list(model.section_counts(TODAY)) == list(again.section_counts(TODAY))


def test_many_keys_are_found_in_one_pass(model: GalleryModel, full_library: Library) -> None:
    model.update_task(task_of(1))
    ids = list(full_library.ids())
    keys = [ids[5], ids[0], task_of(1).id, ids[30], 7, None]
    assert model.rows_of(keys) == [0, 1, 6, 31]
    assert model.rows_among({ids[3], 12}) == [4]
    assert model.row_of(ids[4]) == 5
    assert model.row_of(12) is None


def test_days_are_cut_at_midnight_however_the_list_is_turned(full_library: Library) -> None:
    ids = full_library.ids()
    falling = listing_by_day(ids)
    rising = listing_by_day(ids[::-1], newest_first=False)
    assert list(rising.counts) == list(falling.counts)[::-1]
    assert list(rising.keys) == list(falling.keys)[::-1]
