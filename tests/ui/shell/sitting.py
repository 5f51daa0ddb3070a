"""One sitting at a whole window over a real core with the practice gateway, at a quick pace."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from app.core import Core, CoreOptions
from app.gateway.demo.script import FAST, Script
from app.paths import find_paths
from app.tasks.backoff import Pace
from ui.main_window import MainWindow
from ui.options import Options
from ui.program import Program
from ui.session import SESSION_FILE, peek
from ui.theme import apply_theme

W = TypeVar("W", bound=QWidget)
SECONDS = 60


async def heard(signal: Any, wanted: Callable[..., bool] = lambda *_: True) -> Any:
    """The first value of a Qt signal that is wanted."""
    told: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    def hear(*values: object) -> None:
        if not told.done() and wanted(*values):
            told.set_result(values[0] if values else None)

    signal.connect(hear)
    try:
        async with asyncio.timeout(SECONDS):
            return await told
    finally:
        signal.disconnect(hear)


async def until(holds: Callable[[], bool]) -> None:
    """Go on as soon as something on the screen is as it should be."""
    async with asyncio.timeout(SECONDS):
        while not holds():  # noqa: ASYNC110 - what is on the screen raises no event
            await asyncio.sleep(0.01)


class Person:
    """Somebody at the window: sees names and words, has a mouse and a keyboard."""

    def __init__(self, window: MainWindow, program: Program, ended: asyncio.Task[int]) -> None:
        self.window = window
        self.program = program
        self.ended = ended

    def find(self, name: str, kind: type[W]) -> W:
        """The control of that accessible name."""
        found = [widget for widget in self.window.findChildren(kind) if widget.accessibleName() == name]
        assert found, f"there is no {kind.__name__} named {name}"
        return found[0]

    def write(self, prompt: str) -> None:
        self.find("Prompt", QPlainTextEdit).setPlainText(prompt)

    def press(self, name: str) -> None:
        button = self.find(name, QAbstractButton)
        assert button.isEnabled(), f"{name} is disabled"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)

    def message(self) -> str:
        message = self.window.messages.current()
        return message.text if message else ""


def core_of(person: Person) -> Core:
    """The core that is open."""
    core = person.program.desk.core
    assert core is not None
    return core


@asynccontextmanager
async def sitting(
    app: QApplication,
    data_dir: Path,
    *,
    script: Script = FAST,
    wait: bool = True,
    adjust: Callable[[CoreOptions], CoreOptions] | None = None,
    options: Options | None = None,
) -> AsyncGenerator[Person]:
    """Open the window as `ui.main` does, and close it in the end as a person does."""
    options = replace(options or Options(demo=True), data_dir=data_dir)

    def quick(core: CoreOptions) -> CoreOptions:
        core = replace(core, script=script, pace=Pace().scaled(0.01))
        return adjust(core) if adjust else core

    paths = find_paths(options.data_dir)
    apply_theme(app, "dark")
    window = MainWindow()
    window.restore_frame(peek(paths.config / SESSION_FILE))
    window.show()
    program = Program(app, window, options, paths, tune=quick)
    ended = asyncio.get_running_loop().create_task(program.main())
    try:
        if wait:
            await heard(program.opened)
        yield Person(window, program, ended)
        window.close()
        async with asyncio.timeout(SECONDS):
            await ended
    finally:
        if not ended.done():
            ended.cancel()
            await asyncio.wait({ended})
        window.leave()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
