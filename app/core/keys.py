"""Where the keys of the profiles are: the system's keyring, a vault behind a passphrase, or this run's memory.

Every call that may hang has a time limit, and says in a sentence when it ran out. No key is ever in an error or a log.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from app import keychain
from app.core.patience import within
from app.errors import ProofsheetError
from app.settings import Profile, Settings
from app.settings.values import KeyPlace
from app.vault import Vault
from app.words import tr

T = TypeVar("T")

READ_SECONDS = 5.0
"""How long a keyring may take for a question that nobody has to be asked about."""
WRITE_SECONDS = 60.0
"""A keyring that is locked asks the person for a password first."""
PROBE_SECONDS = 10.0
VAULT_FILE = "keys.vault"


class KeyringSilentError(ProofsheetError):
    """The keyring did not answer in time."""

    kind = "keychain"


@dataclass(frozen=True, slots=True)
class Probe:
    """Whether this system's keyring keeps keys, found out by doing it; `reason` says why not, "" when it does."""

    works: bool
    reason: str = ""


class KeyKeeper:
    """Finds, keeps and forgets the key of a profile, wherever the profile says that it is.

    Args:
        config: the folder of the settings; the vault stands beside them.
    """

    def __init__(self, config: Path) -> None:
        self.vault = Vault(config / VAULT_FILE)
        self._this_run: dict[str, str] = {}

    async def probe(self) -> Probe:
        """Write, read and delete something in the keyring."""
        try:
            reason = await self._ask(keychain.probe, PROBE_SECONDS)
        except KeyringSilentError as error:
            reason = str(error)
        return Probe(not reason, reason)

    async def find(self, profile: Profile) -> str | None:
        """The key of a profile; None when none is stored, or it was for another run only.

        Raises:
            KeychainError, KeyringSilentError: the keyring cannot be read now.
            VaultError: the vault is locked.
        """
        if (known := self._this_run.get(profile.account)) is not None:
            return known
        if profile.key_place == "keyring":
            return await self._ask(lambda: keychain.read_key(profile.account), READ_SECONDS)
        return self.vault.read(profile.account) if profile.key_place == "vault" else None

    async def keep(self, profile: Profile, key: str, place: KeyPlace) -> Profile:
        """Store a key, in place of an earlier one; the profile as it is to be remembered.

        Raises:
            KeychainError, KeyringSilentError, VaultError, DiskError: it is not stored; it is known for this run.
        """
        self._this_run[profile.account] = key
        if place == "keyring":
            await self._ask(lambda: keychain.store_key(profile.account, key), WRITE_SECONDS)
        elif place == "vault":
            await asyncio.to_thread(self.vault.store, profile.account, key)
        return msgspec.structs.replace(profile, key_place=place, key_end=end_of(key))

    async def forget(self, profile: Profile) -> None:
        """Remove the key of a profile.

        Raises:
            KeychainError, KeyringSilentError, VaultError, DiskError: it may still be there.
        """
        self._this_run.pop(profile.account, None)
        if profile.key_place == "keyring":
            await self._ask(lambda: keychain.delete_key(profile.account), WRITE_SECONDS)
        elif profile.key_place == "vault" and self.vault.exists:
            await asyncio.to_thread(self.vault.remove, profile.account)

    async def _ask(self, call: Callable[[], T], seconds: float) -> T:
        try:
            return await within(seconds, call, name="keyring")
        except TimeoutError:
            raise KeyringSilentError(
                tr("The keyring of this system did not answer within {n} seconds.", n=f"{seconds:.0f}")
            ) from None


def end_of(key: str) -> str:
    """The last four characters, to recognise a key by; "" for one so short that they would give it away."""
    return key[-4:] if len(key) >= 12 else ""


def profile_at(settings: Settings, base_url: str | None) -> Profile:
    """The profile in use; for a gateway that was named for this run, the one at it, or one without a name."""
    if base_url is None or settings.profile.base_url == base_url:
        return settings.profile
    known = (profile for profile in settings.profiles if profile.base_url == base_url)
    return next(known, Profile(name=base_url.partition("://")[2][:60] or "?", base_url=base_url))
