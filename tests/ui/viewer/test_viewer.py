"""The viewer as a person uses it: over the window, quick, and gone with Esc."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColorSpace, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import file_picture, paint, press
from tests.ui.viewer.row import Shelf, open_at, sharp
from ui.theme import DARK, LIGHT, ThemeName, Tokens, apply_theme, current
from ui.viewer.viewer import Viewer

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shelf(library: Library, tmp_path: Path) -> Shelf:
    sizes = ((1200, 800), (300, 900), (64, 64))
    return Shelf([file_picture(library, tmp_path, paint(*size, number)) for number, size in enumerate(sizes)])


def wheel(viewer: Viewer, at: QPointF, notches: int) -> None:
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(at, at, QPoint(), QPoint(0, 120 * notches), none, NONE, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(viewer.canvas, event)


def test_it_covers_the_window_and_follows_it(viewer: Viewer, window: QWidget, shelf: Shelf, qtbot: QtBot) -> None:
    assert viewer.isHidden()
    open_at(viewer, shelf, 0, qtbot)
    assert viewer.isVisible()
    assert viewer.geometry() == window.rect()
    window.resize(500, 700)
    assert viewer.geometry() == window.rect()


def test_escape_closes_it_and_gives_the_focus_back(viewer: Viewer, window: QWidget, shelf: Shelf, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    closed: list[int] = []
    viewer.closed.connect(lambda: closed.append(1))
    open_at(viewer, shelf, 0, qtbot)
    assert viewer.hasFocus()
    press(viewer, Qt.Key.Key_Escape)
    assert viewer.isHidden()
    assert field.hasFocus()
    assert closed == [1]
    assert viewer.record is None


def test_space_closes_what_space_has_opened(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    open_at(viewer, shelf, 0, qtbot)
    press(viewer, Qt.Key.Key_Space)
    assert viewer.isHidden()


def test_arrows_go_to_the_neighbours_and_stop_at_the_ends(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    shown: list[ImageRecord] = []
    viewer.shown.connect(shown.append)
    open_at(viewer, shelf, 0, qtbot)
    assert not viewer.bar.back.isEnabled()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(viewer, key)
    assert [shelf.records.index(record) for record in shown] == [0, 1, 2, 1]
    assert viewer.bar.back.isEnabled()
    assert viewer.bar.forward.isEnabled()


def test_neighbours_are_decoded_ahead(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    open_at(viewer, shelf, 1, qtbot)
    qtbot.waitUntil(lambda: all(viewer.is_decoded(record.uid) for record in shelf.records))
    press(viewer, Qt.Key.Key_Right)
    assert sharp(viewer), "no waiting for what was decoded ahead"


def test_the_wheel_zooms_to_the_cursor(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    open_at(viewer, shelf, 0, qtbot)
    wheel(viewer, QPointF(320, 220), 6)
    cursor = QPointF(200, 150)
    before = viewer.canvas.placement.point_at(cursor)
    zoom = viewer.canvas.placement.zoom
    wheel(viewer, cursor, 2)
    after = viewer.canvas.placement.point_at(cursor)
    assert viewer.canvas.placement.zoom > zoom
    assert (after - before).manhattanLength() < 0.01
    wheel(viewer, cursor, -40)
    assert viewer.canvas.placement.rect.width() <= viewer.canvas.width()


def test_keys_zoom_and_the_bar_says_how_far(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    open_at(viewer, shelf, 0, qtbot)
    fitted = viewer.canvas.placement.zoom
    assert viewer.bar.zoom_text() == f"{fitted * 100:.0f} %"
    viewer.canvas.toggle_zoom()
    assert viewer.bar.zoom_text() == "100 %"
    press(viewer, Qt.Key.Key_Plus)
    assert viewer.canvas.placement.zoom > 1
    press(viewer, Qt.Key.Key_Minus)
    press(viewer, Qt.Key.Key_Minus)
    assert viewer.canvas.placement.zoom < 1
    viewer.canvas.toggle_zoom()
    assert viewer.canvas.placement.zoom == fitted
    assert viewer.canvas.placement.fits


def test_every_key_has_a_button_with_a_name(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    open_at(viewer, shelf, 0, qtbot)
    buttons = {button.accessibleName(): button for button in viewer.findChildren(QToolButton)}
    assert all(buttons)
    buttons["Pixel by pixel"].click()
    assert viewer.canvas.placement.zoom == 1
    buttons["Larger"].click()
    buttons["Smaller"].click()
    buttons["Smaller"].click()
    assert viewer.canvas.placement.zoom < 1
    buttons["Fit into the window"].click()
    assert viewer.canvas.placement.fits
    buttons["Next picture"].click()
    assert viewer.record == shelf.records[1]
    buttons["Close"].click()
    assert viewer.isHidden()


def test_dragging_pans_and_a_double_click_switches(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    open_at(viewer, shelf, 0, qtbot)
    canvas = viewer.canvas
    QTest.mouseDClick(canvas, LEFT, pos=QPoint(320, 200))
    assert canvas.placement.zoom == 1
    left = canvas.placement.left
    QTest.mousePress(canvas, LEFT, pos=QPoint(300, 200))
    QTest.mouseMove(canvas, QPoint(270, 200))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(270, 200))
    assert canvas.placement.left == left - 30
    QTest.mouseMove(canvas, QPoint(200, 200))
    assert canvas.placement.left == left - 30, "let go is let go"
    press(viewer, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.placement.left == left - 110
    QTest.mouseDClick(canvas, LEFT, pos=QPoint(320, 200))
    assert canvas.placement.fits


def test_tab_stays_within_the_viewer(viewer: Viewer, window: QWidget, shelf: Shelf, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.show()
    window.activateWindow()
    open_at(viewer, shelf, 1, qtbot)
    qtbot.waitUntil(viewer.hasFocus)
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or viewer, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is viewer or (focused is not None and viewer.isAncestorOf(focused))


def test_a_picture_is_there_at_once_from_its_thumbnail(
    viewer: Viewer, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    record = file_picture(library, tmp_path, paint(1200, 800))
    record.path.write_bytes(b"gone bad")
    viewer.open(record, lambda _uid, _step: None)
    qtbot.waitUntil(lambda: viewer.canvas.picture is not None and bool(viewer.canvas.picture.problem))
    picture = viewer.canvas.picture
    assert picture is not None
    assert picture.preview
    assert picture.levels, "the thumbnail stays on the screen"
    assert "not a picture" in picture.problem
    assert viewer.canvas.placement.picture.toSize() == QSize(1200, 800)
    assert not viewer.grab().isNull()


def test_a_picture_that_is_gone_is_told_in_words(
    viewer: Viewer, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    record = file_picture(library, tmp_path, paint(120, 80))
    record.path.unlink()
    record.thumbnail.unlink()
    viewer.open(record, lambda _uid, _step: None)
    qtbot.waitUntil(lambda: viewer.canvas.picture is not None)
    picture = viewer.canvas.picture
    assert picture is not None
    assert not picture.levels
    assert picture.problem == "The file is no longer in its place."
    assert not viewer.grab().isNull()


def test_transparency_is_shown_on_a_checkerboard(
    viewer: Viewer, library: Library, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    record = file_picture(library, tmp_path, paint(400, 400, clear=True))
    themes: tuple[tuple[ThemeName, Tokens], ...] = (("dark", DARK), ("light", LIGHT))
    for theme, tokens in themes:
        apply_theme(qapp, theme)
        assert current() is tokens
        viewer.open(record, lambda _uid, _step: None)
        qtbot.waitUntil(lambda: sharp(viewer))
        image = viewer.canvas.grab().toImage()
        row = viewer.canvas.height() // 2
        left = int(viewer.canvas.placement.left) + 2
        shades = {image.pixelColor(x, row).name() for x in range(left, left + 60)}
        assert shades == {tokens.raised, tokens.line}
        viewer.leave()


def test_the_name_is_plain_text(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    record = open_at(viewer, shelf, 0, qtbot)
    assert viewer.bar.name_text() == record.path.name
    assert viewer.canvas.accessibleName() == "a mug, flux-2-pro, 1200 × 800"
    assert viewer.accessibleDescription() == viewer.canvas.accessibleName(), "it has the focus, so it is read aloud"


def test_a_file_that_comes_back_is_shown_after_another_look(
    viewer: Viewer, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    record = file_picture(library, tmp_path, paint(120, 80))
    kept = record.path.read_bytes()
    record.path.unlink()
    viewer.open(record, lambda _uid, _step: None)
    qtbot.waitUntil(lambda: "no longer in its place" in viewer.trouble.text())
    assert "Put the file back" in viewer.trouble.text()
    folders: list[ImageRecord] = []
    viewer.folder_wanted.connect(folders.append)
    again, folder = viewer.trouble.stops()
    folder.click()
    assert folders == [record]
    record.path.write_bytes(kept)
    again.click()
    qtbot.waitUntil(lambda: sharp(viewer))
    assert viewer.trouble.text() == ""


def test_marks_are_told_in_the_bar(viewer: Viewer, shelf: Shelf, qtbot: QtBot) -> None:
    record = open_at(viewer, shelf, 0, qtbot)
    assert viewer.bar.marks.text() == ""
    assert not viewer.bar.marks.isVisible()
    viewer.change(replace(record, rating=3, favourite=True))
    assert viewer.bar.marks.text() == "3 stars, favourite"
    assert viewer.bar.marks.isVisible()
    assert not viewer.bar.marks.grab().isNull()
    viewer.change(replace(shelf.records[1], rating=1))
    assert viewer.bar.marks.text() == "3 stars, favourite", "it is not the one that is shown"


def test_another_colour_profile_is_told(viewer: Viewer, library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    image = paint(64, 64)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    record = file_picture(library, tmp_path, image)
    viewer.open(record, lambda _uid, _step: None)
    qtbot.waitUntil(lambda: sharp(viewer))
    picture = viewer.canvas.picture
    assert picture is not None
    assert picture.converted
    assert "colour profile" in viewer.bar.profile_text()
