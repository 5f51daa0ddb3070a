"""The uploads of the tray: started, shown, stopped; one that fails leaves the others alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from app.errors import ProofsheetError
from app.request import Reference
from app.words import tr
from ui.loop import spawn
from ui.references.item import identity
from ui.references.tray import ReferenceTray

if TYPE_CHECKING:
    import asyncio

    from app.core import Core
    from app.tasks.uploads import UploadState
    from ui.bridge import Bridge

_GATHER = 80
"""Milliseconds over which the news of uploads are gathered: they come with every piece that is sent."""


class ReferenceSending(QObject):
    """Uploads every item that waits and has a place in the request."""

    def __init__(self, tray: ReferenceTray) -> None:
        super().__init__(tray)
        self._tray = tray
        self._core: Core | None = None
        self._bridge: Bridge | None = None
        self._running: dict[int, tuple[asyncio.Task[None], Reference]] = {}
        self._news: dict[str, UploadState] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER)
        self._timer.timeout.connect(self._show_news)

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Work with this core."""
        self._core, self._bridge = core, bridge
        bridge.upload_changed.connect(self._on_upload)
        bridge.online_changed.connect(self._on_online)
        self.look()

    def detach(self) -> None:
        """Stop; harmless when nothing is attached."""
        if self._bridge is not None:
            self._bridge.upload_changed.disconnect(self._on_upload)
            self._bridge.online_changed.disconnect(self._on_online)
        self._core = self._bridge = None
        self._timer.stop()
        self._news.clear()
        for task, _ in tuple(self._running.values()):
            task.cancel()
        self._running.clear()

    def look(self) -> None:
        """Start what waits, and end what nobody wants any more."""
        core = self._core
        if core is None:
            return
        there = {item.key for item in self._tray.items}
        for key, (task, reference) in tuple(self._running.items()):
            if key not in there:
                task.cancel()
                core.cancel_upload(reference)
        for item in self._tray.items:
            reference = item.reference
            if item.stage == "waiting" and not item.parked and reference is not None and item.key not in self._running:
                task = spawn(self._upload(core, item.key, reference), name=f"reference {item.key}: upload")
                self._running[item.key] = (task, reference)
                task.add_done_callback(lambda done, key=item.key: self._forget(key, done))

    def stop(self, key: int) -> None:
        """Stop the upload of an item, unless a task waits for it."""
        item = self._tray.find(key)
        if self._core is None or item is None or item.reference is None:
            return
        if not self._core.cancel_upload(item.reference) and item.stage in ("waiting", "uploading"):
            self._tray.remarked.emit(
                tr("A task waits for the upload of {name}, so it goes on. Cancel the task first.", name=item.name)
            )

    async def _upload(self, core: Core, key: int, reference: Reference) -> None:
        from app.tasks.uploads import UploadCancelledError

        try:
            await core.upload(reference)
        except UploadCancelledError:
            self._settle(key, reference, stage="stopped")
        except ProofsheetError as error:
            self._settle(key, reference, stage="failed", reason=str(error))
        else:
            self._settle(key, reference, stage="ready", reason="")

    def _settle(self, key: int, reference: Reference, **changes: Any) -> None:
        self._news.pop(identity(reference), None)  # older than what is known now
        self._tray.update_item(key, fraction=None, note="", **changes)

    def _forget(self, key: int, done: asyncio.Task[None]) -> None:
        known = self._running.get(key)
        if known is not None and known[0] is done:
            del self._running[key]
            if done.cancelled() or done.exception() is None:  # a bug that raises must not start over for ever
                self.look()

    def _on_upload(self, state: UploadState) -> None:
        self._news[identity(state.reference)] = state
        if not self._timer.isActive():
            self._timer.start()

    def _show_news(self) -> None:
        news, self._news = self._news, {}
        changes: dict[int, dict[str, Any]] = {}
        for item in self._tray.items:
            state = news.get(identity(item.reference)) if item.reference is not None else None
            if state is None or item.stage in ("stopped", "checking"):
                continue
            if state.state != "failed":
                note = state.message if state.state == "waiting" else ""
                changes[item.key] = {"stage": state.state, "fraction": state.fraction, "reason": "", "note": note}
            elif item.key not in self._running:  # a task asked for it; otherwise the error comes to whoever asked
                changes[item.key] = {"stage": "failed", "fraction": None, "reason": state.message, "note": ""}
        if changes:
            self._tray.update_items(changes)

    def _on_online(self, online: bool) -> None:
        for item in self._tray.items if online else ():
            if item.reference is not None and item.stage == "failed":
                self._tray.retry(item.key)
