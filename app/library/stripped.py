"""Copies without metadata, for dragging to other programs: made when they are wanted, removed when they are old."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import Final

from app.library import files
from app.library.embed import MAX_FILE_BYTES
from app.library.errors import BadPictureError
from app.library.export_names import safe_name
from app.library.formats import EXTENSIONS
from app.library.record import ImageRecord
from app.words import tr

KEPT_SECONDS: Final = 24 * 60 * 60
"""How long a copy stays: the program that it was dropped on may read it late."""

_log = logging.getLogger(__name__)


def strip_copy(record: ImageRecord, folder: Path) -> Path:
    """A copy without metadata; it stays in `folder` under the picture's own name. Imports Pillow: for a worker thread.

    Raises:
        BadPictureError: it is damaged.
        DiskError: it cannot be read, or not be written.
    """
    from app.library.convert import as_is

    with files.explaining(tr("The copy cannot be made"), folder):
        data = files.read_regular(record.path, MAX_FILE_BYTES)
        if data is None:
            raise BadPictureError(tr("it is too large"))
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{safe_name(record.path.stem)}{EXTENSIONS[record.format]}"
        files.replace(target, as_is(data, record, metadata=False))
    return target


def remove_old_copies(folder: Path, now: float | None = None) -> int:
    """Remove what is older than `KEPT_SECONDS`; how many that were. What cannot be removed is left for the next time.

    Args:
        folder: of the copies; need not exist. Only files that lie in it directly are looked at.
        now: seconds since the epoch; by default the clock's.
    """
    oldest = (time.time() if now is None else now) - KEPT_SECONDS
    removed = 0
    try:
        for path in folder.iterdir():
            if path.is_file() and not path.is_symlink() and path.stat().st_mtime < oldest:
                path.unlink()
                removed += 1
    except FileNotFoundError:
        return removed
    except OSError as error:
        _log.info("old copies without metadata stay for now: %s", error.strerror)
    return removed
