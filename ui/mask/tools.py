"""The bar above the picture: brush or eraser, its size and edge, and what is done to the whole mask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import log

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from app.words import number, tr
from ui.icons import icon
from ui.mask.brush import LARGEST, SMALLEST, Brush, larger, smaller
from ui.theme import scaled, set_role
from ui.widgets import Segmented, plain_label, set_tooltip

_STEPS = 200
_HEIGHT = 44


class MaskTools(QWidget):
    """Everything that the keys do, in sight.

    Signals:
        brush_changed: the `Brush` from now on.
        undo_wanted, redo_wanted, invert_wanted, clear_wanted, fit_wanted, actual_wanted: as they say.
        zoom_wanted: -1 smaller, 1 larger.
    """

    brush_changed = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()
    invert_wanted = Signal()
    clear_wanted = Signal()
    fit_wanted = Signal()
    actual_wanted = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, largest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(scaled(_HEIGHT))
        self._largest = max(SMALLEST + 1, min(largest, LARGEST))
        self._brush = Brush()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(4)
        self.kind = Segmented(tr("Tool"))
        self.kind.set_choices(
            ((False, tr("Brush")), (True, tr("Eraser"))),
            (tr("Paint what may change (B)"), tr("Take paint away (E)")),
        )
        for button, image in zip(self.kind.buttons(), ("brush", "eraser"), strict=True):
            button.setIcon(icon(image))
        self.kind.chosen.connect(self._on_kind)
        self.edge = Segmented(tr("Edge"))
        self.edge.set_choices(
            ((False, tr("Hard")), (True, tr("Soft"))),
            (tr("A clear edge"), tr("Fades towards the edge; gateways may take half transparent for either (S)")),
        )
        self.edge.chosen.connect(self._on_edge)
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(0, _STEPS)
        self.size_slider.setFixedWidth(130)
        self.size_slider.setAccessibleName(tr("Size of the brush"))
        set_tooltip(self.size_slider, tr("Size of the brush in pixels of the picture ([ and ], Ctrl+wheel)"))
        self.size_slider.valueChanged.connect(self._on_slider)
        self._size = plain_label("", "muted")
        self._size.setMinimumWidth(52)
        self._zoom = plain_label("", "muted")
        self._zoom.setMinimumWidth(44)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fill()
        self._show()

    @property
    def brush(self) -> Brush:
        """What is chosen."""
        return self._brush

    def set_brush(self, brush: Brush) -> None:
        """Choose; told when it is another one."""
        brush = replace(brush, diameter=min(max(brush.diameter, SMALLEST), self._largest))
        if brush != self._brush:
            self._brush = brush
            self._show()
            self.brush_changed.emit(brush)

    def step_size(self, direction: int) -> None:
        """A larger brush (1) or a smaller one (-1)."""
        step = larger if direction > 0 else smaller
        self.set_brush(replace(self._brush, diameter=step(self._brush.diameter)))

    def set_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """What can be taken back."""
        for button, can in ((self.undo, can_undo), (self.redo, can_redo)):
            if not can and button.hasFocus():
                self.setFocus()
            button.setEnabled(can)

    def set_zoom(self, zoom: float) -> None:
        """Say how large the picture is shown; 1.0 is pixel by pixel."""
        self._zoom.setText(tr("{percent} %", percent=number(round(zoom * 100))))

    def _fill(self) -> None:
        row = self._row
        row.addWidget(self.kind)
        row.addSpacing(12)
        row.addWidget(self.size_slider)
        row.addWidget(self._size)
        row.addSpacing(8)
        row.addWidget(self.edge)
        row.addSpacing(12)
        self.undo = self._button("undo", tr("Undo (Ctrl+Z)"), self.undo_wanted.emit)
        self.redo = self._button("redo", tr("Redo (Ctrl+Shift+Z)"), self.redo_wanted.emit)
        row.addSpacing(8)
        self._word(tr("Invert"), tr("Invert: change everything else (I)"), self.invert_wanted.emit)
        self._word(tr("Clear"), tr("Clear: paint nothing (Del)"), self.clear_wanted.emit)
        row.addStretch(1)
        self._button("zoom-out", tr("Smaller (−)"), lambda: self.zoom_wanted.emit(-1))
        row.addWidget(self._zoom)
        self._button("zoom-in", tr("Larger (+)"), lambda: self.zoom_wanted.emit(1))
        self._button("fit", tr("Fit into the window (0)"), self.fit_wanted.emit)
        self._button("actual-size", tr("Pixel by pixel (1)"), self.actual_wanted.emit)

    def _show(self) -> None:
        self.kind.set_value(self._brush.erases)
        self.edge.set_value(self._brush.soft)
        self._size.setText(tr("{n} px", n=number(self._brush.diameter)))
        self.size_slider.blockSignals(True)
        self.size_slider.setValue(self._step_of(self._brush.diameter))
        self.size_slider.blockSignals(False)
        self.size_slider.setAccessibleDescription(self._size.text())

    def _on_kind(self, erases: object) -> None:
        self.set_brush(replace(self._brush, erases=erases is True))

    def _on_edge(self, soft: object) -> None:
        self.set_brush(replace(self._brush, soft=soft is True))

    def _on_slider(self, step: int) -> None:
        diameter = round(SMALLEST * (self._largest / SMALLEST) ** (step / _STEPS))
        self.set_brush(replace(self._brush, diameter=diameter))

    def _step_of(self, diameter: int) -> int:
        """The slider is even in ratios: small brushes need fine steps, large ones do not."""
        return round(_STEPS * log(diameter / SMALLEST) / log(self._largest / SMALLEST))

    def _word(self, text: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setText(text)
        button.setAccessibleName(name)
        set_tooltip(button, name)
        button.clicked.connect(lambda: run())  # noqa: PLW0108 - `clicked` would hand its checked state to `run`
        self._row.addWidget(button)
        return button

    def _button(self, image: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        set_role(button, "ghost")
        button.setIcon(icon(image, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(name)
        set_tooltip(button, name)
        button.clicked.connect(lambda: run())  # noqa: PLW0108 - `clicked` would hand its checked state to `run`
        self._row.addWidget(button)
        return button
