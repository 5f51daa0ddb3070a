"""The key goes to the gateway and nowhere else: not into texts, not into logs, not to a proxy, not to another host."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

import pytest

from app.errors import ConfigurationError
from app.gateway.http import HttpGateway
from app.gateway.protocol import GatewayError, KeyRefusedError, NotSentError, UnclearError
from app.gateway.proxies import find_proxy
from tests.app.gateway.raw_server import RawServer, Received, Script, answer, listening

pytestmark = pytest.mark.anyio

Serve: TypeAlias = Callable[[Script], Awaitable[RawServer]]
Connect: TypeAlias = Callable[..., HttpGateway]


async def test_no_text_of_the_gateway_holds_the_key(connect: Connect, key: str) -> None:
    gateway = connect("https://toapis.com/v1", key=f"  {key}\n")
    assert repr(gateway) == "HttpGateway('https://toapis.com')"
    assert gateway.host == "https://toapis.com"
    assert len(gateway.key_fingerprint) == 12
    assert gateway.key_fingerprint == connect("https://toapis.cn", key=key).key_fingerprint
    assert gateway.key_fingerprint != connect("https://toapis.com", key=key + "x").key_fingerprint
    assert gateway.key_fingerprint not in key


async def test_a_key_that_cannot_be_sent_is_not_repeated() -> None:
    with pytest.raises(ConfigurationError) as caught:
        HttpGateway("https://toapis.com", "sk-secret\r\nX-Evil: 1")
    assert "secret" not in str(caught.value)


async def test_a_key_that_the_gateway_quotes_stays_out_of_the_message(serve: Serve, connect: Connect, key: str) -> None:
    server = await serve(answer({"error": {"message": f"Incorrect API key provided: {key}", "code": key}}, 401))
    with pytest.raises(KeyRefusedError, match=r"provided: \[key\]") as caught:
        await connect(server.base_url).balance()
    assert key not in f"{caught.value}{caught.value.code}{caught.value.__cause__}"
    server.script = answer({"id": "t", "status": "queued", "metadata": {"used_key": key}})
    assert key not in str((await connect(server.base_url).status("t")).answer)


@pytest.mark.parametrize("spelled", ["escaped", "of code points", "in an address"])
async def test_a_key_that_the_gateway_quotes_in_disguise_is_taken_out_too(
    serve: Serve, connect: Connect, spelled: str
) -> None:
    key = "sk/odd+key=1234"
    forms = {
        "escaped": key.replace("/", "\\/"),
        "of code points": "".join(f"\\u{ord(character):04x}" for character in key),
        "in an address": quote(key, safe=""),
    }
    told = (
        '{"id": "t", "status": "failed", "error": {"message": "KEY"}, "result": {"KEY": ["https://a.example/?k=KEY"]}}'
    )
    server = await serve(answer(told.replace("KEY", forms[spelled]).encode(), headers={"X-Request-Id": f"é {key}"}))
    task = await connect(server.base_url, key=key).status("t")
    said = f"{task.answer}{task.error}"
    assert said.count("[key]") == 4
    assert key not in said
    assert forms[spelled] not in said
    server.script = answer({"error": {"message": "no"}}, 401, headers={"X-Request-Id": f"1 {key}"})
    with pytest.raises(KeyRefusedError) as caught:
        await connect(server.base_url, key=key).balance()
    assert caught.value.request_id == "1 [key]"


async def test_an_answer_that_is_very_deep_is_read_without_the_key(serve: Serve, connect: Connect, key: str) -> None:
    deep = b'{"id": "t", "status": "queued", "x": ' + b"[" * 900 + f'"{key}"'.encode() + b"]" * 900 + b"}"
    server = await serve(answer(deep))
    task = await connect(server.base_url).status("t")
    assert task.status == "queued"
    assert key not in str(task.answer)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirect_takes_the_key_nowhere(status: int, serve: Serve, connect: Connect, tmp_path: Path) -> None:
    elsewhere = await serve(answer({"id": "stolen"}))
    server = await serve(answer({}, status, headers={"Location": f"{elsewhere.base_url}/x"}))
    gateway = connect(server.base_url)
    path = tmp_path / "a.png"
    path.write_bytes(b"x")
    upload = gateway.upload(path, name="a", mime_type="image/png")
    for call in (gateway.submit({}), gateway.status("t"), gateway.balance(), gateway.models(), upload):
        with pytest.raises(UnclearError, match="points to another address"):
            await call
    assert elsewhere.requests == []


async def test_no_log_of_any_level_holds_the_key_or_a_signed_address(
    serve: Serve, connect: Connect, key: str, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    server = await serve(answer({"id": "t", "status": "queued"}, headers={"Location": "/x?signature=1"}))
    gateway = connect(server.base_url)
    names = ["httpx", "httpcore", "httpcore.http11", "httpcore.connection", "httpcore.proxy"]
    levels = {name: logging.getLogger(name).level for name in names}
    try:
        for name in ["", *names]:
            caplog.set_level(logging.DEBUG, logger=name or None)
        await gateway.submit({"prompt": "a cat"})
        await gateway.status("t")
        with pytest.raises(GatewayError):
            await gateway.download(f"{server.base_url}/a.png?signature=1", tmp_path / "a.part")
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
    assert key not in caplog.text
    assert "signature" not in caplog.text
    assert "authorization" not in caplog.text.lower()


# ------------------------------------------------------------------------------------------------------------- proxies


@pytest.fixture
def proxy_set(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Set the proxy of the environment."""

    def put(url: str) -> None:
        for name in ("HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("HTTPS_PROXY", url)

    return put


async def test_a_proxy_that_refuses_sent_nothing_and_never_saw_the_key(
    serve: Serve, connect: Connect, key: str, proxy_set: Callable[[str], None], tmp_path: Path
) -> None:
    proxy = await serve(answer(b"", 407))
    proxy_set(proxy.base_url)
    gateway = connect("https://gateway.invalid")
    with pytest.raises(NotSentError, match="proxy of this computer refused"):
        await gateway.submit({"prompt": "a cat"})
    with pytest.raises(NotSentError):
        await gateway.download("https://files.invalid/a.png", tmp_path / "a.part")
    targets = [(request.method, request.target) for request in proxy.requests]
    assert targets == [("CONNECT", "gateway.invalid:443"), ("CONNECT", "files.invalid:443")]
    assert key not in str(proxy.requests)


async def test_a_proxy_that_hangs_up_sent_nothing(connect: Connect, proxy_set: Callable[[str], None]) -> None:
    """Without watching the connection this looks like an answer that was cut off."""

    async def hang_up(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")

    async with listening(hang_up) as port:
        proxy_set(f"127.0.0.1:{port}")
        with pytest.raises(NotSentError, match="nothing was charged"):
            await connect("https://gateway.invalid").submit({"prompt": "a cat"})


@pytest.mark.parametrize("proxy", ["socks4://127.0.0.1:1080", "gopher://127.0.0.1"])
async def test_a_proxy_of_an_unknown_kind_is_named_as_the_reason(
    proxy: str, connect: Connect, proxy_set: Callable[[str], None]
) -> None:
    proxy_set(proxy)
    with pytest.raises(NotSentError, match="must be an HTTP or a SOCKS5 proxy"):
        await connect("https://gateway.invalid").submit({"prompt": "a cat"})


async def test_a_proxy_that_is_not_there_is_named_as_the_reason(
    connect: Connect, proxy_set: Callable[[str], None]
) -> None:
    proxy_set("http://proxy.invalid:3128")
    with pytest.raises(NotSentError, match="through the proxy set on this computer"):
        await connect("https://gateway.invalid").submit({"prompt": "a cat"})


async def test_this_machine_and_plain_http_are_reached_without_a_proxy(
    monkeypatch: pytest.MonkeyPatch, serve: Serve, connect: Connect
) -> None:
    seen: list[Received] = []

    async def note(request: Received, writer: asyncio.StreamWriter) -> None:
        seen.append(request)
        writer.close()

    proxy = await serve(note)
    monkeypatch.setenv("HTTP_PROXY", proxy.base_url)
    monkeypatch.setenv("ALL_PROXY", proxy.base_url)
    server = await serve(answer({"remain_balance": 1}))
    assert (await connect(server.base_url).balance()).remain == 1
    assert seen == []
    assert find_proxy("http://192.168.1.5:3000") is None
    assert find_proxy("https://localhost:8443") is None
    assert find_proxy("https://toapis.com") == proxy.base_url
    monkeypatch.setenv("NO_PROXY", "toapis.com")
    assert find_proxy("https://toapis.com") is None
