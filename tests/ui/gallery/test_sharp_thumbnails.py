"""Thumbnails that are too small for where they are painted: shown at once, made larger once, never shown broken."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from app.library.thumbnails import LARGE, SMALL
from tests.ui.gallery.shelf import file_picture, paint
from ui.gallery.decode import decode, decode_sharp, decode_small
from ui.gallery.thumbnails import Thumbnails, Wanted

PATIENCE = 20_000
"""Milliseconds."""


def side_of(record: ImageRecord) -> int:
    size = QImageReader(str(record.thumbnail)).size()
    return max(size.width(), size.height())


class Maker:
    """Makes thumbnails as the library does, and counts."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.asked: list[int] = []

    def __call__(self, record: ImageRecord, side: int) -> bytes | None:
        self.asked.append(side)
        return self._library.make_thumbnail(record, side)


@pytest.fixture
def record(library: Library, tmp_path: Path) -> ImageRecord:
    return file_picture(library, tmp_path, paint(900, 600))


def sharpened(qtbot: QtBot, thumbnails: Thumbnails, wanted: Wanted) -> list[int]:
    """The pixmaps' widths as they became ready: what the thumbnail gave, then what is sharp."""
    found: list[int] = []

    def note(uid: str) -> None:
        pixmap = thumbnails.pixmap(uid)
        assert pixmap is not None
        found.append(pixmap.width())

    thumbnails.ready.connect(note)
    thumbnails.want([wanted])
    qtbot.waitUntil(lambda: len(found) == 2, timeout=PATIENCE)
    thumbnails.ready.disconnect(note)
    return found


def test_a_large_tile_makes_a_larger_thumbnail_once(library: Library, record: ImageRecord, qtbot: QtBot) -> None:
    assert side_of(record) == SMALL
    maker, large = Maker(library), Wanted(record, QSize(420, 420))
    first = Thumbnails()
    first.make_with(maker)
    assert sharpened(qtbot, first, large) == [420, 420], "at once, and then sharp"
    assert (side_of(record), maker.asked) == (LARGE, [LARGE])
    again = Thumbnails()
    again.make_with(maker)
    again.want([large])
    qtbot.waitUntil(lambda: again.has(large), timeout=PATIENCE)
    assert decode_small(record, large.box)[1], "sharp from what was made"
    assert maker.asked == [LARGE]


def test_a_tile_that_the_small_one_is_enough_for_makes_nothing(library: Library, record: ImageRecord) -> None:
    maker, before = Maker(library), record.thumbnail.read_bytes()
    assert decode_small(record, QSize(280, 280), maker)[1]
    assert (maker.asked, record.thumbnail.read_bytes()) == ([], before)


def test_a_large_thumbnail_of_an_earlier_version_is_used_as_it_is(library: Library, record: ImageRecord) -> None:
    library.make_thumbnail(record, LARGE)
    maker = Maker(library)
    for side in (100, 300, 500):
        assert decode_small(record, QSize(side, side), maker)[1]
    assert (maker.asked, side_of(record)) == ([], LARGE)


def test_a_picture_that_is_small_itself_is_sharp_in_every_tile(library: Library, tmp_path: Path) -> None:
    record, maker = file_picture(library, tmp_path, paint(120, 80)), Maker(library)
    image, is_sharp = decode_small(record, QSize(400, 400), maker)
    assert (image.width(), is_sharp) == (400, True)
    assert (maker.asked, side_of(record)) == ([], 120)


def test_a_tile_larger_than_any_thumbnail_is_made_of_the_picture(library: Library, record: ImageRecord) -> None:
    maker = Maker(library)
    assert not decode_small(record, QSize(800, 800), maker)[1]
    assert decode_sharp(record, QSize(800, 800), maker).size() == QSize(800, 533)
    assert (maker.asked, side_of(record)) == ([], SMALL)


def test_a_thumbnail_that_is_gone_is_made_again_as_large_as_it_is_needed(library: Library, record: ImageRecord) -> None:
    for box, side in ((150, SMALL), (420, LARGE)):
        record.thumbnail.unlink()
        image, is_sharp = decode_small(record, QSize(box, box), Maker(library))
        assert (image.width(), is_sharp, side_of(record)) == (box, True, side)


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    library: Library, record: ImageRecord, qtbot: QtBot
) -> None:
    folder = record.thumbnail.parent
    aside = folder.with_name("aside")
    folder.rename(aside)
    folder.write_bytes(b"in the way")
    maker, thumbnails = Maker(library), Thumbnails()
    thumbnails.make_with(maker)
    wanted = Wanted(record, QSize(420, 420))
    thumbnails.want([wanted])
    qtbot.waitUntil(lambda: thumbnails.has(wanted), timeout=PATIENCE)
    pixmap = thumbnails.pixmap(record.uid)
    assert pixmap is not None
    assert pixmap.width() == 420
    assert thumbnails.problem(record.uid) == ""
    assert [path.name for path in aside.iterdir()] == [record.thumbnail.name], "nothing was left behind"


def test_a_picture_that_is_gone_stays_as_its_thumbnail_shows_it(
    library: Library, record: ImageRecord, qtbot: QtBot
) -> None:
    record.path.unlink()
    maker, thumbnails = Maker(library), Thumbnails()
    thumbnails.make_with(maker)
    wanted = Wanted(record, QSize(420, 420))
    thumbnails.want([wanted])
    qtbot.waitUntil(lambda: maker.asked == [LARGE], timeout=PATIENCE)
    thumbnails.want([])
    assert thumbnails.has(wanted)
    assert (thumbnails.problem(record.uid), side_of(record)) == ("", SMALL)


def test_a_reader_never_meets_half_a_thumbnail_while_two_replace_it(library: Library, record: ImageRecord) -> None:
    sizes: list[int] = []

    def replace() -> None:
        for _ in range(6):
            for side in (LARGE, SMALL):
                library.make_thumbnail(record, side)

    threads = [threading.Thread(target=replace) for _ in range(2)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        sizes.append(decode(record.thumbnail).width())
    for thread in threads:
        thread.join()
    assert set(sizes) <= {SMALL, LARGE}
    assert [path.name for path in record.thumbnail.parent.iterdir()] == [record.thumbnail.name]
