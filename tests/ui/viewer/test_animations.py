"""Animations show their first frame, and say that they have more."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.library.formats import count_frames
from app.library.library import Library
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import file_picture, paint
from tests.ui.viewer.row import sharp
from ui.compare.compare import Compare
from ui.viewer.viewer import Viewer

SAID = "Animation, 4 frames: the first is shown"


def animation(file_format: str, frames: int = 4, **more: object) -> bytes:
    pictures = [Image.new("RGB", (96, 64), (60 * number, 20, 40)) for number in range(frames)]
    out = io.BytesIO()
    pictures[0].save(out, file_format, save_all=True, append_images=pictures[1:], duration=100, loop=0, **more)
    return out.getvalue()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    return made


@pytest.fixture
def viewer(window: QWidget) -> Iterator[Viewer]:
    made = Viewer(window)
    yield made
    made.leave()


def animated(library: Library, folder: Path, file_format: str) -> ImageRecord:
    """A record whose file is an animation of four frames."""
    record = file_picture(library, folder, paint(96, 64))
    path = record.path.with_suffix(f".{file_format}")
    path.write_bytes(animation(file_format))
    return replace(record, path=path)


@pytest.mark.parametrize("file_format", ["gif", "webp", "png"])
def test_an_animation_says_that_its_first_frame_is_shown(
    viewer: Viewer, library: Library, tmp_path: Path, qtbot: QtBot, file_format: str
) -> None:
    viewer.open(animated(library, tmp_path, file_format), lambda _uid, _step: None)
    qtbot.waitUntil(lambda: sharp(viewer))
    assert viewer.animation.text() == viewer.animation.accessibleName() == SAID
    assert viewer.canvas.rect().contains(viewer.animation.geometry())
    image = viewer.canvas.picture
    assert image is not None
    shown = image.levels[0].toImage().pixelColor(48, 32)
    assert (shown.red() < 30, shown.blue() > 20) == (True, True), "the first frame, not the last"


def test_a_picture_that_stands_still_says_nothing(
    viewer: Viewer, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    viewer.open(animated(library, tmp_path, "gif"), lambda _uid, _step: None)
    qtbot.waitUntil(lambda: viewer.animation.text() == SAID)
    viewer.open(file_picture(library, tmp_path, paint(64, 64)), lambda _uid, _step: None)
    assert viewer.animation.text() == ""
    qtbot.waitUntil(lambda: sharp(viewer))
    assert viewer.animation.text() == ""


def test_a_narrow_window_cuts_nothing_off(
    viewer: Viewer, window: QWidget, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    viewer.open(animated(library, tmp_path, "gif"), lambda _uid, _step: None)
    qtbot.waitUntil(lambda: viewer.animation.text() == SAID)
    window.resize(170, 400)
    badge = viewer.animation
    assert viewer.canvas.rect().contains(badge.geometry())
    assert badge.heightForWidth(badge.width()) <= badge.height()


def test_compared_animations_say_so_too(window: QWidget, library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    compare = Compare(window, lambda _name: None)
    still = file_picture(library, tmp_path, paint(64, 64))
    compare.open([animated(library, tmp_path, "webp"), still])
    qtbot.waitUntil(lambda: compare.sheet.panes[0].animation.text() == SAID)
    qtbot.waitUntil(lambda: compare.sheet.panes[1].canvas.picture is not None)
    assert compare.sheet.panes[1].animation.text() == ""
    compare.leave()


@pytest.mark.parametrize(
    ("file_format", "frames"), [("gif", 1), ("gif", 3), ("webp", 1), ("webp", 3), ("png", 1), ("png", 3)]
)
def test_frames_are_counted_without_decoding(file_format: str, frames: int) -> None:
    assert count_frames(animation(file_format, frames), file_format) == frames


def test_a_jpeg_stands_still() -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "jpeg")
    assert count_frames(out.getvalue(), "jpeg") == 1


@pytest.mark.parametrize("file_format", ["gif", "webp", "png"])
def test_the_frames_of_a_cut_animation_are_not_guessed(file_format: str) -> None:
    data = animation(file_format)
    if file_format == "png":
        assert count_frames(data[:80], file_format) == 4, "a PNG says it before its pixels"
        data = data[:30]
    with pytest.raises(ValueError, match="cut off"):
        count_frames(data[: len(data) // 2], file_format)
