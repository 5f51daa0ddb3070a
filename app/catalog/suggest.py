"""Unknown names: the sentence that says so and the nearest names that are known."""

from __future__ import annotations

from collections.abc import Sequence

from app.catalog.load import Catalog
from app.catalog.spec import Model
from app.catalog.words import listed, shown
from app.errors import Problem
from app.words import tr

_EXAMPLES = 6
"""How many models a sentence names when it cannot guess which one was meant."""


def check_model_name(catalog: Catalog, name: str) -> Problem | None:
    """None where the catalogue has a model of that id or alias, else the problem with the nearest names."""
    if catalog.find(name) is not None:
        return None
    known = [known for model in catalog.models for known in (model.id, *model.aliases)]
    if not known:
        return Problem(
            "model", tr("The model catalogue is empty, so there is no model to send this to."), "unknown_model"
        )
    near = nearest(name, known)
    examples = [family.models[0].id for family in catalog.families][:_EXAMPLES]
    if near:
        advice = tr("did you mean {names}?", names=listed(near))
    elif len(known) > len(examples):
        advice = tr("it has {names}, among others.", names=listed(examples, "and"))
    else:
        advice = tr("it has {names}.", names=listed(examples, "and"))
    start = (
        tr("No model was named")
        if not name.strip()
        else tr("There is no model {name} in the catalogue", name=shown(name))
    )
    return Problem("model", _two_halves(start, advice), "unknown_model")


def unknown_option(model: Model, field: object) -> Problem:
    """The problem of an option that the model does not have."""
    if not isinstance(field, str) or not field:
        return Problem("options", tr("An option needs a name."), "unknown_option")
    known = [option.field for option in model.options]
    start = tr("{model} has no option {field}", model=model.name, field=shown(field))
    near = nearest(field, known)
    if near:
        return Problem(field, _two_halves(start, tr("did you mean {names}?", names=listed(near))), "unknown_option")
    advice = (
        tr("it has {names}.", names=listed(known, "and"))
        if known
        else tr("it has none beyond size, count and references.")
    )
    return Problem(field, _two_halves(start, advice), "unknown_option")


def _two_halves(statement: str, advice: str) -> str:
    return tr("{statement}; {advice}", note="two halves of a sentence", statement=statement, advice=advice)


def nearest(name: str, known: Sequence[str]) -> list[str]:
    """Up to three known names that look like it, capitals aside; also those that end in it (`resolution`)."""
    import difflib  # 5 ms that only a mistyped name costs

    wanted = name.strip().casefold()[:200]
    ends = [one for one in known if wanted and one.casefold().endswith(f".{wanted}")]
    folded = {one.casefold(): one for one in known}
    return ends or [folded[match] for match in difflib.get_close_matches(wanted, list(folded), n=3, cutoff=0.6)]
