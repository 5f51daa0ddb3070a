"""What a person does in the painter: strokes, sizes, undo, zoom, keys; and what of it becomes transparent."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ui.mask.brush import Brush
from ui.mask.painter import MaskPainter
from ui.mask.paper import MOST_PIXELS
from ui.mask.sheet import Sheet, make_mask
from ui.theme import apply_theme

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
SIZE = QSize(640, 480)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    apply_theme(qapp, "dark")
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def opened(window: QWidget, size: QSize = SIZE) -> MaskPainter:
    painter = MaskPainter("cat.png", size, window)
    painter.open()
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(QColor("#406080"))
    painter.set_sheet(Sheet((picture,)))
    return painter


def at(painter: MaskPainter, x: float, y: float) -> QPoint:
    """Where a pixel of the reference is on the canvas."""
    return painter.canvas.place_of(QPointF(x, y)).toPoint()


def stroke(painter: MaskPainter, *points: tuple[float, float]) -> None:
    places = [at(painter, *point) for point in points]
    QTest.mousePress(painter.canvas, LEFT, NONE, places[0])
    for place in places[1:]:
        QTest.mouseMove(painter.canvas, place)
    QTest.mouseRelease(painter.canvas, LEFT, NONE, places[-1])


def alpha_of(painter: MaskPainter) -> Image.Image:
    """The alpha of the file that would be sent."""
    data = make_mask(QImage(painter.paper.image), painter.paper.size)
    assert data is not None
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "PNG"
        assert image.mode == "RGBA"
        assert image.size == (painter.paper.size.width(), painter.paper.size.height())
        return image.getchannel("A")


def pressed(painter: MaskPainter, name: str) -> None:
    (button,) = [one for one in painter.findChildren(QToolButton) if one.accessibleName().startswith(name)]
    QTest.mouseClick(button, LEFT)


def test_what_is_painted_is_transparent_and_the_rest_is_not(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=40))
    stroke(painter, (100, 100), (300, 100), (300, 300))
    alpha = alpha_of(painter)
    for inside in ((100, 100), (200, 100), (300, 100), (300, 200), (300, 300), (200, 115), (200, 85)):
        assert alpha.getpixel(inside) == 0, inside
    for outside in ((10, 10), (200, 200), (200, 130), (200, 70), (639, 479), (330, 200)):
        assert alpha.getpixel(outside) == 255, outside


def test_the_eraser_takes_away_and_undo_and_redo_go_stroke_by_stroke(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=60))
    stroke(painter, (100, 240), (500, 240))
    QTest.keyClick(painter.canvas, Qt.Key.Key_E)
    assert painter.tools.brush.erases
    stroke(painter, (300, 100), (300, 400))
    middle, side = (300, 240), (150, 240)
    assert (alpha_of(painter).getpixel(middle), alpha_of(painter).getpixel(side)) == (255, 0)
    QTest.keyClick(painter.canvas, Qt.Key.Key_Z, CONTROL)
    assert (alpha_of(painter).getpixel(middle), alpha_of(painter).getpixel(side)) == (0, 0)
    QTest.keyClick(painter.canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert alpha_of(painter).getpixel(middle) == 255
    pressed(painter, "Undo")
    pressed(painter, "Undo")
    assert make_mask(QImage(painter.paper.image), SIZE) is None, "nothing is painted any more"
    assert not painter.paper.can_undo
    QTest.keyClick(painter.canvas, Qt.Key.Key_Y, CONTROL)
    assert alpha_of(painter).getpixel(side) == 0


def test_a_new_stroke_forgets_what_was_undone(window: QWidget) -> None:
    painter = opened(window)
    stroke(painter, (100, 100))
    QTest.keyClick(painter.canvas, Qt.Key.Key_Z, CONTROL)
    assert painter.paper.can_redo
    stroke(painter, (400, 400))
    assert not painter.paper.can_redo


def test_inverting_and_clearing_are_steps_that_can_be_undone(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=80))
    stroke(painter, (320, 240))
    before = alpha_of(painter).tobytes()
    QTest.keyClick(painter.canvas, Qt.Key.Key_I)
    turned = alpha_of(painter)
    assert (turned.getpixel((320, 240)), turned.getpixel((5, 5))) == (255, 0)
    QTest.keyClick(painter.canvas, Qt.Key.Key_Delete)
    assert make_mask(QImage(painter.paper.image), SIZE) is None
    QTest.keyClick(painter.canvas, Qt.Key.Key_Z, CONTROL)
    assert alpha_of(painter).tobytes() == turned.tobytes()
    QTest.keyClick(painter.canvas, Qt.Key.Key_Z, CONTROL)
    assert alpha_of(painter).tobytes() == before


def test_the_brush_grows_and_shrinks_by_keys_wheel_and_slider(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=50))
    QTest.keyClicks(painter.canvas, "]")
    grown = painter.tools.brush.diameter
    assert grown > 50
    QTest.keyClicks(painter.canvas, "[[")
    assert painter.tools.brush.diameter < 50
    place = QPointF(painter.canvas.rect().center())
    zoom = painter.canvas.placement.zoom
    turn = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CONTROL, Qt.ScrollPhase.NoScrollPhase, False
    )
    before = painter.tools.brush.diameter
    QApplication.sendEvent(painter.canvas, turn)
    assert painter.tools.brush.diameter > before
    assert painter.canvas.placement.zoom == zoom, "with Ctrl the wheel does not zoom"
    (slider,) = painter.findChildren(QSlider)
    slider.setValue(slider.maximum())
    assert painter.tools.brush.diameter == 320, "as large as half the picture"
    assert painter.canvas.brush == painter.tools.brush
    slider.setValue(0)
    assert painter.tools.brush.diameter == 1


def test_strokes_meet_the_same_pixels_when_zoomed_and_panned(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=10))
    QTest.keyClick(painter.canvas, Qt.Key.Key_1)
    for _ in range(6):
        QTest.keyClicks(painter.canvas, "+")
    start = painter.canvas.rect().center()
    before = painter.canvas.place_of(QPointF(0, 0))
    QTest.mousePress(painter.canvas, Qt.MouseButton.MiddleButton, NONE, start)
    QTest.mouseMove(painter.canvas, start + QPoint(60, 45))
    QTest.mouseRelease(painter.canvas, Qt.MouseButton.MiddleButton, NONE, start + QPoint(60, 45))
    assert painter.canvas.place_of(QPointF(0, 0)) != before
    assert not painter.paper.can_undo, "panning paints nothing"
    stroke(painter, (300, 240))
    alpha = alpha_of(painter)
    assert alpha.getpixel((300, 240)) == 0
    left, top, right, bottom = Image.eval(alpha, lambda level: 255 - level).getbbox() or (0, 0, 0, 0)
    assert 293 <= left <= 296
    assert 304 <= right <= 307
    assert 233 <= top <= 236
    assert 244 <= bottom <= 247


def test_it_can_be_painted_with_the_keys_alone(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=40))
    assert painter.canvas.hasFocus() or painter.focusWidget() is painter.canvas
    for _ in range(4):
        QTest.keyClick(painter.canvas, Qt.Key.Key_Right)
    assert not painter.paper.can_undo
    QTest.keyClick(painter.canvas, Qt.Key.Key_Space)
    for _ in range(5):
        QTest.keyClick(painter.canvas, Qt.Key.Key_Down, SHIFT)
    alpha = alpha_of(painter)
    assert alpha.getpixel((360, 240)) == 0
    assert alpha.getpixel((360, 285)) == 0
    assert alpha.getpixel((320, 240)) == 255


def test_shift_draws_a_straight_line_from_the_last_stroke(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=20))
    stroke(painter, (100, 100))
    QTest.mouseClick(painter.canvas, LEFT, SHIFT, at(painter, 500, 300))
    assert alpha_of(painter).getpixel((300, 200)) == 0


def test_a_soft_brush_fades(window: QWidget) -> None:
    painter = opened(window)
    painter.tools.set_brush(Brush(diameter=200))
    QTest.keyClick(painter.canvas, Qt.Key.Key_S)
    assert painter.tools.brush.soft
    stroke(painter, (320, 240))
    alpha = alpha_of(painter)
    row = alpha.crop((320, 240, 440, 241)).tobytes()
    assert row[0] == 0
    assert row[-1] == 255
    assert list(row) == sorted(row)
    assert len(set(row)) > 20


def test_another_theme_tints_anew_and_changes_nothing_of_the_mask(window: QWidget, qapp: QApplication) -> None:
    painter = opened(window)
    stroke(painter, (320, 240))
    before, tint = alpha_of(painter).tobytes(), painter.paper.image.pixelColor(320, 240)
    apply_theme(qapp, "light")
    try:
        assert painter.paper.image.pixelColor(320, 240) != tint
        assert alpha_of(painter).tobytes() == before
        QTest.keyClick(painter.canvas, Qt.Key.Key_Z, CONTROL)
        QTest.keyClick(painter.canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
        assert painter.paper.image.pixelColor(320, 240) != tint, "what comes back has the tint of the day"
        assert alpha_of(painter).tobytes() == before
    finally:
        apply_theme(qapp, "dark")


def test_a_reference_of_36_megapixels_is_painted_small_and_saved_whole(window: QWidget) -> None:
    size = QSize(6000, 6000)
    painter = MaskPainter("large.jpg", size, window)
    painter.open()
    assert painter.paper.image.width() * painter.paper.image.height() <= MOST_PIXELS
    painter.tools.set_brush(Brush(diameter=400))
    stroke(painter, (1500, 1500), (4500, 1500))
    alpha = alpha_of(painter)
    assert alpha.size == (6000, 6000)
    assert alpha.getpixel((3000, 1500)) == 0
    assert alpha.getpixel((3000, 1690)) == 0
    assert alpha.getpixel((3000, 1710)) == 255
    assert alpha.getpixel((3000, 3000)) == 255


def test_what_is_said_follows_what_is_painted(window: QWidget, qtbot: QtBot) -> None:
    painter = opened(window)

    def says(text: str) -> bool:
        return any(text in label.text() for label in painter.findChildren(QLabel))

    qtbot.waitUntil(lambda: says("Paint over what may change"))
    QTest.keyClick(painter.canvas, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: says("Everything is painted"))
    QTest.keyClick(painter.canvas, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: says("Nothing is painted"))
    painter.tools.set_brush(Brush(diameter=300))
    stroke(painter, (320, 240))
    qtbot.waitUntil(lambda: says("23 % may change"))


def test_while_the_mask_is_made_nothing_is_painted(window: QWidget) -> None:
    painter = opened(window)
    painter.set_busy(busy=True)
    stroke(painter, (320, 240))
    QTest.keyClick(painter.canvas, Qt.Key.Key_I)
    assert not painter.paper.can_undo
    painter.show_problem("The disk is full.")
    assert any(label.text() == "The disk is full." and label.isVisible() for label in painter.findChildren(QLabel))
    stroke(painter, (320, 240))
    assert painter.paper.can_undo


def test_every_control_has_a_name_and_is_reached_by_tab(window: QWidget) -> None:
    painter = opened(window)
    controls = [*painter.findChildren(QToolButton), *painter.findChildren(QSlider), *painter.findChildren(QPushButton)]
    assert all(control.accessibleName() or getattr(control, "text", str)() for control in controls)
    reached: set[QWidget] = set()
    painter.canvas.setFocus()
    for _ in range(40):
        focused = painter.focusWidget()
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    missing = [control for control in controls if control.isEnabled() and control not in reached]
    assert [one.accessibleName() for one in missing] == []
    assert painter.canvas in reached


def test_large_and_small_names_are_plain_text(window: QWidget) -> None:
    painter = MaskPainter("<img src=file:///etc/passwd>" * 20, QSize(64, 64), window)
    painter.open()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in painter.findChildren(QLabel))
    assert painter.width() <= window.width()
