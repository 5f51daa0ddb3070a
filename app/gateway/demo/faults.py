"""Plays the faults of a script: which call meets which, and what it gets instead of its answer."""

from __future__ import annotations

import threading
import zlib
from dataclasses import dataclass, replace

from app.gateway.demo.asgi import Reply
from app.gateway.demo.refusals import Refusal
from app.gateway.demo.script import BadFile, Endpoint, Fault

_HTML = b"<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
_OVERSIZE = 65 * 1024 * 1024


@dataclass(slots=True)
class _Planned:
    fault: Fault
    task: str = ""
    calls: int = 0
    spoiled: int = 0


class FaultPlan:
    """The faults still to come; may be added to from any thread."""

    def __init__(self, faults: tuple[Fault, ...] = ()) -> None:
        self._lock = threading.Lock()
        self._planned = [_Planned(fault) for fault in faults]

    def add(self, fault: Fault, *, task: str = "") -> None:
        """Plan one more, for calls about one task only if that is named; its calls are counted from now."""
        with self._lock:
            self._planned.append(_Planned(fault, task))

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._planned.clear()

    @property
    def pending(self) -> tuple[Fault, ...]:
        """Those that have not been used up."""
        with self._lock:
            return tuple(planned.fault for planned in self._planned)

    def take(self, endpoint: Endpoint, task: str = "") -> Fault | None:
        """Count one call, which may be about a task; the fault it meets, if any: the one planned first."""
        with self._lock:
            mine = [planned for planned in self._planned if planned.fault.at == endpoint and planned.task in {"", task}]
            for planned in mine:
                planned.calls += 1
            due = next((planned for planned in mine if planned.calls >= planned.fault.call), None)
            if due is None:
                return None
            due.spoiled += 1
            if due.spoiled == due.fault.times:
                self._planned.remove(due)
            return due.fault


def needs_true_answer(fault: Fault) -> bool:
    """Whether the call does its work although its answer is spoiled."""
    if fault.accepted or fault.file in {"cut", "garbage", "wrong_type"}:
        return True
    return fault.status is None and (fault.body == "cut" or not _answers_itself(fault))


def spoiled_reply(fault: Fault, true: Reply | None) -> Reply:
    """What the call gets; `true` is the answer it would have got, if its work was done."""
    reply = true
    if reply is None or _answers_itself(fault):
        reply = _scripted(fault, true)
    return replace(reply, drop=fault.drop)


def _answers_itself(fault: Fault) -> bool:
    return fault.status is not None or fault.body != "json" or fault.drop == "silent" or fault.file is not None


def _scripted(fault: Fault, true: Reply | None) -> Reply:
    if fault.file is not None:
        return _bad_file(fault.file, true)
    status = fault.status or 200
    if 300 <= status < 400:
        return Reply(status, b"", content_type="text/plain", headers=(("location", fault.location),))
    error = Refusal(
        status,
        fault.message or "The practice gateway was asked to answer this.",
        code=fault.code,
        param=fault.param,
        plain=fault.body == "unsuccessful",
        retry_after=fault.retry_after,
    ).reply()
    whole = error if true is None or fault.status is not None else true
    others = {
        "html": Reply(status, _HTML, content_type="text/html; charset=utf-8"),
        "empty": Reply(status, b""),
        "cut": replace(whole, body=whole.body[: len(whole.body) // 2]),
    }
    return others.get(fault.body, error)


def _bad_file(kind: BadFile, true: Reply | None) -> Reply:
    picture = true if true is not None else Reply(200, b"\0" * 64, content_type="image/png")
    if kind == "cut":
        return replace(picture, body=picture.body[: len(picture.body) // 2])
    if kind == "garbage":
        return replace(picture, body=bytes((37 * position) & 0xFF for position in range(4096)))
    if kind == "wrong_type":
        return replace(picture, content_type="text/plain")
    if kind == "oversize":
        return Reply(200, bytes(_OVERSIZE), content_type=picture.content_type)
    if kind == "bomb":
        return Reply(200, _bomb(20_000), content_type="image/png")
    others: dict[str, Reply] = {
        "empty": Reply(200, b"", content_type=picture.content_type),
        "html": Reply(200, _HTML, content_type="text/html"),
        "expired": storage_error(403, "AccessDenied", "Request has expired"),
        "gone": storage_error(404, "NoSuchKey", "The specified key does not exist."),
    }
    return others[kind]


def storage_error(status: int, code: str, message: str) -> Reply:
    """A refusal as object stores give it: XML, nothing of the gateway's own."""
    text = f'<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>{message}</Message></Error>'
    return Reply(status, text.encode(), content_type="application/xml")


def _bomb(side: int) -> bytes:
    """A small, entirely valid PNG with `side` × `side` black pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    header = side.to_bytes(4) * 2 + bytes((1, 0, 0, 0, 0))
    rows = zlib.compress(bytes((side // 8 + 1) * side), 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
