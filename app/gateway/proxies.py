"""Which proxy of this computer's settings leads to a URL."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from app.gateway.address import is_loopback


def find_proxy(url: str) -> str | None:
    """The proxy's URL, None for a direct connection; from the environment, or the system's settings elsewhere.

    Blocking (Windows may look names up): call it in a worker thread. Plain http goes direct always, because it is only
    used for this machine and its private network, where a proxy would read the key.
    """
    parts = urlsplit(url)
    if parts.scheme != "https" or is_loopback(url) or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    settings = getproxies()
    proxy = settings.get(parts.scheme) or settings.get("all")
    if not proxy:
        return None
    return proxy if "://" in proxy else f"http://{proxy}"
