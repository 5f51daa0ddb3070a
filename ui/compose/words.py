"""The words of the form: numbers and limits as words for the person; all plain text."""

from __future__ import annotations

from app.catalog.check_options import describe_need
from app.catalog.effective import find_option, need_holds, value_at
from app.catalog.sizes import fits_option, parse_pixels, pixels_of
from app.catalog.spec import Choice, Model, Option
from app.request import GenerationRequest, OptionValue
from app.words import decimal, joined, number, plural, tr


def shape_words(size: str) -> str:
    """A size as shown: pixels with a multiplication sign, words with a capital, ratios as they are."""
    pixels = parse_pixels(size)
    if pixels is not None:
        return f"{pixels[0]} × {pixels[1]}"
    return size if ":" in size else tr(size.replace("_", " ").capitalize())


def size_label(choice: Choice) -> str:
    """What stands under the tile of a size."""
    return tr(choice.label) if choice.label else shape_words(str(choice.value))


def choice_words(choice: Choice) -> str:
    """A choice as shown: its label, else its value."""
    return tr(choice.label) if choice.label else str(choice.value)


def value_words(option: Option | None, value: OptionValue) -> str:
    """An option's value as the form shows it."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    for choice in option.choices if option is not None else ():
        if choice.value == value:
            return choice_words(choice)
    return decimal(value) if isinstance(value, float) else str(value)


def count_words(length: int, limit: int | None) -> str:
    """The counter over the prompt."""
    if limit is None:
        return plural(length, "{n} character", "{n} characters")
    figures = {"n": number(length), "limit": number(limit), "over": number(length - limit)}
    if length > limit:
        return tr("{n} of {limit} characters, {over} too many", **figures)
    return tr("{n} of {limit} characters", **figures)


def pixel_words(model: Model, request: GenerationRequest) -> str:
    """What comes out of the chosen size: `1536 × 1024 at 1K`; "" where the documents do not say."""
    pixels = pixels_of(model, request)
    if pixels is None:
        return ""
    text = f"{pixels[0]} × {pixels[1]}"
    field = model.size.pixels_by if model.size is not None else None
    option = find_option(model, field) if field is not None else None
    value = value_at(model, request, field) if field is not None else None
    return text if value is None else tr("{pixels} at {value}", pixels=text, value=value_words(option, value))


def reference_words(model: Model) -> str:
    """How many references the model takes, in words."""
    rules = model.references
    if rules is None:
        return tr("no references")
    least, most = rules.minimum, rules.maximum
    if most is None:
        return plural(least, "at least {n} reference", "at least {n} references") if least else tr("references")
    if least == most:
        return plural(most, "exactly {n} reference", "exactly {n} references")
    if least:
        return plural(most, "{least} to {n} reference", "{least} to {n} references", least=number(least))
    return plural(most, "up to {n} reference", "up to {n} references")


def reference_state(model: Model, used: int, parked: int) -> str:
    """Over the references: how many of how many, and how to add one."""
    aside = tr("{n} parked", n=number(parked)) if parked else ""
    if model.references is None:
        return _line(tr("{model} takes none", model=model.name), aside)
    most = model.references.maximum
    amount = number(used) if most is None else tr("{used} of {most}", used=number(used), most=number(most))
    if aside or (most is not None and used >= most):
        return _line(amount, aside or tr("all taken"))
    return _line(amount, tr("drop, paste or choose"))


def size_reasons(model: Model, request: GenerationRequest) -> dict[str, str]:
    """Why each size that may not be chosen right now may not."""
    reasons: dict[str, str] = {}
    field = model.size.depends_on if model.size is not None else None
    option = find_option(model, field) if field is not None else None
    value = value_at(model, request, field) if field is not None else None
    for choice in model.size.choices if model.size is not None else ():
        if option is not None and value is not None and not fits_option(model, request, choice):
            reasons[str(choice.value)] = tr(
                "Not offered with {option} {value}.", option=tr(option.label), value=value_words(option, value)
            )
        elif not need_holds(choice.needs, model, request):
            reasons[str(choice.value)] = tr("Needs {what}.", what=describe_need(choice.needs, model))
    return reasons


def facts_line(model: Model) -> str:
    """Under the name in the model field: `better detail · 1K, 2K · up to 8 references`."""
    return _line(tr(model.summary), _resolutions(model), reference_words(model))


def limits_line(model: Model) -> str:
    """The limits in the list of models."""
    most = model.prompt_max
    prompt = tr("prompt up to {n} characters", n=number(most)) if most else tr("no prompt limit named")
    return _line(prompt, _resolutions(model), reference_words(model), _counts(model))


def _line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _resolutions(model: Model) -> str:
    """The steps of the option that decides the pixels, or that is called so."""
    deciding = {model.size.pixels_by, model.size.depends_on} if model.size is not None else set[str | None]()
    for option in model.options:
        if option.choices and (option.field in deciding or option.field.rpartition(".")[2] == "resolution"):
            return joined(choice_words(choice) for choice in option.choices)
    return ""


def _counts(model: Model) -> str:
    """How many pictures one request may ask for."""
    rule = model.count
    if rule is None or rule.choices == (1,) or rule.maximum == 1:
        return tr("1 picture a request")
    if rule.choices:
        return tr("{numbers} pictures a request", numbers=joined(map(number, rule.choices)))
    if rule.maximum is None:
        return tr("several pictures a request")
    return tr("{least}–{most} pictures a request", least=number(rule.minimum), most=number(rule.maximum))
