"""What is to be fetched: one job a picture at most, the one that the gateway deletes first before all others."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field


@dataclass(order=True, slots=True)
class Job:
    """One picture to fetch; ordered by when the gateway deletes it.

    Attributes:
        attempt: tries so far.
        gone: of these, how many found that the gateway gave nothing to fetch.
        is_new: no earlier run can have filed it, so that the library need not be asked.
    """

    expires: float
    task_id: str
    index: int
    attempt: int = field(default=0, compare=False)
    gone: int = field(default=0, compare=False)
    is_new: bool = field(default=False, compare=False)

    @property
    def key(self) -> tuple[str, int]:
        """What there is one job for at most."""
        return self.task_id, self.index


class Jobs:
    """The queue, with those that wait for another try."""

    def __init__(self) -> None:
        self._queue: asyncio.PriorityQueue[Job] = asyncio.PriorityQueue()
        self._open: dict[tuple[str, int], Job] = {}
        self._later: dict[tuple[str, int], asyncio.Task[None]] = {}

    def add(self, job: Job) -> None:
        """A picture to fetch now; one that waits for another try waits no longer, one that is tried is left alone."""
        asleep = self._later.pop(job.key, None)
        if asleep is not None:
            asleep.cancel()
            self._queue.put_nowait(self._open[job.key])
        elif job.key not in self._open:
            self._open[job.key] = job
            self._queue.put_nowait(job)

    async def next(self) -> Job:
        """The most urgent one."""
        return await self._queue.get()

    def done(self, job: Job) -> None:
        """Nothing more is to be done for it."""
        self._open.pop(job.key, None)

    def again(self, job: Job, wait: float) -> None:
        """Try it again after `wait` seconds."""
        job.attempt += 1

        async def put_back() -> None:
            await asyncio.sleep(wait)
            self._later.pop(job.key, None)
            self._queue.put_nowait(job)

        self._later[job.key] = asyncio.get_running_loop().create_task(put_back(), name=f"fetch again {job.task_id}")

    async def close(self) -> None:
        """Forget those that wait."""
        asleep = tuple(self._later.values())
        for task in asleep:
            task.cancel()
        await asyncio.gather(*asleep, return_exceptions=True)
