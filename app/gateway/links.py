"""Where a result's link may lead: https and public addresses only. Loaded after the first paint.

A link comes from outside, and a redirect of it too: neither may make this program knock at machines of the person's own
network. Names are resolved and every address is checked before the connection, and the address that was really
connected to is checked once more, because a name can change between the two.
"""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from dataclasses import dataclass

import httpx

from app.gateway.address import is_loopback, is_loopback_host, is_private, literal_address
from app.gateway.failures import Call, Where, from_exception
from app.gateway.protocol import LinkRefusedError
from app.gateway.text import plain
from app.words import tr

_HOST_NAME = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?")
_DISGUISED = re.compile(r"(.*\.)?(\d+|0x[0-9a-f]*)\.?")
"""What the system's resolver takes for an IPv4 address in another spelling: `2130706433`, `0x7f.1`."""
_RESERVED = (ipaddress.ip_network("192.0.0.0/24"), ipaddress.ip_network("3fff::/20"))
"""Not public, although not every Python's `is_global` says so."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_TUNNEL = ipaddress.ip_network("198.18.0.0/15")
"""Tunnelling software gives every name an address of this test network and takes it back at the tunnel's mouth."""


@dataclass(frozen=True, slots=True)
class LinkPolicy:
    """The rules for the results of one gateway.

    Attributes:
        base_url: of the gateway. When it is on this machine, so may results be, over http too; when it is at an
            explicitly private host, results may be on that very server.
    """

    base_url: str

    def checked(self, link: str | httpx.URL) -> httpx.URL:
        """The link as a URL that may be asked for, by everything that can be seen without the network.

        Raises:
            LinkRefusedError: its scheme, its host, or credentials in it forbid that.
        """
        try:
            url = httpx.URL(link)
            if url.is_relative_url and str(url).startswith("/"):
                url = httpx.URL(self.base_url).join(url)
            host = url.raw_host.decode("ascii")
        except (httpx.InvalidURL, ValueError, TypeError) as error:
            raise LinkRefusedError(tr("The link to the picture cannot be read.")) from error
        if url.scheme not in {"https", "http"}:
            scheme = plain(url.scheme, 20)
            raise LinkRefusedError(
                tr("The link to the picture starts with “{scheme}:”, which is not followed.", scheme=scheme)
            )
        if url.userinfo:
            raise LinkRefusedError(tr("The link to the picture holds a user name and is not followed."))
        is_host = literal_address(host) is not None or (len(host) < 254 and _HOST_NAME.fullmatch(host))
        if not is_host or not 0 < (url.port or 443) < 65536:
            raise LinkRefusedError(tr("The link to the picture names no host that can exist."))
        if self._is_own(url):
            return url
        if url.scheme != "https":
            raise LinkRefusedError(tr("The link to the picture at {host} is not secure (http).", host=plain(host, 80)))
        address = literal_address(host)
        # behind a proxy no name is looked up here: what cannot be public is refused by its looks
        is_inside = is_private(str(url)) or (address is None and _DISGUISED.fullmatch(host))
        if is_inside or is_loopback_host(host) or (address is not None and not is_public(address)):
            raise _not_public(host)
        return url

    async def resolve(self, url: httpx.URL) -> None:
        """Look up the host and check every address it has.

        Raises:
            LinkRefusedError: one of them is not public.
            NotSentError: the name was not found.
        """
        if self._is_own(url):
            return
        host = url.raw_host.decode("ascii")
        where = Where(Call.DOWNLOAD, plain(host, 80))
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, url.port or 443, type=socket.SOCK_STREAM)
        except UnicodeError as error:  # a label that is too long for a name
            raise LinkRefusedError(tr("The link to the picture names no host that can exist.")) from error
        except OSError as error:
            raise from_exception(error, where, sent=False) from error
        for *_, address in found:
            self._check_address(str(address[0]), host)

    def check_peer(self, response: httpx.Response, url: httpx.URL) -> None:
        """Check the address that the answer really comes from.

        Raises:
            LinkRefusedError: it is not public.
        """
        stream = response.extensions.get("network_stream")
        if stream is None or self._is_own(url):
            return
        peer = stream.get_extra_info("server_addr")
        if peer is None:
            raise _not_public(url.host)
        self._check_address(str(peer[0]), url.host)

    def _is_own(self, url: httpx.URL) -> bool:
        """Whether the person configured this place: a gateway on this machine, or the private gateway itself."""
        if is_loopback(self.base_url):
            return is_loopback_host(url.host)
        own = httpx.URL(self.base_url)
        return is_private(self.base_url) and (url.scheme, url.host, url.port) == (own.scheme, own.host, own.port)

    def _check_address(self, text: str, host: str) -> None:
        address = literal_address(text.partition("%")[0])
        if address is None or not (is_public(address) or (address.version == 4 and address in _TUNNEL)):
            raise _not_public(host)


def is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an address is one of the public internet, IPv4 inside IPv6 unpacked."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(inner)
    if any(address in network for network in _RESERVED if network.version == address.version):
        return False
    is_site = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    return address.is_global and not (is_site or address.is_multicast or address.is_reserved or address.is_unspecified)


def _not_public(host: str) -> LinkRefusedError:
    return LinkRefusedError(tr("The link to the picture leads into a private network ({host}).", host=plain(host, 80)))
