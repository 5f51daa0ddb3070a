"""The main window: bars and places for the panels at once, the panels themselves after the first paint.

The panels bring the catalogue and the library's values with them, which takes longer to import than Qt needs to show a
window. So the first frame has everything in its final place but the panels' content, and the next one has that too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from ui.bridge import Bridge
from ui.icons import app_icon
from ui.messages import MessageBar
from ui.placement import bring_into_sight, place, placement_of
from ui.session import part
from ui.statusbar import StatusLine
from ui.theme import scaled, set_role
from ui.topbar import TopBar

if TYPE_CHECKING:
    from ui.compose.panel import ComposePanel
    from ui.gallery.panel import GalleryPanel
    from ui.inspector.panel import Inspector
    from ui.tasks.dock import TaskDock
    from ui.viewer.viewer import Viewer

_COMPOSE = (360, 384, 440)
_INSPECTOR = (250, 296, 420)
_INSPECTOR_OF_LARGE_TEXT = 384
"""So much of a window of 1280 px the details get at most because their text is large."""
_DOCK = 168
_MIDDLE = 400
_HEADER = 34
_SEARCH_INDENT = 15


class MainWindow(QMainWindow):
    """The one window.

    Signals:
        close_requested: the person wants to leave; the window closes only when `leave` is called.
        crashed: an error of the program that nobody caught, from any thread.

    `compose`, `gallery`, `dock`, `inspector` and `viewer` exist once `build_panels` has run.
    """

    close_requested = Signal()
    crashed = Signal(object)

    compose: ComposePanel
    gallery: GalleryPanel
    dock: TaskDock
    inspector: Inspector
    viewer: Viewer

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Proofsheet")
        self.setWindowIcon(app_icon())
        self.setMinimumHeight(560)  # the width follows from what is shown
        self._leaving = False
        self.is_close_wanted = False
        self.build_frame()

    def build_frame(self) -> None:
        """Bars and places, in the language of now; what was there before belongs to whoever took it (`ui.rebuild`)."""
        self.bridge = Bridge(self)
        self.top = TopBar()
        self.messages = MessageBar()
        self.status = StatusLine()
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()

    def build_panels(self) -> None:
        """Fill the places with the panels; once a frame."""
        from ui.compose.panel import ComposePanel
        from ui.gallery.panel import GalleryPanel
        from ui.inspector.panel import Inspector
        from ui.tasks.dock import TaskDock
        from ui.viewer.viewer import Viewer

        self.compose = ComposePanel()
        self.gallery = GalleryPanel()
        self.dock = TaskDock()
        self.inspector = Inspector()
        # in the order of reading: it is the one in which Tab goes through them
        _fill(self._sides, 0, self.compose)
        _fill(self._middle, 0, self.gallery)
        _fill(self._middle, 1, self.dock)
        _fill(self._sides, 2, self.inspector)
        self.viewer = Viewer(self)
        self.viewer.hide()
        if self.is_compose_shown():
            self.compose.focus_prompt()

    # ------------------------------------------------------------------------------------------------- how it was left

    def state(self) -> dict[str, object]:
        """Everything that comes back at the next start, as JSON can carry it."""
        return {
            "placement": placement_of(self),
            "sides": self._sides.sizes(),
            "middle": self._middle.sizes(),
            "compose_shown": self.is_compose_shown(),
            "inspector_shown": self.is_inspector_shown(),
            "compose": self.compose.state(),
            "gallery": self.gallery.state(),
        }

    def restore_frame(self, state: Mapping[str, object]) -> None:
        """Stand as `state` says, before the first paint; what it says wrongly is as at the first start."""
        place(self, state.get("placement"))
        self.restore_sizes(state)

    def restore_sizes(self, state: Mapping[str, object]) -> None:
        """The same for the parts of the window alone, wherever it stands."""
        _restore_sizes(self._sides, state.get("sides"))
        _restore_sizes(self._middle, state.get("middle"))
        self.show_compose(state.get("compose_shown") is not False)
        self.show_inspector(state.get("inspector_shown") is not False)

    def restore_panels(self, state: Mapping[str, object]) -> None:
        """Bring the form and the gallery back, once the panels are there."""
        self.compose.restore(part(state, "compose"))
        self.gallery.restore(part(state, "gallery"))

    # ----------------------------------------------------------------------------------------------------- both sides

    def show_compose(self, shown: bool) -> None:
        """Show or hide the form."""
        self._show_side(0, shown)
        self._align_search()

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the details."""
        self._show_side(2, shown)

    def is_compose_shown(self) -> bool:
        """Whether the form is shown."""
        return not _at(self._sides, 0).isHidden()

    def is_inspector_shown(self) -> bool:
        """Whether the details are shown."""
        return not _at(self._sides, 2).isHidden()

    def _show_side(self, index: int, shown: bool) -> None:
        side = _at(self._sides, index)
        focused = cast("QWidget | None", self.focusWidget())  # its stub forgets that there may be none
        if not shown and focused is not None and side.isAncestorOf(focused):
            # Qt would give it to the next one in line, which may be a button that decides about money
            self.gallery.view.setFocus()
        side.setVisible(shown)

    # ------------------------------------------------------------------------------------------------------- Qt's calls

    @property
    def is_leaving(self) -> bool:
        """Whether it closes for good."""
        return self._leaving

    def leave(self) -> None:
        """Close for good."""
        self._leaving = True
        self.close()

    def come_forward(self) -> None:
        """Another start asks for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only ask: the core has to write down what is under way first."""
        if self._leaving:
            event.accept()
            return
        event.ignore()
        self.is_close_wanted = True
        self.close_requested.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """A screen may have gone since the window was hidden."""
        super().showEvent(event)
        bring_into_sight(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The search stays above the gallery, wherever that goes."""
        if watched is self._middle and event.type() == QEvent.Type.Move:
            self._align_search()
        return super().eventFilter(watched, event)

    def _align_search(self) -> None:
        self.top.align_search(self._middle.x() + _SEARCH_INDENT if self.is_compose_shown() else 0)

    def _lay_out(self) -> None:
        for splitter in (self._middle, self._sides):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._middle.addWidget(_Place("window"))
        self._middle.addWidget(_Place("panel", minimum=_HEADER))
        self._middle.setStretchFactor(0, 1)
        self._middle.setSizes([10_000, _DOCK])
        self._middle.setMinimumWidth(_MIDDLE)
        least, usual, most = _INSPECTOR
        least = max(least, min(scaled(least), _INSPECTOR_OF_LARGE_TEXT))
        inspector = (least, max(usual, least), most)
        for panel in (_Place("panel", _COMPOSE), self._middle, _Place("panel", inspector)):
            self._sides.addWidget(panel)
        self._sides.setStretchFactor(1, 1)
        self._sides.setSizes([_COMPOSE[1], 10_000, inspector[1]])
        ground = QWidget()
        set_role(ground, "window")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, _line(), self.messages):
            column.addWidget(widget)
        column.addWidget(self._sides, 1)
        column.addWidget(_line())
        column.addWidget(self.status)
        self.setCentralWidget(ground)
        self._middle.installEventFilter(self)


class _Place(QWidget):
    """Stands where a panel will be, with the bounds that the panel gets; the narrowest and the widest of three."""

    def __init__(self, role: str, widths: tuple[int, int, int] | None = None, *, minimum: int = 0) -> None:
        super().__init__()
        set_role(self, role)
        self.setMinimumHeight(minimum)
        if widths is not None:
            self.setMinimumWidth(widths[0])
            self.setMaximumWidth(widths[2])


def _fill(splitter: QSplitter, index: int, panel: QWidget) -> None:
    place = _at(splitter, index)
    if place.maximumWidth() < panel.maximumWidth():  # a side: its width is the window's business
        panel.setMinimumWidth(place.minimumWidth())
        panel.setMaximumWidth(place.maximumWidth())
    sizes, hidden = splitter.sizes(), place.isHidden()
    splitter.replaceWidget(index, panel)
    panel.setVisible(not hidden)
    splitter.setSizes(sizes)
    place.deleteLater()


def _at(splitter: QSplitter, index: int) -> QWidget:
    widget = splitter.widget(index)
    if widget is None:
        raise IndexError(index)
    return widget


def _line() -> QWidget:
    line = QWidget()
    set_role(line, "line")
    line.setFixedHeight(1)
    return line


def _restore_sizes(splitter: QSplitter, sizes: object) -> None:
    if not isinstance(sizes, list):
        return
    numbers = [size for size in cast("list[object]", sizes) if isinstance(size, int) and 0 <= size < 20_000]
    if len(numbers) == splitter.count() and sum(numbers) > 0:
        splitter.setSizes(numbers)
