"""What the painter shows, read by worker threads: the reference in several sizes, and the mask there was."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.errors import ProofsheetError
from app.words import tr
from ui.gallery.decode import UnreadablePictureError, decode
from ui.mask.paper import alpha_bytes, painted_of

if TYPE_CHECKING:
    from app.core import Core
    from app.request import Reference

_SMALLEST = 700
_BAND = 128
"""Rows that are worked on at a time."""


class NoSheetError(Exception):
    """The reference cannot be shown; the message is for the person."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A reference to paint on.

    Attributes:
        levels: the picture, and copies of half, a quarter … of its sides for smaller zooms.
    """

    levels: tuple[QImage, ...]

    def level_for(self, width: float) -> QImage:
        """The smallest copy that has `width` pixels, else the largest there is."""
        enough = [level for level in self.levels if level.width() >= width]
        return enough[-1] if enough else self.levels[0]


def load_preview(core: Core, reference: Reference) -> Sheet | None:
    """At once, from the reference's thumbnail; None where there is none."""
    try:
        path = core.library.reference_thumbnail(reference)
        return Sheet((decode(path),)) if path is not None else None
    except (UnreadablePictureError, ProofsheetError):
        return None


def load_sheet(core: Core, reference: Reference) -> Sheet:
    """The reference with all its pixels; raises `NoSheetError`."""
    levels = [_read(core.library.reference_path(reference), None)]
    while max(levels[-1].width(), levels[-1].height()) >= 2 * _SMALLEST:
        levels.append(_halved(levels[-1]))
    return Sheet(tuple(levels))


def load_painted(core: Core, mask: Reference, held: QSize) -> QImage:
    """What a mask lets change, at the size that it is painted in; raises `NoSheetError`."""
    return painted_of(_read(core.library.reference_path(mask), held))


def make_mask(painted: QImage, wanted: QSize) -> bytes | None:
    """The file of a mask with exactly the reference's pixels; None when nothing is painted."""
    from app.references.mask import mask_png

    held = (painted.width(), painted.height())
    return mask_png(alpha_bytes(painted), held, (wanted.width(), wanted.height()))


def _halved(image: QImage) -> QImage:
    """Half the sides, band by band: scaling lets no other thread run, and the window is one of them."""
    half = image.size() / 2
    result = QImage(half, image.format())
    painter = QPainter(result)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for top in range(0, half.height(), _BAND):
        rows = min(_BAND, half.height() - top)
        band = image.copy(0, 2 * top, 2 * half.width(), 2 * rows)
        mode = Qt.TransformationMode.SmoothTransformation
        painter.drawImage(0, top, band.scaled(half.width(), rows, Qt.AspectRatioMode.IgnoreAspectRatio, mode))
    painter.end()
    return result


def _read(path: Path | None, box: QSize | None) -> QImage:
    if path is None:
        raise NoSheetError(tr("The file is no longer in the library's folder of references."))
    try:
        return decode(path, box)
    except UnreadablePictureError as error:
        raise NoSheetError(str(error)) from error
