"""Five stars to rate with: mouse, arrows or the keys 0 to 5."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.words import tr
from ui.icons import icon
from ui.theme import current

MOST = 5
_SIDE = 18
_STEP = 21
_EDGE = 2


class StarRow(QWidget):
    """A rating from 0 to 5, or none that is common to all.

    Signals:
        rated: what the person chose.
    """

    rated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating: int | None = 0
        self._hovered = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_rating(0)

    @property
    def rating(self) -> int | None:
        """What is shown; None: the pictures differ."""
        return self._rating

    def set_rating(self, rating: int | None) -> None:
        """Show a rating without telling anyone."""
        self._rating = rating
        if rating is None:
            said = tr("Rating: different")
        else:
            said = tr("Rating: {n} of 5", n=rating) if rating else tr("Rating: none")
        self.setAccessibleName(said)
        self.setToolTip(tr("Rating (keys 0 to 5)"))
        self.update()

    def sizeHint(self) -> QSize:
        """Five stars."""
        return QSize(2 * _EDGE + MOST * _STEP - (_STEP - _SIDE), _SIDE + 2 * _EDGE)

    def event(self, event: QEvent) -> bool:
        """Its own keys are its own while it has the focus, whatever action they are bound to."""
        override = QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and event.type() == override and self._rating_by(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows change by one, figures rate."""
        rating = self._rating_by(event)
        if rating is None:
            super().keyPressEvent(event)
        else:
            self.rated.emit(rating)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do."""
        self._hover(self._star_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show what is."""
        super().leaveEvent(event)
        self._hover(0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the star that is the rating takes it away."""
        star = self._star_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and star:
            self.rated.emit(0 if star == self._rating else star)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Full stars up to the rating, outlines from there on."""
        painter = QPainter(self)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), 1))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        shown = self._hovered or self._rating or 0
        for star in range(MOST):
            full = star < shown
            place = QRect(_EDGE + star * _STEP, _EDGE, _SIDE, _SIDE)
            icon("star-filled" if full else "star", "accent" if full else "muted").paint(painter, place)

    def _rating_by(self, event: QKeyEvent) -> int | None:
        """The rating that a key gives; None for one that gives none."""
        key = cast("Qt.Key", event.key())
        rating = self._rating or 0
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_5:
            return int(key) - int(Qt.Key.Key_0)
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Up}:
            return min(rating + 1, MOST)
        return max(rating - 1, 0) if key in {Qt.Key.Key_Left, Qt.Key.Key_Down} else None

    def _hover(self, star: int) -> None:
        if star != self._hovered:
            self._hovered = star
            self.update()

    def _star_at(self, point: QPoint) -> int:
        return min(max((point.x() - _EDGE) // _STEP + 1, 1), MOST) if self.rect().contains(point) else 0
