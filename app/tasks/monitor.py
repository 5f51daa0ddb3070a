"""The engine as the core sees it: takes requests, walks every task along, obeys the person's commands."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from ulid import ULID

from app.catalog.spec import Model
from app.errors import ProofsheetError
from app.gateway.protocol import Gateway, RemoteImage
from app.request import GenerationRequest, Reference
from app.tasks.backoff import Pace
from app.tasks.board import Board
from app.tasks.fetcher import Fetcher, FindSaved, Save
from app.tasks.gate import KEY_REFUSED, Gate
from app.tasks.journal import Journal, StaleStateError
from app.tasks.ledger import lines
from app.tasks.network import Network
from app.tasks.places import Places
from app.tasks.poller import Poller
from app.tasks.recovery import Leaving, settle_left_overs
from app.tasks.row import Row
from app.tasks.sender import Sender
from app.tasks.spool import Spool
from app.tasks.state import ENDED, PAID_AND_RUNNING, UNSENT, ResultState, TaskState
from app.tasks.statistics import TaskNumbers, count_tasks
from app.tasks.task import Task
from app.tasks.treasurer import Treasurer
from app.tasks.uploads import Uploads
from app.tasks.writer import JournalWriter
from app.words import mark, tr

_HELD = mark("held; send it when you like")


class CommandError(ProofsheetError):
    """The person asked for something that the task's state does not allow; nothing changed."""

    kind = "not_possible"


