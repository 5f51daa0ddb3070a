"""PNG, JPEG, WebP and GIF as containers: walked chunk by chunk, never decoded; decoding is `app.library.decode`."""

from __future__ import annotations

from app.library.formats import gif, jpeg, png, webp
from app.words import mark, tr

EXTENSIONS = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "gif": ".gif"}
"""The formats that are accepted, and what a file of each is called."""

READABLE_EXTENSIONS = frozenset({*EXTENSIONS.values(), ".jpeg"})

_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"%PDF", "PDF"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"8BPS", "Photoshop"),
    (b"MZ", mark("a program")),
    (b"PK\x03\x04", mark("a ZIP archive")),
)
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF", b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIF", b"msf1": "HEIF"}


def sniff(data: bytes) -> str | None:
    """The format by content, `png`, `jpeg`, `webp` or `gif`; None for everything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return None


def name_foreign(data: bytes) -> str | None:
    """What bytes that `sniff` does not know seem to be, in a person's words; None when nothing is recognised."""
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], tr("a video"))
    for magic, name in _FOREIGN:
        if data.startswith(magic):
            return tr(name)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return tr("a web page")
    if start.startswith((b"<svg", b"<?xml")):
        return tr("SVG or XML")
    if start.startswith((b"{", b"[")):
        return tr("JSON text")
    return None


def measure(data: bytes, file_format: str) -> tuple[int, int]:
    """Width and height in pixels as the header claims them, after walking the container to its very end.

    Raises:
        ValueError: the container is cut off or inconsistent; the text is the second half of a sentence.
    """
    return {"png": png.measure, "jpeg": jpeg.measure, "webp": webp.measure, "gif": gif.measure}[file_format](data)


def count_frames(data: bytes, file_format: str) -> int:
    """How many frames a file has, as its container says; 1 for a picture that stands still. Raises ValueError."""
    counts = {"png": png.count_frames, "webp": webp.count_frames, "gif": gif.count_frames}
    return max(counts[file_format](data), 1) if file_format in counts else 1
