"""Looks for a newer version and fetches it, checked by signature, hash and length; opening it is left to the person."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import Protocol
from urllib.parse import unquote, urlsplit

from app import __version__
from app.errors import DiskError
from app.settings import JsonStore
from app.updates.channel import Channel, machine
from app.updates.leftovers import LIST, PART
from app.updates.manifest import MAX_BYTES, Manifest, UpdateError, UpdateFile, check_fresh, numbers_of, read_manifest
from app.words import tr

BETWEEN = timedelta(days=1)
"""At least, between two looks that nobody asked for."""
_MANIFEST_SECONDS = 30.0
_FILE_SECONDS = 3600.0
_SUFFIXES = {"windows-setup": ".exe", "macos-dmg": ".dmg", "appimage": ".AppImage", "linux-archive": ".tar.xz"}

Progress = Callable[[int, int], None]


class Fetch(Protocol):
    """`app.gateway.fetch.Fetcher.fetch`."""

    async def __call__(
        self, url: str, target: Path, *, limit: int, seconds: float, progress: Progress | None = None
    ) -> str:
        """Fetch a file; its SHA-256."""
        ...


@dataclass(frozen=True, slots=True)
class Update:
    """A newer version that can be installed.

    Attributes:
        manifest: what is said of it.
        file: the one for this installation.
    """

    manifest: Manifest
    file: UpdateFile


class Updater:
    """One build's look at its channel.

    Args:
        channel: where this build gets its updates from.
        store: what is remembered: when it was looked last, and the highest version that was named.
        folder: where lists and files are put; it is made when it is needed.
        fetch: how a file comes from the network.
        version: of the program that runs.
    """

    def __init__(
        self, channel: Channel, store: JsonStore, folder: Path, fetch: Fetch, *, version: str = __version__
    ) -> None:
        self._channel = channel
        self._store = store
        self._folder = folder
        self._fetch = fetch
        self._version = version

    async def is_due(self, now: datetime) -> bool:
        """Whether a day has passed since the last look."""
        text = (await asyncio.to_thread(self._store.load)).get("looked")
        try:
            looked = datetime.fromisoformat(text) if isinstance(text, str) else None
        except ValueError:
            looked = None
        if looked is None or looked.tzinfo is None:
            return True
        return now - looked >= BETWEEN or looked - now > BETWEEN  # a clock that was put back must not end all looks

    async def look(self, now: datetime) -> Update | None:
        """Ask for the list; the newer version for this installation, or None.

        Raises:
            UpdateError: the list is refused.
            FetchError: it did not come.
            DiskError: it could not be written down.
        """
        await asyncio.to_thread(self._note_look, now)
        await asyncio.to_thread(_make, self._folder)
        place = self._folder / LIST
        await self._fetch(self._channel.manifest, place, limit=MAX_BYTES, seconds=_MANIFEST_SECONDS)
        manifest = await asyncio.to_thread(self._read, place)
        known = await asyncio.to_thread(self._store.load)
        check_fresh(manifest, now=now, highest=self._highest(known.get("highest")))
        await asyncio.to_thread(self._store.save, {**known, "highest": manifest.version})
        file = manifest.file_for(self._channel.kind, machine())
        is_newer = numbers_of(manifest.version) > numbers_of(self._version)
        return Update(manifest, file) if is_newer and file is not None else None

    async def download(self, update: Update, progress: Progress | None = None) -> Path:
        """Fetch the file of an update; where it is, once it is exactly what was signed.

        Raises:
            UpdateError: what came is not what was signed; it is removed.
            FetchError, DiskError: it did not come, or could not be kept.
        """
        file = update.file
        target = self._folder / _file_name(file, update.manifest.version)
        part = target.with_name(f"{target.name}{PART}")
        await asyncio.to_thread(_make, self._folder)
        digest = await self._fetch(file.url, part, limit=file.size, seconds=_FILE_SECONDS, progress=progress)
        size = await asyncio.to_thread(lambda: part.stat().st_size)
        if digest != file.sha256 or size != file.size:
            await asyncio.to_thread(part.unlink, missing_ok=True)
            raise UpdateError(tr("The file that came is not the one that was signed; it was removed."))
        await asyncio.to_thread(_finish, part, target, is_program=self._channel.kind == "appimage")
        return target

    def _note_look(self, now: datetime) -> None:
        """Before anything is asked: a look that fails counts, too, or a bad list would be fetched at every start."""
        self._store.save({**self._store.load(), "looked": now.astimezone(UTC).isoformat()})

    def _read(self, place: Path) -> Manifest:
        try:
            return read_manifest(place.read_bytes(), self._channel.key)
        except OSError as error:
            raise DiskError(tr("{path} cannot be read.", path=place)) from error
        finally:
            place.unlink(missing_ok=True)

    def _highest(self, named: object) -> str:
        candidates = [self._version]
        if isinstance(named, str) and re.fullmatch(r"\d{1,4}(\.\d{1,4}){1,3}", named):
            candidates.append(named)
        return max(candidates, key=numbers_of)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise DiskError(tr("{path} cannot be made ({reason}).", path=folder, reason=error.strerror or "")) from error


def _finish(part: Path, target: Path, *, is_program: bool) -> None:
    """Give a file that was checked its name."""
    try:
        if is_program:
            part.chmod(0o755)
        part.replace(target)
    except OSError as error:  # on Windows, the installer of that name is open
        part.unlink(missing_ok=True)
        raise DiskError(
            tr("{path} could not be written ({reason}).", path=target, reason=error.strerror or "")
        ) from error


def _file_name(file: UpdateFile, version: str) -> str:
    """A name of our own making: the one in the address is only looked at for its ending."""
    ending = _SUFFIXES.get(file.kind, "")
    given = PurePosixPath(unquote(urlsplit(file.url).path)).name
    if not ending or not given.endswith(ending):
        raise UpdateError(tr("The update is of a kind that this version does not know; it was not fetched."))
    return f"Proofsheet-{version}{ending}"
