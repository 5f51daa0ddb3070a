"""The core's answers for the gateway's support."""

from __future__ import annotations

import asyncio
from pathlib import Path

from app.paths import Paths
from app.personal import personal_of
from app.tasks.incident import Incident, gather, write_pack
from app.tasks.journal import Journal
from app.tasks.monitor import CommandError
from app.tasks.writer import JournalWriter
from app.words import tr


class IncidentDesk:
    """The part of `Core` that tells others about a task; `Core` supplies what is declared here."""

    paths: Paths
    _writer: JournalWriter | None

    async def incident(self, task_id: str, *, with_request: bool = False) -> Incident:
        """All that is known of a task (by our id or the gateway's), without the key and this computer's names.

        Args:
            task_id: of any task of the journal, a dismissed one too.
            with_request: the prompt and the addresses of the reference images go along.

        Raises:
            CommandError: there is no such task.
        """
        if self._writer is None:
            raise RuntimeError("the core is not open")
        hide = (await asyncio.to_thread(personal_of, self.paths)).out_of
        found = await self._writer.call(Journal.look, lambda db: gather(db, task_id, hide, with_request=with_request))
        if found is None:
            raise CommandError(tr("There is no task {task_id}.", task_id=task_id))
        return found

    async def write_incident(self, path: Path, incident: Incident) -> None:
        """Write it as a ZIP archive; raises DiskError."""
        await asyncio.to_thread(write_pack, path, incident)
