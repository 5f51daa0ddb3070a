"""Keys behind a passphrase: what is in the file, who can open it, and what damage does."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from app.errors import DiskError
from app.vault import Vault, VaultError, WrongPassphraseError

PASSPHRASE = "correct horse battery"
ACCOUNT = "https://gateway.example"
KEY = "sk-canary-0123456789"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a vault with one key; Argon2id is slow on purpose."""
    vault = Vault(tmp_path_factory.mktemp("vault") / "keys.vault")
    vault.create(PASSPHRASE)
    vault.store(ACCOUNT, KEY)
    return vault.path.read_bytes()


@pytest.fixture
def vault(tmp_path: Path, made: bytes) -> Vault:
    path = tmp_path / "config" / "keys.vault"
    path.parent.mkdir()
    path.write_bytes(made)
    return Vault(path)


def test_the_passphrase_opens_it_at_the_next_start(vault: Vault) -> None:
    assert not vault.is_open
    vault.unlock(PASSPHRASE)
    assert vault.read(ACCOUNT) == KEY
    assert vault.read("https://elsewhere.example") is None


def test_a_wrong_passphrase_is_said_plainly_and_changes_nothing(vault: Vault, made: bytes) -> None:
    with pytest.raises(WrongPassphraseError, match="not the passphrase"):
        vault.unlock(PASSPHRASE + " ")
    assert not vault.is_open
    assert vault.path.read_bytes() == made


def test_neither_key_nor_passphrase_nor_account_stand_in_the_file_or_in_a_repr(vault: Vault, made: bytes) -> None:
    vault.unlock(PASSPHRASE)
    for secret in (KEY, PASSPHRASE, ACCOUNT):
        assert secret.encode() not in made
        assert secret not in repr(vault)


def test_locked_again_it_gives_nothing_away(vault: Vault) -> None:
    vault.unlock(PASSPHRASE)
    vault.lock()
    with pytest.raises(VaultError, match="locked"):
        vault.read(ACCOUNT)
    with pytest.raises(VaultError, match="locked"):
        vault.store(ACCOUNT, "other")


def test_a_removed_key_is_gone_from_the_file(vault: Vault) -> None:
    vault.unlock(PASSPHRASE)
    vault.remove(ACCOUNT)
    again = Vault(vault.path)
    again.unlock(PASSPHRASE)
    assert again.read(ACCOUNT) is None


def test_every_content_has_a_nonce_of_its_own(vault: Vault) -> None:
    vault.unlock(PASSPHRASE)
    nonces: set[str] = set()
    for key in ("one", "two", "three"):
        vault.store(ACCOUNT, key)
        nonces.add(base64.b64decode(json.loads(vault.path.read_bytes())["sealed"])[:24].hex())
    assert len(nonces) == 3


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("passes", 2**30),
        ("passes", 1),
        ("memory", 2**40),
        ("memory", 8192),
        ("salt", ""),
        ("salt", "AAAA"),
        ("sealed", "AAAA"),
        ("format", "other"),
        ("x", 1),
    ],
)
def test_a_file_with_hostile_numbers_is_no_vault(vault: Vault, field: str, value: object) -> None:
    content = json.loads(vault.path.read_bytes())
    vault.path.write_text(json.dumps({**content, field: value}))
    with pytest.raises(VaultError, match="damaged or no vault"):
        vault.unlock(PASSPHRASE)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff", b'{"format": 1}', b"x" * 2_000_000, b'{"format":' + b"[" * 100_000],
    ids=["empty", "cut", "list", "bytes", "number", "huge", "deep"],
)
def test_a_damaged_file_is_said_to_be_damaged(vault: Vault, content: bytes) -> None:
    vault.path.write_bytes(content)
    with pytest.raises(VaultError, match="damaged"):
        vault.unlock(PASSPHRASE)


@pytest.mark.parametrize("changes", [{"passes": 2}, {"memory": 64 * 2**20}, {"salt": "A" * 21 + "A=="}])
def test_a_changed_header_opens_with_no_passphrase(vault: Vault, changes: dict[str, object]) -> None:
    content = json.loads(vault.path.read_bytes())
    vault.path.write_text(json.dumps({**content, **changes}))
    with pytest.raises(WrongPassphraseError):
        vault.unlock(PASSPHRASE)


def test_a_vault_of_before_the_first_release_is_refused_in_so_many_words_and_kept(vault: Vault) -> None:
    before = {"format": "proofsheet-vault-1", "n": 65536, "r": 8, "p": 1, "salt": "A" * 24, "nonce": "A" * 16}
    content = json.dumps({**before, "sealed": "A" * 64}).encode()
    vault.path.write_bytes(content)
    with pytest.raises(VaultError, match=r"before the first release.*Set it aside") as caught:
        vault.unlock(PASSPHRASE)
    assert not isinstance(caught.value, WrongPassphraseError)
    assert vault.path.read_bytes() == content
    assert vault.set_aside().read_bytes() == content


def test_too_little_memory_is_said_and_is_no_wrong_passphrase(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    from nacl import exceptions, pwhash

    def full(*_values: object, **_more: object) -> bytes:
        raise exceptions.RuntimeError("Unexpected failure in key derivation")

    with monkeypatch.context() as patch:
        patch.setattr(pwhash.argon2id, "kdf", full)
        with pytest.raises(VaultError, match="memory is too full") as caught:
            vault.unlock(PASSPHRASE)
    assert not isinstance(caught.value, WrongPassphraseError)
    vault.unlock(PASSPHRASE)
    assert vault.read(ACCOUNT) == KEY


def test_a_vault_is_never_made_over_another(vault: Vault, made: bytes) -> None:
    with pytest.raises(VaultError, match="already"):
        vault.create("another passphrase")
    assert vault.path.read_bytes() == made


def test_a_lost_passphrase_leaves_the_old_file_beside_a_new_vault(vault: Vault, made: bytes) -> None:
    aside = vault.set_aside()
    assert aside.read_bytes() == made
    vault.create("another passphrase")
    assert vault.read(ACCOUNT) is None


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "keys.vault")
    with pytest.raises(VaultError, match="at least 8"):
        vault.create("1234567")
    assert not vault.exists


def test_a_folder_that_cannot_be_written_keeps_the_old_content(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.unlock(PASSPHRASE)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(DiskError, match="No space left"):
            vault.store(ACCOUNT, "other")
    assert vault.read(ACCOUNT) == KEY
    assert list(vault.path.parent.iterdir()) == [vault.path]


def test_a_name_that_is_no_text_cannot_make_a_vault_that_opens_no_more(vault: Vault, made: bytes) -> None:
    vault.unlock(PASSPHRASE)
    with pytest.raises(UnicodeEncodeError):
        vault.store("https://\ud800.example", KEY)
    assert vault.path.read_bytes() == made
    assert vault.read(ACCOUNT) == KEY
