"""What makes two requests the same: what would be sent, with the images known by their bytes instead of their URLs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import cast

from app.catalog.payload import build_payload
from app.catalog.spec import Model
from app.request import GenerationRequest, Reference

_PLACE = "https://image.invalid/"


def fingerprint(model: Model, request: GenerationRequest) -> str:
    """64 hex digits that are the same for requests that ask for the same, whatever was left to defaults.

    Args:
        model: whose table is followed.
        request: accepted by `app.catalog.check.check`; others raise ValueError where they cannot be sent at all.
    """
    urls = [f"{_PLACE}{number}" for number in range(len(request.references))]
    mask_url = None if request.mask is None else f"{_PLACE}mask"
    return fingerprint_of_sent(build_payload(model, request, urls, mask_url=mask_url), request)


def fingerprint_of_sent(payload: Mapping[str, object], request: GenerationRequest) -> str:
    """The same from what was sent for a request, for records that are older than today's tables.

    Never raises: a payload from a file may be anything.
    """
    images = [_identity(image) for image in request.images]
    prompt = payload.get("prompt")
    rest = {key: value for key, value in payload.items() if key != "prompt"}
    parts = [prompt, _plain(_without_urls(rest, request)), images, request.mask is not None]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _identity(image: Reference) -> str:
    """The bytes of a file, the address of what is used where it is."""
    return f"sha256:{image.sha256}" if image.sha256 is not None else f"url:{image.url}"


def _without_urls(value: object, request: GenerationRequest) -> object:
    """What was sent without the places of the images: uploads give a file another URL every time."""
    if not isinstance(value, Mapping):
        return value
    table = cast("Mapping[str, object]", value)
    return {key: _without_urls(part, request) for key, part in table.items() if not _is_images(part, request)}


def _is_images(value: object, request: GenerationRequest) -> bool:
    if isinstance(value, list):
        listed = cast("list[object]", value)
        return bool(listed) and len(listed) == len(request.references) and all(_is_url(part) for part in listed)
    return request.mask is not None and _is_url(value)


def _is_url(value: object) -> bool:
    if isinstance(value, Mapping):
        table = cast("Mapping[str, object]", value)
        return set(table) == {"url"} and _is_url(table["url"])
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def _plain(value: object) -> object:
    """Numbers as JSON sees them: 1.0 is 1."""
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list):
        return [_plain(part) for part in cast("list[object]", value)]
    return int(value) if isinstance(value, float) and value.is_integer() else value
