"""What can be done with a picture of the grid: its actions, and the menu under the mouse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from app.library.record import ImageRecord
from ui.features import Feature, Ground
from ui.gallery.picture_menu import picture_menu, popup
from ui.gallery.tile_menu import tile_menu

if TYPE_CHECKING:
    from app.request import GenerationRequest


class GalleryFlow(Feature):
    """Between the grid and the form; other features add what they do with pictures to the same menu."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._panel = ground.window.gallery
        self._panel.view.customContextMenuRequested.connect(self._show_menu)
        self._panel.selection_changed.connect(self._refresh)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Those that lead into the form."""
        return {
            "use_as_reference": self._use_as_reference,
            "use_references": self._use_references,
            "reuse_settings": self._reuse,
        }

    def _use_as_reference(self) -> None:
        for record in self._panel.selected():
            self._panel.reference_requested.emit(record)

    def _use_references(self) -> None:
        request = self._request()
        if request is not None and request.references:
            self.ground.desk.reuse_references(request.references)

    def _reuse(self) -> None:
        request = self._request()
        if request is not None:
            self._panel.reuse_requested.emit(request)

    def _request(self) -> GenerationRequest | None:
        current = self._panel.current()
        if current is None:
            return None
        return current.request if isinstance(current, ImageRecord) else current.task.request

    def _refresh(self) -> None:
        request = self._request()
        self.ground.commands.set_enabled("use_references", request is not None and bool(request.references))

    def _show_menu(self, place: QPoint) -> None:
        view = self._panel.view
        index = view.indexAt(place)
        if not index.isValid():  # the key of the menu is pressed wherever the mouse is
            index = view.currentIndex()
            place = view.visualRect(index).center()
        if not index.isValid():
            return
        record = self._panel.model.record(index.row())  # and not its row: pictures arrive while the menu is open
        tile = self._panel.model.tile(index.row())
        self._refresh()
        if tile is not None:
            menu = tile_menu(view, self.ground.commands, tile.task, self.ground.window.dock.act)
        else:
            opens = partial(self._panel.image_activated.emit, record) if record is not None else None
            menu = picture_menu(view, self.ground.commands, opens)
        popup(menu, view.viewport().mapToGlobal(place))
