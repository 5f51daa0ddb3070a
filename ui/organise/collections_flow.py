"""Between the strip of collections, the panel of marks and the library."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QMenu

from app.library.changes import MarkPictures
from app.library.marks import Edit
from app.words import plural, tr
from ui.features import Feature, Ground
from ui.icons import icon
from ui.loop import spawn
from ui.messages import Message
from ui.organise.chosen import Chosen, chosen_in, read_uids
from ui.organise.collection_chip import DropButton
from ui.organise.collection_strip import CollectionStrip
from ui.organise.collections import Collection, Collections, clean_name
from ui.organise.flow import OrganiseFeature
from ui.organise.undo import UndoFeature
from ui.theme import set_role
from ui.widgets import set_tooltip

if TYPE_CHECKING:
    from app.core import Core
    from ui.organise.marks_panel import MarksPanel

_SETTLE = 120
"""Milliseconds after a change until the collections are counted again."""
_WIDE = 640
"""Of the gallery's header, in pixels: with less, the button is only an icon."""
_MOST_IN_MENU = 25
_LONGEST = 40


class CollectionsFeature(Feature):
    """Collections: the strip above the grid, its button, the menu “Add to collection”."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._undo = ground.feature(UndoFeature)
        self._organise = ground.feature(OrganiseFeature)
        self.collections = Collections(self._undo)
        self.strip = CollectionStrip()
        self.strip.hide()
        self.button = DropButton()
        self._menu: QMenu | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE)
        self._soon.timeout.connect(self.collections.read_again)
        self._furnish()
        self._connect()
        self._follow()

    def attach(self, core: Core) -> None:
        """Its collections."""
        self.collections.attach(core)
        entry = self.ground.commands.entry("edit_collections")
        if entry is not None and self._menu is None:  # its key goes to the field, its menu entry opens a menu
            self._menu = self.make_menu()
            entry.setMenu(self._menu)

    def detach(self) -> None:
        """Let go of the core."""
        self._soon.stop()
        self.collections.detach()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The strip, and a new collection of what is chosen."""
        return {"show_collections": self.toggle, "new_collection": self.begin_new}

    def state(self) -> dict[str, object]:
        """Whether the strip is shown."""
        return {"shown": not self.strip.isHidden()}

    def restore(self, state: Mapping[str, object]) -> None:
        """See `state`."""
        self.show_strip(shown=state.get("shown") is True)

    # --- what the person does -----------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Show the strip, or hide it."""
        self.show_strip(shown=self.strip.isHidden())

    def show_strip(self, *, shown: bool) -> None:
        """Show or hide the strip."""
        self.strip.setVisible(shown)
        self.button.setChecked(shown)

    def begin_new(self) -> None:
        """Ask for the name of a new collection of the chosen pictures, or of an empty one where none are."""
        if self.ground.window.viewer.record is not None:  # the strip lies under it
            self._organise.edit_collections()
            return
        core = self.core
        if core is not None:
            self._start(self._begin(core, chosen_in(self.ground.window)), "new collection")

    def show_pictures(self, name: str) -> None:
        """Search for the pictures of a collection; what is found lies under the viewer."""
        self.ground.window.viewer.leave()
        self.ground.window.top.search.setText(Collection(name).filter)

    def put_into(self, name: str, uids: tuple[str, ...]) -> None:
        """Add these pictures to a collection."""
        self._start(self._put(name, uids), "add to a collection")

    def make_menu(self) -> QMenu:
        """A menu “Add to collection” for the chosen pictures, filled when it opens."""
        menu = QMenu(self.ground.window)
        menu.setAccessibleName(tr("Add to collection"))
        menu.aboutToShow.connect(partial(self._fill_menu, menu))
        self.destroyed.connect(menu.deleteLater)
        return menu

    # --- inside -------------------------------------------------------------------------------------------------------

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        for one in self.collections.all[:_MOST_IN_MENU]:
            name = one.name if len(one.name) <= _LONGEST else f"{one.name[: _LONGEST - 1]}…"
            symbol = icon("target" if one.is_target else "collection", "muted")
            menu.addAction(symbol, name.replace("&", "&&"), partial(self._fill, one.name))
        if self.collections.all:
            menu.addSeparator()
        menu.addAction(icon("plus", "muted"), tr("New collection…"), self.begin_new)

    def _fill(self, name: str) -> None:
        self._organise.mark(chosen_in(self.ground.window), Edit(add_collections=(name,)))

    def _empty(self, name: str) -> None:
        self._organise.mark(chosen_in(self.ground.window), Edit(remove_collections=(name,)))

    async def _begin(self, core: Core, chosen: Chosen) -> None:
        uids = await read_uids(core, chosen)
        self.show_strip(shown=True)
        self.strip.begin(uids)

    async def _put(self, name: str, uids: tuple[str, ...]) -> None:
        applied = await self._undo.perform(MarkPictures(uids, Edit(add_collections=(name,))))
        count = len(applied.changed)
        if count:
            told = plural(count, "{n} picture added to “{name}”", "{n} pictures added to “{name}”", name=name)
            self.ground.window.status.tell(told)
        elif not applied.failed:
            self.ground.window.status.tell(tr("They are in “{name}” already", name=name))

    async def _create(self, name: str, uids: tuple[str, ...]) -> None:
        if not clean_name(name):
            self._refuse(tr("That is no name for a collection: write some letters or figures."))
        else:
            await self.collections.create(name, uids)

    async def _rename(self, old: str, new: str) -> None:
        if not await self.collections.rename(old, new) and clean_name(new) != old:
            self._refuse(tr("“{name}” was not renamed: the name is taken, or empty.", name=old))

    def _refuse(self, why: str) -> None:
        self.ground.window.messages.say(Message("info", why, "organise"))

    def _leave(self) -> None:
        self.ground.window.top.search.clear()

    def _show(self) -> None:
        self.strip.set_collections(self.collections.all)
        self._show_target()

    def _show_target(self) -> None:
        target = self.collections.target
        short = target if len(target) <= _LONGEST // 2 else f"{target[: _LONGEST // 2 - 1]}…"
        wide = self.ground.window.gallery.header.width() >= _WIDE
        self.button.setText(tr("New → {name}", name=short).replace("&", "&&") if target and wide else "")
        self.button.setIcon(icon("target", "accent") if target else icon("collection", "muted"))
        tip = tr("Collections: drag pictures here")
        if target:
            tip = "\n".join((tip, tr("New pictures go to “{name}”.", name=target)))
        set_tooltip(self.button, tip)

    def _follow(self) -> None:
        """Tick the collection that the gallery shows."""
        self.strip.set_looked_into(self.ground.window.gallery.arrangement.query)

    def _count_soon(self, _change: object) -> None:
        self._soon.start()

    def _offer(self, panel: MarksPanel) -> None:
        panel.collections.field.set_known([one.name for one in self.collections.all])

    def _open_for_drag(self) -> None:
        self.show_strip(shown=True)

    def _drop_on_button(self, uids: tuple[str, ...]) -> None:
        self.strip.begin(uids)

    def _on_made(self, name: str, uids: tuple[str, ...]) -> None:
        self._start(self._create(name, uids), "new collection")

    def _on_renamed(self, old: str, new: str) -> None:
        self._start(self._rename(old, new), "rename a collection")

    def _on_deleted(self, name: str) -> None:
        self._start(self.collections.delete(name), "delete a collection")

    def _on_targeted(self, name: str) -> None:
        self._start(self.collections.set_target(name), "set the target")

    def _start(self, command: Coroutine[Any, Any, object], name: str) -> None:
        spawn(command, name=name)

    def _furnish(self) -> None:
        set_role(self.button, "ghost")
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(16, 16))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setAccessibleName(tr("Collections"))
        gallery = self.ground.window.gallery
        gallery.header.add_tool(self.button)
        gallery.add_above(self.strip)
        for widget in (self.button, self.strip):
            self.destroyed.connect(widget.deleteLater)
        gallery.header.installEventFilter(self)
        self._show_target()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The button says more where there is room."""
        if event.type() == QEvent.Type.Resize:
            self._show_target()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        window, strip = self.ground.window, self.strip
        self.button.clicked.connect(self.toggle)
        self.button.hovered.connect(self._open_for_drag)
        self.button.dropped.connect(self._drop_on_button)
        self.collections.changed.connect(self._show)
        strip.shown.connect(self.show_pictures)
        strip.left.connect(self._leave)
        strip.dropped.connect(self.put_into)
        strip.filled.connect(self._fill)
        strip.emptied.connect(self._empty)
        strip.made.connect(self._on_made)
        strip.renamed.connect(self._on_renamed)
        strip.deleted.connect(self._on_deleted)
        strip.targeted.connect(self._on_targeted)
        for panel in (window.inspector.marks, window.viewer.marks.panel):
            panel.collections_asked.connect(partial(self._offer, panel))
            panel.collection_found.connect(self.show_pictures)
        window.gallery.listed.connect(self._follow)
        window.bridge.library_changed.connect(self._count_soon)
        window.bridge.image_added.connect(self._count_soon)
