"""From SUCCEEDED to DONE: every picture of a finished task onto the disk, the one that expires first before all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from app.errors import DatabaseError, DiskError
from app.events import Event
from app.failpoints import reach
from app.gateway.protocol import (
    BadFileError,
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
from app.tasks.facts import facts_of
from app.tasks.jobs import Job, Jobs
from app.tasks.network import Network
from app.tasks.row import ResultRow, Row
from app.tasks.spool import Spool
from app.tasks.state import ResultState, TaskState
from app.tasks.task import TaskError
from app.words import sentences, tr

_log = logging.getLogger(__name__)

AT_ONCE = 4

Save = Callable[[Path, ImageFacts], ImageRecord]
FindSaved = Callable[[str, int], ImageRecord | None]

SETTLED = frozenset({ResultState.SAVED, ResultState.EXPIRED})

P = ParamSpec("P")
R = TypeVar("R")


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
        find_saved: FindSaved,
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
        self._find_saved = find_saved
        self._spool = spool
        self._network = network
        self._pace = pace
        self._practice = practice
        self._offered: dict[tuple[str, int], RemoteImage] = {}
        self._jobs = Jobs()
        self._calls: set[asyncio.Future[Any]] = set()
        self._workers: list[asyncio.Task[None]] = []
        self._disk_ok = True

    def start(self) -> None:
        """Begin to fetch."""
        loop = asyncio.get_running_loop()
        self._workers = [loop.create_task(self._work(), name=f"fetch {n}") for n in range(AT_ONCE)]

    async def close(self) -> None:
        """Stop; the journal knows what is missing, and what is in the spool is used again.

        A picture that is just being filed is waited for: nobody else may own the folders while a thread writes there.
        """
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        await self._jobs.close()
        await asyncio.gather(*self._calls, return_exceptions=True)

    def fetch(self, task_id: str, offered: tuple[RemoteImage, ...] = ()) -> None:
        """Fetch every picture of a SUCCEEDED task that is not saved, now; harmless when repeated.

        `offered` is what the gateway just answered. Without it the task is one of an earlier run, or looked at by hand:
        its pictures may be in the library already, all of them even.
        """
        row = self._board.get(task_id)
        if row is None:
            return
        for index, image in enumerate(offered):
            if image.data is not None:
                self._offered[(task_id, index)] = image
        expires = row.expires.timestamp() if row.expires else float("inf")
        missing = [result for result in row.results if result.state not in SETTLED]
        for result in missing or row.results[:1]:  # with none missing, the first one's job ends the task
            self._jobs.add(Job(expires, task_id, result.index, is_new=bool(offered)))

    async def _work(self) -> None:
        while True:
            job = await self._jobs.next()
            try:
                wait = await self._attempt(job)
            except Exception:  # noqa: BLE001 - a bug with one picture must not stop the fetching of all others
                _log.error("fetching picture %d of task %s failed", job.index, job.task_id, exc_info=True)
                wait = self._pace.retry_most
            if wait is None:
                self._jobs.done(job)
            else:
                self._jobs.again(job, wait)

    async def _attempt(self, job: Job) -> float | None:
        """Try once; None when there is nothing more to do, otherwise the seconds until the next try."""
        row = self._board.get(job.task_id)
        result = next((item for item in row.results if item.index == job.index), None) if row else None
        if row is None or result is None:
            return None
        if result.state in SETTLED:
            await self._end_if_settled(row)
            return None
        self._board.show_result(row.id, job.index, ResultState.FETCHING)
        try:
            record = await self._obtain(row, result, job)
        except (DiskError, DatabaseError) as error:
            await self._block(row, result, error)
            return self._pace.retry_disk
        except (BadPictureError, GatewayError) as error:
            return await self._fail(row, result, job, error)
        reach("picture.saved")
        self._network.worked()
        self._disk_ok = True
        self.image_added.emit(record)
        saved = replace(result, state=ResultState.SAVED, uid=record.uid, path=record.path, reason="")
        await self._settle(row.id, saved)
        return None

    async def _obtain(self, row: Row, result: ResultRow, job: Job) -> ImageRecord:
        """The picture in the library, from wherever it is now."""
        record = None if job.is_new else await self._look(job)
        if record is not None:
            return record
        ready = await self._download(row, result)
        return await self._uninterrupted(self._save, ready, facts_of(row, job.index, practice=self._practice))

    async def _fail(self, row: Row, result: ResultRow, job: Job, error: BadPictureError | GatewayError) -> float | None:
        """What was fetched is no picture, or nothing was; the seconds until the next try, None for never."""
        if isinstance(error, BadPictureError):
            await asyncio.to_thread(self._spool.discard, row.id, job.index)
            self._say(
                row,
                tr(
                    "picture {number} arrived damaged and is fetched again ({error})", number=job.index + 1, error=error
                ),
            )
        elif not isinstance(error, (LinkExpiredError, LinkRefusedError)):
            (self._network.failed if isinstance(error, NotSentError) else self._network.worked)()
            self._say(row, tr("picture {number} is fetched again: {error}", number=job.index + 1, error=error))
        is_bad = isinstance(error, (BadPictureError, BadFileError)) and _is_over(row)
        if is_bad or isinstance(error, (LinkExpiredError, LinkRefusedError)):
            return await self._gone(row, result, job, error)
        return self._pace.after_error(job.attempt + 1)

    async def _look(self, job: Job) -> ImageRecord | None:
        """The picture, if an earlier run filed it and ended before the journal knew; a folder that is away says no."""
        try:
            record = await self._uninterrupted(self._find_saved, job.task_id, job.index)
        except (DiskError, DatabaseError):
            return None  # saving looks again; until it can, `_gone` gives nothing up
        job.is_new = True
        return record

    async def _uninterrupted(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a call in a thread to its end, also when whoever waits for it is told to stop; `close` waits for it."""
        running = asyncio.ensure_future(asyncio.to_thread(call, *args, **kwargs))
        self._calls.add(running)
        running.add_done_callback(self._calls.discard)
        return await asyncio.shield(running)

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
            raise LinkExpiredError(tr("The gateway no longer shows this picture."))
        return answer.images[index]

    async def _gone(self, row: Row, result: ResultRow, job: Job, error: Exception) -> float | None:
        """Nothing comes from this link: ask for another. EXPIRED only when asking has been in vain again and again.

        This machine's clock alone gives nothing up: it may be wrong by a day.
        """
        job.gone += 1
        wait = self._pace.after_error(job.gone)
        try:
            fresh = await self._ask_again(row, result.index)
        except (LinkExpiredError, TaskUnknownError):
            fresh = RemoteImage()
        except GatewayError:
            self._say(row, tr("a picture's link no longer works; asking for a new one"))
            return wait
        is_offered = fresh.url is not None or fresh.data is not None
        if job.gone >= self._pace.missing and job.is_new and (_is_over(row) or not is_offered):
            await self._expire(row, result, error)
            return None
        if fresh.url is not None and fresh.url != result.url:
            await self._board.change_result(row.id, replace(result, url=fresh.url))
        elif fresh.data is None:
            self._say(
                row, tr("picture {number} cannot be fetched right now: {error}", number=job.index + 1, error=error)
            )
            return wait
        return 0.0 if job.gone == 1 else wait

    async def _expire(self, row: Row, result: ResultRow, error: Exception) -> None:
        reason = tr(
            "Picture {number} of task {remote_id} was paid for, but the gateway does not give it out "
            "any more (it keeps results for 24 hours). Give this id to its support. ({error})",
            number=result.index + 1,
            remote_id=row.remote_id,
            error=error,
        )
        await self._settle(row.id, replace(result, state=ResultState.EXPIRED, reason=reason))

    async def _block(self, row: Row, result: ResultRow, error: DiskError | DatabaseError) -> None:
        if result.state is not ResultState.BLOCKED or result.reason != str(error):
            blocked = replace(result, state=ResultState.BLOCKED, reason=str(error))
            await self._board.change_result(row.id, blocked)
        self._say(row, sentences(tr("cannot write the picture: {error}", error=error), tr("Trying again.")))
        if self._disk_ok:
            self._disk_ok = False
            self.disk_failed.emit(
                sentences(str(error), tr("The picture is kept and filed as soon as the disk can be written again."))
            )

    async def _settle(self, task_id: str, result: ResultRow) -> None:
        """Commit one picture's end, and the task's when it was the last."""
        self._offered.pop((task_id, result.index), None)
        await asyncio.to_thread(self._spool.discard, task_id, result.index)  # first: what is settled is not looked at
        await self._end_if_settled(await self._board.change_result(task_id, result))

    async def _end_if_settled(self, row: Row) -> None:
        if row.state is not TaskState.SUCCEEDED or any(item.state not in SETTLED for item in row.results):
            return
        expired = [item for item in row.results if item.state is ResultState.EXPIRED]
        error = TaskError("expired", sentences(*(item.reason for item in expired))) if expired else None
        await self._board.insist(row.id, row.state, TaskState.DONE, "all pictures settled", error=error)

    def _say(self, row: Row, note: str) -> None:
        self._board.note(row.id, note)


def _is_over(row: Row) -> bool:
    return row.expires is not None and datetime.now(UTC) >= row.expires
