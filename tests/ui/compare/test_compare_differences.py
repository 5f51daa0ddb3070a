"""What several pictures differ in, row by row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.catalog.load import load_catalog
from app.library.library import Library
from app.library.record import ImageRecord
from app.request import Reference
from tests.ui.gallery.shelf import file_picture, paint, request_of
from ui.compare.differences import Row, only_here, rows_of
from ui.compare.table import count_words

CATALOG = load_catalog(None)


@pytest.fixture
def record(library: Library, tmp_path: Path) -> ImageRecord:
    return file_picture(library, tmp_path, paint(96, 64))


def rows(*records: ImageRecord) -> dict[str, Row]:
    return {row.label: row for row in rows_of(records, CATALOG.find)}


def test_the_same_settings_differ_in_nothing(record: ImageRecord) -> None:
    found = rows(record, record)
    assert not any(row.differs for row in found.values())
    assert "Only here" not in found
    assert "References" not in found
    assert count_words(list(found.values())) == "no differences"


def test_prompts_are_told_apart_by_their_words(record: ImageRecord) -> None:
    other = replace(record, request=request_of("a red mug, at night"))
    found = rows(record, other)
    assert found["Prompt"].differs
    assert found["Only here"].values == ("–", "red … at night")
    assert count_words(list(found.values())) == "1 difference", "the prompt, which two rows tell of"


def test_prompts_that_have_nothing_in_common_are_not_repeated(record: ImageRecord) -> None:
    assert "Only here" not in rows(record, replace(record, request=request_of("two cats")))


def test_words_that_one_has_and_not_all_are_named_in_runs() -> None:
    prompts = ["A cat in a spacesuit, oil painting", "a dog in a spacesuit", "a cat in a red spacesuit"]
    assert only_here(prompts) == ["cat … oil painting", "dog", "cat … red"]


def test_model_size_and_options_stand_beside_each_other_by_their_names(record: ImageRecord) -> None:
    first, second = CATALOG.models[0], CATALOG.models[1]
    option = first.options[0]
    choice = option.choices[0].value if option.choices else 1
    one = replace(record, request=request_of(model=first.id, options={option.field: choice}))
    two = replace(record, request=request_of(model=second.id, size=None))
    found = rows(one, two)
    assert found["Model"] == Row("Model", (first.name, second.name), differs=True)
    assert found["Size"].values == ("3:2", "any")
    assert found[option.label].values[1] == "not set"
    assert found[option.label].differs


def test_a_model_that_is_gone_from_the_catalogue_is_called_by_its_id(record: ImageRecord) -> None:
    gone = replace(record, request=request_of(model="gone-1", options={"metadata.mood": True}))
    found = rows(gone, gone)
    assert found["Model"].values == ("gone-1", "gone-1")
    assert found["metadata.mood"].values == ("on", "on")


def test_references_masks_pixels_and_cost_are_compared(record: ImageRecord) -> None:
    reference = Reference(name="mug.png", sha256="0" * 64, format="png")
    mask = Reference(name="mask.png", sha256="1" * 64, format="png")
    other = replace(record, width=10, cost=0.04, request=request_of(references=(reference,), mask=mask))
    found = rows(record, other)
    assert found["References"].values == ("none", "mug.png")
    assert found["Mask"].values == ("none", "mask.png")
    assert found["Delivered"].values == ("96 × 64", "10 × 64")
    assert found["Cost"].values == ("not known", "0.04")
    assert not found["Format"].differs
    assert count_words(list(found.values())) == "4 differences"
