"""Which proxy leads to a URL: this computer's settings, or what the person set here."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from app.errors import ConfigurationError
from app.gateway.address import is_loopback
from app.gateway.network import NetworkOptions
from app.words import tr

_SYSTEM = NetworkOptions()


def find_proxy(url: str, options: NetworkOptions = _SYSTEM) -> str | None:
    """The proxy's URL, None for a direct connection; from the environment, or the system's settings elsewhere.

    Blocking (Windows may look names up): call it in a worker thread. Plain http goes direct always, because it is only
    used for this machine and its private network, where a proxy would read the key.

    Raises:
        ConfigurationError: a proxy is to be used, and its address is not set: going round it is not what was asked for.
    """
    parts = urlsplit(url)
    if parts.scheme != "https" or is_loopback(url) or options.proxy == "none":
        return None
    if options.proxy != "system":
        if not options.proxy_url:
            raise ConfigurationError(tr("The proxy's address is not set: set it in the settings, under Network."))
        return options.proxy_url
    if proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    settings = getproxies()
    proxy = settings.get(parts.scheme) or settings.get("all")
    if not proxy:
        return None
    if proxy.startswith("socks://"):  # as GNOME writes it
        return f"socks5://{proxy.removeprefix('socks://')}"
    return proxy if "://" in proxy else f"http://{proxy}"
