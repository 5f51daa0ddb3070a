"""What practice pictures are painted with: palettes, smooth fields, light, hilly lines.

Imports Pillow at the top, so it is imported in worker threads only (`painter`).
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from typing import Protocol, TypeAlias, cast

from PIL import Image, ImageDraw

Colour: TypeAlias = tuple[int, int, int]
Palette: TypeAlias = tuple[Colour, ...]

WHITE: Colour = (255, 255, 255)

_HEX_PALETTES = (
    "0b1d3a 1f4e79 5b8fb9 f2c078 f7ede2",  # dusk at sea
    "2d1e2f 6b2d5c c94277 f6a06a fde7c5",  # sunset
    "0d2b2a 1b5e4f 5fa777 c5d86d f4f1de",  # forest
    "1a1633 3c2a78 7a4fd0 d17fe0 fbe4ff",  # violet night
    "3b1f1b 8c3b2a d9743f efb366 faf0dc",  # clay
    "10222e 23576b 58a4a0 a8d5ba fdf6e3",  # lagoon
    "241b1b 54354a a6586d e89a8b fbe5d6",  # rose
    "16202c 34495e 7f8fa6 d8dfe6 f2b84b",  # fog and a lamp
    "0f1226 27336b 4a6fd1 6ec3f4 f9f5ff",  # clear night
    "2b2a1f 5d6532 a3a847 e4d57a fff8e1",  # meadow
    "301014 7a1f2b c8503e f0a24b ffe9b8",  # embers
    "06251f 0f5257 3aa6a1 f3a183 fff0e5",  # coral reef
)


def _colour(text: str) -> Colour:
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


PALETTES: tuple[Palette, ...] = tuple(tuple(map(_colour, line.split())) for line in _HEX_PALETTES)
"""Five colours each, from dark to light."""


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`share` of the second colour in the first."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


class _Scalable(Protocol):
    def resize(self, size: tuple[int, int], resample: int) -> Image.Image: ...


class _Curvable(Protocol):
    def point(self, lut: Sequence[float]) -> Image.Image: ...


# Pillow's own annotations of these name NumPy, which is not there.


def scale(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The image in another size, smoothly."""
    return cast("_Scalable", image).resize(size, Image.Resampling.BICUBIC)


def curve(image: Image.Image, levels: Sequence[float]) -> Image.Image:
    """The image with every value replaced: 256 levels for each of its bands."""
    return cast("_Curvable", image).point(levels)


def dim(image: Image.Image, share: float) -> Image.Image:
    """The image at a share of its brightness."""
    return curve(image, [value * share for value in range(256)] * len(image.getbands()))


def gradient(size: tuple[int, int], rows: list[list[Colour]]) -> Image.Image:
    """A smooth field through a few colours, given as rows from the top."""
    flat = bytes(value for row in rows for colour in row for value in colour)
    small = Image.frombytes("RGB", (len(rows[0]), len(rows)), flat)
    # Twice: once to a middle size for a smooth curve, once up, which is cheap.
    return scale(scale(small, (64, 64)), size)


def glow(image: Image.Image, centre: tuple[float, float], radius: float, colour: Colour, strength: int) -> None:
    """Add light around a point, fading out to nothing at `radius` pixels."""
    side = max(2, round(radius * 2))
    # Pillow's gradient is 181 where the square's edge is nearest: the light has to be out by then.
    fade = [round(strength * max(0.0, 1 - value / 180) ** 2) for value in range(256)]
    light = curve(scale(Image.radial_gradient("L"), (side, side)), fade)
    image.paste(colour, (round(centre[0] - radius), round(centre[1] - radius)), light)


def disc(image: Image.Image, centre: tuple[float, float], radius: float, fill: Colour) -> None:
    """Draw a full circle."""
    x, y = centre
    ImageDraw.Draw(image).ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def ridge(
    width: int, base: float, swing: float, dice: random.Random, *, rough: float = 0.0
) -> list[tuple[float, float]]:
    """Points of a hilly line from left to right."""
    waves = [
        (dice.uniform(0.6, 1.0) / number, dice.uniform(0.4, 0.9) * number, dice.uniform(0, 7)) for number in (1, 2, 4)
    ]
    points: list[tuple[float, float]] = []
    steps = 160
    for step in range(steps + 1):
        place = step / steps
        height = sum(size * math.sin(2 * math.pi * (speed * place) + phase) for size, speed, phase in waves)
        points.append((place * width, base + swing * height * 0.55 + rough * dice.uniform(-swing, swing)))
    return points
