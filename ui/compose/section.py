"""One part of the form: its label on the left, its state in words on the right, the control below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import scaled, set_role
from ui.widgets import Elided, plain_label, set_tooltip

_HEAD = 18


class Section(QWidget):
    """A labelled control. The label is for the eye: the control carries its own accessible name."""

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = body
        self._state = Elided("", "label")
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = plain_label(title, "label")
        self._title.setBuddy(body)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(4)
        self._head.addWidget(self._title)
        self._head.addSpacing(4)
        self._head.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def add_button(self, name: str, tip: str, *, text: str = "", sign: str = "") -> QToolButton:
        """A small button in the head: an icon at the right end, or a text beside the label."""
        button = QToolButton()
        button.setAccessibleName(name)
        set_tooltip(button, tip)
        button.setFixedHeight(scaled(_HEAD))
        set_role(button, "head")
        if sign:
            button.setIcon(icon(sign, "muted"))
            button.setIconSize(QSize(16, 16))
            button.setFixedWidth(22)
            self._head.addWidget(button)
        else:
            button.setText(text)
            self._head.insertWidget(1, button)
        return button

    def set_state(self, text: str, *, warn: bool = False) -> None:
        """The words on the right; `warn` gives them the colour of what needs attention."""
        self._state.setText(text)
        set_role(self._state, "label-warning" if warn else "label")

    def state_text(self) -> str:
        """The words on the right."""
        return self._state.text()
