"""The foot of a work dialog: progress while it lasts, and what came of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.words import number, plural, tr
from ui.motion import may_move
from ui.theme import set_role
from ui.widgets import IconLabel, plain_label
from ui.widgets.announce import announce
from ui.work.outcome import Outcome

MOST_LISTED: Final = 300
"""Lines of what was left out; more of them are only counted."""

_LOOK: Final = {
    "info": ("info", "running"),
    "success": ("success", "saved"),
    "warning": ("warning", "unclear"),
    "error": ("error", "failed"),
}


class WorkLine(QWidget):
    """Empty at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verb = ""
        self._outcome: Outcome | None = None
        self._icon = IconLabel(side=18)
        self.text = plain_label(wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.setIconSize(QSize(14, 14))
        self.button.clicked.connect(self._act)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.left = QListWidget()
        set_role(self.left, "preview")
        self.left.setAccessibleName(tr("What was left out"))
        self.left.setWordWrap(True)
        self.left.setMinimumHeight(88)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.left)
        self.clear()

    @property
    def outcome(self) -> Outcome | None:
        """What is shown as the result; None before and while it works."""
        return self._outcome

    def clear(self) -> None:
        """Show nothing."""
        self._outcome = None
        self.text.setText("")
        for widget in (self._icon, self.button, self.bar, self.left):
            widget.hide()
        self.hide()

    def begin(self, verb: str) -> None:
        """Work goes on; how far it will come is not known yet.

        Args:
            verb: what stands before the count: “Exporting”.
        """
        self.clear()
        self._verb = verb
        self.bar.setRange(0, 0 if may_move() else 1)  # from 0 to 0 it runs to and fro
        self.bar.setValue(0)
        self.text.setText(tr("{doing}…", doing=verb))
        self.bar.show()
        self.show()

    def tell(self, done: int, total: int) -> None:
        """So much is done."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.text.setText(tr("{doing} {done} of {total}", doing=self._verb, done=number(done), total=number(total)))

    def say(self, text: str) -> None:
        """Another sentence while it works."""
        self.text.setText(text)

    def end(self, outcome: Outcome) -> None:
        """It is over."""
        self.clear()
        self._outcome = outcome
        self._icon.set_icon(*_LOOK[outcome.level])
        self._icon.show()
        self.text.setText(outcome.text)
        self.button.setText(outcome.action)
        self.button.setAccessibleName(outcome.action)
        self.button.setVisible(bool(outcome.action))
        self.left.clear()
        self.left.addItems(outcome.left[:MOST_LISTED])  # items of a list are plain text
        if (more := len(outcome.left) - MOST_LISTED) > 0:
            self.left.addItem(plural(more, "and {n} more", "and {n} more"))
        self.left.setVisible(bool(outcome.left))
        self.show()
        # a screen reader says how it went, wherever the focus is
        announce(self.text, outcome.text, urgent=outcome.level in {"warning", "error"})

    def _act(self) -> None:
        if self._outcome is not None and self._outcome.act is not None:
            self._outcome.act()
