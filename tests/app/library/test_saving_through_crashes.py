"""The program ends at any step of filing a picture, and a new one opens the same folders."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from app.errors import DatabaseError
from app.library.library import Library
from app.paths import Paths
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of, pixels, visible_files


class PowerCutError(BaseException):
    """Nothing in the program may catch it, just as nothing catches a kill."""


STEPS: dict[str, tuple[Any, str, int]] = {
    "before the sidecar is written": (Path, "open", 1),
    "before the sidecar is flushed": (os, "fsync", 1),
    "before the picture is flushed": (os, "fsync", 2),
    "before the sidecar has its name": (os, "link", 1),
    "before the picture has its name": (os, "link", 2),
    "before the folder is flushed": (os, "fsync", 3),
}


def lose_the_chance_to_tidy_up(path: Path, missing_ok: bool = False) -> None:
    """`Path.unlink` of a process that is no more."""


@pytest.mark.skipif(sys.platform == "win32", reason="names are given without os.link there")
@pytest.mark.parametrize("step", list(STEPS))
@pytest.mark.parametrize("loses_index", [False, True])
def test_a_crash_at_any_step_files_the_picture_once(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, step: str, loses_index: bool
) -> None:
    owner, name, at = STEPS[step]
    facts, data = make_facts("a cat"), encoded()
    library = Library(paths)
    library.open()
    other = library.save(part_of(paths.spool, encoded("png", noise(seed=9))), make_facts())
    part = part_of(paths.spool, data)
    real = getattr(owner, name)
    calls = 0

    def cut(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        is_write = name != "open" or "x" in str(args)
        calls += is_write
        if calls >= at and is_write:
            raise PowerCutError
        return real(*args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, cut)
        # what a dying process does not do
        patched.setattr(Path, "unlink", lose_the_chance_to_tidy_up)
        with pytest.raises(PowerCutError):
            library.save(part, facts)
    library.close()
    for path in visible_files(paths.library):
        assert path.suffix == ".json" or pixels(path.read_bytes())
    if loses_index:
        paths.index.unlink()

    again = Library(paths)
    again.open()
    try:
        record = again.save(part, facts)
        assert pixels(record.path.read_bytes()) == pixels(data)
        assert again.save(part, facts) == record
        assert again.count() == 2
        assert len(visible_files(paths.library)) == 4
        assert {record.uid for record in again.rows(again.ids())} == {record.uid, other.uid}
        assert again.verify().is_sound
        assert not part.exists()
    finally:
        again.close()


def test_a_leftover_part_that_is_a_second_name_of_the_picture_does_not_harm_it(library: Library, paths: Paths) -> None:
    facts = make_facts()
    record = library.save(part_of(paths.spool), facts)
    saved = record.path.read_bytes()
    leftover = record.path.with_name(f".{record.uid}.picture.part")
    os.link(record.path, leftover)
    record.path.with_suffix(".json").unlink()  # so that it is not found complete and written anew
    library.close()
    paths.index.unlink()
    fresh = Library(paths)
    fresh.open()
    fresh.close()
    paths.index.unlink()
    moved = record.path.rename(record.path.with_name("kept.png"))
    fresh.open()
    try:
        fresh.save(part_of(paths.spool, encoded("jpeg")), make_facts(task_id=facts.task_id))
        assert moved.read_bytes() == saved
    finally:
        fresh.close()


def test_a_picture_whose_row_could_not_be_written_is_adopted(
    library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = make_facts()
    part = part_of(paths.spool)
    blocker = sqlite3.connect(paths.index, isolation_level=None)
    real_sync = os.fsync
    folders = 0

    def close_when_placed(handle: int) -> None:
        nonlocal folders
        real_sync(handle)
        if len(visible_files(paths.library)) == 2:
            folders += 1
            library.close()

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", close_when_placed)
        with pytest.raises(DatabaseError, match="closed"):
            library.save(part, facts)
    blocker.close()
    assert part.exists()
    placed = visible_files(paths.library)
    library.open()
    record = library.find_result(facts.task_id, 0)
    assert record is not None
    assert library.save(part, facts) == record
    assert visible_files(paths.library) == placed
