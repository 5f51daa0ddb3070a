"""Many small files replaced together: each is the old one or the new one at any time, and the disk is asked less often.

All are written aside, flushed side by side (a file system brings what waits at the same time to the disk in one go),
renamed, and their folders flushed once each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from app.failpoints import reach
from app.library import files

_SIDE_BY_SIDE: Final = 4


def replace_all(contents: Mapping[Path, bytes]) -> dict[Path, OSError]:
    """Write every file anew, as `files.replace` does; those that failed, and why.

    A file that failed is as it was, except where its folder could not be flushed: then it may be either.
    """
    failed: dict[Path, OSError] = {}
    parts: dict[Path, Path] = {}
    for path, data in contents.items():
        part = path.with_name(f".{path.name}.part")
        try:
            files.write_aside(part, data)
        except OSError as error:
            failed[path] = error
        else:
            parts[path] = part
    for path, error in _flush(parts).items():
        files.remove_quietly(parts.pop(path))
        failed[path] = error
    placed: list[Path] = []
    for path, part in parts.items():
        reach("library.file.replace.before")
        try:
            part.replace(path)
        except OSError as error:
            files.remove_quietly(part)
            failed[path] = error
        else:
            placed.append(path)
            reach("library.file.replaced")
    unsafe = sync_folders(path.parent for path in placed)
    return failed | {path: unsafe[path.parent] for path in placed if path.parent in unsafe}


def sync_folders(folders: Iterable[Path]) -> dict[Path, OSError]:
    """Make new names in these folders survive a power cut, each once; those where that failed, and why."""
    failed: dict[Path, OSError] = {}
    for folder in dict.fromkeys(folders):
        try:
            files.sync_folder(folder)
        except OSError as error:
            failed[folder] = error
    return failed


def _flush(parts: Mapping[Path, Path]) -> dict[Path, OSError]:
    if len(parts) < _SIDE_BY_SIDE:
        results = list(map(_flushed, parts.values()))
    else:
        with ThreadPoolExecutor(_SIDE_BY_SIDE, thread_name_prefix="flush") as pool:
            results = list(pool.map(_flushed, parts.values()))
    return {path: error for path, error in zip(parts, results, strict=True) if error is not None}


def _flushed(part: Path) -> OSError | None:
    try:
        files.flush(part)
    except OSError as error:
        return error
    return None
