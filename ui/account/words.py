"""How money and keys are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.words import number, tr

if TYPE_CHECKING:
    from app.gateway.protocol import Balance
    from app.settings import Profile


def money_of(balance: Balance) -> str:
    """`Balance: 12.40`, in the account's own unit."""
    if balance.unlimited:
        return tr("Balance: unlimited")
    if balance.remain is None:
        return tr("Balance: unknown")
    return tr("Balance: {money}", money=number(balance.remain, 2))


def place_of(profile: Profile) -> str:
    """Where its key is, and its last four characters: `•••• 1a2b, in the keyring of this system`."""
    end = f"•••• {profile.key_end}" if profile.key_end else "••••"
    if profile.key_place == "keyring":
        return tr("{key}, in the keyring of this system", key=end)
    if profile.key_place == "vault":
        return tr("{key}, in the vault", key=end)
    return tr("{key}, for this run only", key=end)
