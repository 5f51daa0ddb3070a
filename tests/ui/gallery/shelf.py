"""Pictures, records and tasks for tests of gallery, viewer, inspector and dock: real files in a real library."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from ulid import ULID

from app.core import Core, CoreOptions
from app.gateway.demo.script import FAST, Script
from app.library.library import Library
from app.library.record import ImageFacts, ImageRecord
from app.request import GenerationRequest
from app.tasks.backoff import Pace
from app.tasks.state import ENDED, ResultState, TaskState
from app.tasks.task import Result, Task, TaskError
from ui.bridge import Bridge
from ui.loop import settle_spawned

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
SHAPES = ((96, 64), (64, 96), (80, 80), (128, 72), (72, 128))
MODEL = "flux-2-pro"
SECONDS = 60.0


def paint(width: int, height: int, seed: int = 0, *, clear: bool = False) -> QImage:
    """A picture of two colours that depend on `seed`; `clear` leaves its left half transparent."""
    dice = random.Random(seed)  # noqa: S311 - the same picture in every run
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillRect(width // 2 if clear else 0, 0, width, height, QColor.fromHsv(dice.randrange(360), 200, 220))
    painter.fillRect(width // 2, 0, width - width // 2, height // 2, QColor.fromHsv(dice.randrange(360), 120, 120))
    painter.end()
    return image if clear else image.convertToFormat(QImage.Format.Format_RGB32)


def request_of(prompt: str = "a mug", **more: Any) -> GenerationRequest:
    values: dict[str, Any] = {"model": MODEL, "prompt": prompt, "size": "3:2"}
    return GenerationRequest(**(values | more))


def file_picture(
    library: Library, folder: Path, image: QImage, *, index: int = 0, of: int = 1, **more: Any
) -> ImageRecord:
    """Save one picture as a finished download."""
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{ULID()}.png"
    assert image.save(str(part))
    facts: dict[str, Any] = {
        "task_id": str(ULID()),
        "remote_id": "task_img_1",
        "request": request_of(),
        "payload": {"model": MODEL, "prompt": "a mug"},
        "answer": {"id": "task_img_1", "status": "completed"},
        "gateway": "https://toapis.com",
        "submitted": NOW,
        "completed": NOW,
    }
    return library.save(part, ImageFacts(index=index, of=of, **(facts | more)))


def fill(library: Library, folder: Path, count: int, prompts: tuple[str, ...] = ("a mug",)) -> list[ImageRecord]:
    """Pictures of several shapes, oldest first."""
    return [
        file_picture(
            library,
            folder,
            paint(*SHAPES[number % len(SHAPES)], number),
            request=request_of(prompts[number % len(prompts)]),
        )
        for number in range(count)
    ]


def task_of(number: int, state: TaskState = TaskState.RUNNING, **more: Any) -> Task:
    """A task; a higher number is a later one."""
    values: dict[str, Any] = {
        "id": f"01JTASK{number:019}",
        "state": state,
        "request": request_of(f"prompt {number}"),
        "gateway": "https://toapis.com",
        "created": NOW - timedelta(seconds=100 - number),
    }
    if state not in (TaskState.QUEUED, TaskState.HELD, TaskState.UPLOADING, TaskState.READY):
        values["sent"] = NOW - timedelta(seconds=60)
    if state in ENDED:
        values["ended"] = NOW
    if state in (TaskState.FAILED, TaskState.REJECTED, TaskState.UNCERTAIN, TaskState.LOST):
        values["error"] = TaskError("failed", f"What happened to {number}.")
    if state is TaskState.DONE:
        values["results"] = (Result(0, ResultState.SAVED, f"UID{number}"),)
    return Task(**(values | more))


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)


async def until(holds: Callable[[], object]) -> None:
    """Let everything go on until something is true that raises no event; fails after a while."""
    async with asyncio.timeout(SECONDS):
        while not holds():  # noqa: ASYNC110 - what is on the screen raises no event
            await asyncio.sleep(0.01)


@asynccontextmanager
async def practising(folder: Path, script: Script = FAST) -> AsyncGenerator[tuple[Core, Bridge]]:
    """A real core in practice mode, its facts on a bridge."""
    bridge = Bridge()
    options = CoreOptions(data_dir=folder / "data", demo=True, script=script, pace=Pace().scaled(0.01))
    async with Core(options) as core:
        bridge.attach(core)
        try:
            yield core, bridge
        finally:
            bridge.detach()
            await settle_spawned()
