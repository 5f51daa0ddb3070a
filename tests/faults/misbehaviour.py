"""Every way in which a call can go wrong on the wire, by what the program may make of it."""

from __future__ import annotations

import asyncio
import gzip
import json
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

from tests.faults.judge import Answer, Behave, Exchange, Fault, as_json, refusal

HTML = b"<!DOCTYPE html><html><head><title>Bad Gateway</title></head><body>502 &lt;openresty&gt;</body></html>"


# ---------------------------------------------------------------------------------------------- how lines break


async def _unread(exchange: Exchange) -> None:
    exchange.writer.close()


async def _reset_unread(exchange: Exchange) -> None:
    exchange.reset()


async def _drop(exchange: Exchange) -> None:
    await exchange.work()
    exchange.writer.close()


async def _reset(exchange: Exchange) -> None:
    await exchange.work()
    exchange.reset()


async def _hang(exchange: Exchange) -> None:
    await exchange.work()
    await exchange.hang()


async def _hang_unread(exchange: Exchange) -> None:
    await exchange.hang()


async def _hang_in_head(exchange: Exchange) -> None:
    await exchange.work()
    await exchange.write(b"HTTP/1.1 200 OK\r\nContent-Ty")
    await exchange.hang()


async def _hang_in_body(exchange: Exchange) -> None:
    whole = (await exchange.work()).wire()
    await exchange.write(whole[:-5])
    await exchange.hang()


