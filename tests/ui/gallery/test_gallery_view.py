"""The grid as a person uses it: keys, mouse, selection, and what is seen and said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library.library import Library
from tests.ui.gallery.conftest import SHOWN
from tests.ui.gallery.shelf import file_picture, paint, press, request_of, task_of
from ui.gallery.layout import LARGEST
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Arrangement
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def click(view: GalleryView, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.viewport(), LEFT, modifier, view.visualRect(view.model().index(row, 0)).center())


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
    model.show_listing(read_listing(library, Arrangement()))
    thumbnails = Thumbnails()
    view = GalleryView(model, thumbnails)
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    record = model.record(0)
    assert record is not None
    qtbot.waitUntil(lambda: not view.viewport().grab().isNull() and thumbnails.has(view.wanted_of(record)))
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
    qtbot.waitUntil(lambda: not view.grab().isNull() and bool(thumbnails.problem(broken.uid)))
    click(view, 1)
    assert view.grab().size() == QSize(720, 540)
