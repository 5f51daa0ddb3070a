"""From QUEUED to READY: every image of a task gets its URL; and back, when the gateway no longer accepts one."""

from __future__ import annotations

import asyncio

from app.catalog.spec import Model
from app.gateway.protocol import RefusedError
from app.tasks.board import Board
from app.tasks.forgotten import GONE, forgotten
from app.tasks.journal import StaleStateError
from app.tasks.row import Row
from app.tasks.state import TaskState
from app.tasks.uploads import Uploads
from app.words import tr


class ReferenceGoneError(Exception):
    """The task is READY again and needs other URLs: the gateway has forgotten an upload, and charged nothing."""


class Images:
    """Uploads what tasks need, each picture once."""

    def __init__(self, board: Board, uploads: Uploads) -> None:
        self._board = board
        self._uploads = uploads

    async def bring(self, task_id: str) -> list[str]:
        """Make a QUEUED task READY, or a READY one once more; the URLs of its images, in order."""
        row = self._row(task_id)
        images = row.request.images
        if any(image.sha256 for image in images):
            await self._board.insist(task_id, row.state, TaskState.UPLOADING, "references to upload")
            self._board.note(task_id, tr("uploading references"))
        uploads = [asyncio.ensure_future(self._uploads.url_of(item, patient=True)) for item in images]
        try:
            urls = await asyncio.gather(*uploads)
        finally:
            for upload in uploads:
                upload.cancel()
            await asyncio.gather(*uploads, return_exceptions=True)
        await self._board.insist(task_id, self._row(task_id).state, TaskState.READY, "ready to send")
        return urls

    async def send_back(self, task_id: str, error: RefusedError, model: Model, urls: list[str]) -> None:
        """Take a SENDING task whose refusal is about an uploaded image back to READY, once in its life.

        Raises:
            ReferenceGoneError: that was done: call `bring` again. When it returns, the refusal stands.
        """
        gone = forgotten(error, model, self._row(task_id).request, urls)
        if not gone or await self._board.has_step(task_id, GONE):
            return
        await self._board.insist(task_id, TaskState.SENDING, TaskState.READY, GONE)  # first: nothing was charged
        self._board.note(task_id, tr("the gateway no longer has a reference; it is uploaded again"))
        for image, url in gone:
            await self._uploads.forget(image, url)
        raise ReferenceGoneError

    def _row(self, task_id: str) -> Row:
        row = self._board.get(task_id)
        if row is None:
            raise StaleStateError(task_id)
        return row
