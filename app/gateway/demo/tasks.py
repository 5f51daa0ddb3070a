"""One practice task: what was ordered, what it cost, and how it stands at any moment, by arithmetic on the clock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from app.gateway.demo.judge import Order
from app.gateway.demo.script import Shape

State = Literal["queued", "in_progress", "completed", "failed"]


class PracticeTask(msgspec.Struct, frozen=True, kw_only=True):
    """An accepted order.

    Attributes:
        accepted: Unix seconds; the whole order was charged then.
        queue, run: seconds in each of the two states.
        failure: code and message with which it will end, None when it will succeed.
        shape: the form of its answers.
        aged: seconds by which its answers are older than they are: its results may have expired long ago.
    """

    id: str
    order: Order
    accepted: float
    queue: float
    run: float
    failure: tuple[str, str] | None = None
    shape: Shape = "data"
    aged: float = 0.0

    @property
    def completed(self) -> float:
        """When its results were there, as its answers have it, in Unix seconds."""
        return self.ends - self.aged

    @property
    def ends(self) -> float:
        """When it is over, in Unix seconds."""
        return self.accepted + self.queue + self.run

    @property
    def amount(self) -> float:
        """Practice units for all its pictures."""
        return round(self.order.price * self.order.count, 6)

    def state(self, now: float) -> State:
        """How it stands."""
        if now < self.accepted + self.queue:
            return "queued"
        if now < self.ends:
            return "in_progress"
        return "failed" if self.failure else "completed"

    def progress(self, now: float) -> int:
        """Percent: 0 while queued, 1–99 while it runs, 100 when it is over."""
        state = self.state(now)
        if state == "queued":
            return 0
        if state != "in_progress":
            return 100
        return min(99, max(1, int(100 * (now - self.accepted - self.queue) / self.run)))


def describe(task: PracticeTask, now: float, *, word: str = "") -> dict[str, object]:
    """The task object of the documents, without results (`word` stands in for its status)."""
    state = task.state(now)
    answer: dict[str, object] = {
        "id": task.id,
        "object": "generation.task",
        "model": task.order.model,
        "status": word or state,
        "progress": task.progress(now),
        "created_at": int(task.accepted - task.aged),
        "metadata": dict(task.order.metadata),
    }
    if state == "failed" and task.failure and not word:
        code, message = task.failure
        if task.shape == "url":
            answer["fail_reason"] = message
        else:
            answer["error"] = {"code": code, "message": message}
    return answer


def describe_results(task: PracticeTask, entries: Sequence[dict[str, str]], results_hours: float) -> dict[str, object]:
    """What a completed task's answer has on top; `entries` are `{"url"}` or `{"b64_json"}`, one for each picture."""
    completed = int(task.completed)
    answer: dict[str, object] = {
        "completed_at": completed,
        "expires_at": completed + int(results_hours * 3600),
    }
    if task.shape in {"url", "both"} and "url" in entries[0]:
        answer["url"] = entries[0]["url"]
    if task.shape != "url" or len(entries) > 1:
        answer["result"] = {"type": "image", "data": list(entries)}
    return answer
