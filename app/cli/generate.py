"""`generate` and `resume`: tasks on their way, until they are saved or there is a reason to stop waiting."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from app.catalog.options import parse_option
from app.catalog.suggest import check_model_name
from app.cli.arguments import UsageError
from app.cli.codes import ExitCode, code_of, worst
from app.cli.output import plain, print_json, print_line, say, task_as_json
from app.core import Core
from app.errors import RequestRefusedError
from app.gateway.protocol import GatewayError
from app.request import GenerationRequest, OptionValue, Reference
from app.tasks.state import UNSENT, TaskState
from app.tasks.task import Task

OFFLINE_PATIENCE = 30.0
"""Seconds without network after which an accepted task is left to `resume`."""

BALANCE_PATIENCE = 5.0
"""Seconds that the balance may take after the last picture is saved."""

_SENT = frozenset(TaskState) - UNSENT - {TaskState.SENDING}


async def generate(core: Core, words: argparse.Namespace) -> ExitCode:
    """Make one request, say what becomes of it."""
    request = await _request(core, words)
    follow = _Follower(core)
    try:
        task = await core.submit(request, over_budget=words.over_budget)
        task = await follow.until(task.id, accepted_is_enough=words.no_wait)
        if task.is_over and task.sent is not None:
            task = await _look_at_money(core, task)
    finally:
        follow.close()
    if getattr(words, "json", False):
        print_json({"task": task_as_json(core, task)})
    else:
        _print_pictures(core, [task])
    _explain([task])
    if words.no_wait and not task.is_over and task.state in _SENT:
        say(f"Accepted as {task.remote_id}. Fetch it within 24 hours with: resume")
        return ExitCode.SAVED
    return code_of(task)


async def resume(core: Core, words: argparse.Namespace) -> ExitCode:
    """Wait for everything that an earlier run left."""
    found = await core.tasks(limit=1)
    held = [task for task in found if task.state is TaskState.HELD]
    interrupted = [
        task for task in found if task.state is TaskState.UNCERTAIN and task.ended and task.ended >= core.opened
    ]
    follow = _Follower(core)
    try:
        if words.send_held:
            for task in held:
                await core.release(task.id, over_budget=words.over_budget)
        moving = [task for task in found if not task.is_over and (words.send_held or task not in held)]
        tasks = list(await asyncio.gather(*(follow.until(task.id) for task in moving)))
    finally:
        follow.close()
    tasks += interrupted if words.send_held else [*held, *interrupted]
    if getattr(words, "json", False):
        print_json({"tasks": [task_as_json(core, task) for task in tasks]})
    else:
        _print_pictures(core, tasks)
    _explain(tasks, named=True)
    if not tasks:
        say("Nothing was left to do.")
    return worst(code_of(task) for task in tasks)


class _Follower:
    """Tells each step of the tasks it waits for on stderr, without waiting for ever on a dead network.

    Other tasks of the journal go on at the same time: their steps are nobody's answer here. What a task did before it
    was known which one to wait for is told as soon as it is.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._online = True
        self._changed = asyncio.Event()
        self._steps: dict[str, list[str]] = {}
        self._followed: set[str] = set()
        self._tasks: dict[str, Task] = {}
        self._disconnect = (core.task_changed.connect(self._hear), core.online_changed.connect(self._hear_online))

    def close(self) -> None:
        """Listen no more."""
        for disconnect in self._disconnect:
            disconnect()

    async def until(self, task_id: str, *, accepted_is_enough: bool = False) -> Task:
        """The task once it is over, accepted (if that is enough), held, or stuck without network."""
        self._follow(task_id)
        offline_since: float | None = None
        loop = asyncio.get_running_loop()
        while True:
            task = self._tasks.get(task_id) or await self._core.task(task_id)
            if task is None or task.is_over or task.state is TaskState.HELD:
                break
            if accepted_is_enough and task.state in _SENT:
                break
            if self._online:
                offline_since = None
            else:
                offline_since = offline_since or loop.time()
                if task.state is TaskState.UPLOADING or loop.time() - offline_since > OFFLINE_PATIENCE:
                    break
            await self._wait_for_news(None if offline_since is None else 1.0)
        if task is None:
            raise UsageError(f"There is no task {task_id}.")
        return task

    async def _wait_for_news(self, at_most: float | None) -> None:
        changed = self._changed
        try:
            async with asyncio.timeout(at_most):
                await changed.wait()
        except TimeoutError:
            return

    def _hear(self, task: Task) -> None:
        self._tasks[task.id] = task
        self._wake()
        percent = f" {task.progress} %" if task.progress is not None and task.state is TaskState.RUNNING else ""
        line = f"{task.state}{percent}{f' ({task.note})' if task.note else ''}"
        steps = self._steps.setdefault(task.id, [])
        if steps[-1:] != [line]:
            steps.append(line)
            if task.id in self._followed:
                say(f"{task.id}  {line}")

    def _follow(self, task_id: str) -> None:
        if task_id not in self._followed:
            self._followed.add(task_id)
            for line in self._steps.get(task_id, ()):
                say(f"{task_id}  {line}")

    def _hear_online(self, online: bool) -> None:
        self._online = online
        self._wake()

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


async def _request(core: Core, words: argparse.Namespace) -> GenerationRequest:
    unknown = check_model_name(core.catalog, words.model)
    model = core.catalog.find(words.model)
    if unknown is not None or model is None:
        raise RequestRefusedError((unknown,) if unknown else ())
    options: dict[str, OptionValue] = {}
    for word in words.option:
        name, equals, text = word.partition("=")
        if not equals or not name:
            raise UsageError(f"--option wants FIELD=VALUE, such as metadata.resolution=2K, not {plain(word)!r}")
        options[name] = parse_option(model, name, text)
    prompt = sys.stdin.read() if words.prompt == "-" else words.prompt
    return GenerationRequest(
        model=model.id,
        prompt=prompt,
        size=words.size,
        n=words.n,
        options=options,
        references=tuple([await _reference(core, "--ref", word) for word in words.ref]),
        mask=None if words.mask is None else await _reference(core, "--mask", words.mask),
    )


async def _reference(core: Core, option: str, word: str) -> Reference:
    if not word.strip():
        raise UsageError(f"{option} wants a picture file or an address; it was empty. Nothing was sent.")
    if "://" in word or word.startswith("data:"):
        return await core.add_reference_address(word)
    return await core.add_reference(Path(word))


async def _look_at_money(core: Core, task: Task) -> Task:
    """The task with what the balance says about it now: a command ends before the engine would ask by itself."""
    try:
        async with asyncio.timeout(BALANCE_PATIENCE):
            return await core.look_at_money(task.id)
    except (GatewayError, TimeoutError):
        return task


def _print_pictures(core: Core, tasks: list[Task]) -> None:
    for task in tasks:
        for record in sorted(core.library.images_of(task.id), key=lambda record: record.index):
            print_line(str(record.path))


def _explain(tasks: list[Task], *, named: bool = False) -> None:
    """Say why there is no picture; `named` tells several tasks apart."""
    for task in tasks:
        if task.error is not None:
            name = f"{task.id}: " if named else ""
            say(name + " ".join(part for part in (task.error.message, task.evidence) if part))
        elif task.state in UNSENT:
            why = f" ({task.note})" if task.note else ""
            say(f"{task.id} was not sent{why}. Nothing was charged. Send it later with: resume --send-held")
        elif not task.is_over and task.state not in (TaskState.ACCEPTED, TaskState.RUNNING):
            say(f"{task.id} is not finished. Go on with: resume")
