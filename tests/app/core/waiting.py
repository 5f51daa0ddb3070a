"""Waits for a task, or for the money of all of them, to become what a test is about."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.core import Core
from app.tasks.money import TaskMoney
from app.tasks.task import Task

PATIENCE = 60.0


async def until(core: Core, task_id: str, fits: Callable[[Task], bool]) -> Task:
    """The task as soon as it fits."""
    changed = asyncio.Event()
    disconnect = core.task_changed.connect(lambda task: changed.set() if task.id == task_id else None)
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                changed.clear()
                task = await core.task(task_id)
                assert task is not None
                if fits(task):
                    return task
                await changed.wait()
    finally:
        disconnect()


async def settled(core: Core, task_id: str) -> tuple[Task, TaskMoney]:
    """The task once the balance can say no more about it."""
    task = await until(core, task_id, lambda task: task.is_over and task.money is not None and task.money.settled)
    assert task.money is not None
    return task, task.money
