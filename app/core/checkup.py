"""Questions to a gateway before a core speaks to it: does it take this key, is the road open. They cost nothing."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING

from app.core.connect import deadlines_of, network_of
from app.gateway.deadlines import Deadlines
from app.gateway.protocol import Balance, RefusedError
from app.settings import Settings

if TYPE_CHECKING:
    from app.gateway.http import HttpGateway


async def check_key(base_url: str, key: str, settings: Settings) -> Balance:
    """The money of a key, asked on the way that is set. Raises GatewayError, ConfigurationError."""
    gateway = await _gateway(base_url, key, settings)
    try:
        return await gateway.balance()
    finally:
        await gateway.aclose()


async def check_road(base_url: str, settings: Settings) -> None:
    """Whether a gateway answers on the way that is set; no key is sent. Raises GatewayError, ConfigurationError."""
    gateway = await _gateway(base_url, "", settings)
    try:
        await gateway.balance()
    except RefusedError:
        pass  # a gateway that wants a key has answered
    finally:
        await gateway.aclose()


async def _gateway(base_url: str, key: str, settings: Settings) -> HttpGateway:
    await asyncio.to_thread(importlib.import_module, "app.gateway.http")  # it takes longer than a frame
    from app.gateway.http import HttpGateway

    return HttpGateway(base_url, key, deadlines=deadlines_of(settings, Deadlines()), network=network_of(settings))
