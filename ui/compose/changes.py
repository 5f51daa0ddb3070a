"""What a change of the model did to the form: `21:9 → 16:9 · n 4 → 1 · references 8 → 5, 3 parked`."""

from __future__ import annotations

from app.catalog.effective import find_option, option_value
from app.catalog.sizes import parse_ratio
from app.catalog.spec import Model
from app.words import number, tr
from ui.compose.fit import Fit, fit, namesake, requests
from ui.compose.form import Form
from ui.compose.variants import longest
from ui.compose.words import shape_words, value_words


def change_notes(old: Model, new: Model, form: Form) -> tuple[str, ...]:
    """Every wish that the new model does not take as the old one did; () when all of it fits."""
    before, after = fits = fit(old, form), fit(new, form)
    parts = [
        _size_note(form, before.request.size, after.request.size),
        _count_note(old, new, form),
        _reference_note(new, before, after),
        tr("mask kept for later") if before.request.mask is not None and after.request.mask is None else "",
        *_option_notes(old, new, form, fits),
        *_memories(old, new, form, fits),
        _prompt_note(old, new, form),
    ]
    return tuple(part for part in parts if part)


def _size_note(form: Form, before: str | None, after: str | None) -> str:
    if form.size is None or before is None or after in (before, form.size):
        return ""
    if after is None:
        return tr("size left to the model")
    return "" if _same_shape(before, after) else f"{shape_words(before)} → {shape_words(after)}"


def _count_note(old: Model, new: Model, form: Form) -> str:
    """Fewer pictures in one request; the number of pictures that the person wants stays."""
    before, after = (max((part.n or 1 for part in requests(model, form)), default=1) for model in (old, new))
    return f"n {before} → {after}" if after < before else ""


def _same_shape(one: str, other: str) -> bool:
    left, right = parse_ratio(one), parse_ratio(other)
    return left is not None and right is not None and left[0] * right[1] == left[1] * right[0]


def _reference_note(new: Model, before: Fit, after: Fit) -> str:
    had, has = len(before.request.references), len(after.request.references)
    if has >= had:
        return ""
    parked = number(len(after.parked))
    if new.references is None:
        return tr("no references, {parked} parked", parked=parked)
    return tr("references {had} → {has}, {parked} parked", had=had, has=has, parked=parked)


def _option_notes(old: Model, new: Model, form: Form, fits: tuple[Fit, Fit]) -> list[str]:
    before, after = fits[0].request, fits[1].request
    notes: list[str] = []
    for field, value in before.options.items():
        ours, theirs = find_option(old, field), namesake(new, field)
        if ours is None or value == ours.default:
            continue
        got = option_value(new, after, theirs) if theirs is not None else None
        if theirs is None:
            notes.append(tr("{label} not offered", label=tr(ours.label)))
        elif got not in (value, form.options.get(field)):  # what was wished all along is no news
            words = tr("the model's choice") if got is None else value_words(theirs, got)
            notes.append(f"{tr(ours.label)} {value_words(ours, value)} → {words}")
    return notes


def _memories(old: Model, new: Model, form: Form, fits: tuple[Fit, Fit]) -> list[str]:
    """What the new model remembers of its own where the old one followed its default."""
    before, after = fits[0].request, fits[1].request
    notes: list[str] = []
    for field in form.own.get(new.id, {}):
        ours, theirs = namesake(old, field), find_option(new, field)
        if ours is None or theirs is None:
            continue
        had, got = option_value(old, before, ours), option_value(new, after, theirs)
        if had is not None and got is not None and had == ours.default and had != got:
            notes.append(f"{tr(ours.label)} {value_words(ours, had)} → {value_words(theirs, got)}")
    return notes


def _prompt_note(old: Model, new: Model, form: Form) -> str:
    length = longest(form.prompt)
    if new.prompt_max is None or length <= new.prompt_max:
        return ""
    was_over = old.prompt_max is not None and length > old.prompt_max
    if was_over:
        return ""
    return tr("prompt {length} of {most}", length=number(length), most=number(new.prompt_max))
