"""Named sets of references, in one small JSON file."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import cast

import msgspec

from app.errors import ConfigurationError
from app.library.text import one_line
from app.request import Reference
from app.settings import JsonStore
from app.words import tr

_LONGEST_NAME = 80
_log = logging.getLogger(__name__)


class ReferenceSet(msgspec.Struct, frozen=True, kw_only=True):
    """References under a name; names differ by more than upper and lower case."""

    name: str
    references: tuple[Reference, ...]


class ReferenceSets:
    """Reads and writes the file: for worker threads. Thread-safe.

    Args:
        path: the file; made when there is something to keep.
    """

    def __init__(self, path: Path) -> None:
        self._store = JsonStore(path)
        self._lock = threading.Lock()

    def all(self) -> tuple[ReferenceSet, ...]:
        """Every set, by name."""
        with self._lock:
            return self._load()

    def put(self, name: str, references: Iterable[Reference]) -> ReferenceSet:
        """Keep a set, in place of one of that name.

        Raises:
            ConfigurationError: it has no name or no references.
            DiskError: it cannot be written; nothing changed.
        """
        new = ReferenceSet(name=_clean(name), references=tuple(references))
        if not new.references:
            raise ConfigurationError(tr("A set needs at least one reference."))
        self._change(lambda sets: [one for one in sets if not _same(one.name, new.name)] + [new])
        return new

    def rename(self, name: str, to: str) -> None:
        """Give a set another name.

        Raises:
            ConfigurationError: there is no such set, or another one has that name.
            DiskError: it cannot be written; nothing changed.
        """
        to = _clean(to)

        def change(sets: Sequence[ReferenceSet]) -> list[ReferenceSet]:
            if not any(_same(one.name, name) for one in sets):
                raise ConfigurationError(tr("There is no set “{name}”.", name=one_line(name)))
            if any(_same(one.name, to) and not _same(one.name, name) for one in sets):
                raise ConfigurationError(tr("There is a set “{to}” already.", to=to))
            return [msgspec.structs.replace(one, name=to) if _same(one.name, name) else one for one in sets]

        self._change(change)

    def remove(self, name: str) -> None:
        """Forget a set; its pictures stay. Harmless when there is none. Raises DiskError."""
        self._change(lambda sets: [one for one in sets if not _same(one.name, name)])

    def _change(self, change: Callable[[Sequence[ReferenceSet]], Sequence[ReferenceSet]]) -> None:
        with self._lock:
            before = self._load()
            after = change(before)
            if tuple(after) != before:
                self._store.save({"sets": msgspec.to_builtins(tuple(after))})

    def _load(self) -> tuple[ReferenceSet, ...]:
        sets = self._store.load().get("sets", [])
        found: list[ReferenceSet] = []
        for entry in cast("list[object]", sets) if isinstance(sets, list) else []:
            try:
                found.append(msgspec.convert(entry, ReferenceSet))
            except msgspec.ValidationError as error:
                _log.info("a set of references is left out: %s", error)
        return tuple(sorted(found, key=lambda one: one.name.casefold()))


def _clean(name: str) -> str:
    clean = one_line(" ".join(name.split()))[:_LONGEST_NAME]
    if not clean:
        raise ConfigurationError(tr("A set needs a name."))
    return clean


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
