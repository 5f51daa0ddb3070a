"""`library` on the command line: search, marks, trash, out, in and another folder, each with --json."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.app.cli.conftest import Run


@pytest.fixture
def stocked(run: Run, tmp_path: Path) -> list[str]:
    """Three imported pictures; their uids in the order of the names."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, name in enumerate(("cat", "dog", "fox")):
        info = Image.new("RGB", (40 + number, 30), (number * 40, 90, 90))
        exif = Image.Exif()
        exif[0x010E] = f"a {name} in snow"
        info.save(folder / f"{name}.jpg", exif=exif)
    ended = run("library", "import", str(folder), "--json")
    assert ended.code == 0, ended.err
    images = sorted(ended.json["images"], key=lambda image: image["prompt"])
    assert [image["prompt"] for image in images] == ["a cat in snow", "a dog in snow", "a fox in snow"]
    return [image["uid"] for image in images]


def found(run: Run, *words: str) -> list[str]:
    ended = run("library", "list", "--json", *words)
    assert ended.code == 0, ended.err
    return [image["prompt"].split()[1] for image in ended.json["images"]]


@pytest.mark.slow
def test_marks_are_searched_and_sorted_by(run: Run, stocked: list[str]) -> None:
    cat, dog, fox = stocked
    assert run("library", "rate", "5", cat, "--json").json == {"changed": 1, "failed": []}
    run("library", "rate", "3", "--query", "dog")
    run("library", "tag", "--tag", "best of", "--tag", "Snow", cat, fox)
    run("library", "favourite", fox)
    run("library", "collect", "Winter", dog, fox)
    assert found(run, "--query", "rating:>=3", "--sort=-rating") == ["cat", "dog"]
    assert found(run, "--query", "rating:>=3", "--sort", "rating") == ["dog", "cat"]
    assert set(found(run, "--query", 'tag:"best of"')) == {"cat", "fox"}
    assert found(run, "--query", "is:favourite collection:winter") == ["fox"]
    assert len(found(run, "--limit", "2")) == 2
    run("library", "tag", "--tag", "^snow", cat)
    run("library", "favourite", "--off", fox)
    run("library", "collect", "Winter", "--off", dog)
    assert found(run, "--query", "tag:snow") == ["fox"]
    assert found(run, "--query", "is:favourite") == []
    run("library", "rebuild")
    assert found(run, "--query", "collection:Winter rating:0") == ["fox"]


@pytest.mark.slow
def test_trash_and_back(run: Run, stocked: list[str]) -> None:
    assert run("library", "trash", "--query", "cat", "--json").json["changed"] == 1
    assert len(found(run)) == 2
    assert run("library", "restore", stocked[0]).code == 0
    run("library", "trash", *stocked)
    assert found(run) == []
    assert run("library", "restore", "--all", "--json").json["changed"] == 3
    unknown = run("library", "trash", "nobody", "--json")
    assert unknown.code == 2
    assert unknown.json["failed"][0]["uid"] == "nobody"


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [("trash",), ("trash", "--query", ""), ("trash", "--query", "rating:many"), ("rate", "7", "x"), ("rate", "3")],
)
def test_nothing_is_changed_by_words_that_make_no_sense(run: Run, stocked: list[str], words: tuple[str, ...]) -> None:
    ended = run("library", *words, "--json")
    assert ended.code == 2
    assert ended.json["error"]["kind"] == "usage"
    assert len(found(run)) == len(stocked)


@pytest.mark.slow
def test_export_and_import(run: Run, stocked: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    ended = run(
        "library", "export", str(out), "--query", "snow -dog", "--format", "webp", "--max-side", "20",
        "--template", "{n:2} {prompt}", "--no-metadata", "--sort", "date", "--json",
    )  # fmt: skip
    assert ended.code == 0, ended.err
    assert ended.json["pictures"] == 2
    for place in ended.json["files"]:
        with Image.open(place) as picture:
            assert (picture.format, max(picture.size)) == ("WEBP", 20)
    assert sorted(Path(place).name[:2] for place in ended.json["files"]) == ["01", "02"]
    run("library", "export", str(tmp_path / "all.zip"))
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert len(archive.namelist()) == len(stocked)
    again = run("library", "import", str(tmp_path / "photos"), str(tmp_path / "gone.png"), "--json")
    assert again.code == 2
    assert (len(again.json["images"]), len(again.json["duplicates"])) == (0, 3)
    assert [failure["name"] for failure in again.json["failed"]] == ["gone.png"]


@pytest.mark.slow
def test_the_library_is_moved(run: Run, stocked: list[str], tmp_path: Path) -> None:
    target = tmp_path / "disk"
    ended = run("library", "move", str(target), "--json")
    assert ended.code == 0, ended.err
    assert ended.json == {"path": str(target), "files": 2 * len(stocked), "left": []}
    assert len(found(run)) == 3
    assert run("library", "verify", "--json").json == {"pictures": 3, "problems": []}
    refused = run("library", "move", str(target / "below"), "--json")
    assert (refused.code, refused.json["error"]["kind"]) == (2, "move_refused")


@pytest.mark.slow
def test_a_mistake_in_a_search_is_said(run: Run, stocked: list[str]) -> None:
    ended = run("library", "list", "--query", "date:soon cat", "--json")
    assert "no date" in ended.err
    assert len(ended.json["images"]) == 1
