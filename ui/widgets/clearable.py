"""A field whose text goes at a click: Qt's own cross is black in every theme."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from app.words import tr
from ui.icons import icon


class ClearableEdit(QLineEdit):
    """A cross at the right end while there is text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clear = self.addAction(icon("close", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(tr("Clear"))
        self._clear.setToolTip(tr("Clear"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(tr("Clear"))
        self.textChanged.connect(self._on_text)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
