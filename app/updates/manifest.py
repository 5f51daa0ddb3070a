"""The signed list of what the newest version is: refused when a byte of it is not as it was signed.

A manifest is a JSON object {"signed": TEXT, "signature": BASE64}, where TEXT is itself JSON (signed as the very bytes
that stand there, so no canonical form is needed) and the signature is Ed25519 over `CONTEXT` + TEXT.
`packaging/sign_release.py` writes it. What it protects from is what https://theupdateframework.github.io calls
arbitrary software, rollback and freeze attacks.
"""

from __future__ import annotations

import base64
import json
import re
from datetime import UTC, datetime
from typing import Annotated, Literal

import msgspec

from app.errors import ProofsheetError
from app.words import tr

CONTEXT = b"proofsheet-update-v1\n"
"""Stands before what is signed, so that the key signs nothing that means something elsewhere."""
MAX_BYTES = 256 * 1024

Kind = Literal["windows-setup", "macos-dmg", "appimage", "linux-archive"]
Text = Annotated[str, msgspec.Meta(max_length=20_000)]


class UpdateError(ProofsheetError):
    """The update, or the list of updates, is refused; nothing was changed."""


class UpdateFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a version.

    Attributes:
        kind: which installation it is for.
        machine: `x86_64` or `aarch64`.
        url: where it is; https.
        size: bytes.
        sha256: of its bytes, in hexadecimal digits.
    """

    kind: str
    machine: str
    url: Annotated[str, msgspec.Meta(max_length=2000)]
    size: Annotated[int, msgspec.Meta(gt=0, le=1_000_000_000)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The newest version.

    Attributes:
        version: as `0.2.0`.
        released: when it was published.
        expires: after this moment the list says nothing any more: somebody may be holding back a newer one.
        notes: what is new, in plain text.
        files: one for each kind of installation.
    """

    version: Annotated[str, msgspec.Meta(pattern=r"^\d{1,4}(\.\d{1,4}){1,3}$")]
    released: datetime
    expires: datetime
    notes: Text
    files: tuple[UpdateFile, ...]

    def file_for(self, kind: str, machine: str) -> UpdateFile | None:
        """The file of one kind of installation, None where there is none."""
        return next((file for file in self.files if (file.kind, file.machine) == (kind, machine)), None)


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    signed: str
    signature: str


def read_manifest(content: bytes, public_key: bytes) -> Manifest:
    """The manifest, when `public_key` (32 bytes, Ed25519) has signed it.

    Raises:
        UpdateError: it is cut, changed, signed by somebody else, or not a manifest.
    """
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    if len(content) > MAX_BYTES:
        raise UpdateError(tr("The list of updates is too large; it was not used."))
    try:
        envelope = msgspec.json.decode(content, type=_Envelope)
        signature = base64.b64decode(envelope.signature, validate=True)
        signed = envelope.signed.encode("utf-8")
    except (msgspec.DecodeError, ValueError) as error:  # ValueError: no base64, or no UTF-8
        raise UpdateError(tr("The list of updates is damaged; it was not used.")) from error
    try:
        VerifyKey(public_key).verify(CONTEXT + signed, signature)
    except (CryptoError, ValueError) as error:  # ValueError: a key or a signature of another length
        raise UpdateError(
            tr("The list of updates does not carry this program's signature; it was not used.")
        ) from error
    try:
        manifest = msgspec.json.decode(signed, type=Manifest)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise UpdateError(tr("The list of updates cannot be read by this version; it was not used.")) from error
    if manifest.released.tzinfo is None or manifest.expires.tzinfo is None:
        raise UpdateError(tr("The list of updates cannot be read by this version; it was not used."))
    return manifest


def check_fresh(manifest: Manifest, *, now: datetime, highest: str) -> None:
    """Refuse what is out of date.

    Args:
        manifest: one that is signed.
        now: this moment.
        highest: the highest version that a manifest ever named, or that runs now.

    Raises:
        UpdateError: it has expired, or names a version below one that was known already.
    """
    if now.astimezone(UTC) >= manifest.expires.astimezone(UTC):
        raise UpdateError(
            tr("The list of updates has expired; it was not used. Perhaps the date of this computer is wrong.")
        )
    if numbers_of(manifest.version) < numbers_of(highest):
        raise UpdateError(
            tr(
                "The list of updates names {version}, an older version than was known already; it was not used.",
                version=manifest.version,
            )
        )


def numbers_of(version: str) -> tuple[int, ...]:
    """`0.10.1` as numbers that compare, without zeros at the end."""
    numbers = [int(part) for part in re.findall(r"\d+", version)[:4]]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def sign(text: str, private_key: bytes) -> bytes:
    """A manifest's content from its signed text; `private_key` is 32 bytes. For releases and for tests."""
    from nacl.signing import SigningKey

    signature = SigningKey(private_key).sign(CONTEXT + text.encode("utf-8")).signature
    envelope = {"signed": text, "signature": base64.b64encode(signature).decode("ascii")}
    return json.dumps(envelope, ensure_ascii=False, indent=1).encode("utf-8")
