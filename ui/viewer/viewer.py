"""One picture over the whole window: at once from its thumbnail, then in full."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton, QVBoxLayout, QWidget

from app.library.record import ImageRecord
from ui.gallery.words import picture_in_words
from ui.theme import set_role, theme_signal
from ui.viewer.bar import ViewerBar
from ui.viewer.canvas import STEP, Canvas
from ui.viewer.pictures import Pictures

Neighbour: TypeAlias = Callable[[str, int], ImageRecord | None]

_PAN = 80.0


class Viewer(QWidget):
    """Covers its parent while it is open and gives the focus back when it closes.

    Keys: arrows to the neighbours, + − 0 1 zoom, Shift and arrows pan, Esc, Space or Enter close.

    Signals:
        closed: nothing is shown any more.
        shown: the `ImageRecord` that is shown from now on.
    """

    closed = Signal()
    shown = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        set_role(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._record: ImageRecord | None = None
        self._neighbour: Neighbour = lambda _uid, _step: None
        self._came_from: QWidget | None = None
        self._pictures = Pictures(self)
        self.bar = ViewerBar()
        self.canvas = Canvas()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.canvas, 1)
        self._pictures.changed.connect(self._on_loaded)
        self.canvas.zoomed.connect(lambda: self.bar.set_zoom(self.canvas.placement.zoom))
        self.bar.stepped.connect(self.step)
        self.bar.zoom_wanted.connect(self._zoom)
        self.bar.fit_wanted.connect(self.canvas.fit)
        self.bar.actual_wanted.connect(lambda: self.canvas.zoom_to(1.0))
        self.bar.close_wanted.connect(self.leave)
        theme_signal().changed.connect(self.canvas.update)
        parent.installEventFilter(self)
        self.hide()

    @property
    def record(self) -> ImageRecord | None:
        """What is shown; None while it is closed."""
        return self._record

    def is_decoded(self, uid: str) -> bool:
        """Whether a picture can be shown in full without waiting."""
        picture = self._pictures.get(uid)
        return picture is not None and not picture.preview

    def open(self, record: ImageRecord, neighbour: Neighbour) -> None:
        """Show a picture; `neighbour(uid, step)` says which stand beside it."""
        if self._record is None:
            self._came_from = QApplication.focusWidget()
        self._neighbour = neighbour
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._show(record)

    def leave(self) -> None:
        """Close and go back to where the person was."""
        if self._record is None:
            return
        self._record = None
        self._pictures.forget()
        self.hide()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.setFocus()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to a neighbour, if there is one."""
        beside = self._neighbour(self._record.uid, by) if self._record is not None else None
        if beside is not None:
            self._show(beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever its size."""
        if watched is self._covered and event.type() == QEvent.Type.Resize and self._record is not None:
            self.setGeometry(self._covered.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the viewer."""
        run = self._commands(event)
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the viewer: what lies under it is not to be seen."""
        stops: list[QWidget] = [self, *(button for button in self.findChildren(QToolButton) if button.isEnabled())]
        focused = QApplication.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _commands(self, event: QKeyEvent) -> Callable[[], None] | None:
        key = Qt.Key
        pressed = cast("Qt.Key", event.key())  # an IntEnum; some keyboards send numbers that it does not name
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            pans = {key.Key_Left: (1, 0), key.Key_Right: (-1, 0), key.Key_Up: (0, 1), key.Key_Down: (0, -1)}
            if (pan := pans.get(pressed)) is not None:
                return lambda: self.canvas.move_by(QPointF(pan[0] * _PAN, pan[1] * _PAN))
        return {
            key.Key_Escape: self.leave,
            key.Key_Space: self.leave,
            key.Key_Return: self.leave,
            key.Key_Enter: self.leave,
            key.Key_Left: lambda: self.step(-1),
            key.Key_PageUp: lambda: self.step(-1),
            key.Key_Up: lambda: self.step(-1),
            key.Key_Right: lambda: self.step(1),
            key.Key_PageDown: lambda: self.step(1),
            key.Key_Down: lambda: self.step(1),
            key.Key_Plus: lambda: self.canvas.zoom_by(STEP),
            key.Key_Equal: lambda: self.canvas.zoom_by(STEP),
            key.Key_Minus: lambda: self.canvas.zoom_by(1 / STEP),
            key.Key_0: self.canvas.fit,
            key.Key_1: lambda: self.canvas.zoom_to(1.0),
        }.get(pressed)

    def _zoom(self, direction: int) -> None:
        self.canvas.zoom_by(STEP**direction)

    def _show(self, record: ImageRecord) -> None:
        self._record = record
        self.setAccessibleName("Viewer")
        self.canvas.setAccessibleName(picture_in_words(record, record.model))
        self.bar.set_record(record)
        self.canvas.begin(record)
        following, previous = self._neighbour(record.uid, 1), self._neighbour(record.uid, -1)
        self.bar.back.setEnabled(previous is not None)
        self.bar.forward.setEnabled(following is not None)
        self._pictures.want(one for one in (record, following, previous) if one is not None)
        self._on_loaded(record.uid)
        self.shown.emit(record)

    def _on_loaded(self, uid: str) -> None:
        picture = self._pictures.get(uid)
        if self._record is not None and uid == self._record.uid and picture is not None:
            self.canvas.show_picture(picture)
