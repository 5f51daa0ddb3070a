"""What was asked for against what was delivered, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from app.catalog.effective import find_option
from app.catalog.prices import estimate
from app.catalog.sizes import parse_ratio, pixels_of
from app.catalog.spec import Model
from app.catalog.words import format_name
from app.library.record import ImageRecord
from app.request import GenerationRequest
from app.tasks.money import TaskMoney, amount
from ui.compose.words import shape_words, value_words
from ui.statusbar import human_bytes

UNKNOWN = "not known"
_TOLERANCE = 0.02
_SAME = {"jpg": "jpeg"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One row.

    Attributes:
        label: what it is about.
        asked: as it was asked for; "any" where nothing was.
        delivered: as it came; "" where that cannot be told.
        differs: a word for how the two differ; "" when they do not.
    """

    label: str
    asked: str
    delivered: str = ""
    differs: str = ""


def facts_of(
    record: ImageRecord, model: Model | None, delivered_of_task: int, money: TaskMoney | None = None
) -> tuple[Fact, ...]:
    """Size, format, number of pictures, cost, then the model's own options.

    Args:
        record: the picture.
        model: from the catalogue; None when it no longer has it, then less can be compared.
        delivered_of_task: how many pictures of its task are in the library.
        money: of its task; None while, or if, the journal does not know it.
    """
    return (
        _size(record, model),
        _format(record),
        _pictures(record, model, delivered_of_task),
        _cost(record, model, money),
        *_options(record.request, model),
    )


def _size(record: ImageRecord, model: Model | None) -> Fact:
    request = record.request
    asked = shape_words(request.size) if request.size else "any"
    resolution = _option_ending(request, "resolution")
    if resolution:
        asked = f"{asked} · {resolution}"
    return Fact("Size", asked, f"{record.width} × {record.height}", _size_differs(record, model))


def _size_differs(record: ImageRecord, model: Model | None) -> str:
    expected = pixels_of(model, record.request) if model is not None else None
    shape = expected or parse_ratio(record.request.size or "")
    if shape is None or record.height <= 0:
        return ""
    wanted, got = shape[0] / shape[1], record.width / record.height
    if abs(wanted / got - 1) > _TOLERANCE:
        return "other shape"
    if expected is not None and abs(expected[0] / record.width - 1) > _TOLERANCE:
        return "smaller" if record.width < expected[0] else "larger"
    return ""


def _format(record: ImageRecord) -> Fact:
    asked = _option_ending(record.request, "output_format")
    delivered = f"{format_name(record.format)} · {human_bytes(record.bytes)}"
    wanted = asked.lower()
    differs = "other format" if asked and _SAME.get(wanted, wanted) != record.format else ""
    return Fact("Format", format_name(wanted) if asked else "any", delivered, differs)


def _pictures(record: ImageRecord, model: Model | None, delivered: int) -> Fact:
    asked = _asked_for(record, model)
    differs = "fewer" if delivered < asked else "more" if delivered > asked else ""
    return Fact("Pictures", str(asked), str(delivered), differs)


def _cost(record: ImageRecord, model: Model | None, money: TaskMoney | None) -> Fact:
    """Of the whole task: what was expected for all its pictures, and what was taken for them."""
    expected = money.estimate if money is not None else None
    if expected is None:
        price = estimate(model, record.request) if model is not None else None
        expected = price.amount * _asked_for(record, model) if price is not None else None
    asked = f"≈ {amount(expected)}" if expected is not None else UNKNOWN
    if money is not None and money.charged is not None:
        return Fact("Cost", asked, f"{amount(money.charged)} paid (measured)")
    return Fact("Cost", asked, f"{amount(record.cost)} paid" if record.cost is not None else UNKNOWN)


def _asked_for(record: ImageRecord, model: Model | None) -> int:
    default = model.count.default if model is not None and model.count is not None else 1
    return record.request.n or default


def _options(request: GenerationRequest, model: Model | None) -> list[Fact]:
    facts: list[Fact] = []
    for field, value in request.options.items():
        if field.endswith(("resolution", "output_format")):
            continue
        option = find_option(model, field) if model is not None else None
        facts.append(Fact(option.label if option is not None else field, value_words(option, value)))
    return facts


def _option_ending(request: GenerationRequest, name: str) -> str:
    return next((str(value) for field, value in request.options.items() if field.endswith(name)), "")
