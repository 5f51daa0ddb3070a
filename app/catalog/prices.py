"""What one image costs by the published prices; the account decides in the end."""

from __future__ import annotations

from app.catalog.effective import effective_size, value_at
from app.catalog.spec import Model, Price
from app.catalog.values import same
from app.request import GenerationRequest


def estimate(model: Model, request: GenerationRequest) -> Price | None:
    """The first published price whose conditions all hold, for one image; None where none is known."""
    return next((price for price in model.prices if _holds(price, model, request)), None)


def _holds(price: Price, model: Model, request: GenerationRequest) -> bool:
    return all(
        same(effective_size(model, request) if field == "size" else value_at(model, request, field), value)
        for field, value in price.when.items()
    )
