"""An exported picture and its sidecar: one name for both, whichever of the two is taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.library import files, sidecar
from app.library.export import ExportOptions, export
from app.library.library import Library
from app.paths import Paths
from tests.app.library.shelf_of_pictures import files_below, stock


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.mark.parametrize("taken", ["x.json", "x.png"])
def test_a_picture_and_its_sidecar_share_one_name_whichever_is_taken(
    library: Library, paths: Paths, out: Path, taken: str
) -> None:
    (record,) = stock(library, paths, 1)
    card = sidecar.path_for(record.path).read_bytes()
    put = {"x.json": b"mine", "x (2).png": b"mine too"} if taken == "x.json" else {"x.png": b"mine"}
    out.mkdir()
    for name, content in put.items():
        (out / name).write_bytes(content)
    options = ExportOptions(target=out, template="x", sidecars=True)
    stem = f"x ({len(put) + 1})"
    report = export([record], options)
    assert (report.written, report.pictures) == ((out / f"{stem}.png", out / f"{stem}.json"), 1)
    pair = {f"{stem}.png": record.path.read_bytes(), f"{stem}.json": card}
    assert files_below(out) == put | pair
    report = export([record], replace(options, conflict="skip"))
    assert (report.written, report.pictures, [one.name for one in report.skipped]) == ((), 0, [taken])
    assert files_below(out) == put | pair
    report = export([record], replace(options, conflict="replace"))
    assert report.written == (out / "x.png", out / "x.json")
    assert files_below(out) == put | pair | {"x.png": record.path.read_bytes(), "x.json": card}


def test_a_name_that_is_taken_at_the_last_moment_moves_the_pair(
    library: Library, paths: Paths, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (record,) = stock(library, paths, 1)
    place = files.place

    def late(part: Path, target: Path) -> None:
        if target.name == "x.png":
            target.write_bytes(b"of another program")
        place(part, target)

    monkeypatch.setattr(files, "place", late)
    report = export([record], ExportOptions(target=out, template="x", sidecars=True))
    assert [path.name for path in report.written] == ["x (2).png", "x (2).json"]
    assert {path.name for path in out.iterdir()} == {"x.png", "x (2).png", "x (2).json"}
    assert (out / "x.png").read_bytes() == b"of another program"


def test_a_picture_without_a_sidecar_only_asks_for_its_own_name(library: Library, paths: Paths, out: Path) -> None:
    (record,) = stock(library, paths, 1)
    sidecar.path_for(record.path).unlink()
    out.mkdir()
    (out / "x.json").write_bytes(b"mine")
    report = export([record], ExportOptions(target=out, template="x", sidecars=True))
    assert report.written == (out / "x.png",)
    assert (out / "x.json").read_bytes() == b"mine"
