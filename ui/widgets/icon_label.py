"""An icon that stands in a row of text and follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import icon


class IconLabel(QWidget):
    """One icon of `side` px; decoration only, so a word or an accessible name stands beside it."""

    def __init__(self, name: str = "", token: str = "muted", *, side: int = 16, parent: QWidget | None = None) -> None:  # noqa: S107 - a colour token
        super().__init__(parent)
        self._name = name
        self._token = token
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, token: str = "muted") -> None:  # noqa: S107 - a colour token
        """Show another one; "" shows none."""
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Looked up again each time: the colour is the theme's."""
        if self._name:
            icon(self._name, self._token).paint(QPainter(self), self.rect())
