"""Serves an ASGI application on a real socket, in a thread of its own, for tests of what only a socket can show."""

from __future__ import annotations

import socket
import threading
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Any, TypeAlias

import uvicorn

AsgiApp: TypeAlias = Callable[[Any, Any, Any], Awaitable[None]]

_START_SECONDS = 60


class _Server(uvicorn.Server):
    """Says when it listens, so that nobody has to ask again and again."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.listening.set()


@contextmanager
def serve(app: AsgiApp, port: int = 0) -> Generator[str]:
    """Serve `app` on 127.0.0.1 while the block runs, on a free port unless one is named; gives its base URL."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        port = listener.getsockname()[1]
        # Without a log configuration of its own the server's errors reach the tests' handlers, and fail the test.
        config = uvicorn.Config(
            app, log_config=None, log_level="error", timeout_graceful_shutdown=1, lifespan="on", ws="none"
        )
        server = _Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name=f"gateway on {port}")
        thread.start()
        try:
            if not server.listening.wait(_START_SECONDS) or not server.started:
                raise RuntimeError("The gateway did not start.")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join()
