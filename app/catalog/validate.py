"""What a catalogue file has to be beyond its types: names that are known, defaults that can be, fields with a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.catalog.effective import find_option
from app.catalog.spec import Count, Family, Model, Price, References
from app.catalog.validate_options import Fault, field_faults, option_faults
from app.catalog.validate_sizes import size_faults
from app.catalog.values import find_choice, fit, has_control_characters
from app.catalog.words import shown
from app.errors import Problem
from app.words import tr

_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?")


def family_faults(family: Family) -> Iterator[Fault]:
    """Every fault of one file."""
    yield from _text_faults("name", family.name)
    if not family.models:
        yield ".models", tr("at least one model is needed")
    taken: set[str] = set()
    for index, model in enumerate(family.models):
        for place, name in (("id", model.id), *((f"aliases[{at}]", alias) for at, alias in enumerate(model.aliases))):
            if name in taken:
                yield f".models[{index}].{place}", tr("{name} is the id or alias of a model above", name=shown(name))
            taken.add(name)
        for place, reason in _model_faults(model):
            yield f".models[{index}]{place}", reason


def _model_faults(model: Model) -> Iterator[Fault]:
    for place, text in (("id", model.id), ("name", model.name), ("summary", model.summary)):
        yield from _text_faults(place, text)
    for at, alias in enumerate(model.aliases):
        yield from _text_faults(f"aliases[{at}]", alias)
    if not model.sources:
        yield ".sources", tr("at least one page is needed")
    if model.prompt_max is not None and model.prompt_max < 1:
        yield ".prompt_max", tr("must be at least 1")
    yield from field_faults(model)
    yield from _part_faults(model)


def _part_faults(model: Model) -> Iterator[Fault]:
    for index, option in enumerate(model.options):
        for place, reason in option_faults(option, model.options[:index]):
            yield f".options[{index}]{place}", reason
    if model.size is not None:
        yield from ((f".size{place}", reason) for place, reason in size_faults(model, model.size))
    if model.count is not None:
        yield from ((f".count{place}", reason) for place, reason in _count_faults(model.count))
    if model.references is not None:
        yield from ((f".references{place}", reason) for place, reason in _reference_faults(model.references))
    for index, limit in enumerate(model.limits):
        if not limit.of or limit.maximum < 1 or not limit.message.strip():
            yield f".limits[{index}]", tr("needs something to add up, a maximum of at least 1 and a message")
    for index, price in enumerate(model.prices):
        yield from ((f".prices[{index}]{place}", reason) for place, reason in _price_faults(model, price))


def _text_faults(place: str, text: str) -> Iterator[Fault]:
    if not text.strip() or text != text.strip():
        yield f".{place}", tr("must not be empty, or start or end with a space")
    elif has_control_characters(text) or "\n" in text:
        yield f".{place}", tr("must be one line of plain text")


def _count_faults(count: Count) -> Iterator[Fault]:
    if count.choices:
        if 1 not in count.choices or min(count.choices) < 1 or len(set(count.choices)) != len(count.choices):
            yield ".choices", tr("must be different whole numbers from 1 on, and 1 among them")
        if count.default not in count.choices:
            yield ".default", tr("{default} is not among the choices", default=count.default)
        return
    if count.minimum != 1:
        yield ".minimum", tr("must be 1: a single image must be possible")
    if count.default < 1 or (count.maximum is not None and count.default > count.maximum):
        yield ".default", tr("is out of range")


def _reference_faults(rules: References) -> Iterator[Fault]:
    if rules.minimum < 0 or (rules.maximum is not None and rules.maximum < max(rules.minimum, 1)):
        yield ".maximum" if rules.maximum is not None else ".minimum", tr("minimum and maximum contradict each other")
    if not rules.formats or len(set(rules.formats)) != len(rules.formats):
        yield ".formats", tr("at least one format is needed, each once")
    for name in ("max_bytes", "min_side", "max_side", "max_pixels", "mask_max_bytes"):
        value: int | None = getattr(rules, name)
        if value is not None and value < 1:
            yield f".{name}", tr("must be at least 1")
    if rules.max_ratio is not None and not rules.max_ratio >= 1:
        yield ".max_ratio", tr("must be at least 1: it is the longer side by the shorter one")


def _price_faults(model: Model, price: Price) -> Iterator[Fault]:
    if not 0 <= price.amount < float("inf"):
        yield ".amount", tr("must be a price of 0 or more")
    if not _DATE.fullmatch(price.date):
        yield ".date", tr("must be YYYY-MM-DD or YYYY-MM")
    for field, value in price.when.items():
        option = find_option(model, field)
        if field == "size":
            if model.size is None or find_choice(model.size.choices, value) is None:
                yield ".when.size", tr("{value} is not among the sizes", value=shown(value))
        elif option is None:
            yield f".when.{field}", tr("there is no option {field}", field=shown(field))
        elif isinstance(fit(option, value), Problem):
            yield f".when.{field}", tr("{value} is not a value of {field}", value=shown(value), field=field)
