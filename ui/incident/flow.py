"""Opens the pack of a task from its menu and from the details of its pictures."""

from __future__ import annotations

from collections.abc import Coroutine
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shiboken6 import isValid

from app.errors import ProofsheetError
from app.words import tr
from ui.features import Feature, Ground
from ui.incident.dialog import IncidentDialog
from ui.loop import spawn

if TYPE_CHECKING:
    from app.core import Core
    from app.tasks.incident import Incident
    from app.tasks.task import Task


class IncidentFlow(Feature):
    """One dialog at a time."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._dialog: IncidentDialog | None = None
        ground.window.dock.incident_requested.connect(self._on_task)
        ground.window.inspector.incident_requested.connect(self.show)

    @property
    def dialog(self) -> IncidentDialog | None:
        """The dialog, while it is open."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    def detach(self) -> None:
        """The core is about to close."""
        if (dialog := self.dialog) is not None:
            dialog.close()

    def show(self, task_id: str) -> None:
        """Open the dialog about a task."""
        core = self.core
        if core is None:
            return
        if (earlier := self.dialog) is not None:
            earlier.close()
        dialog = self._dialog = IncidentDialog(self._window)
        dialog.request_wanted.connect(partial(self._fill_soon, core, dialog, task_id))
        dialog.save_wanted.connect(partial(self._write_soon, core, dialog))
        dialog.show()
        self._fill_soon(core, dialog, task_id)

    def _on_task(self, task: Task) -> None:
        self.show(task.id)

    def _fill_soon(self, core: Core, dialog: IncidentDialog, task_id: str, _whole: bool = False) -> None:
        self._start(dialog, self._fill(core, dialog, task_id), "incident pack")

    def _write_soon(self, core: Core, dialog: IncidentDialog, incident: Incident, path: Path) -> None:
        self._start(dialog, self._write(core, dialog, incident, path), "write incident pack")

    async def _fill(self, core: Core, dialog: IncidentDialog, task_id: str) -> None:
        whole = dialog.wants_request
        incident = await core.incident(task_id, with_request=whole)
        if isValid(dialog) and dialog.wants_request == whole:
            dialog.show_incident(incident)

    async def _write(self, core: Core, dialog: IncidentDialog, incident: Incident, path: Path) -> None:
        await core.write_incident(path, incident)
        if isValid(dialog):
            dialog.say(tr("It stands in {path}. Send it to the gateway's support.", path=path))

    def _start(self, dialog: IncidentDialog, work: Coroutine[Any, Any, None], name: str) -> None:
        spawn(_told(dialog, work), name=name)


async def _told(dialog: IncidentDialog, work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except ProofsheetError as error:
        if isValid(dialog):
            dialog.say(str(error), problem=True)
