"""What an option's table has to be beyond its types, and where the fields of a request may go."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from app.catalog.spec import Choice, Model, Need, Option
from app.catalog.values import find_choice, fit
from app.catalog.words import shown
from app.errors import Problem
from app.words import tr

Fault = tuple[str, str]
"""Where (a path as msgspec writes it, without its start) and why."""

_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*){0,7}")
_OWN = ("model", "prompt", "size")


def option_faults(option: Option, earlier: Sequence[Option]) -> Iterator[Fault]:
    """Every fault of one option; it may need only options that stand before it."""
    if not option.label.strip():
        yield ".label", tr("must not be empty")
    if option.kind == "choice" and not option.choices:
        yield ".choices", tr("an option of the kind choice needs choices")
    if option.kind != "choice" and option.choices:
        yield ".choices", tr("an option of the kind {kind} has no choices", kind=option.kind)
    yield from choice_faults(option.choices, earlier)
    yield from need_faults(option.needs, earlier, ".needs")
    yield from _range_faults(option)
    if option.default is None:
        return
    fitted = fit(option, option.default)
    if isinstance(fitted, Problem):
        yield ".default", fitted.message
        return
    choice = find_choice(option.choices, fitted)
    if choice is not None and choice.needs is not None:
        yield ".default", tr("{fitted} has needs, which a default cannot have", fitted=shown(fitted))


def choice_faults(choices: Sequence[Choice], options: Sequence[Option]) -> Iterator[Fault]:
    """Values that stand twice, and needs that name none of the options."""
    for at, choice in enumerate(choices):
        if isinstance(choice.value, str) and not choice.value.strip():
            yield f".choices[{at}].value", tr("must not be empty")
        if find_choice(choices[:at], choice.value) is not None:
            yield f".choices[{at}].value", tr("{value} stands here twice", value=shown(choice.value))
        yield from need_faults(choice.needs, options, f".choices[{at}].needs")


def need_faults(need: Need | None, options: Sequence[Option], place: str) -> Iterator[Fault]:
    """A condition must name an option that there is (further up) and one of its values, or a number of references."""
    if need is None:
        return
    if need.references < 0 or (not need.references and need.option is None):
        yield place, tr("needs an option with a value, or a number of references")
    if (need.option is None) != (need.value is None):
        yield place, tr("option and value go together")
    if need.option is None or need.value is None:
        return
    option = next((one for one in options if one.field == need.option), None)
    if option is None:
        yield f"{place}.option", tr("no option {option} stands before it", option=shown(need.option))
    elif isinstance(fit(option, need.value), Problem):
        yield f"{place}.value", tr("{value} is not a value of {option}", value=shown(need.value), option=need.option)


def field_faults(model: Model) -> Iterator[Fault]:
    """Every field of the request has a place of its own in the JSON."""
    taken: list[str] = list(_OWN)
    for place, field in _fields(model):
        if not _FIELD.fullmatch(field):
            yield place, tr("{field} is not a field path such as metadata.resolution", field=shown(field))
        elif any(_cross(field, other) for other in taken):
            yield place, tr("{field} is already the place of another field", field=shown(field))
        taken.append(field)


def _fields(model: Model) -> Iterator[tuple[str, str]]:
    if model.count is not None:
        yield ".count.field", model.count.field
    if model.references is not None:
        yield ".references.field", model.references.field
        if model.references.mask_field is not None:
            yield ".references.mask_field", model.references.mask_field
    for index, option in enumerate(model.options):
        yield f".options[{index}].field", option.field


def _cross(one: str, other: str) -> bool:
    """The same path, or one lies inside the other."""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _range_faults(option: Option) -> Iterator[Fault]:
    limits = (("minimum", option.minimum), ("maximum", option.maximum), ("step", option.step))
    for name, limit in limits:
        if limit is None:
            continue
        if option.kind not in {"integer", "number"}:
            yield f".{name}", tr("an option of the kind {kind} has no {name}", kind=option.kind, name=name)
        elif not math.isfinite(limit) or (name == "step" and limit <= 0):
            yield f".{name}", tr("must be a usable number")
    if option.minimum is not None and option.maximum is not None and option.minimum > option.maximum:
        yield ".minimum", tr("is larger than the maximum")
