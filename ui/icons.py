"""One icon family: `resources/icons/NAME.svg`, drawn on a 24 px grid in `currentColor`, tinted with a token.

An icon looks its colour up when it is painted, so a change of theme needs nothing but a repaint.
"""

from __future__ import annotations

import functools
from typing import cast

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import RESOURCES, current

_FOLDER = RESOURCES / "icons"


@functools.cache
def icon(name: str, token: str = "text") -> QIcon:  # noqa: S107 - a colour token, not a secret
    """The icon `resources/icons/NAME.svg` in the colour of a token; raises FileNotFoundError for a name not drawn."""
    _source(name)
    return QIcon(_TintedEngine(name, token))


@functools.cache
def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(_TintedEngine("proofsheet", "text"))


@functools.lru_cache(maxsize=512)
def tinted(name: str, colour: str, width: int, height: int) -> QPixmap:
    """The icon as a pixmap of that many device pixels; for what is painted by hand."""
    if width < 1 or height < 1:  # a button that is squeezed to nothing
        return QPixmap()
    svg = _source(name).replace("currentColor", colour)
    return _render(QSvgRenderer(QByteArray(svg.encode())), QSize(width, height))


def forget_icons() -> None:
    """Drop every cached icon; called before the application object goes, which pixmaps must not outlive."""
    icon.cache_clear()
    app_icon.cache_clear()
    tinted.cache_clear()


class _TintedEngine(QIconEngine):
    """Renders the SVG at the size that is asked for, in the token's colour of the moment."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`, sharp at the device's ratio."""
        # not painter.device(): its first call has the binding load every kind of paint device, 9 ms of the first frame
        ratio = painter.deviceTransform().m11()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size() * ratio, mode, state, 1.0))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A pixmap of that many device pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        """A pixmap for `size` at `scale` device pixels each; QIcon works out the ratio from what it gets."""
        token = "disabled" if mode == QIcon.Mode.Disabled else self._token
        side = round(min(size.width(), size.height()) * scale)
        return tinted(self._name, cast("str", getattr(current(), token)), side, side)

    def availableSizes(
        self,
        mode: QIcon.Mode = QIcon.Mode.Normal,  # noqa: ARG002 - Qt's signature
        state: QIcon.State = QIcon.State.Off,  # noqa: ARG002 - Qt's signature
    ) -> list[QSize]:
        """The sizes that desktops ask a window's icon for; any other one is sharp too."""
        return [QSize(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]

    def clone(self) -> QIconEngine:
        """A copy, for a QIcon that is about to be changed."""
        return _TintedEngine(self._name, self._token)


def _render(renderer: QSvgRenderer, size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap


@functools.cache
def _source(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
