"""A picture of the folder as an entry of the index: from its sidecar, else its metadata, else the bare file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from app.catalog.fingerprint import fingerprint_of_sent
from app.library import files, names, sidecar
from app.library.embed import MAX_FILE_BYTES, read_facts
from app.library.errors import BadPictureError, BrokenSidecarError
from app.library.marks import clean_labels, clean_notes
from app.library.record import ImageRecord
from app.library.rows import Entry, thumbnail_path
from app.library.sidecar import Sidecar
from app.library.text import scrub
from app.request import GenerationRequest
from app.words import tr


@dataclass(frozen=True, slots=True)
class Found:
    """One picture that was read from the folder.

    Attributes:
        entry: for the index.
        source: where the facts come from.
        complaint: why the sidecar was not used; "" when it was, or when there is none.
    """

    entry: Entry
    source: Literal["sidecar", "metadata", "file"]
    complaint: str = ""


def from_sidecar(card: Sidecar, picture: Path, thumbnails: Path) -> Entry:
    """The entry of a picture whose sidecar is trusted."""
    record = ImageRecord(
        id=0,
        uid=card.uid,
        path=picture,
        sha256=card.sha256,
        width=card.width,
        height=card.height,
        format=card.format,
        bytes=card.bytes,
        created=card.created,
        thumbnail=thumbnail_path(thumbnails, card.sha256),
        task_id=card.task_id,
        remote_id=card.remote_id,
        index=card.index,
        of=card.of,
        request=card.request,
        gateway=card.gateway,
        practice=card.practice,
        cost=card.cost,
        rating=card.rating,
        favourite=card.favourite,
        tags=clean_labels(card.tags),
        notes=clean_notes(card.notes),
        collections=clean_labels(card.collections),
    )
    mark = fingerprint_of_sent(card.payload, card.request) if card.payload else ""
    return Entry(record, mark)


def read_entry(picture: Path, library: Path, thumbnails: Path) -> Found:
    """Read one picture of the folder; decoded only when its sidecar is missing or does not fit.

    Raises:
        BadPictureError: it is none, or cannot be read.
    """
    complaint = ""
    if scrub(str(picture)) != str(picture):
        raise BadPictureError(tr("its name is not valid text; rename it and it is found"))
    try:
        card = sidecar.read(sidecar.path_for(picture))
        complaint = _mismatch(card, picture)
        if not complaint:
            return Found(from_sidecar(card, picture, thumbnails), "sidecar")
    except FileNotFoundError:
        pass
    except BrokenSidecarError as error:
        complaint = str(error)
    try:
        return _read_picture(picture, library, thumbnails, complaint)
    except OSError as error:
        raise BadPictureError(tr("it cannot be read ({reason})", reason=error.strerror)) from error


def _mismatch(card: Sidecar, picture: Path) -> str:
    """Why the sidecar is not this picture's, by what is cheap to see; `verify` compares the hashes."""
    named = names.uid_in(picture.stem)
    if named is not None and named != card.uid:
        return tr("it is the sidecar of another picture")
    try:
        size = picture.stat().st_size
    except OSError:
        return ""
    return "" if size == card.bytes else tr("the picture is not the one that the sidecar describes (its size differs)")


def _read_picture(picture: Path, library: Path, thumbnails: Path, complaint: str) -> Found:
    from app.library.decode import decode

    data = files.read_regular(picture, MAX_FILE_BYTES)
    if data is None:
        raise BadPictureError(tr("it is too large"))
    decoded = decode(data)
    sha256 = hashlib.sha256(data).hexdigest()
    modified = names.sane_time(picture.stat().st_mtime)
    facts = read_facts(data)
    relative = picture.relative_to(library).as_posix()
    uid = facts.uid if facts else names.uid_in(picture.stem)
    record = ImageRecord(
        id=0,
        uid=uid or names.uid_of_file(sha256, relative, int(modified * 1000)),
        path=picture,
        sha256=sha256,
        width=decoded.width,
        height=decoded.height,
        format=decoded.format,
        bytes=len(data),
        created=facts.created if facts else datetime.fromtimestamp(modified, UTC),
        thumbnail=thumbnail_path(thumbnails, sha256),
        task_id=facts.task_id if facts else "",
        remote_id=facts.remote_id if facts else "",
        index=facts.index if facts else 0,
        of=facts.of if facts else 1,
        request=facts.request if facts else GenerationRequest(model="", prompt=""),
        gateway=facts.gateway if facts else "",
        practice=facts.practice if facts else False,
    )
    return Found(Entry(record), "metadata" if facts else "file", complaint)


def with_own_uids(found: Iterable[Found], library: Path, taken: Iterable[str] = ()) -> list[Found]:
    """The same, oldest first, each with a uid of its own that is not in `taken`: copies get one made of their path."""
    taken = set(taken)
    result: list[Found] = []
    # of two with one uid, the one whose sidecar was found is the original
    ordered = sorted(found, key=lambda one: (one.source != "sidecar", one.entry.record.path))
    for one in ordered:
        record = one.entry.record
        if record.uid in taken:
            relative = record.path.relative_to(library).as_posix()
            moment_ms = int(record.created.timestamp() * 1000)
            uid = names.uid_of_file(record.sha256, relative, moment_ms)
            record = replace(record, uid=uid)
        taken.add(record.uid)
        result.append(replace(one, entry=replace(one.entry, record=record)))
    return sorted(result, key=lambda one: (one.entry.record.created, one.entry.record.uid))
