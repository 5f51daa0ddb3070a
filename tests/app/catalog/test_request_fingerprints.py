"""When two requests are the same: what is sent counts, not how it was written or where its images were uploaded to."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.catalog.effective import effective
from app.catalog.fingerprint import fingerprint, fingerprint_of_sent
from app.catalog.load import Catalog
from app.catalog.payload import build_payload
from app.catalog.spec import Model
from app.request import GenerationRequest
from tests.app.catalog.golden_requests import BACK, FRONT, MASK, REQUESTS


def model_of(catalog: Catalog, name: str) -> Model:
    model = catalog.find(name)
    assert model is not None
    return model


def mark(catalog: Catalog, request: GenerationRequest) -> str:
    return fingerprint(model_of(catalog, request.model), request)


def changed(request: GenerationRequest, **changes: Any) -> GenerationRequest:
    return msgspec.structs.replace(request, **changes)


EDIT = GenerationRequest(model="gpt-4o-image", prompt="a gold handle", references=(FRONT,), mask=MASK)


def test_every_golden_request_has_a_fingerprint_of_its_own(shipped: Catalog) -> None:
    marks = {mark(shipped, request) for request in REQUESTS.values()}
    assert len(marks) == len(REQUESTS)
    assert all(len(one) == 64 for one in marks)


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_what_was_sent_has_the_fingerprint_of_its_request(shipped: Catalog, name: str) -> None:
    request = REQUESTS[name]
    model = model_of(shipped, request.model)
    urls = [f"https://files.example.com/uploaded-today/{number}.png" for number in range(len(request.references))]
    mask_url = None if request.mask is None else "https://files.example.com/uploaded-today/mask.png"
    sent = build_payload(model, request, urls, mask_url=mask_url)
    assert fingerprint_of_sent(sent, request) == mark(shipped, request)
    stored = msgspec.json.decode(msgspec.json.encode(sent), type=dict[str, object])
    assert fingerprint_of_sent(stored, request) == mark(shipped, request)


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_defaults_and_aliases_written_out_change_nothing(shipped: Catalog, name: str) -> None:
    request = REQUESTS[name]
    assert mark(shipped, effective(model_of(shipped, request.model), request)) == mark(shipped, request)


def test_names_and_measures_of_an_image_change_nothing(shipped: Catalog) -> None:
    renamed = msgspec.structs.replace(FRONT, name="copy of front.png", width=None)
    assert mark(shipped, changed(EDIT, references=(renamed,))) == mark(shipped, EDIT)


def test_one_and_one_point_nought_are_the_same(shipped: Catalog) -> None:
    plain = GenerationRequest(model="gemini-2.5-flash-image-official", prompt="a mug")
    one, other = (changed(plain, options={"metadata.temperature": value}) for value in (1, 1.0))
    assert mark(shipped, one) == mark(shipped, other) != mark(shipped, plain)


@pytest.mark.parametrize(
    "changes",
    [
        {"prompt": "a gold handle "},
        {"size": "3:2"},
        {"n": 2},
        {"references": (FRONT, BACK)},
        {"references": (BACK,)},
        {"mask": None},
        {"mask": FRONT},
        {"references": (MASK,), "mask": FRONT},
    ],
)
def test_any_other_wish_is_another_request(shipped: Catalog, changes: dict[str, Any]) -> None:
    assert mark(shipped, changed(EDIT, **changes)) != mark(shipped, EDIT)


def test_the_order_of_the_references_counts(shipped: Catalog) -> None:
    request = changed(REQUESTS["flux-2-pro.image-to-image"], references=(FRONT, BACK))
    assert mark(shipped, changed(request, references=(BACK, FRONT))) != mark(shipped, request)


def test_a_prompt_that_is_an_address_counts(shipped: Catalog) -> None:
    one, other = (changed(EDIT, prompt=f"https://files.example.com/{name}") for name in ("a", "b"))
    assert mark(shipped, one) != mark(shipped, other)


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text("ahtps:/🐈", max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=6), anything, max_size=5))
def test_any_stored_payload_has_a_fingerprint(payload: dict[str, object]) -> None:
    assert len(fingerprint_of_sent(payload, EDIT)) == 64


@given(st.text(max_size=20), st.text(max_size=20))
def test_different_prompts_never_meet(one: str, other: str) -> None:
    assume(one != other)
    left, right = ({"prompt": text} for text in (one, other))
    assert fingerprint_of_sent(left, EDIT) != fingerprint_of_sent(right, EDIT)
