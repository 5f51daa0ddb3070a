"""What a drop or the clipboard offers: files that may become references, a picture, or the reason why neither."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

PATTERNS = ("*.jpg", "*.jpeg", "*.png", "*.webp", "*.gif")
_SUFFIXES = frozenset(pattern[1:] for pattern in PATTERNS)
MOST_AT_ONCE = 50
"""Files taken from one drop; a folder of photographs dropped by mistake should not fill the form."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be used, and what to say about the rest.

    Attributes:
        files: local files whose names look like pictures; their content is checked when they are taken in.
        image: a picture without a file (a screenshot in the clipboard).
        reason: about what cannot be used, for the person; "" when all of it can.
    """

    files: tuple[Path, ...] = ()
    image: QImage | None = None
    reason: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether there is anything to take."""
        return bool(self.files) or self.image is not None


def read_offer(mime: QMimeData) -> Offer:
    """Look at dropped or pasted data without opening any file."""
    if mime.hasUrls():
        local = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if local:
            return offer_files(local)
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Offer(image=image)
    if mime.hasUrls():
        return Offer(reason="Links cannot be used as references: save the picture first, then drop the file.")
    return Offer(reason="Only picture files can be references: JPEG, PNG, WebP or GIF.")


def has_files(mime: QMimeData) -> bool:
    """Whether any local file or folder is among what is dragged."""
    return mime.hasUrls() and any(url.isLocalFile() for url in mime.urls())


def offer_files(paths: list[Path]) -> Offer:
    """The usable ones of `paths`, judged by their names."""
    usable = tuple(path for path in paths if path.suffix.lower() in _SUFFIXES)
    if len(usable) > MOST_AT_ONCE:
        return Offer(files=usable[:MOST_AT_ONCE], reason=f"Only the first {MOST_AT_ONCE} of {len(usable)} were taken.")
    others = [path.name for path in paths if path.suffix.lower() not in _SUFFIXES]
    if not others:
        return Offer(files=usable)
    named = others[0] if len(others) == 1 else f"{others[0]} and {len(others) - 1} more"
    return Offer(files=usable, reason=f"Not JPEG, PNG, WebP or GIF: {named}.")
