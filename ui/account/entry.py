"""What a form about a key gives: everything that is needed to check, keep and use it."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.settings.values import KeyPlace


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One answer of the person, cleaned.

    Attributes:
        name: of the profile; "" for the one the form is about, or for one named after its gateway.
        address: of the gateway, normalised.
        key: the API key.
        place: where it is to be kept.
        passphrase: of the vault, where the place is the vault and it is not open yet.
    """

    name: str
    address: str
    key: str = field(repr=False)
    place: KeyPlace = "keyring"
    passphrase: str = field(default="", repr=False)
