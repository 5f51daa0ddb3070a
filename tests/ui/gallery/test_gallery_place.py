"""The grid stays where one looks, whatever comes, and reads only what is in sight."""

from __future__ import annotations

import random
from array import array
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from tests.ui.gallery.conftest import SHOWN
from tests.ui.gallery.shelf import file_picture, paint, press, task_of
from ui.gallery.keeper import SelectionKeeper
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Arrangement, Listing, listing_by_day
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def click(view: GalleryView, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.viewport(), LEFT, modifier, view.visualRect(view.model().index(row, 0)).center())


def arrive(view: GalleryView, model: GalleryModel, library: Library, folder: Path, count: int = 1) -> None:
    for _ in range(count):
        model.add_picture(file_picture(library, folder / "parts", paint(64, 64)))


# --- staying in place -------------------------------------------------------------------------------------------------


def upper_left(view: GalleryView, model: GalleryModel) -> tuple[int | str, int]:
    """The picture in the upper left of what is in sight, and how far it stands from the top."""
    top = view.verticalOffset() + view.grid.cell
    row = view.grid.rows_between(top, top).start
    key = model.key(row)
    assert key is not None
    return key, view.visualRect(model.index(row)).top()


def test_pictures_that_arrive_do_not_move_what_is_looked_at(
    view: GalleryView, model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    view.verticalScrollBar().setValue(view.grid.line * 4 + 17)
    key, top = upper_left(view, model)
    for _ in range(6):
        arrive(view, model, full_library, tmp_path)
        row = model.row_of(key)
        assert row is not None
        assert view.visualRect(model.index(row)).top() == top


def test_running_tiles_that_come_and_go_do_not_move_what_is_looked_at(view: GalleryView, model: GalleryModel) -> None:
    view.verticalScrollBar().setValue(view.grid.line * 4 + 17)
    key, top = upper_left(view, model)
    for number in range(5):
        model.update_task(task_of(number))
    for number in range(5):
        model.update_task(replace(task_of(number), watched=False))
        row = model.row_of(key)
        assert row is not None
        assert view.visualRect(model.index(row)).top() == top


def test_at_the_top_new_pictures_are_seen_at_once(
    view: GalleryView, model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    arrive(view, model, full_library, tmp_path, 3)
    assert view.verticalOffset() == 0
    assert view.viewport().rect().contains(view.visualRect(model.index(0)))


def test_a_narrower_window_keeps_the_place(view: GalleryView, model: GalleryModel) -> None:
    view.verticalScrollBar().setValue(view.grid.line * 4 + 17)
    key, top = upper_left(view, model)
    columns = view.grid.columns
    view.resize(500, 540)
    assert view.grid.columns < columns
    row = model.row_of(key)
    assert row is not None
    assert view.visualRect(model.index(row)).top() == top


def test_larger_tiles_keep_the_current_picture_in_sight(view: GalleryView, model: GalleryModel) -> None:
    view.verticalScrollBar().setValue(view.grid.line * 4)
    seen = view.grid.rows_between(view.verticalOffset() + 200, view.verticalOffset() + 200).start
    click(view, seen)
    view.set_cell(260)
    assert view.viewport().rect().intersects(view.visualRect(model.index(seen)))


def test_a_new_list_keeps_selection_and_place_by_picture(
    view: GalleryView, model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    keeper = SelectionKeeper(view, model)
    changes: list[int] = []
    keeper.changed.connect(lambda: changes.append(1))
    view.verticalScrollBar().setValue(view.grid.line * 4 + 17)
    key, top = upper_left(view, model)
    row = model.row_of(key)
    assert row is not None
    click(view, row + view.grid.columns)
    selected = model.record(row + view.grid.columns)
    file_picture(full_library, tmp_path / "parts", paint(64, 64))
    model.show_listing(read_listing(full_library, Arrangement()))
    assert model.records(view.selected_rows(5)) == [selected]
    assert view.visualRect(model.index(model.row_of(key) or 0)).top() == top
    assert not changes
    model.show_listing(Listing())
    assert changes == [1]


# --- a hundred thousand -----------------------------------------------------------------------------------------------


class OnePicture:
    """Answers for any id with one real record, as a library with very many pictures would."""

    def __init__(self, record: ImageRecord) -> None:
        self._record = record
        self.asked: set[int] = set()

    def rows(self, ids: Sequence[int]) -> list[ImageRecord]:
        self.asked.update(ids)
        return [replace(self._record, id=one) for one in ids]


def test_a_hundred_thousand_pictures_are_read_only_where_one_looks(
    library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    source = OnePicture(file_picture(library, tmp_path, paint(64, 64)))
    count = 100_000
    newest = 1_790_000_000_000
    ids = array("q", range(newest, newest - 60_000 * count, -60_000))
    model = GalleryModel()
    model.set_source(source)
    view = GalleryView(model, Thumbnails(model))
    qtbot.addWidget(view)
    view.resize(720, 540)
    view.show()
    model.show_listing(listing_by_day(ids))
    view.viewport().grab()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().grab()
    view.setFocus()
    press(view, Qt.Key.Key_End)
    view.viewport().grab()
    view.selectAll()
    view.viewport().grab()
    assert view.currentIndex().row() == count - 1
    assert len(view.selected_rows(200)) == 200
    model.add_picture(replace(source.rows([newest + 1])[0], uid="NEW"))
    view.viewport().grab()
    assert len(source.asked) < 2000


def test_every_row_is_where_a_click_finds_it(view: GalleryView, model: GalleryModel) -> None:
    for row in random.Random(3).sample(range(SHOWN), 12):  # noqa: S311 - the same rows in every run
        view.scrollTo(model.index(row))
        rect: QRect = view.visualRect(model.index(row))
        assert view.viewport().rect().contains(rect)
        assert view.indexAt(rect.center()).row() == row
