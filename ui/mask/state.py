"""Does the mask of the form belong to its first reference: in words, for the slot and for Generate."""

from __future__ import annotations

from dataclasses import dataclass

from app.catalog.spec import Model
from app.request import Reference
from app.words import number, tr
from ui.compose.fit import takes_mask
from ui.compose.form import Form
from ui.references.item import identity


@dataclass(frozen=True, slots=True)
class MaskState:
    """What the slot shows.

    Attributes:
        mask: of the form; None when there is none.
        words: where it stands, short.
        problem: why it does not fit and what can be done, a sentence; "" when it does.
        hint: the same in a few words.
        is_usable: the model takes a mask.
        why_not: why nothing can be painted; "" when it can.
        can_adopt: it is for another reference, but has the pixels of the first one.
    """

    mask: Reference | None = None
    words: str = ""
    problem: str = ""
    hint: str = ""
    is_usable: bool = False
    why_not: str = ""
    can_adopt: bool = False


def mask_state(model: Model | None, form: Form) -> MaskState:
    """How the form's mask stands to the model and to the first reference."""
    mask, first = form.mask, form.references[0] if form.references else None
    usable = model is not None and takes_mask(model)
    problem = mask_fault(model, form)
    return MaskState(
        mask=mask,
        words=_words(mask, first, usable=usable),
        problem=problem,
        hint=_hint(form) if problem else "",
        is_usable=usable,
        why_not=_why_not(first),
        can_adopt=bool(problem) and first is not None and mask is not None and _pixels(mask) == _pixels(first),
    )


def mask_fault(model: Model | None, form: Form) -> str:
    """Why the mask does not fit the first reference; "" where it does, or where it is not used at all."""
    mask = form.mask
    if mask is None or model is None or not takes_mask(model) or not form.references:
        return ""
    first = form.references[0]
    if _has_other_pixels(mask, first):
        return tr(
            "The mask has {width} × {height} pixels, the first reference {needed_width} × {needed_height}: "
            "put the reference it was made for first, paint a new mask, or remove it.",
            width=number(mask.width or 0),
            height=number(mask.height or 0),
            needed_width=number(first.width or 0),
            needed_height=number(first.height or 0),
        )
    if form.mask_of and form.mask_of != identity(first):
        made_for = _made_for(form)
        if made_for:
            return tr(
                "The mask was made for {other}, which is not the first reference any more: put it first, use the mask "
                "for {name} all the same, or remove it.",
                other=made_for,
                name=first.name,
            )
        return tr(
            "The mask was made for another picture: use it for {name} all the same, paint a new one, or remove it.",
            name=first.name,
        )
    return ""


def _hint(form: Form) -> str:
    mask, first = form.mask, form.references[0] if form.references else None
    made_for = _made_for(form)
    if made_for and (first is None or made_for != first.name):
        return tr("Made for {other}, which is not the first one any more.", other=made_for)
    if mask is not None and first is not None and _has_other_pixels(mask, first):
        return tr("Made for a picture of other pixels.")
    return tr("Made for another picture.")


def _made_for(form: Form) -> str:
    return next((one.name for one in form.references if identity(one) == form.mask_of), "")


def _has_other_pixels(mask: Reference, first: Reference) -> bool:
    return None not in (*_pixels(mask), *_pixels(first)) and _pixels(mask) != _pixels(first)


def _words(mask: Reference | None, first: Reference | None, *, usable: bool) -> str:
    if mask is None:
        return tr("for the first reference") if first is not None else tr("once there is a reference")
    if not usable:
        return tr("{name} · kept for another model", name=mask.name)
    return mask.name if first is not None else tr("{name} · used once there is a reference", name=mask.name)


def _why_not(first: Reference | None) -> str:
    if first is None:
        return tr("Add the reference that is to be painted on first.")
    if first.sha256 is None or not first.width or not first.height:
        return tr("The first reference is an address: its pixels are not here. Choose a mask file instead.")
    return ""


def _pixels(reference: Reference) -> tuple[int | None, int | None]:
    return reference.width, reference.height
