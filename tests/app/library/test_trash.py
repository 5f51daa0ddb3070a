"""The trash: there and back, twice the same name, gone for good only when asked."""

from __future__ import annotations

import errno
import os
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.library import files, sidecar
from app.library.changes import MarkPictures, RestorePictures, TrashPictures
from app.library.library import Library
from app.library.marks import Edit
from app.paths import Paths
from tests.app.library.picture_factory import encoded, noise
from tests.app.library.shelf_of_pictures import files_below, now, rebuilt, stock, uids
from tests.app.library.test_saving_through_crashes import PowerCutError


def test_there_and_back_is_as_if_nothing_happened(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(MarkPictures(uids(records), Edit(rating=4, add_tags=("x",), add_collections=("C",))))
    before, on_disk = library.rows(library.ids()), files_below(paths.library)
    done = library.apply(TrashPictures(uids(records[:2])))
    assert set(done.removed) == {record.id for record in records[:2]}
    assert [record.uid for record in library.rows(library.ids())] == [records[2].uid]
    assert not any(record.path.exists() or sidecar.path_for(record.path).exists() for record in records[:2])
    assert len(library.ids("tag:x")) == 1
    assert done.undo == RestorePictures(uids(records[:2]))

    assert done.undo is not None
    back = library.apply(done.undo)
    assert library.rows(library.ids()) == before
    assert {record.uid for record in back.added} == set(uids(records[:2]))
    assert files_below(paths.library) == on_disk
    assert back.undo is not None
    assert set(library.apply(back.undo).removed) == set(done.removed), "redo"


def test_the_trash_survives_a_rebuild_and_stays_out_of_the_library(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(TrashPictures(uids(records[:1])))
    assert {record.uid for record in rebuilt(library, paths)} == set(uids(records[1:]))
    report = library.rebuild()
    assert (report.pictures, report.missing, report.skipped) == (2, 0, ())
    assert library.verify().is_sound
    library.apply(RestorePictures(uids(records[:1])))
    assert len(library.ids()) == 3


def test_the_list_says_what_was_where_and_when(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(TrashPictures(uids(records[:2])))
    library.apply(TrashPictures(uids(records[2:])))
    listed = library.trashed()
    assert {one.record.uid for one in listed} == set(uids(records))
    assert {one.original for one in listed} == {record.path for record in records}
    for one in listed:
        assert one.trashed is not None
        assert abs(datetime.now(UTC) - one.trashed) < timedelta(minutes=5)
        assert one.record.path.read_bytes()
        assert one.record.prompt
    count, size = library.trash_size()
    assert (count, size) == (3, sum(len(data) for data in files_below(paths.library / "trash").values()))


def test_names_never_collide(library: Library, paths: Paths) -> None:
    place = paths.library / "holiday.png"
    for seed in range(3):
        place.write_bytes(encoded("png", noise(seed=seed)))
        library.rebuild()
        record = next(one for one in library.rows(library.ids()) if one.path == place)
        assert library.apply(TrashPictures((record.uid,))).failed == ()
    listed = library.trashed()
    assert len({one.record.sha256 for one in listed}) == 3
    assert library.apply(RestorePictures(tuple(one.record.uid for one in listed))).failed == ()
    assert sorted(path.name for path in paths.library.glob("*.png")) == [
        "holiday-2.png",
        "holiday-3.png",
        "holiday.png",
    ]
    assert len(library.ids()) == 3


def test_emptying_removes_what_is_in_it_and_nothing_else(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(TrashPictures(uids(records[:2])))
    foreign = paths.library / "trash" / "mine.txt"
    foreign.write_text("not a picture")
    one = library.empty_trash({records[0].uid})
    assert (one.pictures, one.failed) == (1, ())
    assert one.bytes > records[0].bytes
    rest = library.empty_trash()
    assert rest.pictures == 1
    assert library.trashed() == []
    assert files_below(paths.library / "trash") == {"mine.txt": b"not a picture"}
    assert records[2].path.is_file()
    assert "not in the trash" in library.apply(RestorePictures((records[0].uid,))).failed[0].reason


def test_an_empty_trash_is_no_error(library: Library) -> None:
    assert library.trashed() == []
    assert library.trash_size() == (0, 0)
    assert library.empty_trash().pictures == 0


def test_what_is_gone_or_there_already_is_named(library: Library, paths: Paths) -> None:
    kept, gone = stock(library, paths, 2)
    gone.path.unlink()
    done = library.apply(TrashPictures((gone.uid, "nobody")))
    assert {failure.uid: failure.reason for failure in done.failed} == {
        "nobody": "it is not in the library (any more)",
        gone.uid: "its file is gone",
    }
    assert done.undo is None
    assert len(library.ids()) == 2, "a row whose file is gone is not dropped"
    assert "already" in library.apply(RestorePictures((kept.uid,))).failed[0].reason


def test_of_two_pictures_with_one_name_the_sidecar_goes_with_its_own(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    record.path.with_suffix(".jpg").write_bytes(encoded("jpeg", noise(seed=5)))
    library.rebuild()
    other = next(one for one in library.rows(library.ids()) if one.path.suffix == ".jpg")
    library.apply(TrashPictures((other.uid,)))
    assert sidecar.path_for(record.path).is_file()
    done = library.apply(TrashPictures((record.uid,)))
    assert not sidecar.path_for(record.path).exists()
    assert done.undo is not None
    library.apply(done.undo)
    assert now(library, [record]) == [record]


def test_a_broken_sidecar_goes_along(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    sidecar.path_for(record.path).write_bytes(b"{")
    done = library.apply(TrashPictures((record.uid,)))
    assert not sidecar.path_for(record.path).exists()
    assert done.undo is not None
    assert library.apply(done.undo).failed == ()
    assert sidecar.path_for(record.path).read_bytes() == b"{"
    assert library.find(record.uid) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="names are given without os.link there")
@pytest.mark.parametrize("way", ["trash", "restore"])
@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize("loses_index", [False, True])
def test_a_crash_leaves_no_half_of_a_pair(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, way: str, at: int, loses_index: bool
) -> None:
    record = stock(library, paths, 1)[0]
    if way == "restore":
        library.apply(TrashPictures((record.uid,)))
    real = os.link
    calls = 0

    def cut(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls >= at:
            raise PowerCutError
        return real(*args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(os, "link", cut)
        with pytest.raises(PowerCutError):
            library.apply(TrashPictures((record.uid,)) if way == "trash" else RestorePictures((record.uid,)))
    library.close()
    if loses_index:
        paths.index.unlink()
    library.open()
    listed = {one.record.uid for one in library.trashed()}
    there = {one.uid for one in library.rows(library.ids())}
    assert (listed | there, listed & there) == ({record.uid}, set())
    if not loses_index:
        assert library._index.unsettled() == []
        pictures = {path[:-4] for path in files_below(paths.library) if path.endswith(".png")}
        cards = {path[:-5] for path in files_below(paths.library) if path.endswith(".json")}
        assert pictures == cards
    change = RestorePictures((record.uid,)) if listed else TrashPictures((record.uid,))
    assert library.apply(change).failed == ()


@pytest.mark.skipif(sys.platform == "win32", reason="names are given without os.link there")
@pytest.mark.parametrize("way", ["trash", "restore"])
@pytest.mark.parametrize("failing", [{2}, {2, 3}], ids=["second-half", "way-back-too"])
def test_a_disk_that_fails_between_the_halves_of_a_pair_does_not_part_them(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, way: str, failing: set[int]
) -> None:
    record = stock(library, paths, 1)[0]
    if way == "restore":
        library.apply(TrashPictures((record.uid,)))
    before = files_below(paths.library)
    change = TrashPictures((record.uid,)) if way == "trash" else RestorePictures((record.uid,))
    real = os.link
    calls = 0

    def fail(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls in failing:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(*args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(os, "link", fail)
        done = library.apply(change)
    assert [failure.uid for failure in done.failed] == [record.uid]
    if failing == {2}:
        assert files_below(paths.library) == before
    library.close()
    library.open()
    left = sorted(path for path in files_below(paths.library) if record.path.stem in path)
    assert [path.rpartition(".")[0] for path in left] == [left[0].rpartition(".")[0]] * 2
    back = RestorePictures((record.uid,)) if library.trashed() else change
    assert library.apply(back).failed == ()
    if back is not change or way == "restore":
        assert now(library, [record]) == [record]


@pytest.mark.skipif(sys.platform == "win32", reason="a file never has two names there")
@pytest.mark.parametrize("way", ["trash", "restore"])
@pytest.mark.parametrize("at", [1, 2])
def test_a_crash_while_a_file_has_two_names_leaves_it_one(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, way: str, at: int
) -> None:
    record = stock(library, paths, 1)[0]
    if way == "restore":
        library.apply(TrashPictures((record.uid,)))
    calls = 0

    def cut(place: str) -> None:
        nonlocal calls
        calls += place == "library.file.linked"
        if place == "library.file.linked" and calls == at:
            raise PowerCutError

    with monkeypatch.context() as patched:
        patched.setattr(files, "reach", cut)
        with pytest.raises(PowerCutError):
            library.apply(TrashPictures((record.uid,)) if way == "trash" else RestorePictures((record.uid,)))
    library.close()
    library.open()
    found = sorted(path for path in files_below(paths.library) if record.path.stem in path)
    assert len(found) == 2, found
    assert found[0].rpartition(".")[0] == found[1].rpartition(".")[0]
    if library.trashed():
        assert library.count() == 0
        assert library.apply(RestorePictures((record.uid,))).failed == ()
    assert now(library, [record]) == [record]
    assert library.verify().is_sound
