"""Error bodies in every shape that the gateway, its upstreams and the servers in front of it send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from app.gateway.text import plain

_DEPTH = 6
_MESSAGES = ("message", "msg", "fail_reason", "error_description", "reason", "title")
_NESTED = ("error", "errors", "detail", "details")
_TASK_FIELDS = ("id", "task_id", "status", "result", "data", "url")


@dataclass(frozen=True, slots=True)
class Fault:
    """What an error body says, as plain text; each part is "" where it is not there."""

    code: str = ""
    message: str = ""
    param: str = ""
    request_id: str = ""


def read_fault(document: object) -> Fault | None:
    """The error in a decoded JSON body; None when the body is not one (a task, an empty object, a bare string)."""
    return _read(document, 0)


def is_refusal(document: object) -> bool:
    """Whether the body says `"success": false`, which uploads and the balance send with HTTP 200 as well."""
    return isinstance(document, dict) and cast("Mapping[str, object]", document).get("success") is False


def _read(document: object, depth: int) -> Fault | None:
    if depth <= _DEPTH and isinstance(document, list):
        faults = (_read(item, depth + 1) for item in cast("list[object]", document)[:5])
        return next((fault for fault in faults if fault is not None), None)
    if depth > _DEPTH or not isinstance(document, dict):
        return None
    body = cast("Mapping[str, object]", document)
    for name in _NESTED:
        fault = _inside(body, body.get(name), depth)
        if fault is not None:
            return fault
    own = _own_words(body)
    says_no = body.get("success") is False or body.get("error") is True
    if depth == 0:  # a bare message is an error only in a body that is nothing else
        is_error = says_no or (bool(own.message) and not any(body.get(name) for name in _TASK_FIELDS))
    else:
        is_error = says_no or bool(own.message or own.code)
    return own if is_error else None


def _inside(body: Mapping[str, object], value: object, depth: int) -> Fault | None:
    """The error under one of the usual names; what it does not say itself is taken from around it."""
    if isinstance(value, str):
        inner = Fault(message=plain(value)) if value.strip() else None
    else:
        inner = _read(value, depth + 1)
    if inner is None:
        return None
    around = _own_words(body)
    return Fault(
        code=inner.code or around.code,
        message=inner.message or around.message,
        param=inner.param or around.param,
        request_id=inner.request_id or around.request_id,
    )


def _own_words(body: Mapping[str, object]) -> Fault:
    code, sort = plain(body.get("code"), 80), plain(body.get("type"), 80)
    if not code or (code.isdigit() and sort):
        code = sort  # a `code` that only repeats the HTTP status says less than the `type`
    message = next((text for text in (plain(body.get(name)) for name in _MESSAGES) if text), "")
    where = body.get("loc")
    if isinstance(where, list):
        param = ".".join(plain(step, 40) for step in cast("list[object]", where)[:6] if step != "body")
    else:
        param = plain(body.get("param"), 80)
    return Fault(code=code, message=message, param=param, request_id=plain(body.get("request_id"), 100))
