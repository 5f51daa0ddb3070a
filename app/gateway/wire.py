"""JSON answers ↔ the values of `protocol`: tolerant wherever the documents disagree, loud where nothing can be read.

Everything here is pure and synchronous; what may carry pictures is called in a worker thread when it is large.
Nothing but `GatewayError` is ever raised, whatever the body holds.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, cast

from app.gateway.faults import Fault, is_refusal, read_fault
from app.gateway.protocol import Balance, RemoteError, RemoteStatus, RemoteTask, UnclearError, UploadedImage
from app.gateway.redaction import for_the_record
from app.gateway.results import read_images
from app.gateway.text import plain
from app.words import tr

_STATUS = {
    "pending": RemoteStatus.QUEUED,
    "submitted": RemoteStatus.QUEUED,
    "queued": RemoteStatus.QUEUED,
    "in_progress": RemoteStatus.RUNNING,
    "completed": RemoteStatus.COMPLETED,
    "failed": RemoteStatus.FAILED,
}
_FINISHED_ELSEWHERE = {"succeeded", "success", ""}
"""Words of other gateways, or none at all: they mean completed when, and only when, the images are there."""

_MAX_ID = 200
_MAX_URL = 4096
_MOST_MONEY = 1e15
_LATEST = datetime(9999, 1, 1, tzinfo=UTC).timestamp()


def decode(body: bytes) -> object:
    """The JSON of a body, whatever its encoding mistakes; NaN and infinities become null.

    Raises:
        UnclearError: empty, HTML, cut, nested too deeply: not JSON.
    """
    if not body.strip():
        raise UnclearError(tr("The answer is empty."))
    try:
        document: Any = json.loads(body.decode("utf-8-sig", "replace"), parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        page = body.lstrip()[:1] == b"<"
        raise UnclearError(
            tr(
                "The answer is a web page instead of JSON. Perhaps this network wants you to sign in first: open any "
                "page in a browser. Or there is no gateway at this address."
            )
            if page
            else tr("The answer is not readable instead of JSON.")
        ) from error
    return document


def encode(payload: Mapping[str, object]) -> bytes:
    """The body of a submit.

    Raises:
        ValueError, TypeError: something in it is no JSON (NaN, a foreign object).
    """
    # ASCII only: a lone surrogate from the clipboard can then be sent at all.
    return json.dumps(payload, allow_nan=False, separators=(",", ":")).encode("ascii")


def read_task(document: object, *, known_id: str | None = None) -> RemoteTask:
    """The task of an answer to a submit or a status request.

    Args:
        document: decoded JSON.
        known_id: the id that was asked for; it stays the task's id whatever the answer says.

    Raises:
        UnclearError: the answer is no task, or a submit's answer has no usable id.
    """
    task = _task_object(document)
    if task is None:
        raise UnclearError(tr("The answer is not a task."))
    remote_id = known_id if known_id is not None else _task_id(task)
    word = plain(task.get("status"), 40).lower()
    status = _STATUS.get(word, RemoteStatus.RUNNING)
    may_have_images = status is RemoteStatus.COMPLETED or word in _FINISHED_ELSEWHERE
    images = read_images(task) if may_have_images else ()
    if images:
        status = RemoteStatus.COMPLETED
    return RemoteTask(
        id=remote_id,
        status=status,
        progress=_progress(task.get("progress")),
        images=images,
        error=_task_error(task) if status is RemoteStatus.FAILED else None,
        completed_at=read_time(task.get("completed_at")),
        expires_at=read_time(task.get("expires_at")),
        answer=for_the_record(task),
    )


def names_a_task(document: object) -> bool:
    """Whether a body speaks of a task, wherever answers hold one, so that an error status above it proves nothing."""
    if not isinstance(document, dict):
        return False
    body = cast("Mapping[str, object]", document)
    data = body.get("data")
    inner = cast("list[object]", data)[:5] if isinstance(data, list) else [data]
    bodies = (cast("Mapping[str, object]", item) for item in (body, body.get("task"), *inner) if isinstance(item, dict))
    return any(task.get("task_id") or (plain(task.get("status"), 40) and _raw_id(task)) for task in bodies)


def read_upload(document: object) -> UploadedImage:
    """The uploaded image.

    Raises:
        UnclearError: no usable http(s) address in the answer.
    """
    body = _inner(document, "url")
    url = body.get("url")
    if not isinstance(url, str) or not _is_web_address(url.strip()):
        raise UnclearError(tr("The answer to the upload names no usable address."))
    size = _number(body.get("size"))
    return UploadedImage(
        id=plain(body.get("id"), _MAX_ID),
        url=url.strip(),
        mime_type=plain(body.get("mime_type"), 80),
        bytes=int(size) if size is not None and 0 <= size < 2**53 else None,
    )


def read_balance(document: object) -> Balance:
    """The money of the key; `remain` is None when unlimited.

    Raises:
        UnclearError: no amount in the answer.
    """
    body = _inner(document, "remain_balance")
    remain, used = _amount(body.get("remain_balance")), _amount(body.get("used_balance"))
    word = body.get("unlimited_quota")
    unlimited = word is True or word == 1 or (isinstance(word, str) and word.strip().lower() in {"true", "1"})
    if word is None and remain == -1:
        unlimited = True  # the documented mark of an unlimited key
    if remain is None and not unlimited:
        raise UnclearError(tr("The answer holds no balance."))
    return Balance(remain=None if unlimited else remain, used=used, unlimited=unlimited)


def read_models(document: object) -> tuple[str, ...]:
    """Ids of models, in order, each once.

    Raises:
        UnclearError: the answer is no list of models.
    """
    data: object = document
    if isinstance(document, dict):
        data = cast("Mapping[str, object]", document).get("data")
    if not isinstance(data, list):
        raise UnclearError(tr("The answer holds no list of models."))
    ids: dict[str, None] = {}
    for item in cast("list[object]", data)[:10_000]:
        name = cast("Mapping[str, object]", item).get("id") if isinstance(item, dict) else item
        if isinstance(name, str) and (text := plain(name, _MAX_ID)):
            ids[text] = None
    return tuple(ids)


def read_time(value: object) -> datetime | None:
    """A moment given in seconds, milliseconds or finer, as a number or a text, or as ISO 8601; None for anything else.

    ISO text without an offset is taken as UTC. Moments before 1970 (the zero time of Go, `0001-01-01T00:00:00Z`, means
    "not set") and after 9998 are None too: calculating with them runs out of the calendar.
    """
    number = _number(value)
    if number is None and isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value.strip())
            moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):
            return None
        return moment if 0 < moment.timestamp() < _LATEST else None
    if number is None or number <= 0:
        return None
    for _ in range(3):
        if number > 1e11:  # seconds reach that in the year 5138
            number /= 1000
    return datetime.fromtimestamp(number, UTC) if number < _LATEST else None


def _task_object(document: object) -> Mapping[str, object] | None:
    """The task itself, also when it is wrapped in `{"data": {…}}`; None for what has no field of a task."""
    if not isinstance(document, dict):
        return None
    body = cast("Mapping[str, object]", document)
    if _raw_id(body) == "" and not isinstance(body.get("status"), str):
        inner = body.get("data")
        if isinstance(inner, dict) and _raw_id(cast("Mapping[str, object]", inner)):
            return cast("Mapping[str, object]", inner)
        if is_refusal(body) or not any(body.get(name) for name in ("result", "url", "data")):
            return None
    return body


def _raw_id(task: Mapping[str, object]) -> str:
    """The id as text, "" without one; not cleaned, because a changed id is another task's."""
    for name in ("id", "task_id"):
        value = task.get(name)
        if isinstance(value, str) and value:
            return value
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**_MAX_ID:
            return str(value)
    return ""


