"""Catalogue files: what is refused with which line, what the rest does, and the person's own folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from app.catalog.load import Catalog, CatalogProblem, load_catalog

HEAD = """\
name = "Mine"

[[models]]
id = "mine-1"
name = "Mine"
summary = "A model of my own"
sources = { rules = "a page" }
"""
"""Seven lines: what follows starts in line 8."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The person's own folder, with one file that is fine and comes last."""
    own = tmp_path / "models"
    own.mkdir()
    (own / "zz-good.toml").write_text(HEAD.replace("mine-1", "good-1"), encoding="utf-8")
    return own


def load_with(folder: Path, text: str) -> Catalog:
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    return load_catalog(folder)


def refusal(catalog: Catalog) -> CatalogProblem:
    """The one problem there is; whatever it is, everything else has loaded."""
    assert catalog.find("good-1") is not None
    assert catalog.find("flux-2-pro") is not None
    (problem,) = catalog.problems
    return problem


def test_a_table_of_ones_own_is_added_last(folder: Path) -> None:
    catalog = load_with(folder, HEAD)
    assert catalog.problems == ()
    assert [family.name for family in catalog.families][-1] == "Mine"
    assert [model.id for model in catalog.models][-2:] == ["mine-1", "good-1"]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("name = ", 1, "Invalid value"),
        (HEAD + "prompt_max = 10\nprompt_max = 20\n", 9, "Cannot overwrite a value"),
        (HEAD + "prompt_max == 10\n", 8, "Invalid value"),
        (HEAD + 'aliases = ["a"\n', 8, "Unclosed array"),
        (HEAD + 'aliases = ["mine"]\n\n[models.size\n', 10, "Expected"),
    ],
)
def test_a_file_that_is_no_toml_is_refused_with_its_line(folder: Path, text: str, line: int, reason: str) -> None:
    problem = refusal(load_with(folder, text))
    assert problem.path.name == "mine.toml"
    assert problem.line == line
    assert reason in problem.message
    assert "(at " not in problem.message


