"""Every rule broken once: field, kind and the sentence for the person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.catalog.check import check
from app.catalog.load import Catalog
from app.catalog.suggest import check_model_name
from app.errors import Problem
from app.request import GenerationRequest, Reference

Check = Callable[..., tuple[Problem, ...]]
DIGEST = "ab" * 32


@pytest.fixture
def problems_of(shipped: Catalog) -> Check:
    """Checks a request for a model by its name, the prompt being given unless it is at stake."""

    def run(name: str, **values: Any) -> tuple[Problem, ...]:
        model = shipped.find(name)
        assert model is not None
        fields: dict[str, Any] = {"model": name, "prompt": "a red cup", **values}
        return check(model, GenerationRequest(**fields))

    return run


def images(count: int, name: str | None = None, **facts: Any) -> tuple[Reference, ...]:
    known: dict[str, Any] = {"sha256": DIGEST, **facts}
    return tuple(Reference(name=name or f"{index}.png", **known) for index in range(count))


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize("prompt", ["", "   ", "\n\t", "\u200b\u200d", "\u3000"])
def test_a_prompt_without_anything_to_see_is_empty(problems_of: Check, prompt: str) -> None:
    problem = only(problems_of("flux-2-pro", prompt=prompt))
    assert (problem.field, problem.kind) == ("prompt", "empty")


def test_a_too_long_prompt_is_counted(problems_of: Check) -> None:
    problem = only(problems_of("grok-4-1-image", prompt="ä" * 1320))
    assert (problem.field, problem.kind) == ("prompt", "too_long")
    assert "1,320 of 1,000 characters" in problem.message


@pytest.mark.parametrize(("name", "longest"), [("gpt-image-2", 4000), ("nano-banana", 1000), ("grok-4-2-image", 1000)])
def test_the_longest_prompt_passes_and_one_more_character_does_not(problems_of: Check, name: str, longest: int) -> None:
    assert problems_of(name, prompt="🍏" * longest) == ()
    assert only(problems_of(name, prompt="🍏" * (longest + 1))).kind == "too_long"


def test_a_prompt_without_a_documented_limit_is_not_limited(problems_of: Check) -> None:
    assert problems_of("flux-2-flex", prompt="x" * 50_000) == ()


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\x85", "\ud83c"])
def test_control_characters_and_half_characters_are_refused(problems_of: Check, char: str) -> None:
    problem = only(problems_of("gpt-image-2", prompt=f"a cup{char}"))
    assert (problem.field, problem.kind) == ("prompt", "wrong_format")


def test_line_breaks_and_joined_emoji_are_text(problems_of: Check) -> None:
    assert problems_of("gpt-image-2", prompt="two lines\r\n\tand \U0001f469\u200d\U0001f467 \u200f\u0639\u0631") == ()


def test_a_size_that_is_not_offered_names_those_that_are(problems_of: Check) -> None:
    problem = only(problems_of("grok-4-1-image", size="21:9"))
    assert (problem.field, problem.kind) == ("size", "not_offered")
    assert problem.message == ("Grok 4.1 Image does not offer the size “21:9”; choose 1:1, 2:3, 3:2, 16:9 or 9:16.")


@pytest.mark.parametrize("size", ["", " 1:1", "1:1\n", "1 : 1", "<b>1:1</b>"])
def test_a_size_is_taken_literally(problems_of: Check, size: str) -> None:
    assert only(problems_of("flux-2-pro", size=size)).kind == "not_offered"


@pytest.mark.parametrize(
    ("name", "n", "kind"),
    [
        ("flux-2-pro", 1, "not_offered"),
        ("flux-2-pro", 4, "not_offered"),
        ("nano-banana", 2, "not_offered"),
        ("nano-banana", 0, "not_offered"),
        ("grok-4-1-image", 3, "not_offered"),
        ("gpt-image-2", 0, "too_few"),
        ("gpt-image-2", -1, "too_few"),
        pytest.param("gpt-image-2", 10**400, "too_many", id="far too many"),
        pytest.param("grok-4-1-image", 10**5000, "not_offered", id="too many to be written"),
        ("gpt-image-2", True, "wrong_type"),
        ("nano-banana", True, "wrong_type"),
        ("gpt-image-2", 2.0, "wrong_type"),
        ("gpt-image-2", "1", "wrong_type"),
        ("gpt-image-2", float("nan"), "wrong_type"),
    ],
)
def test_a_wrong_number_of_images(problems_of: Check, name: str, n: object, kind: str) -> None:
    problem = only(problems_of(name, n=n))
    assert (problem.field, problem.kind) == ("n", kind)


@pytest.mark.parametrize(
    ("name", "n"), [("nano-banana", 1), ("grok-4-1-image", 4), ("gpt-image-2", 10), ("flux-2-pro", None)]
)
def test_a_number_of_images_that_the_model_makes(problems_of: Check, name: str, n: int | None) -> None:
    assert problems_of(name, n=n) == ()


def test_the_counts_of_a_model_are_named(problems_of: Check) -> None:
    assert "1, 2 or 4 images" in only(problems_of("grok-4-1-image", n=3)).message
    assert "always makes 1 image" in only(problems_of("nano-banana", n=2)).message


@pytest.mark.parametrize(
    ("field", "value", "kind"),
    [
        ("metadata.resolution", "4K", "not_offered"),
        ("metadata.resolution", 2, "wrong_type"),
        ("metadata.resolution", None, "wrong_type"),
        ("metadata.resolution", ["2K"], "wrong_type"),
        ("resolution", "2K", "unknown_option"),
        ("metadata", "2K", "unknown_option"),
        ("seed", 7, "unknown_option"),
    ],
)
def test_a_wrong_option(problems_of: Check, field: str, value: object, kind: str) -> None:
    problem = only(problems_of("flux-2-pro", options={field: value}))
    assert (problem.field, problem.kind) == (field, kind)
    assert "metadata.resolution" in problem.message or "1K or 2K" in problem.message


def test_a_model_without_options_says_so(problems_of: Check) -> None:
    assert "has none" in only(problems_of("grok-4-1-image", options={"seed": 1})).message


@pytest.mark.parametrize(("name", "most"), [("flux-2-flex", 8), ("nano-banana", 14), ("grok-4-2-image", 5)])
def test_one_reference_too_many(problems_of: Check, name: str, most: int) -> None:
    assert problems_of(name, references=images(most)) == ()
    problem = only(problems_of(name, references=images(most + 1)))
    assert (problem.field, problem.kind) == ("references", "too_many")
    assert f"at most {most} reference images, not {most + 1}" in problem.message


def test_an_open_number_of_references_stays_open(problems_of: Check) -> None:
    assert problems_of("gpt-image-2", references=images(40)) == ()


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"bytes": 10_000_001}, "too_large"),
        ({"format": "gif"}, "wrong_format"),
        ({"format": "bmp"}, "wrong_format"),
        ({"bytes": 0}, "unreadable"),
        ({"bytes": "12"}, "wrong_type"),
        ({"width": True}, "wrong_type"),
        pytest.param({"width": 10**5000, "height": 1}, "unreadable", id="wider than can be written"),
        ({"sha256": None}, "unreadable"),
        ({"sha256": "../../../etc/passwd"}, "unreadable"),
        ({"url": "https://files.example.com/a.png"}, "unreadable"),
    ],
)
def test_an_unusable_reference_is_named(problems_of: Check, facts: dict[str, object], kind: str) -> None:
    problem = only(problems_of("grok-4-1-image", references=(*images(2), *images(1, name="mug.png", **facts))))
    assert (problem.field, problem.kind) == ("references.2", kind)
    assert "“mug.png”" in problem.message


def test_a_reference_of_exactly_ten_megabytes_passes(problems_of: Check) -> None:
    assert problems_of("grok-4-1-image", references=images(1, bytes=10_000_000, format="webp")) == ()


def test_a_size_over_the_limit_never_reads_like_the_limit(problems_of: Check) -> None:
    message = only(problems_of("flux-2-pro", references=images(1, bytes=10_000_001))).message
    assert "10.1 MB" in message
    assert "at most 10 MB" in message


@pytest.mark.parametrize(
    "url",
    [
        "data:image/png;base64,iVBORw0KGgo=",
        "DATA:image/png;base64,iVBORw0KGgo=",
        "file:///etc/passwd",
        "ftp://files.example.com/a.png",
        "javascript:alert(1)",
        "files.example.com/a.png",
        "/home/a.png",
        "https://",
        "https:///a.png",
        "https://user:secret@files.example.com/a.png",
        "https://user@files.example.com/a.png",
        "https://files.example.com:notaport/a.png",
        "https://[::1/a.png",
        "https://files.example.com/a b.png",
        "https://files.example.com/a.png\r\nX: y",
        "",
        "iVBORw0KGgoAAAANSUhEUgAA",
    ],
)
def test_an_address_that_the_gateway_could_not_fetch(problems_of: Check, url: str) -> None:
    problem = only(problems_of("gpt-image-2", references=(Reference(name="mug", url=url),)))
    assert (problem.field, problem.kind) == ("references.0", "unreadable")


def test_image_data_is_told_to_be_uploaded_and_secrets_are_not_repeated(problems_of: Check) -> None:
    data = Reference(name="mug", url="data:image/png;base64,AAAA")
    secret = Reference(name="cup", url="https://user:hunter2@files.example.com/a.png")
    first, second = problems_of("gpt-image-2", references=(data, secret))
    assert "uploaded first" in first.message
    assert "hunter2" not in second.message


@pytest.mark.parametrize(
    "url", ["https://files.example.com/a.png?x=1", "HTTP://127.0.0.1:8000/a.png", "https://bücher.example/ä.png"]
)
def test_an_ordinary_address_passes(problems_of: Check, url: str) -> None:
    assert problems_of("gpt-image-2", references=(Reference(name="mug", url=url),)) == ()


def test_all_problems_come_at_once_in_the_order_of_the_form(problems_of: Check) -> None:
    problems = problems_of(
        "grok-4-1-image", prompt=" ", size="5:4", n=3, options={"seed": 1}, references=images(6, format="gif")
    )
    fields = [problem.field for problem in problems]
    assert fields == ["prompt", "size", "n", "seed", "references", *(f"references.{index}" for index in range(6))]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"prompt": None}, "prompt"),
        ({"prompt": b"cup"}, "prompt"),
        ({"size": 1024}, "size"),
        ({"options": ["metadata.resolution"]}, "options"),
        ({"options": {7: "2K"}}, "options"),
        ({"references": "https://files.example.com/a.png"}, "references"),
        ({"references": ("https://files.example.com/a.png",)}, "references"),
        ({"references": None}, "references"),
    ],
)
def test_values_of_a_wrong_type_are_problems_and_no_errors(
    problems_of: Check, values: dict[str, object], field: str
) -> None:
    assert only(problems_of("flux-2-pro", **values)).field == field


def test_a_request_for_another_model_is_refused(shipped: Catalog) -> None:
    model = shipped.find("flux-2-pro")
    assert model is not None
    problem = only(check(model, GenerationRequest(model="flux-2-flex", prompt="a cup")))
    assert (problem.field, problem.kind) == ("model", "unknown_model")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("flux-2-pr0", "flux-2-pro"),
        ("FLUX-2-PRO", "flux-2-pro"),
        ("nanobanana", "nano-banana"),
        ("gpt-image", "gpt-image-2"),
    ],
)
def test_an_unknown_model_gets_the_nearest_names(shipped: Catalog, name: str, near: str) -> None:
    problem = check_model_name(shipped, name)
    assert problem is not None
    assert (problem.field, problem.kind) == ("model", "unknown_model")
    assert near in problem.message.partition("did you mean")[2]


@pytest.mark.parametrize("name", ["", "zzzz", "\x00" * 5000])
def test_an_unknown_model_without_neighbours_gets_one_of_each_family(shipped: Catalog, name: str) -> None:
    problem = check_model_name(shipped, name)
    assert problem is not None
    assert all(family.models[0].id in problem.message for family in shipped.families)
    assert problem.message.endswith(", among others.")
    assert problem.message.isprintable()
    assert len(problem.message) < 400


def test_a_known_model_and_an_alias_are_no_problem(shipped: Catalog) -> None:
    assert check_model_name(shipped, "flux-2-pro") is None
    assert check_model_name(shipped, "nano-banana") is None


def test_an_empty_catalogue_says_that_it_is_empty() -> None:
    problem = check_model_name(Catalog(), "flux-2-pro")
    assert problem is not None
    assert "empty" in problem.message
