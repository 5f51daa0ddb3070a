"""Options as text: `--option metadata.resolution=2K`."""

from __future__ import annotations

import re

from app.catalog.effective import find_option
from app.catalog.spec import Model, Option
from app.catalog.suggest import unknown_option
from app.catalog.values import fit
from app.errors import Problem, RequestRefusedError
from app.request import OptionValue

_BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_INTEGER = re.compile(r"[+-]?[0-9]{1,20}")
_NUMBER = re.compile(r"[+-]?([0-9]{1,20}(\.[0-9]{0,20})?|\.[0-9]{1,20})([eE][+-]?[0-9]{1,3})?")


def parse_option(model: Model, field: str, text: str) -> OptionValue:
    """The value that a text stands for, in the type that the option has.

    Raises:
        RequestRefusedError: the model has no such option, or the text does not fit it; its message names what does.
    """
    option = find_option(model, field)
    if option is None:
        raise RequestRefusedError((unknown_option(model, field),))
    fitted = fit(option, _read(option, text))
    if isinstance(fitted, Problem):
        raise RequestRefusedError((fitted,))
    return fitted


def _read(option: Option, text: str) -> object:
    """The text as a value of the option's kind; the text itself where it is none, for `fit` to refuse."""
    match option.kind:
        case "text":
            return text
        case "choice":
            return _read_choice(option, text.strip())
        case "boolean":
            return _BOOLEANS.get(text.strip().casefold(), text)
        case "integer" | "number":
            return _read_number(text.strip())


def _read_choice(option: Option, text: str) -> object:
    values = [choice.value for choice in option.choices]
    exact = [value for value in values if str(value) == text]
    alike = exact or [value for value in values if str(value).casefold() == text.casefold()]
    return alike[0] if len(alike) == 1 else text


def _read_number(text: str) -> object:
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
