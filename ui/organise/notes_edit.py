"""Notes on the selection: kept when the person pauses or goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.library.marks import LONGEST_NOTES
from app.words import tr

_PAUSE = 1500
"""Milliseconds without a key after which what was typed is kept."""
_LINES = (1, 8)
_FRAME = 12
"""Padding and border of the stylesheet, above and below."""


class NotesEdit(QPlainTextEdit):
    """Plain text, as high as what stands in it.

    Signals:
        noted: the text that the person wrote.
    """

    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: str | None = ""
        self.setAccessibleName(tr("Notes"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.set_notes("")

    def set_notes(self, notes: str | None) -> None:
        """Show the notes; None: the pictures have different ones. What is being typed stays: `flush` it first."""
        if self.hasFocus() and self._is_dirty():
            return
        self._kept = notes
        hint = tr("Add a note…") if notes is not None else tr("Different notes: writing replaces all")
        self.setPlaceholderText(hint)
        if self.toPlainText() != (notes or ""):
            blocked = self.blockSignals(True)
            self.setPlainText(notes or "")
            self.blockSignals(blocked)
        self._pause.stop()
        self._fit()

    def flush(self) -> None:
        """Tell what was typed and not told yet."""
        self._pause.stop()
        if self._is_dirty():
            text = self.toPlainText()[:LONGEST_NOTES]
            self._kept = text
            self.noted.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Done."""
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what was not kept yet."""
        if event.key() == Qt.Key.Key_Escape and self._is_dirty():
            blocked = self.blockSignals(True)
            self.setPlainText(self._kept or "")
            self.blockSignals(blocked)
            self._pause.stop()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as the text, within bounds."""
        return QSize(200, self._height())

    def _is_dirty(self) -> bool:
        return self.toPlainText() != (self._kept or "")

    def _on_text(self) -> None:
        self._fit()
        if self._is_dirty():
            self._pause.start()
        else:
            self._pause.stop()

    def _height(self) -> int:
        lines = min(max(round(self.document().size().height()), _LINES[0]), _LINES[1])
        return lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + _FRAME

    def _fit(self) -> None:
        if self.height() != self._height() or self.minimumHeight() != self._height():
            self.setFixedHeight(self._height())
