"""What was spent: sums, models, what deserves a look, the budget, and the way to a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.tasks.ledger import Spending
from app.tasks.task import Task
from app.words import tr
from ui.spending.budget_box import BudgetBox
from ui.spending.export_row import ExportRow
from ui.spending.flagged import FlaggedList
from ui.spending.totals import ModelTable, Sums
from ui.theme import set_role
from ui.widgets import plain_label
from ui.widgets.room import resize_for_text

_MARGIN = 20


class SpendingDialog(QDialog):
    """Stays open beside the window; whoever opens it fills it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Spending"))
        self.setAccessibleName(tr("Spending"))
        self.setModal(False)
        resize_for_text(self, 620, 640)
        self.sums = Sums()
        self.models = ModelTable()
        self.flagged = FlaggedList()
        self.budget = BudgetBox()
        self.export = ExportRow()
        self._where = plain_label("", "muted", wrap=True)
        self._said = plain_label("", "muted", wrap=True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(tr("Spending"), "title"))
        column.addWidget(self._where)
        column.addWidget(self.sums)
        column.addWidget(self.budget)
        column.addWidget(self._lists(), 1)
        column.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addWidget(self.export, 1)
        foot.addWidget(close)
        column.addLayout(foot)
        self.say("")

    def show_place(self, words: str) -> None:
        """Say whose money this is."""
        self._where.setText(words)

    def show_spending(self, spending: Spending, name_of: Callable[[str], str]) -> None:
        """Show these sums."""
        self.sums.show_spending(spending)
        self.models.show_models(spending.models, name_of)
        self.budget.show_budget(spending.budget)

    def show_tasks(self, held: int, flagged: Sequence[Task], name_of: Callable[[str], str]) -> None:
        """Ask about what is held for the budget, and list what deserves a look."""
        self.budget.show_held(held)
        self.flagged.show_tasks(flagged, name_of)

    def say(self, text: str, *, problem: bool = False) -> None:
        """Tell how something went, at the foot; "" tells nothing."""
        set_role(self._said, "problem" if problem else "muted")
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def said(self) -> str:
        """What was told last."""
        return self._said.text()

    def _lists(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.models)
        column.addWidget(plain_label(tr("Worth a look, this month and the last"), "label"))
        column.addWidget(self.flagged)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Models and flagged tasks"))
        set_role(area, "page")
        area.setWidget(page)
        return area
