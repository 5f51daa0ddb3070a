"""What happens to the references of the form: checked, previewed, uploaded; one failure leaves the others alone."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.errors import ProofsheetError
from app.request import Reference
from ui.loop import spawn
from ui.references.item import ReferenceItem
from ui.references.tray import ReferenceTray, identity

if TYPE_CHECKING:
    import asyncio

    from app.core import Core
    from app.tasks.uploads import UploadState
    from ui.bridge import Bridge

GONE = "The file is no longer in the library's folder of references. Remove it here and add it again."
_CHECKS_AT_ONCE = 2


class ReferenceWorker(QObject):
    """Looks at the tray after every change and starts what an item waits for. Without a core everything waits."""

    def __init__(self, tray: ReferenceTray) -> None:
        super().__init__(tray)
        self._tray = tray
        self._core: Core | None = None
        self._bridge: Bridge | None = None
        self._checks: asyncio.Semaphore | None = None
        self._running: dict[tuple[str, int], asyncio.Task[None]] = {}
        self._previewed: set[int] = set()
        tray.changed.connect(self._look)

    @property
    def is_attached(self) -> bool:
        """Whether there is a core that does the work."""
        return self._core is not None

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Start on what waits."""
        import asyncio

        self.detach()
        self._core = core
        self._bridge = bridge
        self._checks = asyncio.Semaphore(_CHECKS_AT_ONCE)
        self._previewed.clear()
        bridge.upload_changed.connect(self._on_upload)
        bridge.online_changed.connect(self._on_online)
        self._look()

    def detach(self) -> None:
        """Stop; harmless when nothing is attached."""
        if self._bridge is not None:
            self._bridge.upload_changed.disconnect(self._on_upload)
            self._bridge.online_changed.disconnect(self._on_online)
        self._core = self._bridge = self._checks = None
        for task in tuple(self._running.values()):
            task.cancel()
        self._running.clear()

    def keep_file(self, path: Path, use: Callable[[Reference], None], refuse: Callable[[str], None]) -> None:
        """Check and keep a file that is no item of the tray (a mask), and hand on what came of it."""
        if self._core is None:
            refuse("The library is still being opened. Try again in a moment.")
        else:
            spawn(self._keep(self._core, path, use, refuse), name="keep a mask")

    async def _keep(
        self, core: Core, path: Path, use: Callable[[Reference], None], refuse: Callable[[str], None]
    ) -> None:
        try:
            use(await core.add_reference(path))
        except ProofsheetError as error:
            refuse(str(error))

    def _look(self) -> None:
        core = self._core
        if core is None:
            return
        there = {item.key for item in self._tray.items}
        for (_, key), task in tuple(self._running.items()):
            if key not in there:
                task.cancel()
        for item in self._tray.items:
            if item.reference is None:
                if item.stage == "checking":
                    self._start("check", item.key, self._check(core, item))
                continue
            if item.reference.sha256 is not None and item.key not in self._previewed:
                self._previewed.add(item.key)
                self._start("preview", item.key, self._preview(core, item.key, item.reference))
            if item.stage == "waiting" and not item.parked:
                self._start("upload", item.key, self._upload(core, item.key, item.reference))

    def _start(self, work: str, key: int, coroutine: Coroutine[Any, Any, None]) -> None:
        """One task for each kind of work and item."""
        if (work, key) in self._running:
            coroutine.close()  # when it ends, `_forget` looks again
            return
        task = spawn(coroutine, name=f"reference {key}: {work}")
        self._running[work, key] = task
        task.add_done_callback(lambda done: self._forget(work, key, done))

    def _forget(self, work: str, key: int, done: asyncio.Task[None]) -> None:
        if self._running.get((work, key)) is done:
            del self._running[work, key]
            if not done.cancelled() and done.exception() is None:  # a bug that raises must not start over for ever
                self._look()

    async def _check(self, core: Core, item: ReferenceItem) -> None:
        import asyncio

        checks, path = self._checks, item.path
        if checks is None or path is None:
            return
        try:
            async with checks:
                reference = await core.add_reference(path)
        except ProofsheetError as error:
            self._tray.update_item(item.key, stage="failed", reason=str(error))
            return
        if item.scratch:
            await asyncio.to_thread(path.unlink, missing_ok=True)
        if self._tray.has(reference):
            self._tray.remarked.emit(f"{item.name} is already among the references.")
            self._tray.remove(item.key)
            return
        self._tray.update_item(item.key, reference=reference, stage="waiting")

    async def _upload(self, core: Core, key: int, reference: Reference) -> None:
        try:
            await core.upload(reference)
        except ProofsheetError as error:
            self._tray.update_item(key, stage="failed", reason=str(error), fraction=None)
        else:
            self._tray.update_item(key, stage="ready", reason="", fraction=None)

    async def _preview(self, core: Core, key: int, reference: Reference) -> None:
        import asyncio

        from ui.references.preview import load_preview

        image = await asyncio.to_thread(load_preview, core, reference)
        if image is not None:
            self._tray.preview_loaded.emit(key, image)
        elif await asyncio.to_thread(core.library.reference_path, reference) is None:
            self._tray.update_item(key, stage="failed", reason=GONE)

    def _on_upload(self, state: UploadState) -> None:
        for item in self._tray.items:
            is_it = item.reference is not None and identity(item.reference) == identity(state.reference)
            if is_it and state.state != "failed":  # why it failed comes with the error, to whoever asked for it
                self._tray.update_item(item.key, stage=state.state, fraction=state.fraction, reason="")

    def _on_online(self, online: bool) -> None:
        for item in self._tray.items if online else ():
            if item.reference is not None:
                self._tray.retry(item.key)
