"""Settings on disk: what this version does not know is kept for the one that does, what makes no sense costs itself."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import msgspec

from app.settings.json_store import JsonStore
from app.settings.values import Profile, Settings
from app.words import tr

_MOST = 200
"""Entries of a damaged list that are looked at."""


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
        """The person's settings; what is missing or makes no sense has its default, and `problem` says so.

        Of a list or a table only the entries that make no sense are left out.
        """
        values = _brought_up_to_date(self._store.load())
        good: dict[str, Any] = {}
        bad: list[str] = []
        for field in msgspec.structs.fields(Settings):
            if field.name not in values:
                continue
            value, is_whole = _salvaged(field.name, values[field.name], field.type)
            if value is not msgspec.NODEFAULT:
                good[field.name] = value
            if not is_whole:
                bad.append(field.name)
        self.problem = self._store.problem
        if bad:
            self.problem = tr(
                "{file}: no such value for {names}; the default is used.", file=self.path, names=", ".join(bad)
            )
        self._last, self._bad = Settings(**good), frozenset(bad)
        return self._last

    def save(self, settings: Settings) -> None:
        """Store what has changed since this store loaded or saved; the rest stays as it is in the file by now.

        The core and the window both have a store of the same file, and neither takes back what the other has set.

        Raises:
            DiskError: nothing was changed.
        """
        changed = {
            name
            for name in Settings.__struct_fields__
            if self._last is None or name in self._bad or getattr(settings, name) != getattr(self._last, name)
        }
        wanted: dict[str, object] = msgspec.to_builtins(settings)
        in_file = _brought_up_to_date(self._store.load())
        kept = {name: value for name, value in in_file.items() if name not in changed}
        self._store.save({**wanted, **kept})
        self._last, self._bad = settings, frozenset()


def _salvaged(name: str, value: object, kind: Any) -> tuple[Any, bool]:
    """What of a value can be used (`NODEFAULT` for nothing), and whether that is all of it."""
    whole = _converted(name, value, kind)
    if whole is not msgspec.NODEFAULT:
        return whole, True
    if isinstance(value, dict):
        table: dict[Any, Any] = {}
        for key, one in cast("dict[object, object]", value).items():
            entry = _converted(name, {key: one}, kind)
            if entry is not msgspec.NODEFAULT:
                table |= entry
        return table, False
    if isinstance(value, list):
        taken: list[object] = []
        for one in cast("list[object]", value)[:_MOST]:
            if _converted(name, [*taken, one], kind) is not msgspec.NODEFAULT:
                taken.append(one)
        return _converted(name, taken, kind), False
    return msgspec.NODEFAULT, False


def _converted(name: str, value: object, kind: Any) -> Any:
    try:
        made = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return msgspec.NODEFAULT
    if name == "library" and made and not _may_be_folder(made):
        return msgspec.NODEFAULT
    if name == "profiles" and len({profile.name for profile in made}) < len(made):
        return msgspec.NODEFAULT
    return made


def _brought_up_to_date(values: Mapping[str, object]) -> dict[str, object]:
    """Spelled as today: until profiles came there was one `base_url`."""
    values = dict(values)
    address = values.pop("base_url", None)
    if "profiles" not in values and isinstance(address, str) and address:
        profile = Profile(name=address.partition("://")[2][:60] or address[:60], base_url=address)
        values["profiles"] = [msgspec.to_builtins(profile)]
    return values


def _may_be_folder(text: str) -> bool:
    """Whether a system can have a folder of this name at all; whether it has one is asked when it is opened."""
    try:
        parts = [os.fsencode(part) for part in Path(text).expanduser().parts]
    except (ValueError, RuntimeError):  # no text that a file system takes, or the home of an unknown person
        return False
    return "\0" not in text and sum(len(part) + 1 for part in parts) < 4000 and all(len(part) < 256 for part in parts)
