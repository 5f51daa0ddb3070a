"""Reference images on disk: every original and everything that is sent, once, under the hash of its bytes."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Generator
from pathlib import Path

from app.library import files, thumbnails
from app.library.rows import thumbnail_path
from app.request import Reference
from app.words import tr

MAX_BYTES = 64 * 1024 * 1024
"""Size of the largest file that is kept; what gateway and model take is less, and is checked against them."""

_HEX = frozenset("0123456789abcdef")


class References:
    """The folder of kept references, and their thumbnails. Thread-safe; everything is for a worker thread.

    Args:
        library: the library's folder, which has to exist.
        folder: where references are kept, below `library`.
        thumbnails_folder: the cache.
    """

    def __init__(self, library: Path, folder: Path, thumbnails_folder: Path) -> None:
        self._library = library
        self._folder = folder
        self._thumbnails = thumbnails_folder
        self._storing = threading.Lock()

    @contextlib.contextmanager
    def still(self) -> Generator[None]:
        """Nothing is kept meanwhile."""
        with self._storing:
            yield

    def relocate(self, library: Path, folder: Path) -> None:
        """The library is somewhere else now, with everything in it; called while it is `still`."""
        self._library, self._folder = library, folder

    def keep(self, data: bytes, file_format: str) -> str:
        """Keep bytes as `<sha256>.<file_format>`; their SHA-256. What is there already is checked, not written.

        Raises:
            DiskError: they cannot be kept.
        """
        digest = hashlib.sha256(data).hexdigest()
        target = self._folder / f"{digest}.{file_format}"
        with files.explaining(tr("The reference image cannot be kept"), self._folder), self._storing:
            if not (target.is_file() and files.read_regular(target, MAX_BYTES) == data):
                files.make_folders(self._library, self._folder.relative_to(self._library).as_posix())
                files.replace(target, data)  # its name is its hash: what stood there under it was damaged
        return digest

    def keep_thumbnail(self, reference: Reference, thumbnail: bytes) -> None:
        """Put a small JPEG into the cache, unless there is one."""
        small = self._thumbnail_path(reference)
        if small is not None and not small.exists():
            thumbnails.store(small, thumbnail)

    def path(self, reference: Reference) -> Path | None:
        """The file that is sent; None for a URL, or when it is gone."""
        path = self._path(reference)
        return path if path is not None and path.is_file() else None

    def read(self, reference: Reference) -> bytes | None:
        """The bytes that are sent, checked against their hash; None when they are gone or damaged."""
        path = self.path(reference)
        try:
            data = files.read_regular(path, MAX_BYTES) if path is not None else None
        except OSError:
            return None
        return data if data is not None and hashlib.sha256(data).hexdigest() == reference.sha256 else None

    def original(self, reference: Reference) -> Path | None:
        """The file as it was given; None for a URL, or when it is gone."""
        if reference.original is None:
            return self.path(reference)
        if not _is_digest(reference.original):
            return None
        found = sorted(path for path in self._folder.glob(f"{reference.original}.*") if path.is_file())
        return found[0] if found else None

    def thumbnail(self, reference: Reference) -> Path | None:
        """Its small JPEG, made again when it is gone; None for a URL, or when the kept file is gone."""
        small = self._thumbnail_path(reference)
        if small is None or small.is_file():
            return small
        path = self.path(reference)
        return thumbnails.make(path, small) if path else None

    def _path(self, reference: Reference) -> Path | None:
        # both come from outside in a sidecar or a saved form, and are about to become a path
        digest, file_format = reference.sha256 or "", reference.format or ""
        return self._folder / f"{digest}.{file_format}" if _is_digest(digest) and file_format.isalnum() else None

    def _thumbnail_path(self, reference: Reference) -> Path | None:
        path = self._path(reference)
        return thumbnail_path(self._thumbnails, path.stem) if path else None


def _is_digest(text: str) -> bool:
    return len(text) == 64 and set(text) <= _HEX
