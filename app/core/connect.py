"""Which gateway this run speaks to, and with which key."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app import keychain
from app.core.options import CoreOptions
from app.gateway.address import clean_key, normalise_base_url
from app.gateway.protocol import Gateway
from app.paths import Paths
from app.settings import Settings

if TYPE_CHECKING:
    from app.gateway.demo.app import PracticeGateway

DEFAULT_BASE_URL = "https://toapis.com"
KEYRING_PATIENCE = 5.0
"""Seconds that a keyring may take before the program goes on without it."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A gateway, and whether there is a key to spend money with; in practice mode also what is behind the client."""

    gateway: Gateway
    has_key: bool
    practice: PracticeGateway | None = None


async def connect(options: CoreOptions, settings: Settings, paths: Paths) -> Connection:
    """The gateway of this run; nothing is sent yet.

    Raises:
        ConfigurationError: the base URL or the key cannot work.
    """
    if options.demo:
        from app.gateway.demo.app import PracticeGateway
        from app.gateway.demo.connect import connect as connect_to

        practice = await asyncio.to_thread(PracticeGateway, options.script, folder=paths.data / "gateway")
        return Connection(await asyncio.to_thread(connect_to, practice), has_key=True, practice=practice)
    from app.gateway.http import HttpGateway

    base_url = normalise_base_url(options.base_url or settings.base_url or DEFAULT_BASE_URL)
    key = clean_key(options.api_key) if options.api_key else await known_key(base_url)
    gateway = await asyncio.to_thread(HttpGateway, base_url, key or "", deadlines=options.deadlines)
    return Connection(gateway, has_key=bool(key))


async def known_key(base_url: str) -> str | None:
    """The key that the keyring holds for a gateway; None without one, without a keyring, or when it hangs."""
    read = asyncio.get_running_loop().create_task(asyncio.to_thread(keychain.read_key, normalise_base_url(base_url)))
    done, _ = await asyncio.wait({read}, timeout=KEYRING_PATIENCE)
    if not done:
        read.cancel()
        return None
    try:
        return read.result()
    except keychain.KeychainError:
        return None
