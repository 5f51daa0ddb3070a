"""The dialog in which a mask is painted on a reference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QKeyCombination, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.words import number, tr
from ui.mask.brush import Brush
from ui.mask.canvas import ZOOM_STEP, MaskCanvas
from ui.mask.paper import MaskPaper
from ui.mask.sheet import Sheet
from ui.mask.tools import MaskTools
from ui.theme import current, set_role, theme_signal
from ui.widgets import Elided, plain_label

_OF_WINDOW = 0.92
_LEAST = QSize(820, 520)
_COUNT_AFTER = 120
_OTHER_REDO = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)


class MaskPainter(QDialog):
    """Paint, then *Use mask*. It knows no core: who opened it makes the file.

    Args:
        name: of the reference; plain text.
        size: of the reference, pixels.

    Signals:
        use_wanted: the mask is to be made of `paper`.
    """

    use_wanted = Signal()

    def __init__(self, name: str, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paint a mask"))
        self.setModal(True)
        self.paper = MaskPaper(size, QColor(current().accent), self)
        self.canvas = MaskCanvas(self.paper)
        self.canvas.setAccessibleName(tr("Mask on {name}", name=name))
        self.canvas.setAccessibleDescription(
            tr("Arrow keys move the brush, with Shift they paint; the space bar touches once.")
        )
        self.tools = MaskTools(max(size.width(), size.height()) // 2)
        self._name = Elided(name, "emphasis", mode=Qt.TextElideMode.ElideMiddle)
        pixels = f"{number(size.width())} × {number(size.height())}"
        self._pixels = plain_label(pixels, "muted")
        self._share = plain_label("", "muted")
        self._problem = plain_label("", "problem", wrap=True)
        self._use = QPushButton(tr("Use mask"))
        self._cancel = QPushButton(tr("Cancel"))
        self._count = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._is_busy = False
        self._fill()
        self._connect()
        self.resize((parent.window().size() * _OF_WINDOW).expandedTo(_LEAST))
        self.tools.set_brush(Brush(diameter=max(4, max(size.width(), size.height()) // 20)))
        self.canvas.setFocus()
        self._on_stepped()

    @property
    def is_touched(self) -> bool:
        """Whether anything was painted that could be undone."""
        return self.paper.can_undo

    def set_sheet(self, sheet: Sheet) -> None:
        """What is painted on."""
        self.canvas.set_sheet(sheet)

    def set_painted(self, painted: QImage) -> None:
        """What was painted before."""
        self.paper.load(painted)

    def set_busy(self, *, busy: bool) -> None:
        """The mask is being made, or the old one is still read: nothing can be painted meanwhile."""
        self._is_busy = busy
        self.canvas.freeze(frozen=busy)
        self.tools.setEnabled(not busy)
        self._use.setEnabled(not busy)
        self._use.setText(tr("One moment…") if busy else tr("Use mask"))

    def show_problem(self, sentence: str) -> None:
        """Say why it cannot be used; what was painted stays."""
        self.set_busy(busy=False)
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the painter."""
        run = None if self._is_busy else self._command(event)
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.paper.undo
        if event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _OTHER_REDO:
            return self.paper.redo
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key
        pressed = cast("Qt.Key", event.key())
        if held == Qt.KeyboardModifier.ControlModifier and pressed in {key.Key_Return, key.Key_Enter}:
            return self._on_use
        if held != Qt.KeyboardModifier.NoModifier:
            return None
        by_text: dict[str, Callable[[], None]] = {  # these stand on other keys, or behind AltGr, on other keyboards
            "[": lambda: self.tools.step_size(-1),
            "]": lambda: self.tools.step_size(1),
            "+": lambda: self.canvas.zoom_by(ZOOM_STEP),
            "-": lambda: self.canvas.zoom_by(1 / ZOOM_STEP),
        }
        tools, brush = self.tools, self.tools.brush
        return by_text.get(event.text()) or {
            key.Key_B: lambda: tools.set_brush(replace(brush, erases=False)),
            key.Key_E: lambda: tools.set_brush(replace(brush, erases=True)),
            key.Key_S: lambda: tools.set_brush(replace(brush, soft=not brush.soft)),
            key.Key_I: self.paper.invert,
            key.Key_Delete: self.paper.clear,
            key.Key_Backspace: self.paper.clear,
            key.Key_0: self.canvas.fit,
            key.Key_1: lambda: self.canvas.zoom_to(1.0),
        }.get(pressed)

    def _on_use(self) -> None:
        if not self._is_busy:
            self.show_problem("")
            self.use_wanted.emit()

    def _on_stepped(self) -> None:
        self.tools.set_steps(can_undo=self.paper.can_undo, can_redo=self.paper.can_redo)
        self._count.start()

    def _show_share(self) -> None:
        share = self.paper.share()
        if share <= 0 and not self.paper.can_undo:
            text = tr("Paint over what may change; the rest stays as it is.")
        elif share <= 0:
            text = tr("Nothing is painted: nothing may change.")
        elif share >= 1:
            text = tr("Everything is painted: everything may change.")
        else:
            percent = round(share * 100)
            text = tr("{percent} % may change", percent=number(percent)) if percent else tr("Less than 1 % may change")
        self._share.setText(text)

    def _connect(self) -> None:
        tools, canvas, paper = self.tools, self.canvas, self.paper
        tools.brush_changed.connect(canvas.set_brush)
        tools.undo_wanted.connect(paper.undo)
        tools.redo_wanted.connect(paper.redo)
        tools.invert_wanted.connect(paper.invert)
        tools.clear_wanted.connect(paper.clear)
        tools.fit_wanted.connect(canvas.fit)
        tools.actual_wanted.connect(lambda: canvas.zoom_to(1.0))
        tools.zoom_wanted.connect(self._zoom)
        canvas.size_stepped.connect(tools.step_size)
        canvas.zoomed.connect(lambda: tools.set_zoom(canvas.placement.zoom))
        paper.stepped.connect(self._on_stepped)
        self._count.timeout.connect(self._show_share)
        theme_signal().changed.connect(self._on_theme)
        self._use.clicked.connect(self._on_use)
        self._cancel.clicked.connect(self.reject)

    def _zoom(self, direction: int) -> None:
        self.canvas.zoom_by(ZOOM_STEP**direction)

    def _on_theme(self) -> None:
        self.paper.set_ink(QColor(current().accent))

    def _fill(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.canvas, 1)
        self._problem.setContentsMargins(16, 8, 16, 0)
        self._problem.setVisible(False)
        column.addWidget(self._problem)
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 12, 12)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._pixels)
        row.addSpacing(12)
        row.addWidget(self._share)
        row.addSpacing(16)
        row.addWidget(self._cancel)
        row.addWidget(self._use)
        self._cancel.setAutoDefault(False)
        self._use.setDefault(True)
        set_role(self._use, "primary")
        self._use.setProperty("small", "true")
        column.addLayout(row)
