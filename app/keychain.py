"""The API key in the operating system's keyring: the one module that knows the `keyring` package.

Every function blocks (a keyring may ask the person for a password): call it in a worker thread, with a time limit.
keyring itself is imported at the first call: it costs 70 ms, which the first paint does not wait for.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress

from app.errors import ProofsheetError
from app.words import tr

SERVICE = "Proofsheet"
"""What the entries are filed under; people see this name in their keyring's own program."""

_log = logging.getLogger(__name__)


class KeychainError(ProofsheetError):
    """The keyring cannot be used now: there is none, it is locked, or it does not answer as it should."""

    kind = "keychain"


def read_key(account: str) -> str | None:
    """The key that is stored for `account`, None when there is none.

    Args:
        account: what tells keys apart: `Profile.account`.

    Raises:
        KeychainError: the keyring cannot be read.
    """
    import keyring

    with _explained():
        return keyring.get_password(SERVICE, account)


def store_key(account: str, key: str) -> None:
    """Store `key` for `account` in place of an earlier one. The caller has cleaned it.

    Raises:
        KeychainError: it was not stored.
    """
    import keyring

    with _explained():
        keyring.set_password(SERVICE, account, key)


def delete_key(account: str) -> None:
    """Forget the key of `account`; harmless when there is none.

    Raises:
        KeychainError: it may still be there.
    """
    import keyring
    from keyring.errors import NoKeyringError

    with _explained(), suppress(NoKeyringError):  # where nothing can be kept, nothing was
        # backends raise the same error for "was not there" and "could not": so look first
        if keyring.get_password(SERVICE, account) is not None:
            keyring.delete_password(SERVICE, account)


def probe() -> str:
    """Why a key stored now could not be read again, "" when it could: found out by doing it.

    That a backend exists says nothing: a Secret Service without an unlocked collection is chosen, and then refuses.
    """
    account, value = f"probe-{secrets.token_hex(4)}", secrets.token_hex(8)
    try:
        store_key(account, value)
        found = read_key(account)
        delete_key(account)
    except KeychainError as error:
        return str(error)
    return "" if found == value else tr("The keyring of this system forgets what it is given.")


@contextmanager
def _explained() -> Generator[None]:
    """Turn what a backend raises into one sentence for the person, without any text of the backend's."""
    from keyring.errors import InitError, KeyringLocked, NoKeyringError

    try:
        yield
    except NoKeyringError as error:
        raise KeychainError(tr("This system has no keyring to keep the API key in.")) from error
    except (KeyringLocked, InitError) as error:
        raise KeychainError(tr("The keyring of this system is locked. Unlock it and try again.")) from error
    except Exception as error:  # every backend brings exceptions of its own (jeepney, pywin32, Security.framework)
        _log.info("the keyring failed with %s", type(error).__name__)
        raise KeychainError(
            tr("The keyring of this system does not work ({error}).", error=type(error).__name__)
        ) from error
