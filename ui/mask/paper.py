"""What is painted: one image in the tint of the mask, its alpha says how far a pixel may change."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from ui.mask.brush import Brush, paint_segment, reach
from ui.mask.steps import Step, Steps

MOST_PIXELS = 8_000_000
"""Held at most: a larger reference is painted in a smaller image, which is enlarged when the mask is made."""

_SAMPLES = 192


class MaskPaper(QObject):
    """As large as the reference, or in its ratio; points and sizes are given in the reference's pixels.

    Args:
        size: of the reference, pixels.
        ink: the tint; opaque.

    Signals:
        changed: the QRectF that looks different, in the reference's pixels.
        stepped: a step was finished, undone or done again.
    """

    changed = Signal(QRectF)
    stepped = Signal()

    def __init__(self, size: QSize, ink: QColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.size = size
        self._ink = ink
        self.scale = min(1.0, math.sqrt(MOST_PIXELS / max(1, size.width() * size.height())))
        held = QSize(max(1, round(size.width() * self.scale)), max(1, round(size.height() * self.scale)))
        self.image = QImage(held, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(Qt.GlobalColor.transparent)
        self._steps = Steps()
        self._step: Step | None = None
        self._brush = Brush()
        self._at = QPointF()

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._steps.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return self._steps.can_redo

    @property
    def is_painting(self) -> bool:
        """Whether a stroke has begun and not ended."""
        return self._step is not None

    def set_ink(self, ink: QColor) -> None:
        """Another theme has another tint."""
        self._ink = ink
        self._colour(self.image.rect())

    def load(self, painted: QImage) -> None:
        """Start from what was painted before, see `painted_of`; it is no step that can be undone."""
        if painted.size() != self.image.size():
            mode = Qt.TransformationMode.SmoothTransformation
            painted = painted.scaled(self.image.size(), Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        self.image = painted.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        self.set_ink(self._ink)
        self.stepped.emit()

    def begin(self, at: QPointF, brush: Brush) -> None:
        """Put the brush down."""
        self._brush = brush
        self._step = Step()
        self._at = at
        self._segment(at, at)

    def move(self, to: QPointF) -> None:
        """Draw on to here; nothing while the brush is up."""
        if self._step is not None and to != self._at:
            start, self._at = self._at, to
            self._segment(start, to)

    def end(self) -> None:
        """Lift the brush."""
        step, self._step = self._step, None
        if step is not None and step.tiles:
            self._steps.add(step)
            self.stepped.emit()

    def invert(self) -> None:
        """What was painted is not, and the other way round."""
        self.end()
        self._turn_round()
        self._steps.add(Step(inverts=True))
        self.stepped.emit()

    def clear(self) -> None:
        """Nothing is painted any more; a step like any other."""
        self.end()
        step = Step()
        step.keep(self.image, self.image.rect())
        self.image.fill(Qt.GlobalColor.transparent)
        self._steps.add(step)
        self._tell(QRectF(self.image.rect()))
        self.stepped.emit()

    def undo(self) -> None:
        """Take the last step back."""
        self.end()
        self._take(self._steps.back())

    def redo(self) -> None:
        """Do it again."""
        self.end()
        self._take(self._steps.forth())

    def share(self) -> float:
        """About how much is painted, 0…1; from a grid of samples, which is quick at any size."""
        side = QSize(min(_SAMPLES, self.image.width()), min(_SAMPLES, self.image.height()))
        small = self.image.scaled(side).convertToFormat(QImage.Format.Format_Alpha8)
        levels = alpha_bytes(small)
        return sum(level > 127 for level in levels) / len(levels)

    def _segment(self, start: QPointF, end: QPointF) -> None:
        step = self._step
        if step is None:
            return
        scale = self.scale
        first, last, diameter = start * scale, end * scale, max(self._brush.diameter * scale, 1.0)
        place = reach(first, last, diameter)
        inside = place.toAlignedRect().intersected(self.image.rect())
        if inside.isEmpty():
            return
        step.keep(self.image, inside)
        paint_segment(self.image, first, last, diameter, self._brush, self._ink)
        self._tell(QRectF(inside))

    def _take(self, step: Step | None) -> None:
        if step is None:
            return
        if step.inverts:
            self._turn_round()
        else:
            self._colour(step.swap(self.image))  # it may have been painted under another theme
        self.stepped.emit()

    def _colour(self, place: QRect) -> None:
        painter = QPainter(self.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(place, self._ink)
        painter.end()
        self._tell(QRectF(place))

    def _turn_round(self) -> None:
        painter = QPainter(self.image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOut)
        painter.fillRect(self.image.rect(), self._ink)
        painter.end()
        self._tell(QRectF(self.image.rect()))

    def _tell(self, place: QRectF) -> None:
        back = 1 / self.scale
        self.changed.emit(QRectF(place.x() * back, place.y() * back, place.width() * back, place.height() * back))


def alpha_bytes(image: QImage) -> bytes:
    """The alpha of an image, one byte a pixel, row by row without padding."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    width, stride = alpha.width(), alpha.bytesPerLine()
    data = bytes(alpha.constBits())
    if stride == width:
        return data
    return b"".join(data[row * stride : row * stride + width] for row in range(alpha.height()))


def painted_of(mask: QImage) -> QImage:
    """A mask's picture turned into what was painted: opaque where the mask is transparent. For any thread."""
    painted = QImage(mask.size(), QImage.Format.Format_ARGB32_Premultiplied)
    painted.fill(Qt.GlobalColor.black)
    painter = QPainter(painted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.drawImage(0, 0, mask)
    painter.end()
    return painted
