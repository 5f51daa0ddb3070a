"""One picture of the library, as everything outside `app.library` sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from app.request import GenerationRequest


class ImageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a result before it is filed: goes into the sidecar and, in short, into the file.

    Attributes:
        task_id: ours (a ULID).
        remote_id: the gateway's.
        index: which image of the task, counted from 0.
        of: how many images the task has.
        request: what was asked for.
        payload: the exact JSON that was sent (it holds no key).
        answer: the gateway's last answer on the task.
        submit_answer: its answer to the request itself, which gave the task its id; empty when not known.
        gateway: `https://toapis.com`.
        submitted, completed: UTC; None when unknown.
        practice: made by the practice gateway.
    """

    task_id: str
    remote_id: str
    index: int
    of: int
    request: GenerationRequest
    payload: dict[str, object]
    answer: dict[str, object]
    gateway: str
    submitted: datetime | None
    completed: datetime | None
    practice: bool = False
    submit_answer: dict[str, object] = {}


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """One picture on disk.

    Attributes:
        id: row id in the index; higher is filed later. Not stable across a rebuild: `uid` is.
        uid: ULID of the picture, the last part of its file name.
        path: absolute.
        sha256: hex digest of the file as it is on disk.
        width, height: pixels as delivered.
        format: `png`, `jpeg`, `webp` or `gif`.
        bytes: file size.
        created: UTC, when it was filed.
        thumbnail: absolute path of its small JPEG; may be missing on disk.
        task_id, remote_id, index, of, gateway, practice: as in `ImageFacts`.
        request: what was asked for.
        cost: in the account's unit, None when not known.
        rating: 0 (none) to 5.
        favourite, tags, notes, collections: as the person set them; in the sidecar, too.
        missing: the file was gone when the folder was last looked at; it may come back.
    """

    id: int
    uid: str
    path: Path
    sha256: str
    width: int
    height: int
    format: str
    bytes: int
    created: datetime
    thumbnail: Path
    task_id: str
    remote_id: str
    index: int
    of: int
    request: GenerationRequest
    gateway: str = ""
    practice: bool = False
    cost: float | None = None
    rating: int = 0
    favourite: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""
    collections: tuple[str, ...] = ()
    missing: bool = False

    @property
    def model(self) -> str:
        """The gateway's id of the model."""
        return self.request.model

    @property
    def prompt(self) -> str:
        """As typed: plain text from outside."""
        return self.request.prompt
