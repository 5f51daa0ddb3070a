"""A file of the person's own, tried before it is used, and the template to start from."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from app.catalog import spec
from app.catalog.load import TEMPLATE, check_file, load_catalog

TABLES = (
    spec.Need, spec.Choice, spec.Option, spec.Sizes, spec.Count, spec.References, spec.Limit, spec.Price, spec.Model,
    spec.Family,
)  # fmt: skip
COMMENTED = re.compile(r"^(\s*)# ((?:[a-z_]+ = |\"[^\"]*\" = |\[|\{ value).*)$")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, model: str, more: str = "") -> Path:
    path = folder / name
    path.write_text(
        f'name = "Mine"\n\n[[models]]\nid = "{model}"\nname = "M"\nsummary = "s"\nsources = {{ rules = "p" }}\n{more}',
        encoding="utf-8",
    )
    return path


def test_a_good_file_says_what_it_would_do(tmp_path: Path, own: Path) -> None:
    found = check_file(write(tmp_path, "new.toml", "mine-1"), own)
    assert ([model.id for model in found.added], found.replaced, found.problems) == (["mine-1"], (), ())
    found = check_file(write(tmp_path, "other.toml", "flux-2-pro"), own)
    assert (found.added, [model.id for model in found.replaced], found.problems) == ((), ["flux-2-pro"], ())


def test_every_fault_comes_with_its_line(tmp_path: Path, own: Path) -> None:
    (problem,) = check_file(write(tmp_path, "new.toml", "mine-1", "promt_max = 5\n"), own).problems
    assert (problem.line, problem.path.name) == (8, "new.toml")
    assert str(problem).startswith("new.toml, line 8: ")


def test_names_of_the_other_tables_cannot_be_claimed_but_a_file_does_not_clash_with_itself(own: Path) -> None:
    first = write(own, "a.toml", "mine-1")
    assert check_file(first, own).problems == ()
    (problem,) = check_file(write(own, "b.toml", "mine-1"), own).problems
    assert "already a model of a.toml" in problem.message


def test_mistakes_of_other_files_are_not_this_ones(own: Path) -> None:
    (own / "bad.toml").write_text("name = ", encoding="utf-8")
    assert check_file(write(own, "good.toml", "mine-1"), own).problems == ()


@pytest.mark.parametrize("name", ["gone.toml", "."])
def test_what_is_no_file_is_a_problem(own: Path, name: str) -> None:
    (problem,) = check_file(own / name, own).problems
    assert problem.message == "it is not a file"


def test_the_template_is_not_loaded_and_can_be_used_as_it_is(own: Path) -> None:
    assert load_catalog().find("my-model-1") is None
    (own / "mine.toml").write_bytes(TEMPLATE.read_bytes())
    catalog = load_catalog(own)
    assert catalog.problems == ()
    assert catalog.find("my-model-1") is not None


def test_everything_that_the_template_comments_out_can_be_put_in(own: Path) -> None:
    lines = TEMPLATE.read_text(encoding="utf-8").splitlines()
    put_in = [COMMENTED.sub(r"\1\2", line) for line in lines]
    assert sum(one != other for one, other in zip(lines, put_in, strict=True)) > 25
    (own / "mine.toml").write_text("\n".join(put_in), encoding="utf-8")
    catalog = load_catalog(own)
    assert catalog.problems == ()
    model = catalog.find("my-model")
    assert model is not None
    assert model.references is not None
    assert model.references.mask_field == "mask_url"
    assert len(model.options) == 3
    assert len(model.prices) == 1


def test_the_template_explains_every_key_that_a_table_can_have() -> None:
    text = TEMPLATE.read_text(encoding="utf-8")
    keys = {field.name for table in TABLES for field in msgspec.structs.fields(table)}
    assert {key for key in keys if not re.search(rf"\b{key}\b", text)} == set()
