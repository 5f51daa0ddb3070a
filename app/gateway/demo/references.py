"""Reads the references of a request, and the mask: URLs, and the files behind those that were uploaded here."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit

from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import MaskRules, Pixels, ReferenceRules
from app.gateway.demo.upload import Upload

FindUpload = Callable[[str], "Upload | None"]
"""The upload behind one of this gateway's own URLs, None for a URL of another host; LookupError when it is gone."""


@dataclass(frozen=True, slots=True)
class References:
    """What a request refers to.

    Attributes:
        urls: in order.
        shape: width and height of the first one, None when they are not known.
    """

    urls: tuple[str, ...] = ()
    shape: Pixels | None = None


def read_references(body: Mapping[str, Any], rules: ReferenceRules, find: FindUpload) -> References:
    """Every reference of the request.

    Raises:
        Refusal: 400, with the list or the entry (`image_urls.2`) at fault.
    """
    urls: list[str] = []
    first: Upload | None = None
    for name in rules.fields:
        entries = body.get(name, [])
        if not isinstance(entries, list):
            raise Refusal(400, f"{name} must be an array.", param=name)
        for number, entry in enumerate(cast("list[Any]", entries)):
            param = f"{name}.{number}"
            url = _read_url(entry, rules, param)
            upload = _find(url, find, param)
            if upload is not None:
                _check_file(upload, rules, param)
            if not urls:
                first = upload
            urls.append(url)
        if rules.maximum is not None and len(urls) > rules.maximum:
            raise Refusal(400, f"{name} has {len(urls)} images, the maximum is {rules.maximum}.", param=name)
    if len(urls) < rules.minimum:
        name = rules.fields[0]
        raise Refusal(400, f"{name} is required: at least {rules.minimum} image.", param=name)
    return References(tuple(urls), first.shape if first else None)


def read_mask(body: Mapping[str, Any], rules: MaskRules, references: References, find: FindUpload) -> None:
    """Check the mask, if there is one.

    Raises:
        Refusal: 400: no reference to lay it over, not a PNG, too large, other pixels than the reference.
    """
    name = rules.field
    if name not in body:
        return
    url = body[name]
    if not isinstance(url, str):
        raise Refusal(400, f"{name} must be a string.", param=name)
    _check_spelling(url, name)
    upload = _find(url, find, name)
    if not references.urls:
        raise Refusal(400, f"{name} needs a reference image.", param=name)
    if upload is None:
        return
    if upload.mime_type != "image/png":
        raise Refusal(400, f"{name} must be a PNG, this is {upload.mime_type}.", param=name)
    if upload.size > rules.max_bytes:
        raise Refusal(400, f"{name} is larger than {rules.max_bytes // 1_000_000} MB.", param=name)
    if upload.is_unreadable:
        raise Refusal(400, f"{name} cannot be read as an image.", param=name)
    if upload.shape and references.shape and upload.shape != references.shape:
        mask, picture = ("×".join(map(str, shape)) for shape in (upload.shape, references.shape))
        raise Refusal(400, f"{name} has {mask} pixels, the reference has {picture}.", param=name)


def _read_url(entry: object, rules: ReferenceRules, param: str) -> str:
    if isinstance(entry, dict) and "object" in rules.shapes:
        found = cast("dict[str, object]", entry)
        if set(found) != {"url"}:
            raise Refusal(400, f"{param} must be an object with the one field url.", param=param)
        entry = found["url"]
    elif not isinstance(entry, str) or "string" not in rules.shapes:
        raise Refusal(400, f"{param} must be a URL ({' or '.join(rules.shapes)}).", param=param)
    if not isinstance(entry, str):
        raise Refusal(400, f"{param}.url must be a string.", param=param)
    _check_spelling(entry, param)
    return entry


def _check_spelling(url: str, param: str) -> None:
    if url.startswith("data:") or "://" not in url[:12]:
        raise Refusal(
            400, f"{param}: base64 image data is no longer supported, upload the image and pass its URL.", param=param
        )


def _find(url: str, find: FindUpload, param: str) -> Upload | None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise Refusal(400, f"{param} is not a URL.", param=param) from None
    if parts.scheme not in {"http", "https"} or not host or any(character.isspace() for character in url):
        raise Refusal(400, f"{param} must be an http or https URL.", param=param)
    try:
        upload = find(url)
    except LookupError:
        raise Refusal(400, f"{param}: there is no such upload.", param=param) from None
    if upload is None and not _is_public(host):
        raise Refusal(400, f"{param} is not publicly reachable.", param=param)
    return upload


def _check_file(upload: Upload, rules: ReferenceRules, param: str) -> None:
    if rules.types and upload.mime_type not in rules.types:
        raise Refusal(400, f"{param}: {upload.mime_type} is not supported by this model.", param=param)
    if not rules.limits_pixels:
        return
    if upload.is_unreadable:
        raise Refusal(400, f"{param} cannot be read as an image.", param=param)
    if upload.shape is None:
        return
    width, height = upload.shape
    if rules.side_over is not None and min(width, height) <= rules.side_over:
        raise Refusal(400, f"{param}: both sides must have more than {rules.side_over} pixels.", param=param)
    if rules.ratio is not None and max(width, height) > rules.ratio * min(width, height):
        raise Refusal(
            400, f"{param}: the aspect ratio must be within 1/{rules.ratio:g} and {rules.ratio:g}.", param=param
        )
    if rules.max_pixels is not None and width * height > rules.max_pixels:
        raise Refusal(400, f"{param} has {width * height} pixels, the maximum is {rules.max_pixels}.", param=param)


def _is_public(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return True  # a name: whether it can be resolved is nothing that a practice gateway goes out to see
