"""Prices in words: of one picture in the list of models, of everything that a press of Generate would send."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from app.catalog.effective import effective_count
from app.catalog.prices import estimate
from app.catalog.spec import Model
from app.request import GenerationRequest
from app.words import mark, plural, tr

if TYPE_CHECKING:
    from app.tasks.prices import PriceKnowledge

NO_PRICE = mark("price unknown")

PriceOf: TypeAlias = "Callable[[GenerationRequest], PriceKnowledge]"
"""`Core.price_of`: as measured on this account, else as published, else unknown."""


def price_line(model: Model, price_of: PriceOf | None = None) -> str:
    """What one picture costs with everything at its default, and who says so; the published range until measured."""
    known = price_of(GenerationRequest(model=model.id, prompt="")) if price_of is not None else None
    if known is not None and known.how == "measured" and known.amount_per_image is not None:
        return tr("{price} a picture, measured", price=_money(known.amount_per_image, known.unit))
    if not model.prices:
        return tr(NO_PRICE)
    amounts = sorted({price.amount for price in model.prices})
    currency = model.prices[0].currency
    span = amount_words(amounts[0]) if len(amounts) == 1 else f"{amount_words(amounts[0])}–{amount_words(amounts[-1])}"
    return tr("≈ {span} {currency} a picture, published", span=span, currency=currency)


def estimate_words(model: Model, wanted: Sequence[GenerationRequest], price_of: PriceOf | None = None) -> str:
    """What the requests of one press cost together: `≈ 0.16 USD`. They differ in prompt and number, never in price."""
    price = _price(model, wanted[0], price_of) if wanted else None
    if price is None:
        return tr(NO_PRICE)
    pictures = sum(effective_count(model, request) or 1 for request in wanted)
    return f"≈ {_money(price[0] * pictures, price[1])}"


def estimate_amount(model: Model, wanted: Sequence[GenerationRequest], price_of: PriceOf | None = None) -> float | None:
    """The same as a number, in the account's own unit or the published one; None when the price is not known."""
    price = _price(model, wanted[0], price_of) if wanted else None
    if price is None:
        return None
    return price[0] * sum(effective_count(model, request) or 1 for request in wanted)


def price_note(model: Model, request: GenerationRequest, price_of: PriceOf | None = None) -> str:
    """Where the price of one picture of this request is known from, in a sentence; "" when it is not known."""
    known = price_of(request) if price_of is not None else None
    if known is None or known.amount_per_image is None:
        published = estimate(model, request)
        if published is None:
            return ""
        return tr(
            "{price} a picture, published {date}",
            price=_money(published.amount, published.currency),
            date=published.date,
        )
    if known.how == "measured":
        facts = {"price": _money(known.amount_per_image, known.unit), "date": known.date}
        if known.lowest == known.highest:
            return plural(
                known.times,
                "{price} a picture, measured once, last {date}",
                "{price} a picture, measured {n} times, last {date}",
                **facts,
            )
        return plural(
            known.times,
            "{price} a picture, measured once, not always the same, last {date}",
            "{price} a picture, measured {n} times, not always the same, last {date}",
            **facts,
        )
    return tr(
        "{price} a picture, published {date}",
        price=_money(known.amount_per_image, known.unit),
        date=known.date,
    )


def amount_words(amount: float) -> str:
    """Money with two digits, more only where they are needed: 0.16, 0.015."""
    exact = f"{amount:.4f}".rstrip("0")
    return exact if len(exact.partition(".")[2]) > 2 else f"{amount:.2f}"


def _price(model: Model, request: GenerationRequest, price_of: PriceOf | None) -> tuple[float, str] | None:
    if price_of is not None:
        known = price_of(request)
        return None if known.amount_per_image is None else (known.amount_per_image, known.unit)
    published = estimate(model, request)
    return None if published is None else (published.amount, published.currency)


def _money(amount: float, unit: str) -> str:
    """The account's own unit has no name: the gateway does not say which it is."""
    return f"{amount_words(amount)} {unit}".rstrip()
