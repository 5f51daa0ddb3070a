"""The local place of a result between the network and the library; survives a crash and a full library disk."""

from __future__ import annotations

import os
from pathlib import Path

from app.errors import DiskError
from app.failpoints import reach
from app.words import tr


class Spool:
    """Two names a picture: `….part` while it arrives, `….ready` once it is complete. Synchronous: call in a thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def part(self, task_id: str, index: int) -> Path:
        """Where to download to; the folder exists afterwards. Raises DiskError."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DiskError(
                tr("The folder {folder} cannot be written: {reason}.", folder=self._folder, reason=error.strerror)
            ) from error
        return self._folder / f"{task_id}_{index}.part"

    def find(self, task_id: str, index: int) -> Path | None:
        """The complete file, if it is here already."""
        ready = self._ready(task_id, index)
        return ready if ready.is_file() else None

    def complete(self, task_id: str, index: int) -> Path:
        """Mark a download as complete. Raises DiskError."""
        ready = self._ready(task_id, index)
        try:
            part = self.part(task_id, index)
            reach("spool.complete.before")
            part.replace(ready)
            reach("spool.completed")
        except OSError as error:
            raise DiskError(
                tr("The folder {folder} cannot be written: {reason}.", folder=self._folder, reason=error.strerror)
            ) from error
        return ready

    def write(self, task_id: str, index: int, data: bytes) -> Path:
        """Keep a picture that came inside an answer. Raises DiskError."""
        part = self.part(task_id, index)
        try:
            part.unlink(missing_ok=True)
            with part.open("xb") as file:  # a link that somebody put there is not written through
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise DiskError(
                tr("The folder {folder} cannot be written: {reason}.", folder=self._folder, reason=error.strerror)
            ) from error
        return self.complete(task_id, index)

    def discard(self, task_id: str, index: int) -> None:
        """Forget a file that is filed, or that turned out to be no picture."""
        for path in (self._ready(task_id, index), self._folder / f"{task_id}_{index}.part"):
            try:
                path.unlink(missing_ok=True)
            except OSError:
                continue  # a left-over in the spool harms nobody

    def _ready(self, task_id: str, index: int) -> Path:
        return self._folder / f"{task_id}_{index}.ready"
