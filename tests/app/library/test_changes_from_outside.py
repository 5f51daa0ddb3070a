"""Files that come and go without the program are noticed, said, and never silently dropped."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from app.errors import DiskError
from app.library import scan, sidecar
from app.library.changes import ForgetMissing, MarkPictures, RecallMissing, TrashPictures
from app.library.library import Library
from app.library.marks import Edit
from app.paths import Paths
from tests.app.library.picture_factory import encoded, noise
from tests.app.library.shelf_of_pictures import now, stock, uids


def age(folder: Path) -> None:
    """As if nothing had happened there for a minute: only then may a folder's time be trusted."""
    for path in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
        state = path.stat()
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns - 60_000_000_000))


def test_a_first_look_finds_nothing_new(library: Library, paths: Paths) -> None:
    stock(library, paths)
    assert library.scan_changes().is_empty
    age(paths.library)
    assert library.scan_changes().is_empty
    assert set(library._index.folders()) == {
        path.relative_to(paths.library).as_posix().strip(".")
        for path in [paths.library, *paths.library.rglob("*")]
        if path.is_dir()
    }


def test_a_picture_that_was_put_there_is_listed(library: Library, paths: Paths) -> None:
    stock(library, paths)
    age(paths.library)
    library.scan_changes()
    folder = paths.library / "from my camera" / "2024"
    folder.mkdir(parents=True)
    (folder / "sea.png").write_bytes(encoded("png", noise(seed=9)))
    report = library.scan_changes()
    assert [record.path for record in report.added] == [folder / "sea.png"]
    assert library.scan_changes().is_empty
    assert len(library.ids()) == 4


def test_a_young_folder_in_an_old_one_is_looked_into_again(library: Library, paths: Paths) -> None:
    """A picture was just saved, and nothing above its folder changes from now on."""
    records = stock(library, paths)
    young = records[0].path.parent
    age(paths.library)
    os.utime(young)
    assert library.scan_changes().is_empty
    records[0].path.unlink()
    assert [record.uid for record in library.scan_changes().missing] == [records[0].uid]


