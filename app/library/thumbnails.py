"""One small JPEG a picture, in the cache: made while filing, made again when it is gone or too small for a screen."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Final

from app.library import files
from app.library.embed import MAX_FILE_BYTES
from app.library.errors import BadPictureError

QUALITY = 85
"""Of the JPEG; the person may want another one."""

SMALL: Final = 256
"""Pixels of the longer side unless more are needed: some 13 KB, one percent of a PNG of 1024 pixels a side."""

LARGE: Final = 512
"""Pixels of the longer side at most: four times the bytes, for large tiles and screens of device ratio 2."""

_SHARP: Final = 0.9
"""Of the pixels that are painted; nobody sees that the rest is made up."""

_log = logging.getLogger(__name__)


def has_enough(side: int, pixels: int) -> bool:
    """Whether a thumbnail with `side` pixels is sharp where `pixels` are painted, of the longer side both."""
    return side >= _SHARP * pixels


def side_for(pixels: int) -> int:
    """The longer side of a thumbnail that is painted on `pixels` device pixels: `SMALL`, or `LARGE` where it needs."""
    return SMALL if has_enough(SMALL, pixels) else LARGE


def write(path: Path, thumbnail: bytes) -> None:
    """Write a thumbnail, in place of an older one too: whoever reads meanwhile sees either, never a part.

    Raises:
        OSError: the cache cannot be written.
    """
    part = path.with_name(f".{path.name}.{threading.get_ident()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with part.open("xb") as file:  # a link that somebody put there is not written through
            file.write(thumbnail)  # not flushed: it can be made again
        part.replace(path)
    except OSError:
        files.remove_quietly(part)
        raise


def store(path: Path, thumbnail: bytes) -> bool:
    """`write`; False, with a line in the log, when the cache cannot be written: nothing depends on it."""
    try:
        write(path, thumbnail)
    except OSError as error:
        _log.warning("a thumbnail cannot be written: %s", error.strerror)
        return False
    return True


def render(picture: Path, side: int = SMALL, quality: int = QUALITY) -> bytes | None:
    """The thumbnail of `picture`: a worker's job. None when the file is too large.

    Raises:
        OSError: it cannot be read.
        BadPictureError: it cannot be decoded.
    """
    from app.library.decode import thumbnail_of

    data = files.read_regular(picture, MAX_FILE_BYTES)
    return thumbnail_of(data, side=side, quality=quality) if data is not None else None


def make(picture: Path, thumbnail: Path) -> Path | None:
    """Make a small one and store it: a worker's job. None when the picture or the cache cannot be used."""
    try:
        small = render(picture)
    except (OSError, BadPictureError) as error:
        _log.warning("no thumbnail: %s", error)
        return None
    return thumbnail if small is not None and store(thumbnail, small) else None
