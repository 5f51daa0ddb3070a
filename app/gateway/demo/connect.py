"""The practice gateway in process: the real client, talking to it without a socket.

Imports httpx at the top, so it is imported lazily, when practice mode starts.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx

from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import Script
from app.gateway.http import HttpGateway


class InProcess(httpx.ASGITransport):
    """Hands requests to the application; keeps the read time-out, which httpx leaves to the network."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """One exchange.

        Raises:
            httpx.ConnectError: the practice gateway is cut off.
            httpx.ReadTimeout: no complete answer within the request's read time-out.
        """
        if isinstance(self.app, PracticeGateway) and self.app.is_cut_off:
            raise httpx.ConnectError("The practice gateway is cut off.", request=request)
        limit = request.extensions.get("timeout", {}).get("read")
        try:
            async with asyncio.timeout(limit):
                return await super().handle_async_request(request)
        except TimeoutError:
            raise httpx.ReadTimeout("The practice gateway did not answer in time.", request=request) from None


def connect(gateway: PracticeGateway, *, key: str = KEY) -> HttpGateway:
    """A client of that very gateway: for tests that also want to look behind the counter (`ledger`, `plan`)."""
    return HttpGateway(gateway.base_url, key, transport=InProcess(gateway), file_transport=InProcess(gateway))


def practice_gateway(script: Script | None = None, *, folder: Path | None = None) -> HttpGateway:
    """A client of a practice gateway of its own.

    Args:
        script: latencies and faults.
        folder: keeps its tasks and uploads, so that a later run can resume what this one accepted.
    """
    return connect(PracticeGateway(script, folder=folder))
