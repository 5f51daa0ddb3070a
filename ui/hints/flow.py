"""First-use hints: one at a time, in the message bar when it is free, each only once, and none when not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.words import mark, tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.messages import Message

if TYPE_CHECKING:
    from app.core import Core
    from app.library.record import ImageRecord
    from app.tasks.task import Task

HINTS: dict[str, str] = {
    "references": mark("Pictures dropped anywhere in the window become references of the next one."),
    "viewer": mark("Enter opens a picture in full size; C compares it with the next one."),
    "marks": mark("The keys 0 to 5 rate what is selected, and . makes it a favourite. Ctrl+Z takes it back."),
    "unclear": mark("A task whose outcome is unclear may have been paid for: its row says what the balance tells."),
    "practice": mark(
        "Nothing costs anything in practice mode. Practice in the menu makes requests fail, to try it out."
    ),
}
"""Name, as the settings keep it → what it says. In the order in which they are shown when several are due."""
_KIND = "hint"
PAUSE = 15_000
"""Milliseconds between two hints, and from the start to the first."""


class HintsFlow(Feature):
    """Waits for the moment that a hint is about."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._due: dict[str, None] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.show_next)
        ground.window.bridge.image_added.connect(self._on_image)
        ground.window.bridge.task_changed.connect(self._on_task)

    def attach(self, core: Core) -> None:
        """A core is open."""
        spawn(self._look(core), name="hints")

    def detach(self) -> None:
        """Nothing is shown while no library is open."""
        self._pause.stop()
        self._due.clear()

    def call_for(self, name: str) -> None:
        """This hint would help now; it is shown when it is its turn, unless it was shown before."""
        if name not in self.ground.settings.values.hints_shown:
            self._due[name] = None
            if not self._pause.isActive():
                self._pause.start()

    def show_next(self) -> None:
        """Show the next one that is due, once nothing else is said."""
        values = self.ground.settings.values
        due = [name for name in HINTS if name in self._due and name not in values.hints_shown]
        if not due or not values.show_hints:
            self._due.clear()
            return
        self._pause.start()
        if self._window.messages.current() is not None:
            return
        name = due[0]
        del self._due[name]
        self.ground.settings.change(hints_shown=(*values.hints_shown, name))
        self._window.messages.say(Message("info", tr(HINTS[name]), _KIND, action=tr("No more hints"), act=self._end))

    def _end(self) -> None:
        self.ground.settings.change(show_hints=False)

    async def _look(self, core: Core) -> None:
        if core.practice:
            self.call_for("practice")
        is_new = not await core.tasks(1)
        if is_new and self.core is core:  # the window may have been made again meanwhile, and this be gone
            self.call_for("references")

    def _on_image(self, _image: ImageRecord) -> None:
        self.call_for("viewer")
        self.call_for("marks")

    def _on_task(self, task: Task) -> None:
        from ui.tasks.words import needs_decision

        if needs_decision(task):
            self.call_for("unclear")
