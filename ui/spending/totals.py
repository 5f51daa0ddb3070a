"""The sums at the top of the dialog, and the table of models under them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.tasks.ledger import Spending, Total
from app.tasks.money import amount
from app.words import number, plural, tr
from ui.spending.words import details_of, spent_of, sum_of
from ui.theme import set_role
from ui.widgets import Elided, plain_label

_RIGHT = Qt.AlignmentFlag.AlignRight


class SumCard(QWidget):
    """One sum: its name, the figure, and how it is known."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._name = name
        self._figure = plain_label("–", "title")
        self._details = plain_label("", "muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(2)
        column.addWidget(plain_label(name, "label"))
        column.addWidget(self._figure)
        column.addWidget(self._details)
        column.addStretch(1)

    def set_sum(self, figure: str, details: str) -> None:
        """Show this sum."""
        self._figure.setText(figure)
        self._details.setText(details)
        self.setAccessibleName(f"{self._name}: {figure}. {details}")


class Sums(QWidget):
    """Today, this month, and what is on its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = SumCard(tr("Today"))
        self.month = SumCard(tr("This month"))
        self.reserved = SumCard(tr("On its way"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for card in (self.today, self.month, self.reserved):
            row.addWidget(card, 1)

    def show_spending(self, spending: Spending) -> None:
        """Show these sums."""
        self.today.set_sum(spent_of(spending), details_of(spending.today))
        self.month.set_sum(sum_of(spending.month), details_of(spending.month))
        waiting = (
            tr("Queued, or being sent; at its estimate.")
            if spending.reserved
            else tr("Nothing is queued or being sent.")
        )
        self.reserved.set_sum(f"≈ {amount(spending.reserved)}" if spending.reserved else amount(0.0), waiting)


class ModelTable(QWidget):
    """This month by model, the dearest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, Total], ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)

    def show_models(self, models: Sequence[tuple[str, Total]], name_of: Callable[[str], str]) -> None:
        """Show these sums."""
        if tuple(models) == self._shown:
            return
        self._shown = tuple(models)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not models:
            self._grid.addWidget(plain_label(tr("Nothing was spent this month."), "muted"), 0, 0)
            return
        for column, title in enumerate((tr("Model, this month"), tr("Tasks"), tr("Measured"), tr("Sum"))):
            self._grid.addWidget(plain_label(title, "label"), 0, column, _RIGHT if column else Qt.AlignmentFlag(0))
        for row, (model, total) in enumerate(models, 1):
            self._grid.addWidget(Elided(name_of(model), "small"), row, 0)
            self._grid.addWidget(plain_label(number(total.tasks), "muted"), row, 1, _RIGHT)
            self._grid.addWidget(plain_label(amount(total.measured), "muted"), row, 2, _RIGHT)
            self._grid.addWidget(plain_label(sum_of(total), "figure"), row, 3, _RIGHT)
        said = "; ".join(
            plural(
                total.tasks,
                "{model}: {sum}, {n} task",
                "{model}: {sum}, {n} tasks",
                model=name_of(model),
                sum=sum_of(total),
            )
            for model, total in models
        )
        self.setAccessibleName(tr("By model: {models}", models=said))
