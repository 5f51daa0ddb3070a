"""Takes the bytes of a picture in: prepared, and kept twice where what is sent is not what was given."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.errors import UnusableReferenceError
from app.library import files
from app.library.errors import BadPictureError
from app.library.references import MAX_BYTES, References
from app.request import Reference
from app.words import tr

if TYPE_CHECKING:
    from app.references.fit import Fix
    from app.references.prepare import Prepared

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reference that was taken in.

    Attributes:
        reference: what is sent.
        changes: what was done to the original for that, each for the person: “turned upright”.
        kind: what the original is: `heic`.
        bytes: of the original.
    """

    reference: Reference
    changes: tuple[str, ...]
    kind: str
    bytes: int


class _Note(msgspec.Struct, frozen=True):
    """What came of an original by one recipe, so that it is not worked out twice."""

    sha256: str
    format: str
    bytes: int
    width: int
    height: int
    kind: str
    changes: tuple[str, ...] = ()


class Keeper:
    """Everything here decodes or touches the disk: for worker threads. Thread-safe.

    Args:
        store: where pictures are kept.
        notes: a cache folder; losing it costs time only.
    """

    def __init__(self, store: References, notes: Path) -> None:
        self._store = store
        self._notes = notes

    def keep(self, data: bytes, name: str) -> Kept:
        """Prepare a picture and keep it, original and all.

        Raises:
            UnusableReferenceError: it is none that can be used; the reason is in the text.
            DiskError: it cannot be kept.
        """
        from app.references.prepare import RECIPE, prepare

        digest = hashlib.sha256(data).hexdigest()
        known = self._recall(digest, RECIPE, name, data)
        if known is not None:
            return known
        try:
            prepared = prepare(data)
        except BadPictureError as error:
            raise refusal(name, error.reason) from error
        return self._keep(prepared, digest, RECIPE, name, data)

    def refit(self, reference: Reference, fix: Fix) -> Kept:
        """Apply a fix, starting from the original where the reference shows all of it.

        Raises:
            UnusableReferenceError: its file is gone, or the fix does not belong to it.
            DiskError: the result cannot be kept.
        """
        from app.references.refit import recipe_of, refit

        source = self._source(reference, fix)
        digest = hashlib.sha256(source).hexdigest()
        recipe = recipe_of(fix)
        kept = self._recall(digest, recipe, reference.name, source)
        if kept is None:
            try:
                prepared = refit(source, fix)
            except BadPictureError as error:
                raise refusal(reference.name, error.reason) from error
            kept = self._keep(prepared, digest, recipe, reference.name, source)
        original = reference.original or reference.sha256
        return replace(kept, reference=msgspec.structs.replace(kept.reference, original=original))

    def try_fix(self, reference: Reference, fix: Fix) -> Prepared:
        """What `refit` would give; nothing is kept. Raises UnusableReferenceError."""
        from app.references.refit import refit

        try:
            return refit(self._source(reference, fix), fix)
        except BadPictureError as error:
            raise refusal(reference.name, error.reason) from error

    def _source(self, reference: Reference, fix: Fix) -> bytes:
        """What a fix starts from: the original where the reference shows all of it."""
        from app.references.refit import shows_all

        if (reference.width, reference.height) != (fix.before.width, fix.before.height):
            raise refusal(reference.name, tr("the correction was made for another picture"))
        source = self._read_original(reference)
        if source is None or not shows_all(source, fix.before.width, fix.before.height):
            source = self._store.read(reference)  # it was cropped or scaled before
        if source is None:
            raise refusal(reference.name, tr("its file is gone from the library; add it again"))
        return source

    def _read_original(self, reference: Reference) -> bytes | None:
        path = self._store.original(reference)
        try:
            return files.read_regular(path, MAX_BYTES) if path is not None else None
        except OSError:
            return None

    def _keep(self, prepared: Prepared, digest: str, recipe: str, name: str, data: bytes) -> Kept:
        sent = self._store.keep(prepared.data, prepared.format)
        if sent != digest:
            self._store.keep(data, prepared.kind)
        note = _Note(
            sent,
            prepared.format,
            len(prepared.data),
            prepared.width,
            prepared.height,
            prepared.kind,
            prepared.changes,
        )
        kept = _as_kept(note, digest, name, len(data))
        self._store.keep_thumbnail(kept.reference, prepared.thumbnail)
        self._remember(digest, recipe, note)
        return kept

    def _recall(self, digest: str, recipe: str, name: str, data: bytes) -> Kept | None:
        """The outcome of an earlier time, as long as all its files are still what they were."""
        try:
            note = msgspec.json.decode(self._note_path(digest, recipe).read_bytes(), type=_Note)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None
        kept = _as_kept(note, digest, name, len(data))
        if self._store.read(kept.reference) is None:
            return None
        if note.sha256 != digest:
            self._store.keep(data, note.kind)
        return kept

    def _remember(self, digest: str, recipe: str, note: _Note) -> None:
        path = self._note_path(digest, recipe)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f"{path.name}.{hashlib.sha256(msgspec.json.encode(note)).hexdigest()[:8]}.part")
            part.write_bytes(msgspec.json.encode(note))
            part.replace(path)
        except OSError as error:
            _log.info("the outcome of preparing a reference is not remembered: %s", error.strerror)

    def _note_path(self, digest: str, recipe: str) -> Path:
        return self._notes / f"{digest}-{hashlib.sha256(recipe.encode()).hexdigest()[:16]}.json"


def refusal(name: str, reason: str, *, is_final: bool = False) -> UnusableReferenceError:
    """Why a picture cannot be used; `reason` is the second half of a sentence. A file may be another one next time."""
    return UnusableReferenceError(
        tr("“{name}” cannot be used as a reference image: {reason}.", name=name, reason=reason), is_final=is_final
    )


def _as_kept(note: _Note, digest: str, name: str, size: int) -> Kept:
    reference = Reference(
        name=name,
        sha256=note.sha256,
        format=note.format,
        bytes=note.bytes,
        width=note.width,
        height=note.height,
        original=None if note.sha256 == digest else digest,
    )
    return Kept(reference, note.changes, note.kind, size)
