"""A tour through the whole window: each action done, each dialog and each of its pages on the screen once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

from PySide6.QtWidgets import QApplication, QFileDialog, QListView, QWidget

from app.tasks.task import Task
from tests.ui.language.reading import texts_on
from tests.ui.shell.sitting import Person, heard, until

MINE = "xq zzyzx"
"""What the person writes."""
SKIPPED = {
    # leave the window, ask the system, or only change what is there
    "quit",
    "generate",
    "hold",
    "undo",
    "redo",
    "open_folder",
    "open_outside",
    "show_in_folder",
    "print",
    "print_pictures",
    "remove_key",
    "toggle_theme",
}
OFFSCREEN = "This plugin does not support (setting window masks|grabbing the keyboard)"
"""What Qt says to menus that open where there is no screen."""
STILL = 4
"""How often a window has to read the same before it counts as filled."""


def is_over(task: Task) -> bool:
    """Whether nothing more happens to it."""
    return task.is_over


async def filled(*tops: QWidget) -> None:
    """What loads in a worker is there: nothing that can be read changes any more."""
    before: list[str] = []
    same = 0

    def is_still() -> bool:
        nonlocal before, same
        now = [text.text for top in tops for text in texts_on(top)]
        same = same + 1 if now == before else 0
        before = now
        return same >= STILL

    await until(is_still)


def tops(app: QApplication) -> list[QWidget]:
    """The windows on the screen that are ours."""
    return [top for top in app.topLevelWidgets() if top.isVisible() and not isinstance(top, QFileDialog)]


async def stations(person: Person, app: QApplication) -> AsyncGenerator[tuple[str, QWidget]]:
    """Where one is and what is to be looked at there; the window empty first, then with pictures, then each action."""
    window = person.window
    window.resize(1280, 800)
    await filled(window)
    yield "empty", window
    for prompt in (MINE, f"{MINE} [unclear]", f"{MINE} [fail]"):
        window.compose.set_prompt(prompt)
        window.compose.trigger_generate()
        await heard(window.bridge.task_changed, is_over)
    await until(lambda: window.status.unfinished() == 0)
    window.gallery.view.selectAll()
    await filled(window)
    yield "filled", window
    window.compose.set_prompt("")
    await filled(window)
    yield "reasons", window
    names = [name for name in person.program.commands.names() if name not in SKIPPED]
    assert len(names) > 20
    for name in names:
        async for station in _action(person, name, app):
            yield station


async def _action(person: Person, action: str, app: QApplication) -> AsyncGenerator[tuple[str, QWidget]]:
    """Do it, look at everything that is on the screen then, and close what came."""
    person.program.commands.run(action)
    await asyncio.sleep(0)
    await filled(*tops(app))
    for top in tops(app):
        yield action, top
        for pages in top.findChildren(QListView):
            if pages.objectName() == "pages" or (top is not person.window and action == "show_settings"):
                for row in range(pages.model().rowCount()):
                    pages.setCurrentIndex(pages.model().index(row, 0))
                    await filled(top)
                    yield f"{action} {row}", top
    for top in app.topLevelWidgets():
        if top is not person.window and top.isVisible():
            top.close()
    if person.window.viewer.isVisible():
        person.window.viewer.close()
    await asyncio.sleep(0)
