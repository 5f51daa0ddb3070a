"""Files of the project's own place in the network: no key goes along, and nothing about the person does."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from app.errors import ConfigurationError, ProofsheetError
from app.gateway.address import is_loopback_host
from app.gateway.connections import quiet_logs
from app.gateway.network import NetworkOptions
from app.gateway.part import PartFile
from app.gateway.protocol import Progress
from app.gateway.proxies import find_proxy
from app.gateway.trust import make_context
from app.words import tr

_REDIRECTS = 5
"""Hosts of releases send on to where the files really are."""
_REPORT_EVERY = 256 * 1024


class FetchError(ProofsheetError):
    """The file did not come; nothing was kept of it."""


class Fetcher:
    """Fetches files over https, or over http from this very machine.

    Args:
        network: the way to the network that the person chose.
        user_agent: sent along; the same for everybody.
    """

    def __init__(self, network: NetworkOptions, *, user_agent: str = "Proofsheet") -> None:
        self._network = network
        self._user_agent = user_agent
        quiet_logs()

    async def fetch(
        self, url: str, target: Path, *, limit: int, seconds: float, progress: Progress | None = None
    ) -> str:
        """Fetch into `target`, which is replaced; the SHA-256 of what came, in hexadecimal digits.

        Args:
            url: https, or http on the loopback interface.
            target: where the file is put; what is incomplete is removed.
            limit: bytes that it may have at most.
            seconds: for everything together.
            progress: told bytes so far and bytes in all (0 while unknown).

        Raises:
            FetchError: it did not come.
            DiskError: the disk did not take it.
        """
        _check(url)
        try:
            proxy = await asyncio.to_thread(find_proxy, url, self._network)
        except ConfigurationError as error:
            raise FetchError(str(error)) from error
        context = await asyncio.to_thread(make_context, system_trust=self._network.system_trust)
        host = urlsplit(url).hostname or ""
        part: PartFile | None = None
        try:
            async with (
                asyncio.timeout(seconds),
                httpx.AsyncClient(
                    proxy=proxy,
                    verify=context,
                    trust_env=False,
                    follow_redirects=True,
                    max_redirects=_REDIRECTS,
                    event_hooks={"request": [_check_request]},
                    headers={"User-Agent": self._user_agent, "Accept-Encoding": "identity"},
                ) as client,
                client.stream("GET", url) as answer,
            ):
                if answer.status_code != 200:
                    raise FetchError(tr("{host} answered with HTTP {status}.", host=host, status=answer.status_code))
                part = await asyncio.to_thread(PartFile, target)
                await _receive(answer, part, limit, progress)
                digest = await asyncio.to_thread(part.finish)
                part = None
                return digest
        except TimeoutError as error:
            raise FetchError(tr("{host} took too long.", host=host)) from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
            raise FetchError(tr("{host} could not be reached.", host=host)) from error
        finally:
            if part is not None:
                part.discard()


async def _receive(answer: httpx.Response, part: PartFile, limit: int, progress: Progress | None) -> None:
    text = answer.headers.get("content-length", "")
    total = int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0
    reported = 0
    async for block in answer.aiter_raw():
        if max(total, part.bytes + len(block)) > limit:
            raise FetchError(tr("The file is larger than it may be."))
        part.write(block)
        if progress is not None and part.bytes - reported >= _REPORT_EVERY:
            reported = part.bytes
            progress(reported, total)
    if total and part.bytes != total:
        raise FetchError(tr("The file was cut off on its way."))


async def _check_request(request: httpx.Request) -> None:
    _check(str(request.url))


def _check(url: str) -> None:
    """Raise FetchError for what is neither https nor on this machine; redirects are looked at as well."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise FetchError(tr("The address of the file cannot be read.")) from error
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and is_loopback_host(host))):
        raise FetchError(tr("The address of the file is not secure (https)."))
