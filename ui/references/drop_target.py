"""The whole window as a place to drop pictures on: it lights up and says what a drop would do, or why nothing would.

A field of the window that takes drops itself keeps them: only what nobody takes comes here. The light is another
matter: it follows the drag wherever it goes, which only the window's own handle sees.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QWindow

from app.words import tr
from ui.features import Feature, Ground
from ui.references.drop_overlay import DropOverlay
from ui.references.hover import Hover, Verdict

if TYPE_CHECKING:
    from ui.compose.panel import ComposePanel


class DropTarget(Feature):
    """Watches drags over the window."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._overlay = DropOverlay(ground.window)
        self.destroyed.connect(self._overlay.deleteLater)
        self._compose: ComposePanel = ground.window.compose
        self._hover: Hover = self._compose.area.hover
        self._hover.is_watched = True
        self._hover.changed.connect(self._show)
        self._compose.drag_recognised.connect(self._on_recognised)
        self._window.setAcceptDrops(True)
        self._window.installEventFilter(self)
        self._watch()

    @property
    def overlay(self) -> DropOverlay:
        """What lights up."""
        return self._overlay

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Pasting works everywhere but in a field for text, which keeps it."""
        return {"paste_references": self.paste}

    def paste(self) -> None:
        """What is in the clipboard becomes a reference; what cannot be one is told."""
        held = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())  # its stub forgets an empty clipboard
        mime = held if held is not None else QMimeData()
        offer = self._hover.judge(mime)
        if offer.is_usable:
            self._window.show_compose(True)
        if offer.is_usable or offer.reason:
            self._compose.area.take(mime)
        else:
            self._compose.refused.emit(tr("The clipboard holds no picture, no picture file and no web address."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drags that nobody else takes come to the window; every drag comes to its handle."""
        kind = event.type()
        if isinstance(watched, QWindow):
            if kind == QEvent.Type.DragEnter and isinstance(event, QDragMoveEvent):
                self._hover.enter(event.mimeData())
            elif kind in (QEvent.Type.DragLeave, QEvent.Type.Drop):
                self._hover.leave()
            return False
        if watched is self._window:
            if kind in (QEvent.Type.WinIdChange, QEvent.Type.Show):
                self._watch()
            elif kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
                return self._on_drag(event)
            elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
                return self._on_drop(event)
        return False

    def _watch(self) -> None:
        # not kept: the binding lets go of its side of a handle while the window lives on
        handle = cast("QWindow | None", self._window.windowHandle())  # its stub forgets that there may be none
        if handle is not None:
            handle.installEventFilter(self)

    def _on_drag(self, event: QDragEnterEvent | QDragMoveEvent) -> bool:
        verdict = self._hover.verdict or self._hover.enter(event.mimeData())
        offer = verdict.offer
        if verdict.is_usable and not offer.own:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        elif event.type() == QEvent.Type.DragEnter and offer.reason:
            event.accept()  # or Qt would not tell of the drop, and nobody would say why
        else:
            event.ignore()
        return True

    def _on_drop(self, event: QDropEvent) -> bool:
        """A copy, whatever the other side proposed: its files stay where they are."""
        offer = self._hover.judge(event.mimeData())
        if offer.own:
            event.ignore()
            return True
        if offer.is_usable:
            self._window.show_compose(True)
        self._compose.area.take(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _show(self, verdict: Verdict | None) -> None:
        if verdict is None or not (verdict.words or verdict.offer.reason):
            self._overlay.hide()
            return
        own = verdict.offer.own
        place = self._place_of_form() if own else self._window.rect()
        if place.isEmpty():
            self._overlay.hide()
        elif verdict.is_usable:
            self._overlay.say(verdict.words, verdict.offer.reason, usable=True, place=place)
        else:
            self._overlay.say(verdict.offer.reason, "", usable=False, place=place)

    def _place_of_form(self) -> QRect:
        """Where our own pictures may be dropped: a drag that ends in the gallery it began in means nothing."""
        compose = self._compose
        if not compose.isVisible():
            return QRect()
        return QRect(compose.mapTo(self._window, compose.rect().topLeft()), compose.size())

    def _on_recognised(self) -> None:
        if self._overlay.isVisible() and self._overlay.is_usable:
            aside = tr(
                "It was made here: on the references it becomes one, elsewhere in the form its settings come back."
            )
            self._overlay.say(self._overlay.words, aside, usable=True, place=self._overlay.geometry())