def test_very_many_are_taken_up_in_portions(library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever copies a thousand pictures into the folder does not keep results from being filed for minutes."""
    stock(library, paths, 1)
    folder = paths.library / "camera"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.png").write_bytes(encoded("png", noise(seed=number + 20)))
    (folder / "broken.png").write_bytes(b"no picture")
    age(paths.library)
    monkeypatch.setattr(scan, "_AT_ONCE", 2)
    reports = [library.scan_changes() for _ in range(4)]
    assert [len(report.added) for report in reports] == [2, 2, 1, 0]
    assert [len(report.skipped) for report in reports] == [0, 0, 1, 0]
    assert len(library.ids()) == 6


def test_a_folder_that_was_renamed_is_never_missing(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = stock(library, paths, 3)
    age(paths.library)
    library.scan_changes()
    monkeypatch.setattr(scan, "_AT_ONCE", 1)
    records[0].path.parent.rename(paths.library / "another name")
    report = library.scan_changes()
    assert not report.missing
    assert {record.uid for record in report.added} == set(uids(records))


def test_a_copy_that_is_finished_later_is_listed(library: Library, paths: Paths) -> None:
    stock(library, paths)
    folder = paths.library / "camera"
    folder.mkdir()
    whole = encoded("png", noise(seed=9))
    (folder / "sea.png").write_bytes(whole[:100])
    for _ in range(3):  # the copy stands still for a while, and the folder is old by then
        age(paths.library)
        library.scan_changes()
    before = folder.stat().st_mtime_ns
    (folder / "sea.png").write_bytes(whole)
    assert folder.stat().st_mtime_ns == before
    assert [record.path.name for record in library.scan_changes().added] == ["sea.png"]


def test_what_is_gone_is_marked_and_kept_and_comes_back(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.scan_changes()
    away = paths.library.parent / "away.png"
    records[0].path.rename(away)
    report = library.scan_changes()
    assert [record.uid for record in report.missing] == [records[0].uid]
    assert len(library.ids()) == 3
    assert list(library.ids("is:missing")) == [records[0].id]
    assert library.scan_changes().is_empty
    assert library.rebuild().missing == 1
    assert list(library.ids("is:missing")) == [records[0].id]

    away.rename(records[0].path)
    report = library.scan_changes()
    assert [record.uid for record in report.returned] == [records[0].uid]
    assert not library.ids("is:missing")
    assert now(library, records) == records


def test_a_whole_folder_may_go_and_come_back(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    age(paths.library)
    library.scan_changes()
    year = records[0].path.parent.parent
    year.rename(paths.library.parent / "elsewhere")
    assert {record.uid for record in library.scan_changes().missing} == set(uids(records))
    (paths.library.parent / "elsewhere").rename(year)
    assert {record.uid for record in library.scan_changes().returned} == set(uids(records))


def test_a_picture_that_was_moved_inside_the_library_keeps_its_row(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    library.apply(MarkPictures((record.uid,), Edit(rating=3)))
    library.scan_changes()
    folder = paths.library / "sorted"
    folder.mkdir()
    for path in (record.path, sidecar.path_for(record.path)):
        path.rename(folder / path.name)
    report = library.scan_changes()
    assert [(one.uid, one.path.parent, one.rating) for one in report.added] == [(record.uid, folder, 3)]
    assert report.missing == ()
    assert len(library.ids()) == 1


def test_a_copy_becomes_a_picture_of_its_own(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    library.scan_changes()
    shutil.copy(record.path, paths.library / "copy.png")
    report = library.scan_changes()
    assert len(report.added) == 1
    assert report.added[0].uid != record.uid
    assert now(library, [record]) == [record]


def test_folders_that_did_not_change_are_not_listed_again(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(library, paths)
    age(paths.library)
    library.scan_changes()
    listed: list[str] = []
    real = os.scandir

    def note(path: str) -> object:
        listed.append(str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", note)
    assert library.scan_changes().is_empty
    assert listed == []


def test_a_file_that_cannot_be_used_is_told_once_until_it_changes(library: Library, paths: Paths) -> None:
    whole = encoded("png", noise(seed=9))
    path = paths.library / "slow.png"
    path.write_bytes(b"")
    age(paths.library)
    assert [(one.path, "the file is empty" in one.reason) for one in library.scan_changes().skipped] == [(path, True)]
    assert library.scan_changes().is_empty
    path.write_bytes(whole[:50])
    age(paths.library)
    assert "cut off" in library.scan_changes().skipped[0].reason
    path.write_bytes(whole)
    assert [record.path for record in library.scan_changes().added] == [path]


def test_a_library_that_is_away_marks_nothing(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    away = paths.library.rename(paths.library.with_name("away"))
    with pytest.raises(DiskError):
        library.scan_changes()
    away.rename(paths.library)
    assert library.scan_changes().is_empty
    assert now(library, records) == records


def test_the_trash_and_references_are_not_looked_into(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(TrashPictures(uids(records[:1])))
    paths.references.mkdir(exist_ok=True)
    (paths.references / "a.png").write_bytes(encoded())
    (paths.library / ".hidden.png").write_bytes(encoded())
    assert library.scan_changes().is_empty


def test_missing_pictures_are_forgotten_only_on_request(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    for record in records[:2]:
        record.path.unlink()
    library.scan_changes()
    before = library.rows(library.ids())
    done = library.apply(ForgetMissing(uids(records)))
    assert set(done.removed) == {record.id for record in records[:2]}
    assert [failure.uid for failure in done.failed] == [records[2].uid]
    assert isinstance(done.undo, RecallMissing)
    library.apply(done.undo)
    assert library.rows(library.ids()) == before


def test_a_picture_being_filed_is_not_taken_for_a_stranger(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    library.close()
    with sqlite3.connect(paths.index) as connection:
        connection.execute("DELETE FROM folders")
    connection.close()
    library.open()
    assert library.scan_changes().is_empty
    assert library.rows(library.ids()) == [record]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind the administrator")
def test_a_folder_without_permission_is_named_and_marks_nothing(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    day = records[0].path.parent
    day.chmod(0)
    try:
        report = library.scan_changes()
        assert report.missing == ()
        assert [one.path for one in report.skipped] == [day]
    finally:
        day.chmod(0o755)
    assert library.scan_changes().missing == ()
