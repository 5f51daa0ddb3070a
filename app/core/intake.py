"""Brings references in: read, prepared and kept in worker threads, each by itself."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from app.core.workers import Workers
from app.errors import ProofsheetError, UnusableReferenceError
from app.references.addresses import bytes_of, link, path_of, scheme_of
from app.references.gather import MOST, Found, find_pictures
from app.references.keeper import Keeper, Kept
from app.references.reading import name_of, read_picture, timed_out
from app.request import Reference
from app.words import number, tr

if TYPE_CHECKING:
    from app.references.fit import Fix
    from app.references.prepare import Prepared

Source: TypeAlias = Path | str
"""A file or folder, or an address: `file:`, `data:`, http or https."""

_READS = 4
_PREPARES = max(1, min(3, (os.cpu_count() or 2) - 1))
"""One core is left to the window; more than three would only take memory, up to half a gigabyte each."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How far one file of a batch is: taken in, or not and why.

    Attributes:
        source: what it was.
        name: for the person.
        reference: None when it could not be used.
        reason: why not; "" otherwise.
        is_final: the same source will be refused for ever.
        changes: what was done to it so that it can be sent, each for the person.
        kind: what the original is: `heic`; "" for an address.
        bytes: of the original; 0 for an address.
        place: its place in the batch, counted from 0.
        done, total: how many of the batch are finished, and how many there are.
    """

    source: Source
    name: str
    reference: Reference | None = None
    reason: str = ""
    is_final: bool = False
    changes: tuple[str, ...] = ()
    kind: str = ""
    bytes: int = 0
    place: int = 0
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of many sources: one entry for each file, in order, and what was left out from the start."""

    taken: tuple[Taken, ...]
    remarks: tuple[str, ...] = ()

    @property
    def references(self) -> tuple[Reference, ...]:
        """Those that can be used."""
        return tuple(one.reference for one in self.taken if one.reference is not None)


def is_final(error: ProofsheetError, source: Source | bytes) -> bool:
    """Whether the same source can never be taken in: bytes and `data:` addresses stay what they are, a file may not."""
    if not isinstance(error, UnusableReferenceError):
        return False
    return error.is_final or isinstance(source, bytes) or (isinstance(source, str) and scheme_of(source) == "data")


class Intake:
    """One for each core.

    Args:
        keeper: where pictures go.
        seconds: how long a disk may take over one file.
    """

    def __init__(self, keeper: Keeper, seconds: float) -> None:
        self._keeper = keeper
        self._seconds = seconds
        self._reads = Workers(_READS)
        self._prepares = Workers(_PREPARES)

    async def add(self, source: Source, silent: set[Path] | None = None) -> Kept:
        """Take one in.

        Args:
            source: a file or an address; not a folder.
            silent: folders that do not answer: files in them are not waited for, and a new one is put in.

        Raises:
            UnusableReferenceError: it cannot be used.
            DiskError: it cannot be kept.
        """
        if isinstance(source, str):
            scheme = scheme_of(source)
            if scheme == "data":
                return await self.add_data(await self._prepares.run(lambda: bytes_of(source)), "picture")
            if scheme not in {"", "file"}:
                return Kept(link(source), (), "", 0)
            source = path_of(source) if scheme else Path(source)
        path = source
        silent = set() if silent is None else silent
        if path.parent in silent:
            raise timed_out(path)
        try:
            data = await self._reads.run(lambda: read_picture(path), seconds=self._seconds)
        except TimeoutError as error:
            silent.add(path.parent)
            raise timed_out(path) from error
        return await self.add_data(data, name_of(path))

    async def add_data(self, data: bytes, name: str) -> Kept:
        """Take in what was read already; see `add` for what is raised."""
        return await self._prepares.run(lambda: self._keeper.keep(data, name))

    async def refit(self, reference: Reference, fix: Fix) -> Kept:
        """Apply a fix; see `Keeper.refit` for what is raised."""
        return await self._prepares.run(lambda: self._keeper.refit(reference, fix))

    async def try_fix(self, reference: Reference, fix: Fix) -> Prepared:
        """See `Keeper.try_fix`."""
        return await self._prepares.run(lambda: self._keeper.try_fix(reference, fix))

    async def find(self, sources: Iterable[Source]) -> tuple[list[Taken], tuple[str, ...]]:
        """All files of some folders, files and addresses, at most `MOST`, and remarks about what was left out.

        What does not even answer comes back with its reason.
        """
        founds = await asyncio.gather(*(self._expand(source) for source in sources))
        every: dict[Source, Taken] = {}
        for found in founds:
            for taken in found[0]:
                every.setdefault(taken.source, taken)
        remarks = dict.fromkeys(remark for found in founds for remark in found[1])
        if len(every) > MOST:
            remarks[
                tr(
                    "Only the first {most} files were taken; that is the most at once. Add the others afterwards.",
                    most=number(MOST),
                )
            ] = None
        return list(every.values())[:MOST], tuple(remarks)

    async def add_all(self, sources: Iterable[Source], told: Callable[[Taken], None] | None = None) -> Batch:
        """Take many in; one that fails leaves the others alone.

        Args:
            sources: files, folders and addresses, in order.
            told: called on the loop's thread as each is finished.
        """
        waiting, remarks = await self.find(sources)
        silent: set[Path] = set()
        done = 0

        async def take(place: int, taken: Taken) -> Taken:
            nonlocal done
            if not taken.reason:
                try:
                    kept = await self.add(taken.source, silent)
                except ProofsheetError as error:
                    taken = replace(taken, reason=str(error), is_final=is_final(error, taken.source))
                else:
                    reference = kept.reference
                    taken = replace(
                        taken,
                        name=reference.name,
                        reference=reference,
                        changes=kept.changes,
                        kind=kept.kind,
                        bytes=kept.bytes,
                    )
            done += 1
            taken = replace(taken, place=place, done=done, total=len(waiting))
            if told is not None:
                told(taken)
            return taken

        taken = await asyncio.gather(*(take(place, one) for place, one in enumerate(waiting)))
        return Batch(tuple(taken), remarks)

    async def _expand(self, source: Source) -> tuple[list[Taken], tuple[str, ...]]:
        if isinstance(source, str):
            scheme = scheme_of(source)
            if scheme not in {"", "file"}:
                name = "picture" if scheme == "data" else "address"
                return [Taken(source, name)], ()
            try:
                source = path_of(source) if scheme else Path(source)
            except ProofsheetError as error:
                return [Taken(source, "file", reason=str(error), is_final=is_final(error, source))], ()
        path = source
        try:
            found: Found = await self._reads.run(lambda: find_pictures((path,)), seconds=self._seconds)
        except TimeoutError:
            return [Taken(path, name_of(path), reason=str(timed_out(path)))], ()
        return [Taken(file, name_of(file)) for file in found.files], found.remarks
