"""The body of an upload: one file, streamed from disk without blocking the loop."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

from app.errors import DiskError
from app.gateway.protocol import Progress
from app.gateway.text import plain
from app.words import tr

_BLOCK = 256 * 1024
_ESCAPES = str.maketrans({'"': "%22", "\\": "%5C"})


class FileUpload:
    """A `multipart/form-data` body with the field `purpose` and the file in the field `file`.

    Args:
        path: of the file; its size is taken now.
        name: shown to the gateway.
        mime_type: such as `image/png`.
        progress: called with the file's bytes handed to the connection so far, and its size.

    Raises:
        DiskError: the file is not there.
    """

    def __init__(self, path: Path, *, name: str, mime_type: str, progress: Progress | None = None) -> None:
        self._path = path
        self._progress = progress
        try:
            self._size = path.stat().st_size
        except OSError as error:
            raise _unreadable(error) from error
        boundary = f"proofsheet-{secrets.token_hex(16)}"
        shown = plain(name, 100).translate(_ESCAPES) or "image"
        kind = plain(mime_type, 80) or "application/octet-stream"
        head = (
            f'--{boundary}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\ngeneration\r\n'
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{shown}"\r\n'
            f"Content-Type: {kind}\r\n\r\n"
        )
        self._head = head.encode()
        self._tail = f"\r\n--{boundary}--\r\n".encode()
        self.headers = {
            "Content-Type": f"multipart/form-data; boundary={boundary}",
            "Content-Length": str(len(self._head) + self._size + len(self._tail)),
        }

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """The body in blocks.

        Raises:
            DiskError: the file cannot be read, or is not as long as it was.
        """
        yield self._head
        done = 0
        while True:
            block = await asyncio.to_thread(self._read, done)
            if not block:
                break
            yield block
            done += len(block)
            if self._progress is not None:
                self._progress(done, self._size)
        if done != self._size:
            raise DiskError(tr("The image file changed while it was being uploaded. Upload it again."))
        yield self._tail

    def _read(self, offset: int) -> bytes:
        """One block; opened each time, so that a transfer that is cut off leaves no open file behind."""
        try:
            with self._path.open("rb") as file:
                file.seek(offset)
                return file.read(min(_BLOCK, self._size - offset))
        except OSError as error:
            raise _unreadable(error) from error


def _unreadable(error: OSError) -> DiskError:
    return DiskError(
        tr("The image file cannot be read ({reason}).", reason=plain(error.strerror, 100) or tr("unknown reason"))
    )
