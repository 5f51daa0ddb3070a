"""The filmstrip: a row of small pictures under the large one, laid out by arithmetic, so that 100,000 cost nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from app.words import number, tr
from ui.gallery.thumbnails import Thumbnails, Wanted
from ui.gallery.words import tip_of
from ui.icons import icon
from ui.theme import current, set_role, theme_signal
from ui.viewer.film import Film, NoFilm

CELL = 64
_GAP = 4
_STEP = CELL + _GAP
_MARGIN = 8
_LIMIT = 12 * 1024 * 1024
_LONGEST = 0xFFFFFF
"""Pixels that a scroll bar of Qt's is dependable for."""


class Filmstrip(QAbstractScrollArea):
    """One row; the picture that is shown stands in the middle.

    Signals:
        chosen: the place of a picture that was clicked.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._film: Film = NoFilm()
        self._current = -1
        self._thumbnails = Thumbnails(self, limit=_LIMIT, threads=1)
        self._thumbnails.ready.connect(self._on_thumbnail)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.horizontalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(CELL + _MARGIN + 12)
        self.viewport().setMouseTracking(True)
        theme_signal().changed.connect(self.viewport().update)

    @property
    def current(self) -> int:
        """The place that is marked; -1 for none."""
        return self._current

    def set_film(self, film: Film) -> None:
        """Show these pictures."""
        self._film = film
        self._lay_out()

    def show_place(self, place: int | None) -> None:
        """Mark a picture and bring it into the middle; None marks none."""
        self._current = -1 if place is None else place
        self._lay_out()
        if place is not None:
            middle = place * _STEP + CELL // 2 - self.viewport().width() // 2
            self.horizontalScrollBar().setValue(self._to_bar(middle))
        said = tr("Filmstrip: {place} of {all}", place=number(self._current + 1), all=number(self._film.count()))
        self.setAccessibleName(said if self._current >= 0 else tr("Filmstrip"))
        self.viewport().update()

    def forget(self) -> None:
        """Let go of all pictures."""
        self._thumbnails.forget()

    def cell_of(self, place: int) -> QRect:
        """Where a picture stands, in the viewport."""
        return QRect(place * _STEP - self._offset(), _MARGIN // 2, CELL, CELL)

    def place_at(self, point: QPoint) -> int | None:
        """Which picture is at a point of the viewport."""
        place = (point.x() + self._offset()) // _STEP
        is_there = 0 <= place < self._film.count() and self.cell_of(place).contains(point)
        return place if is_there else None

    def places_in_sight(self) -> range:
        """The places that are painted."""
        first = max(self._offset() // _STEP, 0)
        last = (self._offset() + self.viewport().width()) // _STEP + 1
        return range(first, max(min(last, self._film.count()), first))

    # --- Qt's calls ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shown picture in the middle."""
        super().resizeEvent(event)
        self.show_place(self._current if self._current >= 0 else None)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """All of it is painted again: some twenty small pictures."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Any wheel scrolls along."""
        delta = event.angleDelta()
        bar = self.horizontalScrollBar()
        along = delta.x() if abs(delta.x()) > abs(delta.y()) else delta.y()
        bar.setValue(bar.value() - self._to_bar(round(along / 120 * 3 * _STEP)))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show that one."""
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It belongs to the press."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        is_there = self.place_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_there else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Prompts as tooltips."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            record = self._film.record(place) if place is not None else None
            QToolTip.showText(event.globalPos(), tip_of(record.prompt) if record is not None else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight, and ask for what is missing."""
        tokens = current()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens.panel))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        box = QSize(CELL, CELL) * ratio
        wanted: list[Wanted] = []
        for place in self.places_in_sight():
            record = self._film.record(place)
            cell = self.cell_of(place)
            if record is None:
                continue
            one = Wanted(record, box, ratio, 3 * ratio)
            pixmap = self._thumbnails.pixmap(record.uid)
            if pixmap is None:
                pixmap = self._film.small(record.uid)  # the grid has it, in another size
                wanted.append(one)
            if pixmap is not None:
                _paint(painter, pixmap, cell)
            elif self._thumbnails.problem(record.uid):
                icon("warning", "unclear").paint(painter, cell.adjusted(24, 24, -24, -24))
            if place == self._current:
                painter.setPen(QPen(QColor(tokens.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(cell).adjusted(-1, -1, 1, 1), 4, 4)
        painter.end()
        self._thumbnails.want(wanted)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        beyond = max(self._length() - self.viewport().width(), 0)
        bar = self.horizontalScrollBar()
        bar.setPageStep(max(round(self.viewport().width() / self._scale()), 1))
        bar.setSingleStep(max(round(_STEP / self._scale()), 1))
        bar.setRange(0, round(beyond / self._scale()))
        self.viewport().update()

    def _length(self) -> int:
        return max(self._film.count() * _STEP - _GAP, 0)

    def _scale(self) -> float:
        """Pixels of the strip for one of the scroll bar: more than one only for some 250,000 pictures."""
        return max(self._length() / _LONGEST, 1.0)

    def _to_bar(self, pixels: int) -> int:
        return round(pixels / self._scale())

    def _offset(self) -> int:
        spare = self.viewport().width() - self._length()
        if spare > 0:  # a short strip stands in the middle
            return -(spare // 2)
        return round(self.horizontalScrollBar().value() * self._scale())

    def _on_thumbnail(self, _uid: str) -> None:
        self.viewport().update()


def _paint(painter: QPainter, pixmap: QPixmap, cell: QRect) -> None:
    size = QSizeF(pixmap.size()).scaled(QSizeF(cell.size()), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(0, 0), size)
    place.moveCenter(QRectF(cell).center())
    painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
