"""A library that others can write to: absurd sidecars, links and pipes neither stop the program nor lead it out."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from app.errors import DiskError
from app.gateway.part import PartFile
from app.library import sidecar, thumbnails
from app.library.library import Library
from app.library.references import References
from app.paths import Paths
from app.tasks.spool import Spool
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of


def saved(library: Library, paths: Paths, **facts: Any) -> Path:
    return library.save(part_of(paths.spool, encoded("png", noise(24, 16))), make_facts(**facts)).path


@pytest.mark.parametrize(
    "created", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"]
)
def test_a_sidecar_from_outside_the_calendar_is_not_believed(library: Library, paths: Paths, created: str) -> None:
    path = sidecar.path_for(saved(library, paths))
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), "created": created}), encoding="utf-8")
    library.close()
    paths.index.unlink()
    for _ in range(2):  # a second start looks for what is newer than the newest
        library.open()
        (record,) = library.rows(library.ids())
        assert 1970 <= record.created.year < 9998
        library.close()


def test_a_picture_from_the_future_does_not_hide_the_ones_that_a_power_cut_kept_from_the_index(
    library: Library, paths: Paths
) -> None:
    path = sidecar.path_for(saved(library, paths))
    far = {**json.loads(path.read_text(encoding="utf-8")), "created": "2099-01-01T00:00:00Z"}
    path.write_text(json.dumps(far), encoding="utf-8")
    library.rebuild()
    new = path.parent / "from-elsewhere.png"
    new.write_bytes(encoded("png", noise(30, 20)))
    library.close()
    library.open()
    assert new in {record.path for record in library.rows(library.ids())}


def test_a_file_of_any_year_is_taken(library: Library, paths: Paths) -> None:
    path = paths.library / "old.png"
    path.write_bytes(encoded("png", noise(24, 16)))
    real = Path.stat

    def stat(self: Path, **further: Any) -> os.stat_result:
        values = list(real(self, **further))
        values[8] = 2**40 if self == path else values[8]  # st_mtime
        return os.stat_result(values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "stat", stat)  # no file system of a test machine need keep such a time
        assert library.rebuild().pictures == 1


posix = pytest.mark.skipif(os.name != "posix", reason="links and pipes are another matter there")


@posix
@pytest.mark.parametrize("level", ["year", "day"])
def test_pictures_are_not_written_through_a_link(library: Library, paths: Paths, tmp_path: Path, level: str) -> None:
    day = saved(library, paths).parent
    outside = tmp_path / "outside"
    outside.mkdir()
    place = day if level == "day" else day.parent
    place.rename(tmp_path / "away")
    place.symlink_to(outside, target_is_directory=True)
    part = part_of(paths.spool, encoded("png", noise(30, 20)))
    with pytest.raises(DiskError, match="a link where a folder should be"):
        library.save(part, make_facts(index=1))
    assert list(outside.rglob("*")) == []
    assert part.exists()
    place.unlink()
    assert library.save(part, make_facts(index=1)).path.is_file()


@posix
def test_references_are_not_written_through_a_link(library: Library, paths: Paths, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    paths.references.symlink_to(outside, target_is_directory=True)
    references = References(paths.library, paths.references, paths.thumbnails)
    with pytest.raises(DiskError, match="a link where a folder should be"):
        references.keep(encoded("png", noise(30, 20)), "png")
    assert list(outside.iterdir()) == []


@posix
def test_emptying_a_trash_that_is_a_link_deletes_nothing(library: Library, paths: Paths, tmp_path: Path) -> None:
    holiday = tmp_path / "mine" / "holiday"
    holiday.mkdir(parents=True)
    (holiday / "beach.png").write_bytes(encoded("png", noise(30, 20)))
    (paths.library / "trash").symlink_to(tmp_path / "mine", target_is_directory=True)
    assert (library.trashed(), library.trash_size()) == ([], (0, 0))
    assert library.empty_trash().pictures == 0
    assert (holiday / "beach.png").exists()


@posix
def test_a_thumbnail_is_not_written_through_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("mine")
    thumbnail = tmp_path / "a.jpg"
    (tmp_path / f".a.jpg.{threading.get_ident()}.part").symlink_to(target)
    assert thumbnails.store(thumbnail, b"small")
    assert (target.read_text(), thumbnail.read_bytes()) == ("mine", b"small")


@posix
def test_a_download_is_not_written_through_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("mine")
    spool = Spool(tmp_path / "spool")
    spool.part("t", 0).symlink_to(target)
    part = PartFile(spool.part("t", 0))
    part.write(b"picture")
    part.finish()
    assert spool.complete("t", 0).read_bytes() == b"picture"
    spool.part("t", 1).symlink_to(target)
    assert spool.write("t", 1, b"picture").read_bytes() == b"picture"
    assert target.read_text() == "mine"


@posix
@pytest.mark.timeout(60)
def test_a_pipe_in_place_of_a_picture_is_not_read(library: Library, paths: Paths) -> None:
    path = saved(library, paths)
    path.unlink()
    os.mkfifo(path)
    (problem,) = library.verify().problems
    assert (problem.path, problem.kind) == (path, "unreadable")
    assert saved(library, paths).is_file()
