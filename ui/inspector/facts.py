"""What was asked for against what was delivered, row by row."""

from __future__ import annotations

from dataclasses import dataclass

from app.catalog.effective import find_option
from app.catalog.prices import estimate
from app.catalog.sizes import parse_pixels, parse_ratio, pixels_of
from app.catalog.spec import Model
from app.catalog.words import format_name
from app.library.record import ImageRecord
from app.request import GenerationRequest
from app.tasks.money import TaskMoney, amount
from app.words import number, tr
from ui.compose.words import shape_words, value_words
from ui.gallery.words import ratio_in_words
from ui.statusbar import human_bytes

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
    """Ratio, pixels, format, number of pictures, cost, then the model's own options.

    Args:
        record: the picture.
        model: from the catalogue; None when it no longer has it, then less can be compared.
        delivered_of_task: how many pictures of its task are in the library.
        money: of its task; None while, or if, the journal does not know it.
    """
    return (
        _ratio(record, model),
        _pixels(record, model),
        _format(record),
        _pictures(record, model, delivered_of_task),
        _cost(record, model, money),
        *_options(record.request, model),
    )


def is_nothing(text: str) -> bool:
    """Whether a value only says that nothing was asked for, or that nobody knows."""
    return text in {tr("any"), tr("not known")}


def _ratio(record: ImageRecord, model: Model | None) -> Fact:
    size = record.request.size
    exact = parse_pixels(size) if size else None
    asked = (ratio_in_words(*exact) if exact else shape_words(size)) if size else tr("any")
    shape = _expected(record, model) or parse_ratio(size or "")
    differs = ""
    if shape is not None and record.height > 0:
        wanted, got = shape[0] / shape[1], record.width / record.height
        differs = tr("other shape") if abs(wanted / got - 1) > _TOLERANCE else ""
    return Fact(tr("Ratio"), asked, ratio_in_words(record.width, record.height), differs)


def _pixels(record: ImageRecord, model: Model | None) -> Fact:
    expected = _expected(record, model) or parse_pixels(record.request.size or "")
    asked = f"{expected[0]} × {expected[1]}" if expected else tr("any")
    resolution = _option_ending(record.request, "resolution")
    if resolution:
        asked = f"{asked} · {resolution}" if expected else resolution
    differs = ""
    if expected is not None:
        share = (record.width * record.height) / (expected[0] * expected[1])
        if abs(share**0.5 - 1) > _TOLERANCE:
            differs = tr("smaller") if share < 1 else tr("larger")
    return Fact(tr("Pixels"), asked, f"{record.width} × {record.height}", differs)


def _expected(record: ImageRecord, model: Model | None) -> tuple[int, int] | None:
    return pixels_of(model, record.request) if model is not None else None


def _format(record: ImageRecord) -> Fact:
    asked = _option_ending(record.request, "output_format")
    size = human_bytes(record.bytes).replace(" ", "\N{NO-BREAK SPACE}")  # a number and its unit stay in one line
    delivered = f"{format_name(record.format)} · {size}"
    wanted = asked.lower()
    differs = tr("other format") if asked and _SAME.get(wanted, wanted) != record.format else ""
    return Fact(tr("Format"), format_name(wanted) if asked else tr("any"), delivered, differs)


def _pictures(record: ImageRecord, model: Model | None, delivered: int) -> Fact:
    asked = _asked_for(record, model)
    differs = tr("fewer") if delivered < asked else tr("more") if delivered > asked else ""
    return Fact(tr("Pictures"), number(asked), number(delivered), differs)


def _cost(record: ImageRecord, model: Model | None, money: TaskMoney | None) -> Fact:
    """Of the whole task: what was expected for all its pictures, and what was taken for them."""
    expected = money.estimate if money is not None else None
    if expected is None:
        price = estimate(model, record.request) if model is not None else None
        expected = price.amount * _asked_for(record, model) if price is not None else None
    unknown = tr("not known")
    asked = f"≈ {amount(expected)}" if expected is not None else unknown
    if money is not None and money.charged is not None:
        return Fact(tr("Cost"), asked, tr("{amount} paid (measured)", amount=amount(money.charged)))
    paid = tr("{amount} paid", amount=amount(record.cost)) if record.cost is not None else unknown
    return Fact(tr("Cost"), asked, paid)


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
