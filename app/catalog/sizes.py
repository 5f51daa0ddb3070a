"""Sizes: which ones may be chosen right now, and the pixels they give."""

from __future__ import annotations

import math
import re

from app.catalog.effective import effective_size, need_holds, value_at
from app.catalog.spec import Choice, Model
from app.request import GenerationRequest

_PAIR = re.compile(r"([1-9][0-9]{0,5})([:x])([1-9][0-9]{0,5})")


def allowed_sizes(model: Model, request: GenerationRequest) -> tuple[Choice, ...]:
    """The sizes the model takes with the request's other options and references, in the order shown."""
    if model.size is None:
        return ()
    return tuple(
        choice
        for choice in model.size.choices
        if fits_option(model, request, choice) and need_holds(choice.needs, model, request)
    )


def fits_option(model: Model, request: GenerationRequest, choice: Choice) -> bool:
    """Whether the option that the sizes depend on lets this one through."""
    sizes = model.size
    if sizes is None or sizes.depends_on is None:
        return True
    allowed = sizes.allowed.get(key_of(value_at(model, request, sizes.depends_on)))
    return allowed is None or choice.value in allowed


def pixels_of(model: Model, request: GenerationRequest) -> tuple[int, int] | None:
    """Width and height that the request's size (or the default) gives; None where the documents do not say."""
    size = effective_size(model, request)
    if size is None or model.size is None:
        return None
    tables = model.size.pixels
    key = "any" if model.size.pixels_by is None else key_of(value_at(model, request, model.size.pixels_by))
    table = tables.get(key, tables.get("any", {}))
    return parse_pixels(table.get(size, size))


def key_of(value: object) -> str:
    """An option's value as it stands as a key of `allowed` and `pixels`."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def parse_pixels(text: str) -> tuple[int, int] | None:
    """`1536x1024` as width and height; None for anything else."""
    found = _PAIR.fullmatch(text)
    return (int(found[1]), int(found[3])) if found and found[2] == "x" else None


def parse_ratio(text: str) -> tuple[int, int] | None:
    """`16:9` as (16, 9) and `1536x1024` as (3, 2); None for words such as `auto`."""
    found = _PAIR.fullmatch(text)
    if found is None:
        return None
    width, height = int(found[1]), int(found[3])
    common = math.gcd(width, height) if found[2] == "x" else 1
    return width // common, height // common
