"""The page of numbers: what the library holds and what the journal remembers, as one frozen value."""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.facets import Facets
from app.tasks.statistics import TaskNumbers

if TYPE_CHECKING:
    from app.library.library import Library
    from app.paths import Paths
    from app.tasks.monitor import Monitor


@dataclass(frozen=True, slots=True)
class DiskUse:
    """Bytes by what they are for; a folder that cannot be read counts as empty.

    Attributes:
        pictures: as the index knows them.
        references: kept reference images.
        trash: with sidecars.
        thumbnails: may be deleted at any time.
        databases: journal and index.
    """

    pictures: int = 0
    references: int = 0
    trash: int = 0
    thumbnails: int = 0
    databases: int = 0


@dataclass(frozen=True, slots=True)
class Numbers:
    """Everything that is counted.

    Attributes:
        pictures: how many are listed.
        missing: those of them whose files are gone.
        trashed: how many are in the trash.
        library: pictures by model, month, ratio, rating, tag and collection.
        disk: what all that takes.
        tasks: of the gateway in use: waiting times, failures, spending by model and month.
    """

    pictures: int
    missing: int
    trashed: int
    library: Facets
    disk: DiskUse
    tasks: TaskNumbers


async def collect_numbers(library: Library, monitor: Monitor, paths: Paths) -> Numbers:
    """Count everything; the disk in a worker. Raises DiskError, DatabaseError."""
    tasks = await monitor.numbers()
    return await asyncio.to_thread(_count, library, paths, tasks)


def _count(library: Library, paths: Paths, tasks: TaskNumbers) -> Numbers:
    facets = library.facets()
    trashed, trash_bytes = library.trash_size()
    return Numbers(
        pictures=facets.total,
        missing=len(library.ids("is:missing")),
        trashed=trashed,
        library=facets,
        disk=DiskUse(
            pictures=library.total_bytes(),
            references=_size(paths.references),
            trash=trash_bytes,
            thumbnails=_size(paths.thumbnails),
            databases=sum(_size_of(path) for path in (paths.journal, paths.index)),
        ),
        tasks=tasks,
    )


def _size(folder: Path) -> int:
    return sum(_size_of(Path(place, name)) for place, _, names in os.walk(folder) for name in names)


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
