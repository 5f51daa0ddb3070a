"""A library of 1,000 pictures outlives its index, and then its sidecars: read back by a program that is not ours."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.library.library import Library
from app.library.record import ImageRecord
from app.paths import Paths, find_paths
from tests.faults.figures import FIGURES
from tests.faults.pictures import pixels
from tests.faults.stock import Stock, fill

COUNT = 1_000

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Paths, list[Stock], list[ImageRecord]]]:
    """The library, closed; what was put in, and what it showed. Flushing is tested elsewhere and is slow."""
    begun = time.monotonic()
    paths = find_paths(tmp_path_factory.mktemp("thousand"))
    library = Library(paths)
    library.open()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", _no_flush)
        stock = fill(library, paths, COUNT)
    shown = library.rows(library.ids())
    library.close()
    FIGURES.add("pictures in the library that lost its index and its sidecars", len(shown))
    yield paths, stock, shown
    FIGURES.spend("library of 1,000", begun)


def _no_flush(handle: int) -> None:
    """`os.fsync` that does not wait for the disk."""


@pytest.fixture
def copy(home: tuple[Paths, list[Stock], list[ImageRecord]], tmp_path: Path) -> Iterator[Paths]:
    """The same folders, to be harmed; the old place is away meanwhile, so that every path stays the same."""
    paths = home[0]
    root = paths.library.parent
    shutil.copytree(root, tmp_path / "safe")
    yield paths
    shutil.rmtree(root)
    shutil.copytree(tmp_path / "safe", root)


def test_without_its_index_the_library_is_what_it_was(
    home: tuple[Paths, list[Stock], list[ImageRecord]], copy: Paths
) -> None:
    for path in copy.data.glob("index.sqlite3*"):
        path.unlink()
    library = Library(copy)
    report = library.open()
    try:
        assert report is not None
        assert (report.pictures, report.recovered, report.from_file, report.skipped) == (COUNT, 0, 0, ())
        assert library.rows(library.ids()) == home[2]
        assert len(library.ids("lamp")) == COUNT
        assert library.verify().is_sound
    finally:
        library.close()


def test_without_index_and_sidecars_the_files_themselves_still_tell_everything(
    home: tuple[Paths, list[Stock], list[ImageRecord]], copy: Paths
) -> None:
    _, stock, shown = home
    for path in copy.data.glob("index.sqlite3*"):
        path.unlink()
    for path in copy.library.rglob("*.json"):
        path.unlink()
    library = Library(copy)
    report = library.open()
    try:
        assert report is not None
        assert (report.pictures, report.recovered) == (COUNT, COUNT)
        found = {record.uid: record for record in library.rows(library.ids())}
        assert {record.uid for record in shown} == set(found)
        for one in stock:
            record = found[one.record.uid]
            request = one.facts.request
            assert (record.prompt, record.model) == (request.prompt, request.model)
            assert (record.task_id, record.remote_id) == (one.facts.task_id, one.facts.remote_id)
            assert record.path == one.record.path
    finally:
        library.close()


def test_the_pixels_are_those_that_were_received(home: tuple[Paths, list[Stock], list[ImageRecord]]) -> None:
    for one in home[1]:
        assert pixels(one.record.path.read_bytes()) == pixels(one.received)


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool (Debian: libimage-exiftool-perl) is not there")
def test_exiftool_reads_prompt_model_and_task_out_of_every_file(
    home: tuple[Paths, list[Stock], list[ImageRecord]],
) -> None:
    paths, stock, _ = home
    done = subprocess.run(
        ["exiftool", "-json", "-G1", "-charset", "utf8", "-r", str(paths.library)],
        capture_output=True,
        check=True,
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )
    entries: list[dict[str, Any]] = json.loads(done.stdout)
    read = {Path(entry["SourceFile"]).name: entry for entry in entries if not entry["SourceFile"].endswith("json")}
    assert len(read) == COUNT
    for one in stock:
        entry = read[one.record.path.name]
        facts = _embedded(entry)
        request = one.facts.request
        assert (facts["request"]["prompt"], facts["request"]["model"]) == (request.prompt, request.model), entry
        assert (facts["task_id"], facts["remote_id"]) == (one.facts.task_id, one.facts.remote_id), entry
        assert "ExifTool:Warning" not in entry, entry["ExifTool:Warning"]
    FIGURES.add("files that exiftool read back", len(read))


def _embedded(entry: dict[str, Any]) -> dict[str, Any]:
    """The facts among the fields of one file."""
    texts = [value for value in entry.values() if isinstance(value, str) and value.startswith('{"schema"')]
    assert texts, entry
    facts: dict[str, Any] = json.loads(texts[0])
    return facts
