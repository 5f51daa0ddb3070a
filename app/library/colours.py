"""Colour profiles: what a picture means by its numbers, turned into sRGB. Imports Pillow: for worker threads only."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Final, Literal

from PIL import Image, ImageCms

_CLOSE: Final = 3
"""Steps of 255 by which the many files that call themselves sRGB differ from each other at most."""
_GREY: Final = frozenset({"1", "L", "LA", "La", "I", "I;16", "I;16L", "I;16B", "I;16N", "F"})


def is_srgb(mode: str, profile: bytes) -> bool:
    """Whether showing the picture as sRGB is right with this profile; also when the profile cannot be used."""
    base = _base_of(mode)
    if base == "CMYK":
        return False
    steps = range(0, 256, 51)
    probe = Image.new(base, (len(steps) ** (1 if base == "L" else 3), 1))
    values = [(red, green, blue) for red in steps for green in steps for blue in steps]
    for at, value in enumerate(steps if base == "L" else values):
        probe.putpixel((at, 0), value)
    shown = _transform(probe, profile)
    if shown is None:
        return True
    pairs = zip(shown.convert("RGB").tobytes(), probe.convert("RGB").tobytes(), strict=True)
    return all(abs(one - other) <= _CLOSE for one, other in pairs)


def to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The picture (L, LA, RGB, RGBA or CMYK) as RGB or RGBA in sRGB; a profile that cannot be used counts as none."""
    alpha = image.getchannel("A") if image.mode in {"LA", "RGBA"} else None
    base = _base_of(image.mode)
    colours = image if image.mode == base else image.convert(base)
    shown = _transform(colours, profile) or colours.convert("RGB")
    if alpha is not None:
        shown.putalpha(alpha)
    return shown


def from_lab(image: Image.Image) -> Image.Image:
    """A picture of the mode LAB, which Pillow converts by no other way, as RGB."""
    transform = ImageCms.buildTransform(_built_in("LAB"), _built_in("sRGB"), "LAB", "RGB")
    return transform.point(image)


def _transform(image: Image.Image, profile: bytes) -> Image.Image | None:
    """RGB in sRGB; None when the profile is damaged or meant for another kind of picture."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        transform = ImageCms.buildTransform(
            source,
            _built_in("sRGB"),
            image.mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        return transform.point(image)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _base_of(mode: str) -> str:
    return "CMYK" if mode == "CMYK" else "L" if mode in _GREY else "RGB"


@lru_cache(maxsize=2)
def _built_in(name: Literal["LAB", "sRGB"]) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - Pillow leaves the type of its core profiles open
