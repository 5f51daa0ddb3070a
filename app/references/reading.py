"""Reads a picture file that somebody else owns: whole, once, and not while it is being written."""

from __future__ import annotations

import errno
from pathlib import Path

from app.errors import UnusableReferenceError
from app.library import files
from app.library.references import MAX_BYTES
from app.library.text import one_line
from app.references.keeper import refusal

_TRIES = 3
_REASONS = {
    errno.ENOENT: "the file does not exist (any more)",
    errno.ENOTDIR: "the file does not exist (any more)",
    errno.EISDIR: "it is a folder",
    errno.EACCES: "there is no permission to read it",
    errno.EPERM: "there is no permission to read it",
    errno.EINVAL: "it is not a file",
    errno.ELOOP: "it is a link that leads nowhere",
    errno.EIO: "its disk reports an error",
    errno.ESTALE: "its network folder is gone",
}


def name_of(path: Path) -> str:
    """What the person calls it: one line, no disguise."""
    return one_line(path.name) or "the picture"


def read_picture(path: Path) -> bytes:
    """All bytes of a file; a link is followed once, to the regular file that it leads to at this moment.

    For a worker with a time limit: a network folder that is away hangs.

    Raises:
        UnusableReferenceError: it cannot be read, is no file, too large, or does not stop changing.
    """
    name = name_of(path)
    try:
        real = path.resolve(strict=True)
        data, changed = _read(real)
        for _ in range(_TRIES - 1):
            if not changed:
                break
            data, changed = _read(real)
    except OSError as error:
        raise refusal(name, _REASONS.get(error.errno or 0) or f"it cannot be read ({error.strerror})") from error
    except RuntimeError as error:  # how Python before 3.13 says that a link leads to itself
        raise refusal(name, _REASONS[errno.ELOOP]) from error
    except ValueError as error:  # a NUL in the name
        raise refusal(name, "the file does not exist") from error
    if changed:
        raise refusal(name, "it is being changed by another program; add it again when that has finished")
    if data is None:
        raise refusal(name, "it is larger than 64 MB")
    return data


def timed_out(path: Path) -> UnusableReferenceError:
    """What to say of a file that could not be read in time."""
    return refusal(name_of(path), "its disk or network folder does not answer")


def _read(path: Path) -> tuple[bytes | None, bool]:
    """The bytes (None: too many), and whether the file changed meanwhile."""
    before = path.stat()
    data = files.read_regular(path, MAX_BYTES)
    after = path.stat()
    same = (before.st_size, before.st_mtime_ns, before.st_ino) == (after.st_size, after.st_mtime_ns, after.st_ino)
    return data, not same or (data is not None and len(data) != after.st_size)
