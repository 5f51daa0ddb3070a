"""A few saved pictures, and what a test asks of a library again and again."""

from __future__ import annotations

from pathlib import Path

from app.library import sidecar
from app.library.library import Library
from app.library.marks import Marks, marks_of
from app.library.record import ImageRecord
from app.paths import Paths
from tests.app.library.picture_factory import encoded, make_facts, noise, part_of

PROMPTS = ("a cat on the moon", "a harbour at dawn", "an oil painting of a dragon", "a mug", "glass and rain")


def stock(library: Library, paths: Paths, count: int = 3) -> list[ImageRecord]:
    """Save pictures; oldest first."""
    return [
        library.save(
            part_of(paths.spool, encoded("png", noise(seed=number))), make_facts(PROMPTS[number % len(PROMPTS)])
        )
        for number in range(count)
    ]


def uids(records: list[ImageRecord]) -> tuple[str, ...]:
    return tuple(record.uid for record in records)


def now(library: Library, records: list[ImageRecord]) -> list[ImageRecord]:
    """The same pictures as the index has them now."""
    return library.find_all(uids(records))


def in_sidecar(record: ImageRecord) -> Marks:
    return marks_of(sidecar.read(sidecar.path_for(record.path)))


def rebuilt(library: Library, paths: Paths) -> list[ImageRecord]:
    """Everything, after the index was lost."""
    library.close()
    paths.index.unlink()
    library.open()
    return library.rows(library.ids())


def files_below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
