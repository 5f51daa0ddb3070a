"""Which uploaded references a refusal is about: the gateway keeps uploads for a while, and nobody says for how long."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.catalog.spec import Model
from app.gateway.protocol import RefusedError
from app.request import GenerationRequest, Reference

GONE = "the gateway no longer has a reference"
"""Why a task goes back from SENDING to READY for this: at most once, whatever happens."""

# the documents name no code for this; upstream services write English or Chinese
_PICTURE = re.compile(r"\b(image|picture|reference|upload|file|url)|图片|图像|参考图|链接", re.IGNORECASE)
_MISSING = re.compile(
    r"\b(fetch|download|retriev|access|load|reach|open|expire|no such|not found|not exist|doesn.t exist|gone\b)"
    r"|下载|获取|访问|加载|过期|失效|不存在",
    re.IGNORECASE,
)


def forgotten(
    error: RefusedError, model: Model, request: GenerationRequest, urls: Sequence[str]
) -> tuple[tuple[Reference, str], ...]:
    """The uploaded images that a refused request named, with the URLs that are to blame; empty for other refusals.

    Only a 400 with a JSON error counts, which proves that nothing was charged, and which names the field of the
    references or of the mask, or says in words that an image could not be fetched.

    Args:
        error: the refusal.
        model: what was asked.
        request: what was sent.
        urls: of all its images, in order.
    """
    rules = model.references
    if error.status != 400 or type(error) is not RefusedError or rules is None:
        return ()
    images = tuple(zip(request.images, urls, strict=True))
    if error.param:
        images = _named(error.param, rules.field, rules.mask_field, len(request.references), images)
    elif not blames_pictures(str(error)):
        return ()
    return tuple((image, url) for image, url in images if image.sha256 is not None)


def blames_pictures(said: str) -> bool:
    """Whether the gateway's words about a task that failed say that an image could not be had."""
    return bool(_PICTURE.search(said) and _MISSING.search(said))


def _named(
    param: str, field: str, mask_field: str | None, references: int, images: tuple[tuple[Reference, str], ...]
) -> tuple[tuple[Reference, str], ...]:
    """The images that a `param` such as `image_urls`, `image_urls.2` or `image_urls[2].url` names."""
    if mask_field is not None and re.search(rf"(^|\W){re.escape(mask_field)}\b", param):
        return images[references:]
    found = re.search(rf"(?:^|\W){re.escape(field)}(?:\W+(\d{{1,4}}))?\b", param)
    if found is None:
        return ()
    if found[1] is None:
        return images[:references]
    return images[:references][int(found[1]) : int(found[1]) + 1]
