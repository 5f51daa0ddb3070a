"""Pictures on their way into the tray: looked for, checked and kept by the core, many at once, without a jolt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import ProofsheetError
from app.references.addresses import path_of, scheme_of
from app.words import number, plural, tr
from ui.loop import spawn
from ui.references.item import Origin, ReferenceItem, identity
from ui.references.tray import ReferenceTray

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    from app.core import Core
    from app.core.intake import Taken

_GATHER = 60
"""Milliseconds over which results are gathered: every change of the tray has the whole form looked at again."""


class ReferenceIntake(QObject):
    """Takes in every item that is still to be checked; what comes together goes together.

    Signals:
        progressed: how many of how many pictures are done; both 0 when nothing is under way.
    """

    progressed = Signal(int, int)

    def __init__(self, tray: ReferenceTray) -> None:
        super().__init__(tray)
        self._tray = tray
        self._core: Core | None = None
        self._taking: set[int] = set()
        self._expanding = False
        self._tasks: dict[asyncio.Task[None], _Tally] = {}
        self._results: dict[int, dict[str, Any]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER)
        self._timer.timeout.connect(self._flush)

    def attach(self, core: Core) -> None:
        """Work with this core."""
        self._core = core
        self.look()

    def detach(self) -> None:
        """Stop; what is not finished starts over with the next core."""
        self._core = None
        self._flush()
        for task in tuple(self._tasks):
            task.cancel()
        self._tasks.clear()
        self._taking.clear()

    def look(self) -> None:
        """Start on what is new."""
        core = self._core
        if core is None or self._expanding:
            return
        fresh = [
            item
            for item in self._tray.items
            if item.stage == "checking" and item.reference is None and item.key not in self._taking
        ]
        if fresh:
            self._taking.update(item.key for item in fresh)
            tally = _Tally(len(fresh))
            task = spawn(self._take(core, fresh, tally), name="take references in")
            self._tasks[task] = tally
            task.add_done_callback(self._ended)
            self._tell()

    def stop(self) -> None:
        """Let go of everything that is not finished; what is done stays."""
        self._flush()
        done, total = self._counts()
        for task in tuple(self._tasks):
            task.cancel()
        self._tasks.clear()
        left = [item.key for item in self._tray.items if item.key in self._taking and item.stage == "checking"]
        self._taking.clear()
        self._tray.remove(*left)
        self._tray.remarked.emit(
            tr("Stopped: {done} of {total} pictures were looked at.", done=number(done), total=number(total))
        )
        self._tell()

    async def _take(self, core: Core, items: Sequence[ReferenceItem], tally: _Tally) -> None:
        import asyncio

        pictures = [(item.key, item.name, item.origin) for item in items if isinstance(item.origin, bytes)]
        named = [(item.key, _plain(item.origin)) for item in items if not isinstance(item.origin, bytes)]
        await asyncio.gather(
            *(self._take_data(core, key, name, data, tally) for key, name, data in pictures if data),
            self._take_sources(core, named, tally),
        )

    async def _take_data(self, core: Core, key: int, name: str, data: bytes, tally: _Tally) -> None:
        from app.core.intake import is_final

        try:
            reference = await core.add_reference_data(data, name)
        except ProofsheetError as error:
            final = is_final(error, data)
            self._put(key, {"stage": "failed", "reason": str(error), "is_final": final}, tally)
        else:
            self._put(key, {"reference": reference, "stage": "waiting", "origin": None}, tally)

    async def _take_sources(self, core: Core, named: Sequence[tuple[int, Path | str | None]], tally: _Tally) -> None:
        by_origin: dict[Path | str, int] = {}
        twice: set[int] = set()
        for key, origin in named:
            if origin is None or by_origin.setdefault(origin, key) != key:
                twice.add(key)
        if not by_origin:
            return
        found = await core.find_references(by_origin)
        known = {entry.source: by_origin[entry.source] for entry in found.taken if entry.source in by_origin}
        folders = {key for key in by_origin.values() if key not in known.values()}
        self._expanding = True  # what a folder holds is this batch's business, and not a new one's
        keys = self._tray.expand(
            [(known.get(entry.source), entry.source, entry.name) for entry in found.taken], folders | twice
        )
        self._taking.update(keys)
        self._expanding = False
        if found.remarks:
            self._tray.remarked.emit(" ".join(found.remarks))
        tally.total += len(keys) - len(named)
        self._tell()
        by_source = {entry.source: key for entry, key in zip(found.taken, keys, strict=True)}

        def told(taken: Taken) -> None:
            key = by_source.get(taken.source, -1)
            if taken.reference is None:
                failed = {"stage": "failed", "reason": taken.reason, "name": taken.name, "is_final": taken.is_final}
                self._put(key, failed, tally)
                return
            stage = "waiting" if taken.reference.url is None else "ready"
            facts = {"reference": taken.reference, "name": taken.name, "changes": taken.changes, "stage": stage}
            self._put(key, facts, tally)

        await core.add_references([entry.source for entry in found.taken], told)

    def _put(self, key: int, facts: dict[str, Any], tally: _Tally) -> None:
        tally.done += 1
        self._results[key] = facts
        if not self._timer.isActive():
            self._timer.start()

    def _flush(self) -> None:
        """Put all that came into the tray, at one go; the same picture a second time is left out, and that is said."""
        self._timer.stop()
        results, self._results = self._results, {}
        if not results:
            return
        there = {identity(reference) for reference in self._tray.references}
        again: dict[int, str] = {}
        for item in self._tray.items:
            reference = results.get(item.key, {}).get("reference")
            if reference is None:
                continue
            if identity(reference) in there:
                again[item.key] = item.name
            there.add(identity(reference))
        self._taking.difference_update(results)
        if again:
            name = next(iter(again.values()))
            self._tray.remarked.emit(
                plural(
                    len(again),
                    "{name} is already among the references.",
                    "{n} pictures were among the references already.",
                    name=name,
                )
            )
        self._tray.update_items(results, again)
        self._tell()

    def _ended(self, task: asyncio.Task[None]) -> None:
        if self._tasks.pop(task, None) is not None:
            self._flush()
            self._tell()

    def _counts(self) -> tuple[int, int]:
        tallies = tuple(self._tasks.values())
        return sum(tally.done for tally in tallies), sum(tally.total for tally in tallies)

    def _tell(self) -> None:
        self.progressed.emit(*self._counts())


class _Tally:
    """Of one batch."""

    def __init__(self, total: int) -> None:
        self.done = 0
        self.total = total


def _plain(origin: Origin | None) -> Path | str | None:
    """A `file:` address as the path that the core will call it by."""
    if isinstance(origin, str) and scheme_of(origin) == "file":
        try:
            return path_of(origin)
        except ProofsheetError:
            return origin  # the core says why
    return None if isinstance(origin, bytes) else origin
