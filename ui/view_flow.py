"""What the window itself does on request: its sides, its look, where the keyboard is, the list of keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication

from app.settings import Settings
from ui.dialogs import KeysList
from ui.features import Feature, Ground
from ui.theme import ThemeName, apply_theme, current, theme_name


class ViewFlow(Feature):
    """Panels, theme, focus."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._keys: KeysList | None = None
        self._theme_set = ground.settings.values.theme
        top = ground.window.top
        top.compose_toggled.connect(self._toggle_compose)
        top.inspector_toggled.connect(self._toggle_inspector)
        top.theme_toggled.connect(self._toggle_theme)
        top.search.left.connect(self._focus_gallery)
        ground.menu.theme_chosen.connect(self._choose_theme)
        ground.settings.changed.connect(self._follow)
        ground.commands.rebound.connect(self._forget_keys)

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """All that needs no core."""
        return {
            "generate": self._window.compose.trigger_generate,
            "hold": self._window.compose.trigger_hold,
            "focus_prompt": self._focus_prompt,
            "focus_search": self._focus_search,
            "focus_gallery": self._focus_gallery,
            "toggle_compose": self._toggle_compose,
            "toggle_inspector": self._toggle_inspector,
            "add_references": self._choose_references,
            "open_folder": self.ground.desk.open_folder,
            "toggle_theme": self._toggle_theme,
            "show_keys": self._show_keys,
            "quit": self.ground.studio.close,
        }

    def _toggle_compose(self) -> None:
        self._window.show_compose(not self._window.is_compose_shown())

    def _toggle_inspector(self) -> None:
        self._window.show_inspector(not self._window.is_inspector_shown())

    def _focus_prompt(self) -> None:
        self._window.show_compose(True)
        self._window.compose.focus_prompt()

    def _focus_search(self) -> None:
        self._window.top.search.setFocus()
        self._window.top.search.selectAll()

    def _focus_gallery(self) -> None:
        self._window.gallery.view.setFocus()

    def _choose_references(self) -> None:
        self._window.show_compose(True)
        self._window.compose.choose_references()

    def _show_keys(self) -> None:
        if self._keys is None:
            self._keys = KeysList(self._window, keys_of=self.ground.commands.keys_of)
        self._keys.show()
        self._keys.raise_()

    def _forget_keys(self) -> None:
        """The next time it is shown the list is made anew: keys were bound otherwise."""
        if self._keys is not None:
            self._keys.deleteLater()
            self._keys = None

    def _toggle_theme(self) -> None:
        self._choose_theme("light" if current().dark else "dark")

    def _choose_theme(self, name: ThemeName) -> None:
        self.ground.settings.change(theme=name)
        _apply(name)  # also when it is the one that is set: the command line may have asked for another

    def _follow(self, settings: Settings) -> None:
        if settings.theme != self._theme_set:  # what the command line asked for holds until then
            self._theme_set = settings.theme
            _apply(settings.theme)


def _apply(name: ThemeName) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication) and name != theme_name():
        apply_theme(app, name)
