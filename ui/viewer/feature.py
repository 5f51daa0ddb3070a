"""The viewer in the window: what it goes through, which actions work in it, what of it comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer

from app.library.record import ImageRecord
from ui.features import Feature, Ground
from ui.gallery.folder import show_in_folder
from ui.gallery.picture_menu import popup
from ui.organise.chosen import is_in_trash
from ui.trash.flow import TrashFeature
from ui.viewer.echo import Echo
from ui.viewer.film import GalleryFilm
from ui.viewer.menu import viewer_menu

if TYPE_CHECKING:
    from app.core import Core
    from app.core.pictures import LibraryChanged

_IN_THE_BAR = ("viewer_reference", "compare", "trash_pictures", "slideshow", "filmstrip")


class ViewerFeature(Feature):
    """Carries the gallery's list to the viewer, and the window's actions to the picture that is shown."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._viewer = ground.window.viewer
        self._film: GalleryFilm | None = None
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._refresh.timeout.connect(self._viewer.refresh)
        self.echo = Echo(ground.window.messages, self._viewer.canvas)
        self._viewer.bar.command_wanted.connect(ground.commands.run)
        self._viewer.folder_wanted.connect(_show_in_folder)
        self._viewer.closed.connect(self._lay_in_film)
        self._viewer.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._viewer.customContextMenuRequested.connect(self._show_menu)
        ground.commands.rebound.connect(self._explain)

    def attach(self, core: Core) -> None:
        """Go through this core's pictures."""
        gallery, window = self.ground.window.gallery, self.ground.window
        self._film = GalleryFilm(gallery.model, gallery.thumbnails, core.library, self)
        self._film.changed.connect(self._on_film)
        self._viewer.set_film(self._film)
        window.bridge.library_changed.connect(self._on_library)
        self._explain()

    def detach(self) -> None:
        """Close; the pictures are about to go."""
        self._viewer.leave()
        self._viewer.set_film(None)
        self._refresh.stop()
        if self._film is not None:
            self.ground.window.bridge.library_changed.disconnect(self._on_library)
            self._film.deleteLater()
        self._film = None

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What works in the viewer; the slideshow begins from anywhere."""
        viewer = self._viewer
        return {
            "viewer_zoom": viewer.canvas.toggle_zoom,
            "viewer_fit": viewer.canvas.fit,
            "viewer_actual": self._show_pixels,
            "viewer_reference": self._use_as_reference,
            "viewer_reuse": self._reuse,
            "slideshow": self._start_show,
            "filmstrip": viewer.toggle_strip,
        }

    def state(self) -> dict[str, object]:
        """The slideshow's pace, and whether the filmstrip is wanted."""
        return {"seconds": self._viewer.show_clock.seconds, "filmstrip": self._viewer.is_strip_wanted}

    def restore(self, state: Mapping[str, object]) -> None:
        """The same back."""
        seconds, strip = state.get("seconds"), state.get("filmstrip")
        if isinstance(seconds, int):
            self._viewer.show_clock.set_seconds(seconds)
        if isinstance(strip, bool):
            self._viewer.toggle_strip(strip)

    # --- what the actions do ------------------------------------------------------------------------------------------

    def _show_pixels(self) -> None:
        self._viewer.canvas.zoom_to(1.0)

    def _use_as_reference(self) -> None:
        if self._viewer.record is not None:
            self.ground.desk.use_as_reference(self._viewer.record)

    def _reuse(self) -> None:
        """The form lies under the viewer, so that goes."""
        record = self._viewer.record
        if record is not None:
            self._viewer.leave()
            self.ground.desk.reuse(record.request)

    def _start_show(self) -> None:
        """With the picture that is shown, else the one that is selected, else the first."""
        if self._viewer.record is None:
            selected = self.ground.window.gallery.selected()
            first = selected[0] if selected else self._film.record(0) if self._film is not None else None
            if first is None:
                return
            self.ground.desk.view(first)
        self._viewer.show_clock.start()

    def _explain(self) -> None:
        """Name the keys that actions have now on the buttons that do the same."""
        commands, bar = self.ground.commands, self._viewer.bar
        known = [name for name in _IN_THE_BAR if commands.entry(name) is not None]
        bar.offer({name: next(iter(commands.keys_of(name)), "") for name in known})
        bar.explain(commands.keys_of("viewer_fit"), commands.keys_of("viewer_actual"))

    def _show_menu(self, place: QPoint) -> None:
        viewer, record = self._viewer, self._viewer.record
        if record is None or viewer.show_clock.is_on:
            return
        restore: Callable[[], object] | None = None
        if is_in_trash(self.ground.window):
            restore = partial(self.ground.feature(TrashFeature).bring_back, (record.uid,))
        menu = viewer_menu(viewer, self.ground.commands, with_compare=viewer.neighbour() is not None, restore=restore)
        popup(menu, viewer.mapToGlobal(place))

    # --- what happened ------------------------------------------------------------------------------------------------

    def _lay_in_film(self) -> None:
        """Who showed something else than the gallery (the trash) is done with it."""
        self._viewer.set_film(self._film)

    def _on_film(self) -> None:
        """Rows come in bursts; nobody looks while the viewer is closed."""
        if self._viewer.record is not None:
            self._refresh.start()

    def _on_library(self, change: LibraryChanged) -> None:
        record, core = self._viewer.record, self.core
        if record is None or core is None:
            return
        if change.removed:
            self._viewer.take_away(change.removed)
        elif change.everything or record.id in change.changed:
            found = core.library.find(record.uid)
            if found is not None:
                self._viewer.change(found)
            else:
                self._viewer.leave()


def _show_in_folder(record: ImageRecord) -> None:
    show_in_folder(record.path)
