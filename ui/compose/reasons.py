"""Why Generate cannot be pressed, in words, each with the place in the form where it can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.catalog.check import check
from app.catalog.spec import Model
from ui.compose.fit import requests
from ui.compose.form import Form
from ui.references.item import ReferenceItem

STARTING = "Starting … the engine is not ready yet."
NO_MODEL = "The model catalogue is empty, so there is nothing to send this to."


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    Attributes:
        field: as in `app.errors.Problem`, `reference:KEY` for a picture that is in no request yet, or "" when there is
            nothing to mend.
        text: one sentence, plain text.
    """

    field: str
    text: str


def reasons(model: Model | None, form: Form, items: Sequence[ReferenceItem], *, ready: bool) -> tuple[Reason, ...]:
    """Every reason, in the order of the form; () means that the form may be sent."""
    if model is None:
        return (Reason("model", NO_MODEL),)
    found: list[Reason] = [] if ready else [Reason("", STARTING)]
    for request in {request.n: request for request in requests(model, form)}.values():
        found.extend(Reason(problem.field, problem.message) for problem in check(model, request))
    found.extend(Reason(f"reference:{item.key}", item.blocker) for item in items if item.blocker)
    return tuple(dict.fromkeys(found))
