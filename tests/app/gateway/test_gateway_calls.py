"""Status, balance and models: harmless calls, each with its own answers and refusals."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from app.gateway.deadlines import Deadlines
from app.gateway.http import HttpGateway
from app.gateway.protocol import (
    Balance,
    ContentRefusedError,
    GatewayError,
    KeyRefusedError,
    NotSentError,
    RateLimitedError,
    RefusedError,
    RemoteStatus,
    TaskUnknownError,
    UnclearError,
)
from tests.app.gateway.raw_server import RawServer, Received, Script, answer, endless, hang, raw

pytestmark = pytest.mark.anyio

Serve: TypeAlias = Callable[[Script], Awaitable[RawServer]]
Connect: TypeAlias = Callable[..., HttpGateway]

RUNNING = {"id": "t", "status": "in_progress", "progress": 43}
ERROR = {"error": {"code": "c", "message": "m"}}


# ------------------------------------------------------------------------------------------------------------- status


async def test_a_status_request_reads_the_task(serve: Serve, connect: Connect, key: str) -> None:
    server = await serve(answer(RUNNING))
    task = await connect(server.base_url).status("task_1")
    assert (task.id, task.status, task.progress) == ("task_1", RemoteStatus.RUNNING, 43)
    assert task.answer == RUNNING
    assert server.requests[0].target == "/v1/images/generations/task_1"
    assert server.requests[0].headers["authorization"] == f"Bearer {key}"


async def test_polls_share_a_connection(serve: Serve, connect: Connect) -> None:
    server = await serve(answer(RUNNING))
    gateway = connect(server.base_url)
    for _ in range(5):
        await gateway.status("t")
    assert server.connections == 1


@pytest.mark.parametrize(
    ("remote_id", "segment"),
    [
        ("a/../b?c#d", "a%2F..%2Fb%3Fc%23d"),
        ("a b%2F", "a%20b%252F"),
        ("ä\ud800\n", "%C3%A4%3F%0A"),
        ("a:b@c", "a%3Ab%40c"),
    ],
)
async def test_an_id_stays_one_segment_of_the_path(
    remote_id: str, segment: str, serve: Serve, connect: Connect
) -> None:
    server = await serve(answer(RUNNING))
    await connect(server.base_url).status(remote_id)
    assert server.requests[0].target == f"/v1/images/generations/{segment}"


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (400, ERROR, RefusedError),
        (401, ERROR, KeyRefusedError),
        (403, ERROR, RefusedError),
        (404, ERROR, TaskUnknownError),
        (404, b"<html>no route</html>", UnclearError),
        (422, ERROR, ContentRefusedError),
        (429, ERROR, RateLimitedError),
        (429, b"<html>slow down</html>", RateLimitedError),
        (408, ERROR, UnclearError),
        (500, ERROR, UnclearError),
        (502, b"<html>", UnclearError),
        (200, b"", UnclearError),
        (200, [], UnclearError),
        (200, ERROR, UnclearError),
        (302, ERROR, UnclearError),
    ],
)
async def test_a_status_request_that_fails_says_how(
    status: int, body: object, expected: type[GatewayError], serve: Serve, connect: Connect
) -> None:
    server = await serve(answer(body, status, headers={"Location": "https://elsewhere.test/", "Retry-After": "3"}))
    with pytest.raises(GatewayError) as caught:
        await connect(server.base_url).status("t")
    assert type(caught.value) is expected
    assert caught.value.status == status
    assert "charged" not in str(caught.value)
    assert not isinstance(caught.value, RateLimitedError) or caught.value.retry_after == 3
    assert len(server.requests) == 1


@pytest.mark.parametrize("script", [raw(b""), raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), hang()])
async def test_a_poll_without_an_answer_is_unclear(script: Script, serve: Serve, connect: Connect) -> None:
    server = await serve(script)
    with pytest.raises(UnclearError):
        await connect(server.base_url, seconds=0.3).status("t")


async def test_polls_that_hang_do_not_keep_later_ones_from_being_made(serve: Serve, connect: Connect) -> None:
    server = await serve(hang())
    gateway = connect(server.base_url, seconds=0.2)
    for _ in range(15):  # more than there are connections
        with pytest.raises(UnclearError):
            await gateway.status("t")
    server.script = answer(RUNNING)
    assert (await gateway.status("t")).status is RemoteStatus.RUNNING


async def test_a_large_answer_with_pictures_is_read(serve: Serve, connect: Connect) -> None:
    picture = bytes(range(256)) * 8000
    entry = {"b64_json": base64.b64encode(picture).decode()}
    server = await serve(answer({"id": "t", "status": "completed", "result": {"data": [entry, entry]}}))
    task = await connect(server.base_url).status("t")
    assert [image.data for image in task.images] == [picture, picture]
    assert len(repr(task)) < 2000


async def test_an_answer_with_pictures_is_given_the_time_of_a_download(serve: Serve) -> None:
    body = json.dumps({"id": "t", "status": "completed", "url": "https://files.test/a", "pad": "x" * 400_000}).encode()

    async def slow_line(_: Received, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body[:300_000])
        await writer.drain()
        await asyncio.sleep(2.5)  # longer than a poll may take
        writer.write(body[300_000:])

    server = await serve(slow_line)
    async with HttpGateway(server.base_url, "", deadlines=Deadlines(poll=2)) as gateway:
        assert (await gateway.status("t")).status is RemoteStatus.COMPLETED
    async with HttpGateway(server.base_url, "", deadlines=Deadlines(poll=0.5, download=0.5)) as gateway:
        with pytest.raises(UnclearError, match="in time"):
            await gateway.status("t")


async def test_a_compressed_answer_is_read(serve: Serve, connect: Connect) -> None:
    body = gzip.compress(json.dumps(RUNNING).encode())
    server = await serve(answer(body, headers={"Content-Encoding": "gzip"}))
    assert (await connect(server.base_url).status("t")).progress == 43
    server.script = answer(body[:-9], headers={"Content-Encoding": "gzip"})
    assert (await connect(server.base_url).status("t")).progress == 43  # all of the JSON is there
    server.script = answer(b"nothing packed", headers={"Content-Encoding": "gzip"})
    with pytest.raises(UnclearError):
        await connect(server.base_url).status("t")


async def test_an_endless_answer_is_cut_off_at_the_cap(serve: Serve, connect: Connect) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    server = await serve(endless(head, b"100000\r\n" + b" " * 0x100000 + b"\r\n"))
    with pytest.raises(UnclearError, match="too large"):
        await connect(server.base_url, seconds=60).status("t")


# --------------------------------------------------------------------------------------------------- balance and models


async def test_the_balance_is_read(serve: Serve, connect: Connect) -> None:
    server = await serve(answer({"success": True, "remain_balance": 12.4, "used_balance": 0.86}))
    assert await connect(server.base_url).balance() == Balance(12.4, 0.86)
    assert server.requests[0].target == "/v1/balance"


@pytest.mark.parametrize(
    ("status", "message", "expected"),
    [
        (200, "invalid api key", KeyRefusedError),
        (200, "无效的令牌", KeyRefusedError),
        (200, "", KeyRefusedError),
        (200, "database is locked", RefusedError),
        (401, "x", KeyRefusedError),
    ],
)
async def test_a_balance_that_is_refused_names_the_reason(
    status: int, message: str, expected: type[GatewayError], serve: Serve, connect: Connect
) -> None:
    server = await serve(answer({"success": False, "message": message}, status))
    with pytest.raises(RefusedError) as caught:
        await connect(server.base_url).balance()
    assert type(caught.value) is expected
    assert message in str(caught.value)


async def test_models_are_listed(serve: Serve, connect: Connect) -> None:
    server = await serve(answer({"success": True, "object": "list", "data": [{"id": "flux-2-pro"}, {"id": "x"}]}))
    assert await connect(server.base_url).models() == ("flux-2-pro", "x")
    assert server.requests[0].target == "/v1/models?type=image"


async def test_without_a_key_none_is_sent(serve: Serve, connect: Connect) -> None:
    server = await serve(answer({"error": {"message": "no key"}}, 401))
    gateway = connect(server.base_url, key="")
    with pytest.raises(KeyRefusedError):
        await gateway.models()
    assert gateway.key_fingerprint == ""
    assert "authorization" not in server.requests[0].headers


async def test_an_unreachable_gateway_is_not_sent_for_every_call(connect: Connect, tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"x")
    gateway = connect("https://gateway.invalid")
    for call in (
        gateway.status("t"),
        gateway.balance(),
        gateway.models(),
        gateway.upload(path, name="x", mime_type="image/png"),
        gateway.download("https://files.invalid/a.png", tmp_path / "a.part"),
    ):
        with pytest.raises(NotSentError, match="was not found"):
            await call


@pytest.mark.parametrize(("times", "coding"), [(1, "gzip"), (2, "gzip, gzip"), (2, "gzip,gzip"), (3, "gzip, br, gzip")])
async def test_an_answer_that_is_packed_more_than_once_is_not_unpacked(
    serve: Serve, connect: Connect, times: int, coding: str
) -> None:
    body = b'{"id": "t", "status": "queued"}'
    for _ in range(times):
        body = gzip.compress(body)
    server = await serve(answer(body, headers={"Content-Encoding": coding}))
    call = connect(server.base_url).status("t")
    if times == 1:
        assert (await call).id == "t"
    else:
        with pytest.raises(UnclearError):
            await call
