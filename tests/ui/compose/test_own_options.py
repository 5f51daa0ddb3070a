"""Each model remembers its own last options, and no walk through the models loses anything or makes it illegal."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QDoubleSpinBox, QPushButton
from pytestqt.qtbot import QtBot

from app.catalog.check import check
from app.catalog.load import Catalog, load_catalog
from app.catalog.spec import Model
from app.request import GenerationRequest, Reference
from tests.ui.compose.hands import asked, choose, named
from ui.compose.changes import change_notes
from ui.compose.fit import fit, requests
from ui.compose.form import Form, from_state, to_state
from ui.compose.panel import ComposePanel
from ui.compose.reasons import reasons
from ui.compose.store import FormStore

SHIPPED = load_catalog(None)


def model_of(catalog: Catalog, model_id: str) -> Model:
    found = catalog.find(model_id)
    assert found is not None
    return found


def pictures(amount: int) -> tuple[Reference, ...]:
    return tuple(Reference(name=f"{number}.png", sha256=f"{number:064x}") for number in range(amount))


def test_each_model_keeps_what_was_last_chosen_for_it(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "flux-2-pro")
    ready._store.set_option("metadata.resolution", "2K")
    choose(ready, "rich-1")
    assert asked(ready, qtbot)[0].options["metadata.resolution"] == "2K"  # the latest choice goes along
    ready._store.set_option("metadata.resolution", "1K")
    choose(ready, "flux-2-flex")
    assert asked(ready, qtbot)[0].options["metadata.resolution"] == "1K"
    choose(ready, "flux-2-pro")
    assert asked(ready, qtbot)[0].options["metadata.resolution"] == "2K"
    assert ready._parts.strip.text() == "Resolution 1K → 2K"


def test_what_was_left_to_a_model_stays_left_to_it(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "rich-1")
    temperature = named(ready, QDoubleSpinBox, "Temperature")
    temperature.setValue(1.5)
    temperature.setValue(temperature.minimum())
    ready._store.form = ready._store.form.with_option("metadata.resolution", "2K")
    assert asked(ready, qtbot)[0].options == {"metadata.resolution": "2K"}


def test_own_options_come_back_with_the_draft() -> None:
    form = Form(model="flux-2-pro").with_option("metadata.resolution", "2K").with_option("metadata.x", None)
    stored = json.loads(json.dumps(to_state(form)))
    assert from_state(stored) == form
    assert from_state({**stored, "own": {"flux-2-pro": {"metadata.resolution": []}}}).own == {}


def test_a_reused_request_is_what_its_model_remembers_from_then_on(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "rich-1")
    ready._store.set_option("metadata.resolution", "4K")
    ready.load_request(GenerationRequest(model="wealthy", prompt="A mug", options={"metadata.temperature": 0.5}))
    assert ready.state()["model"] == "rich-1"
    choose(ready, "flux-2-pro")
    choose(ready, "rich-1")
    assert dict(asked(ready, qtbot)[0].options) == {"metadata.temperature": 0.5}


def test_the_strip_reads_like_the_house_writes_it(rich_catalog: Catalog) -> None:
    many, few = model_of(rich_catalog, "gemini-3-pro-image-preview"), model_of(rich_catalog, "rich-1")
    form = Form(prompt="a" * 132, size="4:5", count=4, references=pictures(8))
    notes = change_notes(many, few, form)
    assert " · ".join(notes) == "4:5 → 1:1 · references 8 → 2, 6 parked · prompt 132 of 20"
    several, one = model_of(rich_catalog, "gpt-image-2"), model_of(rich_catalog, "flux-2-pro")
    assert change_notes(several, one, Form(prompt="a mug", count=4)) == ("n 4 → 1",)
    assert change_notes(one, several, Form(prompt="a mug", count=4)) == ()


def test_go_back_brings_everything_back(ready: ComposePanel, qtbot: QtBot) -> None:
    choose(ready, "gpt-image-2")
    ready._store.set_count(4)
    before = asked(ready, qtbot)
    choose(ready, "flux-2-pro")
    assert ready._parts.strip.text() == "n 4 → 1"
    named(ready._parts.strip, QPushButton, "Go back").click()
    assert asked(ready, qtbot) == before


forms = st.builds(
    Form,
    prompt=st.text(max_size=30) | st.just("a {red|blue} mug"),
    size=st.none() | st.sampled_from(["1:1", "16:9", "21:9", "1024x1536", "auto", "match_input_image", "nonsense"]),
    count=st.integers(1, 16),
    options=st.dictionaries(
        st.sampled_from([option.field for model in SHIPPED.models for option in model.options] + ["metadata.none"]),
        st.sampled_from(["1K", "2K", "4K", "high", "png"]) | st.booleans() | st.integers(-5, 50) | st.floats(-3, 9),
        max_size=4,
    ),
    references=st.integers(0, 18).map(pictures),
    mask=st.none() | st.just(Reference(name="mask.png", sha256="f" * 64, format="png")),
)
walks = st.lists(st.sampled_from([model.id for model in SHIPPED.models]), min_size=1, max_size=8)


@given(form=forms, start=st.sampled_from(SHIPPED.models), walk=walks)
@settings(max_examples=150, deadline=None)
def test_no_walk_through_the_models_loses_anything(form: Form, start: Model, walk: list[str]) -> None:
    store = FormStore()
    store.set_catalog(SHIPPED)
    store.load(form)
    store.choose_model(start.id)
    before = requests(start, store.form)
    for model_id in walk:
        store.choose_model(model_id)
        assert store.form.references == form.references
        assert store.form.prompt == form.prompt
        assert store.form.mask == form.mask
    store.choose_model(start.id)
    assert requests(start, store.form) == before


@given(form=forms, walk=walks)
@settings(max_examples=150, deadline=None)
def test_nothing_illegal_is_sendable_anywhere_on_a_walk(form: Form, walk: list[str]) -> None:
    """Where the form gives no reason against it, every request of the press passes the check."""
    store = FormStore()
    store.set_catalog(SHIPPED)
    store.load(form)
    for model_id in walk:
        store.choose_model(model_id)
        model = store.model
        assert model is not None
        wanted = requests(model, store.form)
        if not reasons(model, store.form, (), ready=True):
            assert all(check(model, request) == () for request in wanted)
            assert sum(request.n or 1 for request in wanted) % store.form.count == 0
        for (
            option
        ) in model.options:  # whatever the walk brought along, the options and the size are legal by themselves
            request = fit(model, store.form).request
            assert not [problem for problem in check(model, request) if problem.field in {option.field, "size"}]


def test_a_catalogue_that_lost_the_model_keeps_everything_else(catalog: Catalog) -> None:
    store = FormStore()
    store.set_catalog(catalog)
    form = Form(model="gone-model", prompt="a mug", references=pictures(2)).with_option("metadata.odd", 3)
    store.load(form)
    assert store.notes == ("The model gone-model is not in the catalogue",)
    assert (store.form.prompt, store.form.references) == (form.prompt, form.references)
    assert store.form.own == {"gone-model": {"metadata.odd": 3}}


def test_a_model_whose_table_comes_back_is_chosen_again(catalog: Catalog, rich_catalog: Catalog) -> None:
    store = FormStore()
    store.set_catalog(rich_catalog)
    store.choose_model("rich-1")
    store.set_option("metadata.temperature", 1.0)
    store.set_catalog(catalog)
    assert store.form.model == catalog.models[0].id
    store.set_catalog(rich_catalog)
    assert store.form.model == "rich-1"
    store.set_catalog(catalog)
    store.choose_model("gpt-image-2")
    store.set_catalog(rich_catalog)
    assert store.form.model == "gpt-image-2"
