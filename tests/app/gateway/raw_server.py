"""A server on a real socket that speaks just enough HTTP to misbehave: cut, hang, drip, lie about lengths."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

Script: TypeAlias = "Callable[[Received, asyncio.StreamWriter], Awaitable[None]]"
Handler: TypeAlias = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True)
class Received:
    """One request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    connection: int


@dataclass
class RawServer:
    """Answers every request by `script` and remembers all of them; a script that closes ends the connection."""

    base_url: str
    script: Script
    requests: list[Received] = field(default_factory=list[Received])
    connections: int = 0

    @property
    def posts(self) -> int:
        return sum(request.method == "POST" for request in self.requests)


def raw(text: bytes, *, close: bool = True) -> Script:
    """Send exactly these bytes."""

    async def script(_: Received, writer: asyncio.StreamWriter) -> None:
        writer.write(text)
        await writer.drain()
        if close:
            writer.close()

    return script


def answer(
    body: object = None, status: int = 200, *, kind: str = "application/json", headers: dict[str, str] | None = None
) -> Script:
    """A correct answer; anything but bytes is written as JSON."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    extra = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
    head = f"HTTP/1.1 {status} Whatever\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n{extra}\r\n"
    return raw(head.encode() + content, close=False)


def hang(text: bytes = b"") -> Script:
    """Send some bytes, then nothing more, and keep the connection open."""

    async def script(_: Received, writer: asyncio.StreamWriter) -> None:
        writer.write(text)
        await writer.drain()
        await asyncio.Event().wait()

    return script


def endless(head: bytes, block: bytes, pause: float = 0) -> Script:
    """Send a head and then blocks until the other side has enough."""

    async def script(_: Received, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while not writer.is_closing():
            writer.write(block)
            await writer.drain()
            await asyncio.sleep(pause)

    return script


@asynccontextmanager
async def listening(handle: Handler, tls: ssl.SSLContext | None = None) -> AsyncGenerator[int]:
    """Listen on a free port of 127.0.0.1 while the block runs; every connection is closed with it."""
    handlers: set[asyncio.Task[None]] = set()

    async def guarded(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        handlers.add(task)
        try:
            await handle(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            handlers.discard(task)
            writer.close()

    listener = await asyncio.start_server(guarded, "127.0.0.1", 0, ssl=tls)
    try:
        yield listener.sockets[0].getsockname()[1]
    finally:
        listener.close()
        running = list(handlers)
        for task in running:
            task.cancel()
        await asyncio.gather(*running)
        await listener.wait_closed()


@asynccontextmanager
async def raw_server(script: Script, tls: ssl.SSLContext | None = None) -> AsyncGenerator[RawServer]:
    """Serve on a free port of 127.0.0.1 while the block runs."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connections += 1
        number = server.connections
        while not writer.is_closing() and (request := await _read_request(reader, number)) is not None:
            server.requests.append(request)
            await server.script(request, writer)

    async with listening(handle, tls) as port:
        server = RawServer(f"http://127.0.0.1:{port}", script)
        yield server


async def _read_request(reader: asyncio.StreamReader, connection: int) -> Received | None:
    head = await reader.readuntil(b"\r\n\r\n") if not reader.at_eof() else b""
    if not head:
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Received(method, target, headers, body, connection)
