"""Ways to a gateway that one can choose: a proxy by hand, whose certificates count, a change on the way."""

from __future__ import annotations

import asyncio
import gc
import struct
import warnings
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from app.errors import ConfigurationError
from app.gateway.deadlines import Deadlines
from app.gateway.http import HttpGateway
from app.gateway.network import NetworkOptions, clean_proxy_address
from app.gateway.protocol import NotSentError, UnclearError
from app.gateway.proxies import find_proxy
from tests.app.gateway.raw_server import RawServer, Received, Script, answer, listening, raw_server
from tests.faults.roads import make_certificate

pytestmark = pytest.mark.anyio
Serve = Callable[[Script], Awaitable[RawServer]]
Connect = Callable[..., HttpGateway]
BALANCE = answer({"remain_balance": 1})


@pytest.mark.parametrize(
    ("pasted", "cleaned"),
    [
        (" proxy.example.org:3128 ", "proxy.example.org:3128"),
        ("http://proxy.example.org:3128/", "proxy.example.org:3128"),
        ("socks5://10.0.0.1:01080", "10.0.0.1:1080"),
        ("[::1]:1080", "[::1]:1080"),
    ],
)
def test_a_proxy_is_understood_as_people_paste_it(pasted: str, cleaned: str) -> None:
    assert clean_proxy_address(pasted) == cleaned


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "proxy.example.org",
        "proxy.example.org:0",
        "proxy.example.org:99999",
        "proxy.example.org:31a",
        "pro xy:3128",
        "a..b:3128",
        "ftp://proxy:21",
        "[::1:1080",
        "[proxy]:1080",
        "http://proxy:3128/path",
        "x" * 300 + ":1",
        ":3128",
    ],
)
def test_what_is_no_proxy_is_refused(pasted: str) -> None:
    with pytest.raises(ConfigurationError, match=r"proxy|prox"):
        clean_proxy_address(pasted)


def test_a_password_in_a_proxy_is_refused_and_not_repeated() -> None:
    with pytest.raises(ConfigurationError) as caught:
        clean_proxy_address("http://me:hunter2@proxy:3128")
    assert "hunter2" not in str(caught.value)


def test_which_proxy_leads_where(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "all_proxy", "no_proxy", "NO_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://system:1")
    by_hand = NetworkOptions("socks5", "10.0.0.1:1080")
    assert find_proxy("https://toapis.com") == "http://system:1"
    assert find_proxy("https://toapis.com", NetworkOptions("none")) is None
    assert find_proxy("https://toapis.com", NetworkOptions("http", "hand:3128")) == "http://hand:3128"
    assert find_proxy("https://toapis.com", by_hand) == "socks5h://10.0.0.1:1080"
    assert find_proxy("https://localhost:1", by_hand) is None, "this machine is reached directly"
    monkeypatch.setenv("HTTPS_PROXY", "socks://127.0.0.1:1080")
    assert find_proxy("https://toapis.com") == "socks5://127.0.0.1:1080", "as GNOME writes it"


@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_a_proxy_without_an_address_is_not_gone_round(kind: Any, connect: Connect) -> None:
    without = NetworkOptions(kind, "")
    with pytest.raises(ConfigurationError, match="not set"):
        find_proxy("https://toapis.com", without)
    assert find_proxy("http://127.0.0.1:1", without) is None
    gateway = connect("https://gateway.invalid", network=without)
    with pytest.raises(NotSentError, match="not set"):
        await gateway.balance()


# ------------------------------------------------------------------------------------------------------------ SOCKS


