"""Disks that are full, away, read-only or odd: said in words, nothing half written, filed later."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from ulid import ULID

from app.errors import DiskError
from app.library.library import Library
from app.paths import Paths
from tests.app.library.picture_factory import encoded, hidden_files, make_facts, noise, part_of, visible_files


def test_a_full_disk_leaves_nothing_half_and_works_later(library: Library, paths: Paths) -> None:
    resource = pytest.importorskip("resource")
    library.save(part_of(paths.spool), make_facts())
    before = visible_files(paths.library)
    facts = make_facts()
    part = part_of(paths.spool, encoded("png", noise(400, 400)))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DiskError, match="cannot be saved") as failure:
            library.save(part, facts)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert str(paths.library) in str(failure.value)
    assert visible_files(paths.library) == before
    assert not hidden_files(paths.library)
    assert part.exists()
    assert library.save(part, facts).path.is_file()


def test_a_library_folder_that_vanished_is_not_made_anew(library: Library, paths: Paths) -> None:
    facts, part = make_facts(), part_of(paths.spool)
    away = paths.library.rename(paths.library.with_name("away"))
    with pytest.raises(DiskError, match="gone"):
        library.save(part, facts)
    assert not paths.library.exists()
    away.rename(paths.library)
    assert library.save(part, facts).path.is_file()


def test_a_file_in_place_of_the_day_folder_is_said(library: Library, paths: Paths) -> None:
    part = part_of(paths.spool)
    year = paths.library / f"{datetime.now().astimezone():%Y}"
    year.write_bytes(b"in the way")
    with pytest.raises(DiskError, match="a file where a folder should be"):
        library.save(part, make_facts())
    assert year.read_bytes() == b"in the way"
    assert part.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "full"), (errno.EROFS, "read-only"), (errno.EACCES, "permission"), (errno.EIO, "disk reports")],
)
def test_reasons_are_in_words(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    part = part_of(paths.spool)
    with monkeypatch.context() as patched:
        patched.setattr(os, "link", fail)
        patched.setattr(Path, "rename", fail)
        with pytest.raises(DiskError, match=words):
            library.save(part, make_facts())
    assert not visible_files(paths.library)
    assert not hidden_files(paths.library)


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS])
def test_file_systems_without_hard_links_work_and_never_overwrite(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", no_links)
    record = library.save(part_of(paths.spool), make_facts())
    assert visible_files(paths.library) == sorted([record.path, record.path.with_suffix(".json")])
    from app.library import files

    part = part_of(record.path.parent, b"other", ".other.part")
    with pytest.raises(FileExistsError):
        files.place(part, record.path)
    assert hashlib.sha256(record.path.read_bytes()).hexdigest() == record.sha256


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second file system")
def test_a_spool_on_another_disk_is_fine(library: Library, paths: Paths) -> None:
    spool = Path("/dev/shm") / f"proofsheet-{ULID()}"
    part = part_of(spool)
    try:
        assert part.stat().st_dev != paths.library.stat().st_dev
        assert library.save(part, make_facts()).path.is_file()
        assert not part.exists()
    finally:
        shutil.rmtree(spool)


@pytest.mark.expected_logs("a thumbnail cannot be written")
def test_a_cache_that_cannot_be_written_does_not_cost_the_picture(library: Library, paths: Paths) -> None:
    paths.cache.mkdir(exist_ok=True)
    paths.thumbnails.write_bytes(b"in the way")
    record = library.save(part_of(paths.spool), make_facts())
    assert record.path.is_file()
    paths.thumbnails.unlink()
    assert library.make_thumbnail(record) == record.thumbnail.read_bytes()


def test_names_that_are_taken_are_not_overwritten(library: Library, paths: Paths) -> None:
    facts = make_facts()
    record = library.save(part_of(paths.spool), facts)
    stranger = record.path.read_bytes() + b"edited"
    record.path.write_bytes(stranger)
    library.close()
    paths.index.unlink()
    record.path.with_suffix(".json").write_text(json.dumps({"not": "ours"}))
    library.open()
    for path in visible_files(paths.library):
        path.rename(path.with_name(path.name.replace(record.path.stem[:6], "000000")))
    before = {path: path.read_bytes() for path in visible_files(paths.library)}
    fresh = library.save(part_of(paths.spool), facts)
    assert fresh.path not in before
    assert all(path.read_bytes() == data for path, data in before.items())