class Monitor:
    """Owns every background task of the engine; `start` and `close` bracket its life."""

    def __init__(
        self,
        writer: JournalWriter,
        gateway: Gateway,
        *,
        find_model: Callable[[str], Model | None],
        find_file: Callable[[Reference], Path | None],
        save: Save,
        find_saved: FindSaved,
        require_folder: Callable[[], None],
        spool: Path,
        pace: Pace,
        tasks_at_once: int,
        practice: bool,
        waits_for_key: bool = False,
    ) -> None:
        self._writer = writer
        self._gateway = gateway
        self.network = Network(gateway, pace)
        self.gate = Gate(self.network, self._go_through, waits_for_key=waits_for_key)
        self.board = Board(writer, pace)
        self.places = Places(self.board, tasks_at_once)
        self.money = Treasurer(writer, gateway, self.board, pace, find_model)
        self.uploads = Uploads(writer, gateway, find_file, self.network, pace)
        self.fetcher = Fetcher(
            self.board, gateway, save, find_saved, Spool(spool), self.network, pace, practice=practice
        )
        self.poller = Poller(self.board, gateway, self.network, pace, self._succeeded, self._failed)
        self.sender = Sender(
            self.board,
            gateway,
            self.uploads,
            find_model,
            require_folder,
            self.network,
            self.gate,
            pace,
            self._accepted,
            places=self.places,
            look_before=self.money.balance.refresh_before_send,
        )

    async def start(self, left: Leaving = "closed") -> None:
        """Go on with what is paid for, settle the rest (`left`: why it was left), begin to listen."""
        rows = await self._writer.call(Journal.unfinished)
        self.poller.start()
        self.fetcher.start()
        for row in await settle_left_overs(self.board, rows, left):
            self._go_on(row)
        await self.money.start()

    async def close(self) -> None:
        """Wait for answers to requests that are out, stop everything else; the journal has the rest."""
        self.board.close()
        await self.sender.close()
        await self.poller.close()
        await self.fetcher.close()
        await self.uploads.close()
        await self.money.close()
        await self.network.close()

    async def submit(self, request: GenerationRequest, *, over_budget: bool = False, hold: bool = False) -> Task:
        """Write a checked request into the journal and start walking it, or hold it: as told, or for the budget."""
        return await self._begin(
            request, lambda row: self.board.insert(row, "asked for"), over_budget=over_budget, hold=hold
        )

    async def tasks(self, limit: int) -> list[Task]:
        """Newest first; see `Journal.latest`."""
        return [self.board.as_task(row) for row in await self._writer.call(Journal.latest, limit)]

    async def ledger(self, month: date | None) -> list[Row]:
        """Every task that was sent; see `app.tasks.ledger.lines`."""
        return await self._writer.call(Journal.look, lambda db: lines(db, month))

    async def numbers(self) -> TaskNumbers:
        """Waiting times, failures and spending at this gateway; see `app.tasks.statistics`."""
        return await self._writer.call(Journal.look, lambda db: count_tasks(db, self._gateway.host))

    async def task(self, task_id: str) -> Task | None:
        """One task."""
        row = self.board.get(task_id) or await self._writer.call(Journal.row, task_id)
        return self.board.as_task(row) if row else None

    async def cancel(self, task_id: str) -> None:
        """Drop a task that was not sent. Raises CommandError once it was."""
        await self._stop_unsent(task_id, TaskState.CANCELLED, "cancelled", "")

    async def hold(self, task_id: str) -> None:
        """Keep a task back that was not sent. Raises CommandError once it was."""
        await self._stop_unsent(task_id, TaskState.HELD, "held", _HELD)

    async def release(self, task_id: str, *, over_budget: bool = False) -> None:
        """Send a task that was held; one that exceeds the budget stays held unless `over_budget` says to send it.

        Raises:
            CommandError: it is not held.
        """
        budget = self.money.budget
        async with budget.turn:
            row = await self._row(task_id)
            if row.state is not TaskState.HELD:
                raise CommandError(tr("This task is not held."))
            held = "" if over_budget else await budget.refuse(row.money)
            if held:
                await self.board.change(task_id, held=held)
                budget.wait(task_id)
                return
            self.gate.forget(task_id)
            try:
                await self.board.advance(task_id, TaskState.HELD, TaskState.QUEUED, "released", held="")
            except StaleStateError:
                return  # the gate, or another word of the person, was quicker
        self.sender.start(task_id)

    async def set_budget(self, limit: float | None) -> None:
        """Another budget for the day; what was held for it in this run goes out as far as it fits now."""
        self.money.budget.limit = limit
        for task_id in self.money.budget.take_waiting():
            with suppress(CommandError, StaleStateError):  # the person was quicker
                await self.release(task_id)
        self.money.tell_spending()

    async def go_on_with_key(self) -> None:
        """The key is good now, or another one: what waited for it goes out as far as it fits the budget."""
        waited = [row.id for row in self.board.rows() if row.state is TaskState.HELD and row.held == KEY_REFUSED]
        self.gate.try_key_again()
        for task_id in waited:
            with suppress(CommandError, StaleStateError):  # the gate or the person was quicker
                await self.release(task_id)

    async def send_again(self, task_id: str, *, over_budget: bool = False) -> Task:
        """Make a new task of an ended one's request; the old one is not listed any more and points to the new one."""
        row = await self._row(task_id)
        if row.state not in ENDED:
            raise CommandError(tr("This task is still on its way: sending it again would pay for it twice."))
        why = f"sent again after {row.state} of {task_id}"
        try:
            return await self._begin(
                row.request, lambda new: self.board.resend(task_id, new, why), over_budget=over_budget
            )
        except StaleStateError as error:
            raise CommandError(tr("This task was already sent again.")) from error

    async def dismiss(self, task_id: str) -> None:
        """Do not list an ended task any more. Raises CommandError while it runs."""
        row = await self._row(task_id)
        if row.state not in ENDED:
            raise CommandError(tr("This task has not ended yet."))
        await self.board.change(task_id, dismissed=True)

    async def stop_watching(self, task_id: str) -> None:
        """Ask no more about a task that runs at the gateway; it cannot be cancelled there, and it stays paid."""
        row = await self._row(task_id)
        if row.state not in (TaskState.ACCEPTED, TaskState.RUNNING):
            raise CommandError(tr("Only a task that runs at the gateway is watched."))
        await self.board.change(task_id, watched=False)
        self.board.note(task_id, tr("not watched any more; its result is kept at the gateway for 24 hours"))

    async def recheck(self, task_id: str) -> None:
        """Ask or fetch again now: a lost or unwatched task, one whose picture could not be written or had expired."""
        row = await self._row(task_id)
        if row.state is TaskState.DONE and any(item.state is ResultState.EXPIRED for item in row.results):
            row = await self.board.advance(task_id, TaskState.DONE, TaskState.SUCCEEDED, "rechecked", error=None)
            for item in row.results:
                if item.state is ResultState.EXPIRED:
                    row = await self.board.change_result(task_id, replace(item, state=ResultState.PENDING, reason=""))
        elif row.state is TaskState.LOST:
            self.board.take([row])
        elif row.state in PAID_AND_RUNNING and not row.watched:
            row = await self.board.change(task_id, watched=True)
        elif row.state not in PAID_AND_RUNNING:
            raise CommandError(tr("There is nothing to ask the gateway about this task."))
        self._go_on(row)

    async def _begin(
        self,
        request: GenerationRequest,
        write: Callable[[Row], Awaitable[Task]],
        *,
        over_budget: bool,
        hold: bool = False,
    ) -> Task:
        budget = self.money.budget
        money = self.money.expect(request)
        async with budget.turn:
            held = _HELD if hold else "" if over_budget else await budget.refuse(money)
            state = TaskState.HELD if held else TaskState.QUEUED
            now = datetime.now(UTC)
            row = Row(str(ULID()), state, request, self._gateway.host, now, held=held, money=money)
            task = await write(row)
        if not held:
            self.sender.start(row.id)
        elif not hold:
            budget.wait(row.id)
        return task

    def _go_on(self, row: Row) -> None:
        if row.gateway != self._gateway.host:
            self.board.note(row.id, tr("was sent to {gateway}; open that gateway to fetch it", gateway=row.gateway))
        elif row.state is TaskState.SUCCEEDED:
            self.fetcher.fetch(row.id)
        elif row.watched:
            self.poller.watch(row.id, 0.0)

    async def _stop_unsent(self, task_id: str, to: TaskState, why: str, held: str) -> None:
        row = await self._row(task_id)
        if row.state not in UNSENT:
            raise CommandError(tr("This task was already sent: the gateway has no way to cancel it."))
        self.gate.forget(task_id)
        if row.state is to:
            return await self._keep_held(task_id, held)
        try:
            await self.board.advance(task_id, row.state, to, why, held=held)
        except StaleStateError:
            return await self._stop_unsent(task_id, to, why, held)
        await self.sender.interrupt(task_id)
        return None

    async def _keep_held(self, task_id: str, held: str) -> None:
        """Hold a HELD task for another reason; the gate may be letting it go at this very moment."""
        await self.sender.interrupt(task_id)
        # a step that was being written when the walk was interrupted is written all the same: the journal knows
        row = await self.board.reread(task_id)
        if row is None or row.state is not TaskState.HELD:
            return await self.hold(task_id)
        await self.board.change(task_id, held=held)
        return None

    async def _row(self, task_id: str) -> Row:
        row = self.board.get(task_id) or await self._writer.call(Journal.row, task_id)
        if row is None:
            raise CommandError(tr("There is no task {task_id}.", task_id=task_id))
        return row

    def _go_through(self, task_id: str) -> None:
        row = self.board.get(task_id)
        if row is not None and row.state is TaskState.HELD:
            self.sender.start(task_id)

    def _accepted(self, task_id: str) -> None:
        self.poller.watch(task_id)

    def _succeeded(self, task_id: str, images: tuple[RemoteImage, ...]) -> None:
        self.fetcher.fetch(task_id, images)

    async def _failed(self, request: GenerationRequest, said: str) -> None:
        await self.uploads.forget_blamed(request.images, said)
