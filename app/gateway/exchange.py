"""One request to the gateway and its whole answer, read with a cap and a deadline. Loaded after the first paint."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

import httpx

from app.failpoints import reach
from app.gateway.failures import TRANSPORT_ERRORS, Where, from_exception, unclear
from app.gateway.protocol import GatewayError
from app.words import tr

MAX_ANSWER = 96 * 1024 * 1024
"""Bytes of a JSON answer: a picture of 64 MB fits in as base64."""
_MAX_ERROR_BODY = 1024 * 1024
_WITH_PICTURES = 256 * 1024
_CODINGS = frozenset({"", "identity", "gzip", "deflate"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Attributes:
        status: HTTP status.
        headers: of the answer, case-insensitive.
        body: decoded from its transfer and content encoding; as much as arrived.
        broken: why the body may be incomplete; None when it is whole.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    broken: GatewayError | None = None


class Witness:
    """Watches a connection from inside httpcore: did any byte of this request leave?

    `sent` is None as long as the transport tells nothing (an in-process one never does).
    """

    def __init__(self, method: str) -> None:
        self._method = method.encode("ascii")
        self.sent: bool | None = None

    async def __call__(self, name: str, info: Mapping[str, object]) -> None:
        """Take note of one step; the CONNECT of a proxy is another request than ours."""
        if self.sent is None:
            self.sent = False
        if name.endswith(".send_request_headers.started"):
            request = info.get("request")
            if getattr(request, "method", self._method) == self._method:
                self.sent = True


async def exchange(
    client: httpx.AsyncClient, request: httpx.Request, where: Where, *, seconds: float, seconds_with_pictures: float
) -> Answer:
    """Send one request once and read its answer, whatever its status.

    A body that breaks off is handed out as it is: a task's id that did arrive is worth more than the rest.

    Args:
        client: that never follows redirects.
        request: to send.
        where: the call, for sentences.
        seconds: for everything.
        seconds_with_pictures: instead of `seconds` once more than 256 KiB of a successful answer have come.

    Raises:
        NotSentError: provably nothing left this machine.
        UnclearError: no answer came.
    """
    witness = Witness(request.method)
    request.extensions["trace"] = witness
    loop = asyncio.get_running_loop()
    begin = loop.time()
    response: httpx.Response | None = None
    body = bytearray()
    try:
        async with asyncio.timeout(seconds) as limit:
            reach("exchange.before")
            response = await client.send(request, stream=True)
            reach("exchange.answer.begun")
            try:
                cap = MAX_ANSWER if response.is_success else _MAX_ERROR_BODY
                has_more_time = not response.is_success
                async for chunk in _blocks(response):
                    body += chunk
                    if len(body) > cap:
                        return _answer(
                            response, body, unclear(where, tr("The answer of {where} is too large.", where=where.name))
                        )
                    if len(body) > _WITH_PICTURES and not has_more_time:
                        has_more_time = True
                        limit.reschedule(begin + max(seconds, seconds_with_pictures))
            finally:
                await response.aclose()
    except TRANSPORT_ERRORS as error:
        if response is None:
            failure = from_exception(error, where, sent=witness.sent)
            raise failure from _harmless(error)
        return _answer(response, body, from_exception(error, where, sent=True))
    reach("exchange.answer.read")
    return _answer(response, body, None)


def _blocks(response: httpx.Response) -> AsyncIterator[bytes]:
    """The body, unpacked when it was packed once: each further time multiplies what one block can grow to by 1000."""
    coding = response.headers.get("content-encoding", "").strip().lower()
    return response.aiter_bytes() if coding in _CODINGS else response.aiter_raw()


def _answer(response: httpx.Response, body: bytearray, broken: GatewayError | None) -> Answer:
    return Answer(response.status_code, response.headers, bytes(body), broken)


def _harmless(error: Exception) -> Exception | None:
    """The error as the cause to keep; None where its text may quote a header or an address."""
    return None if isinstance(error, (httpx.LocalProtocolError, httpx.InvalidURL)) else error
