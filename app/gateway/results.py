"""The images of a finished task, in every place and shape in which the documents and real answers hold them."""

from __future__ import annotations

import base64
import binascii
import logging
from collections.abc import Iterator, Mapping
from typing import cast

from app.gateway.protocol import RemoteImage

_log = logging.getLogger(__name__)

MAX_IMAGE_BYTES = 64 * 1024 * 1024
_MAX_IMAGES = 100
_MAX_URL = 8192
_DEPTH = 5
_LISTS = ("data", "images", "urls")
_FROM_URL_SAFE = str.maketrans("-_", "+/")


def read_images(task: Mapping[str, object]) -> tuple[RemoteImage, ...]:
    """Every image of the task object, in order.

    Each entry of one list is an image of its own; another place of the answer (a top-level `url` beside
    `result.data`) only adds what has not been seen. Bodies that are no base64 or more than 64 MB are left out.
    """
    found: list[RemoteImage] = []
    for entries in _places(task, ("result", "data"), 0):
        urls = {image.url for image in found if image.url is not None}
        bodies = [image.data for image in found if image.data is not None]
        found += [image for image in entries if image.url not in urls and not (image.data and image.data in bodies)]
    return tuple(found[:_MAX_IMAGES])


def decode_base64(text: str) -> bytes | None:
    """The bytes of a base64 text or of a `data:` URL; None when it is neither, empty, or more than 64 MB."""
    if text[:5].lower() == "data:":
        head, comma, text = text.partition(",")
        if not comma or not head.lower().endswith(";base64"):
            return None
    if len(text) > MAX_IMAGE_BYTES // 3 * 4 + 1024:
        return None
    letters = "".join(text.split()).rstrip("=")
    if "-" in letters or "_" in letters:
        letters = letters.translate(_FROM_URL_SAFE)
    try:
        body = base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
    return body if 0 < len(body) <= MAX_IMAGE_BYTES else None


def _places(node: object, inner: tuple[str, ...], depth: int) -> Iterator[list[RemoteImage]]:
    """The images under a node, one list for each place that holds some; the innermost lists come first."""
    if depth > _DEPTH:
        return
    if isinstance(node, list):
        yield [image for item in cast("list[object]", node)[:_MAX_IMAGES] for image in _entry(item, depth + 1)]
    elif isinstance(node, str):
        yield _from_text(node)
    elif isinstance(node, dict):
        fields = cast("Mapping[str, object]", node)
        for name in inner:
            yield from _places(fields.get(name), _LISTS, depth + 1)
        yield _own(fields, depth)


def _entry(item: object, depth: int) -> list[RemoteImage]:
    if depth > _DEPTH:
        return []
    if isinstance(item, str):
        return _from_text(item)
    if isinstance(item, list):
        return [image for inner in cast("list[object]", item)[:_MAX_IMAGES] for image in _entry(inner, depth + 1)]
    return _own(cast("Mapping[str, object]", item), depth) if isinstance(item, dict) else []


def _own(fields: Mapping[str, object], depth: int) -> list[RemoteImage]:
    """The image that an object itself is: its base64 body, its URL, or both for the one image."""
    # At the top of an answer, `image_url` could be an echo of the request's own reference.
    places = [fields.get(name) for name in (("url", "image_url") if depth else ("url",))]
    linked: list[RemoteImage] = []
    for place in places:
        linked = linked or _entry(place, depth + 1)
    body = fields.get("b64_json")
    if not isinstance(body, str) or not body:
        return linked
    if body[:8].lower().startswith(("http://", "https://")):
        return linked or _from_text(body)
    data = decode_base64(body)
    if data is None:
        if not linked:
            _log.warning("An image of the answer is left out: its base64 body cannot be read.")
        return linked
    url = linked[0].url if len(linked) == 1 else None
    return [RemoteImage(url=url, data=data)]


def _from_text(text: str) -> list[RemoteImage]:
    stripped = text.strip()
    if not stripped:
        return []
    # A bare text is a link; only what is far too long for one can be a base64 body.
    if stripped[:5].lower() == "data:" or (len(stripped) > 1000 and "://" not in stripped[:20]):
        data = decode_base64(stripped)
        if data is not None:
            return [RemoteImage(data=data)]
        _log.warning("An image of the answer is left out: its base64 body cannot be read.")
        return []
    if len(stripped) > _MAX_URL or not stripped.isprintable():
        _log.warning("An image of the answer is left out: its link is no link.")
        return []
    return [RemoteImage(url=stripped)]
