"""From ACCEPTED to SUCCEEDED or FAILED: asking the gateway, patiently, all tasks by one clock."""

from __future__ import annotations

import asyncio
import heapq
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.failpoints import reach
from app.gateway.protocol import (
    Gateway,
    GatewayError,
    KeyRefusedError,
    NotSentError,
    RateLimitedError,
    RemoteImage,
    RemoteStatus,
    RemoteTask,
    TaskUnknownError,
)
from app.request import GenerationRequest
from app.tasks.backoff import Pace
from app.tasks.board import Board
from app.tasks.journal import StaleStateError
from app.tasks.network import Network
from app.tasks.row import ResultRow, Row
from app.tasks.state import TaskState
from app.tasks.task import TaskError
from app.words import sentences, tr

_log = logging.getLogger(__name__)

AT_ONCE = 4
"""Questions in flight: with httpx, every open connection makes each of them dearer."""

LIFETIME = timedelta(hours=24)
"""How long the gateway keeps results after completion."""

TICK = 0.25
"""Seconds: polls that fall due within one tick go out together."""

SHORT = 3
"""How often a finished task is asked about once more when it shows fewer pictures than were ordered."""

_ASKED_ABOUT = frozenset({TaskState.ACCEPTED, TaskState.RUNNING, TaskState.LOST})

Offer = Callable[[str, tuple[RemoteImage, ...]], None]


@dataclass(slots=True)
class _Errors:
    in_row: int = 0
    short: int = 0
    missing: int = 0
    missing_since: float = 0.0


