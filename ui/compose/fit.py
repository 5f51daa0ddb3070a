"""From wishes to requests: what of a form a model takes, and the nearest legal value for what it does not take."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from app.catalog import values
from app.catalog.effective import effective_size, find_option, need_holds
from app.catalog.plan import split_count
from app.catalog.sizes import allowed_sizes, parse_ratio
from app.catalog.spec import Choice, Model, Option
from app.errors import Problem
from app.request import GenerationRequest, OptionValue, Reference
from ui.compose.form import Form

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Fit:
    """What a model makes of a form.

    Attributes:
        request: for one picture, `n` left out; its size is the one in force, the model's default resolved.
        parked: references beyond the model's maximum, kept for another model.
    """

    request: GenerationRequest
    parked: tuple[Reference, ...] = ()


def fit(model: Model, form: Form) -> Fit:
    """Everything that the model takes as it is, the nearest legal value for the rest."""
    room = reference_room(model)
    kept = form.references if room is None else form.references[:room]
    request = GenerationRequest(model=model.id, prompt=form.prompt, references=kept, options=_wishes(model, form))
    request = _without_unmet(model, request)
    request = msgspec.structs.replace(request, size=_fit_size(model, form, request))
    return Fit(request=request, parked=form.references[len(kept) :])


def requests(model: Model, form: Form) -> tuple[GenerationRequest, ...]:
    """One request for each call that the wished number of pictures takes."""
    request = fit(model, form).request
    parts = split_count(model, form.count, references=len(request.references))
    return tuple(msgspec.structs.replace(request, n=n) for n in parts)


def reference_room(model: Model) -> int | None:
    """How many references the model takes; None means that no maximum is known."""
    return model.references.maximum if model.references is not None else 0


def namesake(model: Model, field: str) -> Option | None:
    """The option at `field`, or the one that is called so at another path (`resolution`, `metadata.resolution`)."""
    exact = find_option(model, field)
    return exact or next((option for option in model.options if _last(option.field) == _last(field)), None)


def nearest_value(option: Option, value: OptionValue) -> OptionValue | None:
    """The legal value of `option` that is nearest to `value`; None when nothing comes near: then the default holds."""
    fitted = values.fit(option, value)
    if not isinstance(fitted, Problem):
        return fitted
    if isinstance(value, bool):
        return None
    if option.kind == "choice":
        return _nearest_choice(option.choices, value)
    if option.kind in {"integer", "number"} and isinstance(value, int | float):
        low = value if option.minimum is None else max(value, option.minimum)
        within = low if option.maximum is None else min(low, option.maximum)
        refitted = values.fit(option, round(within) if option.kind == "integer" else within)
        return None if isinstance(refitted, Problem) else refitted
    return None


def nearest_size(wished: str, allowed: Sequence[str]) -> str | None:
    """The size of the most similar shape; None when shapes cannot be compared."""
    ratio = parse_ratio(wished)
    shapes = [(shape, size) for size in allowed if (shape := parse_ratio(size)) is not None]
    if ratio is None or not shapes:
        return None
    return min(shapes, key=lambda pair: _stretch(pair[0], ratio))[1]


def _wishes(model: Model, form: Form) -> dict[str, OptionValue]:
    found: dict[str, OptionValue] = {}
    for option in model.options:
        wish = form.options.get(option.field)
        if wish is None:
            wish = next((value for field, value in form.options.items() if _last(field) == _last(option.field)), None)
        value = nearest_value(option, wish) if wish is not None else None
        if value is not None:
            found[option.field] = value
    return found


def _without_unmet(model: Model, request: GenerationRequest) -> GenerationRequest:
    """Leave out what may not be sent; repeated, since a need may name an option that is itself left out."""
    for field, value in request.options.items():
        option = find_option(model, field)
        choice = values.find_choice(option.choices, value) if option is not None else None
        needs = (option.needs if option is not None else None, choice.needs if choice is not None else None)
        if not all(need_holds(need, model, request) for need in needs):
            rest = {other: kept for other, kept in request.options.items() if other != field}
            return _without_unmet(model, msgspec.structs.replace(request, options=rest))
    return request


def _nearest_choice(choices: tuple[Choice, ...], value: OptionValue) -> OptionValue | None:
    for choice in choices:
        if str(choice.value).casefold() == str(value).casefold():
            return choice.value
    wished = _amount(value)
    if wished is None:
        return None
    measured = [(abs(amount - wished), choice.value) for choice in choices if (amount := _amount(choice.value))]
    return min(measured, key=lambda pair: pair[0])[1] if measured else None


def _amount(value: OptionValue) -> float | None:
    """`2` of `2K`: enough to compare resolutions and levels."""
    match = _NUMBER.match(str(value))
    return float(match.group()) if match else None


def _fit_size(model: Model, form: Form, request: GenerationRequest) -> str | None:
    wished = form.size if form.size is not None and model.size is not None else effective_size(model, request)
    allowed = [str(choice.value) for choice in allowed_sizes(model, request)]
    if wished is None or wished in allowed:
        return wished
    default = effective_size(model, request)
    return nearest_size(wished, allowed) or (default if default in allowed else next(iter(allowed), None))


def _stretch(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much one shape must be stretched to become the other; 1.0 for the same shape."""
    factor = (one[0] * other[1]) / (one[1] * other[0])
    return max(factor, 1 / factor)


def _last(field: str) -> str:
    return field.rpartition(".")[2]
