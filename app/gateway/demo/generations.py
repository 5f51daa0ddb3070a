"""Takes orders and tells how they stand: `POST /v1/images/generations` and `GET …/{id}`."""

from __future__ import annotations

import asyncio
import random
import secrets
from collections.abc import Callable, Collection

from app.gateway.demo.asgi import BodyTooLargeError, Reply, Request, json_reply
from app.gateway.demo.faults import needs_true_answer, spoiled_reply
from app.gateway.demo.files import Files
from app.gateway.demo.judge import Order, judge
from app.gateway.demo.ledger import Ledger
from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import Rules
from app.gateway.demo.script import CUES, Fault, Script
from app.gateway.demo.store import Store
from app.gateway.demo.tasks import PracticeTask, describe, describe_results

_LONGEST_BODY = 1_000_000
_DAY = 86_400


class Generations:
    """The tasks of the account.

    Args:
        rules: the book.
        store: keeps the tasks.
        files: paints their pictures, and knows the uploads.
        ledger: says whether the account can pay.
        now: Unix seconds.
        plan: takes what shall go wrong later with the task of that id.
        origin: another origin of the gateway's own links, besides the one that a request came to.
    """

    def __init__(
        self,
        rules: Rules,
        store: Store,
        files: Files,
        ledger: Ledger,
        now: Callable[[], float],
        plan: Callable[[Fault, str], None],
        origin: str,
    ) -> None:
        self._rules = rules
        self._plan = plan
        self._origin = origin
        self._store = store
        self._files = files
        self._ledger = ledger
        self._now = now

    async def submit(
        self, request: Request, script: Script, fault: Fault | None, allowed: Collection[str] | None
    ) -> Reply:
        """Accept an order and charge it, once its body has been read to the end.

        Raises:
            Refusal: 400 with the field at fault, 402 when the balance is too low, 403 for a model that is not among
                the allowed ones (None allows all).
        """
        if not request.headers.get("content-type", "").startswith("application/json"):
            raise Refusal(400, "Content-Type must be application/json.")
        try:
            raw = await request.body(_LONGEST_BODY)
        except BodyTooLargeError:
            raise Refusal(413, "The request body is too large.") from None
        order = judge(raw, self._rules, lambda url: self._files.find_upload(url, request.origin, self._origin), allowed)
        cue = _find_cue(order.prompt) if fault is None and script.cues else None
        if cue is not None and not needs_true_answer(cue):
            return spoiled_reply(cue, None)
        task = self._accept(order, script, fault or cue)
        await asyncio.to_thread(self._store.keep_task, task)
        answer = json_reply(describe(task, task.accepted) | {"status": "queued", "progress": 0})
        return answer if cue is None else spoiled_reply(cue, answer)

    def _accept(self, order: Order, script: Script, fault: Fault | None) -> PracticeTask:
        """Charge the order and start its life, in one step: no other order can come between."""
        run = script.run_seconds if fault is None or fault.run is None else fault.run
        task = PracticeTask(
            id=order.task_prefix + secrets.token_hex(12),
            order=order,
            accepted=self._now(),
            queue=script.queue_seconds * _vary(script.jitter),
            run=run * _vary(script.jitter),
            failure=fault.fail if fault else None,
            shape=(fault.shape if fault else None) or ("b64_json" if order.inline else "data"),
            aged=fault.aged if fault else 0.0,
        )
        if not self._ledger.can_pay(task.amount):
            raise Refusal(
                402, f"Insufficient quota: this costs {task.amount:g}, the balance is {self._ledger.remain:g}."
            )
        self._store.tasks[task.id] = task
        for later in fault.then if fault else ():
            self._plan(later, task.id)
        return task

    async def status(self, request: Request, task_id: str, fault: Fault | None) -> Reply:
        """How a task stands, with its results when it is done.

        Raises:
            Refusal: 404 for a task that is unknown or forgotten.
        """
        now = self._now()
        task = self._store.tasks.get(task_id)
        if task is None or now - task.accepted > self._rules.keep_tasks_days * _DAY:
            raise Refusal(404, f"Task {task_id} was not found.")
        word = fault.word if fault else ""
        answer = describe(task, now, word=word)
        if task.state(now) == "completed" and not word:
            entries = await self._files.entries(task, request.origin)
            answer |= describe_results(task, entries, self._rules.results_hours)
        return json_reply(answer)


def _find_cue(prompt: str) -> Fault | None:
    return next((fault for cue, fault in CUES.items() if cue in prompt.lower()), None)


def _vary(jitter: float) -> float:
    return 1 + jitter * random.uniform(-1, 1)  # noqa: S311 - a latency, not a secret
