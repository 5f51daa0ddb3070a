"""The catalogue with the person's own tables on top, read again when their files change."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from app.catalog.load import Catalog, load_catalog

_Signature: TypeAlias = frozenset[tuple[str, int, int]]


class OwnModels:
    """Loads the catalogue, and calls `changed` with a new one when the files have changed.

    Everything that touches the disk runs in a worker; a folder that is away or unreadable is an empty one, and the
    catalogue says what is wrong with it.

    Args:
        folder: the person's `models/`; may be absent, and come and go.
        changed: called on the loop's thread with the new catalogue.
        every: seconds between two looks; a change is taken up at the second look that finds it the same.
    """

    def __init__(self, folder: Path, changed: Callable[[Catalog], None], *, every: float) -> None:
        self._folder = folder
        self._changed = changed
        self._every = every
        self._applied: _Signature = frozenset()
        self._watch: asyncio.Task[None] | None = None

    async def load(self) -> Catalog:
        """Read all tables now."""
        # the signature first: what changes while the files are read is seen at the next look
        self._applied = await asyncio.to_thread(_signature, self._folder)
        return await asyncio.to_thread(load_catalog, self._folder)

    def start_watching(self) -> None:
        """Look at the folder every few seconds from now on."""
        self._watch = asyncio.get_running_loop().create_task(self._look_again(), name="watch own models")

    async def close(self) -> None:
        """Stop watching; harmless when repeated."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)

    async def _look_again(self) -> None:
        seen = self._applied
        while True:
            await asyncio.sleep(self._every)
            now = await asyncio.to_thread(_signature, self._folder)
            if now == seen and now != self._applied:  # not while an editor is still writing
                self._changed(await self.load())
            seen = now


def _signature(folder: Path) -> _Signature:
    """Names, times and sizes of the tables: cheap to get, and different after every save."""
    found: set[tuple[str, int, int]] = set()
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.lower().endswith(".toml"):
                with suppress(OSError):
                    state = entry.stat()
                    found.add((entry.name, state.st_mtime_ns, state.st_size))
    return frozenset(found)
