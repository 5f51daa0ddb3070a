"""Pictures as what a drag carries: files for other programs, uids for our own window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QUrl

PICTURES: Final = "application/x-proofsheet-pictures"
"""UTF-8 text, one uid a line: pictures of the library that is open."""


def mime_of(uids: Sequence[str], paths: Sequence[Path]) -> QMimeData:
    """The files, their paths as text, and which pictures of ours they are."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    mime.setText("\n".join(str(path) for path in paths))
    mime.setData(PICTURES, "\n".join(uids).encode())
    return mime


def is_ours(mime: QMimeData) -> bool:
    """Whether it comes from a gallery of this program."""
    return mime.hasFormat(PICTURES)


def uids_in(mime: QMimeData) -> tuple[str, ...]:
    """Which pictures are carried; empty when none of ours are. From outside: a uid need not exist."""
    text = bytes(mime.data(PICTURES).data()).decode("utf-8", "replace")
    return tuple(line for line in text.splitlines() if line)
