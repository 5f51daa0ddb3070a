"""Reference images on their way to the gateway: each file goes up once, whoever needs it."""

from __future__ import annotations

import asyncio
import mimetypes
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.errors import ProofsheetError, UnusableReferenceError
from app.events import Event
from app.failpoints import reach
from app.gateway.protocol import Gateway, GatewayError, NotSentError, RateLimitedError, RefusedError, UnclearError
from app.request import Reference
from app.tasks.backoff import Pace
from app.tasks.forgotten import blames_pictures
from app.tasks.journal import Journal
from app.tasks.network import Network
from app.tasks.writer import JournalWriter
from app.words import sentences, tr

AT_ONCE = 3
"""Uploads that run at the same time."""


@dataclass(frozen=True, slots=True)
class UploadState:
    """How far one reference is.

    Attributes:
        fraction: 0–1 of the bytes sent while uploading; None when not known.
        message: why it waits or failed, for the person.
    """

    reference: Reference
    state: Literal["waiting", "uploading", "ready", "failed"]
    fraction: float | None = None
    message: str = ""


class UploadCancelledError(ProofsheetError):
    """The person stopped an upload that no task waited for; nothing was charged, nothing is lost."""

    kind = "upload_cancelled"


class Uploads:
    """Finds the URL of a reference: its own, one remembered from an earlier upload, or that of a new upload.

    Uploading costs nothing and is harmless when it happens twice, so any network trouble is simply tried again.
    """

    def __init__(
        self,
        writer: JournalWriter,
        gateway: Gateway,
        find_file: Callable[[Reference], Path | None],
        network: Network,
        pace: Pace,
    ) -> None:
        self.upload_changed: Event[UploadState] = Event("upload_changed")
        self._writer = writer
        self._gateway = gateway
        self._find_file = find_file
        self._network = network
        self._pace = pace
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._running: dict[str, asyncio.Task[str]] = {}
        self._needed: Counter[str] = Counter()
        self._asked: Counter[str] = Counter()
        self._stops: dict[str, asyncio.Event] = {}

    async def url_of(self, reference: Reference, *, patient: bool) -> str:
        """The public URL of the reference; uploads it when that is needed. Everybody who waits shares one upload.

        Args:
            reference: what is needed.
            patient: True goes on for as long as the network is gone (a task waits for it); False gives up after
                a few tries (the person can press retry).

        Raises:
            UnusableReferenceError: the file is gone from the library's references.
            GatewayError: the gateway refused it, or (not patient) could not be reached.
            UploadCancelledError: (not patient) it was stopped by `cancel`.
        """
        if reference.url is not None:
            return reference.url
        if reference.sha256 is None:
            raise UnusableReferenceError(tr("The reference {name} has neither a file nor a URL.", name=reference.name))
        sha256 = reference.sha256
        waiters = self._needed if patient else self._asked
        stop = asyncio.Event() if patient else self._stops.setdefault(sha256, asyncio.Event())
        waiters[sha256] += 1
        try:
            return await self._insist(sha256, reference, stop, patient=patient)
        except asyncio.CancelledError:
            current = asyncio.current_task()
            if stop.is_set() and not (current is not None and current.cancelling()):
                raise _cancelled(reference) from None  # the upload was cancelled, and not whoever waits for it
            raise
        finally:
            waiters[sha256] -= 1
            if waiters[sha256] == 0:
                del waiters[sha256]
            if sha256 not in self._asked:
                self._stops.pop(sha256, None)

    async def _insist(self, sha256: str, reference: Reference, stop: asyncio.Event, *, patient: bool) -> str:
        attempt = 0
        while True:
            try:
                return await self._shared(sha256, reference)
            except (NotSentError, UnclearError, RateLimitedError) as error:
                attempt += 1
                if not patient and attempt >= self._pace.patience:
                    self._tell(reference, "failed", message=str(error))
                    raise
                wait = max(self._pace.after_error(attempt), getattr(error, "retry_after", None) or 0.0)
                self._tell(reference, "waiting", message=sentences(str(error), tr("Trying again.")))
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), wait)
                    raise _cancelled(reference) from error
            except (GatewayError, UnusableReferenceError) as error:
                self._tell(reference, "failed", message=str(error))
                raise

    def cancel(self, reference: Reference) -> bool:
        """Stop an upload unless a task waits for it; whether there was one to stop."""
        sha256 = reference.sha256
        if sha256 is None or self._needed[sha256] > 0:
            return False
        stop = self._stops.pop(sha256, None)
        running = self._running.pop(sha256, None)
        if stop is not None:
            stop.set()
        if running is not None:
            running.cancel()
        if running is not None or stop is not None:
            self._tell(reference, "failed", message=str(_cancelled(reference)))
        return running is not None or stop is not None

    async def forget(self, reference: Reference, url: str) -> None:
        """Let go of a URL that the gateway no longer accepts, unless the reference has another one by now."""
        if reference.sha256 is not None:
            gateway = self._gateway
            await self._writer.call(Journal.forget_upload, reference.sha256, gateway.host, gateway.key_fingerprint, url)

    async def forget_blamed(self, references: Sequence[Reference], said: str) -> None:
        """Let go of the URLs of a task that failed, where the gateway's words say that an image could not be had."""
        gateway = self._gateway
        for reference in references if blames_pictures(said) else ():
            if reference.sha256 is None:
                continue
            known = await self._writer.call(
                Journal.find_upload,
                reference.sha256,
                gateway.host,
                gateway.key_fingerprint,
                self._pace.upload_lifetime,
            )
            if known is not None:
                await self.forget(reference, known)

    async def close(self) -> None:
        """Stop what still runs."""
        for task in tuple(self._running.values()):
            task.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _shared(self, sha256: str, reference: Reference) -> str:
        task = self._running.get(sha256)
        if task is None:
            task = asyncio.get_running_loop().create_task(self._upload(sha256, reference), name=f"upload {sha256[:8]}")
            self._running[sha256] = task
            task.add_done_callback(lambda done: self._forget(sha256, done))
        # one waiter that is cancelled (a cancelled task) must not take the upload from the others
        return await asyncio.shield(task)

    def _forget(self, sha256: str, done: asyncio.Task[str]) -> None:
        if self._running.get(sha256) is done:  # and not the one after a cancelled one
            del self._running[sha256]
        if not done.cancelled():
            done.exception()  # read, so that asyncio does not report an error which every waiter has gone away from

    async def _upload(self, sha256: str, reference: Reference) -> str:
        gateway = self._gateway
        known = await self._writer.call(
            Journal.find_upload, sha256, gateway.host, gateway.key_fingerprint, self._pace.upload_lifetime
        )
        if known is not None:
            self._tell(reference, "ready")
            return known
        path = await asyncio.to_thread(self._find_file, reference)
        if path is None:
            raise UnusableReferenceError(
                tr(
                    "The reference {name} is no longer in the library's folder of references. "
                    "Add it again; nothing was sent.",
                    name=reference.name,
                )
            )
        self._tell(reference, "waiting")
        async with self._slots:
            self._tell(reference, "uploading", fraction=0.0)
            reach("upload.before")
            uploaded = await self._send(path, reference)
            reach("upload.answered")
        await self._writer.call(Journal.remember_upload, sha256, gateway.host, gateway.key_fingerprint, uploaded)
        self._tell(reference, "ready")
        return uploaded

    async def _send(self, path: Path, reference: Reference) -> str:
        def report(done: int, total: int) -> None:
            self._tell(reference, "uploading", fraction=done / total if total else None)

        mime_type = f"image/{reference.format}" if reference.format else mimetypes.guess_type(path.name)[0] or ""
        try:
            uploaded = await self._gateway.upload(path, name=path.name, mime_type=mime_type, progress=report)
        except NotSentError:
            self._network.failed()
            raise
        except RefusedError:
            self._network.worked()
            raise
        self._network.worked()
        return uploaded.url

    def _tell(
        self,
        reference: Reference,
        state: Literal["waiting", "uploading", "ready", "failed"],
        *,
        fraction: float | None = None,
        message: str = "",
    ) -> None:
        self.upload_changed.emit(UploadState(reference, state, fraction, message))


def _cancelled(reference: Reference) -> UploadCancelledError:
    return UploadCancelledError(tr("The upload of {name} was cancelled.", name=reference.name))
