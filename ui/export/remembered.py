"""Settings of a dialog as JSON can carry them, and back: whatever does not fit is as at the first time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

S = TypeVar("S", bound="DataclassInstance")


def as_state(settings: DataclassInstance) -> dict[str, object]:
    """As JSON can carry it."""
    return cast("dict[str, object]", asdict(settings))


def from_state(kind: Callable[..., S], state: Mapping[str, object], fits: Callable[[str, object], bool]) -> S:
    """The same back.

    Args:
        kind: the class of the settings; every field of it has a default.
        state: what was remembered, perhaps edited by hand.
        fits: whether a value of the right type may stand in the field of that name.
    """
    usual = kind()
    values: dict[str, object] = {}
    for field in fields(usual):
        value, default = state.get(field.name), cast("object", getattr(usual, field.name))
        if type(value) is type(default) and fits(field.name, value):
            values[field.name] = value
    return kind(**values)
