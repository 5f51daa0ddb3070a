"""From SUCCEEDED to DONE: every picture of a finished task onto the disk, the one that expires first before all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from app.errors import DiskError
from app.events import Event
from app.failpoints import reach
from app.gateway.protocol import (
    Gateway,
    GatewayError,
    LinkExpiredError,
    LinkRefusedError,
    NotSentError,
    RemoteImage,
    TaskUnknownError,
)
from app.library.errors import BadPictureError
from app.library.record import ImageFacts, ImageRecord
from app.tasks.backoff import Pace
from app.tasks.board import Board
from app.tasks.network import Network
from app.tasks.poller import LIFETIME
from app.tasks.row import ResultRow, Row
from app.tasks.spool import Spool
from app.tasks.state import ResultState, TaskState
from app.tasks.task import TaskError

_log = logging.getLogger(__name__)

AT_ONCE = 4

Save = Callable[[Path, ImageFacts], ImageRecord]


@dataclass(order=True, slots=True)
class _Job:
    """One picture to fetch; ordered by when the gateway deletes it."""

    expires: float
    task_id: str
    index: int
    attempt: int = field(default=0, compare=False)


class Fetcher:
    """Downloads, hands to the library, and tries again until the picture is saved or the gateway has deleted it.

    Attributes:
        image_added: a picture as it was filed.
        disk_failed: a sentence for the person, when a picture cannot be written.
    """

    def __init__(
        self,
        board: Board,
        gateway: Gateway,
        save: Save,
        spool: Spool,
        network: Network,
        pace: Pace,
        *,
        practice: bool,
    ) -> None:
        self.image_added: Event[ImageRecord] = Event("image_added")
        self.disk_failed: Event[str] = Event("disk_failed")
        self._board = board
        self._gateway = gateway
        self._save = save
        self._spool = spool
        self._network = network
        self._pace = pace
        self._practice = practice
        self._offered: dict[tuple[str, int], RemoteImage] = {}
        self._jobs: asyncio.PriorityQueue[_Job] = asyncio.PriorityQueue()
        self._later: set[asyncio.Task[None]] = set()
        self._workers: list[asyncio.Task[None]] = []
        self._disk_ok = True

    def start(self) -> None:
        """Begin to fetch."""
        loop = asyncio.get_running_loop()
        self._workers = [loop.create_task(self._work(), name=f"fetch {n}") for n in range(AT_ONCE)]

    async def close(self) -> None:
        """Stop; the journal knows what is missing, and what is in the spool is used again."""
        tasks = [*self._workers, *self._later]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def fetch(self, task_id: str, offered: tuple[RemoteImage, ...] = ()) -> None:
        """Fetch every picture of a SUCCEEDED task that is not saved; `offered` is what the gateway just answered."""
        row = self._board.get(task_id)
        if row is None:
            return
        for index, image in enumerate(offered):
            if image.data is not None:
                self._offered[(task_id, index)] = image
        expires = row.expires.timestamp() if row.expires else float("inf")
        for result in row.results:
            if result.state not in (ResultState.SAVED, ResultState.EXPIRED):
                self._jobs.put_nowait(_Job(expires, task_id, result.index))

    async def _work(self) -> None:
        while True:
            job = await self._jobs.get()
            try:
                wait = await self._attempt(job)
            except Exception:  # noqa: BLE001 - a bug with one picture must not stop the fetching of all others
                _log.error("fetching picture %d of task %s failed", job.index, job.task_id, exc_info=True)
                wait = self._pace.retry_most
            if wait is not None:
                self._again(job, wait)

    def _again(self, job: _Job, wait: float) -> None:
        job.attempt += 1

        async def put_back() -> None:
            await asyncio.sleep(wait)
            self._jobs.put_nowait(job)

        task = asyncio.get_running_loop().create_task(put_back(), name=f"fetch again {job.task_id}")
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    async def _attempt(self, job: _Job) -> float | None:
        """Try once; None when there is nothing more to do, otherwise the seconds until the next try."""
        row = self._board.get(job.task_id)
        result = next((item for item in row.results if item.index == job.index), None) if row else None
        if row is None or result is None or result.state is ResultState.SAVED:
            return None
        self._board.show_result(row.id, job.index, ResultState.FETCHING)
        try:
            ready = await self._download(row, result)
            record = await asyncio.to_thread(self._save, ready, _facts(row, job.index, practice=self._practice))
        except DiskError as error:
            await self._block(row, result, error)
            return self._pace.retry_disk
        except BadPictureError as error:
            await asyncio.to_thread(self._spool.discard, row.id, job.index)
            self._say(row, f"picture {job.index + 1} arrived damaged and is fetched again ({error})")
            return self._pace.after_error(job.attempt + 1)
        except LinkExpiredError as error:
            return await self._gone(row, result, job, error)
        except GatewayError as error:
            (self._network.failed if isinstance(error, NotSentError) else self._network.worked)()
            self._say(row, f"picture {job.index + 1} is fetched again: {error}")
            # a refused link leads nowhere today either, but the gateway may answer with another one
            return (
                self._pace.retry_most
                if isinstance(error, LinkRefusedError)
                else self._pace.after_error(job.attempt + 1)
            )
        reach("picture.saved")
        self._network.worked()
        self._disk_ok = True
        self.image_added.emit(record)
        saved = replace(result, state=ResultState.SAVED, uid=record.uid, path=record.path, reason="")
        await self._settle(row.id, saved)
        self._offered.pop((row.id, job.index), None)
        await asyncio.to_thread(self._spool.discard, row.id, job.index)
        return None

    async def _download(self, row: Row, result: ResultRow) -> Path:
        """The complete file of one picture in the spool."""
        ready = await asyncio.to_thread(self._spool.find, row.id, result.index)
        if ready is not None:
            return ready
        image = self._offered.get((row.id, result.index)) or RemoteImage(url=result.url)
        if image.data is None and image.url is None:
            image = await self._ask_again(row, result.index)
        if image.data is not None:
            return await asyncio.to_thread(self._spool.write, row.id, result.index, image.data)
        part = await asyncio.to_thread(self._spool.part, row.id, result.index)
        reach("download.before")
        await self._gateway.download(image.url or "", part)
        reach("download.done")
        return await asyncio.to_thread(self._spool.complete, row.id, result.index)

    async def _ask_again(self, row: Row, index: int) -> RemoteImage:
        """The gateway's present answer on one picture: a fresh link, or the bytes, which the journal does not keep."""
        answer = await self._gateway.status(row.remote_id or "")
        for number, image in enumerate(answer.images):
            if image.data is not None:
                self._offered[(row.id, number)] = image
        if index >= len(answer.images):
            raise LinkExpiredError("The gateway no longer shows this picture.")
        return answer.images[index]

    async def _gone(self, row: Row, result: ResultRow, job: _Job, error: LinkExpiredError) -> float | None:
        """A link that no longer works: ask for a fresh one; EXPIRED only when the gateway's time is up as well."""
        try:
            fresh = await self._ask_again(row, result.index)
        except (LinkExpiredError, TaskUnknownError):
            fresh = RemoteImage()
        except GatewayError:
            self._say(row, "a picture's link no longer works; asking for a new one")
            return self._pace.after_error(job.attempt + 1)
        if fresh.data is not None:
            return 0.0
        if fresh.url is not None and fresh.url != result.url:
            await self._board.change_result(row.id, replace(result, url=fresh.url))
            return 0.0
        over = row.expires is not None and datetime.now(UTC) >= row.expires
        if not over and fresh.url is not None:
            self._say(row, f"picture {job.index + 1} cannot be fetched right now: {error}")
            return self._pace.after_error(job.attempt + 1)
        if not over and job.attempt < self._pace.missing:
            return self._pace.after_error(job.attempt + 1)
        reason = (
            f"Picture {result.index + 1} of task {row.remote_id} was paid for, but the gateway has deleted it "
            "(it keeps results for 24 hours). Give this id to its support."
        )
        await self._settle(row.id, replace(result, state=ResultState.EXPIRED, reason=reason))
        return None

    async def _block(self, row: Row, result: ResultRow, error: DiskError) -> None:
        if result.state is not ResultState.BLOCKED or result.reason != str(error):
            blocked = replace(result, state=ResultState.BLOCKED, reason=str(error))
            await self._board.change_result(row.id, blocked)
        self._say(row, f"cannot write the picture: {error} Trying again.")
        if self._disk_ok:
            self._disk_ok = False
            self.disk_failed.emit(f"{error} The picture is kept and filed as soon as the disk can be written again.")

    async def _settle(self, task_id: str, result: ResultRow) -> None:
        """Commit one picture's end, and the task's when it was the last."""
        row = await self._board.change_result(task_id, result)
        if any(item.state not in (ResultState.SAVED, ResultState.EXPIRED) for item in row.results):
            return
        expired = [item for item in row.results if item.state is ResultState.EXPIRED]
        error = TaskError("expired", " ".join(item.reason for item in expired)) if expired else None
        await self._board.insist(task_id, TaskState.SUCCEEDED, TaskState.DONE, "all pictures settled", error=error)

    def _say(self, row: Row, note: str) -> None:
        self._board.note(row.id, note)


def _facts(row: Row, index: int, *, practice: bool) -> ImageFacts:
    return ImageFacts(
        task_id=row.id,
        remote_id=row.remote_id or "",
        index=index,
        of=len(row.results),
        request=row.request,
        payload=dict(row.payload),
        answer=dict(row.answer),
        gateway=row.gateway,
        submitted=row.sent,
        completed=row.expires - LIFETIME if row.expires else None,
        practice=practice,
    )
