"""A library with pictures, and the grid over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.library.library import Library
from tests.ui.gallery.shelf import fill
from ui.gallery.listing import read_listing
from ui.gallery.model import GalleryModel
from ui.gallery.sections import Arrangement
from ui.gallery.thumbnails import Thumbnails
from ui.gallery.view import GalleryView

SHOWN = 36


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
