"""How many requests it takes to get the images that are wanted."""

from __future__ import annotations

from app.catalog.spec import Count, Model


def split_count(model: Model, wanted: int, *, references: int = 0) -> tuple[int | None, ...]:
    """The `n` of each request: together exactly `wanted` images, in as few requests as the model's counts allow.

    4 of a model without a count is four requests that each leave it out; 3 of a model that takes 1, 2 or 4 is (2, 1).

    Args:
        model: whose counts and cross limits hold.
        wanted: images in all; nothing comes of less than 1.
        references: how many reference images each request carries (some models limit references and images together).
    """
    if model.count is None:
        return (None,) * max(wanted, 0)
    parts: list[int] = []
    left = wanted
    while left > 0:
        part = _largest(model, model.count, left, references)
        parts.append(part)
        left -= part
    return tuple(parts)


def _largest(model: Model, count: Count, left: int, references: int) -> int:
    """The largest count of one request that does not go beyond `left`; 1 where the limits leave nothing."""
    for limit in model.limits:
        if "count" in limit.of:
            left = min(left, limit.maximum - (references if "references" in limit.of else 0))
    if count.choices:
        return max((choice for choice in count.choices if choice <= left), default=1)
    return max(1, left if count.maximum is None else min(left, count.maximum))
