"""Between the core's money and what the window shows of it: top bar, dialog, budget, the way to the console."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import ProofsheetError
from app.gateway.protocol import NoMoneyError
from app.tasks.ledger import Spending
from app.tasks.state import TaskState
from app.tasks.task import Task
from app.words import plural, tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message
from ui.spending.dialog import SpendingDialog
from ui.spending.flagged import flagged_of

if TYPE_CHECKING:
    from app.core import Core

_SOON = 300
"""Milliseconds after a change until the open dialog is filled again: changes come in bursts."""


class SpendingFlow(Feature):
    """Attach it to each core that opens; `show` opens the dialog."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        window = self._window = ground.window
        self._told: set[str] = set()
        self._dialog: SpendingDialog | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._fill)
        window.top.spending_wanted.connect(self.show)
        window.bridge.spending_changed.connect(self._on_spending)
        window.bridge.task_changed.connect(self._on_task)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Its dialog."""
        return {"show_spending": self.show}

    @property
    def dialog(self) -> SpendingDialog | None:
        """The dialog, once it was opened."""
        return self._dialog

    def attach(self, core: Core) -> None:
        """A core is open: show its money."""
        spawn(self._show_today(core), name="spending")
        self._fill()

    def detach(self) -> None:
        """The core is about to close: what stands in the dialog would not be true any more."""
        self._soon.stop()
        self._told.clear()
        if self._dialog is not None:
            self._dialog.close()

    def show(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self.core is None:
            return
        if self._dialog is None:
            self._dialog = self._make()
        self._dialog.say("")
        self._fill(always=True)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def show_budget(self) -> None:
        """Open the dialog at the budget."""
        self.show()
        if self._dialog is not None:
            self._dialog.budget.focus_field()

    # -------------------------------------------------------------------------------------------------- the console

    def console(self) -> QUrl | None:
        """The gateway's own page about money; None in practice, and where the connection would not be private."""
        core = self.core
        url = QUrl(core.gateway_host) if core is not None and not core.practice else QUrl()
        return url if url.isValid() and url.scheme() == "https" and url.host() else None

    def open_console(self) -> None:
        """Show it in the browser."""
        url = self.console()
        if url is not None:
            QDesktopServices.openUrl(url)

    def _on_task(self, task: Task) -> None:
        self._later()
        empty = task.state is TaskState.REJECTED and task.error is not None and task.error.kind == NoMoneyError.kind
        if empty and task.error is not None and task.id not in self._told:
            self._told.add(task.id)  # the task is told of again when its money is settled
            action = tr("Open console") if self.console() is not None else ""
            act = self.open_console if action else None
            self._window.messages.say(
                Message("error", task.error.message, NoMoneyError.kind, action=action, act=act, leads_out=True)
            )

    # -------------------------------------------------------------------------------------------------- the dialog

    def _make(self) -> SpendingDialog:
        dialog = SpendingDialog(self._window)
        dialog.budget.budget_chosen.connect(self._set_budget)
        dialog.budget.send_anyway.connect(self._send_anyway)
        dialog.export.wanted.connect(self._export)
        return dialog

    def _on_spending(self, spending: Spending) -> None:
        self._window.top.set_today(spending)
        self._later()

    def _later(self) -> None:
        if self._dialog is not None and self._dialog.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _fill(self, *, always: bool = False) -> None:
        if self.core is not None and self._dialog is not None and (always or self._dialog.isVisible()):
            self._start(self._fill_from(self.core, self._dialog), "fill spending")

    async def _show_today(self, core: Core) -> None:
        spending = await core.spending()
        if self.core is core:
            self._window.top.set_today(spending)

    async def _fill_from(self, core: Core, dialog: SpendingDialog) -> None:
        spending = await core.spending()
        held = sum(task.over_budget for task in await core.tasks())
        this_month = datetime.now().astimezone().date().replace(day=1)
        earlier = await core.ledger(this_month - timedelta(days=1))
        flagged = flagged_of([*earlier, *await core.ledger(this_month)])
        if self.core is not core:
            return
        host = core.gateway_host.partition("//")[2] or core.gateway_host
        dialog.show_place(
            tr("Practice: the practice gateway's money is not real.")
            if core.practice
            else tr(
                "At {host}, in the account's own unit. Other programs that use the account are not counted.", host=host
            )
        )
        dialog.show_spending(spending, self.model_name)
        dialog.show_tasks(held, flagged, self.model_name)

    # -------------------------------------------------------------------------------------------------- commands

    def _set_budget(self, value: float | None) -> None:
        if self.core is not None:
            self._start(self._keep_budget(self.core, value), "set budget")

    def _send_anyway(self) -> None:
        if self.core is not None:
            self._start(self._release(self.core), "send over budget")

    def _export(self, path: Path, month: date | None, prompts: bool) -> None:
        if self.core is not None:
            self._start(self._write(self.core, path, month, prompts=prompts), "export spending")

    async def _keep_budget(self, core: Core, value: float | None) -> None:
        await core.set_daily_budget(value)
        spending = await core.spending()
        if self.core is core:
            self._on_spending(spending)
            self._fill()

    async def _release(self, core: Core) -> None:
        for task in await core.tasks():
            if task.over_budget:
                await core.release(task.id, over_budget=True)
        self._fill()

    async def _write(self, core: Core, path: Path, month: date | None, *, prompts: bool) -> None:
        count = await core.export_ledger(path, month=month, prompts=prompts)
        if self._dialog is not None:
            self._dialog.say(plural(count, "{n} task stands in {path}.", "{n} tasks stand in {path}.", path=path))

    def _start(self, command: Coroutine[Any, Any, None], name: str) -> None:
        spawn(self._with_words(command), name=name)

    async def _with_words(self, command: Coroutine[Any, Any, None]) -> None:
        """What is refused is told in the dialog; what is broken is left to the loop."""
        try:
            await command
        except ProofsheetError as error:
            if self._dialog is not None:
                self._dialog.say(str(error), problem=True)
