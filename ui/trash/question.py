"""The second of two steps before something is deleted for good: a strip, not a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.words import tr
from ui.theme import set_role
from ui.widgets import IconLabel, plain_label


class Question(QWidget):
    """Says what would be lost; the button that loses nothing has the focus.

    Signals:
        answered: whether it is to be deleted.
    """

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice-warning")
        self.setAccessibleName(tr("Delete for good?"))
        sign = IconLabel(side=18)
        sign.set_icon("warning", "unclear")
        self._text = plain_label("", wrap=True)
        self.delete_button = QPushButton(tr("Delete for good"))
        set_role(self.delete_button, "danger")
        self.delete_button.setAccessibleName(tr("Delete for good"))
        self.delete_button.clicked.connect(lambda: self._answer(delete=True))
        self.keep = QPushButton(tr("Keep them"))
        self.keep.setAccessibleName(tr("Keep them"))
        self.keep.clicked.connect(lambda: self._answer(delete=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(self._text, 1)
        row.addWidget(self.delete_button)
        row.addWidget(self.keep)
        self.hide()

    def ask(self, text: str) -> None:
        """Ask; an earlier question is forgotten."""
        self._text.setText(text)
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """What is asked; "" while nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps everything."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(delete=False)
        else:
            super().keyPressEvent(event)

    def _answer(self, *, delete: bool) -> None:
        self.hide()
        self.answered.emit(delete)
