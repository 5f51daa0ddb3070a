"""Installers that have done their work, or were cut short: the cache keeps none of them."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from app import __version__
from app.updates.manifest import numbers_of

PART = ".part"
"""The end of a name while the file is on its way: what still has it was cut short by the end of a run."""
LIST = "manifest.json"
"""The list of updates, while it is looked at."""
_NAME = re.compile(r"Proofsheet-(\d{1,4}(?:\.\d{1,4}){1,3})(?:\.exe|\.dmg|\.AppImage|\.tar\.xz)")
"""As `app.updates.updater` calls what it fetches."""
_log = logging.getLogger(__name__)


def remove_leftovers(folder: Path, *, version: str = __version__) -> list[Path]:
    """Remove what earlier runs have left; what was removed. Blocks: call it in a worker, before anything is fetched.

    An installer that is newer than the program stays: it may be opened yet. So does what somebody else has put there.

    Args:
        folder: where updates are fetched to.
        version: of the program that runs.
    """
    try:
        found = sorted(folder.iterdir())
    except OSError:  # it was never made: nothing was fetched
        return []
    removed: list[Path] = []
    for path in found:
        if path.is_symlink() or not path.is_file() or not _is_left(path.name, version):
            continue
        try:
            path.unlink()
        except OSError as error:  # an installer that is open just now: the next start tries again
            _log.info("%s stays for now: %s", path.name, error.strerror)
        else:
            removed.append(path)
    return removed


def _is_left(name: str, version: str) -> bool:
    fetched = _NAME.fullmatch(name.removesuffix(PART))
    if name == LIST or (fetched is not None and name.endswith(PART)):
        return True
    return fetched is not None and numbers_of(fetched[1]) <= numbers_of(version)
