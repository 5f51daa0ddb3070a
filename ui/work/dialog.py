"""The dialog itself: a title, what the work needs to know, the foot, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.words import tr
from ui.theme import set_role
from ui.widgets import plain_label
from ui.work.line import WorkLine
from ui.work.outcome import Outcome

_MARGIN = 20


class WorkDialog(QDialog):
    """Stays beside the window, which goes on. While it works, the left button ends the work instead of the dialog.

    Args:
        title: of the window, and on top.
        words: what will be done, in a sentence or two; "" for none.
        start: the text of the primary button.

    Signals:
        wanted: the primary button was pressed.
        stop_wanted: the work is to end.
    """

    wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, title: str, words: str, start: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(False)
        self.setMinimumWidth(480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QWidget()
        self.fields = QVBoxLayout(self.body)
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.fields.setSpacing(12)
        self.line = WorkLine()
        self.start = QPushButton(start)
        set_role(self.start, "primary")
        self.start.setProperty("small", "true")
        self.start.setDefault(True)
        self.start.clicked.connect(self.wanted)
        self.leave = QPushButton()
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self._works = False
        self._ready = True
        self.words = plain_label(words, "muted", wrap=True)
        self.words.setVisible(bool(words))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(title, "title"))
        column.addWidget(self.words)
        column.addWidget(self.body, 1)
        column.addWidget(self.line)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.start)
        column.addLayout(foot)
        self._update_buttons()

    @property
    def works(self) -> bool:
        """Whether it is at work."""
        return self._works

    def set_ready(self, ready: bool) -> None:
        """Whether everything is known that the work needs."""
        self._ready = ready
        self._update_buttons()

    def begin(self, verb: str) -> None:
        """The work begins: nothing can be changed meanwhile."""
        self._works = True
        self.line.begin(verb)
        self._update_buttons()
        self.leave.setFocus()
        self._grow()

    def tell(self, done: int, total: int) -> None:
        """So much is done."""
        if self._works:
            self.line.tell(done, total)

    def end(self, outcome: Outcome) -> None:
        """The work is over."""
        self._works = False
        self.line.end(outcome)
        self._update_buttons()
        (self.line.button if outcome.action else self.leave).setFocus()
        self._grow()

    def abandon(self) -> None:
        """Go at once: the library that it works on is closed."""
        if self._works:
            self._works = False
            self.stop_wanted.emit()
        self.close()

    def reject(self) -> None:
        """Escape, Cancel, Close: end the work first, and the dialog when there is none."""
        if self._works:
            self.leave.setEnabled(False)
            self.line.say(tr("Ending…"))
            self.stop_wanted.emit()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Return begins the work."""
        super().showEvent(event)
        self._grow()
        self.start.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window does the same."""
        if self._works:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    def _grow(self) -> None:
        """Be as high as the text needs at this width; Qt looks at that only when a window is first shown."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)

    def _update_buttons(self) -> None:
        self.body.setEnabled(not self._works)
        self.start.setEnabled(self._ready and not self._works)
        self.leave.setEnabled(True)
        self.leave.setText(tr("Cancel") if self._works else tr("Close"))
