"""Picture files to QImage, for worker threads: scaled while decoding, turned upright, never larger than asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageIOHandler, QImageReader, QPainter

from app.library.formats import sniff
from app.library.record import ImageRecord
from app.library.thumbnails import LARGE, has_enough, side_for
from app.words import tr
from ui.gallery.colours import for_the_screen

_LIMIT_MB = 512

MakeThumbnail = Callable[[ImageRecord, int], bytes | None]
"""`Library.make_thumbnail`: a picture and pixels of the longer side to a JPEG; None when it cannot be decoded."""


class UnreadablePictureError(Exception):
    """The file is gone, cut or no picture; the message is for the person."""


def decode(path: Path, box: QSize | None = None) -> QImage:
    """Read a picture, fitted into `box` (device pixels) when one is given; raises `UnreadablePictureError`."""
    reader = reader_of(path)
    if reader is None:
        raise UnreadablePictureError(_why(path, QImageReader.ImageReaderError.UnsupportedFormatError))
    size = reader.size()
    if box is not None and size.isValid() and not size.isEmpty():
        turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
        room = box.transposed() if turned else box
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise UnreadablePictureError(_why(path, reader.error()))
    if box is not None and (image.width() > box.width() or image.height() > box.height()):
        image = image.scaled(box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return for_the_screen(image)[0]


def reader_of(path: Path) -> QImageReader | None:
    """A reader for a picture of one of the library's formats, by content; None for everything else.

    Qt would read twenty formats, whatever the name says: SVG, which may lead to other files, is one of them. A pipe
    would be read for ever.
    """
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            found = sniff(file.read(32))
    except (OSError, ValueError):
        return None
    if found is None:
        return None
    QImageReader.setAllocationLimit(_LIMIT_MB)
    reader = QImageReader(str(path), QByteArray(found.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader


def decode_small(record: ImageRecord, box: QSize, make: MakeThumbnail | None = None) -> tuple[QImage, bool]:
    """A picture for a tile, and whether it is as sharp as it can be: at once from its thumbnail, if it has one.

    Args:
        record: the picture.
        box: device pixels to fit into.
        make: makes a thumbnail that is missing, so that there is one the next time.

    Raises:
        UnreadablePictureError: neither can be shown.
    """
    try:
        image = decode(record.thumbnail, box)
    except UnreadablePictureError:
        return decode_sharp(record, box, make), True
    reader = reader_of(record.thumbnail)
    reached = reader.size() if reader is not None else QSize()
    return image, has_enough(max(reached.width(), reached.height()), _needed(record, box))


def decode_sharp(record: ImageRecord, box: QSize, make: MakeThumbnail | None = None) -> QImage:
    """The same from the file itself; through a thumbnail, made for it, where one can be as large as that.

    Raises:
        UnreadablePictureError: the file cannot be shown.
    """
    needed = _needed(record, box)
    if make is not None and has_enough(LARGE, needed):
        made = make(record, side_for(needed))
        image = QImage.fromData(made, "JPEG") if made is not None else QImage()  # pyright: ignore[reportArgumentType] - its stub knows bytes only
        if not image.isNull():
            size = image.size().scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
            smooth = Qt.TransformationMode.SmoothTransformation
            return for_the_screen(image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))[0]
    return decode(record.path, box)


def _needed(record: ImageRecord, box: QSize) -> int:
    """Pixels of the longer side that make it sharp in the box: no more than it has itself."""
    own = QSize(record.width, record.height)
    wanted = own.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(own)
    return max(wanted.width(), wanted.height())


def rounded(image: QImage, radius: float) -> QImage:
    """The image with its corners cut away."""
    if radius <= 0:
        return image
    result = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(result.rect(), radius, radius)
    painter.end()
    return result


def _why(path: Path, error: QImageReader.ImageReaderError) -> str:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return tr("The file is no longer in its place.")
    except OSError as failed:  # no permission, or a network disk that has gone
        return tr("The file cannot be read ({reason}).", reason=failed.strerror)
    if error == QImageReader.ImageReaderError.UnsupportedFormatError:
        return tr("The file is not a picture that can be shown.")
    return tr("The file is damaged and cannot be shown.")
