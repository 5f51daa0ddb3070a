"""Opens the about box and fills it in a worker."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from app.licences import Component, find_components, own_licence
from ui.about.dialog import AboutDialog
from ui.features import Feature, Ground
from ui.loop import spawn


class AboutFlow(Feature):
    """What stands in the menu as About."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._dialog: AboutDialog | None = None

    @property
    def dialog(self) -> AboutDialog | None:
        """The dialog, once it was opened."""
        return self._dialog

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Its dialog."""
        return {"show_about": self.show}

    def show(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            self._dialog = AboutDialog(self._window)
            self._dialog.chosen.connect(self._on_chosen)
            spawn(self._fill(self._dialog), name="about")
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _on_chosen(self, component: Component | None) -> None:
        if self._dialog is not None:
            spawn(self._read(self._dialog, component), name="licence")

    async def _fill(self, dialog: AboutDialog) -> None:
        dialog.show_components(await asyncio.to_thread(find_components))

    async def _read(self, dialog: AboutDialog, component: Component | None) -> None:
        dialog.show_text(await asyncio.to_thread(own_licence if component is None else component.text))
