"""Everything that can be done with one reference, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.words import tr
from ui.icons import icon
from ui.references.item import ReferenceItem


@dataclass(frozen=True, slots=True)
class TileDeeds:
    """What the menu does, each with the key of the item; None where it is not to be had at the moment."""

    view: Callable[[int], None]
    remove: Callable[[int], None]
    retry: Callable[[int], None]
    stop: Callable[[int], None]
    move: Callable[[int, int], None]
    show_preview: Callable[[int], None] | None
    fix: Callable[[int], None] | None
    paint_mask: Callable[[int], None] | None


def tile_menu(item: ReferenceItem, place: int, last: int, deeds: TileDeeds, parent: QWidget) -> QMenu:
    """A menu for `popup`; it deletes itself. `place` counts from 0, `last` is the place of the last one."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Reference: {name}", name=item.name))
    menu.aboutToHide.connect(menu.deleteLater)
    key = item.key

    def add(text: str, sign: str, act: Callable[[], None]) -> None:
        entry = menu.addAction(text)
        if sign:
            entry.setIcon(icon(sign, "muted"))
        entry.triggered.connect(lambda _checked=False: act())

    reference = item.reference
    if reference is not None and reference.url is None:
        add(tr("Show large"), "eye", lambda: deeds.view(key))
    if deeds.show_preview is not None:
        show = deeds.show_preview
        add(tr("Show preview: asks {host}", host=item.name), "eye", lambda: show(key))
    if reference is not None and reference.url is not None:
        url = reference.url
        add(tr("Copy its address"), "link", lambda: QGuiApplication.clipboard().setText(url))
    if deeds.fix is not None:
        fix = deeds.fix
        add(tr("Make it fit…"), "sliders", lambda: fix(key))
    if deeds.paint_mask is not None:
        paint = deeds.paint_mask
        add(tr("Paint mask…"), "", lambda: paint(key))
    if item.can_retry:
        add(tr("Try again"), "refresh", lambda: deeds.retry(key))
    if item.stage in ("waiting", "uploading") and not item.parked:
        add(tr("Stop the upload"), "stop", lambda: deeds.stop(key))
    menu.addSeparator()
    if place > 0:
        add(tr("Move to the front"), "", lambda: deeds.move(key, 0))
        add(tr("Move left"), "arrow-left", lambda: deeds.move(key, place - 1))
    if place < last:
        add(tr("Move right"), "arrow-right", lambda: deeds.move(key, place + 1))
    menu.addSeparator()
    add(tr("Remove"), "close", lambda: deeds.remove(key))
    return menu
