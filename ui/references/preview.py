"""Small pictures of references, decoded in a worker thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from ui.gallery.decode import reader_of

if TYPE_CHECKING:
    from pathlib import Path

    from app.core import Core
    from app.request import Reference

SIDE = 192
"""Device pixels of the longer side at most: a tile of 96 px on a screen of twice the density."""


def load_preview(core: Core, reference: Reference) -> QImage | None:
    """The thumbnail that the library keeps, else one made of the file; None when there is neither. For a worker."""
    for find in (core.library.reference_thumbnail, core.library.reference_path):
        path = find(reference)
        image = _read(path) if path is not None else None
        if image is not None:
            return image
    return None


def load_large(core: Core, reference: Reference, side: int) -> QImage | None:
    """What is sent, at most `side` pixels long; None when its file is gone or damaged. For a worker."""
    path = core.library.reference_path(reference)
    return _read(path, side) if path is not None else None


def read_preview(thumbnail: bytes) -> QImage | None:
    """A small JPEG of the core's own making. For a worker."""
    image = QImage.fromData(thumbnail, "JPEG")  # pyright: ignore[reportArgumentType] - its stub knows bytes only
    return None if image.isNull() else image


def _read(path: Path, side: int = SIDE) -> QImage | None:
    reader = reader_of(path)
    if reader is None:
        return None
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
