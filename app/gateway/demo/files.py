"""The files host of the practice gateway: signed links to results, painted when a task is asked about, and uploads."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
from collections import OrderedDict
from urllib.parse import parse_qsl, urlsplit

from app.gateway.demo.asgi import Reply, Request
from app.gateway.demo.faults import storage_error
from app.gateway.demo.rules import Rules
from app.gateway.demo.store import Store
from app.gateway.demo.tasks import PracticeTask
from app.gateway.demo.upload import Upload

_SUFFIXES = {"png": "png", "jpeg": "jpg", "webp": "webp"}
_KEPT_BYTES = 64_000_000
_PAINTED_AHEAD = 9_000_000
"""Pixels: about a second of work, which an answer may wait for; what is left is painted when it is fetched."""

_NUMBER = re.compile("[0-9]{1,6}")


class Files:
    """Results and uploads by URL. Painting happens in worker threads; the latest pictures are kept."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store = store
        self._rules = rules
        self._painted: OrderedDict[tuple[str, int], bytes] = OrderedDict()

    def find_upload(self, url: str, *origins: str) -> Upload | None:
        """The upload behind `url`, None when that is not on one of the origins; LookupError when there is none."""
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" not in origins:
            return None
        return self._store.uploads[parts.path.removeprefix("/uploads/")]

    async def entries(self, task: PracticeTask, origin: str) -> list[dict[str, str]]:
        """One entry for each picture of a completed task: `{"url"}` or `{"b64_json"}`."""
        count = task.order.count
        if task.shape == "b64_json":
            pictures = [await self._picture(task, index) for index in range(count)]
            return [{"b64_json": base64.b64encode(picture).decode()} for picture in pictures]
        # painted before it is called completed: a link that is handed out answers at once, as an object store's does
        for index in range(min(count, max(1, _PAINTED_AHEAD // (task.order.width * task.order.height)))):
            await self._picture(task, index)
        expires = self._expires(task)
        return [{"url": _link(task, index, origin, expires)} for index in range(count)]

    async def download(self, request: Request, rest: str, now: float) -> Reply:
        """A result, for whoever has the link."""
        if "authorization" in request.headers:
            # As object stores do with a signed link: two ways of signing in are one too many.
            return storage_error(400, "InvalidArgument", "Only one auth mechanism is allowed.")
        task_id, _, name = rest.partition("/")
        number = name.partition(".")[0]
        task = self._store.tasks.get(task_id)
        if task is None or task.state(now) != "completed" or not _NUMBER.fullmatch(number):
            return storage_error(404, "NoSuchKey", "The specified key does not exist.")
        expires = self._expires(task)
        link = urlsplit(_link(task, int(number), request.origin, expires))
        if int(number) >= task.order.count or link.path != request.path:
            return storage_error(404, "NoSuchKey", "The specified key does not exist.")
        if request.query != dict(parse_qsl(link.query)):
            return storage_error(403, "SignatureDoesNotMatch", "The signature does not match.")
        if now >= expires:
            return storage_error(403, "AccessDenied", "Request has expired")
        return Reply(200, await self._picture(task, int(number)), content_type=f"image/{task.order.format}")

    async def show_upload(self, rest: str) -> Reply:
        """An upload, as its URL is public."""
        data = await asyncio.to_thread(self._store.read_upload, rest)
        if data is None:
            return storage_error(404, "NoSuchKey", "The specified key does not exist.")
        return Reply(200, data, content_type=self._store.uploads[rest].mime_type)

    async def _picture(self, task: PracticeTask, index: int) -> bytes:
        key = (task.id, index)
        picture = self._painted.pop(key, None) or await asyncio.to_thread(self._paint, task, index)
        self._painted[key] = picture
        while len(self._painted) > 1 and sum(map(len, self._painted.values())) > _KEPT_BYTES:
            self._painted.popitem(last=False)
        return picture

    def _expires(self, task: PracticeTask) -> int:
        return int(task.completed + self._rules.results_hours * 3600)

    def _paint(self, task: PracticeTask, index: int) -> bytes:
        from app.gateway.demo.painter import paint

        order = task.order
        ids = [urlsplit(url).path.removeprefix("/uploads/") for url in order.references]
        return paint(order, index, [self._store.read_upload(upload_id) for upload_id in ids])


def _link(task: PracticeTask, index: int, origin: str, expires: int) -> str:
    name = f"/files/{task.id}/{index}.{_SUFFIXES[task.order.format]}"
    signature = hashlib.sha256(f"practice:{name}:{expires}".encode()).hexdigest()[:32]
    return f"{origin}{name}?expires={expires}&signature={signature}"
