"""Many pictures changed at once: in portions, ended between two of them, and each file the old or the new one."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from app.errors import DatabaseError
from app.library import files, sidecar
from app.library.bulk import replace_all
from app.library.changes import Applied, Change, MarkPictures, RestorePictures, TrashPictures, only, uids_of
from app.library.index import Index
from app.library.library import Library
from app.library.marks import Edit
from app.library.record import ImageRecord
from app.paths import Paths
from tests.app.library.picture_factory import encoded, hidden_files, noise
from tests.app.library.shelf_of_pictures import in_sidecar, now, rebuilt, stock, uids

COUNT = 20
"""More than the first portion."""


def ended_after_the_first(library: Library, change: Change) -> Applied:
    told: list[int] = []
    return library.apply(change, lambda done, _: told.append(done), lambda: bool(told))


def test_an_ended_change_says_what_is_left_and_its_undo_is_of_what_was_done(library: Library, paths: Paths) -> None:
    records = stock(library, paths, COUNT)
    done = ended_after_the_first(library, MarkPictures(uids(records), Edit(rating=4)))
    assert 0 < done.count < COUNT
    assert done.count + len(done.left) == COUNT
    for record in now(library, records):
        assert in_sidecar(record).rating == record.rating == (0 if record.uid in done.left else 4)
    assert done.undo is not None
    assert set(uids_of(done.undo)) == set(uids(records)) - set(done.left)
    before = library.rows(library.ids())
    assert rebuilt(library, paths) == before
    library.apply(done.undo)
    assert not any(record.rating for record in now(library, records))


def test_trashing_and_restoring_can_be_ended_too(library: Library, paths: Paths) -> None:
    records = stock(library, paths, COUNT)
    thrown = ended_after_the_first(library, TrashPictures(uids(records)))
    assert 0 < len(thrown.removed) < COUNT
    assert library.count() == len(thrown.left) == COUNT - len(thrown.removed)
    library.apply(TrashPictures(thrown.left))
    back = ended_after_the_first(library, RestorePictures(uids(records)))
    assert 0 < len(back.added) < COUNT
    assert len(library.trashed()) == len(back.left) == COUNT - len(back.added)
    assert library.apply(RestorePictures(back.left)).left == ()
    assert now(library, records) == records
    assert library.verify().is_sound


def test_what_is_ended_before_it_begins_does_nothing(library: Library, paths: Paths) -> None:
    records = stock(library, paths, 2)
    for change in (MarkPictures(uids(records), Edit(rating=1)), TrashPictures(uids(records))):
        done = library.apply(change, None, lambda: True)
        assert (done.count, done.undo, done.left) == (0, None, uids(records))
        assert only(change, done.left) == change
    assert now(library, records) == records


def test_an_index_that_fails_on_the_way_leaves_a_step_for_what_was_done(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = stock(library, paths, COUNT)
    real, calls = Index.set_marks, [0]

    def set_marks(self: Index, *args: object, **more: object) -> None:
        calls[0] += 1
        if calls[0] > 1:
            raise DatabaseError("The disk is full.")
        real(self, *args, **more)  # pyright: ignore[reportArgumentType] - passed on as it came

    with monkeypatch.context() as patch:
        patch.setattr(Index, "set_marks", set_marks)
        done = library.apply(MarkPictures(uids(records), Edit(rating=3)))
    assert 0 < done.count < COUNT
    assert {failure.reason for failure in done.failed} == {"The disk is full."}
    assert done.count + len(done.failed) == COUNT
    library.close()
    library.open()  # what was written when the index failed is read from the sidecars
    assert all(record.rating == in_sidecar(record).rating == 3 for record in now(library, records))


def test_a_sidecar_that_cannot_be_written_is_named_and_the_others_are_changed(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = stock(library, paths, 5)
    real = files.flush

    def flush(path: Path) -> None:
        if records[2].uid in path.name:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(path)

    monkeypatch.setattr(files, "flush", flush)
    done = library.apply(MarkPictures(uids(records), Edit(rating=2)))
    assert [failure.uid for failure in done.failed] == [records[2].uid]
    assert [in_sidecar(record).rating for record in records] == [2, 2, 0, 2, 2]
    assert not hidden_files(paths.library)


def test_files_are_flushed_before_they_get_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = {tmp_path / f"{number}.json": b"new" for number in range(9)}
    for path in places:
        path.write_bytes(b"old")
    flushed: set[str] = set()
    real = files.flush

    def flush(path: Path) -> None:
        assert all(place.read_bytes() == b"old" for place in places), "a file was renamed before all were flushed"
        real(path)
        flushed.add(path.name)

    monkeypatch.setattr(files, "flush", flush)
    assert replace_all(places) == {}
    assert flushed == {f".{path.name}.part" for path in places}
    assert all(path.read_bytes() == b"new" for path in places)


def test_a_cost_that_becomes_known_while_its_picture_is_thrown_away_leaves_no_sidecar_alone(
    library: Library, paths: Paths
) -> None:
    record: ImageRecord = stock(library, paths, 1)[0]
    results: list[object] = []
    with sidecar.still():
        throwing = threading.Thread(target=lambda: results.append(library.apply(TrashPictures((record.uid,)))))
        noting = threading.Thread(target=lambda: results.append(library.note_cost(record.task_id, 0.25)))
        for thread in (throwing, noting):
            thread.start()
    for thread in (throwing, noting):
        thread.join(60)
    assert len(results) == 2
    assert not sidecar.path_for(record.path).exists()
    library.apply(RestorePictures((record.uid,)))
    assert library.verify().is_sound


def test_of_two_pictures_with_one_name_and_no_sidecar_only_one_gets_it(library: Library, paths: Paths) -> None:
    record = stock(library, paths, 1)[0]
    record.path.with_suffix(".jpg").write_bytes(encoded("jpeg", noise(seed=5)))
    sidecar.path_for(record.path).unlink()
    records = rebuilt(library, paths)
    done = library.apply(MarkPictures(uids(records), Edit(rating=4)))
    assert (done.count, [failure.reason for failure in done.failed]) == (
        1,
        ["its sidecar was left alone: the file beside it describes another picture"],
    )
    told = {one.sha256: one.rating for one in now(library, records)}
    card = sidecar.read(sidecar.path_for(record.path))
    assert {sha: rating for sha, rating in told.items() if rating} == {card.sha256: 4}
    assert {one.sha256: one.rating for one in rebuilt(library, paths)} == told
