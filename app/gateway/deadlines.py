"""How long each call to the gateway may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds from the moment a call has a connection slot to its last byte.

    An answer that carries pictures (more than 256 KiB of JSON) is given the time of a download.

    Attributes:
        connect: TCP and TLS together have this long to stand.
    """

    connect: float = 10.0
    submit: float = 120.0
    poll: float = 30.0
    upload: float = 300.0
    download: float = 300.0
