"""What 300 running tasks cost: CPU of this process while it polls a gateway in another one, at the real pace."""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

from app.core import Core, CoreOptions
from app.request import GenerationRequest
from app.settings import Settings
from app.tasks.state import TaskState
from tests.benchmarks.gateway import KEY, gateway

TASKS = 300
SECONDS = 30.0


def measure() -> None:
    """Accept 300 tasks that never end, then watch the CPU clock for half a minute."""
    with gateway() as base_url, tempfile.TemporaryDirectory() as folder:
        asyncio.run(_poll(Path(folder), base_url))


async def _poll(folder: Path, base_url: str) -> None:
    settings = Settings(parallel_tasks=TASKS)
    async with Core(CoreOptions(data_dir=folder, base_url=base_url, api_key=KEY, settings=settings)) as core:
        accepted = asyncio.Event()
        seen: set[str] = set()

        def look(task: object) -> None:
            state = getattr(task, "state", None)
            if state in (TaskState.ACCEPTED, TaskState.RUNNING):
                seen.add(str(getattr(task, "id", "")))
            if len(seen) == TASKS:
                accepted.set()

        core.task_changed.connect(look)
        request = GenerationRequest(model=core.catalog.models[0].id, prompt="[stuck] a lamp")
        await asyncio.gather(*(core.submit(request) for _ in range(TASKS)))
        await accepted.wait()
        poller = core._running.poller
        asked = poller.asked
        cpu, wall = time.process_time(), time.monotonic()
        await asyncio.sleep(SECONDS)
        cpu, wall = time.process_time() - cpu, time.monotonic() - wall
        share = cpu / wall
        print(f"CPU of {TASKS} polled tasks: {share * 100:.1f} % of one core (goal ≤ 20 %)")
        print(f"    {(poller.asked - asked) / wall:.0f} polls a second over {wall:.0f} s, each task every 3–5 s")
