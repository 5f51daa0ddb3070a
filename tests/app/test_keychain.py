"""Keys in the system's keyring, through backends that keyring itself lets one plug in."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

from app import keychain
from app.keychain import KeychainError

ACCOUNT = "https://gateway.example"
KEY = "sk-not-a-real-key-0123456789"


class MemoryKeyring(KeyringBackend):
    priority = 1  # pyright: ignore[reportAssignmentType] - a class property in the base

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError("No such password!")
        del self.entries[service, username]


class BrokenKeyring(MemoryKeyring):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


class ForgetfulKeyring(MemoryKeyring):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    yield
    keyring.set_keyring(fail.Keyring())


@pytest.fixture
def memory() -> MemoryKeyring:
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    return backend


def test_a_stored_key_is_read_again_and_filed_under_our_name(memory: MemoryKeyring) -> None:
    keychain.store_key(ACCOUNT, KEY)
    assert keychain.read_key(ACCOUNT) == KEY
    assert memory.entries == {("Proofsheet", ACCOUNT): KEY}


def test_keys_of_two_gateways_are_kept_apart(memory: MemoryKeyring) -> None:
    keychain.store_key(ACCOUNT, KEY)
    keychain.store_key("https://other.example", "sk-other")
    keychain.delete_key("https://other.example")
    assert keychain.read_key(ACCOUNT) == KEY
    assert keychain.read_key("https://other.example") is None


def test_a_new_key_replaces_the_old_one(memory: MemoryKeyring) -> None:
    keychain.store_key(ACCOUNT, "sk-old")
    keychain.store_key(ACCOUNT, KEY)
    assert keychain.read_key(ACCOUNT) == KEY


def test_an_unknown_account_has_no_key_and_may_be_deleted(memory: MemoryKeyring) -> None:
    assert keychain.read_key(ACCOUNT) is None
    keychain.delete_key(ACCOUNT)
    assert memory.entries == {}


def test_the_probe_leaves_nothing_behind(memory: MemoryKeyring) -> None:
    keychain.store_key(ACCOUNT, KEY)
    assert keychain.probe() == ""
    assert memory.entries == {("Proofsheet", ACCOUNT): KEY}


def test_the_probe_finds_out_that_nothing_was_kept() -> None:
    keyring.set_keyring(ForgetfulKeyring())
    assert keychain.probe()


def test_where_there_is_no_keyring_nothing_has_to_be_deleted() -> None:
    keychain.delete_key(ACCOUNT)
    with pytest.raises(KeychainError, match="no keyring"):
        keychain.store_key(ACCOUNT, KEY)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (InitError("Failed to create the collection: Prompt dismissed.."), "locked"),
        (KeyringLocked("Failed to unlock the item!"), "locked"),
        (PasswordDeleteError("no"), "PasswordDeleteError"),
        (OSError(5, f"bus gone while sending {KEY}"), "OSError"),
        (ValueError(KEY), "ValueError"),
    ],
)
def test_every_failure_is_one_sentence_without_the_key(error: Exception, words: str) -> None:
    keyring.set_keyring(BrokenKeyring(error))
    for call in (
        lambda: keychain.read_key(ACCOUNT),
        lambda: keychain.store_key(ACCOUNT, KEY),
        lambda: keychain.delete_key(ACCOUNT),
    ):
        with pytest.raises(KeychainError) as caught:
            call()
        assert words in str(caught.value)
        assert KEY not in str(caught.value)
    assert keychain.probe()


def test_a_system_without_a_keyring_is_said_to_have_none() -> None:
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(KeychainError, match="no keyring"):
        keychain.store_key(ACCOUNT, KEY)
    with pytest.raises(KeychainError, match="no keyring"):
        keychain.read_key(ACCOUNT)
    assert keychain.probe()
