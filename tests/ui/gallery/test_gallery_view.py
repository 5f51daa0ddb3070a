"""The grid as a person uses it: keys, mouse, selection, and staying where one looks."""

from __future__ import annotations

import random
from array import array
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from tests.ui.gallery.conftest import SHOWN
from tests.ui.gallery.shelf import file_picture, paint, press, request_of, task_of
from ui.gallery.days import count_days
from ui.gallery.keeper import SelectionKeeper
from ui.gallery.layout import LARGEST
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel, Listing
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def click(view: GalleryView, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.viewport(), LEFT, modifier, view.visualRect(view.model().index(row, 0)).center())


def arrive(view: GalleryView, model: GalleryModel, library: Library, folder: Path, count: int = 1) -> None:
    for _ in range(count):
        model.add_picture(file_picture(library, folder / "parts", paint(64, 64)))


# --- keyboard ---------------------------------------------------------------------------------------------------------


def test_arrows_walk_the_grid(view: GalleryView) -> None:
    columns = view.grid.columns
    click(view, 0)
    press(view, Qt.Key.Key_Right)
    assert view.currentIndex().row() == 1
    press(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1 + columns
    press(view, Qt.Key.Key_Left)
    press(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 0
    press(view, Qt.Key.Key_Up)
    press(view, Qt.Key.Key_Left)
    assert view.currentIndex().row() == 0
    assert view.selected_rows(10) == [0]


def test_home_end_and_pages_bring_what_they_reach_into_sight(view: GalleryView) -> None:
    click(view, 0)
    press(view, Qt.Key.Key_End)
    last = SHOWN - 1
    assert view.currentIndex().row() == last
    assert view.viewport().rect().contains(view.visualRect(view.model().index(last, 0)))
    press(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert view.verticalOffset() == 0, "the header over the first line is seen again"
    press(view, Qt.Key.Key_PageDown)
    reached = view.currentIndex().row()
    assert reached >= 2 * view.grid.columns
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    press(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0


def test_shift_and_arrows_select_a_run(view: GalleryView) -> None:
    click(view, 1)
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Down, SHIFT)
    assert view.selected_rows(100) == list(range(1, 3 + view.grid.columns))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_open_the_picture(view: GalleryView, key: Qt.Key) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    click(view, 2)
    press(view, key)
    assert opened == [2]


def test_letters_are_commands_and_never_search(view: GalleryView) -> None:
    told: list[str] = []
    view.reference_wanted.connect(lambda: told.append("reference"))
    view.reuse_wanted.connect(lambda: told.append("reuse"))
    view.copy_wanted.connect(lambda: told.append("copy"))
    click(view, 3)
    press(view, Qt.Key.Key_R)
    press(view, Qt.Key.Key_R, SHIFT)
    press(view, Qt.Key.Key_C, CTRL)
    press(view, Qt.Key.Key_H)
    assert told == ["reference", "reuse", "copy"]
    assert view.currentIndex().row() == 3


def test_escape_gives_the_selection_up(view: GalleryView) -> None:
    click(view, 3)
    press(view, Qt.Key.Key_Escape)
    assert view.selected_rows(10) == []


# --- mouse ------------------------------------------------------------------------------------------------------------


def test_ctrl_adds_and_shift_fills(view: GalleryView) -> None:
    click(view, 0)
    click(view, 2, CTRL)
    assert view.selected_rows(10) == [0, 2]
    click(view, 6, SHIFT)
    assert view.selected_rows(10) == [0, 2, 3, 4, 5, 6]
    click(view, 1)
    assert view.selected_rows(10) == [1]


def test_a_click_beside_every_tile_selects_nothing(view: GalleryView) -> None:
    click(view, 1)
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(3, 3))
    assert view.selected_rows(10) == []


def test_a_rubber_band_takes_what_it_touches(view: GalleryView) -> None:
    port, grid = view.viewport(), view.grid
    start = grid.rect_of(1).bottomRight() + QPoint(5, 5)
    end = grid.rect_of(2 + grid.columns).center()
    QTest.mousePress(port, LEFT, pos=start)
    QTest.mouseMove(port, start + QPoint(30, 30))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, pos=end)
    assert view.selected_rows(10) == [2 + grid.columns]


def test_a_double_click_opens(view: GalleryView) -> None:
    opened: list[int] = []
    view.opened.connect(opened.append)
    QTest.mouseDClick(view.viewport(), LEFT, pos=view.grid.rect_of(4).center())
    assert opened == [4]


def wheel(view: GalleryView, up: bool, modifier: Qt.KeyboardModifier) -> None:
    middle = QPointF(view.viewport().rect().center())
    turn = QPoint(0, 120 if up else -120)
    event = QWheelEvent(
        middle, middle, QPoint(), turn, Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view.viewport(), event)


def test_ctrl_and_the_wheel_change_the_size_of_the_tiles(view: GalleryView) -> None:
    sizes: list[int] = []
    view.cell_changed.connect(sizes.append)
    before = view.grid.columns
    wheel(view, True, CTRL)
    assert view.grid.columns == before - 1
    wheel(view, False, CTRL)
    assert view.grid.columns == before
    wheel(view, True, CTRL)
    assert sizes[-1] == view.wanted_cell
    for _ in range(40):
        wheel(view, True, CTRL)
    assert view.wanted_cell == LARGEST
    wheel(view, False, Qt.KeyboardModifier.NoModifier)
    assert view.wanted_cell == LARGEST
    assert view.verticalOffset() > 0


# --- staying in place -------------------------------------------------------------------------------------------------


def upper_left(view: GalleryView) -> tuple[object, int]:
    """The picture in the upper left of what is in sight, and how far it stands from the top."""
    top = view.verticalOffset() + view.grid.cell
    row = view.grid.rows_between(top, top).start
    assert isinstance(view.model(), GalleryModel)
    model: GalleryModel = view.model()  # type: ignore[assignment]
    return model.key(row), view.visualRect(model.index(row)).top()


def test_pictures_that_arrive_do_not_move_what_is_looked_at(
    view: GalleryView, model: GalleryModel, full_library: Library, tmp_path: Path
) -> None:
    view.verticalScrollBar().setValue(view.grid.line * 4 + 17)
    key, top = upper_left(view)
    for _ in range(6):
        arrive(view, model, full_library, tmp_path)
        row = model.row_of(key)  # type: ignore[arg-type]
        assert row is not None
        assert view.visualRect(model.index(row)).top() == top


def test_running_tiles_that_come_and_go_do_not_move_what_is_looked_at(view: GalleryView, model: GalleryModel) -> None:
    view.verticalScrollBar().setValue(view.grid.line * 4 + 17)
    key, top = upper_left(view)
    for number in range(5):
        model.update_task(task_of(number))
    for number in range(5):
        model.update_task(replace(task_of(number), watched=False))
        row = model.row_of(key)  # type: ignore[arg-type]
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
    key, top = upper_left(view)
    columns = view.grid.columns
    view.resize(500, 540)
    assert view.grid.columns < columns
    row = model.row_of(key)  # type: ignore[arg-type]
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
    key, top = upper_left(view)
    row = model.row_of(key)  # type: ignore[arg-type]
    assert row is not None
    click(view, row + view.grid.columns)
    selected = model.record(row + view.grid.columns)
    file_picture(full_library, tmp_path / "parts", paint(64, 64))
    model.show_listing(read_listing(full_library, ""))
    assert model.records(view.selected_rows(5)) == [selected]
    assert view.visualRect(model.index(model.row_of(key) or 0)).top() == top  # type: ignore[arg-type]
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
    ids = array("q", range(count, 0, -1))
    model = GalleryModel()
    model.set_source(source)
    view = GalleryView(model, Thumbnails(model))
    qtbot.addWidget(view)
    view.resize(720, 540)
    view.show()
    times = array("q", (1_790_000_000 - 60 * number for number in range(count)))
    model.show_listing(Listing(ids, count_days(times)))
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
    model.add_picture(replace(source.rows([count + 1])[0], uid="NEW"))
    view.viewport().grab()
    assert len(source.asked) < 2000


def test_every_row_is_where_a_click_finds_it(view: GalleryView, model: GalleryModel) -> None:
    for row in random.Random(3).sample(range(SHOWN), 12):  # noqa: S311 - the same rows in every run
        view.scrollTo(model.index(row))
        rect: QRect = view.visualRect(model.index(row))
        assert view.viewport().rect().contains(rect)
        assert view.indexAt(rect.center()).row() == row


# --- what is seen and said --------------------------------------------------------------------------------------------


def test_screen_readers_meet_a_list_of_pictures(view: GalleryView) -> None:
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        found = QAccessible.queryAccessibleInterface(view)
        assert found.text(QAccessible.Text.Name) == "Gallery"
        assert found.role() == QAccessible.Role.List
        assert found.childCount() == SHOWN
        first = found.child(0)
        assert first.text(QAccessible.Text.Name).startswith("a harbour at night, flux-2-pro, ")
        assert first.rect().size() == view.grid.rect_of(0).size()
    finally:
        QAccessible.setActive(was_active)


def test_a_picture_is_painted_whole_in_its_own_ratio(library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    wide = paint(120, 40)
    wide.fill(Qt.GlobalColor.red)
    file_picture(library, tmp_path, wide)
    model = GalleryModel()
    model.set_source(library)
    model.show_listing(read_listing(library, ""))
    thumbnails = Thumbnails()
    view = GalleryView(model, thumbnails)
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    record = model.record(0)
    assert record is not None
    qtbot.waitUntil(lambda: view.viewport().grab() is not None and thumbnails.has(view.wanted_of(record)))
    image = view.viewport().grab().toImage()
    cell = view.visualRect(model.index(0))
    red = [
        QPoint(x, y)
        for x in range(cell.left(), cell.right() + 1)
        for y in range(cell.top(), cell.bottom() + 1)
        if image.pixelColor(x, y).red() > 200 and image.pixelColor(x, y).green() < 60
    ]
    area = QRect(min(p.x() for p in red), min(p.y() for p in red), 1, 1).united(
        QRect(max(p.x() for p in red), max(p.y() for p in red), 1, 1)
    )
    assert abs(area.width() - round(cell.width() * 0.92)) <= 2
    assert abs(area.height() - area.width() / 3) <= 2
    assert abs(area.center().x() - cell.center().x()) <= 1
    assert abs(area.center().y() - cell.center().y()) <= 1


def test_everything_can_be_painted(
    view: GalleryView, model: GalleryModel, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = file_picture(library, tmp_path, paint(64, 64), request=request_of("broken"), index=1, of=4)
    broken.thumbnail.unlink()
    broken.path.write_bytes(b"not a picture")
    model.add_picture(broken)
    for number, progress in enumerate((None, 0, 43, 100, 250)):
        model.update_task(task_of(number, progress=progress))
    thumbnails = view.findChild(Thumbnails) or model.findChild(Thumbnails)
    assert thumbnails is not None
    qtbot.waitUntil(lambda: view.grab() is not None and bool(thumbnails.problem(broken.uid)))
    click(view, 1)
    assert view.grab().size() == QSize(720, 540)
