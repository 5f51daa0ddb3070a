"""The scenery behind a practice picture: soft abstract landscapes, drawn from a seed.

Imports Pillow at the top, so it is imported in worker threads only (`painter`).
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from app.gateway.demo.brushes import PALETTES, WHITE, Colour, Palette, dim, disc, glow, gradient, mix, ridge, scale


def draw_scene(size: tuple[int, int], seed: int) -> tuple[Image.Image, Palette]:
    """A scene of that size and the palette it was made of; the same seed gives the same pixels."""
    dice = random.Random(seed)  # noqa: S311 - art
    palette = dice.choice(PALETTES)
    scene = dice.choice(_SCENES)
    return scene(size, palette, dice), palette


def _hills(size: tuple[int, int], palette: Palette, dice: random.Random) -> Image.Image:
    """Layers of hills before a low sun."""
    width, height = size
    dark, deep, middle, warm, light = palette
    image = gradient(size, [[mix(deep, middle, 0.5)] * 2, [mix(middle, warm, 0.6)] * 2, [light, mix(warm, light, 0.6)]])
    sun = (width * dice.uniform(0.25, 0.75), height * dice.uniform(0.24, 0.42))
    radius = min(size) * dice.uniform(0.07, 0.13)
    glow(image, sun, radius * 5, light, 150)
    disc(image, sun, radius, mix(light, WHITE, 0.5))
    layers = dice.randint(4, 6)
    for layer in range(layers):
        share = layer / (layers - 1)
        base = height * (0.5 + 0.42 * share)
        line = ridge(width, base, height * (0.05 + 0.05 * share), dice, rough=0.015 * (1 - share))
        colour = mix(mix(warm, middle, 0.5), dark, 0.18 + 0.82 * share) if share < 1 else dark
        ImageDraw.Draw(image).polygon([*line, (width, height), (0, height)], fill=mix(colour, deep, 0.25))
    return image


def _ribbons(size: tuple[int, int], palette: Palette, dice: random.Random) -> Image.Image:
    """Northern lights over a dark ridge."""
    width, height = size
    dark, deep, middle, warm, light = palette
    small = (max(64, width // 4), max(64, height // 4))
    sky = gradient(small, [[dark, mix(dark, deep, 0.5)], [deep, dark], [mix(deep, middle, 0.5), deep]])
    for number in range(dice.randint(3, 5)):
        light_layer = Image.new("RGB", small)
        line = ridge(small[0], small[1] * dice.uniform(0.2, 0.6), small[1] * 0.16, dice)
        thickness = small[1] * dice.uniform(0.05, 0.14)
        band = [*line, *((x, y + thickness) for x, y in reversed(line))]
        colour = mix((warm, middle, light)[number % 3], dark, 0.25)
        ImageDraw.Draw(light_layer).polygon(band, fill=colour)
        wide = light_layer.filter(ImageFilter.GaussianBlur(small[1] * 0.05))
        sky = ImageChops.screen(sky, wide)
        core = light_layer.filter(ImageFilter.GaussianBlur(small[1] * 0.014))
        sky = ImageChops.screen(sky, dim(core, 0.55))
    image = scale(sky, size)
    pen = ImageDraw.Draw(image)
    for _ in range(90):
        x, y, r = dice.uniform(0, width), dice.uniform(0, height * 0.6), min(size) * dice.uniform(0.0006, 0.0018)
        pen.ellipse((x - r, y - r, x + r, y + r), fill=mix(light, WHITE, 0.6))
    skyline = ridge(width, height * 0.86, height * 0.06, dice, rough=0.03)
    pen.polygon([*skyline, (width, height), (0, height)], fill=mix(dark, (0, 0, 0), 0.45))
    return image


def _orbs(size: tuple[int, int], palette: Palette, dice: random.Random) -> Image.Image:
    """Soft spheres, floating."""
    width, height = size
    dark, deep, middle, warm, light = palette
    image = gradient(
        size, [[deep, middle, deep], [mix(middle, warm, 0.5), mix(warm, light, 0.4), middle], [middle, deep, dark]]
    )
    # The light comes from the upper left: the lower right part of a gradient that is round its middle.
    falloff = Image.radial_gradient("L").crop((88, 88, 256, 256))
    shadow = Image.new("L", (96, 96))
    ImageDraw.Draw(shadow).ellipse((20, 20, 76, 76), fill=110)
    shadow = shadow.filter(ImageFilter.GaussianBlur(8))
    for number in range(dice.randint(6, 10)):
        radius = min(size) * (dice.uniform(0.2, 0.28) if number < 2 else dice.uniform(0.04, 0.15))
        x, y = dice.uniform(0, width), dice.uniform(0, height * 0.85)
        side = max(8, round(radius * 2))
        tone = dice.choice((warm, middle, light, mix(warm, middle, 0.5)))
        stops = (mix(tone, WHITE, 0.55), tone, mix(tone, dark, 0.55))
        ball = _shade(scale(falloff, (side, side)), stops)
        mask = Image.new("L", (side, side))
        ImageDraw.Draw(mask).ellipse((0, 0, side - 1, side - 1), fill=255)
        wide = round(radius * 2 * 96 / 56)
        cast = scale(shadow, (wide, wide))
        image.paste(mix(dark, (0, 0, 0), 0.5), (round(x - wide * 0.44), round(y - wide * 0.38)), cast)
        image.paste(ball, (round(x - radius), round(y - radius)), mask)
    return image


def _shade(light: Image.Image, stops: tuple[Colour, Colour, Colour]) -> Image.Image:
    """Colour a grey image: black, middle grey and white become the three stops."""
    return ImageOps.colorize(light, stops[0], stops[2], mid=stops[1], midpoint=110)


def _paper(size: tuple[int, int], palette: Palette, dice: random.Random) -> Image.Image:
    """Sheets of cut paper, each with a shadow on the next."""
    width, height = size
    dark, deep, middle, warm, light = palette
    stack = [light, mix(light, warm, 0.55), warm, mix(warm, middle, 0.6), middle, mix(middle, deep, 0.6), deep, dark]
    if dice.random() < 0.4:
        stack.reverse()
    image = gradient(size, [[stack[0], mix(stack[0], stack[1], 0.4)], [mix(stack[0], stack[1], 0.3), stack[1]]])
    tilt = dice.uniform(-0.25, 0.25)
    small = (max(32, width // 8), max(32, height // 8))
    for number, colour in enumerate(stack[1:], start=1):
        base = height * (number / len(stack) * 0.95 + 0.02)
        line = [(x, y + tilt * (x - width / 2)) for x, y in ridge(width, base, height * 0.07, dice)]
        sheet = [*line, (width, height + 9), (0, height + 9)]
        shadow = Image.new("L", small)
        down = [(x * small[0] / width, (y - height * 0.012) * small[1] / height) for x, y in sheet]
        ImageDraw.Draw(shadow).polygon(down, fill=120)
        shadow = scale(shadow.filter(ImageFilter.GaussianBlur(small[1] * 0.018)), size)
        image.paste(mix(dark, (0, 0, 0), 0.4), (0, 0), shadow)
        ImageDraw.Draw(image).polygon(sheet, fill=colour)
    return image


def _arches(size: tuple[int, int], palette: Palette, dice: random.Random) -> Image.Image:
    """Nested arches and a moon, in the manner of old travel posters."""
    width, height = size
    dark, deep, middle, warm, light = palette
    image = gradient(size, [[mix(light, warm, 0.15)] * 2, [mix(light, warm, 0.5), mix(light, warm, 0.3)]])
    pen = ImageDraw.Draw(image)
    moon = (width * dice.uniform(0.2, 0.8), height * dice.uniform(0.14, 0.26))
    disc(image, moon, min(size) * dice.uniform(0.06, 0.1), mix(warm, light, 0.1))
    for place in sorted((dice.uniform(0.1, 0.9) for _ in range(dice.randint(2, 3))), key=lambda _: dice.random()):
        radius = min(size) * dice.uniform(0.24, 0.42)
        foot = height * dice.uniform(0.62, 0.98)
        for ring, colour in enumerate((dark, warm, deep, middle, light, deep)):
            r = radius * (1 - ring * 0.155)
            x, top = width * place, foot - radius * 0.75
            pen.pieslice((x - r, top - r, x + r, top + r), 180, 360, fill=colour)
            pen.rectangle((x - r, top - 1, x + r, height), fill=colour)
    ground = ridge(width, height * 0.84, height * 0.035, dice)
    pen.polygon([*ground, (width, height), (0, height)], fill=dark)
    return image


def _tiles(size: tuple[int, int], palette: Palette, dice: random.Random) -> Image.Image:
    """Quarter circles and bars on a grid."""
    width, height = size
    side = min(size) / dice.choice((3, 4, 5))
    image = Image.new("RGB", size, palette[0])
    pen = ImageDraw.Draw(image)
    for row in range(math.ceil(height / side)):
        for column in range(math.ceil(width / side)):
            x, y = column * side, row * side
            ground, figure = dice.sample(palette, 2)
            pen.rectangle((x, y, x + side, y + side), fill=ground)
            kind = dice.randint(0, 4)
            if kind <= 2:
                cx, cy = x + side * dice.choice((0, 1)), y + side * dice.choice((0, 1))
                start = {(0, 0): 0, (1, 0): 90, (1, 1): 180, (0, 1): 270}[(int(cx > x), int(cy > y))]
                for ring, share in enumerate((1.0, 0.66, 0.33)[: 1 + kind]):
                    r = side * share
                    pen.pieslice((cx - r, cy - r, cx + r, cy + r), start, start + 90, fill=(figure, ground)[ring % 2])
            elif kind == 3:
                r = side * 0.32
                pen.ellipse((x + side / 2 - r, y + side / 2 - r, x + side / 2 + r, y + side / 2 + r), fill=figure)
            else:
                for bar in range(3):
                    pen.rectangle(
                        (x, y + side * (bar * 2 + 0.5) / 6, x + side, y + side * (bar * 2 + 1.5) / 6), fill=figure
                    )
    veil = gradient(size, [[(255, 255, 255), (222, 222, 222)], [(214, 214, 214), (150, 150, 150)]])
    return ImageChops.multiply(image, veil)


_SCENES: tuple[Callable[[tuple[int, int], Palette, random.Random], Image.Image], ...] = (
    _hills,
    _ribbons,
    _orbs,
    _paper,
    _arches,
    _tiles,
)
