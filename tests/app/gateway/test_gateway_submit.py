"""Submitting takes money: what counts as accepted, refused, not sent, and unclear."""

from __future__ import annotations

import asyncio
import json
import math
import socket
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import httpx
import pytest

from app.gateway.http import HttpGateway
from app.gateway.protocol import (
    ContentRefusedError,
    GatewayError,
    KeyRefusedError,
    NoMoneyError,
    NotSentError,
    RateLimitedError,
    RefusedError,
    RemoteStatus,
    UnclearError,
)
from tests.app.gateway.raw_server import RawServer, Received, Script, answer, endless, hang, listening, raw

pytestmark = pytest.mark.anyio

Serve: TypeAlias = Callable[[Script], Awaitable[RawServer]]
Connect: TypeAlias = Callable[..., HttpGateway]

PAYLOAD = {"model": "flux-2-flex", "prompt": "a cat – 猫", "n": 2}
TASK = {"id": "task_img_abc", "object": "generation.task", "status": "queued", "progress": 0, "created_at": 1703884800}
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


async def test_an_accepted_task_comes_back_with_its_id(serve: Serve, connect: Connect, key: str) -> None:
    server = await serve(answer(TASK))
    task = await connect(f"{server.base_url}/v1/").submit(PAYLOAD)
    assert (task.id, task.status, task.progress, task.images) == ("task_img_abc", RemoteStatus.QUEUED, 0, ())
    [request] = server.requests
    assert (request.method, request.target) == ("POST", "/v1/images/generations")
    assert request.headers["authorization"] == f"Bearer {key}"
    assert request.headers["content-type"] == "application/json"
    assert json.loads(request.body) == PAYLOAD


async def test_every_submit_has_a_connection_of_its_own(serve: Serve, connect: Connect) -> None:
    server = await serve(answer(TASK))
    gateway = connect(server.base_url)
    await gateway.status("warm")
    await asyncio.gather(*(gateway.submit(PAYLOAD) for _ in range(9)))
    await gateway.submit(PAYLOAD)
    used = [request.connection for request in server.requests]
    assert len(set(used)) == len(used) == 11


