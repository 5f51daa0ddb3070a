"""Fixtures of the gateway's tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from app.gateway.deadlines import Deadlines
from app.gateway.http import HttpGateway
from tests.app.gateway.raw_server import RawServer, Script, raw_server

KEY = "sk-test-0123456789abcdef"


@pytest.fixture
def key() -> str:
    """A key as the gateway hands them out; no real one."""
    return KEY


@pytest.fixture
async def serve() -> AsyncIterator[Callable[[Script], Any]]:
    """Start servers by their script; all end with the test."""
    async with AsyncExitStack() as stack:

        async def start(script: Script) -> RawServer:
            return await stack.enter_async_context(raw_server(script))

        yield start


@pytest.fixture
async def connect() -> AsyncIterator[Callable[..., HttpGateway]]:
    """Make gateways with short deadlines; all are closed with the test."""
    async with AsyncExitStack() as stack:

        def make(
            base_url: str, *, seconds: float = 20.0, to_connect: float = 10.0, key: str = KEY, **more: Any
        ) -> HttpGateway:
            deadlines = Deadlines(to_connect, submit=seconds, poll=seconds, upload=seconds, download=seconds)
            gateway = HttpGateway(base_url, key, deadlines=deadlines, **more)
            stack.push_async_callback(gateway.aclose)
            return gateway

        yield make