SIZE = '[models.size]\ndefault = "1:1"\nchoices = [\n    { value = "1:1" },\n    { value = "4:3" },\n]\n'
OPTION = '[[models.options]]\nfield = "metadata.resolution"\nkind = "choice"\nlabel = "Resolution"\n'
TWO = OPTION + 'choices = [{ value = "1K" }, { value = "2K" }]\n'


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("name = 'Mine'\nmodels = []\n", 2, "models: at least one model"),
        ("name = 'Mine'\n", 1, "missing required field `models`"),
        (HEAD.replace('"A model of my own"', '""'), 6, "summary"),
        (HEAD.replace('id = "mine-1"\n', ""), 3, "missing required field `id`"),
        (HEAD + "promt_max = 10\n", 8, "unknown field `promt_max`"),
        (HEAD + 'prompt_max = "10"\n', 8, "models[0].prompt_max: Expected"),
        (HEAD + "prompt_max = 0\n", 8, "at least 1"),
        (HEAD + 'aliases = [\n  "a",\n  "mine-1",\n]\n', 10, "models[0].aliases[1]: “mine-1” is the id or alias"),
        (HEAD + HEAD.partition("\n\n")[2], 9, "models[1].id: “mine-1” is the id or alias"),
        (HEAD.replace("sources = { rules", "sources = { } #"), 7, "at least one page"),
        # sizes
        (HEAD + SIZE.replace('default = "1:1"', 'default = "5:4"'), 9, "size.default: “5:4” is not among the sizes"),
        (HEAD + SIZE.replace('"4:3" }', "5.4 }"), 12, "choices[1].value: Expected"),
        (HEAD + SIZE.replace('"4:3" }', "43 }"), 12, "a size is text"),
        (HEAD + SIZE.replace('"4:3" }', '"1:1" }'), 12, "stands here twice"),
        (HEAD + SIZE.replace('"4:3" }', '"4:3", needs = { references = 0 } }'), 12, "needs an option"),
        (HEAD + SIZE + 'depends_on = "metadata.resolution"\n' + TWO, 14, "go together"),
        (HEAD + SIZE + 'depends_on = "metadata.resolutio"\nallowed = { 1K = ["1:1"] }\n' + TWO, 14, "no option"),
        (HEAD + SIZE + 'depends_on = "metadata.resolution"\nallowed = { 8K = ["1:1"] }\n' + TWO, 15, "not a value of"),
        (HEAD + SIZE + 'depends_on = "metadata.resolution"\nallowed = { 1K = ["5:4"] }\n' + TWO, 15, "not among the"),
        (HEAD + SIZE + 'depends_on = "metadata.resolution"\nallowed = { 1K = [] }\n' + TWO, 15, "at least one size"),
        (HEAD + SIZE + 'allowed = { 1K = ["1:1"] }\n' + TWO, 14, "go together"),
        (HEAD + SIZE + '[models.size.pixels.any]\n"1:1" = "1024*1024"\n', 15, "is not WIDTHxHEIGHT"),
        (HEAD + SIZE + '[models.size.pixels.any]\n"1:1" = 1024\n', 14, "Expected `str`"),
        (HEAD + SIZE + '[models.size.pixels.any]\n"5:4" = "1024x1024"\n', 14, "not among the sizes"),
        (HEAD + SIZE + '[models.size.pixels.1K]\n"1:1" = "1024x1024"\n', 14, "without pixels_by"),
        (HEAD + SIZE + 'pixels_by = "resolution"\n', 14, "no option “resolution”"),
        # options
        (HEAD + OPTION, 8, "needs choices"),
        (HEAD + TWO + 'default = "4K"\n', 13, "Resolution can be 1K or 2K"),
        (HEAD + TWO + 'colour = "red"\n', 13, "unknown field `colour`"),
        (HEAD + TWO + "minimum = 1\n", 13, "has no minimum"),
        (HEAD + TWO.replace('"choice"', '"chioce"'), 10, "Invalid enum value"),
        (HEAD + TWO.replace('"choice"', '"boolean"'), 12, "has no choices"),
        (HEAD + TWO.replace('"metadata.resolution"', '"size"'), 9, "already the place"),
        (HEAD + TWO.replace('"metadata.resolution"', '"prompt.text"'), 9, "already the place"),
        (HEAD + TWO.replace('"metadata.resolution"', '"a b"'), 9, "is not a field path"),
        (HEAD + TWO + TWO, 14, "already the place"),
        (HEAD + TWO + 'needs = { option = "metadata.resolution", value = "1K" }\n', 13, "stands before it"),
        (HEAD + TWO + TWO.replace("resolution", "b") + 'needs = { option = "metadata.resolution" }\n', 18, "together"),
        (HEAD + OPTION.replace("choice", "integer") + "minimum = 5\nmaximum = 1\n", 12, "larger than the maximum"),
        (HEAD + OPTION.replace("choice", "number") + "maximum = inf\n", 12, "usable number"),
        (HEAD + OPTION.replace("choice", "integer") + "maximum = 6\ndefault = 7\n", 13, "at most 6"),
        (HEAD + OPTION.replace("choice", "boolean") + 'default = "true"\n', 12, "must be yes or no"),
        # counts, references, limits, prices
        (HEAD + "[models.count]\nchoices = [2, 4]\ndefault = 2\n", 9, "1 among them"),
        (HEAD + "[models.count]\nchoices = [1, 2]\ndefault = 4\n", 10, "not among the choices"),
        (HEAD + "[models.count]\nmaximum = 4\ndefault = 5\n", 10, "out of range"),
        (HEAD + "[models.count]\nchoices = [true]\n", 9, "got `bool`"),
        (HEAD + '[models.references]\nfield = "urls"\nformats = ["jpg"]\n', 10, "Invalid enum value"),
        (HEAD + '[models.references]\nfield = "urls"\nmaximum = 0\n', 10, "contradict"),
        (HEAD + '[models.references]\nfield = "urls"\nmax_bytes = -1\n', 10, "at least 1"),
        (HEAD + '[models.references]\nfield = "urls"\nmask_field = "urls"\n', 10, "already the place"),
        (HEAD + '[[models.limits]]\nof = ["count"]\nmaximum = 0\nmessage = "x"\n', 8, "maximum of at least 1"),
        (HEAD + '[[models.prices]]\namount = -1\nsource = "p"\ndate = "2026-01"\n', 9, "0 or more"),
        (HEAD + '[[models.prices]]\namount = 1\nsource = "p"\ndate = "May"\n', 11, "YYYY-MM"),
        (
            HEAD + '[[models.prices]]\namount = 1\nsource = "p"\ndate = "2026-01"\nwhen = { a = 1 }\n',
            12,
            "no option “a”",
        ),
    ],
)
def test_a_table_that_cannot_be_is_refused_with_its_line(folder: Path, text: str, line: int, message: str) -> None:
    problem = refusal(load_with(folder, text))
    assert message in problem.message
    assert problem.line == line, problem


def test_several_faults_of_one_file_are_all_told(folder: Path) -> None:
    catalog = load_with(folder, HEAD + "prompt_max = 0\n[models.count]\nmaximum = 4\ndefault = 5\n")
    assert [problem.line for problem in catalog.problems] == [8, 11]
    assert catalog.find("mine-1") is None


def test_a_problem_reads_as_file_line_and_reason(folder: Path) -> None:
    text = str(refusal(load_with(folder, HEAD + "promt_max = 10\n")))
    assert text.startswith("mine.toml, line 8: models[0]")


def test_control_characters_and_length_of_a_reason_are_tamed(folder: Path) -> None:
    message = refusal(load_with(folder, HEAD + f'"\\u001b[31m{"x" * 5000}" = 1\n')).message
    assert message.isprintable()
    assert len(message) <= 300


