"""A library that others can write to: absurd sidecars, links and pipes neither stop the program nor lead it out."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from app.library import sidecar
from app.library.library import Library
from app.paths import Paths
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
