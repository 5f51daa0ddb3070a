"""Is the size one that the model takes, with the request's other options and references."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalog.check_options import describe_need
from app.catalog.effective import effective_size, find_option, need_holds, value_at
from app.catalog.sizes import allowed_sizes, fits_option
from app.catalog.spec import Choice, Model
from app.catalog.values import find_choice, untyped
from app.catalog.words import listed, shown
from app.errors import Problem
from app.request import GenerationRequest
from app.words import tr


def check_size(model: Model, request: GenerationRequest) -> Iterator[Problem]:
    """At most one problem: a size that is chosen, or the default where none is."""
    size = untyped(request.size)
    if size is not None and not isinstance(size, str):
        yield Problem("size", tr("The size must be text such as 16:9, not {size}.", size=shown(size)), "wrong_type")
        return
    if model.size is None:
        if size is not None:
            yield Problem("size", tr("{model} takes no size; leave it out.", model=model.name), "not_offered")
        return
    wanted = effective_size(model, request)
    if wanted is None:
        return
    choice = find_choice(model.size.choices, wanted)
    offered = listed([one.value for one in allowed_sizes(model, request)])
    if choice is None:
        message = tr(
            "{model} does not offer the size {wanted}; choose {offered}.",
            model=model.name,
            wanted=shown(wanted),
            offered=offered,
        )
        yield Problem("size", message, "not_offered")
    elif not fits_option(model, request, choice):
        yield _unfit(model, request, choice, offered)
    elif not need_holds(choice.needs, model, request):
        message = tr("The size {size} needs {needs}.", size=choice.value, needs=describe_need(choice.needs, model))
        yield Problem("size", message, "needs_other")


def _unfit(model: Model, request: GenerationRequest, choice: Choice, offered: str) -> Problem:
    """The size exists, but not with the value of the option that sizes depend on."""
    field = model.size.depends_on if model.size is not None else None
    option = find_option(model, field) if field is not None else None
    label = tr(option.label).lower() if option is not None else tr("setting")
    value = value_at(model, request, field) if field is not None else None
    if request.size is None:
        message = tr(
            "With the {label} {value} the usual size {size} is not offered; choose {offered}.",
            label=label,
            value=shown(value),
            size=choice.value,
            offered=offered,
        )
        return Problem("size", message, "needs_other")
    message = tr(
        "The size {size} is not offered with the {label} {value}; choose {offered}.",
        size=choice.value,
        label=label,
        value=shown(value),
        offered=offered,
    )
    return Problem("size", message, "not_offered")
