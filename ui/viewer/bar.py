"""The slim bar above the picture: what it is, how large it is shown, and the way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.library.record import ImageRecord
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import Elided, plain_label

_HEIGHT = 40


class ViewerBar(QWidget):
    """Name, pixels, zoom; buttons for everything the keys do.

    Signals:
        stepped: -1 or 1, to the neighbour.
        zoom_wanted: -1 smaller, 1 larger.
        fit_wanted, actual_wanted, close_wanted: as they say.
    """

    stepped = Signal(int)
    zoom_wanted = Signal(int)
    fit_wanted = Signal()
    actual_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(_HEIGHT)
        self._name = Elided("", "emphasis")
        self._pixels = plain_label("", "muted")
        self._zoom = plain_label("", "muted")
        self._zoom.setMinimumWidth(48)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(4)
        self.back = self._button("arrow-left", "Previous picture (Left)", lambda: self.stepped.emit(-1))
        self.forward = self._button("arrow-right", "Next picture (Right)", lambda: self.stepped.emit(1))
        self._row.addSpacing(8)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self._pixels)
        self._row.addSpacing(16)
        self._button("zoom-out", "Smaller (−)", lambda: self.zoom_wanted.emit(-1))
        self._row.addWidget(self._zoom)
        self._button("zoom-in", "Larger (+)", lambda: self.zoom_wanted.emit(1))
        self._button("fit", "Fit into the window (0)", self.fit_wanted.emit)
        self._button("actual-size", "Pixel by pixel (1)", self.actual_wanted.emit)
        self._row.addSpacing(8)
        self._button("close", "Close (Esc)", self.close_wanted.emit)

    def set_record(self, record: ImageRecord) -> None:
        """Say what is shown."""
        self._name.setText(record.path.name)
        self._pixels.setText(f"{record.width} × {record.height}")

    def set_zoom(self, zoom: float) -> None:
        """Say how large it is shown; 1.0 is pixel by pixel."""
        self._zoom.setText(f"{zoom * 100:.0f} %")

    def name_text(self) -> str:
        """The name as it stands there."""
        return self._name.text()

    def zoom_text(self) -> str:
        """What the bar says."""
        return self._zoom.text()

    def _button(self, image: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: run())  # noqa: PLW0108 - `clicked` would hand its checked state to `run`
        self._row.addWidget(button)
        return button
