"""What the person does with the references of the form, and who does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QMetaMethod, QObject, QPoint, Qt, Signal

from app.catalog.check_references import check_references
from app.catalog.spec import Model
from app.request import GenerationRequest, Reference
from app.words import plural
from ui.references.area import ReferenceArea
from ui.references.item import ReferenceItem
from ui.references.tile import ReferenceTile
from ui.references.tile_menu import TileDeeds, tile_menu
from ui.references.tray import ReferenceTray, Removed
from ui.references.worker import ReferenceWorker

if TYPE_CHECKING:
    from app.core import Core
    from app.references.fit import Fix
    from ui.bridge import Bridge
    from ui.references.fit_dialog import FitDialog
    from ui.references.large import LargeView

Step: TypeAlias = "Callable[[], Step]"
"""One step back, which gives the step forth again."""


class ReferenceFlow(QObject):
    """Tray, workers and tiles of one form.

    Signals:
        undoable: what was done, in words, and the `Step` that undoes it.
        mask_wanted: the `Reference` that a mask is to be painted on. Somebody has to listen, or it is not offered.
    """

    undoable = Signal(str, object)
    mask_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tray = ReferenceTray(self)
        self.worker = ReferenceWorker(self.tray)
        self.area = ReferenceArea(self.tray)
        self._model: Model | None = None
        self._misfits: dict[int, str] = {}
        self._fixes: dict[int, Fix] = {}
        self._judged: object = None
        self._dialog: FitDialog | None = None
        self._large: LargeView | None = None
        area, worker = self.area, self.worker
        area.grid.made.connect(self._on_made)
        area.batch.stopped.connect(worker.intake.stop)
        area.fits.pressed.connect(self.mend)
        area.recent.taken.connect(self._use)
        worker.intake.progressed.connect(area.batch.set_progress)
        worker.previews.fetching.connect(self._on_fetching)
        self.tray.changed.connect(self._look)

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Work with this core."""
        self.worker.attach(core, bridge)
        self.area.hover.look_into_files(True)
        self.area.recent.attach(core)
        self._look()

    def detach(self) -> None:
        """The core goes; the references stay."""
        self.worker.detach()
        self.area.hover.look_into_files(False)
        self.area.recent.detach()
        for dialog in (self._dialog, self._large):
            if dialog is not None:
                dialog.close()

    def set_model(self, model: Model | None) -> None:
        """The model that they are for."""
        self._model = model
        self._look()

    @property
    def fixes(self) -> dict[int, Fix]:
        """What would make the references fit that do not, by the key of the item."""
        return dict(self._fixes)

    def remove(self, *keys: int) -> None:
        """Take some away, with a way back; the focus goes to the neighbour."""
        focused = self.area.grid.focused()
        place = self.tray.place_of(focused.item.key) if focused is not None and focused.item.key in keys else -1
        removed = self.tray.remove(*keys)
        if not removed.items:
            return
        name = removed.items[0][1].name
        self.undoable.emit(
            plural(len(removed.items), "{name} was removed.", "{n} references were removed.", name=name),
            partial(self._put_back, removed),
        )
        if place >= 0:
            left = self.tray.items
            self.area.focus_item(left[min(place, len(left) - 1)].key if left else 0)

    def remove_where(self, wanted: Callable[[ReferenceItem], bool]) -> None:
        """Take all of a kind away, with a way back."""
        self.remove(*(item.key for item in self.tray.items if wanted(item)))

    def view(self, key: int) -> None:
        """Show one large."""
        from ui.references.large import LargeView

        core, item = self.worker.core, self.tray.find(key)
        if core is None or item is None or item.reference is None:
            return
        if self._large is None:
            self._large = LargeView(self.area.window())
            self._large.destroyed.connect(self._forget_large)
            self._large.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        items = [one for one in self.tray.items if one.reference is not None and one.reference.url is None]
        self._large.show_items(core, items, item.key)

    def mend(self, key: int = 0) -> None:
        """Offer to make what does not fit fit: all of it, beginning with one."""
        from ui.references.fit_dialog import FitDialog

        core, model = self.worker.core, self._model
        if core is None or model is None or not self._fixes:
            return
        if self._dialog is not None:
            self._dialog.close()
        items = [item for item in self.tray.items if item.key in self._fixes]
        dialog = FitDialog(core, model.name, [(item, self._fixes[item.key]) for item in items], self.area.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.mended.connect(self._on_mended)
        dialog.destroyed.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.choose(key)
        dialog.open()

    def _put_back(self, removed: Removed) -> Step:
        self.tray.put_back(removed)
        return partial(self._take_away, removed)

    def _take_away(self, removed: Removed) -> Step:
        self.tray.remove(*(item.key for _, item in removed.items))
        return partial(self._put_back, removed)

    def _on_mended(self, mended: dict[int, Reference]) -> None:
        before = {key: item.reference for key in mended if (item := self.tray.find(key)) is not None}
        if before:
            self._exchange(mended)
            self.undoable.emit(
                plural(len(before), "The picture fits now.", "{n} pictures fit now."), partial(self._swap, before)
            )

    def _swap(self, references: dict[int, Reference | None]) -> Step:
        before = {key: item.reference for key in references if (item := self.tray.find(key)) is not None}
        self._exchange(references)
        return partial(self._swap, before)

    def _exchange(self, references: Mapping[int, Reference | None]) -> None:
        self.tray.update_items(
            {
                key: {"reference": reference, "stage": "waiting", "fraction": None, "reason": "", "note": ""}
                for key, reference in references.items()
            }
        )
        for key in references:
            self.worker.previews.renew(key)

    def _use(self, reference: Reference) -> None:
        self.tray.add_references([reference])

    def _on_made(self, key: int, tile: ReferenceTile) -> None:
        tile.removed.connect(self.remove)
        tile.retried.connect(self.tray.retry)
        tile.stopped.connect(self.worker.sending.stop)
        tile.viewed.connect(self.view)
        tile.preview_wanted.connect(self._agree)
        tile.menu_wanted.connect(self._open_menu)
        self._mark(tile)
        self.worker.previews.want(key)

    def _agree(self, key: int) -> None:
        self.worker.previews.agree(key)
        self._mark_all()

    def _on_fetching(self, _key: int, _still: bool) -> None:
        self._mark_all()

    def _look(self) -> None:
        """What fits and what does not; told to the tiles."""
        judged = (
            self._model,
            self.worker.core,
            tuple((item.key, item.reference, item.number) for item in self.tray.items),
        )
        if judged != self._judged:
            self._judged = judged
            self._judge()
            self.area.recent.set_used(self.tray.references)
        self._mark_all()

    def _judge(self) -> None:
        model, core = self._model, self.worker.core
        sent = [item for item in self.tray.items if item.number and item.reference is not None]
        self._misfits, self._fixes = {}, {}
        if model is not None and model.references is not None and sent:
            request = GenerationRequest(
                model=model.id,
                prompt="",
                references=tuple(item.reference for item in sent if item.reference is not None),
            )
            for problem in check_references(model, request):
                _, _, index = problem.field.partition(".")
                if index.isdigit():
                    self._misfits.setdefault(sent[int(index)].key, problem.message)
            for item in sent if core is not None else ():
                fix = core.propose_fix(item.reference, model.id) if item.reference is not None and core else None
                if fix is not None and item.key in self._misfits:
                    self._fixes[item.key] = fix
        self.area.fits.set_misfits(len(self._misfits), len(self._fixes), model.name if model is not None else "")

    def _mark_all(self) -> None:
        for tile in self.area.tiles():
            self._mark(tile)

    def _mark(self, tile: ReferenceTile) -> None:
        item = tile.item
        previews = self.worker.previews
        tile.set_misfit(self._misfits.get(item.key, ""))
        tile.set_asks(item.reference is not None and previews.needs_consent(item.reference))

    def _open_menu(self, key: int, at: QPoint) -> None:
        item = self.tray.find(key)
        if item is None:
            return
        asks = item.reference is not None and self.worker.previews.needs_consent(item.reference)
        deeds = TileDeeds(
            view=self.view,
            remove=self.remove,
            retry=self.tray.retry,
            stop=self.worker.sending.stop,
            move=self.tray.move,
            show_preview=self._agree if asks else None,
            fix=self.mend if key in self._fixes else None,
            paint_mask=self._paint_mask if self._takes_mask(item) else None,
        )
        tile_menu(item, self.tray.place_of(key), len(self.tray.items) - 1, deeds, self.area).popup(at)

    def _takes_mask(self, item: ReferenceItem) -> bool:
        """A mask belongs to the first reference, and its pixels have to be here."""
        rules = self._model.references if self._model is not None else None
        listened = self.isSignalConnected(QMetaMethod.fromSignal(self.mask_wanted))
        fits = rules is not None and rules.mask_field is not None and item.number == 1
        return fits and listened and not item.is_address

    def _paint_mask(self, key: int) -> None:
        item = self.tray.find(key)
        if item is not None and item.reference is not None:
            self.mask_wanted.emit(item.reference)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _forget_large(self) -> None:
        self._large = None
