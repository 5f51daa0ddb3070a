"""Where this build gets its updates from: a file that the release's build puts into the program, and nobody else has.

A checkout, a package of a distribution and the .deb have no such file: whoever installed them brings the updates.
"""

from __future__ import annotations

import base64
import platform
from pathlib import Path
from typing import Annotated

import msgspec

CHANNEL_FILE = Path(__file__).resolve().parents[2] / "resources" / "updates" / "channel.json"


class Channel(msgspec.Struct, frozen=True, kw_only=True):
    """How one build is updated.

    Attributes:
        manifest: https address of the signed list.
        public_key: 32 bytes of Ed25519, in base64.
        kind: which of a version's files is for this installation.
    """

    manifest: Annotated[str, msgspec.Meta(pattern="^https?://", max_length=2000)]
    public_key: Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9+/]{43}=$")]
    kind: str

    @property
    def key(self) -> bytes:
        """The public key's bytes."""
        return base64.b64decode(self.public_key)


def read_channel(path: Path | None = None) -> Channel | None:
    """The channel of this build; None where others see to updates. Reads one small file."""
    try:
        return msgspec.json.decode((path or CHANNEL_FILE).read_bytes(), type=Channel)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return None


def machine() -> str:
    """The architecture as a manifest names it."""
    name = platform.machine().lower()
    return {"amd64": "x86_64", "arm64": "aarch64"}.get(name, name)
