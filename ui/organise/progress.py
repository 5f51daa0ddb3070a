"""How far a change of many pictures is: in the status line, once it takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.words import number, tr
from ui.widgets import Elided

_BLINK = 250
"""Milliseconds."""
_EVERY = 50
"""Milliseconds between two paints."""


class WorkLine(QWidget):
    """A bar and a few words; hidden while nothing goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._counts = (0, 0)
        self._words = Elided("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(110)
        self._blink = QTimer(self, singleShot=True, interval=_BLINK)
        self._blink.timeout.connect(self._appear)
        self._paint = QTimer(self, interval=_EVERY)
        self._paint.timeout.connect(self._show_counts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        self.hide()

    def begin(self, title: str) -> None:
        """Something has begun; it is shown when it is not over in a blink."""
        self._title = title
        self._counts = (0, 0)
        self._blink.start()

    def tell(self, done: int, total: int) -> None:
        """How far it is; cheap enough to be called for every picture."""
        self._counts = (done, total)

    def end(self) -> None:
        """It is over."""
        self._blink.stop()
        self._paint.stop()
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _appear(self) -> None:
        self._show_counts()
        self.show()
        self._paint.start()

    def _show_counts(self) -> None:
        done, total = self._counts
        self._bar.setRange(0, total)  # nothing known yet: the bar runs to and fro
        self._bar.setValue(done)
        title = self._title[:1].upper() + self._title[1:]
        if total:
            values = {"title": title, "done": number(done), "total": number(total)}
            self._words.setText(tr("{title}: {done} of {total}", **values))
        else:
            self._words.setText(f"{title} …")
        self._bar.setAccessibleName(self._words.text())
