"""One process owns a data folder: a lock of the operating system, so it ends with its process, even by kill -9."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from app.errors import FolderInUseError, UnusableFolderError
from app.words import sentences, tr


def _lock_folder(folder: Path) -> int | None:
    """A handle that locks the folder until it is closed; None where that is not possible.

    Raises:
        BlockingIOError: somebody else has locked it.
    """
    if sys.platform == "win32":
        return None
    import fcntl

    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:  # some network file systems: the file beside the journal has to do
        os.close(handle)
        return None
    return handle


class FolderLock:
    """The lock of one data folder; take it before anything in the folder is opened.

    A second lock on the same path is refused within one process too. Where the lock file can be deleted while it is
    held (everywhere but on Windows), the folder itself is locked as well: two owners of one journal would each take
    the other's requests for left-overs, and lose what the gateway accepts. The process id of the owner stands in a file
    beside the lock (Windows lets nobody read a locked file) and serves the message only: what it says is never trusted.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._owner = path.with_name(path.name + ".pid")
        # not thread-local: it may be taken in one thread and given back in another
        self._lock = FileLock(path, blocking=False, thread_local=False)
        self._folder: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._lock.is_locked

    def acquire(self) -> None:
        """Take the lock, creating the folder when needed; never waits.

        Raises:
            FolderInUseError: another process (or another lock of this one) owns the folder.
            UnusableFolderError: the folder cannot be created or written, or has a name that cannot be written down.
        """
        folder = self.path.parent
        _require_text(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
            self._folder = _lock_folder(folder)
        except (Timeout, BlockingIOError):
            self._lock.release()
            raise FolderInUseError(self._in_use()) from None
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise UnusableFolderError(
                tr(
                    "The data folder {folder} cannot be used ({reason}). Choose another with --data-dir, or correct "
                    "its permissions.",
                    folder=folder,
                    reason=reason,
                )
            ) from error
        self._write_owner()

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if not self.is_held:
            return
        with suppress(OSError):  # it only serves a message, and the next owner overwrites it
            self._owner.unlink(missing_ok=True)
        self._lock.release()
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _write_owner(self) -> None:
        try:
            self._owner.write_text(f"{os.getpid()}\n", encoding="ascii")
        except OSError:
            self._owner.unlink(missing_ok=True)  # rather no number than the number of an owner before

    def _in_use(self) -> str:
        try:
            text = self._owner.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            text = ""
        folder = self.path.parent
        if text.isdecimal() and len(text) < 12:
            using = tr(
                "Another Proofsheet (process {number}) is using the data folder {folder}.", number=text, folder=folder
            )
        else:
            using = tr("Another Proofsheet is using the data folder {folder}.", folder=folder)
        return sentences(using, tr("Nothing was sent. Close it, or choose another folder with --data-dir."))


def _require_text(folder: Path) -> None:
    """Refuse a name whose bytes are no text: neither database could keep the path of a file below it."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        readable = str(folder).encode("utf-8", "backslashreplace").decode()
        raise UnusableFolderError(
            tr(
                "The data folder {folder} cannot be used: its name is not valid UTF-8. Choose another with --data-dir, "
                "or rename it.",
                folder=readable,
            )
        ) from None
