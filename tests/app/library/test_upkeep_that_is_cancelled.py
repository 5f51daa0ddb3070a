"""Verifying and rebuilding, ended by the person between two files: nothing was changed, and what is told is true."""

from __future__ import annotations

from app.library.library import Library
from app.paths import Paths
from tests.app.library.shelf_of_pictures import files_below, stock


def test_a_cancelled_verification_says_how_far_it_came(library: Library, paths: Paths) -> None:
    stock(library, paths, 4)
    seen: list[int] = []
    report = library.verify(lambda done, _: seen.append(done), lambda: len(seen) == 3)
    assert report.was_cancelled
    assert (report.pictures, report.references, report.problems) == (3, 0, ())
    assert not library.verify().was_cancelled


def test_a_cancelled_rebuild_leaves_index_and_folder_as_they_were(library: Library, paths: Paths) -> None:
    records = stock(library, paths, 4)
    records[0].path.unlink()
    before, rows = files_below(paths.library), list(library.ids())
    seen: list[int] = []
    report = library.rebuild(lambda done, _: seen.append(done), lambda: len(seen) == 2)
    assert report.was_cancelled
    assert seen == [1, 2]
    assert list(library.ids()) == rows
    assert not library.rows(library.ids("is:missing"))
    assert files_below(paths.library) == before
    assert library.rebuild().missing == 1
