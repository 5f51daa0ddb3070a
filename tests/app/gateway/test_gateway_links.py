"""Where a result's link may lead: by its text, by its name's addresses, and by the address that answered."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from app.gateway.links import LinkPolicy, is_public
from app.gateway.protocol import LinkRefusedError, NotSentError

PUBLIC = LinkPolicy("https://toapis.com")
LOCAL = LinkPolicy("http://127.0.0.1:8000")
PRIVATE = LinkPolicy("http://192.168.1.5:3000")


@pytest.mark.parametrize(
    "link",
    [
        "https://files.toapis.com/a/b.png?sign=1",
        "https://93.184.216.34/a.png",
        "HTTPS://FILES.test:8443/a",
        "//files.test/a.png",
        "/a.png",
        "https://[2606:4700::1111]/a",
    ],
)
def test_links_to_the_public_internet_are_allowed(link: str) -> None:
    assert PUBLIC.checked(link).scheme == "https"


@pytest.mark.parametrize(
    "link",
    [
        "",
        " ",
        "file:///etc/passwd",
        "ftp://files.test/a",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "http://files.test/a.png",
        "https:///a.png",
        "a.png",
        "files.test/a.png",
        "https://user@files.test/a",
        "https://user:pw@files.test/a",
        "https://localhost/a",
        "https://a.localhost./a",
        "https://127.0.0.1/a",
        "https://127.1.2.3:8000/a",
        "https://[::1]/a",
        "https://[::ffff:10.0.0.1]/a",
        "https://[64:ff9b::a00:1]/a",
        "https://[2002:a00:1::]/a",
        "https://[fe80::1]/a",
        "https://[fd00::1]/a",
        "https://10.0.0.1/a",
        "https://172.16.0.1/a",
        "https://192.168.0.1/a",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.64.0.1/a",
        "https://198.18.0.1/a",
        "https://0.0.0.0/a",
        "https://224.0.1.1/a",
        "https://255.255.255.255/a",
        "https://2130706433/a",
        "https://0x7f000001/a",
        "https://127.1/a",
        "https://0x7f.0.0x1./a",
        "https://192.0.0.8/a",
        "https://[fec0::1]/a",
        "https://[3fff::1]/a",
        "https://intranet/a",
        "https://router.local/a",
        "https://metadata.google.internal/a",
        "https://[broken",
        "https://a b/",
        "https://" + "a" * 70000,
        "https://files.test:99999/a",
        "https://files.test/\x00",
    ],
)
def test_links_to_anywhere_else_are_refused(link: str) -> None:
    with pytest.raises(LinkRefusedError):
        PUBLIC.checked(link)


def test_a_gateway_on_this_machine_may_have_its_files_here_too() -> None:
    for link in ("http://127.0.0.1:9000/a", "https://localhost/a", "http://[::1]/a", "/a"):
        LOCAL.checked(link)
    for link in ("http://files.test/a", "http://10.0.0.1/a", "https://10.0.0.1/a", "file:///etc/passwd"):
        with pytest.raises(LinkRefusedError):
            LOCAL.checked(link)


def test_a_private_gateway_may_serve_its_own_files_and_no_neighbours() -> None:
    PRIVATE.checked("http://192.168.1.5:3000/a")
    for link in (
        "http://192.168.1.5:3001/a",
        "https://192.168.1.5/a",
        "http://192.168.1.6:3000/a",
        "http://127.0.0.1/",
    ):
        with pytest.raises(LinkRefusedError):
            PRIVATE.checked(link)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Say what a name's addresses are."""

    def say(*addresses: str) -> None:
        def lookup(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
            families = [socket.AF_INET6 if ":" in address else socket.AF_INET for address in addresses]
            return [
                (family, socket.SOCK_STREAM, 6, "", (address, port))
                for family, address in zip(families, addresses, strict=True)
            ]

        monkeypatch.setattr(socket, "getaddrinfo", lookup)

    return say


@pytest.mark.anyio
@pytest.mark.parametrize("addresses", [["93.184.216.34"], ["2606:4700::1111", "1.1.1.1"], ["198.18.0.7"]])
async def test_a_name_with_public_addresses_is_allowed(addresses: list[str], names: Callable[..., None]) -> None:
    names(*addresses)
    await PUBLIC.resolve(PUBLIC.checked("https://files.test/a"))


@pytest.mark.anyio
@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::1"], ["fe80::1%eth0"], ["::ffff:192.168.0.1"]]
)
async def test_a_name_with_one_private_address_is_refused(addresses: list[str], names: Callable[..., None]) -> None:
    names(*addresses)
    with pytest.raises(LinkRefusedError, match="private network"):
        await PUBLIC.resolve(PUBLIC.checked("https://files.test/a"))


@pytest.mark.anyio
async def test_a_number_that_hides_this_machine_is_refused() -> None:
    with pytest.raises(LinkRefusedError):
        await PUBLIC.resolve(PUBLIC.checked("https://2130706433/a"))


@pytest.mark.anyio
async def test_a_name_that_does_not_exist_is_a_matter_of_the_network() -> None:
    with pytest.raises(NotSentError, match=r"files\.invalid was not found"):
        await PUBLIC.resolve(PUBLIC.checked("https://files.invalid/a"))


class _Stream:
    """A connection as httpcore shows it."""

    def __init__(self, peer: object) -> None:
        self._peer = peer

    def get_extra_info(self, name: str) -> object:
        return self._peer if name == "server_addr" else None


@pytest.mark.parametrize("peer", [("127.0.0.1", 443), ("10.0.0.1", 443), ("::1", 443, 0, 0), None])
def test_a_name_that_changed_between_check_and_connection_is_refused(peer: object) -> None:
    url = PUBLIC.checked("https://files.test/a")
    with pytest.raises(LinkRefusedError):
        PUBLIC.check_peer(httpx.Response(200, extensions={"network_stream": _Stream(peer)}), url)


def test_a_public_peer_is_fine() -> None:
    url = PUBLIC.checked("https://files.test/a")
    PUBLIC.check_peer(httpx.Response(200, extensions={"network_stream": _Stream(("1.1.1.1", 443))}), url)


@pytest.mark.parametrize("text", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_public_addresses_are_known(text: str) -> None:
    assert is_public(ipaddress.ip_address(text))
