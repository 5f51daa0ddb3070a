"""Paints a practice picture: scenery from the prompt's hash, the order in words, thumbnails of its references.

Imports Pillow at the top, so it is imported in worker threads only (`files`).
"""

from __future__ import annotations

import hashlib
import io
import math
import warnings
from collections.abc import Sequence
from typing import TypeAlias

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from app.gateway.demo.brushes import WHITE, Palette, dim, mix, scale
from app.gateway.demo.judge import Order
from app.gateway.demo.lettering import clean, font, font_for, wrap
from app.gateway.demo.scenes import draw_scene

_CANVAS_PIXELS = 2_000_000

Box: TypeAlias = tuple[float, float, float, float]


def paint(order: Order, index: int, references: Sequence[bytes | None]) -> bytes:
    """The file of picture `index` (from 0), in the order's format and exactly its pixels.

    The same order and index give the same pixels.

    Args:
        order: what to paint.
        index: which one of the order's pictures.
        references: bytes of every reference, None for those that are not this gateway's own uploads.
    """
    size = (order.width, order.height)
    # Drawn at two megapixels and then scaled: that is what smooths the edges at 1K and keeps 2K quick.
    share = math.sqrt(_CANVAS_PIXELS / (order.width * order.height))
    drawn = (max(1, round(order.width * share)), max(1, round(order.height * share)))
    scene, palette = draw_scene(drawn, _seed(order, index))
    image = scale(scene, size)
    unit = math.sqrt(order.width * order.height) / 1024
    mark = _draw_mark(image, palette, unit, index, order.count)
    thumbnails = [_thumbnail(data, round(112 * unit)) for data in references]
    panel = _draw_caption(image, order, palette, unit, thumbnails, mark)
    if order.transparent:
        image.putalpha(_cut_out(size, (mark, panel), 22 * unit))
    return _encode(image, order.format)


def _seed(order: Order, index: int) -> int:
    text = f"{order.model}\n{order.prompt}\n{order.size}\n{index}"
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:8])


def _encode(image: Image.Image, kind: str) -> bytes:
    stream = io.BytesIO()
    if kind == "jpeg":
        image.save(stream, "JPEG", quality=90)
    elif kind == "webp":
        image.save(stream, "WEBP", quality=86, method=1)
    else:
        image.save(stream, "PNG", compress_level=1)
    return stream.getvalue()


def _cut_out(size: tuple[int, int], kept: Sequence[Box], radius: float) -> Image.Image:
    """An alpha channel: the scenery as an oval with a soft edge, the kept boxes, nothing else."""
    width, height = size
    small = Image.new("L", (256, 256))
    ImageDraw.Draw(small).ellipse((14, 14, 241, 241), fill=255)
    alpha = scale(small.filter(ImageFilter.GaussianBlur(5)), (width, height))
    for box in kept:
        ImageDraw.Draw(alpha).rounded_rectangle(box, radius, fill=255)
    return alpha


def _draw_mark(image: Image.Image, palette: Palette, unit: float, index: int, count: int) -> Box:
    """The pill in the corner that says what this is; the box that it takes."""
    text = "PRACTICE" if count == 1 else f"PRACTICE  {index + 1}/{count}"
    face = font(round(22 * unit))
    left, pad, tall = 28 * unit, 16 * unit, 44 * unit
    box = (left, left, left + face.getlength(text) + 2 * pad, left + tall)
    _veil(image, box, tall / 2, mix(palette[0], (0, 0, 0), 0.2), 215, 0)
    ImageDraw.Draw(image).text(
        (left + pad, left + tall / 2), text, font=face, fill=mix(palette[4], WHITE, 0.4), anchor="lm"
    )
    return box


