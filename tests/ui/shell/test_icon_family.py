"""One family of icons that follows the theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from ui.icons import app_icon, icon, tinted
from ui.theme import DARK, LIGHT, RESOURCES, apply_theme

FAMILY = sorted(
    path for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "proofsheet" and "qss-" not in path.stem
)


def strongest(image: QImage) -> QColor:
    """The most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha())


@pytest.mark.parametrize("path", FAMILY, ids=lambda path: path.stem)
def test_an_icon_is_drawn_on_the_grid_in_the_current_colour_only(path: Path, qapp: QApplication) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert "currentColor" in text
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", text), "no colour of its own"
    image = tinted(path.stem, "#ff0000", 48, 48).toImage()
    ink = strongest(image)
    assert (ink.red(), ink.green(), ink.blue(), ink.alpha()) == (255, 0, 0, 255)


def test_an_icon_takes_the_colour_of_the_theme_of_the_moment(qapp: QApplication) -> None:
    plus = icon("plus", "failed")
    apply_theme(qapp, "dark")
    assert strongest(plus.pixmap(QSize(24, 24)).toImage()).rgb() == QColor(DARK.failed).rgb()
    apply_theme(qapp, "light")
    assert strongest(plus.pixmap(QSize(24, 24)).toImage()).rgb() == QColor(LIGHT.failed).rgb()


def test_a_disabled_icon_is_paler(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    image = icon("plus").pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage()
    assert strongest(image).rgb() == QColor(DARK.disabled).rgb()


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    pixmap = icon("plus").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.devicePixelRatio() == 2.0


def test_an_icon_that_nobody_drew_is_an_error_at_once(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_the_program_has_an_icon_in_every_usual_size(qapp: QApplication) -> None:
    sides = {size.width() for size in app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sides


@pytest.mark.parametrize("size", [(0, 24), (24, 0), (0, 0)])
def test_an_icon_that_is_squeezed_to_nothing_is_no_trouble(qapp: QApplication, size: tuple[int, int]) -> None:
    assert tinted("close", "#ffffff", *size).isNull()
    room = QPixmap(24, 24)
    room.fill(QColor("black"))
    painter = QPainter(room)
    icon("close").paint(painter, QRect(0, 0, *size))  # a word of Qt's about it would fail this test
    painter.end()
