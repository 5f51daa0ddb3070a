"""A real library in a temporary folder."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library.library import Library
from app.paths import find_paths


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Empty and open."""
    opened = Library(find_paths(tmp_path / "studio"))
    opened.open()
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def collected_in_this_thread() -> Iterator[None]:
    """Timers of a closed event loop lie in cycles: a collection that happens in a worker would end them there."""
    yield
    gc.collect()