def _draw_caption(
    image: Image.Image, order: Order, palette: Palette, unit: float, thumbnails: Sequence[Image.Image], mark: Box
) -> Box:
    """The panel at the bottom: prompt, model, size and choices, references above it; the box that all of it takes."""
    width, height = image.size
    margin, pad = 28 * unit, 26 * unit
    prompt = clean(order.prompt)
    large = round((38 if len(prompt) < 90 else 30 if len(prompt) < 220 else 24) * unit)
    face = font_for(prompt, large)
    small = font(round(20 * unit))
    room = width - 2 * (margin + pad)
    step, small_step = large * 1.32, 26 * unit
    facts = wrap("  ·  ".join(_facts(order)), small, room, 3)
    below = margin + 2 * pad + len(facts) * small_step + 8 * unit
    # A banner has room for a line or two only.
    lines = wrap(prompt, face, room, max(1, min(5, int((height * 0.75 - below) / step))))
    top = height - below - len(lines) * step
    # The scenery behind is darkened and blurred, so that words can be read on anything.
    _veil(
        image,
        (margin, top, width - margin, height - margin),
        22 * unit,
        mix(palette[0], (0, 0, 0), 0.35),
        175,
        14 * unit,
    )
    pen = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        pen.text((margin + pad, top + pad + number * step), line, font=face, fill=WHITE)
    for number, line in enumerate(reversed(facts)):
        foot = (margin + pad, height - margin - pad - number * small_step)
        pen.text(foot, line, font=small, fill=mix(palette[4], WHITE, 0.3), anchor="ls")
    bottom = top - 16 * unit
    beside = bottom - 112 * unit < mark[3] + 3 * unit  # a banner: no room below the mark
    upper = _draw_references(image, thumbnails, mark[2] + 12 * unit if beside else margin, bottom, unit)
    return margin, min(top, upper), width - margin, height - margin


def _facts(order: Order) -> list[str]:
    pixels = f"{order.width} x {order.height}"  # the font has no ×
    return [word for word in (order.model, order.size, pixels, *order.remarks) if word]


def _draw_references(
    image: Image.Image, thumbnails: Sequence[Image.Image], left: float, bottom: float, unit: float
) -> float:
    """Draw as many as fit; how far up they reach, infinity without any."""
    side, gap = round(112 * unit), 12 * unit
    fits = max(1, int((image.width - left - 28 * unit + gap) // (side + gap)))
    shown = thumbnails[:fits]
    mask = Image.new("L", (side, side))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, side - 1, side - 1), 14 * unit, fill=255)
    for number, thumbnail in enumerate(shown):
        x, y = round(left + number * (side + gap)), round(bottom - side)
        edge = round(3 * unit)
        frame = (x - edge, y - edge, x + side - 1 + edge, y + side - 1 + edge)
        ImageDraw.Draw(image).rounded_rectangle(frame, 16 * unit, fill=WHITE)
        image.paste(thumbnail, (x, y), mask)
    if len(thumbnails) > fits:
        label = f"+{len(thumbnails) - fits}"
        x = round(left + (fits - 1) * (side + gap))
        image.paste((20, 20, 24), (x, round(bottom - side)), dim(mask, 0.6))
        middle = (x + side / 2, bottom - side / 2)
        ImageDraw.Draw(image).text(middle, label, font=font(round(34 * unit)), fill=WHITE, anchor="mm")
    return bottom - side if shown else math.inf


def _veil(
    image: Image.Image,
    box: tuple[float, float, float, float],
    radius: float,
    colour: tuple[int, int, int],
    alpha: int,
    blur: float,
) -> None:
    """A rounded panel, see-through by 255 - `alpha`, with what is behind it blurred."""
    left, top, right, bottom = (round(value) for value in box)
    region = image.crop((left, top, right, bottom))
    if blur:
        # A quarter of the size is plenty for something that is about to be blurred.
        small = region.reduce(4).filter(ImageFilter.GaussianBlur(blur / 4))
        region = scale(small, region.size)
    region.paste(colour, (0, 0), Image.new("L", region.size, alpha))
    twice = Image.new("L", (region.width * 2, region.height * 2))
    ImageDraw.Draw(twice).rounded_rectangle((0, 0, twice.width - 1, twice.height - 1), radius * 2, fill=255)
    image.paste(region, (left, top), twice.reduce(2))


def _thumbnail(data: bytes | None, side: int) -> Image.Image:
    """A square cut of a reference; a plain tile where there is nothing to be shown."""
    if data is not None:
        try:
            with (
                warnings.catch_warnings(),
                Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP", "GIF")) as opened,
            ):
                opened.draft("RGB", (side * 2, side * 2))
                upright = ImageOps.exif_transpose(opened)
                return ImageOps.fit(upright.convert("RGB"), (side, side), Image.Resampling.BILINEAR)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
            pass  # an upload is known by its first bytes only: what follows them may be anything
    tile = Image.new("RGB", (side, side), (58, 62, 74))
    face = font(max(8, side // 5))
    ImageDraw.Draw(tile).text((side / 2, side / 2), "URL" if data is None else "?", font=face, fill=WHITE, anchor="mm")
    return tile
