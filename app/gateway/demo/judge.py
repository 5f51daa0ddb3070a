"""Judges the body of a generation request against the rules: an order that can be carried out, or a refusal."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable, Mapping
from typing import Any, cast
from urllib.parse import urlsplit

import msgspec

from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import ModelRules, ReferenceRules, Rules

TypeOfUpload = Callable[[str], "str | None"]
"""MIME type of the upload behind one of this gateway's own URLs; "" for a URL of another host; None when it is gone."""


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What was ordered, complete with every default.

    Attributes:
        model: as the client spelled it (an alias stays an alias).
        width, height: pixels of every picture.
        price: practice units for one picture.
        references: URLs in order.
        format: of the pictures: `png`, `jpeg`, `webp`.
        inline: the pictures come as base64 in the answer instead of as links.
    """

    model: str
    prompt: str
    size: str
    width: int
    height: int
    count: int
    price: float
    format: str
    task_prefix: str
    references: tuple[str, ...] = ()
    metadata: dict[str, str] = {}
    inline: bool = False


def judge(raw: bytes, rules: Rules, type_of_upload: TypeOfUpload) -> Order:
    """Read one request.

    Raises:
        Refusal: 400, with the field at fault.
    """
    body = _read_object(raw)
    model = _read_model(body, rules)
    for name in body:
        if name not in model.fields:
            raise Refusal(400, f"Unknown field '{name}' for model {model.id}.", param=name)
    metadata = _read_metadata(body, model)
    size = _read_choice(body, "size", tuple(model.sizes)) or model.default_size
    scale = metadata.get(model.scale_by) or next(iter(model.scale), "")
    width, height = model.sizes[size]
    factor = model.scale.get(scale, 1)
    answer = _read_choice(body, "response_format", model.response_formats) or next(iter(model.response_formats), "url")
    return Order(
        model=body["model"],
        prompt=_read_prompt(body, model),
        size=size,
        width=width * factor,
        height=height * factor,
        count=_read_count(body, model),
        price=model.price_by.get(scale, model.price),
        format=model.format,
        task_prefix=model.task_prefix,
        references=_read_references(body, model.references, type_of_upload) if model.references else (),
        metadata=metadata,
        inline=answer == "b64_json",
    )


def _read_object(raw: bytes) -> dict[str, Any]:
    try:
        value = msgspec.json.decode(raw)  # stricter than the standard library: no NaN, no half surrogates
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Refusal(400, "The request body is not valid JSON.") from None
    if not isinstance(value, dict):
        raise Refusal(400, "The request body must be a JSON object.")
    return cast("dict[str, Any]", value)


def _read_model(body: Mapping[str, Any], rules: Rules) -> ModelRules:
    name = body.get("model")
    if not isinstance(name, str) or not name:
        raise Refusal(400, "model is required and must be a string.", param="model")
    model = rules.find(name)
    if model is None:
        raise Refusal(400, f"Unknown model '{name}'.", param="model", code="model_not_found")
    return model


def _read_prompt(body: Mapping[str, Any], model: ModelRules) -> str:
    prompt = body.get("prompt")
    if not isinstance(prompt, str) or not prompt.strip():
        raise Refusal(400, "prompt is required and must be a string.", param="prompt")
    if model.prompt_max is not None and len(prompt) > model.prompt_max:
        raise Refusal(400, f"prompt has {len(prompt)} characters, the maximum is {model.prompt_max}.", param="prompt")
    return prompt


def _read_choice(body: Mapping[str, Any], name: str, allowed: tuple[str, ...], *, param: str = "") -> str | None:
    """The value of a field with a fixed list of strings; None where the request does not have it."""
    if name not in body:
        return None
    value = body[name]
    if not isinstance(value, str) or value not in allowed:
        shown = json.dumps(value)
        raise Refusal(
            400, f"{param or name} must be one of {', '.join(allowed)}; got {shown[:60]}.", param=param or name
        )
    return value


def _read_count(body: Mapping[str, Any], model: ModelRules) -> int:
    rules = model.count
    if rules is None or "n" not in body:
        return 1
    value = body["n"]
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refusal(400, "n must be a pure number without quotes.", param="n")
    if rules.choices and value not in rules.choices:
        raise Refusal(400, f"n must be one of {', '.join(map(str, rules.choices))}.", param="n")
    if value < rules.minimum:
        raise Refusal(400, f"n must be at least {rules.minimum}.", param="n")
    return value


def _read_metadata(body: Mapping[str, Any], model: ModelRules) -> dict[str, str]:
    value = body.get("metadata", {})
    if not isinstance(value, dict):
        raise Refusal(400, "metadata must be an object.", param="metadata")
    fields = cast("dict[str, Any]", value)
    checked: dict[str, str] = {}
    for name in fields:
        path = f"metadata.{name}"
        if name not in model.metadata:
            raise Refusal(400, f"Unknown field '{path}' for model {model.id}.", param=path)
        checked[name] = _read_choice(fields, name, model.metadata[name], param=path) or ""
    return checked


def _read_references(body: Mapping[str, Any], rules: ReferenceRules, type_of_upload: TypeOfUpload) -> tuple[str, ...]:
    urls: list[str] = []
    for name in rules.fields:
        entries = body.get(name, [])
        if not isinstance(entries, list):
            raise Refusal(400, f"{name} must be an array.", param=name)
        for number, entry in enumerate(cast("list[Any]", entries)):
            url = _read_url(entry, rules, f"{name}.{number}")
            _check_file(url, rules, type_of_upload, f"{name}.{number}")
            urls.append(url)
        if rules.maximum is not None and len(urls) > rules.maximum:
            raise Refusal(400, f"{name} has {len(urls)} images, the maximum is {rules.maximum}.", param=name)
    return tuple(urls)


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
    if entry.startswith("data:") or "://" not in entry[:12]:
        raise Refusal(
            400, f"{param}: base64 image data is no longer supported, upload the image and pass its URL.", param=param
        )
    return entry


def _check_file(url: str, rules: ReferenceRules, type_of_upload: TypeOfUpload, param: str) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        raise Refusal(400, f"{param} is not a URL.", param=param) from None
    if parts.scheme not in {"http", "https"} or not host or any(character.isspace() for character in url):
        raise Refusal(400, f"{param} must be an http or https URL.", param=param)
    mime_type = type_of_upload(url)
    if mime_type is None:
        raise Refusal(400, f"{param}: there is no such upload.", param=param)
    if not mime_type and not _is_public(host):
        raise Refusal(400, f"{param} is not publicly reachable.", param=param)
    if mime_type and rules.types and mime_type not in rules.types:
        raise Refusal(400, f"{param}: {mime_type} is not supported by this model.", param=param)


def _is_public(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return True  # a name: whether it can be resolved is nothing that a practice gateway goes out to see
