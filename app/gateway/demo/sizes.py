"""Works out how many pixels a picture has: of its size, its resolution, and sometimes of its first reference."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from app.gateway.demo.fields import Fields, read_choice, value_or_default
from app.gateway.demo.references import References
from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import ModelRules, Pixels

_SIDE = 1024
"""Of a square picture at 1K."""
_STEEPEST = 8.0
"""A reference's ratio is followed up to this, either way."""


def read_size(body: Mapping[str, Any], model: ModelRules, fields: Fields, references: References) -> tuple[str, Pixels]:
    """The size in words ("" for a model that has none), and its width and height.

    Raises:
        Refusal: 400: the model does not offer it, or not with this resolution, or not without a reference.
    """
    resolution = value_or_default(fields, model.scale_by, model)
    side = _SIDE * model.scale.get(resolution, 1)
    if not model.default_size:
        return "", _like(references.shape, side)
    sizes = model.sizes_at.get(resolution, model.sizes)
    offered = (*sizes, *model.ratios, *model.match)
    default = model.default_size_with_references if references.urls else ""
    size = body.get("size", default or model.default_size)
    try:
        size = read_choice(size, "size", offered)
    except Refusal as refusal:
        if isinstance(size, str) and any(size in others for others in model.sizes_at.values()):
            raise Refusal(400, f"{refusal.message} {size} is not offered at {resolution}.", param="size") from None
        raise
    if size in model.match:
        if not references.urls:
            raise Refusal(400, f"size {size} needs a reference image.", param="size")
        return size, _like(references.shape, side)
    if size in sizes:
        factor = model.scale.get(resolution, 1)
        width, height = sizes[size]
        return size, (round(width * factor), round(height * factor))
    return size, _pixels_of(size, side)


def _pixels_of(ratio: str, side: float) -> Pixels:
    """Exactly that ratio, as near as possible to the area of a square with that side."""
    across, down = (int(part) for part in ratio.split(":"))
    unit = max(1, round(side / math.sqrt(across * down)))
    return across * unit, down * unit


def _like(shape: Pixels | None, side: float) -> Pixels:
    """A reference's ratio with the area of a square of that side; a square where the reference is not known."""
    width, height = shape or (1, 1)
    stretch = math.sqrt(min(_STEEPEST, max(1 / _STEEPEST, width / height)))
    return round(side * stretch), round(side / stretch)
