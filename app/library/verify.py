"""Every file compared with what is known of it; nothing is changed."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.library import sidecar, walk
from app.library.errors import BrokenSidecarError
from app.library.record import ImageRecord
from app.library.walk import Cancelled, Progress
from app.words import tr


@dataclass(frozen=True, slots=True)
class VerifyProblem:
    """One file that is not as it should be.

    Attributes:
        path: of the file.
        kind: `missing_file`, `changed`, `unreadable`, `missing_sidecar`, `broken_sidecar`, `wrong_sidecar`,
            `not_indexed`, `sidecar_alone`, `changed_reference`.
        reason: for the person.
    """

    path: Path
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """How many pictures and how many references were compared, and what is wrong; `was_cancelled`: it is not all."""

    pictures: int
    references: int
    problems: tuple[VerifyProblem, ...]
    was_cancelled: bool = False

    @property
    def is_sound(self) -> bool:
        """Nothing is wrong."""
        return not self.problems


def verify_library(
    library: Path,
    references: Path,
    records: Sequence[ImageRecord],
    progress: Progress | None,
    cancelled: Cancelled = lambda: False,
) -> VerifyReport:
    """Compare the folder with `records` (all of the index). Reads every byte: slow.

    Raises:
        OSError: the folder itself cannot be read.
    """
    kept = sorted(path for path in references.iterdir() if path.is_file()) if references.is_dir() else []
    kept = [path for path in kept if not path.name.startswith(".")]
    total = len(records) + len(kept)
    problems: list[VerifyProblem] = []
    for done, record in enumerate(records, start=1):
        if cancelled():
            return VerifyReport(done - 1, 0, tuple(problems), was_cancelled=True)
        problems += _check_record(record)
        if progress is not None:
            progress(done, total)
    for done, path in enumerate(kept, start=len(records) + 1):
        if cancelled():
            return VerifyReport(len(records), done - 1 - len(records), tuple(problems), was_cancelled=True)
        problems += _check_reference(path)
        if progress is not None:
            progress(done, total)
    unreadable: list[Path] = []
    problems += _check_strangers(walk.find_files(library, unreadable), {record.path for record in records})
    problems += [VerifyProblem(path, "unreadable", tr("The folder cannot be read.")) for path in unreadable]
    return VerifyReport(len(records), len(kept), tuple(problems))


def _check_record(record: ImageRecord) -> Iterator[VerifyProblem]:
    try:
        digest = _hash(record.path)
    except FileNotFoundError:
        yield VerifyProblem(record.path, "missing_file", tr("The picture is gone."))
        return
    except OSError as error:
        yield VerifyProblem(
            record.path, "unreadable", tr("The picture cannot be read: {reason}.", reason=error.strerror)
        )
        return
    if digest != record.sha256:
        yield VerifyProblem(record.path, "changed", tr("The picture was changed after it was saved."))
    card_path = sidecar.path_for(record.path)
    try:
        card = sidecar.read(card_path)
    except FileNotFoundError:
        yield VerifyProblem(card_path, "missing_sidecar", tr("The sidecar of a picture is gone."))
    except BrokenSidecarError as error:
        yield VerifyProblem(
            card_path, "broken_sidecar", tr("The sidecar of a picture cannot be used: {error}.", error=error)
        )
    else:
        if card.uid != record.uid or card.sha256 != record.sha256:
            yield VerifyProblem(card_path, "wrong_sidecar", tr("The sidecar describes another picture."))


def _check_reference(path: Path) -> Iterator[VerifyProblem]:
    try:
        digest = _hash(path)
    except OSError as error:
        yield VerifyProblem(
            path, "unreadable", tr("The reference image cannot be read: {reason}.", reason=error.strerror)
        )
        return
    if digest != path.stem:
        yield VerifyProblem(path, "changed_reference", tr("The reference image is not the one that was kept."))


def _check_strangers(files: Sequence[Path], indexed: set[Path]) -> Iterator[VerifyProblem]:
    pictures = [path for path in files if walk.is_picture(path)]
    owned = {sidecar.path_for(path) for path in pictures} | {sidecar.path_for(path) for path in indexed}
    for path in pictures:
        if path not in indexed:
            yield VerifyProblem(path, "not_indexed", tr("The picture is not in the index; `rebuild` adds it."))
    for path in files:
        if path.suffix.lower() == ".json" and path not in owned:
            yield VerifyProblem(path, "sidecar_alone", tr("There is no picture beside this sidecar."))


def _hash(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, tr("it is not a file"))  # a pipe would be read for ever
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
