"""From QUEUED to ACCEPTED: the part of the road where money is spent, walked once per task."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from app.catalog.payload import build_payload
from app.catalog.spec import Model
from app.errors import DiskError, ProofsheetError, UnusableReferenceError
from app.failpoints import reach
from app.gateway.protocol import (
    Gateway,
    GatewayError,
    NotSentError,
    RateLimitedError,
    RefusedError,
    RemoteTask,
)
from app.tasks.backoff import Pace
from app.tasks.board import Board
from app.tasks.gate import KEY_REFUSED, Gate
from app.tasks.images import Images, ReferenceGoneError
from app.tasks.journal import StaleStateError
from app.tasks.network import Network
from app.tasks.places import Places
from app.tasks.row import Row
from app.tasks.state import UNSENT, TaskState
from app.tasks.task import TaskError, next_try_in
from app.tasks.uploads import Uploads
from app.tasks.waits import AskedWaits
from app.words import mark, sentences, tr

_log = logging.getLogger(__name__)

NOTHING_CHARGED = mark("Nothing was charged.")
MAYBE_CHARGED = mark(
    "It may have been accepted and charged: compare your balance before you send it again. "
    "It is never sent again by itself."
)


class Sender:
    """Walks each task from QUEUED to what the gateway makes of it.

    One asyncio task per walk, so that a slow upload keeps nobody else waiting; `places` says how
    many are on their way together. A request that has left is never cancelled: `close` waits for its answer.
    """

    def __init__(
        self,
        board: Board,
        gateway: Gateway,
        uploads: Uploads,
        find_model: Callable[[str], Model | None],
        require_folder: Callable[[], None],
        network: Network,
        gate: Gate,
        pace: Pace,
        accepted: Callable[[str], None],
        *,
        places: Places,
        look_before: Callable[[], Awaitable[None]],
    ) -> None:
        self._board = board
        self._gateway = gateway
        self._images = Images(board, uploads)
        self._find_model = find_model
        self._require_folder = require_folder
        self._places = places
        self._look_before = look_before
        self._network = network
        self._gate = gate
        self._pace = pace
        self._accepted = accepted
        self._walks: dict[str, asyncio.Task[None]] = {}
        self._in_flight: set[str] = set()
        self._asked_waits = AskedWaits(board)
        self._closing = False

    def start(self, task_id: str) -> None:
        """Walk a task that is QUEUED, or HELD and free to go; while closing it stays where it is."""
        if self._closing:
            return
        walk = asyncio.get_running_loop().create_task(self._walk(task_id), name=f"send {task_id}")
        self._walks[task_id] = walk
        walk.add_done_callback(lambda _: self._walked(task_id, walk))

    def _walked(self, task_id: str, walk: asyncio.Task[None]) -> None:
        if self._walks.get(task_id) is walk:  # and not the one after it
            del self._walks[task_id]

    async def interrupt(self, task_id: str) -> None:
        """Stop walking a task that was just cancelled or held; does nothing once its request is on the way."""
        walk = self._walks.get(task_id)
        if walk is not None and task_id not in self._in_flight:
            walk.cancel()
            await asyncio.gather(walk, return_exceptions=True)

    @property
    def in_flight(self) -> int:
        """How many requests are out, unanswered."""
        return len(self._in_flight)

    async def close(self) -> None:
        """Stop what is unsent where it stands; wait for the answers to what was sent."""
        self._closing = True
        for task_id, walk in tuple(self._walks.items()):
            if task_id not in self._in_flight:
                walk.cancel()
        await asyncio.gather(*self._walks.values(), return_exceptions=True)

    async def _walk(self, task_id: str) -> None:
        try:
            row = self._row(task_id)
            if row.state is TaskState.HELD:
                await self._board.insist(task_id, TaskState.HELD, TaskState.QUEUED, "released", held="")
            if await self._hold_at_gate(task_id):
                return
            while not self._closing:
                urls = await self._images.bring(task_id)
                with suppress(ReferenceGoneError):
                    while not await self._send(task_id, urls):
                        pass
                    return
        except StaleStateError:
            _log.info("task %s was cancelled or held on its way", task_id)
        except (RefusedError, UnusableReferenceError) as error:
            if self._gate.refuse_key(error):
                await self._hold_at_gate(task_id)
            else:
                await self._reject(task_id, error)
        except DiskError as error:
            await self._hold(task_id, sentences(str(error), tr("Send it when you like.")))
        except Exception:  # noqa: BLE001 - a mistake of this program must not leave a task that never moves again
            _log.error("sending task %s failed", task_id, exc_info=True)
            await self._hold(task_id, tr("not sent because of a mistake of Proofsheet; send it when you like"))

    async def _hold(self, task_id: str, why: str) -> None:
        """Keep a task back that was not sent; while closing it stays where it is, and the next start keeps it back."""
        row = self._board.get(task_id)
        if row is not None and row.state in UNSENT - {TaskState.HELD} and not self._closing:
            await self._board.insist(task_id, row.state, TaskState.HELD, "cannot go on", held=why)

    async def _send(self, task_id: str, urls: list[str]) -> bool:
        """Send a READY task; False when it provably was not sent and it is time to try again."""
        await self._asked_waits.sit_out(task_id)
        async with self._places.place(task_id):
            if len(self._walks) == 1 and not self._gate.reason:  # among several, no balance tells what one of them cost
                await self._look_before()
            if await self._hold_at_gate(task_id):
                return True
            wait = await self._send_once(task_id, urls)
        if wait is None or self._closing:
            return True
        if await self._hold_at_gate(task_id):
            return True
        await asyncio.sleep(wait)
        return False

    async def _hold_at_gate(self, task_id: str) -> bool:
        """HELD, when nothing may be sent right now; it goes on by itself once the gate opens."""
        reason = self._gate.reason
        if not reason:
            try:
                await asyncio.to_thread(self._require_folder)
            except DiskError as error:
                held = sentences(str(error), tr("Nothing was sent; send it when the folder can be written again."))
                await self._board.insist(task_id, self._row(task_id).state, TaskState.HELD, "no folder", held=held)
                return True
            return False
        await self._board.insist(task_id, self._row(task_id).state, TaskState.HELD, "not now", held=reason)
        self._gate.wait(task_id)
        return True

    async def _send_once(self, task_id: str, urls: list[str]) -> float | None:
        """One request; None when the task went on, otherwise the seconds until it may be tried again."""
        row = self._row(task_id)
        model = self._find_model(row.request.model)
        if model is None:
            raise UnusableReferenceError(
                tr("The model {model} is not in the catalogue any more.", model=row.request.model)
            )
        references = len(row.request.references)
        payload = build_payload(model, row.request, urls[:references], mask_url=next(iter(urls[references:]), None))
        self._in_flight.add(task_id)
        try:
            await self._board.insist(
                task_id,
                TaskState.READY,
                TaskState.SENDING,
                "sending",
                gateway=self._gateway.host,  # a task that was held may have been meant for another one
                payload=payload,
                sent=datetime.now(UTC),
                key_fingerprint=self._gateway.key_fingerprint,
            )
            return await self._submit(task_id, payload, model, urls)
        finally:
            self._in_flight.discard(task_id)

    async def _submit(self, task_id: str, payload: dict[str, object], model: Model, urls: list[str]) -> float | None:
        try:
            reach("send.before")
            answer = await self._gateway.submit(payload)
            reach("send.answered")
        except NotSentError as error:
            self._network.failed()
            return await self._not_sent(task_id, error)
        except RateLimitedError as error:
            self._network.worked()
            wait = max(error.retry_after or 0.0, self._pace.after_error(2))
            self._asked_waits.begin(task_id, wait)
            await self._back_to_ready(
                task_id, "429", tr("the gateway asks to wait, {when}", when=next_try_in(wait)), wait
            )
            return wait
        except RefusedError as error:
            self._network.worked()
            if self._gate.refuse_key(error):
                await self._back_to_ready(task_id, "key refused", KEY_REFUSED, 0.0)
                return 0.0
            await self._images.send_back(task_id, error, model, urls)
            await self._board.insist(
                task_id,
                TaskState.SENDING,
                TaskState.REJECTED,
                f"refused: {error.status} {error.code}",
                error=TaskError(error.kind, sentences(str(error), tr(NOTHING_CHARGED))),
            )
            return None
        except GatewayError as error:
            await self._unclear(task_id, str(error))
            return None
        except BaseException as error:
            # a bug or a kill while the request was out: it may have been paid for
            await self._unclear(
                task_id, tr("Proofsheet was interrupted while it was sending ({name}).", name=type(error).__name__)
            )
            raise
        self._network.worked()
        await self._accept(task_id, answer)
        return None

    async def _accept(self, task_id: str, answer: RemoteTask) -> None:
        _log.info("task %s was accepted as %s", task_id, answer.id)
        await self._board.insist(
            task_id,
            TaskState.SENDING,
            TaskState.ACCEPTED,
            "accepted",
            remote_id=answer.id,
            accepted=datetime.now(UTC),
            answer=dict(answer.answer),
            submit_answer=dict(answer.answer),
        )
        self._accepted(task_id)

    async def _not_sent(self, task_id: str, error: NotSentError) -> float:
        wait = self._pace.after_error(3)
        said = tr("waiting for the network, {when}: {error}", when=next_try_in(wait), error=error)
        await self._back_to_ready(task_id, "not sent", sentences(said, tr("Nothing was sent.")), wait)
        return wait

    async def _back_to_ready(self, task_id: str, why: str, note: str, wait: float) -> None:
        await self._board.insist(task_id, TaskState.SENDING, TaskState.READY, why)
        self._board.note(task_id, note, datetime.now(UTC) + timedelta(seconds=wait))

    async def _unclear(self, task_id: str, what: str) -> None:
        await self._board.insist(
            task_id,
            TaskState.SENDING,
            TaskState.UNCERTAIN,
            "no clear answer",
            error=TaskError("unclear", sentences(what, tr(MAYBE_CHARGED))),
        )

    async def _reject(self, task_id: str, error: ProofsheetError) -> None:
        """A reference that the gateway or the disk refuses: the request itself was never sent."""
        row = self._board.get(task_id)
        if row is None or row.state not in UNSENT:
            return
        await self._board.insist(
            task_id,
            row.state,
            TaskState.REJECTED,
            "cannot be sent",
            error=TaskError(error.kind, sentences(str(error), tr(NOTHING_CHARGED))),
        )

    def _row(self, task_id: str) -> Row:
        row = self._board.get(task_id)
        if row is None:
            raise StaleStateError(task_id)
        return row
