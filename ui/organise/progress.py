"""How far a change of many pictures is: in the status line, once it takes longer than a blink."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from app.words import number, tr
from ui.icons import icon
from ui.theme import set_role
from ui.widgets import Elided, set_tooltip

_BLINK = 250
"""Milliseconds."""
_EVERY = 50
"""Milliseconds between two paints."""


class WorkLine(QWidget):
    """A bar and a few words; hidden while nothing goes on.

    Signals:
        stop_wanted: end it; what is done stays.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._counts = (0, 0)
        self._words = Elided("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(110)
        self.stop = QToolButton()
        set_role(self.stop, "ghost")
        self.stop.setIcon(icon("close", "muted"))
        self.stop.setIconSize(QSize(14, 14))
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.setAccessibleName(tr("Stop here"))
        set_tooltip(self.stop, tr("Stop here. What is done stays, and can be undone."))
        self.stop.clicked.connect(self._on_stop)
        self._blink = QTimer(self, singleShot=True, interval=_BLINK)
        self._blink.timeout.connect(self._appear)
        self._paint = QTimer(self, interval=_EVERY)
        self._paint.timeout.connect(self._show_counts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        self.hide()

    def begin(self, title: str, *, can_stop: bool = False) -> None:
        """Something has begun; it is shown when it is not over in a blink."""
        self._title = title
        self._counts = (0, 0)
        self.stop.setVisible(can_stop)
        self.stop.setEnabled(True)
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

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_wanted.emit()

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
            self._words.setText(f"{title}…")
        self._bar.setAccessibleName(self._words.text())
