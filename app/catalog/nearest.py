"""The nearest legal value for what a model does not take as it is."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import msgspec

from app.catalog import values
from app.catalog.effective import effective_size
from app.catalog.sizes import allowed_sizes, parse_pixels, parse_ratio
from app.catalog.spec import Choice, Model, Option
from app.errors import Problem
from app.request import GenerationRequest, OptionValue

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def nearest_size(model: Model, wanted: str | None, request: GenerationRequest) -> str | None:
    """The size that comes nearest to `wanted` among those that the model takes with the rest of the request.

    The same size where it is allowed, else the most similar shape, else the model's default, else its first one.

    Args:
        model: whose sizes they are.
        wanted: a ratio, pixels, or a word such as `auto`; None wants the model's default.
        request: its options and references decide what is allowed; its own size is not looked at.
    """
    if model.size is None:
        return None
    default = effective_size(model, _without_size(request))
    wished = default if wanted is None else wanted
    allowed = [str(choice.value) for choice in allowed_sizes(model, request)]
    if wished is None or wished in allowed:
        return wished
    return nearest_shape(wished, allowed) or (default if default in allowed else next(iter(allowed), None))


def nearest_ratio(model: Model, width: int, height: int, request: GenerationRequest) -> str | None:
    """The size whose shape is most like that of a picture of so many pixels: "as in this picture".

    None where the model has no sizes with a shape, or the picture has none.
    """
    if model.size is None or width < 1 or height < 1:
        return None
    allowed = [str(choice.value) for choice in allowed_sizes(model, request)]
    return _most_alike((width, height), width * height, allowed)


def nearest_shape(wanted: str, allowed: Sequence[str]) -> str | None:
    """The size of the most similar shape; None when shapes cannot be compared."""
    ratio, pixels = parse_ratio(wanted), parse_pixels(wanted)
    return None if ratio is None else _most_alike(ratio, None if pixels is None else math.prod(pixels), allowed)


def nearest_value(option: Option, value: OptionValue) -> OptionValue | None:
    """The legal value of `option` that is nearest to `value`; None when nothing comes near: then the default holds.

    Needs are not looked at.
    """
    fitted = values.fit(option, value)
    if not isinstance(fitted, Problem):
        return fitted
    if isinstance(value, bool):
        return None
    if option.kind == "choice":
        return _nearest_choice(option.choices, value)
    if option.kind in {"integer", "number"} and isinstance(value, int | float) and math.isfinite(value):
        low = value if option.minimum is None else max(value, option.minimum)
        within = low if option.maximum is None else min(low, option.maximum)
        refitted = values.fit(option, round(within) if option.kind == "integer" else within)
        return None if isinstance(refitted, Problem) else refitted
    return None


def _without_size(request: GenerationRequest) -> GenerationRequest:
    return msgspec.structs.replace(request, size=None)


def _most_alike(ratio: tuple[int, int], area: int | None, allowed: Sequence[str]) -> str | None:
    """The most similar shape; of equal shapes the one whose pixels are nearest in number, else the first."""
    best: tuple[float, float] | None = None
    found: str | None = None
    for size in allowed:
        shape = parse_ratio(size)
        if shape is None:
            continue
        pixels = parse_pixels(size)
        distance = 0.0 if area is None or pixels is None else abs(math.log(math.prod(pixels) / area))
        rank = (_stretch(shape, ratio), distance)
        if best is None or rank < best:
            best, found = rank, size
    return found


def _stretch(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much one shape must be stretched to become the other; 1.0 for the same shape."""
    factor = (one[0] * other[1]) / (one[1] * other[0])
    return max(factor, 1 / factor)


def _nearest_choice(choices: tuple[Choice, ...], value: OptionValue) -> OptionValue | None:
    for choice in choices:
        if str(choice.value).casefold() == str(value).casefold():
            return choice.value
    wished = _amount(value)
    if wished is None:
        return None
    amounts = [(_amount(choice.value), choice.value) for choice in choices]
    measured = [(abs(amount - wished), value) for amount, value in amounts if amount is not None]
    return min(measured, key=lambda pair: pair[0])[1] if measured else None


def _amount(value: OptionValue) -> float | None:
    """`2` of `2K`: enough to compare resolutions and levels."""
    match = _NUMBER.match(str(value))
    return float(match.group()) if match else None
