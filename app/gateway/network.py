"""How the gateway is reached, as the person set it: which proxy, whose certificates. Free of httpx."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from app.errors import ConfigurationError
from app.gateway.address import literal_address
from app.words import tr

ProxyKind: TypeAlias = Literal["system", "none", "http", "socks5"]

_HOST = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?")
_SCHEMES = {"http": "http", "socks5": "socks5h"}
"""With socks5h the proxy looks the names up: behind it this computer often cannot."""


@dataclass(frozen=True, slots=True)
class NetworkOptions:
    """One way out.

    Attributes:
        proxy: the system's settings, none at all, or the one at `proxy_address`.
        proxy_address: as `clean_proxy_address` gives it; "" with the first two kinds.
        system_trust: trust the certificates that the operating system trusts, else the list that comes along.
    """

    proxy: ProxyKind = "system"
    proxy_address: str = ""
    system_trust: bool = True

    @property
    def proxy_url(self) -> str:
        """The proxy that was set by hand, as a URL; "" without one."""
        scheme = _SCHEMES.get(self.proxy)
        return f"{scheme}://{self.proxy_address}" if scheme and self.proxy_address else ""


def clean_proxy_address(text: str) -> str:
    """`host:port` of a proxy as people paste it, with or without a scheme.

    Raises:
        ConfigurationError: it is none; a password in it is never repeated.
    """
    cleaned = text.strip()
    scheme, separator, rest = cleaned.partition("://")
    if separator:
        if scheme.lower() not in ("http", "https", "socks", "socks5", "socks5h"):
            raise ConfigurationError(tr("Such a proxy cannot be used. HTTP and SOCKS5 proxies can."))
        cleaned = rest
    cleaned = cleaned.rstrip("/")
    if not cleaned:
        raise ConfigurationError(tr("The proxy's address is empty. It looks like proxy.example.org:3128."))
    if "@" in cleaned:
        raise ConfigurationError(
            tr("A proxy with a user name or a password has to be set in the system's settings; choose “System” here.")
        )
    host, colon, port = cleaned.rpartition(":")
    if not colon or not port.isascii() or not port.isdecimal() or not 0 < int(port[:6]) < 65536:
        raise ConfigurationError(tr("The proxy's address needs a port. It looks like proxy.example.org:3128."))
    is_bracketed = host.startswith("[") and host.endswith("]")
    bare = host[1:-1] if is_bracketed else host
    is_name = _HOST.fullmatch(bare) and ".." not in bare and len(bare) <= 253
    if not (literal_address(bare) is not None if is_bracketed else is_name):
        raise ConfigurationError(tr("The proxy's address names no host. It looks like proxy.example.org:3128."))
    return f"[{bare}]:{int(port)}" if ":" in bare else f"{bare}:{int(port)}"
