"""Is the mask one that the model takes: a PNG with the pixels of the first reference."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalog.check_references import measure_fault, name_of, place_faults, sentence
from app.catalog.spec import Model, References
from app.catalog.values import untyped
from app.catalog.words import format_name, megabytes, shown
from app.errors import Problem
from app.request import GenerationRequest, Reference
from app.words import number, tr


def check_mask(model: Model, request: GenerationRequest) -> Iterator[Problem]:
    """All that is wrong with a request's mask (`mask`); what is not known of it is not checked."""
    mask, rules = request.mask, model.references
    if mask is None:
        return
    if rules is None or rules.mask_field is None:
        yield Problem("mask", tr("{model} takes no mask; remove it.", model=model.name), "not_offered")
        return
    if not request.references:
        yield Problem("mask", tr("A mask needs the reference image that it is for."), "needs_other")
    name = name_of(mask, tr("The mask"))
    for message, kind in (*place_faults(mask), *_check_facts(model, rules, mask, request)):
        yield Problem("mask", sentence(name, message), kind)


def _check_facts(
    model: Model, rules: References, mask: Reference, request: GenerationRequest
) -> Iterator[tuple[str, str]]:
    kind = untyped(mask.format)
    if kind is not None and kind != "png":
        known = format_name(kind) if isinstance(kind, str) and kind in {"jpeg", "webp", "gif"} else shown(kind)
        yield tr("is of the format {known}; a mask has to be a PNG.", known=known), "wrong_format"
    fault = measure_fault(mask)
    if fault is not None:
        yield fault
        return
    if mask.bytes is not None and rules.mask_max_bytes is not None and mask.bytes > rules.mask_max_bytes:
        size, most = megabytes(mask.bytes), megabytes(rules.mask_max_bytes)
        yield (
            tr("has {size}; {model} takes a mask of at most {most}.", size=size, model=model.name, most=most),
            "too_large",
        )
    if request.references:
        yield from _check_pixels(mask, request.references[0])


def _check_pixels(mask: Reference, first: Reference) -> Iterator[tuple[str, str]]:
    pixels, wanted = (mask.width, mask.height), (first.width, first.height)
    if None in pixels or None in wanted or measure_fault(first) is not None or pixels == wanted:
        return
    measured, needed = _sides(*pixels), _sides(*wanted)
    yield (
        tr("has {measured} pixels; it needs the {needed} of the first reference.", measured=measured, needed=needed),
        "wrong_format",
    )


def _sides(width: int | None, height: int | None) -> str:
    return tr("{width} × {height}", width=number(width or 0), height=number(height or 0))
