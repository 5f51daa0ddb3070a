"""What the practice gateway remembers: tasks and uploads, in memory and, given a folder, across restarts too."""

from __future__ import annotations

import secrets
import threading
from pathlib import Path
from typing import TypeVar

import msgspec

from app.gateway.demo.rules import Rules
from app.gateway.demo.tasks import PracticeTask
from app.gateway.demo.upload import Upload, shape_of_image

_DAY = 86_400.0
_T = TypeVar("_T", bound=msgspec.Struct)


class Store:
    """Tasks and uploads. Every method that may touch the disk is for a worker thread.

    Args:
        folder: where they are kept; None keeps them in memory only. Created when first written to.
        rules: they say for how long things are remembered.
    """

    def __init__(self, folder: Path | None, rules: Rules) -> None:
        self._folder = folder
        self._rules = rules
        self._lock = threading.Lock()
        self._bytes: dict[str, bytes] = {}
        self.tasks: dict[str, PracticeTask] = {}
        self.uploads: dict[str, Upload] = {}
        self.is_open = folder is None

    def open(self, now: float) -> None:
        """Read what an earlier run left; what is too old or cannot be read is dropped. Harmless when repeated."""
        with self._lock:
            if self.is_open or self._folder is None:
                return
            for task in _read_all(self._folder / "tasks", PracticeTask, now - self._rules.keep_tasks_days * _DAY):
                self.tasks[task.id] = task
            for upload in _read_all(self._folder / "uploads", Upload, now - self._rules.keep_uploads_days * _DAY):
                if self._file_of(upload.id, self._folder).is_file():
                    self.uploads[upload.id] = upload
            self.is_open = True

    def keep_task(self, task: PracticeTask) -> None:
        """Write an accepted task down (it is in `tasks` already)."""
        if self._folder is not None:
            _write(self._folder / "tasks" / f"{task.id}.json", msgspec.json.encode(task))

    def keep_upload(self, data: bytes, mime_type: str, now: float) -> Upload:
        """Take an image in."""
        width, height = shape_of_image(data)
        upload = Upload(
            id=f"file_{secrets.token_hex(12)}",
            mime_type=mime_type,
            size=len(data),
            created=now,
            width=width,
            height=height,
        )
        if self._folder is None:
            self._bytes[upload.id] = data
        else:
            # The picture first: a record without one would be an upload that cannot be fetched.
            _write(self._file_of(upload.id, self._folder), data)
            _write(self._folder / "uploads" / f"{upload.id}.json", msgspec.json.encode(upload))
        self.uploads[upload.id] = upload
        return upload

    def read_upload(self, upload_id: str) -> bytes | None:
        """Its bytes; None when there is no such upload."""
        if upload_id not in self.uploads:
            return None
        if self._folder is None:
            return self._bytes[upload_id]
        try:
            return self._file_of(upload_id, self._folder).read_bytes()
        except OSError:
            return None

    @staticmethod
    def _file_of(upload_id: str, folder: Path) -> Path:
        return folder / "uploads" / f"{upload_id}.bin"


def _read_all(folder: Path, kind: type[_T], oldest: float) -> list[_T]:
    found: list[_T] = []
    for path in sorted(folder.glob("*.json")):
        try:
            if path.stat().st_mtime < oldest:
                path.with_suffix(".bin").unlink(missing_ok=True)
                path.unlink()
                continue
            found.append(msgspec.json.decode(path.read_bytes(), type=kind))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            continue  # a practice task that cannot be read is no loss to anybody
    return found


def _write(path: Path, data: bytes) -> None:
    """All or nothing. Without fsync: it has to outlive a killed program, not a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(data)
    part.replace(path)
