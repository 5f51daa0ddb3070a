"""One tag or collection of the selection: its name, and a cross that takes it off."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from app.words import number, tr
from ui.icons import icon
from ui.organise.summary import Label
from ui.theme import set_role
from ui.widgets import set_tooltip

_WIDEST = 170
"""Of the name, in pixels."""


class Chip(QWidget):
    """A name on a pill. One that only some of the pictures have is fainter, says how many, and can be put on all.

    Signals:
        found: the name was pressed: show the pictures that have it.
        spread: the plus was pressed: put it on all.
        removed: the cross was pressed, or Delete.
    """

    found = Signal(str)
    spread = Signal(str)
    removed = Signal(str)

    def __init__(self, label: Label, pictures: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        is_partial = label.count < pictures
        set_role(self, "label-chip")
        self.setProperty("partial", is_partial)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        text = f"{label.name} {number(label.count)}/{number(pictures)}" if is_partial else label.name
        self.name = QPushButton()
        set_role(self.name, "label-name")
        shown = self.name.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, _WIDEST)
        self.name.setText(shown.replace("&", "&&"))
        self.name.setAccessibleName(label.name)
        self.name.setAccessibleDescription(tr("Enter shows its pictures, Del takes it off"))
        about = tr("Show the pictures with “{name}”", name=label.name)
        if is_partial:
            of = tr("On {n} of {pictures} selected pictures.", n=number(label.count), pictures=number(pictures))
            about = f"{of}\n{about}"
        set_tooltip(self.name, about)
        self.name.clicked.connect(lambda: self.found.emit(label.name))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 3, 0)
        row.setSpacing(0)
        row.addWidget(self.name)
        if is_partial:
            plus = self._button("plus", tr("Put “{name}” on all", name=label.name))
            plus.clicked.connect(lambda: self.spread.emit(label.name))
            row.addWidget(plus)
        cross = self._button("close", tr("Take “{name}” off", name=label.name))
        cross.clicked.connect(lambda: self.removed.emit(label.name))
        row.addWidget(cross)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off, plus puts it on all; the name has the focus."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self.label.name)
        elif event.key() == Qt.Key.Key_Plus:
            self.spread.emit(self.label.name)
        else:
            super().keyPressEvent(event)

    def _button(self, symbol: str, does: str) -> QToolButton:
        button = QToolButton()
        set_role(button, "label-button")
        button.setIcon(icon(symbol, "muted"))
        button.setIconSize(QSize(11, 11))
        button.setFixedSize(17, 17)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the name beside it does the same with Delete and +
        button.setAccessibleName(does)
        set_tooltip(button, does)
        return button
