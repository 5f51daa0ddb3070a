"""Where exported files go: a folder, or a ZIP archive. Nothing half written ever has its final name."""

from __future__ import annotations

import contextlib
import itertools
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, Self, TypeAlias

from app.errors import DiskError
from app.library import files
from app.words import tr

Conflict: TypeAlias = Literal["number", "skip", "replace"]


def keep_out_of(library: Path, target: Path) -> None:
    """Refuse a target that is the library's folder or lies in it, whatever names or links lead there.

    What is written there could take the place of a picture, and would come back as another one.

    Raises:
        DiskError: it is, or it cannot be told.
    """
    with files.explaining(tr("The pictures cannot be exported"), target):
        place = target.resolve()
        above = [folder for folder in (place, *place.parents) if folder.exists()]
        if any(folder.samefile(library) for folder in above):
            raise DiskError(
                tr(
                    "“{target}” is in the library's own folder. Choose another one: nothing there may be replaced. "
                    "Nothing was written.",
                    target=target,
                )
            )


class TakenError(Exception):
    """The name is taken, and is to stay as it is."""


class FolderSink:
    """Writes into a folder."""

    def __init__(self, target: Path, conflict: Conflict) -> None:
        self._target = target
        self._conflict = conflict

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def put(self, name: str, data: bytes) -> Path:
        """Write one file; raises TakenError, OSError."""
        target = self._target / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if self._conflict == "replace":
            files.replace(target, data)
            return target
        candidates: Iterable[Path] = [target]
        if self._conflict == "number":
            candidates = itertools.chain(
                [target], (target.with_name(f"{target.stem} ({n}){target.suffix}") for n in itertools.count(2))
            )
        part = target.with_name(f".{target.name}.part")
        files.write_new(part, data)
        try:
            for candidate in candidates:
                with contextlib.suppress(FileExistsError):
                    files.place(part, candidate)
                    return candidate
        finally:
            files.remove_quietly(part)
        raise TakenError

    def finish(self, *, is_complete: bool) -> tuple[Path, ...] | None:
        """Nothing is left to do."""


class ArchiveSink:
    """Writes into a ZIP archive that gets its name when it is complete."""

    def __init__(self, target: Path, conflict: Conflict) -> None:
        self._target = target
        self._conflict = conflict
        self._part = target.with_name(f".{target.name}.part")
        self._zip: zipfile.ZipFile | None = None

    def __enter__(self) -> Self:
        if self._conflict == "skip" and self._target.exists():
            raise DiskError(tr("“{target}” exists already. Nothing was written.", target=self._target))
        files.remove_quietly(self._part)
        # pictures are compressed already
        self._zip = zipfile.ZipFile(self._part, "x", zipfile.ZIP_STORED)
        return self

    def __exit__(self, *_: object) -> None:
        if self._zip is not None:
            with contextlib.suppress(OSError):  # the disk that just failed, asked to take a list of contents
                self._zip.close()
        files.remove_quietly(self._part)

    def put(self, name: str, data: bytes) -> Path:
        """Write one file; raises OSError."""
        if self._zip is not None:
            self._zip.writestr(name, data)
        return self._target

    def finish(self, *, is_complete: bool) -> tuple[Path, ...] | None:
        """Give the archive its name; where it is now, nowhere when it is not complete."""
        if self._zip is not None:
            archive, self._zip = self._zip, None
            archive.close()
        if not is_complete:
            return ()
        files.flush(self._part)
        target = self._target
        if self._conflict == "replace":
            self._part.replace(target)
            return (target,)
        for number in itertools.count(1):
            candidate = target if number == 1 else target.with_name(f"{target.stem} ({number}){target.suffix}")
            with contextlib.suppress(FileExistsError):
                files.place(self._part, candidate)
                return (candidate,)
        return ()
