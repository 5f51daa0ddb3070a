"""Reference images: every one that is used is kept once, by its hash, as the bytes that were given."""

from __future__ import annotations

import errno
import hashlib
import threading
from pathlib import Path

from app.errors import UnusableReferenceError
from app.library import files, thumbnails
from app.library.errors import BadPictureError
from app.library.rows import thumbnail_path
from app.library.text import one_line
from app.request import Reference

MAX_BYTES = 64 * 1024 * 1024
"""Size of the largest file that is looked at; what gateway and model take is less, and is checked against them."""

_REASONS = {
    errno.ENOENT: "the file does not exist (any more)",
    errno.ENOTDIR: "the file does not exist (any more)",
    errno.EISDIR: "it is a folder",
    errno.EACCES: "there is no permission to read it",
    errno.EPERM: "there is no permission to read it",
    errno.EINVAL: "it is not a file",
    errno.ELOOP: "it is a link that leads nowhere",
}


class References:
    """The folder of kept references, and their thumbnails.

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

    def keep(self, path: Path) -> Reference:
        """Check a picture completely and keep a copy. Original bytes: metadata in it (Exif, place) stays.

        Raises:
            UnusableReferenceError: it is none that can be used; the reason is in the text.
            DiskError: it cannot be kept.
        """
        from app.library.decode import decode

        name = one_line(path.name) or "the picture"
        data = _read(path, name)
        try:
            decoded = decode(data)
        except BadPictureError as error:
            raise _refusal(name, error.reason) from error
        reference = Reference(
            name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            format=decoded.format,
            bytes=len(data),
            width=decoded.shown_width,
            height=decoded.shown_height,
        )
        with files.explaining("The reference image cannot be kept", self._folder), self._storing:
            self._store(data, reference)
        small = self._thumbnail_path(reference)
        if small is not None and not small.exists():
            thumbnails.store(small, decoded.thumbnail)
        return reference

    def path(self, reference: Reference) -> Path | None:
        """The kept file; None for a URL, or when it is gone."""
        path = self._path(reference)
        return path if path is not None and path.is_file() else None

    def thumbnail(self, reference: Reference) -> Path | None:
        """Its small JPEG, made again when it is gone; None for a URL, or when the kept file is gone."""
        small = self._thumbnail_path(reference)
        if small is None or small.is_file():
            return small
        path = self.path(reference)
        return thumbnails.make(path, small) if path else None

    def _store(self, data: bytes, reference: Reference) -> None:
        target = self._path(reference)
        if target is None or (target.is_file() and files.read_regular(target, MAX_BYTES) == data):
            return
        files.make_folders(self._library, self._folder.relative_to(self._library).as_posix())
        files.replace(target, data)  # its name is its hash: what stood there under it was damaged

    def _path(self, reference: Reference) -> Path | None:
        # both come from outside in a sidecar or a saved form, and are about to become a path
        digest, file_format = reference.sha256 or "", reference.format or ""
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef") or not file_format.isalnum():
            return None
        return self._folder / f"{digest}.{file_format}"

    def _thumbnail_path(self, reference: Reference) -> Path | None:
        path = self._path(reference)
        return thumbnail_path(self._thumbnails, path.stem) if path else None


def _read(path: Path, name: str) -> bytes:
    try:
        data = files.read_regular(path, MAX_BYTES)
    except OSError as error:
        raise _refusal(name, _REASONS.get(error.errno or 0) or f"it cannot be read ({error.strerror})") from error
    except ValueError as error:  # a NUL in the name
        raise _refusal(name, "the file does not exist") from error
    if data is None:
        raise _refusal(name, "it is larger than 64 MB")
    return data


def _refusal(name: str, reason: str) -> UnusableReferenceError:
    return UnusableReferenceError(f"“{name}” cannot be used as a reference image: {reason}.")
