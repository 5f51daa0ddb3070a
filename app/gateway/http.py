"""The gateway over HTTP: one base URL, one key. Imports httpx: this module is loaded after the first paint."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self, TypeVar
from urllib.parse import quote, urlsplit

import httpx

from app import __version__
from app.gateway import wire
from app.gateway.address import clean_key, normalise_base_url, origin_of
from app.gateway.connections import Connections, Lane, Way
from app.gateway.deadlines import Deadlines
from app.gateway.download import Downloader
from app.gateway.exchange import Answer, exchange
from app.gateway.failures import Call, Where, from_answer, refusal, unclear
from app.gateway.faults import Fault, is_refusal, read_fault
from app.gateway.links import LinkPolicy
from app.gateway.multipart import FileUpload
from app.gateway.network import NetworkOptions
from app.gateway.protocol import (
    Balance,
    Downloaded,
    Progress,
    RefusedError,
    RemoteTask,
    UnclearError,
    UploadedImage,
)
from app.gateway.secret import Secret
from app.logs import keep_out
from app.words import tr

_Value = TypeVar("_Value")

_LARGE = 1024 * 1024
"""Bytes of an answer from which on it is read in a worker thread."""
_ABOUT_THE_KEY = ("key", "token", "auth", "令牌", "密钥")


class HttpGateway:
    """`protocol.Gateway` over HTTP.

    The key is sent to the gateway's own origin only: API calls never follow redirects, and results are fetched by
    clients that do not have it.

    Args:
        base_url: with or without `/v1`; see `address.normalise_base_url`.
        key: "" means none: public gateways answer with 401 then.
        transport: for the API, in place of the network (an in-process gateway).
        file_transport: for results, in place of the network; names are not looked up then.
        deadlines: seconds for each kind of call.
        network: which proxy and whose certificates.
        user_agent: sent with every request.

    Raises:
        ConfigurationError: the base URL or the key cannot be used.
    """

    def __init__(
        self,
        base_url: str,
        key: str,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        file_transport: httpx.AsyncBaseTransport | None = None,
        deadlines: Deadlines | None = None,
        network: NetworkOptions | None = None,
        user_agent: str = f"Proofsheet/{__version__}",
    ) -> None:
        self._base = normalise_base_url(base_url)
        self._key = clean_key(key)
        self._secret = Secret(self._key)
        keep_out(self._key)
        self._name = urlsplit(self._base).netloc
        self._user_agent = user_agent
        self._deadlines = deadlines or Deadlines()
        self._connections = Connections(self._deadlines, transport, file_transport, network or NetworkOptions())
        self._downloader = Downloader(
            self._connections, LinkPolicy(self._base), user_agent, seconds=self._deadlines.download
        )

    def __repr__(self) -> str:
        return f"HttpGateway({self._base!r})"

    @property
    def host(self) -> str:
        """Scheme, host and port, as `https://toapis.com`."""
        return origin_of(self._base)

    @property
    def key_fingerprint(self) -> str:
        """The first 12 hex digits of a SHA-256 of the key; "" without a key."""
        if not self._key:
            return ""
        return hashlib.sha256(b"proofsheet key fingerprint:" + self._key.encode("ascii")).hexdigest()[:12]

    def change_network(self, network: NetworkOptions, deadlines: Deadlines) -> None:
        """Take another way, and other times, from the next call on; what is under way ends as it began."""
        self._deadlines = deadlines
        self._connections.change(network, deadlines)

    async def submit(self, payload: Mapping[str, object]) -> RemoteTask:
        """POST the generation once, on a fresh connection; never retried, never redirected.

        An answer counts as accepted when it is a success and names a task, even if the connection broke after that. A
        success without a task's id is unclear whatever else it says, `"success": false` included: nothing in the
        documents promises that such an answer costs nothing.

        Raises:
            NotSentError: provably nothing left this machine.
            RefusedError: and its kinds: refused with a JSON error, nothing was charged.
            RateLimitedError: 429 with a JSON error, nothing was charged.
            UnclearError: everything else; it may have been charged.
        """
        where = Where(Call.SUBMIT, self._name)
        try:
            body = wire.encode(payload)
        except (ValueError, TypeError) as error:
            sentence = tr("The request holds something that cannot be sent. Nothing was sent and nothing was charged.")
            raise RefusedError(sentence) from error
        headers = {"Content-Type": "application/json", "Connection": "close"}
        request = self._request("POST", "/v1/images/generations", headers=headers, content=body)
        answer = await self._send(self._connections.submits, request, where, self._deadlines.submit)
        return await self._read(answer, where, wire.read_task)

    async def status(self, remote_id: str) -> RemoteTask:
        """Ask for a task.

        Raises:
            TaskUnknownError: 404 with a JSON error.
            GatewayError: the other kinds; each is harmless and may be asked again.
        """
        where = Where(Call.STATUS, self._name)
        segment = quote(remote_id, safe="", errors="replace")
        request = self._request("GET", f"/v1/images/generations/{segment}")
        answer = await self._send(self._connections.polls, request, where, self._deadlines.poll)
        return await self._read(answer, where, lambda document: wire.read_task(document, known_id=remote_id))

    async def upload(self, path: Path, *, name: str, mime_type: str, progress: Progress | None = None) -> UploadedImage:
        """Send one image file, streamed from disk.

        Raises:
            RefusedError: the gateway does not take this file.
            DiskError: the file cannot be read.
            GatewayError: the other kinds; an upload costs nothing and may be sent again.
        """
        where = Where(Call.UPLOAD, self._name)
        body = await asyncio.to_thread(FileUpload, path, name=name, mime_type=mime_type, progress=progress)
        request = self._request("POST", "/v1/uploads/images", headers=body.headers, content=body)
        answer = await self._send(self._connections.uploads, request, where, self._deadlines.upload)
        return await self._read(answer, where, wire.read_upload)

    async def download(self, url: str, target: Path, *, progress: Progress | None = None) -> Downloaded:
        """Fetch a result into `target` without the key; see `Downloader.fetch` for what is raised."""
        return await self._downloader.fetch(url, target, progress)

    async def balance(self) -> Balance:
        """The money of this key.

        Raises:
            KeyRefusedError: also for HTTP 200 with `"success": false` and words about the key.
            GatewayError: the other kinds.
        """
        where = Where(Call.BALANCE, self._name)
        request = self._request("GET", "/v1/balance")
        answer = await self._send(self._connections.polls, request, where, self._deadlines.poll)
        return await self._read(answer, where, wire.read_balance)

    async def models(self) -> tuple[str, ...]:
        """Ids of the image models this key may use.

        Raises:
            GatewayError: any kind.
        """
        where = Where(Call.MODELS, self._name)
        request = self._request("GET", "/v1/models?type=image")
        answer = await self._send(self._connections.polls, request, where, self._deadlines.poll)
        return await self._read(answer, where, wire.read_models)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._connections.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def _request(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | FileUpload | None = None,
    ) -> httpx.Request:
        """A request to the gateway's own origin: the one place where the key is put in."""
        own = {"User-Agent": self._user_agent, "Accept": "application/json", "Accept-Encoding": "identity"}
        if self._key:
            own["Authorization"] = f"Bearer {self._key}"
        return httpx.Request(method, f"{self._base}{path}", headers={**own, **(headers or {})}, content=content)

    async def _send(self, lane: Lane, request: httpx.Request, where: Where, seconds: float) -> Answer:
        async with lane.slots:
            client, way = await self._connections.client(lane, self._base, where)
            where = replace(where, proxied=way is Way.PROXY)
            longer = self._deadlines.download
            return await exchange(client, request, where, seconds=seconds, seconds_with_pictures=longer)

    async def _read(self, answer: Answer, where: Where, read: Callable[[object], _Value]) -> _Value:
        if len(answer.body) > _LARGE:  # pictures as base64: decoding them would hold up the window
            return await asyncio.to_thread(self._interpret, answer, where, read)
        return self._interpret(answer, where, read)

    def _interpret(self, answer: Answer, where: Where, read: Callable[[object], _Value]) -> _Value:
        """The value of a success, or the right error."""
        headers = [(name, self._secret.out_of_text(text)) for name, text in answer.headers.items()]
        answer = replace(answer, headers=httpx.Headers(headers, encoding="utf-8"))
        succeeded = 200 <= answer.status < 300
        try:
            document = self._secret.out_of(wire.decode(answer.body))
        except UnclearError as error:
            if answer.broken is not None and succeeded:
                raise answer.broken from error
            if succeeded:
                raise unclear(where, str(error), status=answer.status) from error
            raise from_answer(where, answer.status, answer.headers, None) from error
        fault = read_fault(document)
        if not succeeded:
            about_a_task = wire.names_a_task(document)
            raise from_answer(where, answer.status, answer.headers, fault, about_a_task=about_a_task)
        if is_refusal(document) and where.call is not Call.SUBMIT:
            _refuse(answer, where, fault or Fault())
        try:
            return read(document)
        except UnclearError as error:
            raise unclear(where, str(error), status=answer.status, fault=fault) from error


def _refuse(answer: Answer, where: Where, fault: Fault) -> NoReturn:
    """`"success": false` with a success status, as uploads and the balance have it."""
    words = f"{fault.code} {fault.message}".lower()
    is_about_key = where.call is Call.BALANCE and (not words.strip() or any(word in words for word in _ABOUT_THE_KEY))
    raise refusal(where, 401 if is_about_key else answer.status, fault, answer.headers)
