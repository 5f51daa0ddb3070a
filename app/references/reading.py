"""Reads a picture file that somebody else owns: whole, once, and not while it is being written."""

from __future__ import annotations

import errno
from pathlib import Path

from app.errors import UnusableReferenceError
from app.library import files
from app.library.references import MAX_BYTES
from app.library.text import one_line
from app.references.keeper import refusal
from app.words import mark, tr

_TRIES = 3
_REASONS = {
    errno.ENOENT: mark("the file does not exist (any more)"),
    errno.ENOTDIR: mark("the file does not exist (any more)"),
    errno.EISDIR: mark("it is a folder"),
    errno.EACCES: mark("there is no permission to read it"),
    errno.EPERM: mark("there is no permission to read it"),
    errno.EINVAL: mark("it is not a file"),
    errno.ELOOP: mark("it is a link that leads nowhere"),
    errno.EIO: mark("its disk reports an error"),
    errno.ESTALE: mark("its network folder is gone"),
}


def name_of(path: Path) -> str:
    """What the person calls it: one line, no disguise."""
    return one_line(path.name) or tr("the picture")


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
        known = _REASONS.get(error.errno or 0)
        raise refusal(
            name, tr(known) if known else tr("it cannot be read ({reason})", reason=error.strerror)
        ) from error
    except RuntimeError as error:  # how Python before 3.13 says that a link leads to itself
        raise refusal(name, tr(_REASONS[errno.ELOOP])) from error
    except ValueError as error:  # a NUL in the name
        raise refusal(name, tr("the file does not exist")) from error
    if changed:
        raise refusal(name, tr("it is being changed by another program; add it again when that has finished"))
    if data is None:
        raise refusal(name, tr("it is larger than 64 MB"))
    return data


def timed_out(path: Path) -> UnusableReferenceError:
    """What to say of a file that could not be read in time."""
    return refusal(name_of(path), tr("its disk or network folder does not answer"))


def _read(path: Path) -> tuple[bytes | None, bool]:
    """The bytes (None: too many), and whether the file changed meanwhile."""
    before = path.stat()
    data = files.read_regular(path, MAX_BYTES)
    after = path.stat()
    same = (before.st_size, before.st_mtime_ns, before.st_ino) == (after.st_size, after.st_mtime_ns, after.st_ino)
    return data, not same or (data is not None and len(data) != after.st_size)
