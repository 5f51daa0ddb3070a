"""The gallery's list as the viewer goes through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.library.library import Library
from tests.ui.gallery.shelf import fill, task_of
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Arrangement
from ui.gallery.thumbnails import Thumbnails
from ui.viewer.film import GalleryFilm


@pytest.fixture
def model(library: Library, tmp_path: Path, qtbot: QtBot) -> GalleryModel:
    del qtbot  # there has to be an application
    fill(library, tmp_path, 5)
    made = GalleryModel()
    made.set_source(library)
    made.show_listing(read_listing(library, Arrangement()))
    return made


def test_places_count_pictures_and_not_what_is_still_to_come(model: GalleryModel, library: Library) -> None:
    parent = QObject()
    film = GalleryFilm(model, Thumbnails(parent), library, parent)
    changes: list[int] = []
    film.changed.connect(lambda: changes.append(1))
    newest = library.rows(library.ids())
    assert [film.record(place) for place in range(film.count())] == newest
    model.start_tiles([task_of(1), task_of(2)])
    assert changes, "the viewer hears of it"
    assert model.tile_count == 2
    assert film.count() == 5
    assert [film.record(place) for place in range(5)] == newest
    assert [film.place_of(record.uid) for record in newest] == [0, 1, 2, 3, 4]
    assert film.place_of(newest[0].uid) == 0, "also when it is not beside the last one that was asked for"


def test_past_the_ends_and_for_others_there_is_nothing(model: GalleryModel, library: Library) -> None:
    parent = QObject()
    film = GalleryFilm(model, Thumbnails(parent), library, parent)
    assert film.record(-1) is None
    assert film.record(5) is None
    assert film.place_of("01JNOBODY") is None
    assert film.small(library.rows(library.ids())[0].uid) is None
    model.show_listing(read_listing(library, Arrangement(query="nothing is called so")))
    assert film.count() == 0
    assert film.place_of(library.rows(library.ids())[0].uid) is None
