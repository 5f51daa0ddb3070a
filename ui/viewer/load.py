"""A picture file to what the viewer paints, for worker threads: checked, decoded, upright, in the screen's colours.

A file from outside is a bomb until it is decoded, so it goes the library's own road: a regular file of a bounded size,
one of four formats by content, its container walked to the end and its pixels counted before memory is taken.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from app.library import files
from app.library.embed import MAX_FILE_BYTES
from app.library.errors import BadPictureError
from app.library.formats import count_frames, measure, sniff
from app.words import tr
from ui.gallery.colours import for_the_screen
from ui.gallery.decode import UnreadablePictureError

SMALLEST_COPY: Final = 512
"""Pixels of the longer side below which no smaller copy is made."""

_ALLOCATION_MB: Final = 1024
"""More than 100 megapixels of 64 bits: Qt's own limit is not the one that counts here."""

_LARGE_ONE_BY_ONE = threading.Lock()
"""Two huge files at a time would take twice the memory while they are being decoded."""

_LARGE: Final = 24_000_000
"""Pixels from which on pictures are decoded one after the other."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A decoded picture.

    Attributes:
        levels: the picture, then copies of half, a quarter … of its sides, as painting them smoothly wants.
        transparent: it has an alpha channel.
        frames: how many there are; the first is what was decoded.
        converted: its embedded colour profile was not sRGB, and its pixels were brought there.
    """

    levels: tuple[QImage, ...]
    transparent: bool
    converted: bool
    frames: int = 1


def load(path: Path) -> Loaded:
    """Read and decode a whole picture (of an animation: the first frame).

    Raises:
        UnreadablePictureError: it is gone, cut off, damaged, too large, or none of the four formats; says so.
    """
    file_format, pixels, frames = _checked(path)
    if pixels < _LARGE:
        return _decoded(path, file_format, frames)
    with _LARGE_ONE_BY_ONE:
        return _decoded(path, file_format, frames)


def _checked(path: Path) -> tuple[str, int, int]:
    """Format, number of pixels and number of frames of a file that may be decoded."""
    from app.library.decode import refuse_bomb  # it brings Pillow, which this thread may wait for

    try:
        data = files.read_regular(path, MAX_FILE_BYTES)
    except FileNotFoundError as error:
        raise UnreadablePictureError(tr("The file is no longer in its place.")) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadablePictureError(tr("The file cannot be read ({reason}).", reason=reason)) from error
    file_format = sniff(data) if data is not None else None
    if data is None or file_format is None:
        raise UnreadablePictureError(tr("The file is not a picture that can be shown."))
    try:
        width, height = measure(data, file_format)
        refuse_bomb(width, height)
        frames = count_frames(data, file_format)
    except BadPictureError as error:
        raise UnreadablePictureError(tr("The file cannot be shown: {reason}.", reason=error.reason)) from error
    except ValueError as error:
        raise UnreadablePictureError(tr("The file is damaged: {reason}.", reason=error)) from error
    return file_format, width * height, frames


def _decoded(path: Path, file_format: str, frames: int) -> Loaded:
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    # by name, not from a QBuffer of the bytes: Qt asks that one's Python half for data while it holds locks of its own
    reader = QImageReader(str(path), QByteArray(file_format.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise UnreadablePictureError(tr("The file is damaged and cannot be shown."))
    image, converted = for_the_screen(image)
    return Loaded(_with_copies(image), image.hasAlphaChannel(), converted, frames)


def _with_copies(image: QImage) -> tuple[QImage, ...]:
    levels = [image]
    while max(levels[-1].width(), levels[-1].height()) >= 2 * SMALLEST_COPY:
        half = (levels[-1].size() / 2).expandedTo(QSize(1, 1))
        mode = Qt.TransformationMode.SmoothTransformation
        levels.append(levels[-1].scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, mode))
    return tuple(levels)
