"""How a picture is rated and whether it is a favourite, in a few icons."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.library.record import ImageRecord
from app.words import joined, plural, tr
from ui.icons import icon

_SIDE = 14
_GAP = 2
_MOST = 5


class MarksLabel(QWidget):
    """Stars up to the rating, then a heart; takes no room while there is neither."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbols: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_record(self, record: ImageRecord | None) -> None:
        """Show the marks of this picture."""
        rating = record.rating if record is not None else 0
        favourite = record is not None and record.favourite
        stars = [("star-filled", "accent")] * rating + [("star", "muted")] * (_MOST - rating if rating else 0)
        self._symbols = (*stars, *([("heart-filled", "accent")] if favourite else []))
        parts = [plural(rating, "{n} star", "{n} stars")] if rating else []
        text = joined([*parts, *([tr("favourite")] if favourite else [])])
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(self._symbols))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says, in words; "" for nothing."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        """Room for the icons."""
        return QSize(max(len(self._symbols) * (_SIDE + _GAP) - _GAP, 0), _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One icon beside the other."""
        painter = QPainter(self)
        place = self.rect()
        place.setWidth(_SIDE)
        for name, token in self._symbols:
            icon(name, token).paint(painter, place)
            place.translate(_SIDE + _GAP, 0)
        painter.end()
