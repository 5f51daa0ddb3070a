"""Base URLs and API keys as people paste them, brought into one form. Free of httpx: the window uses this at once."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from app.errors import ConfigurationError
from app.words import tr

_PRIVATE_NETWORKS = tuple(
    ipaddress.ip_network(block)
    for block in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10")
)
_PRIVATE_SUFFIXES = (".local", ".lan", ".internal", ".home.arpa", ".localdomain")
_DEFAULT_PORTS = {"https": 443, "http": 80}
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?")
_PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")
_ENDPOINT = re.compile(r"/v1(/images/generations|/uploads/images|/models|/balance)?$", re.IGNORECASE)


def normalise_base_url(text: str) -> str:
    """The gateway's base URL without `/v1`, trailing slashes and default port: `https://toapis.com`.

    A missing scheme means https (http on this machine itself). Plain http is for loopback and private hosts only,
    because the key travels in every request.

    Raises:
        ConfigurationError: the text cannot be a base URL; a password in it is never repeated in the message.
    """
    cleaned = text.strip()
    if not cleaned:
        raise ConfigurationError(tr("The gateway's address is empty. It looks like https://toapis.com."))
    if any(ord(character) <= 32 or ord(character) == 127 or character == "\\" for character in cleaned):
        raise ConfigurationError(tr("The gateway's address contains a space, a backslash or a control character."))
    if "@" in cleaned:
        raise ConfigurationError(tr("The gateway's address must not contain a user name or password."))
    if "?" in cleaned or "#" in cleaned:
        raise ConfigurationError(tr("The gateway's address must end with its host or path, without “?” and “#”."))
    parts, host, port = _split(_with_scheme(cleaned))
    path = _ENDPOINT.sub("", parts.path.rstrip("/")).rstrip("/")
    if not _PATH.fullmatch(path):
        raise ConfigurationError(
            tr("The path of the gateway's address is not usable. It looks like https://toapis.com.")
        )
    if parts.scheme == "http" and not _is_private_host(host):
        raise ConfigurationError(
            tr(
                "The gateway's address must start with https://: over http the key could be read on the way to {host}.",
                host=host,
            )
        )
    shown_host = f"[{host}]" if ":" in host else host
    shown_port = "" if port in {None, _DEFAULT_PORTS[parts.scheme]} else f":{port}"
    return f"{parts.scheme}://{shown_host}{shown_port}{path}"


def clean_key(text: str) -> str:
    """The key without surrounding whitespace and without a pasted `Bearer`; "" stays "" and means no key.

    Raises:
        ConfigurationError: it holds what no key holds and no header may carry; the key is never repeated.
    """
    key = text.strip()
    if key[:7].lower() == "bearer ":
        key = key[7:].strip()
    if not key.isascii():
        raise ConfigurationError(tr("The API key contains characters that no key has. Copy it again from the console."))
    if any(character.isspace() for character in key):
        raise ConfigurationError(tr("The API key contains a space or a line break. Copy it again from the console."))
    if not key.isprintable():
        raise ConfigurationError(tr("The API key contains a control character. Copy it again from the console."))
    if len(key) > 1000:
        raise ConfigurationError(tr("The API key is too long to be one. Copy it again from the console."))
    return key


def origin_of(base_url: str) -> str:
    """Scheme, host and port of a normalised base URL, without its path."""
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}"


def is_loopback(url: str) -> bool:
    """Whether the URL's host is this machine itself; False for what is no URL."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return is_loopback_host(host)


def is_loopback_host(host: str) -> bool:
    """Whether a host name or a literal address (without brackets) is this machine itself."""
    name = host.lower().removesuffix(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    address = literal_address(name)
    return address is not None and address.is_loopback


def is_private(url: str) -> bool:
    """Whether the URL's host is on this machine or explicitly on a private network (by literal address or name)."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return bool(host) and _is_private_host(host)


def literal_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address that the host is written as, IPv4 inside IPv6 unpacked; None for a name."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def _with_scheme(text: str) -> str:
    if "://" in text:
        return text
    if re.match(r"https?:", text, re.IGNORECASE):
        raise ConfigurationError(tr("The gateway's address needs two slashes after its scheme: https://toapis.com."))
    return f"http://{text}" if is_loopback(f"http://{text}") else f"https://{text}"


def _split(url: str) -> tuple[SplitResult, str, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").removesuffix(".")
        if ":" not in host and not host.isascii():
            host = host.encode("idna").decode("ascii")
    except ValueError as error:  # UnicodeError is one: a label that is empty or too long
        raise ConfigurationError(
            tr("The gateway's address cannot be read. It looks like https://toapis.com.")
        ) from error
    if parts.scheme not in _DEFAULT_PORTS:
        raise ConfigurationError(tr("The gateway's address must start with https://."))
    if port == 0:
        raise ConfigurationError(tr("The gateway's address names port 0, which does not exist."))
    if literal_address(host) is None and (not _HOST.fullmatch(host) or ".." in host):
        raise ConfigurationError(tr("The gateway's address names no host. It looks like https://toapis.com."))
    return parts, host, port


def _is_private_host(host: str) -> bool:
    if is_loopback_host(host):
        return True
    name = host.lower().removesuffix(".")
    address = literal_address(name)
    if address is None:
        # A name without a dot, as compose files and home routers give, exists on no public network.
        return name.endswith(_PRIVATE_SUFFIXES) or ("." not in name and not re.fullmatch(r"(0x)?[0-9a-f]*\d", name))
    return any(address in network for network in _PRIVATE_NETWORKS if network.version == address.version)
