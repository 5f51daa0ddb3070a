"""Judges the body of a generation request against the rules: an order that can be carried out, or a refusal."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, cast

import msgspec

from app.gateway.demo.fields import Fields, read_choice, read_fields, value_or_default
from app.gateway.demo.references import FindUpload, References, read_mask, read_references
from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import ModelRules, Rules
from app.gateway.demo.sizes import read_size


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What was ordered, complete with every default.

    Attributes:
        model: as the client spelled it (an alias stays an alias).
        size: in words, "" for a model that takes the reference's ratio and has no sizes.
        width, height: pixels of every picture.
        price: practice units for one picture.
        references: URLs in order.
        format: of the pictures: `png`, `jpeg`, `webp`.
        metadata: as the request has it.
        remarks: further choices in words, for the picture's caption.
        inline: the pictures come as base64 in the answer instead of as links.
        transparent: the pictures have an alpha channel.
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
    metadata: dict[str, Any] = {}
    remarks: tuple[str, ...] = ()
    inline: bool = False
    transparent: bool = False


def judge(raw: bytes, rules: Rules, find_upload: FindUpload, allowed: Collection[str] | None = None) -> Order:
    """Read one request.

    Args:
        raw: the body.
        rules: the book.
        find_upload: finds references that were uploaded here.
        allowed: ids of the models that the key may use; None allows all.

    Raises:
        Refusal: 400 with the field at fault; 403 for a model that the key may not use.
    """
    body = _read_object(raw)
    model = _read_model(body, rules)
    if allowed is not None and model.id not in allowed:
        raise Refusal(403, f"This key may not use the model {model.id}.", param="model")
    for name in body:
        if name not in model.top_fields:
            raise Refusal(400, f"Unknown field '{name}' for model {model.id}.", param=name)
    prompt = _read_prompt(body, model)
    fields = read_fields(body, model)
    references = read_references(body, model.references, find_upload) if model.references else References()
    if model.mask:
        read_mask(body, model.mask, references, find_upload)
    size, (width, height) = read_size(body, model, fields, references)
    answer = next(iter(model.response_formats), "url")
    if "response_format" in body:
        answer = read_choice(body["response_format"], "response_format", model.response_formats)
    return Order(
        model=body["model"],
        prompt=prompt,
        size=size,
        width=width,
        height=height,
        count=_read_count(body, model, len(references.urls)),
        price=model.price_by.get(value_or_default(fields, model.scale_by, model), model.price),
        format=_format(fields, model),
        task_prefix=model.task_prefix,
        references=references.urls,
        metadata=body.get("metadata", {}),
        remarks=tuple(_remarks(fields)),
        inline=answer == "b64_json",
        transparent=bool(model.transparent) and fields.get("background") == model.transparent,
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


def _read_count(body: Mapping[str, Any], model: ModelRules, references: int) -> int:
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
    if rules.maximum is not None and value > rules.maximum:
        raise Refusal(400, f"n must be at most {rules.maximum}.", param="n")
    if rules.with_references is not None and value + references > rules.with_references:
        raise Refusal(
            400, f"{references} references and n = {value} are more than {rules.with_references} together.", param="n"
        )
    return value


def _format(fields: Fields, model: ModelRules) -> str:
    """`jpg` and `image/jpeg` are both `jpeg`."""
    said = str(fields.get(model.format_by, model.format)).removeprefix("image/")
    return "jpeg" if said == "jpg" else said


def _remarks(fields: Fields) -> list[str]:
    words: list[str] = []
    for path, value in fields.items():
        name = path.rpartition(".")[2]
        if isinstance(value, bool):
            words.append(name if value else f"no {name}")
        elif isinstance(value, int | float):
            words.append(f"{name} {str(value)[:8]}")
        elif isinstance(value, str):
            words.append(value)
    return words
