"""The accounts behind the window: which profile is in use, where its key is, and the core that is opened with it."""

from __future__ import annotations

import asyncio
import logging
import secrets
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec
from PySide6.QtCore import QObject, Signal

from app.core.checkup import check_key
from app.core.keys import KeyKeeper, Probe, end_of, profile_at
from app.errors import ConfigurationError, ProofsheetError
from app.gateway.address import normalise_base_url
from app.settings import Profile
from app.settings.values import LONGEST_NAME
from app.vault import VaultError
from app.words import tr
from ui.account.entry import KeyEntry
from ui.studio import Mode, Studio

if TYPE_CHECKING:
    from app.gateway.protocol import Balance
    from ui.settings.desk import SettingsDesk

_log = logging.getLogger(__name__)


class AccountDesk(QObject):
    """Every method that takes time is a coroutine; none shows anything.

    Attributes:
        keeper: where the keys are.
        trouble: why the key of the profile in use is not known, though one was stored; "" when all is well.
        goes_on: a key was just entered: what waited for one goes out with the next core.
        probe: what the keyring answered when it was asked last; None before.

    Signals:
        changed: profiles, the place of a key, or the vault.
    """

    changed = Signal()

    def __init__(self, settings: SettingsDesk, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._studio = studio
        self.keeper = KeyKeeper(settings.folder)
        self.goes_on = False
        self.trouble = ""
        self.probe: Probe | None = None
        studio.mode_changed.connect(self.changed)

    # ------------------------------------------------------------------------------------------------- what there is

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """All of them, in the order in which they were made."""
        return self._settings.values.profiles

    @property
    def active(self) -> Profile | None:
        """The one whose key pays; None in practice mode, and while a gateway or a key was named for this run."""
        mode = self._studio.mode
        profile = self._settings.values.profile
        if mode is None or mode.practice or mode.is_given or not self.profiles or mode.address != profile.base_url:
            return None
        return profile

    @property
    def is_practising(self) -> bool:
        """Whether the practice gateway is open."""
        return self._studio.mode is not None and self._studio.mode.practice

    @property
    def needs_passphrase(self) -> bool:
        """Whether a key is in the vault and the vault is locked."""
        vault = self.keeper.vault
        return vault.exists and not vault.is_open and any(one.key_place == "vault" for one in self.profiles)

    async def look(self) -> Probe:
        """Ask the keyring whether it works."""
        self.probe = await self.keeper.probe()
        self.changed.emit()
        return self.probe

    # ------------------------------------------------------------------------------------------------------ the start

    async def first_mode(self, base_url: str | None) -> Mode:
        """Which gateway a start opens: that of the profile in use where a key is or was, otherwise practice."""
        profile = profile_at(self._settings.values, base_url)
        try:
            address = normalise_base_url(profile.base_url)
            key = await self.keeper.find(profile)
        except (ConfigurationError, ProofsheetError) as error:
            _log.info("no key at the start: %s", error)
            if not self.profiles:
                return Mode(practice=True)
            self.trouble = str(error)
            return Mode(practice=False, address=profile.base_url, key="")
        if key:
            if not self.profiles and base_url is None:  # kept by a version that had no profiles
                kept = msgspec.structs.replace(profile, key_end=end_of(key))
                self._settings.change(profiles=(kept,), active_profile=kept.name, first_run_done=True)
            return Mode(practice=False, address=address, key=key)
        if profile in self.profiles:
            self.trouble = tr("The key of “{name}” is not stored on this computer.", name=profile.name)
            return Mode(practice=False, address=address, key="")
        return Mode(practice=True)

    # -------------------------------------------------------------------------------------------------- what one does

    async def check(self, entry: KeyEntry) -> Balance:
        """Ask the gateway whether it takes a key. Raises GatewayError, ConfigurationError."""
        return await check_key(entry.address, entry.key, self._settings.values)

    async def use(self, entry: KeyEntry, profile: Profile | None = None) -> str:
        """Keep a key that was checked, remember its profile, and open its gateway.

        Args:
            entry: what the person typed.
            profile: whose key it replaces; None for a new one.

        Returns:
            Why it could not be kept, so that it holds for this run only; "" when it is kept.

        Raises:
            VaultError, DiskError: the vault did not open; nothing was changed.
        """
        if entry.place == "vault":
            await self._open_vault(entry.passphrase)
        profile = None if profile is None else self._now(profile)
        wanted = self._profile_for(entry, profile)
        why = ""
        try:
            kept = await self.keeper.keep(wanted, entry.key, entry.place)
        except ProofsheetError as error:
            why = str(error)
            kept = await self.keeper.keep(wanted, entry.key, "run")
        profile = None if profile is None else self._now(profile)
        if profile is not None and profile.account != kept.account:
            await self._forget_quietly(profile)
        self.trouble = ""
        self.goes_on = True
        others = self.profiles
        replaced = tuple(kept if one == profile else one for one in others)
        self._settings.change(
            profiles=replaced if profile in others else (*others, kept), active_profile=kept.name, first_run_done=True
        )
        self._studio.switch(Mode(practice=False, address=kept.base_url, key=entry.key))
        self.changed.emit()
        return why

    async def activate(self, profile: Profile) -> None:
        """Open the gateway of another profile. Raises KeychainError, KeyringSilentError, VaultError."""
        key = await self.keeper.find(profile)
        self.trouble = "" if key else tr("The key of “{name}” is not stored on this computer.", name=profile.name)
        self._settings.change(active_profile=profile.name)
        self._studio.switch(Mode(practice=False, address=profile.base_url, key=key or ""))
        self.changed.emit()

    def practise(self) -> None:
        """Open the practice gateway for the rest of this run; no key is touched."""
        self._studio.switch(Mode(practice=True))
        self.changed.emit()

    async def remove(self, profile: Profile) -> None:
        """Forget a profile and its key; what was in use gives way to practice.

        Raises:
            KeychainError, KeyringSilentError, VaultError, DiskError: the key may still be stored. The profile is gone.
        """
        was_active = profile == self.active
        left = tuple(one for one in self.profiles if one != profile)
        chosen = self._settings.values.profile
        heir = chosen if chosen in left else next(iter(left), None)  # whoever pays goes on paying
        self._settings.change(profiles=left, active_profile=heir.name if heir is not None else None)
        if was_active:
            self._studio.switch(Mode(practice=True))
        self.changed.emit()
        await self.keeper.forget(profile)

    def rename(self, profile: Profile, name: str) -> str:
        """Call a profile otherwise; why that cannot be, "" when it is done."""
        profile = self._now(profile)
        name = " ".join(name.split())[:LONGEST_NAME]
        if not name or any(one.name == name for one in self.profiles if one != profile):
            return tr("An account needs a name that no other one has.")
        renamed = msgspec.structs.replace(profile, name=name)
        active = name if self._settings.values.profile == profile else self._settings.values.active_profile
        self._settings.change(
            profiles=tuple(renamed if one == profile else one for one in self.profiles), active_profile=active
        )
        self.changed.emit()
        return ""

    async def unlock(self, passphrase: str) -> None:
        """Open the vault, and the gateway whose key is in it.

        Raises:
            VaultError, DiskError: it stays locked.
        """
        await asyncio.to_thread(self.keeper.vault.unlock, passphrase)
        self.changed.emit()
        profile = self._settings.values.profile
        mode = self._studio.mode
        if profile.key_place == "vault" and (mode is None or mode.practice or not mode.key):
            await self.activate(profile)

    def lock(self) -> None:
        """Close the vault; what is open goes on with the key that it has."""
        self.keeper.vault.lock()
        self.changed.emit()

    async def lose_vault(self) -> str:
        """Set the vault aside because its passphrase is lost; the name of the file now. Raises DiskError."""
        aside = await asyncio.to_thread(self.keeper.vault.set_aside)
        changed = tuple(
            msgspec.structs.replace(one, key_place="run") if one.key_place == "vault" else one for one in self.profiles
        )
        self._settings.change(profiles=changed)
        self.changed.emit()
        return aside.name

    async def _open_vault(self, passphrase: str) -> None:
        vault = self.keeper.vault
        if vault.is_open:
            return
        if vault.exists:
            await asyncio.to_thread(vault.unlock, passphrase)
        else:
            await asyncio.to_thread(vault.create, passphrase)

    async def _forget_quietly(self, profile: Profile) -> None:
        try:
            await self.keeper.forget(profile)
        except (ProofsheetError, VaultError) as error:
            _log.info("an old key may still be stored: %s", error)

    def _now(self, profile: Profile) -> Profile:
        """The profile as it is called now: it may have been renamed while its key was asked for."""
        return next((one for one in self.profiles if one.account == profile.account), profile)

    def _profile_for(self, entry: KeyEntry, profile: Profile | None) -> Profile:
        others = [one for one in self.profiles if one != profile]
        name = entry.name or (profile.name if profile is not None else urlsplit(entry.address).netloc[:60])
        taken = {one.name for one in others}
        number, wanted = 2, name
        while wanted in taken:
            wanted, number = f"{name[:56]} {number}", number + 1
        if profile is not None and profile.base_url == entry.address:
            return msgspec.structs.replace(profile, name=wanted)
        is_first = all(one.base_url != entry.address for one in others)
        return Profile(name=wanted, base_url=entry.address, id="" if is_first else secrets.token_hex(4))
