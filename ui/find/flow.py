"""Between the search field, what it offers, the filters beside the grid, and the gallery that shows what is found."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QToolButton, QWidget

from app.core.searches import SavedSearch
from app.errors import DiskError, ProofsheetError
from app.library.query import parse
from app.words import tr
from ui.actions import shown
from ui.features import Feature, Ground
from ui.find.chips import ChipStrip
from ui.find.completer import Completer
from ui.find.counts import read_counts
from ui.find.edit import toggled
from ui.find.facets import FacetPanel
from ui.find.saved import SavedSearches
from ui.icons import icon
from ui.loop import spawn
from ui.theme import set_role
from ui.widgets import set_tooltip

if TYPE_CHECKING:
    from app.core import Core

_log = logging.getLogger(__name__)
_SOON = 300
"""Milliseconds after a change in the library until the counts are read again: changes come in bursts."""
_PAUSE = 120
"""The same after a key in the search field."""


class FindFlow(Feature):
    """The text of the field is the search; chips and filters change that text."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._gallery = ground.window.gallery
        self._field = ground.window.top.search
        self._counting = False
        self._count_again = False
        self.completer = Completer(self._field, self.model_name)
        self.saved = SavedSearches(self._field, lambda: (self._field.text().strip(), self._gallery.arrangement.sort))
        self.chips = ChipStrip(self.model_name)
        self.facets = FacetPanel(self.model_name)
        self.facets.hide()
        self.facets_button = self._button()
        self._gallery.add_above(self.chips)
        self._gallery.add_beside(self.facets)
        self._gallery.header.add_tool(self.facets_button)
        self._order_tabs()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._count)
        self._links = [
            (self._field.searched, self._on_searched),
            (self._field.settled, self._remember),
            (self._field.saved_wanted, self.saved.open),
            (self._gallery.listed, self._count_after_typing),
            (self._gallery.everything_wanted, self._field.clear),
            (ground.window.bridge.library_changed, self._count_soon),
            (ground.window.bridge.image_added, self._count_soon),
        ]
        for signal, slot in self._links:
            signal.connect(slot)
        self.saved.taken.connect(self._take)
        self.saved.failed.connect(ground.window.messages.say_error)
        self.chips.edited.connect(self._field.setText)
        self.facets.toggled.connect(self._toggle)

    def attach(self, core: Core) -> None:
        """A core is open: search its library."""
        self.completer.attach(core)
        self.saved.attach(core)
        self._show_filters()
        self._count()

    def detach(self) -> None:
        """Nothing can be offered or counted any more."""
        self._soon.stop()
        self.completer.attach(None)
        self.saved.attach(None)
        self.facets.show_counts({})

    def deleteLater(self) -> None:
        """Take what stands in other parts of the window away, too."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self.completer.clear()
        self.saved.clear()
        for widget in (self.chips, self.facets, self.facets_button):
            widget.deleteLater()
        super().deleteLater()

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The filters and the searches that are kept."""
        return {"toggle_facets": self.toggle_facets, "saved_searches": self.saved.open}

    def state(self) -> dict[str, object]:
        """What was searched for, and how the filters stand."""
        return {
            "query": self._field.text().strip(),
            "facets": not self.facets.isHidden(),
            "closed": self.facets.closed(),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """The same back."""
        query, closed = state.get("query"), state.get("closed")
        self._show_facets(state.get("facets") is True)
        if isinstance(closed, list):
            self.facets.set_closed(cast("list[object]", closed))
        if isinstance(query, str) and query:
            self._field.setText(query)

    def toggle_facets(self) -> None:
        """Show or hide the filters; who opened them with a key has them at hand."""
        opening = self.facets.isHidden()
        had_focus = self.facets.tree.hasFocus()
        self._show_facets(opening)
        if opening:
            self.facets.tree.setFocus()
        elif had_focus:
            self._gallery.view.setFocus()

    def _order_tabs(self) -> None:
        """In the order of reading: the button stands before the orders, chips and filters between header and grid."""
        header = self._gallery.header
        before = header.sort.previousInFocusChain()
        while before is not None and before is not header.sort and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        if before is not None:
            QWidget.setTabOrder(before, self.facets_button)
        QWidget.setTabOrder(header.slider, self.facets.tree)
        self.chips.follows = header.slider

    def _on_searched(self, text: str) -> None:
        self._gallery.set_query(text)
        self._show_filters()

    def _show_filters(self) -> None:
        text = self._field.text()
        self.chips.show_search(text, parse(text).problems)

    def _toggle(self, key: str, value: str) -> None:
        self._field.setText(toggled(self._field.text(), key, value))
        self._remember(self._field.text())

    def _take(self, search: SavedSearch) -> None:
        self._field.setText(search.text)
        self._gallery.set_sort(search.order)
        self._gallery.view.setFocus()

    def _show_facets(self, shown_: bool) -> None:
        self.facets.setVisible(shown_)
        self.facets_button.setChecked(shown_)
        if shown_:
            self._count()

    # --- what takes a while -------------------------------------------------------------------------------------------

    def _remember(self, text: str) -> None:
        core = self.core
        text = " ".join(text.split())
        if core is not None and text and core.searches.recent[:1] != (text,):
            spawn(self._keep(core, text), name="remember a search")

    async def _keep(self, core: Core, text: str) -> None:
        import asyncio

        try:
            await asyncio.to_thread(core.searches.remember, text)
        except DiskError as error:
            _log.info("a search was not kept among the recent ones: %s", error)  # not worth a message at every search

    def _count_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start(_SOON)

    def _count_after_typing(self) -> None:
        """Not at every key: the answers to the keys would wait for the counts."""
        if not self.facets.isHidden():
            self._soon.start(_PAUSE)

    def _count(self) -> None:
        core = self.core
        if core is None or self.facets.isHidden():
            return
        if self._counting:
            self._count_again = True
            return
        self._counting = True
        spawn(self._read_counts(core), name="count pictures by filter")

    async def _read_counts(self, core: Core) -> None:
        import asyncio

        text = self._field.text()
        try:
            counts = await asyncio.to_thread(read_counts, core.library, text)
        except (ProofsheetError, RuntimeError):
            if self.core is core:
                raise
            return
        finally:
            self._counting = False
        if self.core is not core:
            return
        if self._count_again or text != self._field.text():
            self._count_again = False
            self._count()
            return
        self.facets.show_counts(counts)

    def _button(self) -> QToolButton:
        button = QToolButton()
        set_role(button, "toggle")
        button.setIcon(icon("sliders", "muted"))
        button.setIconSize(QSize(16, 16))
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tr("Filters with counts"))
        set_tooltip(button, tr("Filters with counts ({keys})", keys=shown("F4")))
        button.clicked.connect(lambda: self.toggle_facets())  # noqa: PLW0108 - `clicked` would hand its state over
        return button
