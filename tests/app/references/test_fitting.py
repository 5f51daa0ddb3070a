"""What does not fit a model is offered a correction, and what is corrected fits."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.catalog.check import check
from app.catalog.load import load_catalog
from app.catalog.spec import Model, References
from app.errors import UnusableReferenceError
from app.library.library import Library
from app.references.fit import Fix, propose_fix
from app.references.keeper import Keeper
from app.request import GenerationRequest, Reference
from tests.app.library.picture_factory import encoded, noise

Format = Literal["jpeg", "png", "webp", "gif"]


def model_with(**rules: object) -> Model:
    """A model whose references obey these rules."""
    references = References(field="image_urls", **rules)  # pyright: ignore[reportArgumentType] - the tests' own words
    return Model(id="m", name="Model", summary="", sources={}, references=references)


STRICT = model_with(
    formats=("jpeg", "png"), min_side=15, max_side=6_000, max_ratio=3.0, max_pixels=36_000_000, max_bytes=10_000_000
)


def kept(width: int, height: int, *, size: int = 1_000, file_format: str = "jpeg") -> Reference:
    return Reference(name="a", sha256="ab" * 32, format=file_format, bytes=size, width=width, height=height)


def problems(model: Model, reference: Reference) -> tuple[str, ...]:
    request = GenerationRequest(model=model.id, prompt="x", references=(reference,))
    return tuple(problem.message for problem in check(model, request) if problem.field == "references.0")


@pytest.fixture
def keeper(library: Library, tmp_path: Path) -> Keeper:
    return Keeper(library.references, tmp_path / "notes")


@pytest.mark.parametrize(
    ("reference", "kinds", "after", "sentence"),
    [
        (kept(800, 600), None, None, ""),
        (kept(800, 600, file_format="gif"), ("convert",), (800, 600), "Convert GIF to PNG."),
        (kept(9_000, 1_000), ("crop",), (3_000, 1_000), "Crop 9,000 × 1,000 to the middle 3,000 × 1,000."),
        (kept(1_000, 9_000), ("crop",), (1_000, 3_000), "Crop 1,000 × 9,000 to the middle 1,000 × 3,000."),
        (kept(8_000, 8_000), ("scale",), (6_000, 6_000), "Scale 8,000 × 8,000 to 6,000 × 6,000."),
        (kept(10, 20), ("scale",), (15, 30), "Scale 10 × 20 to 15 × 30."),
        (
            kept(800, 600, size=12_300_000),
            ("recompress",),
            (800, 600),
            "Recompress 12.3 MB to at most 10 MB.",
        ),
        (
            kept(800, 600, size=12_300_000, file_format="png"),
            ("recompress",),
            (800, 600),
            "Recompress 12.3 MB as JPEG to at most 10 MB.",
        ),
        (
            kept(40_000, 4_000, size=60_000_000, file_format="webp"),
            ("crop", "scale", "convert"),
            (6_000, 2_000),
            (
                "Crop 40,000 × 4,000 to the middle 12,000 × 4,000, then scale 12,000 × 4,000 to 6,000 × 2,000, "
                "then convert WebP to PNG."
            ),
        ),
    ],
)
def test_a_correction_is_proposed_in_numbers_and_words(
    reference: Reference, kinds: tuple[str, ...] | None, after: tuple[int, int] | None, sentence: str
) -> None:
    fix = propose_fix(reference, STRICT)
    if kinds is None:
        assert fix is None
        return
    assert fix is not None
    assert (fix.after.width, fix.after.height) == after
    assert fix.sentence == sentence
    assert (fix.kinds, fix.kind) == (kinds, kinds[0])


def test_nothing_is_proposed_where_nothing_can_be_done() -> None:
    link = Reference(name="x", url="https://example.com/x.gif", format="gif", bytes=1, width=1, height=1)
    assert propose_fix(link, STRICT) is None
    assert propose_fix(Reference(name="x", sha256="ab" * 32), STRICT) is None
    assert propose_fix(kept(800, 600, file_format="png"), model_with(formats=("gif",))) is None
    without = Model(id="m", name="Model", summary="", sources={})
    assert propose_fix(kept(9_000, 100), without) is None


SIDES = st.integers(1, 70_000)


@settings(max_examples=400, deadline=None)
@given(
    width=SIDES,
    height=SIDES,
    size=st.integers(1, 200_000_000),
    file_format=st.sampled_from(["jpeg", "png", "webp", "gif"]),
    min_side=st.none() | st.integers(1, 300),
    max_side=st.none() | st.integers(1_000, 8_000),
    max_ratio=st.none() | st.floats(1.0, 8.0),
    max_pixels=st.none() | st.integers(1_000_000, 40_000_000),
    formats=st.lists(st.sampled_from(["jpeg", "png", "webp"]), min_size=1, unique=True),
)
def test_a_corrected_picture_meets_every_limit(
    width: int,
    height: int,
    size: int,
    file_format: str,
    min_side: int | None,
    max_side: int | None,
    max_ratio: float | None,
    max_pixels: int | None,
    formats: list[Format],
) -> None:
    model = model_with(
        formats=tuple(formats), min_side=min_side, max_side=max_side, max_ratio=max_ratio, max_pixels=max_pixels
    )
    before = kept(width, height, size=size, file_format=file_format)
    fix = propose_fix(before, model)
    if fix is None:
        # only a shape that may stay as extreme as it is can make limits contradict each other
        assert not problems(model, before) or max_ratio is None or max_ratio > 3
        return
    after = kept(fix.after.width, fix.after.height, size=fix.max_bytes, file_format=fix.after.format)
    assert problems(model, after) == ()
    if fix.box is not None:
        left, top, right, bottom = fix.box
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height


def test_all_limits_are_reached_at_once(keeper: Keeper) -> None:
    model = model_with(formats=("jpeg",), max_side=400, max_ratio=2.0, max_bytes=30_000)
    data = encoded("png", noise(1_600, 200))
    reference = keeper.keep(data, "wide.png").reference
    assert len(problems(model, reference)) == 4
    fix = propose_fix(reference, model)
    assert fix is not None
    assert fix.kinds == ("crop", "convert", "recompress")
    result = keeper.refit(reference, fix)
    assert problems(model, result.reference) == ()
    assert propose_fix(result.reference, model) is None
    assert result.reference.original == reference.sha256
    assert "cropped" in result.changes
    assert keeper.refit(reference, fix) == result


def test_what_is_transparent_stays_so_where_the_model_allows_it(keeper: Keeper, library: Library) -> None:
    reference = keeper.keep(encoded("png", noise(300, 300, mode="RGBA")), "a.png").reference
    for formats, expected in ((("jpeg", "png"), "png"), (("jpeg", "webp"), "webp"), (("jpeg",), "jpeg")):
        fix = propose_fix(reference, model_with(formats=formats, max_bytes=100_000))
        assert fix is not None
        result = keeper.refit(reference, fix).reference
        assert (result.format, (result.bytes or 0) <= 100_000) == (expected, True)
        path = library.reference_path(result)
        assert path is not None
        with Image.open(io.BytesIO(path.read_bytes())) as image:
            assert ("A" in image.getbands()) is (expected != "jpeg")


def test_a_second_correction_starts_from_what_is_shown(keeper: Keeper) -> None:
    first = keeper.keep(encoded("jpeg", noise(900, 100)), "a.jpg").reference
    cropping = propose_fix(first, model_with(max_ratio=3.0))
    assert cropping is not None
    cropped = keeper.refit(first, cropping).reference
    scaling = propose_fix(cropped, model_with(max_side=150))
    assert scaling is not None
    scaled = keeper.refit(cropped, scaling).reference
    assert (scaled.width, scaled.height) == (150, 50)
    assert scaled.original == first.sha256
    with pytest.raises(UnusableReferenceError, match="another picture"):
        keeper.refit(scaled, cropping)


def test_a_correction_can_be_looked_at_before_it_is_made_and_is_the_same_then(keeper: Keeper, library: Library) -> None:
    reference = keeper.keep(encoded("png", noise(600, 60)), "a.png").reference
    fix = propose_fix(reference, STRICT)
    assert fix is not None
    moved = replace(fix, box=(0, 0, 180, 60))
    path = library.reference_path(reference)
    assert path is not None
    before = sorted(path.parent.iterdir())
    seen = keeper.try_fix(reference, moved)
    assert sorted(path.parent.iterdir()) == before
    made = keeper.refit(reference, moved).reference
    assert library.references.read(made) == seen.data
    assert (made.width, made.height, made.bytes) == (seen.width, seen.height, len(seen.data))
    assert keeper.refit(reference, fix).reference.sha256 != made.sha256


def test_a_correction_of_a_vanished_file_is_refused(keeper: Keeper, library: Library) -> None:
    reference = keeper.keep(encoded("gif", noise()), "a.gif").reference
    fix: Fix | None = propose_fix(reference, STRICT)
    assert fix is not None
    path = library.reference_path(reference)
    assert path is not None
    path.unlink()
    for use in (keeper.refit, keeper.try_fix):
        with pytest.raises(UnusableReferenceError, match="gone"):
            use(reference, fix)


def test_every_shipped_model_can_be_satisfied(keeper: Keeper) -> None:
    reference = keeper.keep(encoded("gif", noise(600, 60)), "a.gif").reference
    for model in load_catalog(None).models:
        fix = propose_fix(reference, model)
        if model.references is not None and fix is not None:
            assert problems(model, keeper.refit(reference, fix).reference) == ()
