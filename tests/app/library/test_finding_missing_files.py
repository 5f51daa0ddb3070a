"""Files of missing pictures that are found elsewhere are copied to where they belong."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from app.errors import DiskError
from app.library import sidecar
from app.library.finding import bring_back
from app.library.library import Library
from app.library.record import ImageRecord
from app.paths import Paths
from tests.app.library.shelf_of_pictures import in_sidecar, now, stock


def never() -> bool:
    return False


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder like those that people move things to, with strangers in it."""
    folder = tmp_path / "old disk" / "deep" / "down"
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("nothing")
    (folder / "stranger.png").write_bytes(b"\x89PNG is not all there is to it")
    (folder / "round and round").symlink_to(folder)
    return tmp_path / "old disk"


def take_away(record: ImageRecord, folder: Path, name: str, *, with_card: bool = False) -> None:
    shutil.move(record.path, folder / name)
    card = sidecar.path_for(record.path)
    if with_card:
        shutil.move(card, (folder / name).with_suffix(".json"))


def test_a_file_is_known_by_what_is_in_it_whatever_its_name(library: Library, paths: Paths, elsewhere: Path) -> None:
    first, second, third = stock(library, paths)
    take_away(first, elsewhere / "deep" / "down", "renamed.PNG")
    take_away(second, elsewhere, "second.png", with_card=True)
    card_before = (elsewhere / "second.json").read_bytes()
    third.path.unlink()
    library.scan_changes()
    missing = library.rows(library.ids("is:missing"))
    steps: list[tuple[int, int]] = []
    report = bring_back(missing, paths.library, elsewhere, lambda done, total: steps.append((done, total)), never)
    assert set(report.back) == {first.uid, second.uid}
    assert steps == [(1, 3), (2, 3)]
    assert not report.failed
    assert (elsewhere / "second.png").is_file(), "what was found stays where it is"
    assert sidecar.path_for(second.path).read_bytes() == card_before
    returned = library.scan_changes().returned
    assert {record.uid for record in returned} == {first.uid, second.uid}
    assert [record.missing for record in now(library, [first, second, third])] == [False, False, True]


def test_a_sidecar_of_another_picture_is_not_taken_along(library: Library, paths: Paths, elsewhere: Path) -> None:
    first, second, _ = stock(library, paths)
    shutil.copy(sidecar.path_for(second.path), elsewhere / "found.json")
    before = in_sidecar(first)
    take_away(first, elsewhere, "found.png")
    sidecar.path_for(first.path).unlink()
    assert bring_back([first], paths.library, elsewhere, None, never).back == (first.uid,)
    assert not sidecar.path_for(first.path).exists()
    assert before == in_sidecar(second)  # both had no marks: nothing of the second one's was written anywhere


def test_what_stands_in_the_place_is_never_replaced(library: Library, paths: Paths, elsewhere: Path) -> None:
    first = stock(library, paths, 1)[0]
    take_away(first, elsewhere, "found.png")
    first.path.write_bytes(b"somebody else's")
    bring_back([first], paths.library, elsewhere, None, never)
    assert first.path.read_bytes() == b"somebody else's"


def test_a_search_can_be_ended(library: Library, paths: Paths, elsewhere: Path) -> None:
    first = stock(library, paths, 1)[0]
    take_away(first, elsewhere, "found.png")
    report = bring_back([first], paths.library, elsewhere, None, lambda: True)
    assert report.was_cancelled
    assert not report.back
    assert not first.path.exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind everybody")
def test_a_library_that_cannot_be_written_is_said_by_name(library: Library, paths: Paths, elsewhere: Path) -> None:
    first = stock(library, paths, 1)[0]
    take_away(first, elsewhere, "found.png")
    first.path.parent.chmod(0o500)
    try:
        report = bring_back([first], paths.library, elsewhere, None, never)
    finally:
        first.path.parent.chmod(0o700)
    assert [failure.name for failure in report.failed] == [first.path.name]
    assert not first.path.exists()


def test_a_file_where_the_folder_was_is_said_by_name(library: Library, paths: Paths, elsewhere: Path) -> None:
    first = stock(library, paths, 1)[0]
    take_away(first, elsewhere, "found.png")
    shutil.rmtree(first.path.parent)
    first.path.parent.write_bytes(b"in the way")
    report = bring_back([first], paths.library, elsewhere, None, never)
    assert [failure.name for failure in report.failed] == [first.path.name]
    assert not report.back


def test_a_folder_that_is_gone_is_refused(library: Library, paths: Paths, tmp_path: Path) -> None:
    records = stock(library, paths, 1)
    with pytest.raises(DiskError, match="cannot be looked for"):
        bring_back(records, paths.library, tmp_path / "gone", None, never)
