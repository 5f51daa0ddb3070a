"""What a drop or the clipboard offers: files, folders, addresses, a picture without a file, or why none of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from app.references.addresses import host_of
from app.words import plural, tr

OUR_PICTURES = "application/x-proofsheet-pictures"
"""The mime type of a drag out of our own gallery: one uid a line, beside the addresses of the files."""

PATTERNS = (
    "*.jpg",
    "*.jpeg",
    "*.png",
    "*.webp",
    "*.gif",
    "*.avif",
    "*.heic",
    "*.heif",
    "*.tif",
    "*.tiff",
    "*.bmp",
)
"""For the file dialog alone: what a file is, its content says."""

PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/avif", "image/heic", "image/tiff", "image/bmp")
"""Mime types of pictures that come as they are; the best first."""

_WEB = ("http", "https")
_MOST_HTML = 200_000
_IMAGE = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*([\"'])(.*?)\1", re.IGNORECASE | re.DOTALL)
_ADDRESS = re.compile(r"(https?://|file://|data:image/)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be used; nothing has been read yet.

    Attributes:
        sources: files, folders and addresses; what they are is found out when they are taken in.
        has_picture: there is a picture without a file (a screenshot in the clipboard), which goes before `sources`.
        own: the files are pictures of our own gallery.
        reason: why nothing can be used, for the person; "" when something can, and for text, which is not for here.
    """

    sources: tuple[Path | str, ...] = ()
    has_picture: bool = False
    own: bool = False
    reason: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether there is anything to take."""
        return bool(self.sources) or self.has_picture

    @property
    def files(self) -> tuple[Path, ...]:
        """Those of the sources that are files or folders."""
        return tuple(source for source in self.sources if isinstance(source, Path))

    @property
    def words(self) -> str:
        """What dropping it would do."""
        if self.has_picture:
            return tr("Drop to add the picture as a reference")
        files = len(self.files)
        if files:
            return plural(files, "Drop to add it as a reference", "Drop to add {n} files as references")
        if not self.sources:
            return ""
        host = next((host_of(source) for source in self.sources if isinstance(source, str)), "")
        if len(self.sources) == 1 and host:
            return tr("Drop to use the picture at {host}", host=host)
        return plural(len(self.sources), "Drop to add the picture as a reference", "Drop to use {n} addresses")


def read_offer(mime: QMimeData) -> Offer:
    """Look at dragged, dropped or pasted data without opening any file or asking anybody."""
    urls = mime.urls() if mime.hasUrls() else []
    local = tuple(dict.fromkeys(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))
    if local:
        return Offer(sources=(*local, *_web_addresses(urls)), own=mime.hasFormat(OUR_PICTURES))
    if has_picture(mime):
        return Offer(has_picture=True)
    pictured = _pictured(mime)
    web = (pictured,) if pictured else _web_addresses(urls)
    return Offer(sources=web) if web else _read_rest(mime, urls)


def _read_rest(mime: QMimeData, urls: list[QUrl]) -> Offer:
    """Neither a file nor a picture nor a web address."""
    if urls:
        data = tuple(url.toString() for url in urls if url.scheme() == "data")
        scheme = urls[0].scheme()
        why = tr("Addresses that begin with “{scheme}:” cannot be used: save the picture first.", scheme=scheme)
        return Offer(sources=data) if data else Offer(reason=why)
    if mime.hasText():
        return Offer(sources=addresses_in(mime.text()))
    return Offer(reason=tr("Only pictures, picture files and web addresses of pictures can be references."))


def has_files(mime: QMimeData) -> bool:
    """Whether any local file or folder is among what is dragged; it may be dropped in any case, and hear why not."""
    return mime.hasUrls() and any(url.isLocalFile() for url in mime.urls())


def has_picture(mime: QMimeData) -> bool:
    """Whether a picture itself is among what is offered, beside no file."""
    return mime.hasImage() or any(mime.hasFormat(kind) for kind in PICTURES)


def is_for_references(mime: QMimeData) -> bool:
    """Whether a field for text should leave this alone: it is a file, a link or a picture, and no mere text."""
    return mime.hasUrls() or (has_picture(mime) and not mime.hasText())


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses that a text consists of, one a line; () where there is anything else in it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(dict.fromkeys(lines)) if lines and all(_ADDRESS.fullmatch(line) for line in lines) else ()


def _web_addresses(urls: list[QUrl]) -> tuple[str, ...]:
    # as it is written: what the gateway is told to fetch must be what the person copied
    return tuple(
        dict.fromkeys(url.url(QUrl.ComponentFormattingOption.FullyEncoded) for url in urls if url.scheme() in _WEB)
    )


def _pictured(mime: QMimeData) -> str:
    """The address of the one picture that a browser shows what is dragged with; a link around it leads elsewhere."""
    if not mime.hasHtml():
        return ""
    import html

    found = _IMAGE.findall(mime.html()[:_MOST_HTML])
    addresses = {html.unescape(address).strip() for _, address in found}
    address = addresses.pop() if len(addresses) == 1 else ""
    return address if _ADDRESS.fullmatch(address) else ""
