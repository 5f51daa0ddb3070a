"""The kinds of pictures that the program is offered for by "Open with": one list for all systems.

The desktop entry has the media types, macOS their uniform types, Windows the endings of the names.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Kind(NamedTuple):
    """One kind of picture.

    Attributes:
        media_type: as https://www.iana.org/assignments/media-types names it.
        uniform_type: as https://developer.apple.com/documentation/uniformtypeidentifiers names it.
        endings: of the names of its files, with the dot.
    """

    media_type: str
    uniform_type: str
    endings: tuple[str, ...]


KINDS = (
    Kind("image/png", "public.png", (".png",)),
    Kind("image/jpeg", "public.jpeg", (".jpg", ".jpeg")),
    Kind("image/webp", "org.webmproject.webp", (".webp",)),
    Kind("image/avif", "public.avif", (".avif",)),
    Kind("image/heic", "public.heic", (".heic",)),
    Kind("image/heif", "public.heif", (".heif",)),
    Kind("image/tiff", "public.tiff", (".tif", ".tiff")),
    Kind("image/gif", "com.compuserve.gif", (".gif",)),
    Kind("image/bmp", "com.microsoft.bmp", (".bmp",)),
)


def media_types() -> str:
    """As a desktop entry lists them."""
    return "".join(f"{kind.media_type};" for kind in KINDS)


def uniform_types() -> list[str]:
    """As the Info.plist of an app lists them."""
    return [kind.uniform_type for kind in KINDS]


def endings() -> list[str]:
    """As Windows knows them."""
    return [ending for kind in KINDS for ending in kind.endings]


def write_for_nsis(path: Path) -> Path:
    """What the installer does for each ending, and undoes: `packaging/windows/proofsheet.nsi` includes it."""
    macros = (("OpenWithAll", "OpenWith"), ("NoOpenWithAll", "NoOpenWith"))
    lines = [
        f"!macro {every}\n" + "".join(f'  !insertmacro {one} "{ending}"\n' for ending in endings()) + "!macroend\n"
        for every, one in macros
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines), encoding="ascii")
    return path
