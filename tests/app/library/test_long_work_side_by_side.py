"""Long work on the library meets other long work: refused in words, or safe; never half done."""

from __future__ import annotations

import itertools
import shutil
import threading
from pathlib import Path

import pytest

from app.errors import DiskError
from app.library.changes import Applied, ForgetMissing, MarkPictures, TrashPictures
from app.library.library import Library
from app.library.marks import Edit
from app.library.works import LibraryBusyError, Work, Works
from app.paths import Paths
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of
from tests.app.library.shelf_of_pictures import files_below, in_sidecar, now, stock, uids

ALONE = {Work.MOVE, Work.CLEAR}
ONCE = {Work.REBUILD, Work.FIND}


def ignore(_: Path) -> None:
    """The setting is somebody else's test."""


@pytest.mark.parametrize(("first", "second"), list(itertools.product(Work, Work)))
def test_what_would_spoil_the_other_is_refused_until_that_is_over(first: Work, second: Work) -> None:
    works = Works()
    refused = bool({first, second} & ALONE) or (first is second and first in ONCE)
    with works.during(first):
        if refused:
            with pytest.raises(LibraryBusyError, match="Wait for it"), works.during(second):
                pass
        else:
            with works.during(second):
                pass
    with works.during(second):
        pass


def test_a_move_refuses_what_reads_files_and_files_paid_pictures(
    library: Library, paths: Paths, tmp_path: Path
) -> None:
    records = stock(library, paths)
    target = tmp_path / "new place"
    filed: list[str] = []
    refused: list[str] = []

    def told(done: int, _total: int) -> None:
        if done != 1:
            return
        for begin in (library.rebuild, library.verify, lambda: library.import_pictures([tmp_path])):
            with pytest.raises(LibraryBusyError) as error:
                begin()
            refused.append(str(error.value))
        paid = library.save(part_of(paths.spool, encoded("png", noise(seed=77 + len(filed)))), make_facts("paid"))
        filed.append(paid.uid)
        library.apply(MarkPictures(uids(records[:1]), Edit(rating=5)))

    report = library.move_to(target, ignore, told)
    assert not report.was_cancelled
    assert set(refused) == {"The library is being moved. Wait for it, or end it, and try again. Nothing was changed."}
    assert all(record.path.is_relative_to(target) for record in library.find_all(filed))
    assert len(library.find_all(filed)) == len(filed) > 0
    assert library.verify().is_sound
    assert library.rebuild().pictures == len(records) + len(filed)


def test_a_move_is_refused_while_others_work_and_changes_nothing(
    library: Library, paths: Paths, tmp_path: Path
) -> None:
    stock(library, paths)
    before = files_below(paths.library)
    errors: list[str] = []

    def told(_done: int, _total: int) -> None:
        with pytest.raises(LibraryBusyError) as error:
            library.move_to(tmp_path / "new", ignore)
        errors.append(str(error.value))

    library.verify(told)
    library.rebuild(told)
    assert {text.partition(".")[0] for text in errors} == {
        "The library is being verified",
        "The index is being rebuilt",
    }
    assert not (tmp_path / "new").exists()
    assert files_below(paths.library) == before


def test_a_disk_that_goes_away_during_a_move_empties_nothing(library: Library, paths: Paths, tmp_path: Path) -> None:
    stock(library, paths)
    target = tmp_path / "new"
    away = tmp_path / "away"
    before = files_below(paths.library)

    def told(done: int, total: int) -> None:
        if done == total:
            paths.library.rename(away)
            paths.library.mkdir()  # the place where it was mounted

    with pytest.raises(DiskError, match="went away"):
        library.move_to(target, ignore, told)
    assert files_below(away) == before
    assert set(before) <= set(files_below(target))
    paths.library.rmdir()
    away.rename(paths.library)


def test_a_picture_forgotten_before_a_move_can_be_listed_again_after_it(
    library: Library, paths: Paths, tmp_path: Path
) -> None:
    record, _ = stock(library, paths, 2)
    record.path.unlink()
    library.scan_changes()
    forgotten = library.apply(ForgetMissing((record.uid,)))
    library.move_to(tmp_path / "new", ignore)
    assert forgotten.undo is not None
    back = library.apply(forgotten.undo).added[0]
    assert (back.uid, back.missing) == (record.uid, True)
    assert back.path.is_relative_to(tmp_path / "new")


def test_a_change_during_the_rebuild_at_opening_comes_after_it(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.close()
    paths.index.unlink()
    done: list[Applied] = []
    rating = threading.Thread(
        target=lambda: done.append(library.apply(MarkPictures(uids(records[:1]), Edit(rating=4))))
    )
    paid: list[str] = []
    part = part_of(paths.spool, encoded("png", noise(seed=91)))
    filing = threading.Thread(target=lambda: paid.append(library.save(part, make_facts("paid")).uid))

    def told(number: int, total: int) -> None:
        if number == 1:
            rating.start()
            filing.start()
        if number == total:
            assert not done
            assert not paid

    library.open(told)
    for thread in (rating, filing):
        thread.join(60)
    assert [one.failed for one in done] == [()]
    assert [record.rating for record in now(library, records)] == [4, 0, 0]
    assert in_sidecar(records[0]).rating == 4
    assert len(library.find_all(paid)) == 1
    assert library.rebuild().pictures == 4


def test_a_folder_that_comes_back_is_taken_up_before_a_paid_picture_is_filed(library: Library, paths: Paths) -> None:
    records = stock(library, paths)
    library.apply(TrashPictures(uids(records[2:])))
    library.close()
    paths.index.unlink()
    away = paths.library.with_name("away")
    shutil.move(paths.library, away)
    paths.library.write_bytes(b"in the way")
    library.open(without_folder=True)
    paths.library.unlink()
    shutil.move(away, paths.library)
    paid = library.save(part_of(paths.spool, encoded("png", noise(seed=92))), make_facts("paid"))
    assert {record.uid for record in library.rows(library.ids())} == {*uids(records[:2]), paid.uid}