def socks(target: int, asked: list[tuple[str, int]]) -> Callable[..., Awaitable[None]]:
    """A SOCKS5 proxy that leads every name to a port of this machine."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _version, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(b"\x05\x00")
        _version, _command, _reserved, kind = await reader.readexactly(4)
        assert kind == 3, "names are looked up by the proxy"
        name = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        asked.append((name, struct.unpack("!H", await reader.readexactly(2))[0]))
        writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", target)
        await asyncio.gather(_pump(reader, inner_writer), _pump(inner_reader, writer))

    return speak


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def test_a_socks_proxy_carries_a_call_and_looks_the_name_up(
    connect: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, certificate = make_certificate(tmp_path, "gateway.invalid")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    asked: list[tuple[str, int]] = []
    async with raw_server(BALANCE, tls=context) as server, listening(socks(port_of(server), asked)) as proxy:
        gateway = connect("https://gateway.invalid", network=NetworkOptions("socks5", f"127.0.0.1:{proxy}"))
        assert (await gateway.balance()).remain == 1
        await gateway.aclose()
    assert asked == [("gateway.invalid", 443)]


@pytest.mark.parametrize("said", [b"", b"\x05", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x05\xff", b"\x04\x00"])
async def test_a_proxy_that_does_not_speak_socks_sent_nothing(connect: Connect, said: bytes) -> None:
    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(3)
        writer.write(said)
        writer.close()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # httpcore leaves the socket of such a proxy to the collector
        async with listening(speak) as port:
            gateway = connect("https://gateway.invalid", network=NetworkOptions("socks5", f"127.0.0.1:{port}"))
            with pytest.raises(NotSentError, match="nothing was charged"):
                await gateway.submit({"prompt": "a cat"})
        gc.collect()


# ----------------------------------------------------------------------------------------------------- certificates


@pytest.fixture
def no_system_certificates(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    empty = tmp_path / "none.pem"
    empty.write_text("")
    monkeypatch.setenv("SSL_CERT_FILE", str(empty))


@pytest.mark.parametrize("system_trust", [True, False])
async def test_a_self_signed_certificate_is_refused_in_words_that_say_what_to_do(
    connect: Connect, tmp_path: Path, *, system_trust: bool
) -> None:
    context, _certificate = make_certificate(tmp_path, "localhost")
    async with raw_server(BALANCE, tls=context) as server:
        gateway = connect(address_of(server), network=NetworkOptions(system_trust=system_trust))
        with pytest.raises(NotSentError, match="install its certificate in this computer's system"):
            await gateway.balance()
        assert server.requests == []


async def test_what_the_system_trusts_counts_only_while_it_is_asked(
    connect: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, certificate = make_certificate(tmp_path, "localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setattr("httpx.create_ssl_context", _own_list_only)
    async with raw_server(BALANCE, tls=context) as server:
        gateway = connect(address_of(server), network=NetworkOptions(system_trust=True))
        assert (await gateway.balance()).remain == 1
        gateway.change_network(NetworkOptions(system_trust=False), Deadlines())
        with pytest.raises(NotSentError, match="not trusted here"):
            await gateway.balance()
        gateway.change_network(NetworkOptions(system_trust=True), Deadlines())
        assert (await gateway.balance()).remain == 1
        await gateway.aclose()


# --------------------------------------------------------------------------------------------------- while it runs


async def test_another_way_holds_from_the_next_call_on_and_breaks_none(serve: Serve, connect: Connect) -> None:
    may_answer = asyncio.Event()
    asked = asyncio.Event()

    async def slow(request: Received, writer: Any) -> None:
        asked.set()
        await may_answer.wait()
        await BALANCE(request, writer)

    server = await serve(slow)
    gateway = connect(server.base_url)
    under_way = asyncio.create_task(gateway.balance())
    await asked.wait()
    gateway.change_network(NetworkOptions("none"), Deadlines(connect=5, poll=0.5))
    with pytest.raises(UnclearError, match="in time"):
        await gateway.balance()
    may_answer.set()
    assert (await under_way).remain == 1
    assert server.connections == 2, "the first connection is not used for a new call"


async def test_a_sign_in_page_of_the_network_is_said_to_be_one(serve: Serve, connect: Connect) -> None:
    page = await serve(answer(b"<html><title>Welcome to the hotel</title></html>", kind="text/html"))
    with pytest.raises(UnclearError, match="wants you to sign in first"):
        await connect(page.base_url).balance()
    away = await serve(answer(b"", 302, headers={"Location": "http://login.hotel.example/"}))
    with pytest.raises(UnclearError, match="sign in to this network"):
        await connect(away.base_url).balance()


def port_of(server: RawServer) -> int:
    return int(server.base_url.rpartition(":")[2])


def address_of(server: RawServer) -> str:
    return f"https://localhost:{port_of(server)}"


def _own_list_only() -> Any:
    import ssl

    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
