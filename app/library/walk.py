"""Which files of the library folder are pictures and sidecars. References, trash and hidden files are neither."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from app.library.formats import READABLE_EXTENSIONS

Progress = Callable[[int, int], None]
"""Called with how many are done and how many there are."""

Cancelled = Callable[[], bool]
"""Asked between two files; True ends the work there."""

NOT_PICTURES = frozenset({"references", "trash"})


def is_picture(path: Path) -> bool:
    """Whether the name is one of a picture."""
    return path.suffix.lower() in READABLE_EXTENSIONS


def find_files(library: Path, unreadable: list[Path], *, all_levels: bool = False) -> list[Path]:
    """Every file below `library`, by name; folders that cannot be read are added to `unreadable`.

    With `all_levels`, folders called `references` and `trash` are like all others.

    Raises:
        OSError: `library` itself cannot be read.
    """
    found: list[Path] = []
    with os.scandir(library):  # os.walk() would say nothing
        pass

    def note(error: OSError) -> None:
        unreadable.append(Path(os.fsdecode(error.filename or library)))

    for folder, folders, names in os.walk(library, onerror=note):
        here = Path(folder)
        is_top = here == library and not all_levels
        folders[:] = [name for name in folders if not name.startswith(".") and not (is_top and name in NOT_PICTURES)]
        found += [here / name for name in names if not name.startswith(".")]
    return sorted(found)


def find_files_since(library: Path, day: str) -> list[Path]:
    """The files in the day folders (`YYYY/YYYY-MM-DD`) from `day` on, by name. Raises OSError."""
    found: list[Path] = []
    for year in _folders_in(library):
        if day[:4] <= year.name and len(year.name) == 4:
            for folder in _folders_in(year):
                if f"{year.name}/{folder.name}" >= day:
                    found += [path for path in folder.iterdir() if not path.name.startswith(".")]
    return sorted(found)


def _folders_in(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        yield from (Path(entry) for entry in entries if entry.is_dir(follow_symlinks=False))
