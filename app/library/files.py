"""Files that are either there completely or not at all: written aside, flushed, renamed without replacing.

Every function raises plain OSError; `explaining` turns it into a sentence.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import threading
from collections.abc import Generator
from pathlib import Path

from app.errors import DiskError
from app.failpoints import reach
from app.words import mark, tr

# FAT, exFAT, many network shares: link() is not there, or says it is not permitted
_NO_HARD_LINKS = frozenset({errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
# file systems that cannot flush a folder say so in one of these ways
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF, errno.ENOSYS})
_renaming = threading.Lock()

_REASONS = {
    errno.ENOSPC: mark("the disk is full"),
    errno.EDQUOT: mark("your disk quota is used up"),
    errno.EFBIG: mark("the file is larger than the system allows here"),
    errno.EROFS: mark("it is read-only"),
    errno.EACCES: mark("there is no permission to write there"),
    errno.EPERM: mark("there is no permission to write there"),
    errno.ENOENT: mark("the folder is gone"),
    errno.ENOTDIR: mark("there is a file where a folder should be"),
    errno.EEXIST: mark("there is a file where a folder should be"),
    errno.EISDIR: mark("there is a folder where a file should be"),
    errno.ELOOP: mark(
        "there is a link where a folder should be; move it away, and the folder it leads to in its place"
    ),
    errno.EIO: mark("the disk reports an error"),
    errno.ESTALE: mark("the network folder is gone"),
    errno.ENODEV: mark("the disk is gone"),
    errno.ENXIO: mark("the disk is gone"),
}


@contextlib.contextmanager
def explaining(failed: str, where: Path) -> Generator[None]:
    """Turn OSError into DiskError: “`failed` in `where`: reason.”, `failed` being such as “A picture was not saved”."""
    try:
        yield
    except OSError as error:
        known = _REASONS.get(error.errno or 0)
        reason = tr(known) if known else error.strerror or type(error).__name__
        raise DiskError(tr("{failed} in “{where}”: {reason}.", failed=failed, where=where, reason=reason)) from error


def write_new(path: Path, data: bytes) -> None:
    """Write and flush a file that must not be visible under a final name yet; removed again when that fails.

    An old one is unlinked, never truncated: after a crash it may be a second name of a finished picture.
    """
    _write(path, data, sync=True)


def write_aside(path: Path, data: bytes) -> None:
    """The same, but not flushed yet: see `flush`."""
    _write(path, data, sync=False)


def flush(path: Path) -> None:
    """Bring what was written to a file onto the disk."""
    with path.open("rb+") as file:
        _sync(file.fileno())


def place(part: Path, target: Path) -> None:
    """Give `part` (same folder) its final name; FileExistsError when that is taken, never an overwritten file."""
    if sys.platform == "win32":
        part.rename(target)  # refuses to replace
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        with _renaming:
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
            part.rename(target)
        return
    reach("library.file.linked")
    remove_quietly(part)  # the file has its name; a second, hidden one that stays behind is harmless


def remove_quietly(*paths: Path) -> None:
    """Remove files of ours that may be there; that they stay is harmless."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


def replace(path: Path, data: bytes) -> None:
    """Write `path` anew: whoever reads sees the old bytes or the new ones, also after a power cut."""
    part = path.with_name(f".{path.name}.part")
    write_new(part, data)
    reach("library.file.replace.before")
    try:
        part.replace(path)
    except OSError:
        remove_quietly(part)
        raise
    reach("library.file.replaced")
    sync_folder(path.parent)


def make_folders(root: Path, below: str) -> Path:
    """`root/below`, its missing levels made and flushed. `root` itself is never made: it may be a disk that is away.

    A link below `root` is not followed (ELOOP): it may lead anywhere, and building the index anew would not look there.
    """
    if not root.is_dir():
        raise (
            NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(root))
            if os.path.lexists(root)
            else FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(root))
        )
    folder = root
    for level in Path(below).parts:
        parent, folder = folder, folder / level
        if folder.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
        if not folder.is_dir():
            folder.mkdir(exist_ok=True)
            sync_folder(parent)
    return folder


def sync_folder(folder: Path) -> None:
    """Make new names in `folder` survive a power cut, where the system can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)


def read_regular(path: Path, limit: int) -> bytes | None:
    """All bytes of a regular file, None when it is larger than `limit` bytes.

    Raises:
        OSError: also for a folder (EISDIR) and for pipes, sockets and devices (EINVAL), which could hang.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, tr("it is not a file"), str(path))
    with path.open("rb") as file:
        data = file.read(limit + 1)
    return None if len(data) > limit else data


def probe(folder: Path) -> None:
    """Raise OSError unless files can be made in `folder`."""
    trial = folder / ".proofsheet-probe"
    write_new(trial, b"")
    trial.unlink()


def _write(path: Path, data: bytes, *, sync: bool) -> None:
    path.unlink(missing_ok=True)
    try:
        with path.open("xb") as file:
            file.write(data)
            if sync:
                file.flush()
                _sync(file.fileno())
    except OSError:
        remove_quietly(path)
        raise


def _sync(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # fsync() alone leaves the bytes in the drive's own cache
        except OSError:
            os.fsync(handle)
    else:
        os.fsync(handle)
