"""A strip that says what happened to the form by itself (a change of the model, a paste that was cut)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from app.words import tr
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import plain_label


class ChangeStrip(QWidget):
    """Hidden while there is nothing to say.

    Signals:
        acted: its action (such as "Go back") was pressed.
        dismissed: the cross was pressed.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "swap")
        self.setAccessibleName(name)
        self._words = plain_label("", "small", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        set_role(self._action, "link")
        self._action.clicked.connect(self.acted)
        self._close = QToolButton()
        self._close.setIcon(icon("close", "muted"))
        self._close.setAccessibleName(tr("Dismiss"))
        set_role(self._close, "ghost")
        self._close.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    def set_words(self, text: str, *, action: str = "") -> None:
        """Say this, with a button that is called `action`; no text hides the strip."""
        self._words.setText(text)
        self.setAccessibleDescription(text)
        self._action.setText(action)
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says."""
        return self._words.text()
