"""The core's commands and questions about reference images."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.core.intake import Batch, Intake, Source, Taken
from app.library.errors import BadPictureError
from app.references.addresses import link
from app.references.fit import Fix, Measures, propose_fix
from app.references.keeper import Keeper, Kept, refusal
from app.references.sets import ReferenceSet, ReferenceSets
from app.tasks.journal import Journal
from app.tasks.recent import recent_references

if TYPE_CHECKING:
    from app.catalog.spec import Model
    from app.gateway.protocol import Gateway
    from app.library.library import Library
    from app.paths import Paths
    from app.request import Reference
    from app.tasks.monitor import Monitor
    from app.tasks.writer import JournalWriter


@dataclass(frozen=True, slots=True)
class UrlPreview:
    """What is behind an address.

    Attributes:
        reference: the address, with format, size and pixels, so that the model's rules can be checked.
        thumbnail: a small JPEG.
    """

    reference: Reference
    thumbnail: bytes


@dataclass(frozen=True, slots=True)
class FixPreview:
    """What a fix would give.

    Attributes:
        after: measured, bytes and all.
        thumbnail: a small JPEG.
    """

    after: Measures
    thumbnail: bytes


class ReferenceDesk:
    """The part of `Core` that takes references in; `Core` supplies what is declared here.

    Everything slow runs in worker threads, a few at a time, and gives up on a disk that does not answer.
    """

    paths: Paths
    library: Library
    _gateway: Gateway | None
    _writer: JournalWriter | None
    _intake: Intake | None = None
    _sets: ReferenceSets | None = None

    if TYPE_CHECKING:

        @property
        def _running(self) -> Monitor: ...

        def find_model(self, id_or_alias: str) -> Model | None:
            """See `ModelDesk`."""
            ...

    async def add_reference(self, path: Path) -> Reference:
        """Prepare a picture file for sending and keep it, original and all; raises UnusableReferenceError, DiskError.

        What is sent is upright, sRGB, and nothing but the picture: no place, no camera, no preview inside.
        """
        return (await self._taking.add(path)).reference

    async def add_references(self, sources: Iterable[Source], told: Callable[[Taken], None] | None = None) -> Batch:
        """The same for files, folders (all below them) and addresses; one that fails leaves the others alone.

        Args:
            sources: in order; at most 500 files are taken, and a remark says so.
            told: called on the loop's thread as each is finished.
        """
        return await self._taking.add_all(sources, told)

    async def find_references(self, sources: Iterable[Source]) -> Batch:
        """The files that `add_references` would take, and its remarks; nothing is taken in yet."""
        taken, remarks = await self._taking.find(sources)
        return Batch(tuple(taken), remarks)

    async def take_reference(self, source: Source) -> Kept:
        """One file or address, with what was done to it; raises UnusableReferenceError, DiskError."""
        return await self._taking.add(source)

    async def add_reference_data(self, data: bytes, name: str) -> Reference:
        """The same for a picture that is no file: pasted, or dropped by a browser."""
        return (await self._taking.add_data(data, name)).reference

    async def add_reference_address(self, address: str) -> Reference:
        """A `file:` or `data:` address is read here; http and https stay addresses, which the gateway fetches.

        Raises:
            UnusableReferenceError: it cannot be used: credentials in it, no picture behind it, not an address.
            DiskError: the picture cannot be kept.
        """
        return (await self._taking.add(address)).reference

    async def fetch_url_preview(self, url: str) -> UrlPreview:
        """Fetch what is behind an http or https address, once the person has agreed to that; nothing is kept.

        Follows only links that lead to public hosts over https, as for results.

        Raises:
            UnusableReferenceError: it is no picture.
            GatewayError: the address does not answer, or leads where this program does not go.
            DiskError: the disk did not take it.
        """
        reference = link(url)
        gateway = self._gateway
        if gateway is None:
            raise RuntimeError("the core is not open")
        folder = self.paths.cache / "previews"
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        target = folder / f"{secrets.token_hex(8)}.part"
        try:
            await gateway.download(url, target)
            return await asyncio.to_thread(_look_at, target, reference)
        finally:
            await asyncio.to_thread(target.unlink, missing_ok=True)

    def propose_fix(self, reference: Reference, model: str) -> Fix | None:
        """What would make a reference fit a model; None when it fits or nothing would. Quick, changes nothing."""
        found = self.find_model(model)
        return propose_fix(reference, found) if found is not None else None

    async def preview_fix(self, reference: Reference, fix: Fix) -> FixPreview:
        """What a fix would give, measured; nothing is kept. Raises UnusableReferenceError."""
        prepared = await self._taking.try_fix(reference, fix)
        measures = Measures(prepared.width, prepared.height, prepared.format, len(prepared.data))
        return FixPreview(measures, prepared.thumbnail)

    async def apply_fix(self, reference: Reference, fix: Fix) -> Reference:
        """The fixed picture as a reference of its own; `library.reference_thumbnail` has its preview.

        Raises:
            UnusableReferenceError: the file is gone, or the fix was made for another one.
            DiskError: the result cannot be kept.
        """
        return (await self._taking.refit(reference, fix)).reference

    async def upload(self, reference: Reference) -> str:
        """Its URL at the gateway, uploaded now if need be; raises GatewayError, UnusableReferenceError."""
        return await self._running.uploads.url_of(reference, patient=False)

    def cancel_upload(self, reference: Reference) -> bool:
        """Stop an upload unless a task waits for it; whether it was stopped. Whoever asked for it gets an error."""
        return self._running.uploads.cancel(reference)

    async def reference_sets(self) -> tuple[ReferenceSet, ...]:
        """All named sets, by name."""
        return await asyncio.to_thread(self._all_sets.all)

    async def save_reference_set(self, name: str, references: Iterable[Reference]) -> ReferenceSet:
        """Keep references under a name, in place of a set of that name; raises ConfigurationError, DiskError."""
        return await asyncio.to_thread(self._all_sets.put, name, tuple(references))

    async def rename_reference_set(self, name: str, to: str) -> None:
        """Give a set another name; raises ConfigurationError, DiskError."""
        await asyncio.to_thread(self._all_sets.rename, name, to)

    async def delete_reference_set(self, name: str) -> None:
        """Forget a set; its pictures stay. Raises DiskError."""
        await asyncio.to_thread(self._all_sets.remove, name)

    async def recent_references(self, limit: int = 30) -> tuple[Reference, ...]:
        """Those of the latest tasks, latest first, each once, as far as their files are still there."""
        if self._writer is None:
            raise RuntimeError("the core is not open")
        found = await self._writer.call(Journal.look, lambda db: recent_references(db, 4 * limit))

        def usable() -> tuple[Reference, ...]:
            return tuple(one for one in found if one.url or self.library.reference_path(one) is not None)[:limit]

        return await asyncio.to_thread(usable)

    def _open_references(self, seconds: float) -> None:
        self._intake = Intake(Keeper(self.library.references, self.paths.cache / "prepared"), seconds)
        self._sets = ReferenceSets(self.paths.data / "reference-sets.json")

    @property
    def _taking(self) -> Intake:
        if self._intake is None:
            raise RuntimeError("the core is not open")
        return self._intake

    @property
    def _all_sets(self) -> ReferenceSets:
        if self._sets is None:
            raise RuntimeError("the core is not open")
        return self._sets


def _look_at(path: Path, reference: Reference) -> UrlPreview:
    from app.references.prepare import prepare

    data = path.read_bytes()
    try:
        prepared = prepare(data)
    except BadPictureError as error:
        raise refusal(reference.name, error.reason) from error
    known = msgspec.structs.replace(
        reference, format=prepared.kind, bytes=len(data), width=prepared.width, height=prepared.height
    )
    return UrlPreview(known, prepared.thumbnail)
