"""API keys in a file that a passphrase opens, for systems without a keyring: Argon2id, then XChaCha20-Poly1305.

libsodium does both. Everything here blocks for the time that Argon2id takes on purpose (a quarter of a second):
call it in a worker thread. The passphrase is not kept; the derived key and the API keys are, in memory, until `lock`.
"""

from __future__ import annotations

import base64
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from app.durable import replace_file
from app.errors import DiskError, ProofsheetError
from app.words import tr

SHORTEST = 8
"""Characters that a passphrase has at least."""

_MIB = 1024 * 1024
_BEFORE = "proofsheet-vault-1"
"""The format before the first release: scrypt and AES-256-GCM."""
_MOST = _MIB
"""Bytes of a vault that is read; a real one has a few hundred."""


class VaultError(ProofsheetError):
    """The vault cannot be opened or written; nothing in it was changed."""

    kind = "vault"


class WrongPassphraseError(VaultError):
    """The passphrase is not the one that the vault was made with."""

    kind = "wrong_passphrase"


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file: how the key is derived, and what it opens. The bounds keep a hostile file from taking all memory.

    Attributes:
        format: of the file.
        passes: Argon2id's time cost.
        memory: bytes that Argon2id fills.
        salt: of the passphrase.
        sealed: nonce, then what is encrypted, then its tag.
    """

    format: Literal["proofsheet-vault-2"] = "proofsheet-vault-2"
    passes: Annotated[int, msgspec.Meta(ge=2, le=16)] = 3
    memory: Annotated[int, msgspec.Meta(ge=32 * _MIB, le=1024 * _MIB)] = 128 * _MIB
    salt: Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
    sealed: Annotated[bytes, msgspec.Meta(min_length=40)]

    def header(self) -> bytes:
        """What is not secret and must not be changed either: it is authenticated with the rest."""
        salt = base64.b64encode(self.salt).decode("ascii")
        return f"{self.format}|argon2id|{self.passes}|{self.memory}|{salt}".encode("ascii")


class Vault:
    """One vault file. Accounts are the same names as in the keyring.

    Attributes:
        path: of the file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._header: _File | None = None
        self._derived = b""
        self._keys: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"Vault({str(self.path)!r}, {'open' if self.is_open else 'locked'})"

    @property
    def exists(self) -> bool:
        """Whether there is a file."""
        return self.path.is_file()

    @property
    def is_open(self) -> bool:
        """Whether it can be read and written without a passphrase until `lock`."""
        return self._header is not None

    def create(self, passphrase: str) -> None:
        """Make an empty vault and leave it open.

        Raises:
            VaultError: there is one already, or the passphrase is too short.
            DiskError: it could not be written.
        """
        if self.exists:
            raise VaultError(tr("There is a vault already. Unlock it, or set it aside first."))
        if len(passphrase) < SHORTEST:
            raise VaultError(tr("The passphrase needs at least {n} characters.", n=SHORTEST))
        header = _File(salt=os.urandom(16), sealed=bytes(40))
        self._write(header, _derive(passphrase, header), {})

    def unlock(self, passphrase: str) -> None:
        """Open the vault.

        Raises:
            WrongPassphraseError: it is another passphrase, or somebody changed the file.
            VaultError: the file is no vault, or one of a format that is opened no more.
            DiskError: it could not be read.
        """
        from nacl.exceptions import CryptoError
        from nacl.secret import Aead

        file = self._read()
        derived = _derive(passphrase, file)
        try:
            plain = Aead(derived).decrypt(file.sealed, file.header())
        except CryptoError:
            raise WrongPassphraseError(tr("That is not the passphrase of this vault. Nothing was changed.")) from None
        self._keys = msgspec.json.decode(plain, type=dict[str, str])
        self._header, self._derived = file, derived

    def lock(self) -> None:
        """Forget what is in memory."""
        self._header, self._derived, self._keys = None, b"", {}

    def read(self, account: str) -> str | None:
        """The key of an account; None without one. Raises VaultError while it is locked."""
        self._require_open()
        return self._keys.get(account)

    def store(self, account: str, key: str) -> None:
        """Keep a key. Raises VaultError while it is locked, DiskError."""
        header = self._require_open()
        self._write(header, self._derived, {**self._keys, account: key})

    def remove(self, account: str) -> None:
        """Forget a key; harmless when there is none. Raises VaultError while it is locked, DiskError."""
        header = self._require_open()
        if account in self._keys:
            self._write(header, self._derived, {name: key for name, key in self._keys.items() if name != account})

    def set_aside(self) -> Path:
        """Move the file away, for a passphrase that is lost; where it is now. Raises DiskError."""
        aside = self.path.with_name(f"{self.path.name}.old-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}")
        try:
            self.path.rename(aside)
        except OSError as error:
            raise DiskError(
                tr("{file} could not be moved ({reason}).", file=self.path, reason=error.strerror)
            ) from error
        self.lock()
        return aside

    def _require_open(self) -> _File:
        if self._header is None:
            raise VaultError(tr("The vault is locked. Unlock it with its passphrase."))
        return self._header

    def _read(self) -> _File:
        try:
            with self.path.open("rb") as stream:
                content = stream.read(_MOST)
        except FileNotFoundError as error:
            raise VaultError(tr("There is no vault yet.")) from error
        except OSError as error:
            raise DiskError(
                tr("{file} could not be read ({reason}).", file=self.path, reason=error.strerror)
            ) from error
        try:
            return msgspec.json.decode(content, type=_File)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:  # ValidationError is one
            if _is_of_before(content):
                raise VaultError(
                    tr(
                        "{file} was made before the first release, in a way that is opened no more. Set it aside, "
                        "which deletes nothing, and store the keys again.",
                        file=self.path,
                    )
                ) from error
            raise VaultError(
                tr("{file} is damaged or no vault. Set it aside and store the keys again.", file=self.path)
            ) from error

    def _write(self, header: _File, derived: bytes, keys: dict[str, str]) -> None:
        from nacl.secret import Aead

        # with a new nonce for each content, which `encrypt` draws: the same one twice would give both away
        sealed = bytes(Aead(derived).encrypt(msgspec.json.encode(keys), header.header()))
        file = msgspec.structs.replace(header, sealed=sealed)
        try:
            replace_file(self.path, msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n")
        except OSError as error:
            raise DiskError(
                tr(
                    "{file} could not be written ({reason}). Nothing was changed.",
                    file=self.path,
                    reason=error.strerror,
                )
            ) from error
        self._header, self._derived, self._keys = file, derived, keys


def _derive(passphrase: str, file: _File) -> bytes:
    from nacl import exceptions
    from nacl.pwhash import argon2id

    secret = passphrase.encode("utf-8", "surrogatepass")
    try:
        return argon2id.kdf(32, secret, file.salt, opslimit=file.passes, memlimit=file.memory)
    except (exceptions.RuntimeError, MemoryError) as error:
        raise VaultError(
            tr("The memory is too full to open the vault. Close something else and try again; nothing was changed.")
        ) from error


def _is_of_before(content: bytes) -> bool:
    try:
        return msgspec.json.decode(content, type=dict[str, object]).get("format") == _BEFORE
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
