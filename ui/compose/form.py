"""The form as one frozen value: what the person wishes, whatever the model at hand makes of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import msgspec

from app.request import GenerationRequest, OptionValue, Reference
from ui.references.item import identity

MOST_PICTURES = 16
"""The most pictures that one press of Generate asks for."""

PROMPT_CAP = 20_000
"""Characters that the prompt field holds at most: five times the largest limit known, and still quick to lay out."""


class Form(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The wishes of the person. Changing the model leaves them alone, so changing back brings everything back.

    Attributes:
        model: id of the chosen model; "" before a catalogue is known.
        prompt: as typed, see `clean_prompt`.
        size: as chosen; None follows the model's default.
        count: how many pictures, 1…`MOST_PICTURES`, whatever one request of the model may ask for.
        options: by field path, the latest choice of each, whichever model it was made for.
        references: in order; those beyond the model's maximum are parked.
        mask: of the first reference, for the models that take one.
        mask_of: `identity` of the reference that the mask was made for; "" when that is not known.
        own: model → field path → what was last chosen for that very model (None: left to it). It goes before
            `options`, so that each model has its own last options and all others follow the latest choice.
    """

    model: str = ""
    prompt: str = ""
    size: str | None = None
    count: int = 1
    options: Mapping[str, OptionValue] = {}
    references: tuple[Reference, ...] = ()
    mask: Reference | None = None
    mask_of: str = ""
    own: Mapping[str, Mapping[str, OptionValue | None]] = {}

    def with_option(self, field: str, value: OptionValue | None) -> Form:
        """The form with one option chosen for its model; None takes the choice back."""
        options = {key: old for key, old in self.options.items() if key != field}
        if value is not None:
            options[field] = value
        own = {**self.own, self.model: {**self.own.get(self.model, {}), field: value}}
        return msgspec.structs.replace(self, options=options, own=own)


_DRAFTED = frozenset({"parked", "references"})
"""What the list of references adds to a stored form."""


def clean_prompt(text: str) -> str:
    r"""Plain text that may go into JSON: line ends as `\n`, no control characters, no halves of surrogate pairs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})


def clamp_count(count: int) -> int:
    """The nearest number of pictures that the form offers."""
    return min(max(count, 1), MOST_PICTURES)


def to_state(form: Form) -> dict[str, object]:
    """The form as JSON-able data, for the next start."""
    return {"version": 1, **msgspec.to_builtins(form)}


def without_draft(state: Mapping[str, object]) -> dict[str, object]:
    """A stored form without what the person wrote and added: the model and how the form stands are left."""
    drafted = {field.name for field in msgspec.structs.fields(Form)} - {"model", "own"}
    return {name: value for name, value in state.items() if name not in drafted and name not in _DRAFTED}


def from_state(state: Mapping[str, object]) -> Form:
    """What can be read of a stored form; anything that is not understood is left at its default, field by field."""
    found: dict[str, object] = {}
    for field in msgspec.structs.fields(Form):
        try:
            found[field.name] = msgspec.convert(state[field.name], field.type)
        except (KeyError, msgspec.ValidationError):
            continue
    form = Form(**found)  # pyright: ignore[reportArgumentType] - each value was converted to its own field's type
    prompt = clean_prompt(form.prompt)[:PROMPT_CAP]
    return msgspec.structs.replace(form, prompt=prompt, count=clamp_count(form.count))


def from_request(request: GenerationRequest, form: Form) -> Form:
    """The form that asks for `request` again; the number of pictures is the request's own."""
    return msgspec.structs.replace(
        form,
        model=request.model,
        prompt=clean_prompt(request.prompt)[:PROMPT_CAP],
        size=request.size,
        count=clamp_count(request.n or 1),
        options=dict(request.options),
        references=request.references,
        mask=request.mask,
        mask_of=identity(request.references[0]) if request.mask is not None and request.references else "",
        own={**form.own, request.model: dict(request.options)},
    )
