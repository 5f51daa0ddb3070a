"""How many at a time, and how much money."""

from __future__ import annotations

from collections.abc import Callable

from app.words import tr
from ui.settings.controls import Amount, Number, Switch, button
from ui.settings.desk import SettingsDesk
from ui.settings.rows import Section, SettingRow


class GenerationSection(Section):
    """`show_budget` opens the place where the budget of a day is set, beside what was spent."""

    def __init__(self, desk: SettingsDesk, show_budget: Callable[[], object]) -> None:
        super().__init__("generation", tr("Generation"))
        self.add(
            SettingRow(
                tr("Tasks at the same time"),
                Number(desk, "parallel_tasks", 1, 500),
                tr("More wait for their turn. Fewer are kinder to a gateway that asks to slow down."),
                also=tr("parallel concurrent limit queue"),
            )
        )
        self.add(
            SettingRow(
                tr("Hold new tasks"),
                Switch(desk, "hold_new_tasks"),
                tr("Generate adds them to the list, and nothing is sent until you release them there."),
                also=tr("pause queue wait"),
            )
        )
        self.add(
            SettingRow(
                tr("Confirm what costs more than"),
                Amount(desk, "confirm_above", tr("Confirm what costs more than"), 1.0),
                tr("Generate asks for a second press then. In the unit of the account."),
                also=tr("price money ask expensive"),
            )
        )
        self.budget = self.add(
            SettingRow(
                tr("Budget of a day"),
                button(tr("Set…"), show_budget, tr("Set the budget of a day")),
                also=tr("limit money spending"),
            )
        )

    def say_budget(self, words: str) -> None:
        """What is set now."""
        self.budget.say(words)
