"""The little of HTTP over ASGI that the practice gateway needs: a request, an answer, and a line that goes dead."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias
from urllib.parse import parse_qsl

Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]

_PIECE = 256 * 1024


class ClientGoneError(Exception):
    """The other side hung up before its request was complete: nothing has been done, nothing can be answered."""


class BodyTooLargeError(Exception):
    """The body is longer than allowed; it was read to its end, so that an answer reaches the sender."""


class Request:
    """One HTTP request.

    Attributes:
        method: in capitals.
        path: decoded, without the query.
        query: the last value of every name.
        headers: by lower-case name.
        origin: scheme, host and port as the client spells them: what links back to this gateway start with.
    """

    def __init__(self, scope: Mapping[str, Any], receive: Receive) -> None:
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        self.query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        self.headers: dict[str, str] = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        self.origin = f"{scope['scheme']}://{self.headers.get('host', 'practice.invalid')}"
        self._receive = receive
        self._body: bytes | None = None

    async def body(self, limit: int) -> bytes:
        """The whole body, read once.

        Raises:
            BodyTooLargeError: it has more than `limit` bytes; the rest was read and thrown away.
            ClientGoneError: the client went away in the middle of it.
        """
        if self._body is None:
            self._body = await self._read(limit)
        if len(self._body) > limit:
            raise BodyTooLargeError
        return self._body

    async def drain(self) -> None:
        """Read whatever is left and throw it away: many clients do not look at an answer before all is sent."""
        if self._body is None:
            self._body = await self._read(0)

    async def _read(self, limit: int) -> bytes:
        pieces = bytearray()
        more = True
        while more:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise ClientGoneError
            more = message.get("more_body", False)
            if len(pieces) <= limit:
                pieces += message.get("body", b"")
        return bytes(pieces)

    async def pause(self, seconds: float) -> None:
        """Keep the client waiting.

        Raises:
            ClientGoneError: it did not wait that long.
        """
        try:
            await asyncio.wait_for(self._hung_up(), seconds)
        except TimeoutError:
            return
        raise ClientGoneError

    async def _hung_up(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer.

    Attributes:
        drop: hang up `silent`, before anything of it is sent, or `midway` through its body.
    """

    status: int
    body: bytes = field(repr=False)
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    drop: Literal["", "silent", "midway"] = ""

    async def send(self, send: Send) -> bool:
        """Give it to the server, in pieces; False when the line has to be dropped now."""
        if self.drop == "silent":
            return False
        headers = (("content-type", self.content_type), ("content-length", str(len(self.body))), *self.headers)
        await send(
            {
                "type": "http.response.start",
                "status": self.status,
                "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers],
            }
        )
        end = len(self.body) // 2 if self.drop else len(self.body)
        for start in range(0, end, _PIECE):
            piece = self.body[start : min(end, start + _PIECE)]
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        if not self.drop:
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        return not self.drop


def json_reply(value: object, *, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> Reply:
    """An answer in JSON."""
    return Reply(status, json.dumps(value).encode(), headers=headers)


async def drop_line(receive: Receive, send: Send) -> None:
    """Hang up without another byte.

    On a socket the server's transport is closed. ASGI has no message for that, so it is taken from the server's own
    `send`. In process there is no socket, and the error is raised that the client would see.
    """
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if not isinstance(transport, asyncio.Transport):
        import httpx

        raise httpx.RemoteProtocolError("The practice gateway dropped the connection.")
    transport.close()
    while (await receive())["type"] != "http.disconnect":
        pass
