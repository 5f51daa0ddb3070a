"""Properties that hold for every request, of the shipped tables and the further ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.catalog.check import check
from app.catalog.effective import effective
from app.catalog.load import load_catalog
from app.catalog.locate import find_line
from app.catalog.payload import build_payload
from app.catalog.plan import split_count
from app.catalog.spec import Model, Option
from app.errors import Problem
from app.request import GenerationRequest, OptionValue, Reference

FURTHER = Path(__file__).parent / "further"
MODELS = (*load_catalog().models, *load_catalog(built_in=FURTHER).models)
"""Found while tests are collected: strategies need them."""

URL = "https://files.example.com/mug.png"
PLAIN = "aä 🍏字\n"

anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def near_values(option: Option) -> st.SearchStrategy[OptionValue]:
    """Values of the option's type, mostly in its range."""
    match option.kind:
        case "choice":
            return st.sampled_from([choice.value for choice in option.choices])
        case "boolean":
            return st.booleans()
        case "integer":
            return st.integers(-1, 8) | st.integers(0, 8).map(float)
        case "number":
            return st.floats(0, 1) | st.integers(0, 2)
        case "text":
            return st.text(PLAIN, max_size=5)


@st.composite
def likely_requests(draw: st.DrawFn) -> tuple[Model, GenerationRequest]:
    """A model and a request that stands a good chance of being accepted."""
    model = draw(st.sampled_from(MODELS))
    sizes = [str(choice.value) for choice in model.size.choices] if model.size is not None else []
    options: dict[str, OptionValue] = {}
    for option in model.options:
        if draw(st.booleans()):
            options[option.field] = draw(near_values(option))
    count = draw(st.integers(0, 4))
    request = GenerationRequest(
        model=draw(st.sampled_from([model.id, *model.aliases])),
        prompt="x" + draw(st.text(PLAIN, max_size=30)),
        size=draw(st.none() | st.sampled_from(sizes)) if sizes else None,
        n=draw(st.none() | st.integers(1, 4)) if model.count is not None else None,
        options=options,
        references=tuple(Reference(name="mug", url=URL) for _ in range(count)),
    )
    return model, request


@st.composite
def wild_requests(draw: st.DrawFn) -> tuple[Model, GenerationRequest]:
    """A model and a request with values of any type in any place."""
    model = draw(st.sampled_from(MODELS))
    fields = [option.field for option in model.options]
    names = st.sampled_from(fields) | st.text(max_size=5) if fields else st.text(max_size=5)
    facts: dict[str, st.SearchStrategy[Any]] = dict.fromkeys(
        ("name", "url", "sha256", "format", "bytes", "width", "height"), anything
    )
    references = st.lists(st.builds(Reference, **facts) | anything, max_size=4).map(tuple)
    values: dict[str, Any] = {
        "model": draw(st.just(model.id) | anything),
        "prompt": draw(anything),
        "size": draw(anything),
        "n": draw(anything),
        "options": draw(st.dictionaries(names, anything, max_size=4) | anything),
        "references": draw(references | anything),
    }
    return model, GenerationRequest(**values)


def leaves(payload: dict[str, object], path: str = "") -> dict[str, object]:
    """Field path → value, objects followed all the way down."""
    found: dict[str, object] = {}
    for key, value in payload.items():
        if isinstance(value, dict):
            found |= leaves(cast("dict[str, object]", value), f"{path}{key}.")
        else:
            found[path + key] = value
    return found


def known_fields(model: Model) -> set[str]:
    fields = {"model", "prompt", *(option.field for option in model.options)}
    if model.size is not None:
        fields.add("size")
    if model.count is not None:
        fields.add(model.count.field)
    if model.references is not None:
        fields.add(model.references.field)
    return fields


@settings(deadline=None)
@given(likely_requests())
def test_what_is_accepted_becomes_a_payload_of_known_fields(
    case: tuple[Model, GenerationRequest],
) -> None:
    model, request = case
    assume(check(model, request) == ())
    urls = [reference.url or "" for reference in request.references]
    payload = build_payload(model, request, urls)
    sent = leaves(payload)
    assert set(sent) <= known_fields(model)
    assert {"model", "prompt"} <= set(sent)
    assert None not in sent.values()
    assert sent["model"] == model.id
    assert sent["prompt"] == request.prompt
    for field, value in request.options.items():
        assert sent[field] == value
    assert json.loads(json.dumps(payload)) == payload == msgspec.json.decode(msgspec.json.encode(payload))
    if model.references is not None:
        assert (model.references.field in sent) == bool(urls)


@settings(deadline=None)
@given(likely_requests())
def test_a_filled_in_request_is_accepted_like_the_one_it_came_from(case: tuple[Model, GenerationRequest]) -> None:
    model, request = case
    assume(check(model, request) == ())
    filled = effective(model, request)
    assert check(model, filled) == ()
    assert effective(model, filled) == filled


@settings(deadline=None, max_examples=400)
@given(wild_requests())
def test_check_never_raises_and_speaks_in_plain_sentences(case: tuple[Model, GenerationRequest]) -> None:
    for problem in check(*case):
        assert isinstance(problem, Problem)
        assert problem.message.isprintable()
        assert problem.message.endswith((".", "?"))
        assert len(problem.message) < 400
        assert problem.field
        assert problem.kind


@settings(deadline=None)
@given(st.sampled_from(MODELS), st.integers(0, 60), st.integers(0, 14))
def test_the_parts_of_a_plan_add_up_and_are_accepted(model: Model, wanted: int, references: int) -> None:
    parts = split_count(model, wanted, references=references)
    assert sum(1 if part is None else part for part in parts) == wanted
    for part in parts:
        images = (Reference(name="mug", url=URL),) * references
        request = GenerationRequest(model=model.id, prompt="a cup", n=part, references=images)
        assert not [problem for problem in check(model, request) if problem.field == "n"]


@settings(deadline=None)
@given(st.text(), st.text())
def test_looking_for_a_line_never_raises(text: str, path: str) -> None:
    assert find_line(text, path) >= 1
