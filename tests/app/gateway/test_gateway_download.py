"""A result on its way to disk: complete or gone, never with the key, never into a private network."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias

import httpx
import pytest

from app.errors import DiskError
from app.gateway.http import HttpGateway
from app.gateway.protocol import (
    BadFileError,
    Downloaded,
    GatewayError,
    LinkExpiredError,
    LinkRefusedError,
    RateLimitedError,
    UnclearError,
)
from tests.app.gateway.raw_server import RawServer, Received, Script, answer, endless, hang, raw

pytestmark = pytest.mark.anyio

Serve: TypeAlias = Callable[[Script], Awaitable[RawServer]]
Connect: TypeAlias = Callable[..., HttpGateway]

PICTURE = b"\x89PNG" + bytes(range(256)) * 3000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
PNG = answer(PICTURE, kind="image/png")


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_a_picture_arrives_whole_and_hashed(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    files = await serve(PNG)
    seen: list[tuple[int, int]] = []
    target = tmp_path / "a.part"
    target.write_bytes(b"left over from the last time" * 100_000)
    got = await connect("http://127.0.0.1:9").download(
        f"{files.base_url}/a.png?sig=1", target, progress=lambda done, total: seen.append((done, total))
    )
    assert got == Downloaded(target, len(PICTURE), hashlib.sha256(PICTURE).hexdigest(), "image/png")
    assert target.read_bytes() == PICTURE
    assert seen[-1] == (len(PICTURE), len(PICTURE))
    [request] = files.requests
    assert request.target == "/a.png?sig=1"
    assert request.headers["accept-encoding"] == "identity"


async def test_neither_the_key_nor_a_cookie_reaches_the_files_host(
    serve: Serve, connect: Connect, tmp_path: Path, key: str
) -> None:
    """Not even when the gateway itself redirects there, or the link leads back to the gateway."""
    files = await serve(answer(PICTURE, kind="image/png", headers={"Set-Cookie": "a=b; Path=/"}))
    moved = answer(b"", 302, headers={"Location": f"{files.base_url}/b.png", "Set-Cookie": "c=d; Path=/"})
    gateway_server = await serve(moved)
    gateway = connect(gateway_server.base_url)
    await gateway.download(f"{gateway_server.base_url}/a.png", tmp_path / "a.part")
    await gateway.download(f"{files.base_url}/c.png", tmp_path / "b.part")
    with pytest.raises(UnclearError):
        await gateway.status("t")
    assert [request.target for request in files.requests] == ["/b.png", "/c.png"]
    for request in [*files.requests, gateway_server.requests[0]]:
        assert key not in str(request)
        assert not {"authorization", "cookie"} & set(request.headers)


async def test_a_chunked_picture_and_one_of_unknown_length_arrive(
    serve: Serve, connect: Connect, tmp_path: Path
) -> None:
    chunked = b"Transfer-Encoding: chunked\r\n\r\n4\r\n\x89PNG\r\n3\r\nabc\r\n0\r\n\r\n"
    for script in (raw(HEAD + chunked), raw(HEAD + b"\r\n\x89PNGabc"), raw(b"HTTP/1.1 200 OK\r\n\r\n\x89PNGabc")):
        files = await serve(script)
        got = await connect(files.base_url).download(f"{files.base_url}/a", tmp_path / "a.part")
        assert (got.bytes, (tmp_path / "a.part").read_bytes()) == (7, b"\x89PNGabc")


async def test_a_picture_that_was_compressed_in_spite_of_us_is_unpacked(
    serve: Serve, connect: Connect, tmp_path: Path
) -> None:
    files = await serve(answer(gzip.compress(PICTURE), kind="image/png", headers={"Content-Encoding": "gzip"}))
    got = await connect(files.base_url).download(f"{files.base_url}/a", tmp_path / "a.part")
    assert got.sha256 == hashlib.sha256(PICTURE).hexdigest()


BAD: dict[str, tuple[Script, type[GatewayError]]] = {
    "cut": (raw(HEAD + b"Content-Length: 900\r\n\r\n\x89PNG"), BadFileError),
    "cut in a chunk": (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n40\r\n\x89PNG"), BadFileError),
    "empty": (answer(b"", kind="image/png"), BadFileError),
    "204": (answer(b"", 204, kind="image/png"), BadFileError),
    "206": (answer(PICTURE, 206, kind="image/png"), BadFileError),
    "HTML": (answer(b"<html>", kind="text/html; charset=utf-8"), BadFileError),
    "JSON": (answer({"error": "x"}), BadFileError),
    "problem JSON": (answer({"error": "x"}, kind="application/problem+json"), BadFileError),
    "XML": (answer(b"<Error/>", kind="application/xml"), BadFileError),
    "text": (answer(b"no", kind="TEXT/plain"), BadFileError),
    "declared too large": (raw(HEAD + b"Content-Length: 67108865\r\n\r\nx"), BadFileError),
    "endless": (endless(HEAD + b"\r\n", b"\0" * 1_000_000), BadFileError),
    "a gzip bomb": (
        answer(gzip.compress(bytes(80_000_000), 9), kind="image/png", headers={"Content-Encoding": "gzip"}),
        BadFileError,
    ),
    "no gzip": (answer(PICTURE, kind="image/png", headers={"Content-Encoding": "gzip"}), BadFileError),
    "brotli": (answer(PICTURE, kind="image/png", headers={"Content-Encoding": "br"}), BadFileError),
    "a redirect to nowhere": (answer(b"", 302), BadFileError),
    "403": (answer(b"<Error>Request has expired</Error>", 403, kind="application/xml"), LinkExpiredError),
    "404": (answer(b"", 404), LinkExpiredError),
    "410": (answer(b"", 410), LinkExpiredError),
    "429": (answer(b"", 429, headers={"Retry-After": "3"}), RateLimitedError),
    "500": (answer(b"", 500), UnclearError),
    "503 with a picture": (answer(PICTURE, 503, kind="image/png"), UnclearError),
    "not HTTP": (raw(b"SSH-2.0\r\n\r\n"), UnclearError),
    "closed": (raw(b""), UnclearError),
    "silent": (hang(), UnclearError),
    "silent half way": (hang(HEAD + b"Content-Length: 900\r\n\r\n\x89PNG"), UnclearError),
    "endless drip": (endless(HEAD + b"\r\n", b"x", 0.01), UnclearError),
}


@pytest.mark.parametrize("case", BAD)
async def test_what_is_no_whole_picture_leaves_no_file(
    case: str, serve: Serve, connect: Connect, tmp_path: Path
) -> None:
    script, expected = BAD[case]
    files = await serve(script)
    is_waiting = case.startswith(("silent", "endless drip"))
    with pytest.raises(GatewayError) as caught:
        await connect(files.base_url, seconds=0.3 if is_waiting else 60.0).download(
            f"{files.base_url}/a.png?secret=1", tmp_path / "a.part"
        )
    assert type(caught.value) is expected
    assert names(tmp_path) == []
    assert "secret" not in str(caught.value)
    assert len(files.requests) == 1


async def test_a_length_that_does_not_fit_is_noticed_in_process_too(connect: Connect, tmp_path: Path) -> None:
    def short(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"Content-Length": "900"}, stream=httpx.ByteStream(b"\x89PNG"))

    gateway = connect("https://practice.invalid", file_transport=httpx.MockTransport(short))
    with pytest.raises(BadFileError, match="4 bytes instead of 900"):
        await gateway.download("https://practice.invalid/a.png", tmp_path / "a.part")
    assert names(tmp_path) == []


async def test_a_cancelled_download_leaves_no_file(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    begun = asyncio.Event()
    script = endless(HEAD + b"\r\n", b"x" * 300_000, 0.01)
    files = await serve(script)
    gateway = connect(files.base_url)
    fetching = asyncio.create_task(
        gateway.download(f"{files.base_url}/a", tmp_path / "a.part", progress=lambda _, __: begun.set())
    )
    await begun.wait()
    fetching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await fetching
    assert names(tmp_path) == []


async def test_a_folder_that_is_not_there_is_a_disk_error(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    files = await serve(PNG)
    with pytest.raises(DiskError, match="cannot be written"):
        await connect(files.base_url).download(f"{files.base_url}/a", tmp_path / "gone" / "a.part")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to set")
async def test_a_disk_that_takes_no_more_is_a_disk_error(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    import resource

    files = await serve(answer(bytes(100_000), kind="image/png"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        with pytest.raises(DiskError, match="File too large"):
            await connect(files.base_url).download(f"{files.base_url}/a", tmp_path / "a.part")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert names(tmp_path) == []


# ----------------------------------------------------------------------------------------------------------- redirects


def hops(last: Script) -> Script:
    """`/0` is redirected as many times as the number in the path says, then `last`."""

    async def script(request: Received, writer: asyncio.StreamWriter) -> None:
        left = int(request.target.strip("/"))
        step = answer(b"", 302, headers={"Location": f"/{left - 1}"}) if left else last
        await step(request, writer)

    return script


async def test_three_redirects_are_followed_and_four_are_not(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    files = await serve(hops(PNG))
    gateway = connect(files.base_url)
    assert (await gateway.download(f"{files.base_url}/3", tmp_path / "a.part")).bytes == len(PICTURE)
    with pytest.raises(LinkRefusedError, match="too often"):
        await gateway.download(f"{files.base_url}/4", tmp_path / "b.part")
    assert names(tmp_path) == ["a.part"]


@pytest.mark.parametrize(
    "place",
    [
        "file:///etc/passwd",
        "ftp://files.test/a",
        "data:image/png;base64,AAAA",
        "http://files.test/a.png",
        "https://10.0.0.1/a.png",
        "https://169.254.169.254/latest/meta-data",
        "https://user:password@files.test/",
        "//192.168.0.1/a",
    ],
)
async def test_a_redirect_to_a_forbidden_place_is_refused(
    place: str, serve: Serve, connect: Connect, tmp_path: Path
) -> None:
    files = await serve(answer(b"", 302, headers={"Location": place}))
    with pytest.raises(LinkRefusedError):
        await connect(files.base_url).download(f"{files.base_url}/a", tmp_path / "a.part")
    assert len(files.requests) == 1
    assert names(tmp_path) == []


async def test_a_public_gateway_leads_nobody_to_this_machine(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    files = await serve(PNG)
    with pytest.raises(LinkRefusedError):
        await connect("https://toapis.com").download(f"{files.base_url}/a", tmp_path / "a.part")
    assert files.requests == []


async def test_a_link_without_a_host_is_one_of_the_gateway(serve: Serve, connect: Connect, tmp_path: Path) -> None:
    server = await serve(PNG)
    await connect(server.base_url).download("/files/a.png", tmp_path / "a.part")
    assert server.requests[0].target == "/files/a.png"
    assert "authorization" not in server.requests[0].headers