def _task_id(task: Mapping[str, object]) -> str:
    remote_id = _raw_id(task)
    if not remote_id.strip():
        raise UnclearError(tr("The answer names no task."))
    if len(remote_id) > _MAX_ID or not remote_id.isprintable() or remote_id in {".", ".."}:
        raise UnclearError(tr("The answer names a task by something that cannot be an id."))
    return remote_id


def _task_error(task: Mapping[str, object]) -> RemoteError:
    fault = read_fault({"error": task.get("error")}) or read_fault({"error": task.get("fail_reason")}) or Fault()
    reason = fault.message or plain(task.get("fail_reason")) or plain(task.get("message"))
    return RemoteError(code=fault.code or plain(task.get("code"), 80), message=reason)


def _progress(value: object) -> int | None:
    number = _number(value.strip().removesuffix("%") if isinstance(value, str) else value)
    return None if number is None else round(min(max(number, 0), 100))


def _amount(value: object) -> float | None:
    """Money; None for more than there is: sums and differences of it would be infinite, and no window is that wide."""
    number = _number(value)
    return number if number is not None and abs(number) < _MOST_MONEY else None


def _number(value: object) -> float | None:
    """A finite number, also from text; None for the rest. Python's own spellings (`1_000`, `nan`) are no numbers."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    if isinstance(value, str) and (len(value) > 40 or "_" in value):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _inner(document: object, name: str) -> Mapping[str, object]:
    """The object that holds `name`: the document, or its `data`; empty when there is none."""
    if not isinstance(document, dict):
        return {}
    body = cast("Mapping[str, object]", document)
    data = body.get("data")
    return cast("Mapping[str, object]", data) if name not in body and isinstance(data, dict) else body


def _is_web_address(url: str) -> bool:
    is_web = url[:8].lower().startswith(("https://", "http://"))
    return is_web and len(url) <= _MAX_URL and url.isprintable() and " " not in url
