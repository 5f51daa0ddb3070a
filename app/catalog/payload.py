"""The JSON body of a generation request, exactly as the documents have it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from app.catalog.effective import effective
from app.catalog.spec import Model
from app.request import GenerationRequest


def build_payload(
    model: Model, request: GenerationRequest, reference_urls: Sequence[str], *, mask_url: str | None = None
) -> dict[str, object]:
    """What is posted for a request that `check` has accepted; msgspec and json turn it into the same bytes.

    Defaults are filled in, options are nested at their field paths, nothing is null, and nothing stands in it that the
    model does not know.

    Args:
        model: whose tables are followed.
        request: accepted by `app.catalog.check.check`.
        reference_urls: one URL for each of the request's references, in the same order.
        mask_url: URL of the request's mask; None where it has none.

    Raises:
        ValueError: the URLs do not match the request's references and mask, or the model takes none: a bug of the
            caller.
    """
    filled = effective(model, request)
    payload: dict[str, object] = {"model": filled.model, "prompt": filled.prompt}
    if filled.size is not None:
        payload["size"] = filled.size
    if model.count is not None:
        _put(payload, model.count.field, filled.n)
    if len(reference_urls) != len(request.references) or (reference_urls and model.references is None):
        raise ValueError(f"{len(reference_urls)} URLs for {len(request.references)} references of {model.id}")
    if model.references is not None and reference_urls:
        as_object = model.references.shape == "object"
        _put(payload, model.references.field, [{"url": url} if as_object else url for url in reference_urls])
    if (mask_url is None) != (request.mask is None):
        raise ValueError(f"the request and its URLs disagree on a mask for {model.id}")
    if mask_url is not None:
        if model.references is None or model.references.mask_field is None:
            raise ValueError(f"{model.id} takes no mask")
        _put(payload, model.references.mask_field, mask_url)
    for field, value in filled.options.items():
        _put(payload, field, value)
    return payload


def _put(payload: dict[str, object], field: str, value: object) -> None:
    """Set a value at its path, making the objects on the way (the loader refuses paths that cross each other)."""
    *parents, last = field.split(".")
    place = payload
    for name in parents:
        place = cast("dict[str, object]", place.setdefault(name, {}))
    place[last] = value
