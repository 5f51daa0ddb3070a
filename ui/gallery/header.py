"""The bar above the grid: how many pictures there are, and how large they are shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from ui.gallery.layout import LARGEST, SMALLEST
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import plain_label

_STEP = 12


class GalleryHeader(QWidget):
    """Counts at the left, the size slider at the right.

    Signals:
        cell_chosen: the side of a cell, pixels.
    """

    cell_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(36)
        self._count = plain_label("", "emphasis")
        self._noun = plain_label("", "muted")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SMALLEST, LARGEST)
        self.slider.setSingleStep(_STEP)
        self.slider.setPageStep(4 * _STEP)
        self.slider.setFixedWidth(112)
        self.slider.setAccessibleName("Size of the pictures")
        self.slider.setToolTip("Size of the pictures (Ctrl and mouse wheel)")
        self.slider.valueChanged.connect(self.cell_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(5)
        row.addWidget(self._count)
        row.addWidget(self._noun)
        row.addStretch(1)
        row.addWidget(self._stepper("thumbs-small", "Smaller pictures", -4 * _STEP))
        row.addWidget(self.slider)
        row.addWidget(self._stepper("thumbs-large", "Larger pictures", 4 * _STEP))

    def set_counts(self, shown: int, total: int, query: str) -> None:
        """Say how many pictures are shown; with a search, of how many."""
        noun = "picture" if (total if query else shown) == 1 else "pictures"
        self._count.setText(f"{shown:,}")
        self._noun.setText(f"of {total:,} {noun}" if query else noun)

    def counts_text(self) -> str:
        """What it says."""
        return f"{self._count.text()} {self._noun.text()}"

    def set_cell(self, side: int) -> None:
        """Move the slider without telling anyone."""
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(side)
        self.slider.blockSignals(blocked)

    def _stepper(self, image: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the slider beside it does the same from the keyboard
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.slider.setValue(self.slider.value() + step))
        return button
