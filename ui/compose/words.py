"""The words of the form: numbers and limits as words for the person; all plain text."""

from __future__ import annotations

from app.catalog.check_options import describe_need
from app.catalog.effective import find_option, need_holds, value_at
from app.catalog.sizes import fits_option, parse_pixels, pixels_of
from app.catalog.spec import Choice, Model, Option
from app.catalog.words import counted
from app.request import GenerationRequest, OptionValue


def shape_words(size: str) -> str:
    """A size as shown: pixels with a multiplication sign, words with a capital, ratios as they are."""
    pixels = parse_pixels(size)
    if pixels is not None:
        return f"{pixels[0]} × {pixels[1]}"
    return size if ":" in size else size.replace("_", " ").capitalize()


def size_label(choice: Choice) -> str:
    """What stands under the tile of a size."""
    return choice.label or shape_words(str(choice.value))


def value_words(option: Option | None, value: OptionValue) -> str:
    """An option's value as the form shows it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    for choice in option.choices if option is not None else ():
        if choice.value == value:
            return choice.label or str(choice.value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def count_words(length: int, limit: int | None) -> str:
    """The counter over the prompt."""
    if limit is None:
        return counted(length, "character")
    if length > limit:
        return f"{length:,} of {limit:,} characters, {length - limit:,} too many"
    return f"{length:,} of {limit:,} characters"


def pixel_words(model: Model, request: GenerationRequest) -> str:
    """What comes out of the chosen size: `1536 × 1024 at 1K`; "" where the documents do not say."""
    pixels = pixels_of(model, request)
    if pixels is None:
        return ""
    text = f"{pixels[0]} × {pixels[1]}"
    field = model.size.pixels_by if model.size is not None else None
    option = find_option(model, field) if field is not None else None
    value = value_at(model, request, field) if field is not None else None
    return text if value is None else f"{text} at {value_words(option, value)}"


def reference_words(model: Model) -> str:
    """How many references the model takes, in words."""
    rules = model.references
    if rules is None:
        return "no references"
    if rules.maximum is None:
        return f"at least {counted(rules.minimum, 'reference')}" if rules.minimum else "references"
    if rules.minimum == rules.maximum:
        return f"exactly {counted(rules.maximum, 'reference')}"
    if rules.minimum:
        return f"{rules.minimum} to {counted(rules.maximum, 'reference')}"
    return f"up to {counted(rules.maximum, 'reference')}"


def reference_state(model: Model, used: int, parked: int) -> str:
    """Over the references: how many of how many, and how to add one."""
    aside = f" · {parked} parked" if parked else ""
    if model.references is None:
        return f"{model.name} takes none{aside}"
    most = model.references.maximum
    amount = str(used) if most is None else f"{used} of {most}"
    if aside or (most is not None and used >= most):
        return f"{amount}{aside or ' · all taken'}"
    return f"{amount} · drop, paste or choose"


def size_reasons(model: Model, request: GenerationRequest) -> dict[str, str]:
    """Why each size that may not be chosen right now may not."""
    reasons: dict[str, str] = {}
    field = model.size.depends_on if model.size is not None else None
    option = find_option(model, field) if field is not None else None
    value = value_at(model, request, field) if field is not None else None
    for choice in model.size.choices if model.size is not None else ():
        if option is not None and value is not None and not fits_option(model, request, choice):
            reasons[str(choice.value)] = f"Not offered with {option.label} {value_words(option, value)}."
        elif not need_holds(choice.needs, model, request):
            reasons[str(choice.value)] = f"Needs {describe_need(choice.needs, model)}."
    return reasons


def facts_line(model: Model) -> str:
    """Under the name in the model field: `better detail · 1K, 2K · up to 8 references`."""
    parts = [model.summary, _resolutions(model), reference_words(model)]
    return " · ".join(part for part in parts if part)


def limits_line(model: Model) -> str:
    """The limits in the list of models."""
    prompt = f"prompt up to {model.prompt_max:,} characters" if model.prompt_max else "no prompt limit named"
    parts = [prompt, _resolutions(model), reference_words(model), _counts(model)]
    return " · ".join(part for part in parts if part)


def _resolutions(model: Model) -> str:
    """The steps of the option that decides the pixels, or that is called so."""
    deciding = {model.size.pixels_by, model.size.depends_on} if model.size is not None else set[str | None]()
    for option in model.options:
        if option.choices and (option.field in deciding or option.field.rpartition(".")[2] == "resolution"):
            return ", ".join(choice.label or str(choice.value) for choice in option.choices)
    return ""


def _counts(model: Model) -> str:
    """How many pictures one request may ask for."""
    rule = model.count
    if rule is None or rule.choices == (1,) or rule.maximum == 1:
        return "1 picture a request"
    if rule.choices:
        return ", ".join(map(str, rule.choices)) + " pictures a request"
    if rule.maximum is None:
        return "several pictures a request"
    return f"{rule.minimum}–{rule.maximum} pictures a request"
