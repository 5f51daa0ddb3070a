"""Where exported files go: a folder, or a ZIP archive. Nothing half written ever has its final name."""

from __future__ import annotations

import contextlib
import itertools
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self, TypeAlias

from app.errors import DiskError
from app.library import files, sidecar
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
    """The name is taken, and is to stay as it is.

    Attributes:
        name: the one that is, relative to the target.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _contents(picture: Path, data: bytes, card: bytes | None) -> dict[Path, bytes]:
    return {picture: data} if card is None else {picture: data, sidecar.path_for(picture): card}


def _write_parts(contents: Mapping[Path, bytes]) -> dict[Path, Path]:
    """All of them written aside, by the names they will have; none is left when one cannot be written."""
    parts = {path: path.with_name(f".{path.name}.part") for path in contents}
    try:
        for path, part in parts.items():
            files.write_new(part, contents[path])
    except OSError:
        files.remove_quietly(*parts.values())
        raise
    return parts


def _replace_all(contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
    parts = _write_parts(contents)
    try:
        for path, part in parts.items():
            part.replace(path)
            files.sync_folder(path.parent)
    finally:
        files.remove_quietly(*parts.values())
    return tuple(contents)


def _place_all(contents: Mapping[Path, bytes]) -> Path | None:
    """Give all of them their names, or none: then the one that was taken since it was looked for."""
    parts = _write_parts(contents)
    placed: list[Path] = []
    try:
        for path in reversed(parts):  # the picture last: it never stands without its facts
            try:
                files.place(parts[path], path)
            except FileExistsError:
                files.remove_quietly(*placed)
                return path
            placed.append(path)
    except OSError:
        files.remove_quietly(*placed)
        raise
    finally:
        files.remove_quietly(*parts.values())
    return None


class FolderSink:
    """Writes into a folder."""

    def __init__(self, target: Path, conflict: Conflict) -> None:
        self._target = target
        self._conflict = conflict

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def put(self, name: str, data: bytes, card: bytes | None = None) -> tuple[Path, ...]:
        """Write a picture, and its sidecar if it has one under the same stem; where they are.

        Raises:
            TakenError: one of the names is taken, and it is to be skipped; nothing was written.
            OSError: the folder cannot be written.
        """
        picture = self._target / name
        picture.parent.mkdir(parents=True, exist_ok=True)
        if self._conflict == "replace":
            return _replace_all(_contents(picture, data, card))
        for number in itertools.count(1):
            numbered = picture if number == 1 else picture.with_name(f"{picture.stem} ({number}){picture.suffix}")
            contents = _contents(numbered, data, card)
            taken = next((path for path in contents if os.path.lexists(path)), None) or _place_all(contents)
            if taken is None:
                return tuple(contents)
            if self._conflict == "skip":
                raise TakenError(taken.relative_to(self._target).as_posix())
        return ()

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

    def put(self, name: str, data: bytes, card: bytes | None = None) -> tuple[Path, ...]:
        """Write a picture, and its sidecar if it has one under the same stem; raises OSError."""
        if self._zip is not None:
            for path, content in _contents(Path(name), data, card).items():
                self._zip.writestr(path.as_posix(), content)
        return (self._target,)

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
