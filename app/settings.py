"""What the person has set, and the small JSON files that it is kept in: written whole or not at all, never lost."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import msgspec

from app.errors import DiskError
from app.failpoints import reach

Theme = Literal["system", "light", "dark"]

_log = logging.getLogger(__name__)


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The person's choices; every one has a default that works.

    Attributes:
        theme: follow the system, or one of the two looks.
        thumb_size: longer side of a tile of the gallery in device-independent pixels.
        embed_metadata: write prompt and settings into the picture file too (the sidecar has them in any case).
        base_url: another gateway than the built-in one, None for that.
        library: another folder for the pictures, None for the platform's own.
        target_collection: the collection that new pictures go into, None for none.
        parallel_sends: how many requests may be on their way to the gateway at the same time.
        daily_budgets: gateway (`https://toapis.com`) → what may be spent there in one day, in that account's own unit;
            a gateway that is not named has no budget.
    """

    theme: Theme = "system"
    thumb_size: Annotated[int, msgspec.Meta(ge=96, le=512)] = 200
    embed_metadata: bool = True
    base_url: str | None = None
    library: str | None = None
    target_collection: str | None = None
    parallel_sends: Annotated[int, msgspec.Meta(ge=1, le=8)] = 4
    daily_budgets: dict[str, Annotated[float, msgspec.Meta(ge=0)]] = {}


class JsonStore:
    """One JSON object in one file, for settings and for the state of the window.

    `problem` is one sentence about the last `load` for the person to read, "" when all was well.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""

    def load(self) -> dict[str, object]:
        """The object; empty when there is no file. A file that is no JSON object is set aside as `*.broken-<time>`."""
        self.problem = ""
        try:
            data = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            self.problem = f"{self.path} could not be read ({error.strerror}); defaults are used."
            return {}
        except (ValueError, RecursionError):  # not JSON, not UTF-8, or nested without end
            data = None
        if not isinstance(data, dict):
            self._set_aside()
            return {}
        return cast("dict[str, object]", data)

    def save(self, data: Mapping[str, object]) -> None:
        """Replace the file's content, durably: after a power cut it is the old or the new one, never a part.

        Raises:
            DiskError: nothing was changed.
        """
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        target = Path(os.path.realpath(self.path))  # people link such files into a folder that they version
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _replace(target, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            raise DiskError(f"{self.path} could not be written ({error.strerror}). The change was not kept.") from error

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
        aside = self.path.with_name(f"{self.path.name}.broken-{stamp}")
        try:
            self.path.rename(aside)
        except OSError as error:
            self.problem = f"{self.path} is damaged and could not be set aside ({error.strerror}); defaults are used."
        else:
            self.problem = f"{self.path} was damaged; it is kept as {aside.name}, and defaults are used."
        _log.info("a damaged file was set aside: %s", self.path.name)


class SettingsStore:
    """Settings in `settings.json`. Keys that this version does not know are kept for the one that does."""

    def __init__(self, path: Path) -> None:
        self._store = JsonStore(path)
        self._last: Settings | None = None
        self._bad: frozenset[str] = frozenset()
        self.problem = ""

    @property
    def path(self) -> Path:
        """The file."""
        return self._store.path

    def load(self) -> Settings:
        """The person's settings; what is missing or makes no sense has its default, and `problem` says so."""
        values = self._store.load()
        good: dict[str, Any] = {}
        bad: list[str] = []
        for field in msgspec.structs.fields(Settings):
            if field.name not in values:
                continue
            try:
                value = msgspec.convert(values[field.name], field.type)
            except msgspec.ValidationError:
                bad.append(field.name)
                continue
            if field.name == "library" and value and not _may_be_folder(value):
                bad.append(field.name)
            else:
                good[field.name] = value
        self.problem = self._store.problem
        if bad:
            self.problem = f"{self.path}: no such value for {', '.join(bad)}; the default is used."
        self._last, self._bad = Settings(**good), frozenset(bad)
        return self._last

    def save(self, settings: Settings) -> None:
        """Store what has changed since this store loaded or saved; the rest stays as it is in the file by now.

        The core and the window both have a store of the same file, and neither takes back what the other has set.

        Raises:
            DiskError: nothing was changed.
        """
        wanted = msgspec.structs.asdict(settings)
        changed = {
            name: value
            for name, value in wanted.items()
            if self._last is None or name in self._bad or value != getattr(self._last, name)
        }
        self._store.save({**wanted, **self._store.load(), **changed})
        self._last, self._bad = settings, frozenset()


def _may_be_folder(text: str) -> bool:
    """Whether a system can have a folder of this name at all; whether it has one is asked when it is opened."""
    try:
        parts = [os.fsencode(part) for part in Path(text).expanduser().parts]
    except (ValueError, RuntimeError):  # no text that a file system takes, or the home of an unknown person
        return False
    return "\0" not in text and sum(len(part) + 1 for part in parts) < 4000 and all(len(part) < 256 for part in parts)


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        reach("settings.rename.before")
        Path(name).replace(target)
        reach("settings.renamed")
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the rename itself is durable once the folder is; Windows has no such call
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
