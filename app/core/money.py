"""The core's commands and questions about money."""

from __future__ import annotations

import asyncio
import math
from datetime import date
from pathlib import Path

import msgspec

from app.core.incidents import IncidentDesk
from app.core.options import Notice
from app.errors import ConfigurationError
from app.events import Event
from app.gateway.protocol import Balance
from app.paths import Paths
from app.request import GenerationRequest
from app.settings import Settings, SettingsStore
from app.tasks.ledger import Spending, write_csv
from app.tasks.monitor import CommandError, Monitor
from app.tasks.prices import PriceKnowledge
from app.tasks.task import Task
from app.words import tr


class MoneyDesk(IncidentDesk):
    """The part of `Core` that deals with money; `Core` supplies what is declared here.

    Amounts are in the account's own unit (the gateway does not say which), except published prices, which name theirs.
    """

    paths: Paths
    settings: Settings
    gateway_host: str
    balance_changed: Event[Balance]
    notice_raised: Event[Notice]
    spending_changed: Event[Spending]

    @property
    def daily_budget(self) -> float | None:
        """What may be spent in one day at this gateway; None without a budget."""
        return self.settings.daily_budgets.get(self.gateway_host)

    async def set_daily_budget(self, value: float | None) -> None:
        """Keep another budget for this gateway; what was held for it in this run goes out as far as it fits.

        Raises:
            ConfigurationError: it is no amount of money.
            DiskError: it could not be stored; the old one holds.
        """
        if value is not None and not (math.isfinite(value) and value >= 0):
            raise ConfigurationError(tr("A budget is a number of at least 0, or none."))
        running = self._running
        self.settings = await asyncio.to_thread(self._store_budget, value)
        await running.set_budget(value)

    async def refresh_balance(self) -> Balance:
        """The money, asked for now; raises GatewayError."""
        return await self._running.money.balance.refresh()

    def price_of(self, request: GenerationRequest) -> PriceKnowledge:
        """What one picture of this request costs: as measured on this account, else as published, else unknown."""
        return self._running.money.price_of(request)

    async def spending(self) -> Spending:
        """Today, this month, per model, what is reserved, and the budget."""
        return await self._running.money.budget.spending()

    async def look_at_money(self, task_id: str) -> Task:
        """Ask the balance now; the task with what that says about it. Raises GatewayError, CommandError."""
        money = self._running.money
        await money.balance.refresh()
        await money.settle()
        task = await self._running.task(task_id)
        if task is None:
            raise CommandError(tr("There is no task {task_id}.", task_id=task_id))
        return task

    async def ledger(self, month: date | None = None) -> list[Task]:
        """Every task that was sent, oldest first; in the month of that day where one is given."""
        running = self._running
        return [running.board.as_task(row) for row in await running.ledger(month)]

    async def export_ledger(self, path: Path, *, month: date | None = None, prompts: bool = False) -> int:
        """Write the ledger as CSV for spreadsheets; how many tasks that are. Raises DiskError.

        Args:
            path: replaced when it exists.
            month: any day of the month that is wanted; None for everything.
            prompts: put the prompts into it, too.
        """
        rows = await self._running.ledger(month)
        await asyncio.to_thread(write_csv, path, rows, prompts=prompts)
        return len(rows)

    def _relay_money(self, monitor: Monitor) -> None:
        money = monitor.money
        money.budget.limit = self.daily_budget
        money.balance.balance_changed.connect(self.balance_changed.emit)
        money.spending_changed.connect(self.spending_changed.emit)
        money.budget.told.connect(lambda text: self.notice_raised.emit(Notice("warning", text, "budget")))
        money.warned.connect(lambda text: self.notice_raised.emit(Notice("warning", text, "money")))

    def _store_budget(self, value: float | None) -> Settings:
        """Every other setting as it is in the file now: the window stores some of them by itself."""
        store = SettingsStore(self.paths.config / "settings.json")
        settings = store.load()
        others = {host: amount for host, amount in settings.daily_budgets.items() if host != self.gateway_host}
        budgets = others if value is None else {**others, self.gateway_host: value}
        store.save(msgspec.structs.replace(settings, daily_budgets=budgets))
        return msgspec.structs.replace(self.settings, daily_budgets=budgets)

    @property
    def _running(self) -> Monitor:
        raise NotImplementedError
