"""Comparing as a person does: side by side, moved together, a divider for two, rated from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.catalog.load import load_catalog
from app.library.library import Library
from app.library.marks import Edit
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import file_picture, paint, press, request_of
from ui.actions import rows_of
from ui.compare.compare import Compare
from ui.compare.keys import commands_of
from ui.compare.pane import Pane
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
FIND = load_catalog(None).find


@pytest.fixture
def records(library: Library, tmp_path: Path) -> list[ImageRecord]:
    sizes = ((600, 400), (1200, 800), (300, 300), (200, 800))
    prompts = ("a mug", "a mug at night", "a jug", "a tall jug")
    return [
        file_picture(library, tmp_path, paint(*size, number), request=request_of(prompt))
        for number, (size, prompt) in enumerate(zip(sizes, prompts, strict=True))
    ]


@pytest.fixture
def compare(window: QWidget, qapp: QApplication) -> Iterator[Compare]:
    apply_theme(qapp, "dark")
    made = Compare(window, FIND)
    for action, run in commands_of(made).items():  # as `Commands` binds them
        (row,) = rows_of(action)
        for keys in row.keys:
            shortcut = QShortcut(QKeySequence(keys), made, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)
    yield made
    made.leave()


def panes(compare: Compare) -> list[Pane]:
    return [pane for pane in compare.sheet.panes if pane.canvas.isVisible()]


def open_with(compare: Compare, records: list[ImageRecord], qtbot: QtBot) -> list[Pane]:
    compare.open(records)
    shown = panes(compare) or compare.sheet.panes[: len(records)]
    qtbot.waitUntil(lambda: all(pane.canvas.picture and not pane.canvas.picture.preview for pane in shown))
    return shown


@pytest.mark.parametrize("count", [2, 3, 4])
def test_as_many_stand_side_by_side_as_there_are(
    compare: Compare, records: list[ImageRecord], window: QWidget, qtbot: QtBot, count: int
) -> None:
    shown = open_with(compare, records[:count], qtbot)
    assert len(shown) == count
    assert compare.geometry() == window.rect()
    widths = [pane.canvas.width() for pane in shown]
    assert max(widths) - min(widths) <= 1
    assert f"{count} pictures" in compare.bar.text()
    window.resize(1000, 700)
    assert compare.geometry() == window.rect()


def test_one_or_five_are_not_compared(compare: Compare, records: list[ImageRecord]) -> None:
    with pytest.raises(ValueError, match="two to 4 pictures"):
        compare.open(records[:1])
    with pytest.raises(ValueError, match="two to 4 pictures"):
        compare.open([*records, records[0]])
    assert compare.isHidden()


def test_small_pictures_are_as_large_as_their_neighbours(
    compare: Compare, records: list[ImageRecord], qtbot: QtBot
) -> None:
    first, second = open_with(compare, records[:2], qtbot)
    assert first.canvas.placement.rect.width() == pytest.approx(second.canvas.placement.rect.width(), abs=2)


def test_zoom_and_pan_go_together_whatever_the_pixels(
    compare: Compare, records: list[ImageRecord], qtbot: QtBot
) -> None:
    first, second = open_with(compare, records[:2], qtbot)
    first.canvas.zoom_by(4, QPointF(100, 100))
    first.canvas.move_by(QPointF(-30, -20))
    one, two = first.canvas.placement.view, second.canvas.placement.view
    assert (two.x, two.y, two.scale) == pytest.approx((one.x, one.y, one.scale))
    assert second.canvas.placement.zoom == pytest.approx(first.canvas.placement.zoom / 2, rel=0.02)
    second.canvas.fit()
    assert first.canvas.placement.fits
    press(compare, Qt.Key.Key_Z)
    assert first.canvas.placement.zoom == 1
    assert not second.canvas.placement.fits
    press(compare, Qt.Key.Key_0, CONTROL)
    assert second.canvas.placement.fits
    press(compare, Qt.Key.Key_Plus)
    left = second.canvas.placement.view.x
    press(compare, Qt.Key.Key_Plus)
    press(compare, Qt.Key.Key_Right, SHIFT)
    assert second.canvas.placement.view.x >= left


def test_keys_mean_the_chosen_picture_and_rate_it(compare: Compare, records: list[ImageRecord], qtbot: QtBot) -> None:
    told: list[tuple[str, Edit]] = []

    def hear(record: ImageRecord, edit: Edit) -> None:
        told.append((record.uid, edit))

    compare.edited.connect(hear)
    shown = open_with(compare, records[:3], qtbot)
    press(compare, Qt.Key.Key_4)
    press(compare, Qt.Key.Key_Right)
    press(compare, Qt.Key.Key_Period)
    press(compare, Qt.Key.Key_Left)
    press(compare, Qt.Key.Key_Left)
    press(compare, Qt.Key.Key_0)
    QTest.mouseClick(shown[1].canvas, LEFT, pos=QPoint(20, 20))
    assert compare.active == 1
    assert compare.accessibleDescription().startswith("Picture 2: a mug at night, ")
    assert shown[1].caption.property("active") == "true"
    QTest.mouseClick(shown[0].caption.stars, LEFT, pos=QPoint(10, 10))
    uids = [record.uid for record in records]
    assert told == [
        (uids[0], Edit(rating=4)),
        (uids[1], Edit(favourite=True)),
        (uids[2], Edit(rating=0)),
        (uids[0], Edit(rating=1)),
    ]


def test_new_marks_are_shown_at_once(compare: Compare, records: list[ImageRecord], qtbot: QtBot) -> None:
    shown = open_with(compare, records[:2], qtbot)
    compare.change(replace(records[1], rating=3, favourite=True))
    assert shown[1].caption.stars.rating == 3
    assert shown[1].caption.heart.accessibleName().startswith("Favourite no more")
    assert compare.records[1].rating == 3


def test_swap_changes_places_and_keeps_the_view(compare: Compare, records: list[ImageRecord], qtbot: QtBot) -> None:
    first, second = open_with(compare, records[:2], qtbot)
    first.canvas.zoom_by(4, QPointF(50, 50))
    view = first.canvas.placement.view
    press(compare, Qt.Key.Key_X)
    assert list(compare.records) == [records[1], records[0]]
    assert compare.active == 1, "the chosen picture stays chosen"
    assert first.caption.text().startswith("1 a mug at night")
    assert first.canvas.picture is not None, "nothing is decoded again"
    assert first.canvas.placement.view.scale == pytest.approx(view.scale)
    assert second.canvas.placement.view.x == pytest.approx(view.x)


def test_the_divider_shows_one_at_its_left_and_the_other_at_its_right(
    compare: Compare, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    pair = [file_picture(library, tmp_path, paint(400, 300, seed)) for seed in (1, 2)]
    open_with(compare, pair, qtbot)
    press(compare, Qt.Key.Key_B)
    slider = compare.sheet.slider
    assert slider.isVisible()
    assert not panes(compare)
    assert slider.width() == compare.width()
    assert [pane.caption.isVisible() for pane in compare.sheet.panes] == [True, True, False, False]
    rect = slider.placement.rect
    left = [QPoint(int(rect.left() + rect.width() * share), int(rect.bottom() - 20)) for share in (0.1, 0.4)]

    def colours() -> list[str]:
        image = slider.grab().toImage()
        return [image.pixelColor(point).name() for point in left]

    first = paint(400, 300, 1).pixelColor(40, 280).name()
    second = paint(400, 300, 2).pixelColor(40, 280).name()
    assert colours() == [first, first]
    slider.divider.move_to(0.0)
    assert colours() == [second, second]
    slider.divider.setFocus()
    for _ in range(12):
        press(slider.divider, Qt.Key.Key_Right)
    assert slider.divider.share == pytest.approx(0.24)
    assert slider.divider.accessibleName() == "Divider at 24 %"
    middle = QPoint(slider.divider.width() // 2, 100)
    QTest.mousePress(slider.divider, LEFT, pos=middle)
    QTest.mouseMove(slider.divider, middle + QPoint(100, 0))
    QTest.mouseRelease(slider.divider, LEFT, pos=middle)
    assert slider.divider.share > 0.3
    press(compare, Qt.Key.Key_B)
    assert len(panes(compare)) == 2


def test_three_have_no_divider(compare: Compare, records: list[ImageRecord], qtbot: QtBot) -> None:
    open_with(compare, records[:3], qtbot)
    press(compare, Qt.Key.Key_B)
    assert len(panes(compare)) == 3
    assert not compare.bar.slider.isEnabled()


def test_settings_stand_below_with_the_differences_marked_in_words(
    compare: Compare, records: list[ImageRecord], qtbot: QtBot
) -> None:
    open_with(compare, records[:2], qtbot)
    said = compare.table.text()
    assert "Prompt differs: 1: a mug; 2: a mug at night" in said
    assert "Model: 1: " in said
    press(compare, Qt.Key.Key_D)
    assert "Model: " not in compare.table.text()
    assert compare.bar.differing.isChecked()
    press(compare, Qt.Key.Key_I)
    assert not compare.table.isVisible()
    press(compare, Qt.Key.Key_I)
    assert compare.table.isVisible()


def test_a_broken_picture_says_so_in_its_pane(compare: Compare, records: list[ImageRecord], qtbot: QtBot) -> None:
    kept = records[1].path.read_bytes()
    records[1].path.write_bytes(kept[:100])
    compare.open(records[:2])
    pane = compare.sheet.panes[1]
    qtbot.waitUntil(lambda: "damaged" in pane.trouble.text())
    assert "thumbnail" in pane.trouble.text()
    records[1].path.write_bytes(kept)
    pane.again_wanted.emit()
    qtbot.waitUntil(lambda: pane.canvas.picture is not None and not pane.canvas.picture.preview)
    assert not pane.trouble.text()


def test_what_leaves_the_library_leaves_the_comparison(
    compare: Compare, records: list[ImageRecord], qtbot: QtBot
) -> None:
    open_with(compare, records[:3], qtbot)
    compare.choose(2)
    compare.keep(records[:2])
    assert len(panes(compare)) == 2
    assert compare.active == 1
    compare.keep(records[:1])
    assert compare.isHidden()


def test_escape_closes_it_and_gives_the_focus_back(
    compare: Compare, records: list[ImageRecord], window: QWidget, qtbot: QtBot
) -> None:
    field = QLineEdit(window)
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    open_with(compare, records[:2], qtbot)
    assert compare.hasFocus()
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget() or compare, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is compare or (focused is not None and compare.isAncestorOf(focused))
    press(compare, Qt.Key.Key_Escape)
    assert compare.isHidden()
    assert field.hasFocus()
    assert compare.records == ()


def test_every_button_has_a_name_and_does_what_the_keys_do(
    compare: Compare, records: list[ImageRecord], qtbot: QtBot
) -> None:
    open_with(compare, records[:2], qtbot)
    buttons = {button.accessibleName(): button for button in compare.bar.findChildren(QToolButton)}
    assert all(buttons)
    buttons["Larger"].click()
    assert not compare.canvas.placement.fits
    buttons["Fit into the window"].click()
    assert compare.canvas.placement.fits
    buttons["Before and after"].click()
    assert compare.is_slider
    buttons["Swap"].click()
    assert compare.records[0] == records[1]
    buttons["Close"].click()
    assert compare.isHidden()


def test_stars_and_divider_keep_their_own_keys_while_they_have_the_focus(
    compare: Compare, records: list[ImageRecord], qtbot: QtBot
) -> None:
    rated: list[tuple[str, Edit]] = []

    def hear(record: ImageRecord, edit: Edit) -> None:
        rated.append((record.uid, edit))

    compare.edited.connect(hear)
    shown = open_with(compare, records[:2], qtbot)
    shown[1].caption.stars.setFocus()
    press(shown[1].caption.stars, Qt.Key.Key_3)
    assert rated == [(records[1].uid, Edit(rating=3))], "the picture whose stars they are, not the chosen one"
    compare.set_slider(True)
    divider = compare.sheet.slider.divider
    divider.setFocus()
    chosen, share = compare.active, divider.share
    press(divider, Qt.Key.Key_Left)
    assert divider.share < share
    assert compare.active == chosen
