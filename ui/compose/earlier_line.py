"""The line that says that the same was made before; it stands in nobody's way."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.words import tr
from ui.compose.earlier import Earlier, earlier_words
from ui.theme import set_role
from ui.widgets import Elided, IconLabel


class EarlierLine(QWidget):
    """Hidden while there is nothing to say.

    Signals:
        show_wanted: the `ImageRecord`, when the person wants to see it.
        another_wanted: "make another".
    """

    show_wanted = Signal(object)
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._earlier: Earlier | None = None
        self._words = Elided("", "muted")
        show = _link(tr("Show it"), tr("Show the picture that was made before"))
        show.clicked.connect(lambda: self.show_wanted.emit(self._earlier.record if self._earlier else None))
        another = _link(tr("Make another"), tr("Make another picture of the same request"))
        another.clicked.connect(self.another_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("clock", side=14))
        row.addWidget(self._words, 1)
        row.addWidget(show)
        row.addWidget(another)
        self.hide()

    def set_earlier(self, earlier: Earlier | None) -> None:
        """What was made before; None hides the line."""
        self._earlier = earlier
        self._words.setText(earlier_words(earlier, datetime.now(UTC)) if earlier is not None else "")
        self.setVisible(earlier is not None)

    def text(self) -> str:
        """What it says."""
        return self._words.text()


def _link(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    set_role(button, "link")
    return button
