"""Small pictures: at the exact size, never too many, and words for what cannot be read."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import file_picture, fill, paint
from ui.gallery.decode import UnreadablePictureError, decode, decode_sharp, decode_small
from ui.gallery.thumbnails import Thumbnails, Wanted

BOX = QSize(50, 50)


@pytest.fixture
def thumbnails(qapp: object) -> Thumbnails:
    return Thumbnails()


def load(qtbot: QtBot, thumbnails: Thumbnails, *records: ImageRecord, box: QSize = BOX) -> None:
    wanted = [Wanted(record, box) for record in records]
    thumbnails.want(wanted)
    qtbot.waitUntil(lambda: all(thumbnails.has(one) for one in wanted))


def test_a_thumbnail_fits_its_box_in_its_own_ratio(
    library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    record = file_picture(library, tmp_path, paint(120, 60))
    load(qtbot, thumbnails, record)
    pixmap = thumbnails.pixmap(record.uid)
    assert pixmap is not None
    assert pixmap.size() == QSize(50, 25)


def test_a_picture_at_another_size_is_shown_until_the_right_one_is_there(
    library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    record = file_picture(library, tmp_path, paint(120, 60))
    load(qtbot, thumbnails, record)
    larger = Wanted(record, QSize(80, 80))
    assert not thumbnails.has(larger)
    thumbnails.want([larger])
    assert thumbnails.pixmap(record.uid) is not None
    qtbot.waitUntil(lambda: thumbnails.has(larger))
    pixmap = thumbnails.pixmap(record.uid)
    assert pixmap is not None
    assert pixmap.width() == 80


def test_pixmaps_take_no_more_than_their_share(library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    records = fill(library, tmp_path, 12)
    thumbnails = Thumbnails(limit=4 * 50 * 50 * 4)
    for record in records:
        load(qtbot, thumbnails, record)
        assert thumbnails.used_bytes <= 4 * 50 * 50 * 4
    assert thumbnails.pixmap(records[-1].uid) is not None
    assert thumbnails.pixmap(records[0].uid) is None


def test_what_is_in_sight_is_kept_even_beyond_the_limit(library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    records = fill(library, tmp_path, 6)
    thumbnails = Thumbnails(limit=1)
    load(qtbot, thumbnails, *records)
    assert all(thumbnails.pixmap(record.uid) is not None for record in records)


def test_a_missing_thumbnail_is_made_from_the_picture_itself(
    library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    record = file_picture(library, tmp_path, paint(120, 60))
    record.thumbnail.unlink()
    load(qtbot, thumbnails, record)
    assert thumbnails.problem(record.uid) == ""
    assert thumbnails.pixmap(record.uid) is not None


def test_a_thumbnail_too_small_for_the_cell_is_left_for_the_picture(library: Library, tmp_path: Path) -> None:
    record = file_picture(library, tmp_path, paint(900, 600))
    record.thumbnail.unlink(missing_ok=True)
    record.thumbnail.parent.mkdir(parents=True, exist_ok=True)
    small = paint(30, 20)
    small.fill(QColor("white"))
    assert small.save(str(record.thumbnail))
    soft, is_sharp = decode_small(record, QSize(600, 600))
    assert (soft.pixelColor(300, 200), is_sharp) == (QColor("white"), False)
    assert decode_sharp(record, QSize(600, 600)).pixelColor(300, 200) != QColor("white")
    exact, is_sharp = decode_small(record, QSize(30, 30))
    assert (exact.pixelColor(15, 10), is_sharp) == (QColor("white"), True)


def test_a_picture_that_is_gone_says_so(library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot) -> None:
    record = file_picture(library, tmp_path, paint(120, 60))
    record.thumbnail.unlink()
    record.path.unlink()
    load(qtbot, thumbnails, record)
    assert "no longer" in thumbnails.problem(record.uid)
    thumbnails.forget()
    assert thumbnails.problem(record.uid) == ""


def test_a_prefetched_picture_is_told_of_even_when_the_grid_wants_others(
    library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    records = fill(library, tmp_path, 8)
    told: list[str] = []
    thumbnails.ready.connect(told.append)
    thumbnails.prefetch(Wanted(records[0], BOX))
    thumbnails.want([])
    qtbot.waitUntil(lambda: records[0].uid in told)
    thumbnails.prefetch(Wanted(records[0], BOX))
    assert told.count(records[0].uid) == 2


def test_what_is_loaded_after_everything_was_forgotten_is_not_kept(
    library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    first, second = fill(library, tmp_path, 2)
    thumbnails.want([Wanted(first, BOX)])
    thumbnails.forget()
    load(qtbot, thumbnails, second)
    assert thumbnails.pixmap(first.uid) is None


def test_a_turned_picture_is_shown_upright_within_its_box(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (120, 60), "red").save(path, exif=exif)
    assert decode(path, BOX).size() == QSize(25, 50)


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "damaged|not a picture"), (b"no picture at all", "not a picture")]
)
def test_a_file_that_is_no_picture_is_refused_in_words(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(content)
    with pytest.raises(UnreadablePictureError, match=words):
        decode(path)


def test_a_cut_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cut.png"
    assert paint(200, 200).save(str(path))
    path.write_bytes(path.read_bytes()[:90])
    with pytest.raises(UnreadablePictureError):
        decode(path)


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" height="50"/></svg>',
        b'/* XPM */ static char*x[]={"1 1 1 1","a c #ff0000","a"};',
        b"P3 1 1 255 1 2 3 ",
    ],
    ids=["svg", "xpm", "ppm"],
)
def test_what_is_called_a_png_and_is_something_else_is_not_shown(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    with pytest.raises(UnreadablePictureError, match="not a picture that can be shown"):
        decode(path)


@pytest.mark.skipif(os.name != "posix", reason="pipes are another matter there")
@pytest.mark.timeout(60)
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(UnreadablePictureError):
        decode(tmp_path / "a.png")


@pytest.mark.skipif(sys.platform == "win32", reason="such a name is simply not there")
def test_files_that_the_disk_refuses_to_look_at_say_so_and_hold_up_no_others(
    library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    records = fill(library, tmp_path, 5)
    refused = tmp_path / ("x" * 300)
    bad = [replace(record, path=refused, thumbnail=refused) for record in records[:3]]
    load(qtbot, thumbnails, *bad, *records[3:])
    assert all(thumbnails.problem(record.uid).startswith("The file cannot be read (") for record in bad)
    assert all(thumbnails.pixmap(record.uid) is not None for record in records[3:])


@pytest.mark.skipif(sys.platform == "win32", reason="such a name is simply not there")
def test_a_thumbnail_that_the_disk_refuses_to_look_at_is_passed_over(
    library: Library, tmp_path: Path, thumbnails: Thumbnails, qtbot: QtBot
) -> None:
    record = replace(file_picture(library, tmp_path, paint(120, 60)), thumbnail=tmp_path / ("x" * 300))
    load(qtbot, thumbnails, record)
    assert thumbnails.problem(record.uid) == ""
    assert thumbnails.pixmap(record.uid) is not None