UNCLEAR: dict[str, Script] = {
    "closed without a word": raw(b""),
    "cut in the head": raw(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "cut in the JSON": raw(HEAD + b'Content-Length: 90\r\n\r\n{"id": "task_1", "sta'),
    "cut JSON, right length": raw(HEAD + b'Content-Length: 21\r\n\r\n{"id": "task_1", "sta'),
    "cut in a chunk": raw(HEAD + b'Transfer-Encoding: chunked\r\n\r\n40\r\n{"id": "task_1"'),
    "not HTTP": raw(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"),
    "silent": hang(),
    "silent in the JSON": hang(HEAD + b'Content-Length: 90\r\n\r\n{"id": '),
    "empty": answer(b""),
    "HTML": answer(b"<html>Just a moment</html>", kind="text/html"),
    "200 without an id": answer({"object": "generation.task", "status": "queued"}),
    "200 with null as id": answer({"id": None, "status": "queued"}),
    "200 with an id of control characters": answer({"id": "task\n1", "status": "queued"}),
    "200 with an id of 201 characters": answer({"id": "x" * 201, "status": "queued"}),
    "200 with dots as id": answer({"id": "..", "status": "queued"}),
    "200 with an error": answer({"error": {"code": "internal_error", "message": "busy"}}),
    "200 with success false": answer({"success": False, "message": "busy"}),
    "200 with a list": answer([TASK]),
    "204": answer(b"", 204),
    "a redirect": answer({}, 307, headers={"Location": "https://elsewhere.test/v1/images/generations"}),
    "a redirect to nonsense": answer({}, 302, headers={"Location": "data:text/plain,x"}),
    "400 in HTML": answer(b"<h1>Bad Request</h1>", 400, kind="text/html"),
    "400 with an empty object": answer({}, 400),
    "400 cut": raw(b'HTTP/1.1 400 No\r\nContent-Length: 99\r\n\r\n{"error": {"mess'),
    "400 that names a task": answer({**TASK, "status": "failed", "error": {"message": "no"}}, 400),
    "429 that names a task by its id": answer({"task_id": "t", "error": {"message": "slow down"}}, 429),
    "429 with a task in a list": answer({"data": [TASK], "error": {"message": "slow down"}}, 429),
    "402 with a task inside": answer({"status": "error", "data": TASK, "error": {"message": "no money"}}, 402),
    "429 with a task beside": answer({"task": TASK, "error": {"message": "slow down"}}, 429),
    "401 empty": answer(b"", 401),
    "403 of a firewall": answer(b"<html>Attention required</html>", 403, kind="text/html"),
    "404 with an error": answer({"error": {"message": "no such route"}}, 404),
    "408 with an error": answer({"error": {"message": "slow"}}, 408),
    "409 with an error": answer({"error": {"message": "conflict"}}, 409),
    "429 in HTML": answer(b"<h1>Too many</h1>", 429, kind="text/html"),
    "500 with an error": answer({"error": {"code": "internal_error", "message": "oops"}}, 500),
    "502 in HTML": answer(b"<h1>Bad gateway</h1>", 502, kind="text/html"),
    "503 empty": answer(b"", 503),
    "504 with an error": answer({"error": {"message": "upstream"}}, 504),
    "endless drip": endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", 0.01),
    "endless error": endless(
        b"HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n", b"8000\r\n" + b" " * 32768 + b"\r\n"
    ),
    "far too deep": answer(b'{"id": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"),
}


@pytest.mark.parametrize("case", UNCLEAR)
async def test_whatever_is_no_clear_answer_is_unclear_and_was_sent_once(
    case: str, serve: Serve, connect: Connect
) -> None:
    server = await serve(UNCLEAR[case])
    is_waiting = case.startswith(("silent", "endless drip"))
    with pytest.raises(UnclearError, match="unclear whether the request was accepted") as caught:
        await connect(server.base_url, seconds=0.3 if is_waiting else 20.0).submit(PAYLOAD)
    assert caught.value.kind == "unclear"
    assert server.posts == len(server.requests) == 1


REFUSED: dict[int, type[RefusedError]] = {
    400: RefusedError,
    401: KeyRefusedError,
    402: NoMoneyError,
    403: RefusedError,
    422: ContentRefusedError,
}


@pytest.mark.parametrize("status", REFUSED)
async def test_a_json_error_with_a_documented_status_costs_nothing(status: int, serve: Serve, connect: Connect) -> None:
    body = {"error": {"code": "invalid_request", "message": "n must be a number", "type": "x", "param": "n"}}
    server = await serve(answer(body, status, headers={"X-Request-Id": "req-7"}))
    with pytest.raises(GatewayError) as caught:
        await connect(server.base_url).submit(PAYLOAD)
    error = caught.value
    assert type(error) is REFUSED[status]
    assert (error.status, error.code, error.param, error.request_id) == (status, "invalid_request", "n", "req-7")
    assert "n must be a number" in str(error)
    assert server.posts == 1


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": " 1.5 "}, 1.5),
        ({"Retry-After": "-3"}, 0),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "1e99"}, 86400),
        ({"Retry-After": "inf"}, 86400),
        ({"Retry-After": "9" * 5000}, 86400),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "Wed, 21 Oct 2026 07:28:10 GMT", "Date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 10),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
        ({"Retry-After": "Wed, 99 Oct 2026 07:28:00 GMT"}, None),
    ],
)
async def test_a_rate_limit_says_how_long_to_wait(
    headers: dict[str, str], seconds: float | None, serve: Serve, connect: Connect
) -> None:
    server = await serve(answer({"error": {"code": "rate_limit_exceeded", "message": "slow"}}, 429, headers=headers))
    with pytest.raises(RateLimitedError, match="Nothing was charged") as caught:
        await connect(server.base_url).submit(PAYLOAD)
    assert caught.value.retry_after == seconds
    assert (caught.value.status, caught.value.code) == (429, "rate_limit_exceeded")
    assert server.posts == 1


async def test_a_connection_that_is_refused_sent_nothing(connect: Connect) -> None:
    with socket.socket() as taken:  # bound but not listening: nobody can answer there
        taken.bind(("127.0.0.1", 0))
        gateway = connect(f"http://127.0.0.1:{taken.getsockname()[1]}")
        with pytest.raises(NotSentError, match=r"Nothing was sent and nothing was charged\."):
            await gateway.submit(PAYLOAD)


async def test_a_host_that_does_not_exist_sent_nothing(connect: Connect) -> None:
    with pytest.raises(NotSentError, match=r"address of gateway\.invalid was not found"):
        await connect("https://gateway.invalid").submit(PAYLOAD)


