"""A library with pictures, and the grid over it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.paths import find_paths
from tests.ui.gallery.shelf import fill
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Arrangement
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView

SHOWN = 36


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Empty and open."""
    opened = Library(find_paths(tmp_path / "studio"))
    opened.open()
    yield opened
    opened.close()


@pytest.fixture
def full_library(library: Library, tmp_path: Path) -> Library:
    """With pictures of several shapes and two prompts."""
    fill(library, tmp_path / "parts", SHOWN, ("a mug on a table", "a harbour at night"))
    return library


@pytest.fixture
def model(full_library: Library) -> GalleryModel:
    """Lists the full library."""
    made = GalleryModel()
    made.set_source(full_library)
    made.show_listing(read_listing(full_library, Arrangement()))
    return made


@pytest.fixture
def view(model: GalleryModel, qtbot: QtBot) -> GalleryView:
    """On the screen: four columns, about three lines in sight."""
    made = GalleryView(model, Thumbnails(model))
    qtbot.addWidget(made)
    made.resize(720, 540)
    made.show()
    return made


@pytest.fixture(autouse=True)
def collected_in_this_thread() -> Iterator[None]:
    """Timers of a closed event loop lie in cycles: a collection that happens in a worker would end them there."""
    yield
    gc.collect()
