"""What a request comes to once the model's defaults are filled in, and whether conditions on it hold."""

from __future__ import annotations

import msgspec

from app.catalog.spec import Model, Need, Option
from app.catalog.values import fit, same
from app.errors import Problem
from app.request import GenerationRequest, OptionValue


def effective(model: Model, request: GenerationRequest) -> GenerationRequest:
    """The request as it will be sent: canonical id, size, count and options with their defaults.

    What the model does not know and what does not fit is left out (`check` is what refuses it), so this never raises
    on a half-filled form.
    """
    values = {option.field: option_value(model, request, option) for option in model.options}
    return msgspec.structs.replace(
        request,
        model=model.id,
        size=effective_size(model, request),
        n=effective_count(model, request),
        options={field: value for field, value in values.items() if value is not None},
    )


def effective_size(model: Model, request: GenerationRequest) -> str | None:
    """The chosen size, else the model's default; None where the field is left out."""
    if model.size is None:
        return None
    if request.size is not None:
        return request.size
    if request.references and model.size.default_with_references is not None:
        return model.size.default_with_references
    return model.size.default


def effective_count(model: Model, request: GenerationRequest) -> int | None:
    """The chosen number of images, else the model's default; None where the model has no such field."""
    if model.count is None:
        return None
    return model.count.default if request.n is None else request.n


def option_value(model: Model, request: GenerationRequest, option: Option) -> OptionValue | None:
    """What is sent for this option: the choice, else the default as far as its needs hold; None leaves it out."""
    chosen = request.options.get(option.field)
    if chosen is not None:
        fitted = fit(option, chosen)
        return None if isinstance(fitted, Problem) else fitted
    if option.default is None or not need_holds(option.needs, model, request):
        return None
    fitted = fit(option, option.default)
    return None if isinstance(fitted, Problem) else fitted


def value_at(model: Model, request: GenerationRequest, field: str) -> OptionValue | None:
    """What is sent at an option's field path; None where that is nothing, or no option of this model."""
    option = find_option(model, field)
    return None if option is None else option_value(model, request, option)


def find_option(model: Model, field: str) -> Option | None:
    """The option with this field path."""
    return next((option for option in model.options if option.field == field), None)


def need_holds(need: Need | None, model: Model, request: GenerationRequest) -> bool:
    """Whether a condition is met; no condition always is."""
    if need is None:
        return True
    if len(request.references) < need.references:
        return False
    return need.option is None or same(value_at(model, request, need.option), need.value)
