"""The row of small pictures under the large one, and pictures that go by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import file_picture, fill, paint, press
from tests.ui.viewer.row import Shelf, open_at, sharp
from ui.viewer.slideshow import Slideshow
from ui.viewer.strip import CELL, Filmstrip
from ui.viewer.viewer import Viewer

LEFT = Qt.MouseButton.LeftButton


class Endless:
    """A film of 100,000 pictures that are all the same one, and that counts how often it is asked."""

    def __init__(self, record: ImageRecord, count: int) -> None:
        self._record = record
        self._count = count
        self.asked: list[int] = []

    def count(self) -> int:
        return self._count

    def record(self, place: int) -> ImageRecord | None:
        self.asked.append(place)
        return self._record if 0 <= place < self._count else None

    def place_of(self, uid: str) -> int | None:
        return 50_000 if uid == self._record.uid else None

    def small(self, uid: str) -> QPixmap | None:
        del uid
        return None


@pytest.fixture
def shelf(library: Library, tmp_path: Path) -> Shelf:
    return Shelf(fill(library, tmp_path, 5))


@pytest.fixture
def on_film(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> Viewer:
    viewer.set_film(shelf)
    open_at(viewer, shelf, 1, qtbot)
    return viewer


def test_the_strip_marks_where_one_is_and_a_click_goes_there(on_film: Viewer, shelf: Shelf) -> None:
    strip = on_film.strip
    assert strip.isVisible()
    assert strip.current == 1
    assert on_film.bar.place_text() == "2 of 5"
    assert strip.accessibleName() == "Filmstrip: 2 of 5"
    QTest.mouseClick(strip.viewport(), LEFT, pos=strip.cell_of(3).center())
    assert on_film.record == shelf.records[3]
    assert strip.current == 3
    press(on_film, Qt.Key.Key_End)
    assert on_film.record == shelf.records[4]
    press(on_film, Qt.Key.Key_Home)
    assert on_film.record == shelf.records[0]
    assert not on_film.bar.back.isEnabled()


def test_small_pictures_are_painted_from_the_gallerys_cache_at_once(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    red = QPixmap(64, 64)
    red.fill(QColor("#ff0000"))
    shelf.at_hand = {record.uid: red for record in shelf.records}
    viewer.set_film(shelf)
    viewer.open(shelf.records[2], shelf.neighbour)
    middle = viewer.strip.cell_of(2).center()
    image = viewer.strip.viewport().grab().toImage()
    assert image.pixelColor(middle) == QColor("#ff0000")
    assert viewer.canvas.picture is not None, "and the large one, until it is decoded"
    assert viewer.canvas.picture.preview
    qtbot.waitUntil(lambda: sharp(viewer))
    qtbot.waitUntil(lambda: viewer.strip.viewport().grab().toImage().pixelColor(middle) != QColor("#ff0000"))


def test_a_hundred_thousand_pictures_cost_no_more_than_those_in_sight(
    library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    record = file_picture(library, tmp_path, paint(64, 64))
    strip = Filmstrip()
    qtbot.addWidget(strip)
    strip.resize(680, strip.height())
    strip.show()
    film = Endless(record, 100_000)
    strip.set_film(film)
    strip.show_place(50_000)
    film.asked.clear()
    assert not strip.viewport().grab().isNull()
    assert {*film.asked} == {*strip.places_in_sight()}
    assert len(strip.places_in_sight()) <= 680 // CELL + 2
    assert abs(strip.cell_of(50_000).center().x() - strip.viewport().width() // 2) <= 1
    strip.show_place(99_999)
    assert strip.cell_of(99_999).right() < strip.viewport().width()
    chosen: list[int] = []
    strip.chosen.connect(chosen.append)
    QTest.mouseClick(strip.viewport(), LEFT, pos=strip.cell_of(99_998).center())
    assert chosen == [99_998]
    assert strip.place_at(QPoint(5, 1000)) is None
    strip.forget()


def test_half_a_million_pictures_can_be_reached_to_the_last(library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    strip = Filmstrip()
    qtbot.addWidget(strip)
    strip.resize(680, strip.height())
    strip.set_film(Endless(file_picture(library, tmp_path, paint(64, 64)), 500_000))
    strip.show_place(499_999)
    assert 499_999 in strip.places_in_sight()
    strip.forget()


def test_a_short_strip_stands_in_the_middle_and_one_picture_has_none(
    on_film: Viewer, library: Library, tmp_path: Path
) -> None:
    strip = on_film.strip
    left = strip.cell_of(0).left()
    assert left == strip.viewport().width() - 1 - strip.cell_of(4).right()
    alone = Shelf([file_picture(library, tmp_path, paint(64, 64))])
    on_film.set_film(alone)
    on_film.open(alone.records[0], alone.neighbour)
    assert not strip.isVisible()


def test_the_strip_can_be_put_away(on_film: Viewer) -> None:
    on_film.toggle_strip()
    assert not on_film.strip.isVisible()
    on_film.toggle_strip(True)
    assert on_film.strip.isVisible()


def test_a_picture_that_is_not_on_the_film_has_its_own_neighbours(
    on_film: Viewer, shelf: Shelf, library: Library, tmp_path: Path
) -> None:
    other = file_picture(library, tmp_path, paint(64, 64))
    on_film.open(other, lambda _uid, step: shelf.records[0] if step == 1 else None)
    assert on_film.bar.place_text() == ""
    assert on_film.strip.current == -1
    press(on_film, Qt.Key.Key_Right)
    assert on_film.record == shelf.records[0]


def test_what_is_taken_away_makes_room_for_the_next(on_film: Viewer, shelf: Shelf) -> None:
    gone = shelf.records[1]
    on_film.take_away((gone.id,))
    assert on_film.record == shelf.records[2]
    shelf.records.remove(gone)
    on_film.refresh()
    assert on_film.bar.place_text() == "2 of 4"
    on_film.take_away([record.id for record in shelf.records])
    assert on_film.isHidden()


# --- the slideshow ----------------------------------------------------------------------------------------------------


def test_it_goes_on_when_time_is_up_and_starts_again_after_the_last(
    on_film: Viewer, shelf: Shelf, qtbot: QtBot
) -> None:
    show = on_film.show_clock
    show.start()
    assert on_film.show_bar.isVisible()
    assert not on_film.bar.isVisible()
    assert not on_film.strip.isVisible()
    qtbot.waitUntil(lambda: on_film.is_decoded(shelf.records[2].uid))
    show.due.emit()
    assert on_film.record == shelf.records[2]
    assert "3 of 5" in on_film.show_bar.text()
    on_film.go_to(-1)
    show.due.emit()
    assert on_film.record == shelf.records[0]


def test_space_pauses_and_any_other_key_ends_it(on_film: Viewer, shelf: Shelf) -> None:
    show = on_film.show_clock
    show.start()
    press(on_film, Qt.Key.Key_Space)
    assert show.is_paused
    assert "paused" in on_film.show_bar.text()
    press(on_film, Qt.Key.Key_Space)
    assert not show.is_paused
    press(on_film, Qt.Key.Key_Shift)
    assert show.is_on, "a modifier alone is no key"
    press(on_film, Qt.Key.Key_Right)
    assert not show.is_on
    assert on_film.record == shelf.records[1], "the key that ends it does nothing else"
    show.start()
    press(on_film, Qt.Key.Key_Escape)
    assert not show.is_on
    assert on_film.isVisible()
    press(on_film, Qt.Key.Key_Escape)
    assert on_film.isHidden()


def test_a_key_of_an_action_ends_it_instead_of_acting(on_film: Viewer, window: QWidget, qtbot: QtBot) -> None:
    acted: list[int] = []
    action = QAction(on_film)
    action.setShortcut("R")
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: acted.append(1))
    on_film.addAction(action)
    window.activateWindow()
    qtbot.waitUntil(on_film.hasFocus)
    on_film.show_clock.start()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_R)
    assert not on_film.show_clock.is_on
    assert acted == []
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_R)
    assert acted == [1]


def test_looking_closer_ends_it(on_film: Viewer) -> None:
    on_film.show_clock.start()
    on_film.canvas.zoom_by(2)
    assert not on_film.show_clock.is_on
    assert on_film.bar.isVisible()


def test_closing_ends_it(on_film: Viewer) -> None:
    on_film.show_clock.start()
    on_film.leave()
    assert not on_film.show_clock.is_on


def test_the_pace_is_chosen_in_a_menu(on_film: Viewer) -> None:
    on_film.show_clock.start()
    menu = on_film.show_bar.pace.menu()
    assert [entry.text() for entry in menu.actions()][:2] == ["2 seconds", "3 seconds"]
    next(entry for entry in menu.actions() if entry.text() == "10 seconds").trigger()
    assert on_film.show_clock.seconds == 10
    assert "10 seconds" in on_film.show_bar.text()
    assert [entry.text() for entry in menu.actions() if entry.isChecked()] == ["10 seconds"]
    on_film.show_bar.pause.click()
    assert on_film.show_clock.is_paused


def test_the_next_picture_comes_only_when_it_is_there(qtbot: QtBot) -> None:
    ready = False
    parent = QWidget()
    qtbot.addWidget(parent)
    show = Slideshow(lambda: ready, parent)
    due: list[int] = []
    show.due.connect(lambda: due.append(1))
    show.start()
    show._timer.timeout.emit()
    assert show.is_late
    assert due == []
    show.look_again()
    assert due == []
    ready = True
    show.look_again()
    assert due == [1]
    show.set_seconds(7)
    assert show.seconds == 5, "not one of those that are offered"
    show.stop()


def test_a_broken_picture_does_not_hold_it_up(on_film: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    following = shelf.records[2]
    on_film.go_to(0)
    on_film.pictures.again(following.uid)
    following.path.write_bytes(b"")
    on_film.go_to(1)
    on_film.show_clock.start()

    def is_told() -> bool:
        picture = on_film.pictures.get(following.uid)
        return picture is not None and bool(picture.problem)

    qtbot.waitUntil(is_told)
    on_film.show_clock._timer.timeout.emit()
    assert on_film.record == following
    assert "not a picture" in on_film.trouble.text()
