"""What this program must not be: it sends a generation again when no clear answer came. For the control only."""

from __future__ import annotations

from collections.abc import Mapping

from app.gateway import http
from app.gateway.protocol import RemoteTask, UnclearError

TRIES = 3


class NaiveGateway(http.HttpGateway):
    """Retries a submit as many HTTP libraries and samples do."""

    async def submit(self, payload: Mapping[str, object]) -> RemoteTask:
        """POST until an answer comes."""
        for _ in range(TRIES - 1):
            try:
                return await super().submit(payload)
            except UnclearError:
                continue
        return await super().submit(payload)


def install() -> None:
    """Make this process naive."""
    http.HttpGateway = NaiveGateway
