"""Sending one image file: streamed from disk, refused in words, ended in time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from app.errors import DiskError
from app.gateway.http import HttpGateway
from app.gateway.protocol import (
    GatewayError,
    KeyRefusedError,
    RefusedError,
    UnclearError,
    UploadedImage,
)
from tests.app.gateway.raw_server import RawServer, Script, answer, hang

pytestmark = pytest.mark.anyio

Serve: TypeAlias = Callable[[Script], Awaitable[RawServer]]
Connect: TypeAlias = Callable[..., HttpGateway]

UPLOADED = {"success": True, "message": "", "data": {"id": "u", "url": "https://files.test/u.png", "size": 5}}


async def test_an_upload_is_streamed_as_multipart(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    content = bytes(range(256)) * 4000
    path = tmp_path / "cat.png"
    path.write_bytes(content)
    server = await serve(answer(UPLOADED))
    seen: list[tuple[int, int]] = []
    uploaded = await connect(server.base_url).upload(
        path, name='c"a\r\nt\\猫.png', mime_type="image/png", progress=lambda done, total: seen.append((done, total))
    )
    assert uploaded == UploadedImage("u", "https://files.test/u.png", "", 5)
    [request] = server.requests
    boundary = request.headers["content-type"].removeprefix("multipart/form-data; boundary=").encode()
    assert request.target == "/v1/uploads/images"
    first, second, third, last = request.body.split(b"--" + boundary)
    assert (first, last) == (b"", b"--\r\n")
    assert second == b'\r\nContent-Disposition: form-data; name="purpose"\r\n\r\ngeneration\r\n'
    head, _, body = third.partition(b"\r\n\r\n")
    assert body == content + b"\r\n"
    assert head.decode().splitlines()[1:] == [
        'Content-Disposition: form-data; name="file"; filename="c%22a t%5C猫.png"',
        "Content-Type: image/png",
    ]
    assert seen[-1] == (len(content), len(content))
    assert len(seen) > 2
    assert sorted(seen) == seen


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, {"success": False, "message": "not an image"}, RefusedError),
        (400, {"success": False, "message": "not an image"}, RefusedError),
        (413, b"<html>Request Entity Too Large</html>", RefusedError),
        (401, {"error": {"message": "not an image"}}, KeyRefusedError),
        (200, {"success": True, "data": {}}, UnclearError),
        (500, b"", UnclearError),
    ],
)
async def test_a_refused_upload_says_why(
    status: int, body: object, expected: type[GatewayError], serve: Serve, connect: Connect, tmp_path: Path
) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"x" * 1000)
    server = await serve(answer(body, status))
    with pytest.raises(GatewayError) as caught:
        await connect(server.base_url).upload(path, name="cat.png", mime_type="image/png")
    assert type(caught.value) is expected
    assert caught.value.status == status
    assert ("not an image" in str(caught.value)) == ("not an image" in str(body))
    assert len(server.requests) == 1


async def test_a_file_that_is_not_there_is_a_disk_error(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    server = await serve(answer(UPLOADED))
    with pytest.raises(DiskError, match="cannot be read"):
        await connect(server.base_url).upload(tmp_path / "gone.png", name="x", mime_type="image/png")
    assert server.requests == []


async def test_a_file_that_shrinks_on_the_way_is_a_disk_error(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"x" * 2_000_000)
    server = await serve(answer(UPLOADED))

    def shrink(_: int, __: int) -> None:
        path.write_bytes(b"short")

    with pytest.raises(DiskError, match="changed"):
        await connect(server.base_url).upload(path, name="x", mime_type="image/png", progress=shrink)


async def test_an_upload_that_nobody_answers_ends(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"x")
    server = await serve(hang())
    with pytest.raises(UnclearError, match="in time"):
        await connect(server.base_url, seconds=0.2).upload(path, name="x", mime_type="image/png")
