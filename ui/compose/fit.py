"""From wishes to requests: what of a form a model takes, and the nearest legal value for what it does not take."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from app.catalog import values
from app.catalog.effective import find_option, need_holds
from app.catalog.nearest import nearest_size, nearest_value
from app.catalog.plan import split_count
from app.catalog.spec import Model, Option
from app.request import GenerationRequest, OptionValue, Reference
from ui.compose.form import Form
from ui.compose.variants import variants


@dataclass(frozen=True, slots=True)
class Fit:
    """What a model makes of a form.

    Attributes:
        request: for one picture, `n` left out; its size is the one in force, the model's default resolved; its prompt
            is as typed, alternatives and all.
        parked: references beyond the model's maximum, kept for another model.
    """

    request: GenerationRequest
    parked: tuple[Reference, ...] = ()


def fit(model: Model, form: Form) -> Fit:
    """Everything that the model takes as it is, the nearest legal value for the rest."""
    room = reference_room(model)
    kept = form.references if room is None else form.references[:room]
    mask = form.mask if kept and takes_mask(model) else None
    wishes = _wishes(model, form)
    request = GenerationRequest(model=model.id, prompt=form.prompt, references=kept, options=wishes, mask=mask)
    request = _without_unmet(model, request)
    request = msgspec.structs.replace(request, size=nearest_size(model, form.size, request))
    return Fit(request=request, parked=form.references[len(kept) :])


def requests(model: Model, form: Form) -> tuple[GenerationRequest, ...]:
    """One request for each call that the wished number of pictures of each of the prompts takes."""
    request = fit(model, form).request
    parts = split_count(model, form.count, references=len(request.references))
    return tuple(
        msgspec.structs.replace(request, prompt=prompt, n=n) for prompt in variants(form.prompt).prompts for n in parts
    )


def takes_mask(model: Model) -> bool:
    """Whether there is a field for a mask."""
    return model.references is not None and model.references.mask_field is not None


def reference_room(model: Model) -> int | None:
    """How many references the model takes; None means that no maximum is known."""
    return model.references.maximum if model.references is not None else 0


def namesake(model: Model, field: str) -> Option | None:
    """The option at `field`, or the one that is called so at another path (`resolution`, `metadata.resolution`)."""
    exact = find_option(model, field)
    return exact or next((option for option in model.options if _last(option.field) == _last(field)), None)


def _wishes(model: Model, form: Form) -> dict[str, OptionValue]:
    found: dict[str, OptionValue] = {}
    own = form.own.get(model.id, {})
    for option in model.options:
        wish = own.get(option.field, form.options.get(option.field))
        if wish is None and option.field not in own:
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


def _last(field: str) -> str:
    return field.rpartition(".")[2]
