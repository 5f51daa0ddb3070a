"""Addresses as references: `file:` and `data:` become files, http and https stay addresses."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import url2pathname

from app.catalog.check_references import sentence, url_fault
from app.errors import UnusableReferenceError
from app.library.references import MAX_BYTES
from app.library.text import one_line
from app.references.keeper import refusal
from app.request import Reference
from app.words import sentences, tr

_LONGEST_NAME = 80
_LONGEST_SCHEME = 64


def scheme_of(address: str) -> str:
    """`file`, `data`, `http` …, lower case; "" when there is none, as in a plain path."""
    scheme, colon, _ = address[:_LONGEST_SCHEME].strip().partition(":")
    # one letter is a drive of Windows
    return (
        scheme.lower() if colon and len(scheme) > 1 and scheme.isascii() and scheme.replace("+", "").isalnum() else ""
    )


def path_of(address: str) -> Path:
    """The file of a `file:` address.

    Raises:
        UnusableReferenceError: it is on another computer, or cannot be read as an address.
    """
    try:
        parts = urlsplit(address.strip())
        path = Path(url2pathname(parts.path))
    except (ValueError, OSError) as error:
        raise refusal(tr("The file"), tr("its address cannot be read"), is_final=True) from error
    if parts.hostname not in {None, "", "localhost"}:
        raise refusal(
            one_line(path.name) or tr("The file"), tr("it is on another computer; copy it here first"), is_final=True
        )
    return path


def bytes_of(address: str) -> bytes:
    """What a `data:` address holds (RFC 2397); the type that it claims does not count.

    Raises:
        UnusableReferenceError: it is damaged or too large.
    """
    head, comma, body = address.strip().partition(",")
    if not comma:
        raise refusal(tr("The picture"), tr("its data address is cut off"), is_final=True)
    if len(body) > 4 * MAX_BYTES:
        raise refusal(tr("The picture"), tr("it is larger than 64 MB"), is_final=True)
    raw = unquote_to_bytes(body)
    if not head.lower().endswith(";base64"):
        return raw
    packed = bytes(raw.translate(None, b" \t\r\n")).rstrip(b"=")
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise refusal(tr("The picture"), tr("its data address is damaged"), is_final=True) from error


def host_of(address: str) -> str:
    """The host of an address, for the person to see; "" where there is none. Never a password that stands before it."""
    if scheme_of(address) == "data":  # may be megabytes long
        return ""
    try:
        return one_line(urlsplit(address.strip()).hostname or "")[:_LONGEST_NAME]
    except ValueError:
        return ""


def link(address: str) -> Reference:
    """A reference to a public http or https address, called by its host.

    Raises:
        UnusableReferenceError: the gateway could not fetch it: credentials, another scheme, not an address.
    """
    address = address.strip()
    fault = url_fault(address)
    host = host_of(address)
    if fault is not None:
        said = sentence(f"“{host}”" if host else tr("The address"), fault)
        raise UnusableReferenceError(sentences(said, tr("Nothing was sent.")), is_final=True)
    return Reference(name=host, url=address)
