"""The reference images that a picture was made from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.errors import ProofsheetError
from app.request import Reference
from ui.gallery.decode import UnreadablePictureError, decode, rounded
from ui.icons import icon
from ui.loop import spawn
from ui.theme import set_role
from ui.widgets import FlowLayout, plain_label, plain_tooltip

if TYPE_CHECKING:
    from app.library.library import Library

_SIDE = 44
_RADIUS = 4.0


class MadeFrom(QWidget):
    """A row of small pictures; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._references: tuple[Reference, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(plain_label("Made from", "label"))
        self._row = QWidget()
        self._flow = FlowLayout(self._row, spacing=6)
        column.addWidget(self._row)
        self.hide()

    def show_references(self, references: Sequence[Reference], library: Library | None) -> None:
        """Show these; their pictures follow from a worker thread."""
        wanted = tuple(references)
        if wanted == self._references and self._flow.count() == len(wanted):
            return
        self._references = wanted
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        places = [self._place(reference) for reference in wanted]
        self.setVisible(bool(wanted))
        if library is not None and any(reference.sha256 for reference in wanted):
            spawn(self._fill(library, wanted, places), name="show references")

    def _place(self, reference: Reference) -> QLabel:
        label = QLabel()
        set_role(label, "tile")
        label.setFixedSize(_SIDE, _SIDE)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setAccessibleName(f"Reference: {reference.name}")
        label.setToolTip(plain_tooltip(reference.url or reference.name))
        label.setPixmap(icon("link" if reference.url else "image", "muted").pixmap(QSize(16, 16)))
        self._flow.addWidget(label)
        return label

    async def _fill(self, library: Library, references: tuple[Reference, ...], places: list[QLabel]) -> None:
        import asyncio

        ratio = self.devicePixelRatioF()
        for reference, place in zip(references, places, strict=True):
            if reference.sha256 is None:
                continue
            image = await asyncio.to_thread(_read, library, reference, ratio)
            if self._references is not references:
                return  # another picture is shown by now
            if image is None:
                place.setPixmap(icon("warning", "unclear").pixmap(QSize(16, 16)))
                place.setToolTip(plain_tooltip(f"{reference.name}: the file is gone or cannot be read"))
                continue
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(ratio)
            place.setPixmap(pixmap)


def _read(library: Library, reference: Reference, ratio: float) -> QImage | None:
    """In a worker thread: the small picture, None when there is none."""
    try:
        path = library.reference_thumbnail(reference)
        if path is None:
            return None
        side = round((_SIDE - 2) * ratio)
        return rounded(decode(path, QSize(side, side)), _RADIUS * ratio)
    except (UnreadablePictureError, ProofsheetError):
        return None
