"""Everything that a table can say, through the same check and payload."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from app.catalog.check import check
from app.catalog.effective import effective
from app.catalog.load import Catalog
from app.catalog.payload import build_payload
from app.catalog.plan import split_count
from app.catalog.prices import estimate
from app.catalog.sizes import allowed_sizes
from app.catalog.spec import Model
from app.errors import Problem
from app.request import GenerationRequest, OptionValue, Reference

Ask = Callable[..., tuple[Model, GenerationRequest]]
SEARCH, IMAGE_SEARCH = "metadata.google_search", "metadata.google_image_search"
OFFICIAL = "gemini-2.5-flash-image-official"
MADE_UP = "every-kind"


def image(**facts: Any) -> Reference:
    fields: dict[str, Any] = {"name": "mug.png", "sha256": "ab" * 32, "format": "png", **facts}
    return Reference(**fields)


@pytest.fixture
def ask(further: Catalog) -> Ask:
    """A model and a request for it."""

    def make(name: str, references: int = 0, **values: Any) -> tuple[Model, GenerationRequest]:
        model = further.find(name)
        assert model is not None
        request = GenerationRequest(model=name, prompt="a red cup", references=(image(),) * references, **values)
        return model, request

    return make


def body(model: Model, request: GenerationRequest) -> dict[str, object]:
    assert check(model, request) == ()
    return build_payload(model, request, ["https://files.example.com/mug.png"] * len(request.references))


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, problems
    return problems[0]


def test_the_fixture_tables_load(further: Catalog) -> None:
    assert further.problems == ()
    assert further.find(MADE_UP) is not None
    widened = further.find("gpt-image-2")
    assert widened is not None
    assert widened.size is not None
    assert widened.size.depends_on == "resolution"


def test_a_size_that_needs_a_reference(ask: Ask) -> None:
    problem = only(check(*ask("doubao-seedream-4-0", size="auto")))
    assert (problem.field, problem.kind) == ("size", "needs_other")
    assert problem.message == "The size auto needs at least 1 reference image."
    assert check(*ask("doubao-seedream-4-0", size="auto", references=1)) == ()
    assert "auto" not in {choice.value for choice in allowed_sizes(*ask("doubao-seedream-4-0"))}
    assert "auto" in {choice.value for choice in allowed_sizes(*ask("doubao-seedream-4-0", references=1))}


@pytest.mark.parametrize(("references", "n", "fits"), [(10, 5, True), (10, 6, False), (0, 15, True), (1, 15, False)])
def test_references_and_images_share_one_limit(ask: Ask, references: int, n: int, fits: bool) -> None:
    problems = check(*ask("doubao-seedream-4-0", references=references, n=n))
    assert (problems == ()) == fits
    if not fits:
        assert only(problems) == Problem("n", "References and images together may be at most 15.", "too_many")


def test_the_shared_limit_counts_in_the_plan(ask: Ask) -> None:
    model, _ = ask("doubao-seedream-4-0")
    assert split_count(model, 20) == (15, 5)
    assert split_count(model, 12, references=10) == (5, 5, 2)


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"format": "webp"}, "wrong_format"),
        ({"width": 14, "height": 20}, "wrong_format"),
        ({"width": 3001, "height": 1000}, "wrong_format"),
        ({"width": 1000, "height": 3001}, "wrong_format"),
        ({"width": 6001, "height": 6000}, "too_large"),
    ],
)
def test_the_measures_of_a_reference(ask: Ask, facts: dict[str, Any], kind: str) -> None:
    model, request = ask("doubao-seedream-4-0")
    bad = GenerationRequest(model=request.model, prompt="a cup", references=(image(**facts),))
    problem = only(check(model, bad))
    assert (problem.field, problem.kind) == ("references.0", kind)


@pytest.mark.parametrize("sides", [(15, 15), (3000, 1000), (6000, 6000), (None, None), (9000, None)])
def test_measures_that_fit_or_are_not_known(ask: Ask, sides: tuple[int | None, int | None]) -> None:
    model, request = ask("doubao-seedream-4-0")
    reference = image(width=sides[0], height=sides[1])
    assert check(model, GenerationRequest(model=request.model, prompt="a cup", references=(reference,))) == ()


def test_options_nest_at_their_paths_and_defaults_are_sent(ask: Ask) -> None:
    options = {"metadata.optimize_prompt_options.mode": "fast", "metadata.watermark": False}
    assert body(*ask("doubao-seedream-4-0", size="21:9", options=options)) == {
        "model": "doubao-seedream-4-0",
        "prompt": "a red cup",
        "size": "21:9",
        "n": 1,
        "metadata": {"resolution": "2K", "watermark": False, "optimize_prompt_options": {"mode": "fast"}},
    }


def test_the_default_size_changes_with_a_reference(ask: Ask) -> None:
    assert body(*ask("flux-kontext-pro"))["size"] == "16:9"
    assert body(*ask("flux-kontext-pro", references=1))["size"] == "match_input_image"
    assert body(*ask("flux-kontext-pro", references=1, size="9:21"))["size"] == "9:21"
    assert only(check(*ask("flux-kontext-pro", size="match_input_image"))).kind == "needs_other"
    assert only(check(*ask("flux-kontext-pro", references=2))).message.endswith("at most 1 reference image, not 2.")


@pytest.mark.parametrize("value", [0, 6, 3.0])
def test_a_whole_number_in_its_range_is_sent_as_an_integer(ask: Ask, value: float) -> None:
    metadata = body(*ask("flux-kontext-pro", options={"metadata.safety_tolerance": value}))["metadata"]
    assert metadata == {"safety_tolerance": value}
    assert json.dumps(metadata) == f'{{"safety_tolerance": {int(value)}}}'


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("metadata.safety_tolerance", 7, "not_offered"),
        ("metadata.safety_tolerance", -1, "not_offered"),
        ("metadata.safety_tolerance", 2.5, "wrong_type"),
        ("metadata.safety_tolerance", "2", "wrong_type"),
        ("metadata.safety_tolerance", True, "wrong_type"),
        ("metadata.safety_tolerance", float("nan"), "wrong_type"),
        ("metadata.safety_tolerance", float("inf"), "wrong_type"),
        ("metadata.safety_tolerance", 10**400, "not_offered"),
        ("metadata.prompt_upsampling", "true", "wrong_type"),
        ("metadata.prompt_upsampling", 1, "wrong_type"),
        ("metadata.response_format", "webp", "not_offered"),
    ],
)
def test_an_option_out_of_range_or_of_another_type(ask: Ask, field: str, value: OptionValue, kind: str) -> None:
    problem = only(check(*ask("flux-kontext-pro", options={field: value})))
    assert (problem.field, problem.kind) == (field, kind)


@pytest.mark.parametrize(("value", "fits"), [(0, True), (0.7, True), (2, True), (2.01, False), (float("nan"), False)])
def test_a_number_with_a_range(ask: Ask, value: float, fits: bool) -> None:
    assert (check(*ask(OFFICIAL, options={"metadata.temperature": value})) == ()) == fits


def test_text_options_hold_text(ask: Ask) -> None:
    assert check(*ask(MADE_UP, options={"metadata.note": "two\nlines"})) == ()
    assert only(check(*ask(MADE_UP, options={"metadata.note": "\x00"}))).kind == "wrong_format"
    assert only(check(*ask(MADE_UP, options={"metadata.note": 5}))).kind == "wrong_type"


def test_a_choice_that_needs_another_option(ask: Ask) -> None:
    webp: dict[str, OptionValue] = {"metadata.imageOutputOptions.mimeType": "image/webp"}
    problem = only(check(*ask(MADE_UP, options=webp)))
    assert (problem.field, problem.kind) == ("metadata.imageOutputOptions.mimeType", "needs_other")
    assert "“People” set to “ALLOW_ALL”" in problem.message
    assert check(*ask(MADE_UP, options=webp | {"metadata.personGeneration": "ALLOW_ALL"})) == ()


def test_an_option_that_needs_another_one_switched_on(ask: Ask) -> None:
    name = "gemini-3.1-flash-image-preview"
    problem = only(check(*ask(name, options={IMAGE_SEARCH: True})))
    assert (problem.field, problem.kind) == (IMAGE_SEARCH, "needs_other")
    assert problem.message == "“Google image search” needs “Google search” switched on."
    assert only(check(*ask(name, options={SEARCH: False, IMAGE_SEARCH: True}))).field == IMAGE_SEARCH
    both = body(*ask(name, options={SEARCH: True, IMAGE_SEARCH: True}))
    assert both["metadata"] == {"google_search": True, "google_image_search": True}
    assert check(*ask(name, options={IMAGE_SEARCH: False})) == ()


def test_nothing_is_sent_where_nothing_was_chosen_and_no_default_is_named(ask: Ask) -> None:
    assert body(*ask("gemini-3.1-flash-image-preview")) == {
        "model": "gemini-3.1-flash-image-preview",
        "prompt": "a red cup",
    }


@pytest.mark.parametrize(
    ("resolution", "size", "kind"),
    [
        ("1K", "3:2", None),
        ("1K", "21:9", "not_offered"),
        ("2K", "4:5", None),
        ("4K", "21:9", None),
        ("4K", "1:1", "not_offered"),
        ("4K", None, "needs_other"),
        (None, "16:9", "not_offered"),
        ("4K", "7:5", "not_offered"),
    ],
)
def test_sizes_that_depend_on_the_resolution(
    ask: Ask, resolution: str | None, size: str | None, kind: str | None
) -> None:
    options = {} if resolution is None else {"resolution": resolution}
    problems = check(*ask("gpt-image-2", size=size, options=options))
    if kind is None:
        assert problems == ()
    else:
        assert (only(problems).field, only(problems).kind) == ("size", kind)


def test_the_sizes_of_a_resolution_are_named(ask: Ask) -> None:
    message = only(check(*ask("gpt-image-2", size="1:1", options={"resolution": "4K"}))).message
    assert message == (
        "The size 1:1 is not offered with the resolution “4K”; choose 16:9, 9:16, 2:1, 1:2, 21:9 or 9:21."
    )
    sizes = [choice.value for choice in allowed_sizes(*ask("gpt-image-2", options={"resolution": "4K"}))]
    assert sizes == ["16:9", "9:16", "2:1", "1:2", "21:9", "9:21"]
    assert len(allowed_sizes(*ask("gpt-image-2", options={"resolution": "2K"}))) == 13


def test_a_resolution_at_the_top_level(ask: Ask) -> None:
    sent = body(*ask("gpt-image-2", size="16:9", options={"resolution": "4K"}))
    assert (sent["resolution"], sent["response_format"]) == ("4K", "url")
    assert "metadata" not in sent


@pytest.mark.parametrize(("resolution", "amount"), [(None, 0.015), ("2K", 0.020), ("4K", 0.025)])
def test_the_price_follows_the_resolution(ask: Ask, resolution: str | None, amount: float) -> None:
    price = estimate(*ask("gpt-image-2", options={} if resolution is None else {"resolution": resolution}))
    assert price is not None
    assert price.amount == amount


def test_a_required_reference(ask: Ask) -> None:
    problem = only(check(*ask("grok-imagine-1.0-edit")))
    assert (problem.field, problem.kind) == ("references", "too_few")
    assert set(body(*ask("grok-imagine-1.0-edit", references=1))) == {"model", "prompt", "n", "image_urls"}


def test_a_model_without_references_or_without_sizes(ask: Ask) -> None:
    problem = only(check(*ask("grok-imagine-1.0", references=1)))
    assert (problem.field, problem.kind) == ("references", "too_many")
    problem = only(check(*ask("grok-imagine-1.0-edit", references=1, size="1:1")))
    assert (problem.field, problem.kind) == ("size", "not_offered")


@pytest.mark.parametrize(("n", "kind"), [(1, None), (10, None), (11, "too_many"), (0, "too_few")])
def test_a_count_with_a_range(ask: Ask, n: int, kind: str | None) -> None:
    assert [problem.kind for problem in check(*ask("grok-imagine-1.0", n=n))] == ([] if kind is None else [kind])


def test_references_as_objects(ask: Ask) -> None:
    sent = body(*ask("gemini-3.1-flash-image-preview", references=2))
    assert sent["image_urls"] == [{"url": "https://files.example.com/mug.png"}] * 2


def test_a_mask_goes_to_its_own_field(ask: Ask) -> None:
    model, request = ask("gpt-4o-image", references=1)
    assert model.references is not None
    assert model.references.mask_max_bytes == 4_000_000
    mask = "https://files.example.com/mask.png"
    masked = msgspec.structs.replace(request, mask=image(name="mask.png"))
    assert check(model, masked) == ()
    sent = build_payload(model, masked, ["https://files.example.com/mug.png"], mask_url=mask)
    assert sent["mask_url"] == mask
    assert "mask_url" not in build_payload(model, request, ["https://files.example.com/mug.png"])


def test_what_will_be_sent_can_be_shown_before(ask: Ask) -> None:
    filled = effective(*ask("flux-kontext-pro", references=1))
    assert (filled.size, filled.n) == ("match_input_image", None)
    assert filled.options == {"metadata.safety_tolerance": 2}


def test_a_half_filled_form_can_be_shown_too(ask: Ask) -> None:
    filled = effective(*ask("gpt-image-2", options={"resolution": "8K", "seed": 1}))
    assert filled.options == {"response_format": "url"}
