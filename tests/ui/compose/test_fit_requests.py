"""From wishes to requests: whatever is wished, what goes out is legal, and nothing that was wished is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.check import check
from app.catalog.load import Catalog, load_catalog
from app.catalog.spec import Model
from app.request import Reference
from ui.compose.fit import fit, reference_room, requests
from ui.compose.form import MOST_PICTURES, Form

SHIPPED = load_catalog(None)
RICH = load_catalog(Path(__file__).parent)
FIXABLE = {"empty", "too_long", "too_few"}
"""What only the person can mend: a prompt and a reference cannot be made up."""


def picture(number: int) -> Reference:
    return Reference(name=f"{number}.png", sha256=f"{number:064x}", format="png", bytes=1000, width=64, height=64)


def model_of(catalog: Catalog, model_id: str) -> Model:
    found = catalog.find(model_id)
    assert found is not None
    return found


def wishes() -> st.SearchStrategy[Form]:
    """Wishes for any model, with values of other models among them."""
    sizes = sorted({str(c.value) for m in RICH.models if m.size for c in m.size.choices} | {"5:4", "auto", "nonsense"})
    fields = sorted({option.field for model in RICH.models for option in model.options} | {"resolution", "unknown"})
    values = st.one_of(
        st.sampled_from(["1K", "2K", "4K", "8k", "", "landscape", "url", "e"]),
        st.integers(-5, 50),
        st.floats(-3, 9),
        st.booleans(),
    )
    return st.builds(
        Form,
        prompt=st.sampled_from(["a mug", "x" * 15]),
        size=st.none() | st.sampled_from(sizes),
        count=st.integers(1, MOST_PICTURES),
        options=st.dictionaries(st.sampled_from(fields), values, max_size=6),
        references=st.integers(0, 20).map(lambda amount: tuple(picture(number) for number in range(amount))),
    )


@given(form=wishes(), model=st.sampled_from(RICH.models))
def test_whatever_is_wished_the_requests_are_legal(form: Form, model: Model) -> None:
    made = requests(model, form)
    assert sum(request.n or 1 for request in made) == form.count
    for request in made:
        assert [problem for problem in check(model, request) if problem.kind not in FIXABLE] == []


@given(form=wishes(), walk=st.lists(st.sampled_from(RICH.models), min_size=1, max_size=6))
def test_any_walk_through_the_models_leads_back_to_the_same_requests(form: Form, walk: list[Model]) -> None:
    home = walk[0]
    before = requests(home, form)
    for model in walk:
        requests(model, form)
    assert requests(home, form) == before


@given(form=wishes(), model=st.sampled_from(RICH.models))
def test_no_reference_is_lost_and_none_is_sent_beyond_the_maximum(form: Form, model: Model) -> None:
    fitted = fit(model, form)
    room = reference_room(model)
    assert (*fitted.request.references, *fitted.parked) == form.references
    assert room is None or len(fitted.request.references) <= room


@pytest.mark.parametrize("model", SHIPPED.models, ids=lambda model: model.id)
def test_an_untouched_form_sends_the_documents_default_and_nothing_more(model: Model) -> None:
    needed = tuple(picture(number) for number in range(model.references.minimum if model.references else 0))
    (request,) = requests(model, Form(model=model.id, prompt="a mug", references=needed))
    assert check(model, request) == ()
    assert request.size == (model.size.default if model.size is not None else None)
    assert dict(request.options) == {}


def test_a_size_that_the_resolution_does_not_offer_snaps_and_comes_back_with_it() -> None:
    model = model_of(RICH, "rich-1")
    form = Form(prompt="a mug", size="1:1", options={"metadata.resolution": "4K"})
    assert fit(model, form).request.size == "16:9"
    assert fit(model, form.with_option("metadata.resolution", "2K")).request.size == "1:1"


def test_an_option_whose_need_is_not_met_stays_at_home() -> None:
    model = model_of(RICH, "rich-1")
    form = Form(prompt="a mug", options={"metadata.google_image_search": True})
    assert dict(fit(model, form).request.options) == {}
    both = form.with_option("metadata.google_search", True)
    assert dict(fit(model, both).request.options) == {
        "metadata.google_search": True,
        "metadata.google_image_search": True,
    }


def test_a_resolution_is_understood_at_another_models_path_and_snaps_to_the_nearest() -> None:
    model = model_of(SHIPPED, "flux-2-pro")
    form = Form(prompt="a mug", options={"resolution": "4K"})
    assert dict(fit(model, form).request.options) == {"metadata.resolution": "2K"}


def test_a_model_that_wants_a_reference_says_so_instead_of_inventing_one() -> None:
    model = model_of(RICH, "edit-only")
    (request,) = requests(model, Form(prompt="a mug"))
    assert [problem.kind for problem in check(model, request)] == ["too_few"]


def test_references_and_pictures_together_decide_how_many_requests_it_takes() -> None:
    model = model_of(RICH, "rich-1")
    form = Form(prompt="a mug", count=15, references=(picture(1), picture(2)))
    assert [request.n for request in requests(model, form)] == [13, 2]
