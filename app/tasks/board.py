"""The tasks in hand: their rows as last committed, what is only known while running, and the news about both."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import datetime
from typing import Unpack

from app.events import Event
from app.tasks.backoff import Pace
from app.tasks.journal import Journal
from app.tasks.row import Changes, ResultRow, Row
from app.tasks.state import ENDED, ResultState, TaskState
from app.tasks.task import Task
from app.tasks.writer import JournalUnwritableError, JournalWriter
from app.words import tr

_log = logging.getLogger(__name__)

AT_THE_END = 2.0
"""Seconds that a disk is given once more when the program is being closed."""


class Board:
    """Every step of a task goes through here: first to the journal, then to memory, then to whoever listens.

    Attributes:
        task_changed: a task as it now is.
        stepped: a task that has just been written, or has just made a step of the table.
        disk_failed: a sentence for the person: the journal could not be written, and is being tried again.
    """

    def __init__(self, writer: JournalWriter, pace: Pace) -> None:
        self.task_changed: Event[Task] = Event("task_changed")
        self.stepped: Event[Task] = Event("stepped")
        self.disk_failed: Event[str] = Event("disk_failed")
        self._writer = writer
        self._pace = pace
        self._rows: dict[str, Row] = {}
        self._notes: dict[str, str] = {}
        self._next_tries: dict[str, datetime | None] = {}
        self._progress: dict[str, int | None] = {}
        self._closing = False

    def close(self) -> None:
        """Insist no more: a disk that still refuses must not keep the program from ending."""
        self._closing = True

    def take(self, rows: list[Row]) -> None:
        """Take over rows that the journal already holds."""
        self._rows.update((row.id, row) for row in rows)

    def release(self, task_id: str) -> None:
        """Let go of a task that has ended, after a look at it by hand changed nothing."""
        row = self._rows.get(task_id)
        if row is not None and row.state in ENDED:
            self._tell(row)

    def rows(self) -> list[Row]:
        """Every task in hand."""
        return list(self._rows.values())

    def get(self, task_id: str) -> Row | None:
        """A task in hand; None when it has ended or is unknown."""
        return self._rows.get(task_id)

    def as_task(self, row: Row) -> Task:
        """The row with its note and progress."""
        return row.as_task(
            note=self._notes.get(row.id, ""),
            progress=self._progress.get(row.id),
            next_try=self._next_tries.get(row.id),
        )

    async def insert(self, row: Row, why: str) -> Task:
        """Write a new task."""
        await self._writer.call(Journal.insert, row, why)
        return self._step(row)

    async def resend(self, old_id: str, new: Row, why: str) -> Task:
        """Commit that an ended task is sent again as `new`; raises what `Journal.resend` raises."""
        self._tell(await self._writer.call(Journal.resend, old_id, new, why))
        return self._step(new)

    async def advance(self, task_id: str, old: TaskState, new: TaskState, why: str, **changes: Unpack[Changes]) -> Row:
        """Commit one step; raises what `Journal.advance` raises."""
        row = await self._writer.call(Journal.advance, task_id, old, new, why, changes)
        self._notes.pop(task_id, None)
        self._step(row)
        return row

    async def insist(self, task_id: str, old: TaskState, new: TaskState, why: str, **changes: Unpack[Changes]) -> Row:
        """Commit a step that money hangs on: while the disk refuses, keep trying, and say so once.

        Raises:
            JournalUnwritableError: the program is being closed and the disk still refuses; what the journal says
                (SENDING, say) is what the next start goes by.
        """
        attempt = 0
        while True:
            try:
                return await self.advance(task_id, old, new, why, **changes)
            except JournalUnwritableError as error:
                attempt += 1
                await self._wait_for_disk(task_id, attempt, error)

    async def change(self, task_id: str, **changes: Unpack[Changes]) -> Row:
        """Commit what does not touch the state."""
        row = await self._writer.call(Journal.change, task_id, changes)
        self._tell(row)
        return row

    async def retell(self, task_id: str) -> Row | None:
        """Tell of a task whose money was written without a step, ended or not; None when it is unknown."""
        row = await self._writer.call(Journal.row, task_id)
        if row is not None:
            if task_id in self._rows:
                self._rows[task_id] = row
            self.task_changed.emit(self.as_task(row))
        return row

    async def reread(self, task_id: str) -> Row | None:
        """A task in hand as the journal has it, without telling anybody; None when it is not in hand."""
        row = await self._writer.call(Journal.row, task_id)
        if row is not None and task_id in self._rows:
            self._rows[task_id] = row
        return self._rows.get(task_id)

    async def has_step(self, task_id: str, why: str) -> bool:
        """Whether the task ever made a step for this reason; also said while the journal cannot be asked."""
        try:
            steps = await self._writer.call(Journal.steps, task_id)
        except JournalUnwritableError:
            return True
        return any(step[3] == why for step in steps)

    async def change_result(self, task_id: str, result: ResultRow) -> Row:
        """Commit one image's new state, trying again while the disk refuses."""
        attempt = 0
        while True:
            try:
                return await self.change(task_id, results=(result,))
            except JournalUnwritableError as error:
                attempt += 1
                await self._wait_for_disk(task_id, attempt, error)

    def show_result(self, task_id: str, index: int, state: ResultState) -> None:
        """Tell of a result's state that need not survive a crash (FETCHING)."""
        row = self._rows.get(task_id)
        if row is None:
            return
        task = self.as_task(row)
        results = tuple(replace(result, state=state) if result.index == index else result for result in task.results)
        self.task_changed.emit(replace(task, results=results))

    def note(self, task_id: str, text: str, next_try: datetime | None = None) -> None:
        """Say what a task waits for, and until when where that is known; "" when it waits no more."""
        news = self._notes.get(task_id, "") != text or self._next_tries.get(task_id) != next_try
        if news and task_id in self._rows:
            self._notes[task_id] = text
            self._next_tries[task_id] = next_try
            self._tell(self._rows[task_id])

    def show_progress(self, task_id: str, progress: int | None) -> None:
        """Say how far the gateway is, 0–100; an answer means that nothing is waited for."""
        row = self._rows.get(task_id)
        if row is None:
            return
        if self._progress.get(task_id) != progress or self._notes.get(task_id):
            self._progress[task_id] = progress
            self._notes.pop(task_id, None)
            self._tell(row)

    def _step(self, row: Row) -> Task:
        task = self._tell(row)
        self.stepped.emit(task)
        return task

    def _tell(self, row: Row) -> Task:
        if row.state in ENDED:
            self._rows.pop(row.id, None)
            self._notes.pop(row.id, None)
            self._next_tries.pop(row.id, None)
            self._progress.pop(row.id, None)
        else:
            self._rows[row.id] = row
        task = self.as_task(row)
        self.task_changed.emit(task)
        return task

    async def _wait_for_disk(self, task_id: str, attempt: int, error: JournalUnwritableError) -> None:
        if self._closing and attempt > 1:
            raise error
        _log.error("task %s: the journal cannot be written (attempt %d): %s", task_id, attempt, error.reason)
        self.note(task_id, tr("cannot write the journal ({reason}); trying again", reason=error.reason))
        if attempt == 1:
            self.disk_failed.emit(
                tr(
                    "The journal cannot be written ({reason}). Make room on the disk or give access back and "
                    "leave Proofsheet open: it tries again by itself, and nothing is sent twice.",
                    reason=error.reason,
                )
            )
        await asyncio.sleep(min(self._pace.retry_disk, AT_THE_END) if self._closing else self._pace.retry_disk)
