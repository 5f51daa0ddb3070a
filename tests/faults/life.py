"""One life of the program: the real core, doing what a script says, in a process that may be killed at any moment."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from app import failpoints
from app.core import Core, CoreOptions
from app.errors import FolderInUseError, ProofsheetError
from app.gateway.deadlines import Deadlines
from app.library.changes import MarkPictures, TrashPictures
from app.library.marks import Edit
from app.request import GenerationRequest
from app.settings import Settings, SettingsStore
from app.tasks.backoff import Pace
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.faults import clock, naive
from tests.faults.judge import KEY

ENDED, STUCK, BROKEN, IN_USE = 0, 3, 4, 5
PATIENCE = 30.0
"""Seconds in which every task of a life must be over."""


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """What happens in one life.

    Attributes:
        data: the data folder.
        base_url: of the gateway.
        clicks: requests that the person sends in this life.
        photo: a reference for those whose prompt says `[photo]`.
        release: send what a former life left unsent.
        resend: send again what has become unclear; otherwise it is dismissed.
        failpoint: `name:nth:kill`, "" for none.
        kill_after: seconds after which the process is killed from outside; None for never.
        telephone: a socket on which the test tells it what to do; it ends when the line does.
        tidy: in the end a picture is rated, put into the trash and taken out again.
        naive: sends a generation again when no clear answer came: the program that this one must not be.
    """

    data: str
    base_url: str
    clicks: tuple[GenerationRequest, ...] = ()
    photo: str = ""
    release: bool = False
    resend: bool = False
    failpoint: str = ""
    kill_after: float | None = None
    naive: bool = False
    telephone: str = ""
    tidy: bool = False


def agreed_file(data: Path) -> Path:
    """What the person agreed to pay: one prompt a line, written before the program hears of it."""
    return data.with_suffix(".agreed")


def errors_file(data: Path) -> Path:
    """What a life logged as an error, or died of."""
    return data.with_suffix(".errors")


def live(life: Life) -> int:
    """Live it; the exit status. Does not return when it is killed."""
    data = Path(life.data)
    handler = logging.FileHandler(errors_file(data))
    handler.setLevel(logging.ERROR)
    logging.getLogger().addHandler(handler)
    os.environ[failpoints.VARIABLE] = life.failpoint
    failpoints.read_environment()
    if life.naive:
        naive.install()
    try:
        return asyncio.run(_live(life, data))
    except FolderInUseError:
        return IN_USE
    except BaseException:  # noqa: BLE001 - whatever it died of is for the report
        with errors_file(data).open("a") as file:
            traceback.print_exc(file=file)
        return BROKEN


async def _live(life: Life, data: Path) -> int:
    options = CoreOptions(
        data_dir=data,
        base_url=life.base_url,
        api_key=KEY,
        pace=Pace().scaled(0.01),
        deadlines=Deadlines(connect=5.0, submit=10.0, poll=5.0, upload=5.0, download=5.0),
    )
    async with Core(options) as core:
        person = Person(core, data)
        store = SettingsStore(core.paths.config / "settings.json")
        store.load()
        store.save(Settings())
        if life.telephone:
            await obey(life.telephone, person)
            return ENDED
        for task in await core.tasks():
            await person.look_at(task, release=life.release, resend=life.resend)
        for click in life.clicks:
            await person.click(click, life.photo)
        try:
            async with asyncio.timeout(PATIENCE):
                await person.wait_for_all()
        except TimeoutError:
            left = [(task.id, task.state, task.note) for task in await core.tasks() if not task.is_over]
            logging.getLogger("life").exception("not over after %s s: %s", PATIENCE, left)
            return STUCK
        if life.tidy:
            await asyncio.to_thread(person.tidy)
    return ENDED


async def obey(address: str, person: Person) -> None:
    """Do what the test says, a line at a time, until it hangs up."""
    reader, writer = await asyncio.open_unix_connection(address)
    writer.write(f"{os.getpid()}\n".encode())
    while line := await reader.readline():
        order: dict[str, Any] = json.loads(line)
        try:
            said = await _do(order, person)
        except ProofsheetError as error:
            said = f"{type(error).__name__}: {error}"
        writer.write(json.dumps(said).encode() + b"\n")
    writer.close()


async def _do(order: dict[str, Any], person: Person) -> object:
    tasks = await person.core.tasks()
    match order["do"]:
        case "click":
            request = GenerationRequest(model="flux-2-pro", prompt=order["prompt"])
            return (await person.click(request)).id
        case "clock":
            clock.jump(order["hours"])
        case "settle":
            for task in tasks:
                await person.look_at(task, release=order["release"], resend=order["resend"])
            try:
                async with asyncio.timeout(order["seconds"]):
                    await person.wait_for_all()
            except TimeoutError:
                pass
        case unknown:
            raise ValueError(unknown)
    return [[task.id, task.state] for task in await person.core.tasks()]


@dataclass
class Person:
    """Clicks, and writes down every click that may cost money before making it."""

    core: Core
    data: Path
    tasks: list[str] = field(default_factory=list[str])

    async def click(self, request: GenerationRequest, photo: str = "") -> Task:
        """Press Generate."""
        if photo and "[photo]" in request.prompt:
            reference = await self.core.add_reference(Path(photo))
            request = msgspec.structs.replace(request, references=(reference,))
        self._agree(request.prompt)
        task = await self.core.submit(request)
        self.tasks.append(task.id)
        return task

    async def look_at(self, task: Task, *, release: bool, resend: bool) -> None:
        """Go on with what an earlier life left."""
        if task.state is TaskState.HELD and release:
            await self.core.release(task.id)
            self.tasks.append(task.id)
        elif task.state is TaskState.UNCERTAIN and resend:
            self._agree(task.request.prompt)
            self.tasks.append((await self.core.send_again(task.id)).id)
        elif not task.is_over and task.state is not TaskState.HELD:
            self.tasks.append(task.id)

    async def wait_for_all(self) -> None:
        """Until everything is over that moves."""
        for task_id in self.tasks:
            await self.core.wait_for(task_id)

    def tidy(self) -> None:
        """Rate the newest picture, put it into the trash, take it out again; for a worker thread."""
        library = self.core.library
        newest = library.rows(library.ids()[:1])[0].uid
        library.apply(MarkPictures((newest,), Edit(rating=5)))
        undo = library.apply(TrashPictures((newest,))).undo
        if undo is not None:
            library.apply(undo)

    def _agree(self, prompt: str) -> None:
        with agreed_file(self.data).open("a") as file:
            file.write(json.dumps(prompt) + "\n")


def agreed(data: Path) -> list[str]:
    """Every prompt as often as the person agreed to pay for it."""
    path = agreed_file(data)
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def read_errors(data: Path) -> str:
    """What went wrong in the lives so far."""
    path = errors_file(data)
    return path.read_text() if path.exists() else ""


def describe(status: int) -> str:
    """An exit status in words."""
    words: dict[int, Any] = {ENDED: "ended", STUCK: "stuck", BROKEN: "broken"}
    return f"killed by signal {-status}" if status < 0 else str(words.get(status, f"exit {status}"))


if __name__ == "__main__":
    sys.exit(live(msgspec.json.decode(sys.stdin.buffer.read(), type=Life)))
