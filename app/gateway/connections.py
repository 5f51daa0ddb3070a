"""The httpx clients of one gateway: made on first use, once, and never per request. Loaded after the first paint."""

from __future__ import annotations

import asyncio
import http.cookiejar
import logging
import ssl
from enum import Enum

import httpx

from app.errors import ConfigurationError
from app.gateway.deadlines import Deadlines
from app.gateway.failures import Where, not_sent
from app.gateway.network import NetworkOptions
from app.gateway.proxies import find_proxy
from app.gateway.trust import make_context
from app.words import tr

API_CONNECTIONS = 6
"""100 open connections cost eight times the CPU per poll of a few (performance.md)."""
_FILE_CONNECTIONS = 4


class Way(Enum):
    """How a client gets to where it goes."""

    DIRECT = "direct"
    PROXY = "proxy"
    IN_PROCESS = "in process"


class Lane:
    """One kind of traffic: how many at once, whether connections are kept, and its clients (one for each proxy).

    Attributes:
        slots: to be held during a call. They are counted here and not left to httpx's pool: no deadline runs while a
            call waits for its turn, and one that is cancelled while the pool makes it wait can leak the pool's slot.
        in_process: there is no network behind it.
    """

    def __init__(self, width: int, *, keep_alive: bool, transport: httpx.AsyncBaseTransport | None) -> None:
        self.slots = asyncio.Semaphore(width)
        self.in_process = transport is not None
        self._limits = httpx.Limits(
            max_connections=width, max_keepalive_connections=width if keep_alive else 0, keepalive_expiry=30.0
        )
        self._transport = transport
        self._clients: dict[str | None, httpx.AsyncClient] = {}
        self._retired: list[httpx.AsyncClient] = []
        self.settled: tuple[httpx.AsyncClient, Way] | None = None

    def client(self, proxy: str | None, context: ssl.SSLContext | None, deadlines: Deadlines) -> httpx.AsyncClient:
        """The client that goes through `proxy`, trusting `context` (None in process).

        Raises:
            ImportError, ValueError, httpx.InvalidURL: the proxy is of a kind that cannot be used.
        """
        client = self._clients.get(proxy)
        if client is None:
            no_cookies = http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
            client = self._clients[proxy] = httpx.AsyncClient(
                transport=self._transport,
                verify=context or True,
                proxy=proxy,
                limits=self._limits,
                # One deadline a transfer is kept outside: each cancelled timer would live on in a Qt event loop.
                timeout=httpx.Timeout(deadlines.connect, read=None, write=None),
                cookies=no_cookies,
                follow_redirects=False,
                trust_env=False,  # proxies are found by `find_proxy`; .netrc must never add credentials
            )
        return client

    def retire(self) -> None:
        """Use none of the clients for a new call; what is under way ends on them, and `aclose` closes them."""
        self._retired += self._clients.values()
        self._clients.clear()
        self.settled = None

    async def aclose(self) -> None:
        """Close every client."""
        self.retire()
        clients, self._retired = self._retired, []
        for client in clients:
            await client.aclose()


class Connections:
    """Four lanes: submits (a fresh connection each), polls, uploads, and files of other hosts."""

    def __init__(
        self,
        deadlines: Deadlines,
        transport: httpx.AsyncBaseTransport | None,
        file_transport: httpx.AsyncBaseTransport | None,
        network: NetworkOptions,
    ) -> None:
        self._deadlines = deadlines
        self._network = network
        self._context: ssl.SSLContext | None = None
        self._making = asyncio.Lock()
        self.submits = Lane(API_CONNECTIONS, keep_alive=False, transport=transport)
        self.polls = Lane(API_CONNECTIONS, keep_alive=True, transport=transport)
        self.uploads = Lane(_FILE_CONNECTIONS, keep_alive=True, transport=transport)
        self.files = Lane(_FILE_CONNECTIONS, keep_alive=True, transport=file_transport)
        self._lanes = (self.submits, self.polls, self.uploads, self.files)
        self._closed = False
        quiet_logs()

    def change(self, network: NetworkOptions, deadlines: Deadlines) -> None:
        """Take another way from the next call on."""
        self._deadlines, self._network, self._context = deadlines, network, None
        for lane in self._lanes:
            lane.retire()

    async def client(self, lane: Lane, url: str, where: Where) -> tuple[httpx.AsyncClient, Way]:
        """The client for a URL, and which way it takes.

        Raises:
            NotSentError: closed already, or the proxy settings cannot be used.
        """
        if self._closed:
            raise not_sent(where, tr("The connection to {where} has been closed.", where=where.name))
        if lane.settled is not None:
            return lane.settled
        network = self._network
        try:
            proxy = None if lane.in_process else await asyncio.to_thread(find_proxy, url, network)
        except ConfigurationError as error:
            raise not_sent(where, str(error)) from error
        try:
            context = None if lane.in_process else await self._trust(network)
        except OSError as error:  # ssl.SSLError is one
            raise not_sent(where, tr("The list of trusted certificates on this computer cannot be read.")) from error
        if network is not self._network:  # it was changed meanwhile
            return await self.client(lane, url, where)
        try:
            client = lane.client(proxy, context, self._deadlines)
        except (ImportError, ValueError, httpx.InvalidURL) as error:
            sentence = tr("The proxy cannot be used: it must be an HTTP or a SOCKS5 proxy.")
            raise not_sent(where, sentence) from error
        way = Way.IN_PROCESS if lane.in_process else Way.DIRECT if proxy is None else Way.PROXY
        found = client, way
        if lane is not self.files:
            lane.settled = found  # one host, one proxy; the files' hosts differ
        return found

    async def aclose(self) -> None:
        """Close all connections; later calls raise `NotSentError`."""
        self._closed = True
        for lane in self._lanes:
            await lane.aclose()

    async def _trust(self, network: NetworkOptions) -> ssl.SSLContext:
        """The certificates, read once for all clients; it takes 50 ms and therefore a thread."""
        async with self._making:
            context = self._context
            if context is None:
                context = await asyncio.to_thread(make_context, system_trust=network.system_trust)
                self._context = context if network is self._network else None
            return context


class _NoAddresses(logging.Filter):
    """Lets warnings pass, nothing below: httpx logs whole URLs (signed ones too), httpcore headers."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING


_NO_ADDRESSES = _NoAddresses()


def quiet_logs() -> None:
    """Keep addresses with their signatures, and headers, out of every log, whatever level the person chose."""
    names = ("connection", "http11", "http2", "proxy", "socks")
    for name in ("httpx", "httpcore", *(f"httpcore.{name}" for name in names)):
        logger = logging.getLogger(name)
        logger.addFilter(_NO_ADDRESSES)  # a second time changes nothing
        logger.setLevel(logging.WARNING)
