"""Whose certificates are trusted. Loaded after the first paint."""

from __future__ import annotations

import ssl

import httpx


def make_context(*, system_trust: bool) -> ssl.SSLContext:
    """A client's context; it takes 50 ms and therefore a thread.

    Args:
        system_trust: ask the operating system, where a company's or a school's own certificate is installed;
            otherwise the list that comes with the program (certifi) counts.

    Raises:
        OSError: the list cannot be read (ssl.SSLError is one).
    """
    if not system_trust:
        return httpx.create_ssl_context()
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
