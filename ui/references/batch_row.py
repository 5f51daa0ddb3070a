"""How far many pictures are that come in together, and the way to stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from app.words import number, tr
from ui.theme import set_role
from ui.widgets import plain_label

_WORTH = 5
"""From how many pictures on it is worth a line."""


class BatchRow(QWidget):
    """Hidden while nothing is under way.

    Signals:
        stopped: no more of them.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pictures being added"))
        self._words = plain_label("", "small")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Pictures being added"))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        stop = QPushButton(tr("Stop"))
        stop.setAccessibleName(tr("Stop adding pictures"))
        stop.clicked.connect(self.stopped)
        set_role(stop, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self.hide()

    def set_progress(self, done: int, total: int) -> None:
        """So many of so many; what has ended hides the line."""
        self.setVisible(total >= _WORTH and done < total)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._words.setText(tr("{done} of {total} looked at", done=number(done), total=number(total)))

    def text(self) -> str:
        """What it says."""
        return self._words.text()
