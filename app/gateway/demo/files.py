"""The files host of the practice gateway: signed links to results, painted when the task is asked about, and uploads."""

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

_SUFFIXES = {"png": "png", "jpeg": "jpg", "webp": "webp"}
_KEPT_PICTURES = 8
_NUMBER = re.compile("[0-9]{1,6}")


class Files:
    """Results and uploads by URL. Painting happens in worker threads; the last few pictures are kept."""

    def __init__(self, store: Store, rules: Rules) -> None:
        self._store = store
        self._rules = rules
        self._painted: OrderedDict[tuple[str, int], bytes] = OrderedDict()

    def type_of(self, url: str, *origins: str) -> str | None:
        """MIME type of the upload behind `url`; "" when it is not on one of the origins, None when there is none."""
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" not in origins:
            return ""
        upload = self._store.uploads.get(parts.path.removeprefix("/uploads/"))
        return upload.mime_type if upload else None

    async def entries(self, task: PracticeTask, origin: str) -> list[dict[str, str]]:
        """One entry for each picture of a completed task: `{"url"}` or `{"b64_json"}`."""
        # painted before it is called completed: a link that is handed out answers at once, as an object store's does
        pictures = [await self._picture(task, index) for index in range(task.order.count)]
        if task.shape == "b64_json":
            return [{"b64_json": base64.b64encode(picture).decode()} for picture in pictures]
        expires = int(task.ends + self._rules.results_hours * 3600)
        return [{"url": _link(task, index, origin, expires)} for index in range(task.order.count)]

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
        expires = int(task.ends + self._rules.results_hours * 3600)
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
        while len(self._painted) > _KEPT_PICTURES:
            self._painted.popitem(last=False)
        return picture

    def _paint(self, task: PracticeTask, index: int) -> bytes:
        from app.gateway.demo.painter import paint

        order = task.order
        ids = [urlsplit(url).path.removeprefix("/uploads/") for url in order.references]
        return paint(order, index, [self._store.read_upload(upload_id) for upload_id in ids])


def _link(task: PracticeTask, index: int, origin: str, expires: int) -> str:
    name = f"/files/{task.id}/{index}.{_SUFFIXES[task.order.format]}"
    signature = hashlib.sha256(f"practice:{name}:{expires}".encode()).hexdigest()[:32]
    return f"{origin}{name}?expires={expires}&signature={signature}"
