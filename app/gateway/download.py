"""A result's link → a complete file on disk. Never sends the key. Loaded after the first paint."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from app.failpoints import reach
from app.gateway.connections import Connections, Way
from app.gateway.failures import TRANSPORT_ERRORS, Call, Where, from_answer, from_exception, unclear
from app.gateway.links import LinkPolicy
from app.gateway.part import PartFile
from app.gateway.protocol import BadFileError, Downloaded, LinkExpiredError, LinkRefusedError, Progress
from app.gateway.text import plain
from app.words import tr

MAX_FILE = 64 * 1024 * 1024
"""Bytes of one result."""
_MAX_REDIRECTS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_EXPIRED = frozenset({403, 404, 410})
_REPORT_EVERY = 256 * 1024


@dataclass(frozen=True, slots=True)
class Downloader:
    """Fetches results of one gateway.

    Attributes:
        connections: whose lane for files is used.
        policy: where links may lead.
        user_agent: sent along.
        seconds: for one result, redirects and all.
    """

    connections: Connections
    policy: LinkPolicy
    user_agent: str
    seconds: float

    async def fetch(self, link: str, target: Path, progress: Progress | None) -> Downloaded:
        """Fetch into `target`; a file that is not complete is removed.

        Raises:
            LinkRefusedError, LinkExpiredError, BadFileError: see `protocol`.
            NotSentError, UnclearError, RateLimitedError: the network's or the host's trouble; fetch it again.
            DiskError: the disk did not take it.
        """
        url = self.policy.checked(link)
        async with self.connections.files.slots:
            where = _where(url)
            try:
                async with asyncio.timeout(self.seconds):
                    return await self._follow(url, target, progress)
            except TimeoutError as error:
                raise unclear(
                    where, tr("The picture did not arrive from {where} in time.", where=where.name)
                ) from error

    async def _follow(self, url: httpx.URL, target: Path, progress: Progress | None) -> Downloaded:
        for _ in range(_MAX_REDIRECTS + 1):
            where = _where(url)
            response = await self._ask(url, where)
            try:
                if response.status_code not in _REDIRECTS:
                    _check_answer(response, where)
                    reach("download.begun")
                    return await _save(response, where, target, progress)
                place = response.headers.get("location", "")
                if not place:
                    raise BadFileError(tr("{where} points to another place without naming it.", where=where.name))
                url = self.policy.checked(_joined(url, place))
            finally:
                await response.aclose()
        raise LinkRefusedError(tr("The link to the picture is redirected too often."))

    async def _ask(self, url: httpx.URL, where: Where) -> httpx.Response:
        """The answer's head, from an address that was checked before and after connecting."""
        client, way = await self.connections.client(self.connections.files, str(url), where)
        if way is Way.DIRECT:  # behind a proxy names are looked up there, and often nowhere else
            await self.policy.resolve(url)
        headers = {"User-Agent": self.user_agent, "Accept": "image/*,*/*;q=0.5", "Accept-Encoding": "identity"}
        request = httpx.Request("GET", url, headers=headers)
        try:
            response = await client.send(request, stream=True, follow_redirects=False)
        except httpx.InvalidURL as error:  # httpx looks at a redirect's target although it is not to follow
            raise _no_link() from error
        except TRANSPORT_ERRORS as error:
            raise from_exception(error, replace(where, proxied=way is Way.PROXY)) from error
        if way is Way.DIRECT:
            try:
                self.policy.check_peer(response, url)
            except LinkRefusedError:
                await response.aclose()
                raise
        return response


def _where(url: httpx.URL) -> Where:
    return Where(Call.DOWNLOAD, plain(url.host, 80))


def _joined(url: httpx.URL, place: str) -> httpx.URL:
    try:
        return url.join(place)
    except (httpx.InvalidURL, ValueError) as error:
        raise _no_link() from error


def _no_link() -> LinkRefusedError:
    return LinkRefusedError(tr("The link to the picture is redirected to something that is no link."))


def _check_answer(response: httpx.Response, where: Where) -> None:
    """Refuse everything that cannot be a picture before a byte is written."""
    status = response.status_code
    if status in _EXPIRED:
        raise LinkExpiredError(
            tr("The link to the picture no longer works ({status} from {where}).", status=status, where=where.name),
            status=status,
        )
    if status >= 400:
        raise from_answer(where, status, response.headers, None)
    if status != 200:
        raise BadFileError(
            tr("{where} answered with HTTP {status} instead of a picture.", where=where.name, status=status),
            status=status,
        )
    kind = _content_type(response)
    if kind.startswith("text/") or kind.endswith(("/json", "+json", "/xml", "/xhtml+xml", "/javascript")):
        raise BadFileError(
            tr("{where} sent “{kind}” instead of a picture.", where=where.name, kind=plain(kind, 60)), status=status
        )
    if response.headers.get("content-encoding", "identity").strip().lower() not in {"identity", "gzip", "deflate", ""}:
        raise BadFileError(
            tr("{where} sent the picture compressed in an unknown way.", where=where.name), status=status
        )
    if (_length(response) or 0) > MAX_FILE:
        raise _too_large(where)


async def _save(response: httpx.Response, where: Where, target: Path, progress: Progress | None) -> Downloaded:
    part = await asyncio.to_thread(PartFile, target)
    try:
        await _receive(response, where, part, progress)
        digest = await asyncio.to_thread(part.finish)
    except BaseException:  # a cancelled transfer leaves no half a file behind either
        part.discard()
        raise
    return Downloaded(path=target, bytes=part.bytes, sha256=digest, content_type=_content_type(response))


async def _receive(response: httpx.Response, where: Where, part: PartFile, progress: Progress | None) -> None:
    total = _length(response)
    reported = 0
    blocks = aiter(_blocks(response))
    while True:
        try:
            block = await anext(blocks)
        except StopAsyncIteration:
            break
        except httpx.DecodingError as error:
            raise BadFileError(tr("The picture from {where} is compressed and damaged.", where=where.name)) from error
        except httpx.RemoteProtocolError as error:
            raise BadFileError(tr("The picture from {where} was cut off on its way.", where=where.name)) from error
        except TRANSPORT_ERRORS as error:
            raise from_exception(error, where, sent=True) from error
        if part.bytes + len(block) > MAX_FILE:
            raise _too_large(where)
        part.write(block)
        if progress is not None and part.bytes - reported >= _REPORT_EVERY:
            reported = part.bytes
            progress(reported, total or 0)
    received = response.num_bytes_downloaded
    if total is not None and received != total:
        raise BadFileError(
            tr(
                "The picture from {where} has {received} bytes instead of {total}.",
                where=where.name,
                received=received,
                total=total,
            )
        )
    if part.bytes == 0:
        raise BadFileError(tr("{where} sent an empty file instead of a picture.", where=where.name))
    if progress is not None and reported != part.bytes:
        progress(part.bytes, total or part.bytes)


def _blocks(response: httpx.Response) -> AsyncIterator[bytes]:
    """The bytes as sent; unpacked only where the host compresses although it was asked not to."""
    is_plain = response.headers.get("content-encoding", "identity").strip().lower() in {"identity", ""}
    return response.aiter_raw() if is_plain else response.aiter_bytes()


def _content_type(response: httpx.Response) -> str:
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()


def _length(response: httpx.Response) -> int | None:
    text = response.headers.get("content-length", "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def _too_large(where: Where) -> BadFileError:
    return BadFileError(
        tr("The file from {where} is larger than {size} MB.", where=where.name, size=MAX_FILE // (1024 * 1024))
    )
