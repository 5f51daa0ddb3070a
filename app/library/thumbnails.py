"""One small JPEG a picture, in the cache: made while filing, made again when it is gone."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from app.library import files
from app.library.embed import MAX_FILE_BYTES
from app.library.errors import BadPictureError

QUALITY = 85
"""Of the JPEG; the person may want another one."""

_log = logging.getLogger(__name__)


def store(path: Path, thumbnail: bytes) -> bool:
    """Write a thumbnail; False, with a line in the log, when the cache cannot be written: nothing depends on it."""
    part = path.with_name(f".{path.name}.{threading.get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with part.open("xb") as file:  # a link that somebody put there is not written through
            file.write(thumbnail)  # not flushed: it can be made again
        part.replace(path)
    except OSError as error:
        _log.warning("a thumbnail cannot be written: %s", error.strerror)
        files.remove_quietly(part)
        return False
    return True


def make(picture: Path, thumbnail: Path, quality: int = QUALITY) -> Path | None:
    """Decode `picture` and store its thumbnail: a worker's job. None when the picture or the cache cannot be used."""
    from app.library.decode import thumbnail_of

    try:
        data = files.read_regular(picture, MAX_FILE_BYTES)
        small = thumbnail_of(data, quality=quality) if data is not None else None
    except (OSError, BadPictureError) as error:
        _log.warning("no thumbnail: %s", error)
        return None
    return thumbnail if small is not None and store(thumbnail, small) else None
