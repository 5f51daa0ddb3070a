"""What the program needs of a gateway, in values of its own; nothing here touches a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from app.errors import ProofsheetError


class RemoteStatus(StrEnum):
    """The gateway's word on a task; every word that is not known means that it still runs."""

    QUEUED = "queued"
    RUNNING = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class RemoteImage:
    """One image of a finished task: a URL of the files host, or the bytes themselves (decoded from base64)."""

    url: str | None = None
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RemoteError:
    """Why a task failed, in the gateway's own words (plain text from outside)."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class RemoteTask:
    """The answer to a submit or to a status request.

    Attributes:
        id: opaque.
        status: as understood.
        progress: 0–100, None where the answer has none.
        images: every image there is, in order; empty until completed.
        error: set when failed.
        completed_at, expires_at: UTC; None where the answer has none.
        answer: the JSON object as received, without any `b64_json` bodies (a length stands in their place).
    """

    id: str
    status: RemoteStatus
    progress: int | None = None
    images: tuple[RemoteImage, ...] = ()
    error: RemoteError | None = None
    completed_at: datetime | None = None
    expires_at: datetime | None = None
    answer: Mapping[str, object] = field(default_factory=dict[str, object], repr=False)


@dataclass(frozen=True, slots=True)
class UploadedImage:
    """What the upload gave: the public URL that goes into requests."""

    id: str
    url: str
    mime_type: str = ""
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """The money of the key; its unit depends on the account (USD, CNY or tokens). `remain` is None when unlimited."""

    remain: float | None
    used: float | None
    unlimited: bool = False


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A complete file on disk, not yet decoded."""

    path: Path
    bytes: int
    sha256: str
    content_type: str


class GatewayError(ProofsheetError):
    """A call to the gateway did not give what was asked for. `str()` is for the person and holds no secret.

    Attributes:
        status: HTTP status, None where there was no answer.
        code: the gateway's own code, or "".
        param: the field it complains about, or "".
        request_id: the gateway's id of the call, or "".
    """

    kind = "gateway"

    def __init__(
        self, message: str, *, status: int | None = None, code: str = "", param: str = "", request_id: str = ""
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.param = param
        self.request_id = request_id


class NotSentError(GatewayError):
    """Provably nothing left this machine for the gateway: connect error, TLS failure, proxy refusal, pool time-out."""

    kind = "not_sent"


class RefusedError(GatewayError):
    """The gateway refused with a JSON error: 400, 403, 404, 422 …; for a submit that means nothing was charged."""

    kind = "refused"


class KeyRefusedError(RefusedError):
    """401: no key, a wrong key."""

    kind = "key_refused"


class NoMoneyError(RefusedError):
    """402: the account is empty."""

    kind = "insufficient_quota"


class ContentRefusedError(RefusedError):
    """422: the prompt or an image was refused."""

    kind = "content_refused"


class TaskUnknownError(RefusedError):
    """404 with a JSON error for a task id: unknown or forgotten."""

    kind = "task_unknown"


class RateLimitedError(GatewayError):
    """429 with a JSON error: nothing was charged; `retry_after` is in seconds, None where the answer names none."""

    kind = "rate_limited"

    def __init__(self, message: str, *, retry_after: float | None, status: int = 429, code: str = "") -> None:
        super().__init__(message, status=status, code=code)
        self.retry_after = retry_after


class UnclearError(GatewayError):
    """Anything else after the first byte may have left: cut, time-out, 5xx, HTML, empty, unreadable JSON.

    For a submit the outcome is unknown, and it may have been charged; for every other call it is harmless.
    """

    kind = "unclear"


class BadFileError(GatewayError):
    """A result's body is not what it should be (cut, too large, HTML, wrong type): fetch it again."""

    kind = "bad_file"


class LinkRefusedError(GatewayError):
    """A result's URL or a redirect of it leads where this program does not go (scheme, private address)."""

    kind = "link_refused"


class LinkExpiredError(GatewayError):
    """403, 404 or 410 from the files host: the link no longer works."""

    kind = "link_expired"


Progress = Callable[[int, int], None]
"""Called with bytes done and bytes in all (0 when unknown)."""


class Gateway(Protocol):
    """One gateway with one key. Every method may raise `GatewayError`; none ever retries by itself."""

    @property
    def host(self) -> str:
        """Scheme, host and port, as `https://toapis.com`: what uploads and tasks are remembered by."""
        ...

    @property
    def key_fingerprint(self) -> str:
        """A short one-way digest of the key, safe to store; "" without a key."""
        ...

    async def submit(self, payload: Mapping[str, object]) -> RemoteTask:
        """POST the generation on a fresh connection, once. This takes money."""
        ...

    async def status(self, remote_id: str) -> RemoteTask:
        """Ask for a task."""
        ...

    async def upload(self, path: Path, *, name: str, mime_type: str, progress: Progress | None = None) -> UploadedImage:
        """Send one image file, streamed from disk."""
        ...

    async def download(self, url: str, target: Path, *, progress: Progress | None = None) -> Downloaded:
        """Fetch a result into `target` (a `.part` file; removed on failure) without ever sending the key."""
        ...

    async def balance(self) -> Balance:
        """The money of this key."""
        ...

    async def models(self) -> tuple[str, ...]:
        """Ids of the image models this key may use."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...