class Poller:
    """Asks about every watched task; no error of any kind or number fails one, only the gateway's own `failed` does.

    Attributes:
        asked: how many questions went out so far.
    """

    def __init__(
        self,
        board: Board,
        gateway: Gateway,
        network: Network,
        pace: Pace,
        succeeded: Offer,
        failed: Callable[[GenerationRequest, str], Awaitable[None]],
    ) -> None:
        self.asked = 0
        self._board = board
        self._gateway = gateway
        self._network = network
        self._pace = pace
        self._succeeded = succeeded
        self._failed = failed
        self._due: list[tuple[float, str]] = []
        self._next: dict[str, float] = {}
        self._asking: set[str] = set()
        self._errors: dict[str, _Errors] = {}
        self._wake = asyncio.Event()
        self._queue: asyncio.Queue[str] = asyncio.Queue()
        self._workers: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin to ask."""
        loop = asyncio.get_running_loop()
        self._workers = [loop.create_task(self._clock(), name="poll clock")]
        self._workers += [loop.create_task(self._work(), name=f"poll {n}") for n in range(AT_ONCE)]

    async def close(self) -> None:
        """Stop asking; nothing is lost by it."""
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    def watch(self, task_id: str, delay: float | None = None) -> None:
        """Ask about a task after `delay` seconds, by default the first-poll pause, and again until it is finished.

        A task has one next question: a later call moves it.
        """
        due = asyncio.get_running_loop().time() + (self._pace.first_poll if delay is None else delay)
        self._next[task_id] = due
        heapq.heappush(self._due, (due, task_id))
        self._wake.set()

    async def _clock(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            if not self._due:
                self._wake.clear()
                await self._wake.wait()
                continue
            # a plain sleep, never a wait with a time-out: under qasync a cancelled timer lives on in Qt
            await asyncio.sleep(min(TICK, max(0.0, self._due[0][0] - loop.time())))
            now = loop.time()
            while self._due and self._due[0][0] <= now:
                due, task_id = heapq.heappop(self._due)
                if self._next.get(task_id) == due:
                    del self._next[task_id]
                    self._queue.put_nowait(task_id)

    async def _work(self) -> None:
        while True:
            task_id = await self._queue.get()
            row = self._board.get(task_id)
            if row is None or row.remote_id is None or not row.watched or row.state not in _ASKED_ABOUT:
                continue
            if task_id in self._asking:
                continue  # its answer is on the way, and decides when to ask again
            self._asking.add(task_id)
            try:
                delay = await self._ask(row, row.remote_id)
            except StaleStateError:
                continue  # somebody else heard first
            except Exception:  # noqa: BLE001 - a bug in one answer must not stop the asking about all others
                _log.error("asking about task %s failed", task_id, exc_info=True)
                delay = self._pace.retry_most
            finally:
                self._asking.discard(task_id)
            if delay is not None:
                self.watch(task_id, delay)

    async def _ask(self, row: Row, remote_id: str) -> float | None:
        """One question; the seconds until the next one, None when there is nothing more to ask."""
        errors = self._errors.setdefault(row.id, _Errors())
        self.asked += 1
        try:
            reach("poll.before")
            answer = await self._gateway.status(remote_id)
            reach("poll.answered")
        except TaskUnknownError as error:
            self._network.worked()
            return await self._missing(row, errors, error)
        except GatewayError as error:
            errors.in_row += 1
            delay = self._pace.after_error(errors.in_row)
            if isinstance(error, RateLimitedError):
                delay = max(delay, min(error.retry_after or 0.0, self._pace.asked_most))
            if isinstance(error, NotSentError):
                self._network.failed()
            else:
                self._network.worked()
            self._board.note(row.id, _waiting_note(error))
            return delay
        self._network.worked()
        self._errors[row.id] = errors = _Errors(short=errors.short)
        return await self._heard(row, answer, errors)

    async def _heard(self, row: Row, answer: RemoteTask, errors: _Errors) -> float | None:
        is_short = len(answer.images) < (row.request.n or 1) and errors.short < SHORT
        if answer.status is RemoteStatus.COMPLETED and answer.images and not is_short:
            await self._succeed(row, answer)
            return None
        if answer.status is RemoteStatus.FAILED:
            await self._fail(row, answer)
            return None
        begun = row.state is TaskState.ACCEPTED and answer.status is not RemoteStatus.QUEUED
        if begun or row.state is TaskState.LOST:
            row = await self._board.insist(row.id, row.state, TaskState.RUNNING, "the gateway works on it")
        self._board.show_progress(row.id, answer.progress)
        if answer.status is RemoteStatus.COMPLETED:
            errors.short += bool(answer.images)
            self._board.note(row.id, _finished_but(len(answer.images), row.request.n or 1))
        return self._pace.next_poll((datetime.now(UTC) - (row.accepted or row.created)).total_seconds())

    async def _succeed(self, row: Row, answer: RemoteTask) -> None:
        expires = answer.expires_at or (answer.completed_at or datetime.now(UTC)) + LIFETIME
        results = tuple(ResultRow(index, url=image.url) for index, image in enumerate(answer.images))
        await self._board.insist(
            row.id,
            row.state,
            TaskState.SUCCEEDED,
            "completed",
            expires=expires,
            answer=dict(answer.answer),
            results=results,
        )
        self._errors.pop(row.id, None)
        self._succeeded(row.id, answer.images)

    async def _fail(self, row: Row, answer: RemoteTask) -> None:
        said = answer.error.message if answer.error and answer.error.message else tr("no reason given")
        code = answer.error.code if answer.error else ""
        await self._failed(row.request, said)
        await self._board.insist(
            row.id,
            row.state,
            TaskState.FAILED,
            f"failed: {code}",
            answer=dict(answer.answer),
            error=TaskError(
                "failed",
                sentences(
                    tr("The gateway could not make this picture: {reason}", reason=said),
                    tr("It normally returns the charge of a failed task; check your balance."),
                ),
            ),
        )
        self._errors.pop(row.id, None)

    async def _missing(self, row: Row, errors: _Errors, error: TaskUnknownError) -> float | None:
        if row.state is TaskState.LOST:
            self._board.release(row.id)
            return None
        now = asyncio.get_running_loop().time()
        if errors.missing == 0:
            errors.missing_since = now
        errors.missing += 1
        same_key = row.key_fingerprint in ("", self._gateway.key_fingerprint)
        long_enough = now - errors.missing_since >= self._pace.missing_seconds
        if same_key and errors.missing >= self._pace.missing and long_enough:
            await self._board.insist(
                row.id,
                row.state,
                TaskState.LOST,
                "404 again and again",
                error=TaskError(
                    "lost",
                    tr(
                        "The gateway says again and again that it does not know task {remote_id}. It may have been "
                        "charged. Check again later, or give its support this id. ({error})",
                        remote_id=row.remote_id,
                        error=error,
                    ),
                ),
            )
            self._errors.pop(row.id, None)
            return None
        self._board.note(
            row.id,
            tr("the gateway does not know this task right now; asking again")
            if same_key
            else tr("made with another key, which this one may not see; asking again"),
        )
        return self._pace.after_error(errors.missing)


def _finished_but(shown: int, wanted: int) -> str:
    if not shown:
        return tr("the gateway says that it is finished, but shows no picture yet")
    return tr(
        "the gateway says that it is finished, but shows only {shown} of {wanted} pictures yet",
        shown=shown,
        wanted=wanted,
    )


def _waiting_note(error: GatewayError) -> str:
    if isinstance(error, KeyRefusedError):
        return tr("the gateway refuses the key; waiting for a valid one (the task runs on and is kept for 24 hours)")
    if isinstance(error, NotSentError):
        return tr("waiting for the network; the gateway works on")
    return tr("the gateway gave no clear answer; asking again")
