"""What the viewer keeps decoded: the picture, its neighbours ahead, and no more bytes than it may."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.library.record import ImageRecord
from tests.ui.gallery.shelf import file_picture, paint
from ui.viewer.pictures import Pictures

SIDE = 400
BYTES = SIDE * SIDE * 4


@pytest.fixture
def records(library: Library, tmp_path: Path) -> list[ImageRecord]:
    return [file_picture(library, tmp_path, paint(SIDE, SIDE, number)) for number in range(4)]


def is_full(pictures: Pictures, record: ImageRecord) -> bool:
    picture = pictures.get(record.uid)
    return picture is not None and not picture.preview


def test_neighbours_are_kept_as_far_as_there_is_room(records: list[ImageRecord], qtbot: QtBot) -> None:
    pictures = Pictures(limit=3 * BYTES)
    pictures.want(records[:3])
    qtbot.waitUntil(lambda: is_full(pictures, records[0]) and is_full(pictures, records[1]))
    assert not pictures.is_awaited(records[2].uid), "a third one, with its copies, would not fit"
    assert pictures.used_bytes <= 3 * BYTES
    pictures.forget()


def test_what_was_seen_before_stays_while_there_is_room_and_goes_first(
    records: list[ImageRecord], qtbot: QtBot
) -> None:
    pictures = Pictures(limit=round(2.9 * BYTES))
    for record in records[:2]:
        pictures.want([record])
        qtbot.waitUntil(lambda record=record: is_full(pictures, record))
    assert is_full(pictures, records[0])
    pictures.want([records[2]])
    qtbot.waitUntil(lambda: is_full(pictures, records[2]))
    assert [is_full(pictures, record) for record in records[:3]] == [False, True, True]
    pictures.forget()


def test_one_that_is_larger_than_all_the_room_is_shown_all_the_same(records: list[ImageRecord], qtbot: QtBot) -> None:
    pictures = Pictures(limit=BYTES // 2)
    pictures.want(records[:2])
    qtbot.waitUntil(lambda: is_full(pictures, records[0]))
    assert not is_full(pictures, records[1])
    pictures.forget()


def test_a_file_that_is_larger_than_was_recorded_does_not_push_out_what_is_looked_at(
    records: list[ImageRecord], library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    huge = file_picture(library, tmp_path, paint(4 * SIDE, 4 * SIDE, 9))
    pictures = Pictures(limit=3 * BYTES)
    pictures.want([records[0], replace(huge, width=10, height=10)])
    qtbot.waitUntil(lambda: is_full(pictures, records[0]) and not pictures.is_awaited(huge.uid))
    assert pictures.used_bytes <= 3 * BYTES
    pictures.forget()


def test_the_first_of_several_that_are_compared_are_all_certain(records: list[ImageRecord], qtbot: QtBot) -> None:
    pictures = Pictures(limit=BYTES)
    pictures.want(records, certain=4)
    qtbot.waitUntil(lambda: all(is_full(pictures, record) for record in records))
    pictures.forget()
    assert pictures.used_bytes == 0
