"""Are the further options ones that the model has, with values that fit, under conditions that hold."""

from __future__ import annotations

from collections.abc import Iterator

from app.catalog.effective import find_option, need_holds
from app.catalog.spec import Model, Need, Option
from app.catalog.suggest import unknown_option
from app.catalog.values import find_choice, fit
from app.catalog.words import listed, shown
from app.errors import Problem
from app.request import GenerationRequest, OptionValue
from app.words import plural, tr


def check_options(model: Model, request: GenerationRequest) -> Iterator[Problem]:
    """One problem for each option that is at fault."""
    for field, value in request.options.items():
        option = find_option(model, field)
        if option is None:
            yield unknown_option(model, field)
            continue
        fitted = fit(option, value)
        if isinstance(fitted, Problem):
            yield fitted
        else:
            yield from _check_needs(model, request, option, fitted)


def describe_need(need: Need | None, model: Model) -> str:
    """A condition in words: `at least 1 reference image and “Resolution” set to “2K”`."""
    if need is None:
        return tr("nothing else")
    parts: list[str] = []
    if need.references:
        parts.append(
            tr(
                "at least {references}",
                references=plural(need.references, "{n} reference image", "{n} reference images"),
            )
        )
    if need.option is not None:
        option = find_option(model, need.option)
        label = tr(option.label) if option is not None else need.option
        if isinstance(need.value, bool):
            on = need.value
            parts.append(tr("“{label}” switched on", label=label) if on else tr("“{label}” switched off", label=label))
        else:
            parts.append(tr("“{label}” set to {value}", label=label, value=shown(need.value)))
    return listed(parts, "and")


def _check_needs(model: Model, request: GenerationRequest, option: Option, value: OptionValue) -> Iterator[Problem]:
    """False switches something off, which needs nothing."""
    if value is not False and not need_holds(option.needs, model, request):
        message = tr("“{label}” needs {needs}.", label=tr(option.label), needs=describe_need(option.needs, model))
        yield Problem(option.field, message, "needs_other")
    choice = find_choice(option.choices, value)
    if choice is not None and not need_holds(choice.needs, model, request):
        name = tr(choice.label) if choice.label else str(choice.value)
        message = tr(
            "{label} can only be {name} with {needs}.",
            label=tr(option.label),
            name=name,
            needs=describe_need(choice.needs, model),
        )
        yield Problem(option.field, message, "needs_other")
