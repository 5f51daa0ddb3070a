"""Reads the further fields of a request, by path: choices, switches, numbers, nested objects."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from app.gateway.demo.refusals import Refusal
from app.gateway.demo.rules import FieldRules, ModelRules

Fields: TypeAlias = dict[str, Any]
"""What the request has, by path such as `metadata.resolution`."""

_SHOWN = 60


def read_fields(body: Mapping[str, Any], model: ModelRules) -> Fields:
    """Every further field that the request has.

    Raises:
        Refusal: 400, with the path of the field at fault.
    """
    found: Fields = {}
    for top in dict.fromkeys(path.partition(".")[0] for path in model.fields):
        if top in body:
            _walk(body[top], top, model, found)
    for path, rules in model.fields.items():
        if rules.needs and found.get(path) is True and found.get(rules.needs) is not True:
            raise Refusal(400, f"{path} needs {rules.needs} to be true.", param=path)
    return found


def value_or_default(fields: Fields, path: str, model: ModelRules) -> str:
    """What counts for a choice; "" for no path at all."""
    return str(fields.get(path) or model.fields[path].default) if path else ""


def read_choice(value: object, path: str, allowed: tuple[str, ...]) -> str:
    """A string out of a list.

    Raises:
        Refusal: it is none of them.
    """
    if not isinstance(value, str) or value not in allowed:
        shown = json.dumps(value)[:_SHOWN]
        raise Refusal(400, f"{path} must be one of {', '.join(allowed)}; got {shown}.", param=path)
    return value


def _walk(value: object, path: str, model: ModelRules, found: Fields) -> None:
    rules = model.fields.get(path)
    if rules is not None:
        found[path] = _checked(value, path, rules)
        return
    if not any(known.startswith(f"{path}.") for known in model.fields):
        raise Refusal(400, f"Unknown field '{path}' for model {model.id}.", param=path)
    if not isinstance(value, dict):
        raise Refusal(400, f"{path} must be an object.", param=path)
    for name, item in cast("dict[str, object]", value).items():
        inner = f"{path}.{name}"
        if "." in name:  # one name with a dot in it is not two names
            raise Refusal(400, f"Unknown field '{inner}' for model {model.id}.", param=inner)
        _walk(item, inner, model, found)


def _checked(value: object, path: str, rules: FieldRules) -> object:
    if rules.kind == "choice":
        return read_choice(value, path, rules.values)
    if rules.kind == "boolean":
        return _of_type(value, bool, path, "true or false")
    if rules.kind == "object":
        return _of_type(value, dict, path, "an object")
    if rules.kind == "objects":
        entries = cast("list[object]", _of_type(value, list, path, "an array of objects"))
        for number, entry in enumerate(entries):
            _of_type(entry, dict, f"{path}.{number}", "an object")
        return entries
    return _number(value, path, rules)


def _of_type(value: object, kind: type, path: str, words: str) -> object:
    if not isinstance(value, kind):
        raise Refusal(400, f"{path} must be {words}, without quotes.", param=path)
    return value


def _number(value: object, path: str, rules: FieldRules) -> int | float:
    whole = rules.kind == "integer"
    if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
        kind = "an integer" if whole else "a number"
        raise Refusal(400, f"{path} must be {kind}, without quotes.", param=path)
    if rules.minimum is not None and value < rules.minimum:
        raise Refusal(400, f"{path} must be at least {rules.minimum:g}.", param=path)
    if rules.maximum is not None and value > rules.maximum:
        raise Refusal(400, f"{path} must be at most {rules.maximum:g}.", param=path)
    return value
