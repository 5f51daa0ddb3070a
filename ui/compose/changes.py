"""What a change of the model did to the form, in a few words for one strip."""

from __future__ import annotations

from app.catalog.effective import find_option, option_value
from app.catalog.sizes import parse_ratio
from app.catalog.spec import Model
from ui.compose.fit import Fit, fit, namesake
from ui.compose.form import Form
from ui.compose.words import shape_words, value_words


def change_notes(old: Model, new: Model, form: Form) -> tuple[str, ...]:
    """Every wish that the new model does not take as the old one did; () when all of it fits."""
    before, after = fits = fit(old, form), fit(new, form)
    parts = [
        _size_note(form, before.request.size, after.request.size),
        _reference_note(new, before, after),
        *_option_notes(old, new, form, fits),
        _prompt_note(old, new, form),
    ]
    return tuple(part for part in parts if part)


def _size_note(form: Form, before: str | None, after: str | None) -> str:
    if form.size is None or before is None or after in (before, form.size):
        return ""
    if after is None:
        return "size left to the model"
    return "" if _same_shape(before, after) else f"size {shape_words(before)} → {shape_words(after)}"


def _same_shape(one: str, other: str) -> bool:
    left, right = parse_ratio(one), parse_ratio(other)
    return left is not None and right is not None and left[0] * right[1] == left[1] * right[0]


def _reference_note(new: Model, before: Fit, after: Fit) -> str:
    had, has = len(before.request.references), len(after.request.references)
    if has >= had:
        return ""
    parked = f"{len(after.parked)} parked"
    return f"no references, {parked}" if new.references is None else f"references {had} → {has}, {parked}"


def _option_notes(old: Model, new: Model, form: Form, fits: tuple[Fit, Fit]) -> list[str]:
    before, after = fits[0].request, fits[1].request
    notes: list[str] = []
    for field, value in before.options.items():
        ours, theirs = find_option(old, field), namesake(new, field)
        if ours is None or value == ours.default:
            continue
        got = option_value(new, after, theirs) if theirs is not None else None
        if theirs is None:
            notes.append(f"{ours.label} not offered")
        elif got not in (value, form.options.get(field)):  # what was wished all along is no news
            words = "the model's choice" if got is None else value_words(theirs, got)
            notes.append(f"{ours.label} {value_words(ours, value)} → {words}")
    return notes


def _prompt_note(old: Model, new: Model, form: Form) -> str:
    over = len(form.prompt) - new.prompt_max if new.prompt_max is not None else 0
    was_over = old.prompt_max is not None and len(form.prompt) > old.prompt_max
    return f"prompt {over:,} characters too long" if over > 0 and not was_over else ""
