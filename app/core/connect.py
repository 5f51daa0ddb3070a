"""Which gateway this run speaks to, and with which key."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.core.keys import KeyKeeper, profile_at
from app.core.options import CoreOptions
from app.errors import ProofsheetError
from app.gateway.address import clean_key, normalise_base_url
from app.gateway.deadlines import Deadlines
from app.gateway.network import NetworkOptions
from app.gateway.protocol import Gateway
from app.paths import Paths
from app.settings import Settings

if TYPE_CHECKING:
    from app.gateway.demo.app import PracticeGateway
    from app.gateway.http import HttpGateway

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Connection:
    """A gateway, and whether there is a key to spend money with.

    Attributes:
        http: the same gateway where there is a network behind it, None in practice mode.
        practice: what is behind the client in practice mode.
    """

    gateway: Gateway
    has_key: bool
    http: HttpGateway | None = None
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

    profile = profile_at(settings, normalise_base_url(options.base_url) if options.base_url else None)
    base_url = normalise_base_url(profile.base_url)
    if options.api_key is not None:
        key = clean_key(options.api_key)
    else:
        try:
            key = await KeyKeeper(paths.config).find(profile) or ""
        except ProofsheetError as error:
            _log.info("no key: %s", error)
            key = ""
    http = await asyncio.to_thread(
        HttpGateway,
        base_url,
        key,
        deadlines=deadlines_of(settings, options.deadlines),
        network=network_of(settings),
    )
    return Connection(http, has_key=bool(key), http=http)


def network_of(settings: Settings) -> NetworkOptions:
    """The way to the gateway that the person set."""
    return NetworkOptions(settings.proxy_kind, settings.proxy_address, settings.system_trust)


def deadlines_of(settings: Settings, deadlines: Deadlines) -> Deadlines:
    """The time limits of a run, with those that the person set; one that was given for this run alone holds."""
    usual = Deadlines()
    connect = settings.connect_timeout if deadlines.connect == usual.connect else deadlines.connect
    poll = settings.read_timeout if deadlines.poll == usual.poll else deadlines.poll
    return replace(deadlines, connect=connect, poll=poll)