def _dripping(pause: float) -> Behave:
    async def drip(exchange: Exchange) -> None:
        whole = (await exchange.work()).wire()
        step = max(1, len(whole) // 20)
        for start in range(0, len(whole), step):
            await exchange.write(whole[start : start + step])
            await asyncio.sleep(pause)

    return drip


def _cut(share: float) -> Behave:
    async def cut(exchange: Exchange) -> None:
        whole = (await exchange.work()).wire()
        head = whole.index(b"\r\n\r\n") + 4
        end = int(head * 0.6) if share == 0 else head + int((len(whole) - head) * share)
        await exchange.write(whole[:end])

    return cut


async def _cut_chunks(exchange: Exchange) -> None:
    answer = await exchange.work()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {answer.kind}\r\nTransfer-Encoding: chunked\r\n\r\n"
    await exchange.write(head.encode() + f"{len(answer.body):x}\r\n".encode() + answer.body[: len(answer.body) // 2])


async def _endless(exchange: Exchange) -> None:
    answer = await exchange.work()
    await exchange.write(f"HTTP/1.1 200 OK\r\nContent-Type: {answer.kind}\r\n\r\n".encode())
    block = (b" " if answer.kind.endswith("json") else b"\0") * (1 << 20)
    while not exchange.writer.is_closing():
        await exchange.write(block)


def _bytes(data: bytes) -> Behave:
    async def write(exchange: Exchange) -> None:
        await exchange.work()
        await exchange.write(data)

    return write


def _fixed(answer: Answer | Callable[[], Answer]) -> Behave:
    async def send(exchange: Exchange) -> None:
        await exchange.work()
        await exchange.send(answer if isinstance(answer, Answer) else answer())

    return send


def _refused(answer: Answer | Callable[[], Answer]) -> Behave:
    """Read everything, do nothing."""

    async def send(exchange: Exchange) -> None:
        await exchange.read()
        await exchange.send(answer if isinstance(answer, Answer) else answer())

    return send


def _changed(change: Callable[[Answer], bytes]) -> Behave:
    """The true answer, written in another way."""

    async def send(exchange: Exchange) -> None:
        await exchange.write(change(await exchange.work()))

    return send


def _document(change: Callable[[dict[str, Any]], object], status: int = 200) -> Behave:
    def rewritten(answer: Answer) -> bytes:
        changed = change(json.loads(answer.body))
        body = changed if isinstance(changed, bytes) else json.dumps(changed).encode()
        return Answer(status, body).wire()

    return _changed(rewritten)


def _twice(answer: Answer) -> bytes:
    first, rest = answer.body[:1], answer.body[1:]
    return Answer(200, first + b'"status": 7, "status": null, "progress": "x", ' + rest).wire()


def _deep(depth: int) -> bytes:
    return b'{"a":' * depth + b"1" + b"}" * depth


def _chunked(answer: Answer) -> bytes:
    chunks = b"".join(b"1\r\n" + bytes([byte]) + b"\r\n" for byte in answer.body)
    head = f"HTTP/1.1 {answer.status} OK\r\nContent-Type: {answer.kind}\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head.encode() + chunks + b"0\r\n\r\n"


def _gzipped(answer: Answer) -> bytes:
    headers = (("Content-Encoding", "gzip"),)
    return Answer(answer.status, gzip.compress(answer.body), answer.kind, headers).wire()


def _unmeasured(answer: Answer) -> bytes:
    return f"HTTP/1.1 {answer.status} OK\r\nContent-Type: {answer.kind}\r\n\r\n".encode() + answer.body


def _insert_nan(document: dict[str, Any]) -> bytes:
    return json.dumps(document).encode().replace(b"{", b'{"x": [NaN, Infinity, -Infinity, 1e999], ', 1)


# ---------------------------------------------------------------------------------------------- the catalogue

BROKEN: tuple[Fault, ...] = (
    Fault("dropped before the body was read", _unread),
    Fault("reset before the body was read", _reset_unread),
    Fault("dropped after the body was read", _drop),
    Fault("reset after the body was read", _reset),
    Fault("answer cut in its head", _cut(0)),
    Fault("answer cut in its body", _cut(0.5)),
    Fault("chunked answer cut", _cut_chunks),
    Fault("not HTTP at all", _bytes(b"220 mail.example ESMTP\r\n")),
    Fault("nothing but a line end", _bytes(b"\r\n")),
    Fault("a header that is none", _bytes(b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n{}")),
    Fault("500 with JSON", _fixed(refusal(500, "server_error"))),
    Fault("500 with JSON in Chinese", _fixed(as_json({"code": 500, "msg": "服务器错误"}, 500))),
    Fault("502 with HTML", _fixed(Answer(502, HTML, "text/html"))),
    Fault("503 empty", _fixed(Answer(503, b""))),
    Fault("504 with cut JSON", _fixed(Answer(504, b'{"error": {"mess'))),
    Fault("520 of a proxy in front", _fixed(Answer(520, HTML, "text/html"))),
    Fault("408 with JSON", _fixed(refusal(408, "timeout"))),
    Fault("400 with HTML", _fixed(Answer(400, HTML, "text/html"))),
    Fault("403 with HTML", _fixed(Answer(403, HTML, "text/html"))),
    Fault("404 with HTML", _fixed(Answer(404, HTML, "text/html"))),
    Fault("401 empty", _fixed(Answer(401, b""))),
    Fault("422 with cut JSON", _fixed(Answer(422, b'{"error": {"mess'))),
    Fault("302 to elsewhere", _fixed(Answer(302, b"", headers=(("Location", "https://elsewhere.invalid/"),)))),
    Fault("200 with HTML", _fixed(Answer(200, HTML, "text/html"))),
    Fault("200 empty", _fixed(Answer(200, b""))),
    Fault("204", _fixed(Answer(204, b""))),
    Fault("200 with null", _fixed(as_json(None))),
    Fault("200 with a list", _fixed(as_json([]))),
    Fault("200 with a number", _fixed(as_json(7))),
    Fault("200 with an empty object", _fixed(as_json({}))),
    Fault("200 with JSON nested 100 000 times", _fixed(Answer(200, _deep(100_000)))),
    Fault("200 with an array of 200 000 brackets", _fixed(Answer(200, b"[" * 200_000))),
    Fault("200 with bytes that are no text", _fixed(Answer(200, bytes(range(256)) * 8))),
    Fault(
        "200 damaged gzip", _fixed(Answer(200, gzip.compress(b"{}" * 99)[:20], headers=(("Content-Encoding", "gzip"),)))
    ),
    Fault("429 with HTML", _fixed(Answer(429, HTML, "text/html"))),
    Fault("429 empty", _fixed(Answer(429, b"", headers=(("Retry-After", "0.01"),)))),
)
"""The outcome is unknown: a generation is never sent again, everything else is asked again."""

SLOW: tuple[Fault, ...] = (
    Fault("hangs and never reads", _hang_unread),
    Fault("hangs after the body was read", _hang),
    Fault("hangs in the head of its answer", _hang_in_head),
    Fault("hangs in the body of its answer", _hang_in_body),
    Fault("drips slower than the deadline", _dripping(0.2)),
)
"""Unknown as well; only with short deadlines."""

ENDLESS = Fault("an answer without end", _endless)

REFUSED: tuple[Fault, ...] = (
    Fault("400 with JSON", _refused(refusal(400, "invalid_parameter")), free=True),
    Fault("401 with JSON", _refused(refusal(401, "invalid_api_key")), free=True),
    Fault("402 with JSON", _refused(refusal(402, "insufficient_quota")), free=True),
    Fault("403 with JSON", _refused(refusal(403, "forbidden")), free=True),
    Fault("422 with JSON", _refused(refusal(422, "content_policy_violation")), free=True),
    Fault("400 with 900 KB of JSON", _refused(refusal(400, "x", "long " * 180_000)), free=True),
    Fault("400 with an error as text", _refused(as_json({"error": "No."}, 400)), free=True),
    Fault(
        "422 with a list of reasons",
        _refused(as_json({"detail": [{"loc": ["body", "n"], "msg": "No."}]}, 422)),
        free=True,
    ),
)
"""A clear no: nothing was charged."""


def _in_a_second() -> Answer:
    """A date; HTTP dates have whole seconds, so that this asks for one to two of them."""
    now = time.time()
    return refusal(429, "rate_limit", Retry_After=formatdate(now + 2, usegmt=True), Date=formatdate(now, usegmt=True))


RATE_LIMITED: tuple[Fault, ...] = (
    Fault("429 with seconds", _refused(refusal(429, "rate_limit", Retry_After="0.3")), free=True),
    Fault("429 with a date", _refused(_in_a_second), free=True),
    Fault("429 without Retry-After", _refused(refusal(429, "rate_limit")), free=True),
    Fault(
        "429 with a date of long ago",
        _refused(refusal(429, "r", Retry_After="Thu, 01 Jan 1970 00:00:00 GMT")),
        free=True,
    ),
    Fault("429 with negative seconds", _refused(refusal(429, "rate_limit", Retry_After="-5")), free=True),
    Fault("429 with no number", _refused(refusal(429, "rate_limit", Retry_After="soon")), free=True),
    Fault("429 with NaN", _refused(refusal(429, "rate_limit", Retry_After="NaN")), free=True),
    Fault("429 with an empty Retry-After", _refused(refusal(429, "rate_limit", Retry_After="")), free=True),
)
"""Come back later; nothing was charged."""
ABSURD = Fault("429 for ten thousand years", _refused(refusal(429, "rate_limit", Retry_After="3e11")), free=True)

ODD: tuple[Fault, ...] = (
    Fault("one byte a chunk", _changed(_chunked)),
    Fault("drips within the deadline", _dripping(0.005)),
    Fault("keys twice in the JSON", _changed(_twice)),
    Fault("a megabyte of JSON", _document(lambda document: {**document, "padding": "x" * 1_000_000})),
    Fault("a byte order mark", _document(lambda document: b"\xef\xbb\xbf" + json.dumps(document).encode())),
    Fault("201", _document(lambda document: document, 201)),
    Fault("202", _document(lambda document: document, 202)),
    Fault("JSON called text", _changed(lambda answer: Answer(200, answer.body, "text/plain").wire())),
    Fault(
        "early hints before the answer", _changed(lambda answer: b"HTTP/1.1 103 Early Hints\r\n\r\n" + answer.wire())
    ),
    Fault("a gzip nobody asked for", _changed(_gzipped)),
    Fault("no length, ended by the close", _changed(_unmeasured)),
    Fault("NaN and infinity in the JSON", _document(_insert_nan)),
    Fault("nested 50 deep beside the rest", _document(lambda document: {**document, "x": json.loads(_deep(50))})),
)
"""Strange, and yet the right answer."""
