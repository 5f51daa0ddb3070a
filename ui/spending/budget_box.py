"""The budget of a day: the field, and the one question when something was held for it."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.tasks.money import amount
from app.words import mark, plural, tr
from ui.theme import repolish, set_role
from ui.widgets import plain_label

_AMOUNT = re.compile(r"(\d{1,9})(?:[.,](\d{1,6}))?")
_HINT = mark("What would exceed it waits, unsent, until you decide.")


def parse_amount(text: str) -> float | None:
    """Money as people write it, `2.50` or `2,50`; None when it is no amount."""
    found = _AMOUNT.fullmatch(text.strip())
    return float(f"{found[1]}.{found[2] or 0}") if found else None


def held_in_words(held: int, budget: float | None) -> str:
    """The first half of the question: how many tasks are held, and over which budget."""
    if budget is None:
        return plural(held, "{n} task is held: over an earlier budget.", "{n} tasks are held: over an earlier budget.")
    return plural(
        held,
        "{n} task is held: over today's budget of {budget}.",
        "{n} tasks are held: over today's budget of {budget}.",
        budget=amount(budget),
    )


class BudgetBox(QWidget):
    """See the module.

    Signals:
        budget_chosen: another budget, a float, or None for no budget any more.
        send_anyway: what is held is to be sent over the budget.
    """

    budget_chosen = Signal(object)
    send_anyway = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budget: float | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Budget of a day"))
        self.field.setPlaceholderText(tr("no budget"))
        self.field.setMaximumWidth(140)
        self.field.textEdited.connect(self._refresh)
        self.field.returnPressed.connect(self._choose)
        self.set_button = QPushButton(tr("Set"))
        self.set_button.setAccessibleName(tr("Set the budget"))
        self.set_button.clicked.connect(self._choose)
        self.clear_button = QPushButton(tr("Clear"))
        self.clear_button.setAccessibleName(tr("Have no budget"))
        self.clear_button.clicked.connect(lambda: self.budget_chosen.emit(None))
        self._hint = plain_label(tr(_HINT), "muted", wrap=True)
        self._words = plain_label("", "warning", wrap=True)
        self.raise_button = QPushButton(tr("Raise the budget"))
        self.raise_button.clicked.connect(self.focus_field)
        self.anyway_button = QPushButton()
        set_role(self.anyway_button, "link")
        self.anyway_button.clicked.connect(self.send_anyway)
        for button in (self.set_button, self.clear_button, self.raise_button, self.anyway_button):
            button.setAutoDefault(False)
        self._question = self._strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(plain_label(tr("Budget of a day"), "label"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.field, self.set_button, self.clear_button):
            row.addWidget(widget)
        row.addWidget(self._hint, 1)
        column.addLayout(row)
        self.show_budget(None)
        self.show_held(0)

    def show_budget(self, budget: float | None) -> None:
        """Show the budget in force; what the person is typing stays."""
        typing = self.field.isModified() and self.field.hasFocus()
        if not typing or budget != self._budget:
            self.field.setText("" if budget is None else amount(budget))
            self.field.setModified(False)
        self._budget = budget
        self._refresh()

    def show_held(self, held: int) -> None:
        """Ask about so many tasks; 0 asks nothing."""
        self._words.setText(held_in_words(held, self._budget))
        self.anyway_button.setText(plural(held, "Send it anyway", "Send them anyway"))
        self._question.setVisible(held > 0)

    def focus_field(self) -> None:
        """Put the cursor where the budget is written."""
        self.field.setFocus()
        self.field.selectAll()

    def _choose(self) -> None:
        value = parse_amount(self.field.text())
        if value is not None:
            self.field.setModified(False)
            self.budget_chosen.emit(value)

    def _refresh(self) -> None:
        text = self.field.text().strip()
        value = parse_amount(text)
        wrong = bool(text) and value is None
        self.set_button.setEnabled(value is not None and value != self._budget)
        self.clear_button.setEnabled(self._budget is not None)
        self._hint.setText(tr("Write an amount such as 5 or 2.50.") if wrong else tr(_HINT))
        if (self.field.property("invalid") == "true") is not wrong:
            self.field.setProperty("invalid", "true" if wrong else "false")
            repolish(self.field)

    def _strip(self) -> QWidget:
        strip = QWidget()
        set_role(strip, "swap")
        row = QHBoxLayout(strip)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.raise_button)
        row.addWidget(self.anyway_button)
        return strip
