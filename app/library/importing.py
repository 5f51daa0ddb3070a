"""Pictures from elsewhere: which files are meant, what is known of each, and the sidecar that it gets.

Imports Pillow while it works: for a worker thread.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from app.library import files, names, sidecar, walk
from app.library.changes import Failure
from app.library.decode import Decoded, decode
from app.library.embed import MAX_FILE_BYTES, EmbeddedFacts, read_facts
from app.library.errors import BadPictureError, BrokenSidecarError
from app.library.foreign import read_foreign
from app.library.record import ImageRecord
from app.library.sidecar import Sidecar
from app.library.text import one_line
from app.request import GenerationRequest
from app.words import tr

_FIRST_DAY: Final = datetime(1980, 1, 1, tzinfo=UTC).timestamp()


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file that was not imported, because the library has this picture already."""

    path: Path
    known: ImageRecord


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came in.

    Attributes:
        added: new pictures.
        duplicates: files whose picture is there already; nothing was done with them.
        failed: files that are no pictures, or cannot be read.
        was_cancelled: it was ended before its end; what came in by then stays.
    """

    added: tuple[ImageRecord, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    failed: tuple[Failure, ...] = ()
    was_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that can be imported.

    Attributes:
        data: its bytes, which are kept as they are.
        decoded: of them.
        card: its sidecar; the uid may still have to give way to another picture's.
    """

    data: bytes = field(repr=False)
    decoded: Decoded
    card: Sidecar


def find_sources(sources: Sequence[Path], library: Path) -> tuple[list[Path], list[Failure]]:
    """The picture files meant by files and folders, in order, each once, and what cannot be looked at."""
    found: dict[Path, None] = {}
    failed: list[Failure] = []
    for source in sources:
        try:
            if not source.is_dir():
                found[source] = None
                continue
            unreadable: list[Path] = []
            pictures = [path for path in walk.find_files(source, unreadable, all_levels=True) if walk.is_picture(path)]
        except (OSError, ValueError) as error:
            failed.append(Failure(one_line(source.name), tr("it cannot be read ({error})", error=_reason(error))))
            continue
        found |= dict.fromkeys(pictures)
        failed += [Failure(one_line(path.name), tr("the folder cannot be read")) for path in unreadable]
    return [path for path in found if not path.is_relative_to(library)], failed


def read_candidate(path: Path, thumbnail_side: int, thumbnail_quality: int) -> Candidate:
    """Read and check one file, and make its thumbnail.

    Raises:
        BadPictureError: it is no complete picture, or cannot be read.
    """
    try:
        data = files.read_regular(path, MAX_FILE_BYTES)
        modified = max(path.stat().st_mtime, _FIRST_DAY)
    except (OSError, ValueError) as error:
        raise BadPictureError(tr("it cannot be read ({error})", error=_reason(error))) from error
    if data is None:
        raise BadPictureError(tr("it is too large"))
    decoded = decode(data, thumbnail_side=thumbnail_side, thumbnail_quality=thumbnail_quality)
    return Candidate(data, decoded, _card(path, data, decoded, datetime.fromtimestamp(modified, UTC)))


def _card(path: Path, data: bytes, decoded: Decoded, modified: datetime) -> Sidecar:
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        beside = sidecar.read(sidecar.path_for(path))
    except (FileNotFoundError, BrokenSidecarError, ValueError):
        beside = None
    if beside is not None and beside.sha256 == sha256:
        return _of_picture(beside, data, decoded)
    facts = read_facts(data)
    card = Sidecar(
        uid=names.uid_of_file(sha256, path.name, int(modified.timestamp() * 1000)),
        task_id="",
        remote_id="",
        index=0,
        of=1,
        request=_request_of(data),
        sha256=sha256,
        sha256_received=sha256,
        width=decoded.width,
        height=decoded.height,
        format=decoded.format,
        bytes=len(data),
        created=modified,
    )
    return card if facts is None else _with_facts(card, facts)


def _of_picture(card: Sidecar, data: bytes, decoded: Decoded) -> Sidecar:
    """The same, but what the picture shows by itself is taken from there: anybody can write a hash that fits."""
    return msgspec.structs.replace(
        card, width=decoded.width, height=decoded.height, format=decoded.format, bytes=len(data)
    )


def _with_facts(card: Sidecar, facts: EmbeddedFacts) -> Sidecar:
    return msgspec.structs.replace(
        card,
        uid=facts.uid,
        task_id=facts.task_id,
        remote_id=facts.remote_id,
        index=facts.index,
        of=facts.of,
        request=facts.request,
        gateway=facts.gateway,
        practice=facts.practice,
        created=facts.created,
        submitted=facts.submitted,
        completed=facts.completed,
    )


def _request_of(data: bytes) -> GenerationRequest:
    found = read_foreign(data)
    return (
        GenerationRequest(model=found.model, prompt=found.prompt) if found else GenerationRequest(model="", prompt="")
    )


def _reason(error: Exception) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else tr("its name is not valid")
