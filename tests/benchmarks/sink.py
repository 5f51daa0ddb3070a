"""Takes uploads and throws them away, in a process of its own: what is measured is who sends. Prints its port."""

from __future__ import annotations

import asyncio
import json

ANSWER = json.dumps({"success": True, "message": "", "data": {"id": "1", "url": "http://127.0.0.1/1.jpg"}}).encode()
HEAD = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(ANSWER)}\r\n\r\n".encode()


class Sink(asyncio.BufferedProtocol):
    """One connection: headers, so many bytes, an answer, again."""

    def __init__(self) -> None:
        self._buffer = bytearray(1024 * 1024)
        self._head = b""
        self._left = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def get_buffer(self, sizehint: int) -> memoryview:
        return memoryview(self._buffer)

    def buffer_updated(self, nbytes: int) -> None:
        assert isinstance(self._transport, asyncio.Transport)
        if self._left:
            self._left -= nbytes
        else:
            self._head += bytes(self._buffer[:nbytes])
            head, end, rest = self._head.partition(b"\r\n\r\n")
            if not end:
                return
            self._head = b""
            words = {key.lower(): value for key, _, value in (line.partition(b":") for line in head.split(b"\r\n"))}
            if words.get(b"expect"):
                self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            self._left = int(words.get(b"content-length", b"0")) - len(rest)
        if self._left <= 0:
            self._left = 0
            self._transport.write(HEAD + ANSWER)


async def main() -> None:
    """Listen on a free port until killed."""
    server = await asyncio.get_running_loop().create_server(Sink, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
