"""A strip that says what happened to the form by itself (a change of the model, a paste that was cut)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.icons import icon
from ui.theme import set_role
from ui.widgets import plain_label


class ChangeStrip(QWidget):
    """Hidden while there is nothing to say.

    Signals:
        went_back: "Go back" was pressed.
        dismissed: the cross was pressed.
    """

    went_back = Signal()
    dismissed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "swap")
        self.setAccessibleName(name)
        self._words = plain_label("", "small", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._back = QPushButton("Go back")
        self._back.setAccessibleName("Go back to the former model")
        set_role(self._back, "link")
        self._back.clicked.connect(self.went_back)
        self._close = QToolButton()
        self._close.setIcon(icon("close", "muted"))
        self._close.setAccessibleName("Dismiss")
        set_role(self._close, "ghost")
        self._close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    def set_words(self, text: str, *, back: bool) -> None:
        """Say this; "" hides the strip."""
        self._words.setText(text)
        self._back.setVisible(back)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says."""
        return self._words.text()
