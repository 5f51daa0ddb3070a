"""The sidecar: everything known of a picture, as JSON beside it. It is the truth; the index is built from it.

Layout version 1. A newer version is read as far as it is understood, and what is not understood survives a rewrite.
"""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Generator
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from app.library import files
from app.library.errors import BrokenSidecarError
from app.library.formats import EXTENSIONS
from app.library.names import is_moment, is_uid
from app.library.record import ImageFacts
from app.library.text import encode_json
from app.request import GenerationRequest
from app.words import tr

SCHEMA: Final = 1
MAX_BYTES: Final = 16 * 1024 * 1024
_SHA256 = re.compile("[0-9a-f]{64}")


class Parent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One reference image that a picture was made from.

    Attributes:
        sha256: of the kept reference; None for a public URL.
        url: of a reference that was used where it is.
        uid: of the picture of this library that it is; None when it came from elsewhere.
    """

    sha256: str | None = None
    url: str | None = None
    uid: str | None = None


class Sidecar(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in `X.json` beside `X.png`. Times are UTC.

    Attributes:
        sha256: of the file beside it; `sha256_received` is of the bytes that the gateway gave, before metadata.
        bytes: size of the file beside it.
        payload: the exact JSON that was sent; submit_answer: what the gateway answered to it; answer: its last answer.
            None holds the key; an answer has at most some 100,000 characters. Older sidecars have no submit_answer.
        cost: in the account's unit, None when not known.
        rating: 0 (none) to 5.
        collections: their names; a collection is there as long as a picture says so.
        (the others: as in `app.library.record`)
    """

    schema: int = SCHEMA
    uid: str
    task_id: str
    remote_id: str
    index: int
    of: int
    request: GenerationRequest
    payload: dict[str, object] = {}
    submit_answer: dict[str, object] = {}
    answer: dict[str, object] = {}
    gateway: str = ""
    practice: bool = False
    sha256: str
    sha256_received: str
    width: int
    height: int
    format: str
    bytes: int
    created: datetime
    submitted: datetime | None = None
    completed: datetime | None = None
    cost: float | None = None
    parents: tuple[Parent, ...] = ()
    rating: int = 0
    favourite: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""
    collections: tuple[str, ...] = ()

    @property
    def facts(self) -> ImageFacts:
        """The part that was known before the picture was filed."""
        return ImageFacts(
            task_id=self.task_id,
            remote_id=self.remote_id,
            index=self.index,
            of=self.of,
            request=self.request,
            payload=self.payload,
            answer=self.answer,
            submit_answer=self.submit_answer,
            gateway=self.gateway,
            submitted=self.submitted,
            completed=self.completed,
            practice=self.practice,
        )


def path_for(picture: Path) -> Path:
    """Where the sidecar of `picture` is."""
    return picture.with_suffix(".json")


def encode(sidecar: Sidecar) -> bytes:
    """As it is written: indented UTF-8."""
    return _indented(encode_json(sidecar))


def read(path: Path) -> Sidecar:
    """Read a sidecar.

    Raises:
        FileNotFoundError: there is none.
        BrokenSidecarError: there is one that cannot be used, or that cannot be read.
    """
    raw = _read_bytes(path)
    try:
        sidecar = msgspec.json.decode(raw, type=Sidecar)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenSidecarError(tr("not a sidecar of this program: {error}", error=error)) from error
    problem = _find_problem(sidecar)
    if problem:
        raise BrokenSidecarError(problem)
    return sidecar


def read_raw(path: Path) -> dict[str, object]:
    """All of a sidecar as plain JSON values, unknown fields included. Raises as `read` does."""
    try:
        return msgspec.json.decode(_read_bytes(path), type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenSidecarError(tr("not JSON: {error}", error=error)) from error


_updating = threading.Lock()
"""A mark and a cost come from two threads; what one reads before the other writes would take that back."""


def update(path: Path, **changes: object) -> None:
    """Change fields of a sidecar on disk; all others stay, also those of a newer version. Atomic, from any thread.

    Raises:
        FileNotFoundError, BrokenSidecarError: as `read`; a change of the wrong type is refused too, nothing is written.
        OSError: it cannot be written.
    """
    with _updating:
        files.replace(path, changed(path, **changes))


@contextlib.contextmanager
def still() -> Generator[None]:
    """No other thread updates or moves a sidecar; for who reads some, and writes or moves them."""
    with _updating:
        yield


def changed(path: Path, **changes: object) -> bytes:
    """What a sidecar would be with these fields changed; nothing is written. Raises as `update` does."""
    merged = read_raw(path) | changes
    try:
        text = _indented(encode_json(merged))
        problem = _find_problem(msgspec.json.decode(text, type=Sidecar))
    except (msgspec.MsgspecError, RecursionError) as error:
        problem, text = str(error), b""
    if problem:
        raise BrokenSidecarError(problem)
    return text


def _read_bytes(path: Path) -> bytes:
    try:
        raw = files.read_regular(path, MAX_BYTES)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise BrokenSidecarError(tr("it cannot be read: {reason}", reason=error.strerror)) from error
    if raw is None:
        raise BrokenSidecarError(tr("it is too large for a sidecar"))
    return raw


def _find_problem(sidecar: Sidecar) -> str:
    checks = (
        (sidecar.schema >= 1, "schema"),
        (is_uid(sidecar.uid), "uid"),
        (_SHA256.fullmatch(sidecar.sha256), "sha256"),
        (_SHA256.fullmatch(sidecar.sha256_received), "sha256_received"),
        (sidecar.format in EXTENSIONS, "format"),
        (is_moment(sidecar.created), "created"),
        (0 <= sidecar.rating <= 5, "rating"),
        (all(0 < side < 2**31 for side in (sidecar.width, sidecar.height)), "width or height"),
        (0 < sidecar.bytes < 2**62, "bytes"),
        (0 <= sidecar.index < 2**31 and 0 <= sidecar.of < 2**31, "index"),
    )
    return next(
        (tr("not a sidecar of this program: bad {name}", name=name) for is_good, name in checks if not is_good), ""
    )


def _indented(text: bytes) -> bytes:
    return msgspec.json.format(text, indent=2) + b"\n"
