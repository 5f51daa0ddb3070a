"""Every reason why a request cannot be sent: the model's rules, read off its table, in sentences for the person."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import msgspec

from app.catalog.check_mask import check_mask
from app.catalog.check_options import check_options
from app.catalog.check_references import check_references
from app.catalog.check_size import check_size
from app.catalog.spec import Count, Model
from app.catalog.values import has_control_characters, untyped
from app.catalog.words import LARGEST, listed, shown
from app.errors import Problem
from app.request import GenerationRequest, Reference
from app.words import number, plural, tr


def check(model: Model, request: GenerationRequest) -> tuple[Problem, ...]:
    """All problems of a request, in the order of the form; empty means that it may be sent.

    Never raises, whatever the values in the request are.
    """
    clean, misshapen = _shaped(request)
    return (
        *_check_model(model, request.model),
        *_check_prompt(model, request.prompt),
        *misshapen,
        *check_size(model, clean),
        *_check_count(model, clean.n),
        *check_options(model, clean),
        *check_references(model, clean),
        *check_mask(model, clean),
        *_check_limits(model, clean),
    )


def _shaped(request: GenerationRequest) -> tuple[GenerationRequest, list[Problem]]:
    """The request with containers that can be walked; values inside them may still be of any type."""
    problems: list[Problem] = []
    options = untyped(request.options)
    references = untyped(request.references)
    if not isinstance(options, Mapping):
        problems.append(Problem("options", tr("The options must be pairs of a name and a value."), "wrong_type"))
        options = {}
    parts = cast("Sequence[object]", references) if isinstance(references, tuple | list) else (None,)
    kept = tuple(part for part in parts if isinstance(part, Reference))
    if len(kept) != len(parts):
        problems.append(Problem("references", tr("The references must be a list of images."), "wrong_type"))
    mask = untyped(request.mask)
    if mask is not None and not isinstance(mask, Reference):
        problems.append(Problem("mask", tr("The mask must be an image."), "wrong_type"))
        mask = None
    return msgspec.structs.replace(request, options=options, references=kept, mask=mask), problems


def _check_model(model: Model, name: object) -> Iterator[Problem]:
    if name != model.id and name not in model.aliases:
        message = tr("The request is for the model {name}, not for {model}.", name=shown(name), model=model.name)
        yield Problem("model", message, "unknown_model")


def _check_prompt(model: Model, prompt: object) -> Iterator[Problem]:
    if not isinstance(prompt, str):
        yield Problem("prompt", tr("The prompt must be text."), "wrong_type")
        return
    if not any(_is_visible(char) for char in prompt):
        yield Problem("prompt", tr("Write a prompt first: it is empty."), "empty")
    if model.prompt_max is not None and len(prompt) > model.prompt_max:
        message = tr(
            "The prompt is too long for {model}: {count} of {most} characters.",
            model=model.name,
            count=number(len(prompt)),
            most=number(model.prompt_max),
        )
        yield Problem("prompt", message, "too_long")
    if has_control_characters(prompt):
        message = tr("The prompt holds characters that cannot be seen or sent; paste it again as plain text.")
        yield Problem("prompt", message, "wrong_format")


def _is_visible(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf", "Cs"}


def _check_count(model: Model, n: object) -> Iterator[Problem]:
    if n is None:
        return
    if isinstance(n, bool) or not isinstance(n, int):
        yield Problem(
            "n", tr("The number of images must be a whole number, not {value}.", value=shown(n)), "wrong_type"
        )
    elif model.count is None:
        message = tr("{model} makes one image a request and takes no number of images; leave it out.", model=model.name)
        yield Problem("n", message, "not_offered")
    elif model.count.choices:
        yield from _check_choices(model, model.count, n)
    elif n < model.count.minimum:
        yield Problem(
            "n",
            tr(
                "Ask {model} for at least {images}.",
                model=model.name,
                images=plural(model.count.minimum, "{n} image", "{n} images"),
            ),
            "too_few",
        )
    elif model.count.maximum is not None and n > model.count.maximum:
        message = tr(
            "{model} makes at most {images} a request, not {wanted}.",
            model=model.name,
            images=plural(model.count.maximum, "{n} image", "{n} images"),
            wanted=shown(n),
        )
        yield Problem("n", message, "too_many")
    elif n > LARGEST:
        yield Problem("n", tr("The number of images is far too large."), "too_many")


def _check_choices(model: Model, count: Count, n: int) -> Iterator[Problem]:
    if n in count.choices:
        return
    if len(count.choices) == 1:
        message = tr(
            "{model} always makes {images} a request, not {wanted}.",
            model=model.name,
            images=plural(count.choices[0], "{n} image", "{n} images"),
            wanted=shown(n),
        )
    else:
        message = tr(
            "{model} makes {choices} images a request, not {wanted}.",
            model=model.name,
            choices=listed(count.choices),
            wanted=shown(n),
        )
    yield Problem("n", message, "not_offered")


def _check_limits(model: Model, request: GenerationRequest) -> Iterator[Problem]:
    n = untyped(request.n)
    count = n if isinstance(n, int) else model.count.default if model.count is not None else 1
    amounts = {"references": len(request.references), "count": count}
    for limit in model.limits:
        if sum(amounts[part] for part in limit.of) > limit.maximum:
            yield Problem("n" if "count" in limit.of else "references", tr(limit.message), "too_many")
