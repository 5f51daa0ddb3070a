"""What the person does while the index is rebuilt or pictures are imported: it happens at once, and it lasts."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.library.changes import Applied, Change, ForgetMissing, MarkPictures, RestorePictures, TrashPictures
from app.library.index import Index
from app.library.library import Library
from app.library.marks import Edit
from app.library.walk import Progress
from app.paths import Paths
from tests.app.library.picture_factory import encoded, noise
from tests.app.library.shelf_of_pictures import in_sidecar, now, rebuilt, stock, uids


def at_once(work: Callable[[], object]) -> None:
    """What another thread does; it must not have to wait."""
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(work()), daemon=True)
    thread.start()
    thread.join(20)
    assert results, "it waited, or failed"


def at_the_end(work: Callable[[], object]) -> Progress:
    """Do something when every file was read."""

    def told(done: int, total: int) -> None:
        if done == total:
            at_once(work)

    return told


def change(library: Library, *changes: Change) -> list[Applied]:
    return [library.apply(one) for one in changes]


def test_a_rating_set_during_a_rebuild_stays(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    rate = MarkPictures(uids(records[:1]), Edit(rating=4, add_tags=("meanwhile",)))
    assert library.rebuild(at_the_end(lambda: change(library, rate))).pictures == 3
    rated = now(library, records)[0]
    assert (rated.rating, in_sidecar(rated).rating) == (4, 4)
    assert library.rows(library.ids("tag:meanwhile")) == [rated]
    before = library.rows(library.ids())
    assert rebuilt(library, paths) == before


def test_a_cost_noted_during_a_rebuild_stays(library: Library, paths: Paths) -> None:
    record = stock(library, paths)[0]
    library.rebuild(at_the_end(lambda: library.note_cost(record.task_id, 0.25)))
    assert now(library, [record])[0].cost == 0.25


def test_a_picture_trashed_during_a_rebuild_stays_in_the_trash(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    trash = TrashPictures(uids(records[:1]))
    report = library.rebuild(at_the_end(lambda: change(library, trash)))
    assert (report.pictures, report.missing) == (2, 0)
    assert now(library, records) == records[1:]
    assert library.scan_changes().missing == ()
    assert library.apply(RestorePictures(uids(records[:1]))).failed == ()
    assert now(library, records) == records


def test_a_picture_restored_during_a_rebuild_is_there(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(TrashPictures(uids(records[:1])))
    there_and_back = (RestorePictures(uids(records[:1])), TrashPictures(uids(records)), RestorePictures(uids(records)))
    assert library.rebuild(at_the_end(lambda: change(library, *there_and_back))).pictures == 3
    assert now(library, records) == records


def test_a_missing_picture_forgotten_during_a_rebuild_stays_forgotten(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    records[0].path.unlink()
    forget = ForgetMissing(uids(records[:1]))
    assert library.rebuild(at_the_end(lambda: change(library, forget))).missing == 0
    assert now(library, records) == records[1:]


def test_files_that_a_scan_notices_during_a_rebuild_are_as_it_says(library: Library, paths: Paths) -> None:
    gone, moved, still = stock(library, paths)
    place = paths.library / moved.path.name

    def outside() -> None:
        gone.path.unlink()
        shutil.move(moved.path, place)
        shutil.move(moved.path.with_suffix(".json"), place.with_suffix(".json"))
        library.scan_changes()

    report = library.rebuild(at_the_end(outside))
    assert (report.pictures, report.missing) == (3, 1)
    found = {record.uid: record for record in library.rows(library.ids())}
    assert found[gone.uid].missing
    assert (found[moved.uid].path, found[moved.uid].missing) == (place, False)
    assert found[still.uid] == still


def test_what_a_rebuild_meets_unsettled_is_settled_later(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = stock(library, paths)[0]

    def fail(*_: object, **__: object) -> None:
        raise OSError

    def break_off() -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Index, "set_marks", fail)
            with pytest.raises(Exception, match="cannot be changed"):
                library.apply(MarkPictures((record.uid,), Edit(rating=3)))

    library.rebuild(at_the_end(break_off))
    index = Index(paths.index, paths.library, paths.thumbnails)
    index.open()
    assert [uid for uid, _ in index.unsettled()] == [record.uid]
    index.close()
    assert now(library, [record])[0].rating == 3


def test_a_change_that_is_under_way_is_waited_for(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    rebuilding = threading.Thread(target=library.rebuild, daemon=True)

    def begin(done: int, _total: int) -> None:
        if done == 1:
            rebuilding.start()
            rebuilding.join(0.3)

    library.apply(MarkPictures(uids(records), Edit(rating=2)), begin)
    rebuilding.join(20)
    assert not rebuilding.is_alive()
    assert [record.rating for record in now(library, records)] == [2, 2, 2]


def test_an_import_lets_other_changes_through(library: Library, paths: Paths, tmp_path: Path) -> None:
    rated, doomed = stock(library, paths, 2)
    outside = tmp_path / "outside"
    outside.mkdir()
    for number in range(3):
        (outside / f"{number}.png").write_bytes(encoded("png", noise(seed=90 + number)))

    def told(done: int, _total: int) -> None:
        at_once(library.scan_changes)
        if done == 1:
            at_once(lambda: library.apply(MarkPictures((rated.uid,), Edit(rating=5))))
            at_once(lambda: library.apply(TrashPictures((doomed.uid,))))

    report = library.import_pictures([outside], told)
    assert (len(report.added), report.failed, report.duplicates) == (3, (), ())
    assert [record.rating for record in now(library, [rated, doomed])] == [5]
    assert library.count() == 4
    before = library.rows(library.ids())
    assert rebuilt(library, paths) == before
