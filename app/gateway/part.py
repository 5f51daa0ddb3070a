"""A file on its way to disk: written, hashed and made durable, or gone."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from app.errors import DiskError
from app.failpoints import reach
from app.gateway.text import plain
from app.words import tr


class PartFile:
    """A new file that is written once, front to back; whatever was at its path is replaced, a link never followed.

    Raises:
        DiskError: every method does, when the disk does not take it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bytes = 0
        self._hash = hashlib.sha256()
        try:
            path.unlink(missing_ok=True)
            self._file = path.open("xb")
        except OSError as error:
            raise _disk_error(error) from error

    def write(self, block: bytes) -> None:
        """Append; the page cache takes it at once, so this may run on the loop."""
        try:
            self._file.write(block)
        except OSError as error:
            raise _disk_error(error) from error
        self._hash.update(block)
        self.bytes += len(block)

    def finish(self) -> str:
        """Make the file durable and close it; the SHA-256 of its bytes. Blocks: call it in a worker thread."""
        try:
            reach("download.flush.before")
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            reach("download.flushed")
        except OSError as error:
            raise _disk_error(error) from error
        return self._hash.hexdigest()

    def discard(self) -> None:
        """Close and remove the file; never raises."""
        with suppress(OSError, ValueError):
            self._file.close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


def _disk_error(error: OSError) -> DiskError:
    reason = plain(error.strerror, 100) or tr("unknown reason")
    return DiskError(
        tr(
            "The picture cannot be written to disk ({reason}). It is kept at the gateway and fetched again.",
            reason=reason,
        )
    )
