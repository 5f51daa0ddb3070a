"""A real library in a temporary folder, and a window to cover."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.library.library import Library
from app.paths import find_paths


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Empty and open."""
    opened = Library(find_paths(tmp_path / "studio"))
    opened.open()
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture(autouse=True)
def collected_in_this_thread() -> Iterator[None]:
    """Timers of a closed event loop lie in cycles: a collection that happens in a worker would end them there."""
    yield
    gc.collect()
