"""Does a value fit an option: the one place that knows the kinds of options and their types."""

from __future__ import annotations

import math
from collections.abc import Sequence

from app.catalog.spec import Choice, Option
from app.catalog.words import LARGEST, listed, shown
from app.errors import Problem
from app.request import OptionValue
from app.words import decimal, tr


def untyped(value: object) -> object:
    """The same value without its declared type: a msgspec struct does not look at its types when it is made."""
    return value


def fit(option: Option, value: object) -> OptionValue | Problem:
    """The value as it is sent (a whole float becomes an integer where one is wanted), or why it does not fit.

    A boolean is not a number, a string of digits is not a number, and `nan` and `inf` are nothing that JSON knows.
    Conditions (`needs`) are not looked at here.
    """
    match option.kind:
        case "boolean":
            return value if isinstance(value, bool) else _wrong_type(option, tr("yes or no"), value)
        case "text":
            return _fit_text(option, value)
        case "choice":
            return _fit_choice(option, value)
        case "integer" | "number":
            return _fit_number(option, value)


def find_choice(choices: Sequence[Choice], value: object) -> Choice | None:
    """The choice with this value; 2.0 finds 2, but true does not find 1."""
    return next((choice for choice in choices if same(choice.value, value)), None)


def same(one: object, other: object) -> bool:
    """Equality as JSON sees it: a boolean never equals a number."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other
    return isinstance(one, str) and isinstance(other, str) and one == other


def has_control_characters(text: str) -> bool:
    """Whether it holds characters that no text has (tabs and line breaks aside), or halves of characters."""
    return any((char < " " and char not in "\t\n\r") or "\x7f" <= char <= "\x9f" or is_half(char) for char in text)


def is_half(char: str) -> bool:
    """A lone surrogate: half a character, which no UTF-8 text can hold."""
    return "\ud800" <= char <= "\udfff"


def _fit_text(option: Option, value: object) -> OptionValue | Problem:
    if not isinstance(value, str):
        return _wrong_type(option, "text", value)
    if has_control_characters(value):
        return Problem(
            option.field, tr("{label} holds characters that cannot be sent.", label=tr(option.label)), "wrong_format"
        )
    return value


def _fit_choice(option: Option, value: object) -> OptionValue | Problem:
    found = find_choice(option.choices, value)
    if found is not None:
        return found.value
    offered = listed([choice.value for choice in option.choices])
    kind = "not_offered" if any(type(choice.value) is type(value) for choice in option.choices) else "wrong_type"
    return Problem(
        option.field,
        tr("{label} can be {offered}, not {value}.", label=tr(option.label), offered=offered, value=shown(value)),
        kind,
    )


def _fit_number(option: Option, value: object) -> OptionValue | Problem:
    whole = option.kind == "integer"
    wanted = tr("a whole number") if whole else tr("a number")
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _wrong_type(option, wanted, value)
    if isinstance(value, float) and (not math.isfinite(value) or (whole and not value.is_integer())):
        return _wrong_type(option, wanted, value)
    if whole and abs(value) > LARGEST:
        return Problem(option.field, tr("{label} is too large.", label=tr(option.label)), "not_offered")
    low, high = option.minimum, option.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        return Problem(
            option.field,
            tr(
                "{label} must be {wanted}, not {value}.",
                label=tr(option.label),
                wanted=_span(low, high),
                value=shown(value),
            ),
            "not_offered",
        )
    if isinstance(value, int) and abs(value) > LARGEST:
        return Problem(option.field, tr("{label} is too large.", label=tr(option.label)), "not_offered")
    return int(value) if whole else value


def _span(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return tr("between {low} and {high}", low=decimal(low), high=decimal(high))
    if low is not None:
        return tr("at least {low}", low=decimal(low))
    return tr("at most {high}", high=decimal(high)) if high is not None else ""


def _wrong_type(option: Option, wanted: str, value: object) -> Problem:
    return Problem(
        option.field,
        tr("{label} must be {wanted}, not {value}.", label=tr(option.label), wanted=wanted, value=shown(value)),
        "wrong_type",
    )
