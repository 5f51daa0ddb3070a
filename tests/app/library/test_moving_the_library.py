"""The library to another folder: complete, compared, resumable, and nothing removed that is not at the new place."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from app.errors import DiskError
from app.library.changes import MarkPictures, RestorePictures, TrashPictures
from app.library.library import Library
from app.library.marks import Edit
from app.library.move import MARKER, MoveRefusedError
from app.paths import Paths
from tests.app.library.picture_factory import encoded, hidden_files
from tests.app.library.shelf_of_pictures import files_below, now, stock, uids


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "another disk" / "pictures"


def ignore(_: Path) -> None:
    """The setting is somebody else's test."""


def test_everything_is_at_the_new_place_and_works_there(library: Library, paths: Paths, target: Path) -> None:
    records = stock(library, paths, 4)
    library.apply(MarkPictures(uids(records[:1]), Edit(rating=5)))
    library.apply(TrashPictures(uids(records[3:])))
    library.references.keep(encoded(), "png")
    before = files_below(paths.library)
    rows = [(one.id, one.uid, one.rating) for one in library.rows(library.ids())]
    switched: list[Path] = []
    report = library.move_to(target, switched.append)
    assert switched == [target]
    assert (report.files, report.left, report.was_cancelled) == (len(before), (), False)
    assert files_below(target) == before
    assert not paths.library.exists()
    assert [(one.id, one.uid, one.rating) for one in library.rows(library.ids())] == rows
    assert all(record.path.is_file() for record in library.rows(library.ids()))
    assert library.verify().is_sound
    assert library.scan_changes().is_empty
    assert library.apply(RestorePictures(uids(records[3:]))).failed == ()
    assert stock(library, paths, 1)[0].path.is_relative_to(target)
    assert not hidden_files(target)

    library.close()
    again = Library(paths.with_library(target))
    assert again.open() is None, "the index was not built again"
    assert again.count() == 5
    again.close()


def test_a_cancelled_move_changes_nothing_and_goes_on_later(library: Library, paths: Paths, target: Path) -> None:
    records = stock(library, paths, 3)
    before = files_below(paths.library)
    steps: list[tuple[int, int]] = []
    report = library.move_to(target, ignore, lambda done, total: steps.append((done, total)), lambda: len(steps) == 3)
    assert report.was_cancelled
    assert files_below(paths.library) == before
    assert now(library, records) == records
    assert (target / MARKER).is_file()
    half = {path: path.stat().st_ino for path in target.rglob("*") if path.is_file() and path.name != MARKER}
    assert len(half) == 3

    (target / "mine.txt").write_bytes(b"x")
    library.apply(TrashPictures(uids(records[:1])))
    library.move_to(target, ignore)
    assert (target / "mine.txt").exists()
    assert not (target / records[0].path.relative_to(paths.library)).exists()
    assert not (target / MARKER).exists()
    assert len(library.ids()) == 2
    assert len(library.trashed()) == 1
    assert library.verify().is_sound
    kept = [path for path, inode in half.items() if path.exists() and path.stat().st_ino == inode]
    assert kept, "what was copied before was compared, not copied again"


def test_a_setting_that_cannot_be_kept_leaves_the_library_where_it_is(
    library: Library, paths: Paths, target: Path
) -> None:
    records = stock(library, paths)
    before = files_below(paths.library)

    def refuse(_: Path) -> None:
        raise DiskError("the settings cannot be written")

    with pytest.raises(DiskError, match="settings"):
        library.move_to(target, refuse)
    assert files_below(paths.library) == before
    assert now(library, records) == records


def test_what_is_not_ours_or_differs_stays(library: Library, paths: Paths, target: Path) -> None:
    stock(library, paths)
    hidden = paths.library / ".something"
    hidden.write_bytes(b"of another program")
    late = paths.library / "late.txt"

    def put_late(_: Path) -> None:
        late.write_bytes(b"came last")

    report = library.move_to(target, put_late)
    assert set(report.left) == {hidden, late}
    assert files_below(paths.library) == {".something": b"of another program", "late.txt": b"came last"}


def test_an_interrupted_removal_goes_on(
    library: Library, paths: Paths, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(library, paths)
    before = files_below(paths.library)
    real = Path.unlink

    def refuse(self: Path, missing_ok: bool = False) -> None:
        if self.is_relative_to(paths.library):
            raise PermissionError(13, "Permission denied")
        real(self, missing_ok)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        report = library.move_to(target, ignore)
    assert len(report.left) == len(before)
    assert library.remove_moved(paths.library).files == len(before)
    assert not paths.library.exists()


def test_a_folder_that_cannot_take_it_is_refused(library: Library, paths: Paths, target: Path, tmp_path: Path) -> None:
    stock(library, paths)
    before = files_below(paths.library)
    target.mkdir(parents=True)
    (target / "mine.txt").write_bytes(b"x")
    other = tmp_path / "other"
    other.mkdir()
    (other / MARKER).write_text('{"source": "elsewhere"}')
    for folder in (target, other, paths.library, paths.library / "below", paths.library.parent):
        with pytest.raises(MoveRefusedError):
            library.move_to(folder, ignore)
    with pytest.raises(DiskError):
        library.move_to(target / "mine.txt" / "x", ignore)
    assert files_below(paths.library) == before


def test_a_copy_that_was_damaged_before_is_made_again(library: Library, paths: Paths, target: Path) -> None:
    record = stock(library, paths, 2)[0]
    copy = target / record.path.relative_to(paths.library)
    assert library.move_to(target, ignore, cancelled=copy.exists).was_cancelled
    size = copy.stat().st_size
    copy.write_bytes(os.urandom(size))
    library.move_to(target, ignore)
    assert library.verify().is_sound


def test_a_mark_that_names_files_outside_removes_none_of_them(library: Library, paths: Paths, tmp_path: Path) -> None:
    stock(library, paths, 1)
    target = tmp_path / "new"
    target.mkdir()
    victim = tmp_path / "precious.txt"
    victim.write_text("stays")
    names = ["../precious.txt", str(victim), "a/../../precious.txt"]
    (target / MARKER).write_text(json.dumps({"source": ascii(str(paths.library)), "files": names}))
    library.move_to(target, ignore)
    assert victim.read_text() == "stays"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_in_the_place_of_an_unfinished_copy_is_not_written_through(
    library: Library, paths: Paths, target: Path, tmp_path: Path
) -> None:
    record = stock(library, paths, 1)[0]
    victim = tmp_path / "diary.txt"
    victim.write_bytes(b"dear diary")
    assert library.move_to(target, ignore, None, lambda: True).was_cancelled
    place = target / record.path.relative_to(paths.library)
    place.parent.mkdir(parents=True)
    place.with_name(f".{place.name}.part").symlink_to(victim)
    library.move_to(target, ignore)
    assert victim.read_bytes() == b"dear diary"
    assert not place.is_symlink()
    assert library.verify().is_sound
