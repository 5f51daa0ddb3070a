"""How headers, pictures and running tiles look; every colour is read from the theme at the moment of painting."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from app.library.record import ImageRecord
from app.tasks.task import Task
from app.words import tr
from ui.gallery.sections import Section
from ui.gallery.words import ratio_in_words, tile_caption
from ui.icons import icon
from ui.theme import Tokens, current, scaled

_RADIUS = 8
PICTURE_RADIUS = 4
_FILL = 0.92
_RING = 44
_SMALL_RING = 36
_GAP = 8
_RING_LINE = 5
_BADGE_MARGIN = 8
_BADGE = 18
_BADGE_ICON = 12
_WIDE = 150
"""From this width of a cell on, px at text of 100 %, the badges have words."""


def picture_box(cell: int, ratio: float) -> QSize:
    """The device pixels that a picture may take in a cell of `cell` logical pixels."""
    side = max(int(cell * _FILL * ratio), 1)
    return QSize(side, side)


class TilePainter:
    """Paints one viewport; make one per paint event."""

    def __init__(self, painter: QPainter, font: QFont) -> None:
        self._painter = painter
        self._tokens: Tokens = current()
        self._body = sized(font, 12)
        self._strong = sized(font, 12, strong=True)
        self._small = sized(font, 11)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)

    def ground(self, area: QRect) -> None:
        """What lies behind the tiles."""
        self._painter.fillRect(area, QColor(self._tokens.window))

    def header(self, area: QRect, section: Section) -> None:
        """A day or a task: its title, which gives way, then the rest."""
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        strong, body = QFontMetrics(self._strong), QFontMetrics(self._body)
        room = max(area.width() - body.horizontalAdvance(section.detail) - 10, area.width() // 3)
        title = strong.elidedText(section.title, Qt.TextElideMode.ElideRight, room)
        self._painter.setFont(self._strong)
        self._painter.setPen(QColor(self._tokens.text))
        self._painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, title)
        rest = area.adjusted(strong.horizontalAdvance(title) + 10, 0, 0, 0)
        self._painter.setFont(self._body)
        self._painter.setPen(QColor(self._tokens.muted))
        detail = body.elidedText(section.detail, Qt.TextElideMode.ElideRight, rest.width())
        self._painter.drawText(rest, flags | Qt.TextFlag.TextSingleLine, detail)

    def tile(self, cell: QRect, *, bordered: bool = False) -> None:
        """The empty tile."""
        self._painter.setPen(QPen(QColor(self._tokens.line), 1) if bordered else Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._tokens.raised))
        area = QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5) if bordered else QRectF(cell)
        self._painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def picture(self, cell: QRect, pixmap: QPixmap) -> None:
        """A picture in its own ratio, in the middle of its tile; one of another size is scaled meanwhile."""
        ratio = self._painter.device().devicePixelRatioF()
        box = picture_box(cell.width(), ratio)
        size = QSizeF(pixmap.size()).scaled(QSizeF(box), Qt.AspectRatioMode.KeepAspectRatio) / ratio
        corner = QPointF(cell.center()) + QPointF(1, 1) - QPointF(size.width() / 2, size.height() / 2)
        if max(pixmap.width() - box.width(), pixmap.height() - box.height()) == 0:
            aligned = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
            self._painter.drawPixmap(aligned, pixmap)
        else:
            self._painter.drawPixmap(QRectF(corner, size), pixmap, QRectF(pixmap.rect()))

    def unreadable(self, cell: QRect, why: str) -> None:
        """A picture whose file cannot be shown says so."""
        area = cell.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        words = QFontMetrics(self._body).boundingRect(QRect(0, 0, area.width(), 10_000), flags, why)
        side = 20 if words.height() + 20 + _GAP // 2 <= area.height() and words.width() <= area.width() else 0
        if not side:  # a word is wider than the tile, or there are too many: the sign, and the words are the tooltip's
            place = QRect(0, 0, 20, 20)
            place.moveCenter(cell.center())
            icon("warning", "unclear").paint(self._painter, place)
            return
        top = area.top() + (area.height() - words.height() - side - _GAP // 2) // 2
        icon("warning", "unclear").paint(self._painter, QRect(cell.center().x() - side // 2, top, side, side))
        self._painter.setFont(self._body)
        self._painter.setPen(QColor(self._tokens.muted))
        self._painter.drawText(area.adjusted(0, top + side + _GAP // 2 - area.top(), 0, 0), flags, why)

    def running(self, cell: QRect, task: Task, model_name: str, now: datetime) -> None:
        """A picture that is still to come: how far it is, who makes it, for how long."""
        self.tile(cell, bordered=True)
        line = QFontMetrics(self._body).height()
        side = min(scaled(_SMALL_RING if cell.width() < scaled(120) else _RING), cell.height() - line - 3 * _GAP)
        ring = QRectF(0, 0, side, side)
        ring.moveCenter(QPointF(cell.center()) - QPointF(0, (line + _GAP) / 2))
        self._ring(ring, task.progress)
        below = QRect(cell.left() + 6, int(ring.bottom()) + _GAP, cell.width() - 12, line)
        self._caption(below, tile_caption(task, model_name, now))

    def badges(self, cell: QRect, record: ImageRecord, *, with_ratio: bool) -> None:
        """At the upper left: favourite and rating, at the right: a missing file. Below: the ratio, which of several."""
        top, bottom = cell.top() + _BADGE_MARGIN, cell.bottom() - _BADGE_MARGIN - scaled(_BADGE)
        left = cell.left() + _BADGE_MARGIN
        if record.favourite:
            left = self._badge(QPoint(left, top), "", "heart-filled").right() + 5
        if record.rating:
            self._badge(QPoint(left, top), str(record.rating), "star-filled")
        right = cell.right() - _BADGE_MARGIN
        if record.missing:
            self._badge(
                QPoint(right, top), tr("File missing") if cell.width() >= scaled(_WIDE) else "", "warning", to_left=True
            )
        texts = [ratio_in_words(record.width, record.height)] if with_ratio else []
        if record.of > 1:
            texts.append(f"{record.index + 1}/{record.of}")
        for text in texts:
            right = self._badge(QPoint(right, bottom), text, to_left=True).left() - 4

    def _badge(self, corner: QPoint, text: str, image: str = "", *, to_left: bool = False) -> QRect:
        """An icon, a text or both upon the picture; `corner` is the upper left one, or the upper right one."""
        metrics = QFontMetrics(self._small)
        side, height = scaled(_BADGE_ICON), scaled(_BADGE)
        width = (metrics.horizontalAdvance(text) + 12 if text else 6) + (side if image else 0)
        place = QRect(corner.x() - (width if to_left else 0), corner.y(), width, height)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._tokens.scrim))
        self._painter.drawRoundedRect(place, 4, 4)
        rest = place
        if image:
            icon(image, "star").paint(
                self._painter, QRect(place.left() + 3, place.top() + (height - side) // 2, side, side)
            )
            rest = place.adjusted(side, 0, 0, 0)
        self._painter.setFont(self._small)
        self._painter.setPen(QColor(self._tokens.on_scrim))
        self._painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, text)
        return place

    def outline(self, cell: QRect, *, selected: bool, current: bool) -> None:
        """Selection: 2 px of accent around the tile; the keyboard's position: a fine line, also within the accent."""
        colour = self._tokens.accent if selected else self._tokens.muted
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(colour), 2 if selected else 1))
        self._painter.drawRoundedRect(QRectF(cell).adjusted(-3, -3, 3, 3), _RADIUS + 3, _RADIUS + 3)
        if selected and current:
            self._painter.setPen(QPen(QColor(self._tokens.text), 1))
            self._painter.drawRoundedRect(QRectF(cell).adjusted(-1.5, -1.5, 1.5, 1.5), _RADIUS + 1.5, _RADIUS + 1.5)

    def rubber_band(self, area: QRect) -> None:
        """What the person spans with the mouse."""
        self._painter.setPen(QPen(QColor(self._tokens.accent), 1))
        self._painter.setBrush(QColor(self._tokens.selection))
        self._painter.drawRect(area)

    def _ring(self, ring: QRectF, progress: int | None) -> None:
        arc = ring.adjusted(_RING_LINE / 2, _RING_LINE / 2, -_RING_LINE / 2, -_RING_LINE / 2)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._tokens.line), _RING_LINE))
        self._painter.drawEllipse(arc)
        if progress is None:
            place = QRect(0, 0, 16, 16)
            place.moveCenter(ring.center().toPoint())
            icon("clock", "muted").paint(self._painter, place)
            return
        pen = QPen(QColor(self._tokens.running), _RING_LINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawArc(arc, 90 * 16, -round(min(max(progress, 0), 100) * 3.6 * 16))
        self._painter.setPen(QColor(self._tokens.text))
        self._painter.setFont(self._small)
        said = f"{progress} %"
        if QFontMetrics(self._small).horizontalAdvance(said) <= ring.width() - 2 * _RING_LINE:  # else the arc says it
            self._painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, said)

    def _caption(self, area: QRect, text: str) -> None:
        self._painter.setFont(self._body)
        self._painter.setPen(QColor(self._tokens.muted))
        elided = QFontMetrics(self._body).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, elided)


def sized(font: QFont, pixels: int, *, strong: bool = False) -> QFont:
    """The same font at another size; `strong` is the one weight of emphasis."""
    made = QFont(font)
    made.setPixelSize(scaled(pixels))
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made
