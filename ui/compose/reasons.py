"""Why Generate cannot be pressed, in words, each with the place in the form where it can be mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.catalog.check import check
from app.catalog.spec import Model
from app.words import mark, plural, tr
from ui.compose.fit import requests
from ui.compose.form import Form
from ui.compose.variants import MOST_AT_ONCE, variants
from ui.mask.state import mask_fault
from ui.references.item import ReferenceItem

STARTING = mark("Starting … the engine is not ready yet.")
NO_MODEL = mark("The model catalogue is empty, so there is nothing to send this to.")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    Attributes:
        field: as in `app.errors.Problem`, `reference:KEY` for a picture that is in no request yet, or "" when there is
            nothing to mend.
        text: one sentence, plain text.
        blocks: nothing can be sent as long as it holds; otherwise what is sent waits by itself.
    """

    field: str
    text: str
    blocks: bool = True


def reasons(
    model: Model | None, form: Form, items: Sequence[ReferenceItem], *, ready: bool, trouble: str = ""
) -> tuple[Reason, ...]:
    """Every reason, in the order of the form; () means that the form may be sent.

    Nothing is sent before a core is open, which is `ready`; `trouble` is why none could be opened.
    """
    waiting = () if ready else (Reason("", trouble or tr(STARTING)),)
    if model is None:
        return waiting or (Reason("model", tr(NO_MODEL)),)
    found: list[Reason] = [*waiting]
    known = variants(form.prompt)
    wanted = requests(model, form)
    # the parts of one prompt differ in number alone, the prompts in their text alone
    parts = {request.n: request for request in wanted if request.prompt == known.prompts[0]}
    others = [request for request in wanted if request.n == wanted[0].n]
    problems = [
        *known.problems,
        *(problem for request in (*parts.values(), *others) for problem in check(model, request)),
    ]
    found.extend(Reason(problem.field, problem.message) for problem in problems)
    misfit = mask_fault(model, form)
    if misfit and not any(problem.field == "mask" for problem in problems):
        found.append(Reason("mask", misfit))
    total = form.count * len(known.prompts)
    if total > MOST_AT_ONCE:
        words = tr(
            "{prompts} prompts × {count} make {total} pictures; at most {most} at once.",
            prompts=len(known.prompts),
            count=form.count,
            total=total,
            most=MOST_AT_ONCE,
        )
        found.append(Reason("n", words))
    found.extend(Reason(f"reference:{item.key}", item.blocker) for item in items if item.blocker)
    if not found:
        found.extend(_waits(items))
    return tuple(dict.fromkeys(found))


def _waits(items: Sequence[ReferenceItem]) -> Iterator[Reason]:
    """What is asked for now is written down at once, and sent when the pictures that it needs are there."""
    awaited = [item for item in items if item.is_awaited]
    if awaited:
        words = plural(
            len(awaited),
            "Waiting for one upload: what you generate now is sent by itself when reference {number} is ready.",
            "Waiting for {n} uploads: what you generate now is sent by itself when they are ready.",
            number=awaited[0].number,
        )
        yield Reason(f"reference:{awaited[0].key}", words, blocks=False)


def not_for_this_key(model: Model) -> tuple[Reason, ...]:
    """The gateway takes this model from other accounts only."""
    return (Reason("model", tr("{model} is not allowed for this key: choose another model.", model=model.name)),)
