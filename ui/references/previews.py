"""The small pictures of the tray: from the library, or from an address once the person has agreed to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import ProofsheetError
from app.references.addresses import host_of
from app.request import Reference
from app.words import tr
from ui.loop import spawn
from ui.references.tray import ReferenceTray

if TYPE_CHECKING:
    import asyncio

    from app.core import Core


class ReferencePreviews(QObject):
    """Loads a preview when it is asked for.

    Agreeing to one address agrees to its host for as long as the program runs. Nothing is ever asked of a host before.

    Signals:
        fetching: the key of an item whose address is being fetched, and whether it still is.
    """

    fetching = Signal(int, bool)

    def __init__(self, tray: ReferenceTray) -> None:
        super().__init__(tray)
        self._tray = tray
        self._core: Core | None = None
        self._wanted: dict[int, None] = {}
        self._done: set[int] = set()
        self._agreed: set[str] = set()
        self._running: dict[int, asyncio.Task[None]] = {}

    def attach(self, core: Core) -> None:
        """Work with this core."""
        self._core = core
        self._done.clear()
        self.look()

    def detach(self) -> None:
        """Stop."""
        self._core = None
        for task in tuple(self._running.values()):
            task.cancel()
        self._running.clear()

    def want(self, key: int) -> None:
        """A tile is there to show it."""
        self._wanted[key] = None
        self.look()

    def renew(self, key: int) -> None:
        """An item has another picture now."""
        self._done.discard(key)
        self.look()

    def agree(self, key: int) -> None:
        """The person wants to see what is behind the address of an item."""
        item = self._tray.find(key)
        if item is not None and item.reference is not None and item.reference.url is not None:
            self._agreed.add(host_of(item.reference.url))
            self._done.discard(key)
            self.look()

    def needs_consent(self, reference: Reference) -> bool:
        """Whether it is an address whose host nobody agreed to."""
        return reference.url is not None and host_of(reference.url) not in self._agreed

    def look(self) -> None:
        """Start what is wanted and can be had."""
        core = self._core
        if core is None:
            return
        items = {item.key: item for item in self._tray.items}
        for key in tuple(self._wanted):
            item = items.get(key)
            if item is None:
                self._wanted.pop(key)
                self._done.discard(key)
                if key in self._running:
                    self._running[key].cancel()
                continue
            reference = item.reference
            if reference is None or key in self._done or key in self._running or self.needs_consent(reference):
                continue
            self._done.add(key)
            work = self._fetch(core, key, reference) if reference.url else self._load(core, key, reference)
            task = spawn(work, name=f"reference {key}: preview")
            self._running[key] = task
            task.add_done_callback(lambda _done, key=key: self._running.pop(key, None))

    async def _load(self, core: Core, key: int, reference: Reference) -> None:
        import asyncio

        from ui.references.preview import load_preview

        image = await asyncio.to_thread(load_preview, core, reference)
        if image is not None:
            self._tray.preview_loaded.emit(key, image)
        elif await asyncio.to_thread(core.library.reference_path, reference) is None:
            self._tray.update_item(key, stage="failed", reason=gone_words())

    async def _fetch(self, core: Core, key: int, reference: Reference) -> None:
        import asyncio

        from ui.references.preview import read_preview

        self.fetching.emit(key, True)
        try:
            preview = await core.fetch_url_preview(reference.url or "")
        except ProofsheetError as error:
            # the gateway may reach what this program does not: it stays usable
            self._agreed.discard(host_of(reference.url or ""))
            note = tr("There is no preview: {reason}", reason=str(error))
            self._tray.update_item(key, note=note)
            self._tray.remarked.emit(note)
            return
        finally:
            self.fetching.emit(key, False)
        item = self._tray.find(key)
        if item is None or item.reference != reference:
            return
        image = await asyncio.to_thread(read_preview, preview.thumbnail)
        self._tray.update_item(key, reference=preview.reference, note="")
        if image is not None:
            self._tray.preview_loaded.emit(key, image)


def gone_words() -> str:
    """What to say of a reference whose file is gone."""
    return tr("The file is no longer in the library's folder of references. Remove it here and add it again.")
