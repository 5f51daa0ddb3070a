"""A library in a temporary folder, and real pictures to put into it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library.library import Library
from app.paths import Paths, find_paths


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return find_paths(tmp_path / "studio")


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    opened = Library(paths)
    opened.open()
    yield opened
    opened.close()
