"""Which references a model does not take as they are, and the way to mend that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.words import plural, tr
from ui.theme import set_role
from ui.widgets import IconLabel, plain_label


class FitRow(QWidget):
    """Hidden while everything fits.

    Signals:
        pressed: the person wants to see what can be done.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "swap")
        self.setAccessibleName(tr("References that do not fit"))
        sign = IconLabel(side=16)
        sign.set_icon("warning", "unclear")
        self._words = plain_label("", "small", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._fix = QPushButton(tr("Make it fit…"))
        self._fix.setAccessibleName(tr("Make references fit"))
        self._fix.clicked.connect(self.pressed)
        set_role(self._fix, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 4, 2)
        row.setSpacing(6)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._fix, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def set_misfits(self, misfits: int, fixable: int, model: str) -> None:
        """So many do not fit, and so many of them can be made to."""
        self.setVisible(misfits > 0)
        self._fix.setVisible(fixable > 0)
        self._words.setText(
            plural(misfits, "One picture does not fit {model}.", "{n} pictures do not fit {model}.", model=model)
        )

    def text(self) -> str:
        """What it says."""
        return self._words.text()
