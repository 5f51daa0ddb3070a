"""Paints a practice picture: scenery from the prompt's hash, the order in words, thumbnails of its references.

Imports Pillow at the top, so it is imported in worker threads only (`files`).
"""

from __future__ import annotations

import hashlib
import io
import math
import warnings
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter, ImageOps

from app.gateway.demo.brushes import WHITE, Palette, dim, mix, scale
from app.gateway.demo.judge import Order
from app.gateway.demo.lettering import clean, font, font_for, wrap
from app.gateway.demo.scenes import draw_scene

_CANVAS_PIXELS = 2_000_000


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
    _draw_mark(image, palette, unit, index, order.count)
    _draw_caption(image, order, palette, unit, [_thumbnail(data, round(112 * unit)) for data in references])
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


def _draw_mark(image: Image.Image, palette: Palette, unit: float, index: int, count: int) -> None:
    """The pill in the corner that says what this is."""
    text = "PRACTICE" if count == 1 else f"PRACTICE  {index + 1}/{count}"
    face = font(round(22 * unit))
    left, pad, tall = 28 * unit, 16 * unit, 44 * unit
    box = (left, left, left + face.getlength(text) + 2 * pad, left + tall)
    _veil(image, box, tall / 2, mix(palette[0], (0, 0, 0), 0.2), 215, 0)
    ImageDraw.Draw(image).text(
        (left + pad, left + tall / 2), text, font=face, fill=mix(palette[4], WHITE, 0.4), anchor="lm"
    )


def _draw_caption(
    image: Image.Image, order: Order, palette: Palette, unit: float, thumbnails: Sequence[Image.Image]
) -> None:
    """The panel at the bottom: prompt, model and size, references above it."""
    width, height = image.size
    margin, pad = 28 * unit, 26 * unit
    prompt = clean(order.prompt)
    large = round((38 if len(prompt) < 90 else 30 if len(prompt) < 220 else 24) * unit)
    face = font_for(prompt, large)
    small = font(round(20 * unit))
    lines = wrap(prompt, face, width - 2 * (margin + pad), 5)
    step = large * 1.32
    top = height - margin - 2 * pad - len(lines) * step - 34 * unit
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
    facts = f"{order.model}  ·  {order.size}  ·  {order.width} x {order.height}"  # the font has no ×
    facts += "".join(f"  ·  {value}" for value in order.metadata.values())
    pen.text((margin + pad, height - margin - pad), facts, font=small, fill=mix(palette[4], WHITE, 0.3), anchor="ls")
    _draw_references(image, thumbnails, margin, top - 16 * unit, unit)


def _draw_references(
    image: Image.Image, thumbnails: Sequence[Image.Image], left: float, bottom: float, unit: float
) -> None:
    side, gap = round(112 * unit), 12 * unit
    fits = max(1, int((image.width - 2 * left + gap) // (side + gap)))
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
