"""What a file is, by its content: the formats that can become a reference image."""

from __future__ import annotations

from app.library.errors import BadPictureError
from app.library.formats import name_foreign, sniff
from app.words import mark, tr

SENT = ("jpeg", "png", "webp", "gif")
"""What the gateway takes as an upload (documents of the upload endpoint)."""

KINDS = (*SENT, "avif", "heic", "tiff", "bmp")
"""All that can be read; what the gateway does not take is converted."""

HEAD = 512
"""Bytes from the start of a file that are enough to tell."""

_NAMES = {"jpeg": "JPEG", "png": "PNG", "webp": "WebP", "gif": "GIF"}
_SUPPORTED = mark("JPEG, PNG, WebP, GIF, AVIF, HEIC, TIFF and BMP can be used")
_AVIF = frozenset({b"avif", b"avis"})
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_BMP_HEADERS = frozenset({12, 16, 40, 52, 56, 64, 108, 124})


def name_of_kind(kind: str) -> str:
    """`heic` as people write it."""
    return _NAMES.get(kind, kind.upper())


def kind_of(head: bytes) -> str | None:
    """One of `KINDS`, by the first `HEAD` bytes; None for everything else."""
    known = sniff(head)
    if known is not None:
        return known
    if head.startswith((b"II*\0", b"MM\0*")):
        return "tiff"
    if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "bmp"
    return _kind_of_box(head) if head[4:8] == b"ftyp" else None


def recognise(data: bytes) -> str:
    """One of `KINDS`.

    Raises:
        BadPictureError: it is something else, and what, as far as that can be told.
    """
    if not data:
        raise BadPictureError(tr("the file is empty"))
    kind = kind_of(data[:HEAD])
    if kind is None:
        foreign = name_foreign(data)
        supported = tr(_SUPPORTED)
        if foreign:
            raise BadPictureError(tr("it is {foreign}; {supported}", foreign=foreign, supported=supported))
        raise BadPictureError(tr("its type is not known; {supported}", supported=supported))
    return kind


def _kind_of_box(head: bytes) -> str | None:
    """By the brands of an ISO base media file (ISO/IEC 14496-12, 4.3): AVIF and HEIC share a container."""
    size = min(max(int.from_bytes(head[:4], "big"), 16), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size - 3, 4))}
    if brands & _AVIF:
        return "avif"
    return "heic" if brands & _HEIC else None
