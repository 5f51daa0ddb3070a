"""The references as a part of the form: what the section around them says and offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from app.references.gather import MOST
from app.words import plural, tr
from ui.compose.form_view import FormView
from ui.compose.parts import Parts
from ui.compose.reference_sets import ReferenceSetList
from ui.compose.replacing import Replacer
from ui.compose.store import FormStore
from ui.references.flow import ReferenceFlow
from ui.references.hover import Verdict
from ui.references.item import ReferenceItem

if TYPE_CHECKING:
    from app.core import Core
    from app.tasks.task import Task
    from ui.bridge import Bridge


class ReferencePart(QObject):
    """Stands between the references and the rest of the form.

    Args:
        remark: says something to the person, in the form.
    """

    def __init__(
        self,
        flow: ReferenceFlow,
        parts: Parts,
        view: FormView,
        store: FormStore,
        replacer: Replacer,
        remark: Callable[[str], None],
    ) -> None:
        super().__init__(store)
        self._flow = flow
        self._parts = parts
        self._view = view
        self._store = store
        self._bridge: Bridge | None = None
        self._latest = ""
        self.sets = ReferenceSetList(parts.sets_button, flow.tray)
        self.sets.told.connect(remark)
        flow.area.remarked.connect(remark)
        flow.undoable.connect(replacer.push)
        flow.area.hover.changed.connect(self._on_hover)
        parts.recent_button.toggled.connect(flow.area.recent.want)
        parts.recent_button.hide()
        flow.area.recent.filled.connect(parts.recent_button.setVisible)
        parts.more_button.clicked.connect(self._open_menu)
        store.model_changed.connect(self._on_model)

    def attach(self, core: Core, bridge: Bridge) -> None:
        """Work with this core."""
        self._bridge = bridge
        bridge.task_changed.connect(self._on_task)
        self._flow.attach(core, bridge)
        self.sets.attach(core)

    def detach(self) -> None:
        """The core goes."""
        if self._bridge is not None:
            self._bridge.task_changed.disconnect(self._on_task)
            self._bridge = None
        self._flow.detach()
        self.sets.detach()

    def state(self) -> dict[str, object]:
        """What comes back at the next start, beside the form; files that are still being checked are among it."""
        unchecked = [
            str(item.origin)
            for item in self._flow.tray.items
            if item.stage == "checking" and isinstance(item.origin, Path)
        ]
        shown: dict[str, object] = {"recent": self._parts.recent_button.isChecked()}
        return {**shown, "unchecked": unchecked} if unchecked else shown

    def restore(self, state: Mapping[str, object]) -> None:
        """Bring it back."""
        self._parts.recent_button.setChecked(state.get("recent") is not False)
        unchecked = state.get("unchecked")
        paths = cast("list[object]", unchecked)[:MOST] if isinstance(unchecked, list) else []
        self._flow.tray.add_sources(Path(path) for path in paths if isinstance(path, str))

    def _on_model(self) -> None:
        self._flow.set_model(self._store.model)

    def _on_task(self, task: Task) -> None:
        if task.request.references and task.id != self._latest:
            self._latest = task.id  # each of its steps is told, and its references stay the same
            self._flow.area.recent.look_again()

    def _on_hover(self, verdict: Verdict | None) -> None:
        if verdict is not None and verdict.offer.reason:
            self._parts.reference_section.set_state(verdict.offer.reason, warn=True)
        else:
            self._view.show_references()

    def _open_menu(self) -> None:
        items = self._flow.tray.items
        menu = QMenu(self._parts.more_button)
        menu.setAccessibleName(tr("References"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("Choose files…")).triggered.connect(self._flow.area.choose)
        if self._flow.fixes:
            menu.addAction(tr("Make them fit…")).triggered.connect(self._mend)
        menu.addSeparator()
        self._offer_removal(menu, items, lambda item: item.stage == "failed", "failed")
        self._offer_removal(menu, items, lambda item: item.parked, "parked")
        self._offer_removal(menu, items, lambda _item: True, "all")
        button = self._parts.more_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _mend(self) -> None:
        self._flow.mend()

    def _offer_removal(
        self, menu: QMenu, items: tuple[ReferenceItem, ...], wanted: Callable[[ReferenceItem], bool], kind: str
    ) -> None:
        number = sum(map(wanted, items))
        if number == 0:
            return
        if kind == "failed":
            text = plural(number, "Remove the one that failed", "Remove {n} that failed")
        elif kind == "parked":
            text = plural(number, "Remove the parked one", "Remove {n} parked ones")
        else:
            text = tr("Remove all")
        menu.addAction(text).triggered.connect(lambda: self._flow.remove_where(wanted))