@pytest.mark.parametrize("script", [raw(b"I speak no TLS\r\n"), raw(b"")])
async def test_a_failed_tls_handshake_sent_nothing(script: Script, connect: Connect) -> None:
    async def no_tls(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        await script(Received("", "", {}, b"", 0), writer)

    async with listening(no_tls) as port:
        with pytest.raises(NotSentError, match="nothing was charged"):
            await connect(f"https://127.0.0.1:{port}").submit(PAYLOAD)


async def test_a_handshake_that_does_not_end_sent_nothing(connect: Connect) -> None:
    async def silent(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    async with listening(silent) as port:
        with pytest.raises(NotSentError, match="in time"):
            await connect(f"https://127.0.0.1:{port}", to_connect=0.2).submit(PAYLOAD)


async def test_a_closed_gateway_sends_nothing(serve: Serve, connect: Connect) -> None:
    server = await serve(answer(TASK))
    gateway = connect(server.base_url)
    await gateway.submit(PAYLOAD)
    await gateway.aclose()
    with pytest.raises(NotSentError):
        await gateway.submit(PAYLOAD)
    assert server.posts == 1


async def test_what_json_cannot_say_is_refused_before_it_is_sent(serve: Serve, connect: Connect) -> None:
    server = await serve(answer(TASK))
    with pytest.raises(RefusedError, match="Nothing was sent"):
        await connect(server.base_url).submit({"prompt": math.nan})
    assert server.requests == []


async def test_a_lone_surrogate_in_a_prompt_can_be_sent(serve: Serve, connect: Connect) -> None:
    server = await serve(answer(TASK))
    await connect(server.base_url).submit({"prompt": "cat \ud83d"})
    assert json.loads(server.requests[0].body) == {"prompt": "cat \ud83d"}


async def test_an_id_that_arrived_before_the_connection_broke_is_kept(serve: Serve, connect: Connect) -> None:
    server = await serve(raw(HEAD + b"Content-Length: 900\r\n\r\n" + json.dumps(TASK).encode()))
    task = await connect(server.base_url).submit(PAYLOAD)
    assert task.id == "task_img_abc"
    assert server.posts == 1


async def test_an_answer_is_read_although_the_connection_broke_while_sending(serve: Serve, connect: Connect) -> None:
    """A server may refuse before it has read the whole body, and close."""
    head = b"HTTP/1.1 400 No\r\nContent-Length: 35\r\n\r\n" + b'{"error": {"message": "too large"}} '[:35]

    async def hasty(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(head)
        await writer.drain()
        while await reader.read(65536):
            pass

    async with listening(hasty) as port:
        with pytest.raises(RefusedError, match="too large"):
            await connect(f"http://127.0.0.1:{port}").submit({"prompt": "x" * 3_000_000})


@pytest.mark.parametrize("status", ["queued", "weird", "", None, 7])
async def test_numbers_are_ids_and_unknown_states_run(status: object, serve: Serve, connect: Connect) -> None:
    server = await serve(answer({"id": 123456789012345678901, "status": status}))
    task = await connect(server.base_url).submit(PAYLOAD)
    assert task.id == "123456789012345678901"
    assert task.status in {RemoteStatus.QUEUED, RemoteStatus.RUNNING}


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (httpx.ConnectError("x"), NotSentError),
        (httpx.ConnectTimeout("x"), NotSentError),
        (httpx.PoolTimeout("x"), NotSentError),
        (httpx.ProxyError("407"), NotSentError),
        (httpx.UnsupportedProtocol("x"), NotSentError),
        (httpx.LocalProtocolError("Illegal header value b'Bearer sk-test-0123456789abcdef'"), NotSentError),
        (httpx.ReadTimeout("x"), UnclearError),
        (httpx.WriteTimeout("x"), UnclearError),
        (httpx.ReadError("x"), UnclearError),
        (httpx.WriteError("x"), UnclearError),
        (httpx.RemoteProtocolError("x"), UnclearError),
        (httpx.DecodingError("x"), UnclearError),
        (OSError("bad record mac"), UnclearError),
    ],
)
async def test_a_transport_that_cannot_be_watched_is_judged_by_its_error(
    raised: Exception, expected: type[GatewayError], connect: Connect, key: str
) -> None:
    async def fail(request: httpx.Request) -> httpx.Response:
        raise raised

    gateway = connect("https://toapis.com", transport=httpx.MockTransport(fail))
    with pytest.raises(GatewayError) as caught:
        await gateway.submit(PAYLOAD)
    assert type(caught.value) is expected
    assert key not in f"{caught.value}{caught.value.__cause__}"


async def test_cancelling_is_not_turned_into_an_outcome(serve: Serve, connect: Connect) -> None:
    arrived = asyncio.Event()

    async def note(_: Received, __: asyncio.StreamWriter) -> None:
        arrived.set()
        await asyncio.Event().wait()

    server = await serve(note)
    sending = asyncio.create_task(connect(server.base_url).submit(PAYLOAD))
    await arrived.wait()
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    assert server.posts == 1