def test_a_file_in_another_encoding_is_refused_with_its_line(folder: Path) -> None:
    (folder / "mine.toml").write_bytes(b'name = "Mine"\n# caf\xe9\n')
    problem = refusal(load_catalog(folder))
    assert (problem.line, problem.message) == (2, "it is not UTF-8 text")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(folder: Path) -> None:
    (folder / "mine.toml").write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    assert load_catalog(folder).find("mine-1") is not None


def test_a_fault_in_a_file_with_windows_line_ends_has_the_right_line(folder: Path) -> None:
    text = HEAD + "[models.size]\ndefault = '5:4'\nchoices = [\n  { value = '1:1' },\n]\n"
    (folder / "mine.toml").write_bytes(text.replace("\n", "\r\n").encode())
    assert refusal(load_catalog(folder)).line == 9


def test_an_oversize_file_is_refused_unread(folder: Path) -> None:
    assert "larger than 256 KB" in refusal(load_with(folder, HEAD + "#" * 300_000)).message


def test_deep_nesting_is_refused(folder: Path) -> None:
    assert "nested too deeply" in refusal(load_with(folder, "name = " + "[" * 50_000)).message


def test_a_folder_and_a_pipe_named_like_a_table_are_refused(folder: Path) -> None:
    (folder / "mine.toml").mkdir()
    os.mkfifo(folder / "pipe.toml") if hasattr(os, "mkfifo") else (folder / "pipe.toml").mkdir()
    catalog = load_catalog(folder)
    assert [problem.message for problem in catalog.problems] == ["it is not a file"] * 2
    assert catalog.find("good-1") is not None


def test_hidden_files_and_other_files_are_left_alone(folder: Path) -> None:
    (folder / ".mine.toml").write_text("broken", encoding="utf-8")
    (folder / "notes.txt").write_text("broken", encoding="utf-8")
    assert load_catalog(folder).problems == ()


def test_a_missing_folder_of_ones_own_is_no_problem(tmp_path: Path) -> None:
    catalog = load_catalog(tmp_path / "absent")
    assert catalog.problems == ()
    assert catalog.models == load_catalog().models


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    place = tmp_path / "models"
    place.write_text("", encoding="utf-8")
    catalog = load_catalog(place)
    (problem,) = catalog.problems
    assert (problem.path, problem.line) == (place, None)
    assert catalog.find("flux-2-pro") is not None


def test_ones_own_table_takes_the_place_of_a_built_in_model(folder: Path) -> None:
    before = [model.id for model in load_catalog().models]
    catalog = load_with(folder, HEAD.replace("mine-1", "flux-2-pro") + "prompt_max = 77\n")
    assert catalog.problems == ()
    assert [model.id for model in catalog.models][: len(before)] == before
    model = catalog.find("flux-2-pro")
    assert model is not None
    assert model.prompt_max == 77
    assert all(family.models for family in catalog.families)


def test_a_family_of_the_same_name_is_extended(folder: Path) -> None:
    catalog = load_with(folder, HEAD.replace('"Mine"\n\n', '"Flux"\n\n'))
    (flux,) = (family for family in catalog.families if family.name == "Flux")
    (built_in,) = (family for family in load_catalog().families if family.name == "Flux")
    assert [model.id for model in flux.models] == [*(model.id for model in built_in.models), "mine-1"]


@pytest.mark.parametrize(
    ("change", "line", "reason"),
    [
        ('id = "nano-banana"', 4, "already means the model “gemini-2.5-flash-image-preview”"),
        ('id = "mine-1"\naliases = ["flux-2-pro"]', 5, "already means the model “flux-2-pro”"),
        ('id = "flux-2-flex"\naliases = ["nano-banana"]', 5, "already means the model"),
    ],
)
def test_a_name_of_another_model_cannot_be_claimed(folder: Path, change: str, line: int, reason: str) -> None:
    problem = refusal(load_with(folder, HEAD.replace('id = "mine-1"', change)))
    assert problem.line == line
    assert reason in problem.message


def test_an_overriding_table_may_keep_the_alias_of_its_model(folder: Path) -> None:
    change = 'id = "gemini-2.5-flash-image-preview"\naliases = ["nano-banana"]'
    catalog = load_with(folder, HEAD.replace('id = "mine-1"', change))
    model = catalog.find("nano-banana")
    assert catalog.problems == ()
    assert model is not None
    assert model.name == "Mine"


def test_two_files_of_ones_own_cannot_both_replace_a_model(folder: Path) -> None:
    (folder / "a.toml").write_text(HEAD.replace("mine-1", "flux-2-pro"), encoding="utf-8")
    problem = refusal(load_with(folder, HEAD.replace("mine-1", "flux-2-pro")))
    assert problem.path.name == "mine.toml"
    assert re.fullmatch(r"models\[0\]\.id: “flux-2-pro” is already a model of a\.toml", problem.message)


def test_a_file_with_one_clash_adds_nothing_of_itself(folder: Path) -> None:
    second = HEAD.partition("\n\n")[2].replace("mine-1", "nano-banana")
    catalog = load_with(folder, HEAD + second)
    assert refusal(catalog).line == 9
    assert catalog.find("mine-1") is None
