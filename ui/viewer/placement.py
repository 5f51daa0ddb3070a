"""Where a picture stands in the viewer: zoom and offset as plain arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

SMALLEST = 0.02
LARGEST = 32.0


@dataclass(frozen=True, slots=True)
class View:
    """Which part of a picture is looked at, whatever its pixels and the room: what synchronised pictures share.

    Attributes:
        fits: all of it; the other values do not count then.
        scale: times the size at which all of it fills the room.
        x, y: the point in the middle of the room, as shares (0–1) of the picture's sides.
    """

    fits: bool = True
    scale: float = 1.0
    x: float = 0.5
    y: float = 0.5


@dataclass(frozen=True, slots=True)
class Placement:
    """A picture in a viewport; all lengths are logical pixels of the window.

    Attributes:
        picture: at zoom 1.
        viewport: the room there is.
        zoom: 1.0 shows one pixel of the picture on one pixel of the screen.
        left, top: of the picture, relative to the viewport.
        fits: it follows the viewport's size, as long as nobody zooms.
        fills: a small picture is blown up to fit, so that it can be compared with others.
    """

    picture: QSizeF
    viewport: QSizeF
    zoom: float = 1.0
    left: float = 0.0
    top: float = 0.0
    fits: bool = True
    fills: bool = False

    @property
    def rect(self) -> QRectF:
        """What the whole picture covers."""
        return QRectF(self.left, self.top, self.picture.width() * self.zoom, self.picture.height() * self.zoom)

    @property
    def filling_zoom(self) -> float:
        """The zoom at which all of it is to be seen, as large as the room allows."""
        if self.picture.isEmpty() or self.viewport.isEmpty():
            return 1.0
        return min(self.viewport.width() / self.picture.width(), self.viewport.height() / self.picture.height())

    @property
    def fitting_zoom(self) -> float:
        """The zoom at which all of it is to be seen; small pictures are not blown up unless it `fills`."""
        return min(self.filling_zoom, LARGEST if self.fills else 1.0)

    @property
    def view(self) -> View:
        """What is looked at, to be shown of another picture too."""
        if self.fits or self.picture.isEmpty():
            return View()
        middle = self.point_at(QPointF(self.viewport.width() / 2, self.viewport.height() / 2))
        x, y = middle.x() / self.picture.width(), middle.y() / self.picture.height()
        return View(False, self.zoom / self.filling_zoom, x, y)

    def looking_at(self, view: View) -> Placement:
        """The same part in sight as far as the edges and the bounds of the zoom allow."""
        if view.fits:
            return self.fitted()
        zoom = min(max(view.scale * self.filling_zoom, min(self.fitting_zoom, SMALLEST)), LARGEST)
        left = self.viewport.width() / 2 - view.x * self.picture.width() * zoom
        top = self.viewport.height() / 2 - view.y * self.picture.height() * zoom
        return _kept_inside(replace(self, zoom=zoom, left=left, top=top, fits=False))

    def fitted(self) -> Placement:
        """All of it in the middle."""
        return _kept_inside(replace(self, zoom=self.fitting_zoom, fits=True))

    def resized(self, viewport: QSizeF) -> Placement:
        """In another viewport: still fitted, or with the same point in the middle."""
        shift = QPointF(viewport.width() - self.viewport.width(), viewport.height() - self.viewport.height()) / 2
        moved = replace(self, viewport=viewport, left=self.left + shift.x(), top=self.top + shift.y())
        return moved.fitted() if self.fits else _kept_inside(moved)

    def zoomed(self, factor: float, at: QPointF) -> Placement:
        """Larger or smaller, the point of the picture at `at` staying under it as far as the edges allow."""
        lowest = min(self.fitting_zoom, SMALLEST)
        zoom = min(max(self.zoom * factor, lowest), LARGEST)
        grown = zoom / self.zoom
        left = at.x() - (at.x() - self.left) * grown
        top = at.y() - (at.y() - self.top) * grown
        return _kept_inside(replace(self, zoom=zoom, left=left, top=top, fits=False))

    def zoomed_to(self, zoom: float, at: QPointF) -> Placement:
        """At an absolute zoom."""
        return self.zoomed(zoom / self.zoom, at)

    def moved(self, by: QPointF) -> Placement:
        """Panned; a picture smaller than the viewport stays in the middle."""
        return _kept_inside(replace(self, left=self.left + by.x(), top=self.top + by.y(), fits=False))

    def point_at(self, at: QPointF) -> QPointF:
        """The point of the picture (its pixels at zoom 1) that is shown at a point of the viewport."""
        return QPointF((at.x() - self.left) / self.zoom, (at.y() - self.top) / self.zoom)


def _kept_inside(placement: Placement) -> Placement:
    rect, room = placement.rect, placement.viewport
    left = _inside(placement.left, rect.width(), room.width())
    top = _inside(placement.top, rect.height(), room.height())
    return replace(placement, left=left, top=top)


def _inside(start: float, length: float, room: float) -> float:
    """Centred where there is room to spare, else without a gap at either end."""
    if length <= room:
        return (room - length) / 2
    return min(max(start, room - length), 0.0)
