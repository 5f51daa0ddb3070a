"""The parts that the window's behaviour is made of, each for itself; which ones there are stands in one list."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject

from ui.session import part

if TYPE_CHECKING:
    from app.core import Core
    from ui.commands import Commands
    from ui.desk import Desk
    from ui.main_window import MainWindow
    from ui.menu import MainMenu
    from ui.settings.desk import SettingsDesk
    from ui.studio import Studio

FEATURES: tuple[str, ...] = (
    "ui.view_flow:ViewFlow",
    "ui.references.drop_target:DropTarget",
    "ui.account.flow:AccountFlow",
    "ui.spending.flow:SpendingFlow",
    "ui.tasks.announcer:TaskAnnouncer",
    "ui.motion:MotionFeature",
    "ui.settings.flow:SettingsFlow",
    "ui.firstrun.flow:FirstRunFlow",
    "ui.practice:PracticeFlow",
    "ui.organise.undo:UndoFeature",
    "ui.organise.flow:OrganiseFeature",
    "ui.organise.collections_flow:CollectionsFeature",
    "ui.trash.flow:TrashFeature",
    "ui.watching.flow:WatchingFeature",
    "ui.gallery.flow:GalleryFlow",
    "ui.find.flow:FindFlow",
    "ui.viewer.feature:ViewerFeature",
    "ui.compare.feature:CompareFeature",
    "ui.inspector.feature:InspectorFeature",
    "ui.handing.flow:HandingFlow",
    "ui.references.reuse:ReuseFlow",
    "ui.export.flow:ExportFlow",
    "ui.handing.printing:PrintFlow",
    "ui.importing.flow:ImportFlow",
    "ui.upkeep.flow:UpkeepFlow",
    "ui.numbers.flow:NumbersFlow",
    "ui.updates.flow:UpdatesFlow",
    "ui.about.flow:AboutFlow",
    "ui.incident.flow:IncidentFlow",
    "ui.crash.flow:CrashFlow",
    "ui.logs.flow:LogFlow",
    "ui.notify.flow:NotifyFlow",
    "ui.help.flow:HelpFlow",
    "ui.hints.flow:HintsFlow",
    "ui.tray.flow:TrayFlow",
    "ui.open_with:OpenWithFlow",
)
"""`module:class` of each; made in this order, after the first paint."""


@dataclass
class Ground:
    """What a feature stands on."""

    window: MainWindow
    studio: Studio
    desk: Desk
    commands: Commands
    menu: MainMenu
    settings: SettingsDesk
    made: list[Feature] = field(default_factory=list["Feature"])

    def feature(self, kind: type[F]) -> F:
        """Another feature; raises LookupError for one that is not made yet (see the order of `FEATURES`)."""
        for feature in self.made:
            if isinstance(feature, kind):
                return feature
        raise LookupError(kind.__name__)


class Feature(QObject):
    """One part: it is told when a core opens and closes, and says which actions it does.

    Attributes:
        ground: what it stands on.
        core: the open core; None while none is open. `Features` puts it there before `attach`, and takes it away
            before `detach`.
    """

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground.window)
        self.ground = ground
        self.core: Core | None = None

    def attach(self, core: Core, /) -> None:
        """A core is open: for those that begin something with it."""

    def detach(self) -> None:
        """The core is about to close, and nobody may use it any more: for those that have something to end."""

    def model_name(self, model_id: str) -> str:
        """What the person calls a model; its id while no core is open."""
        return self.core.catalog.name_of(model_id) if self.core is not None else model_id

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """Action of `ui/actions.py` → what it does."""
        return {}

    def state(self) -> dict[str, object]:
        """What comes back at the next start, as JSON can carry it."""
        return {}

    def hand_over(self) -> object:
        """What its successor needs beyond that when the window is made again in another language (`take_over`)."""
        return None

    def take_over(self, left: object) -> None:
        """What `hand_over` of the one before returned; called after `attach`."""

    def restore(self, state: Mapping[str, object]) -> None:
        """Stand as `state` says; what it says wrongly is as at the first start."""


F = TypeVar("F", bound=Feature)


class Features:
    """All of them, over one ground."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        for name in FEATURES:
            module, _, cls = name.partition(":")
            make = cast("Callable[[Ground], Feature]", getattr(importlib.import_module(module), cls))
            ground.made.append(make(ground))
        for feature in ground.made:
            for action, slot in feature.commands().items():
                ground.commands.add(action, slot)
        ground.studio.opened.connect(self._attach)
        ground.studio.closing.connect(self._detach)

    def state(self) -> dict[str, object]:
        """How each of them stands, by its class."""
        states = {type(feature).__name__: feature.state() for feature in self._ground.made}
        return {name: state for name, state in states.items() if state}

    def restore(self, state: Mapping[str, object]) -> None:
        """The same back."""
        for feature in self._ground.made:
            feature.restore(part(state, type(feature).__name__))

    def hand_over(self) -> dict[str, object]:
        """What each of them leaves to its successor, by its class."""
        return {type(feature).__name__: feature.hand_over() for feature in self._ground.made}

    def take_over(self, left: Mapping[str, object]) -> None:
        """The same for the successors."""
        for feature in self._ground.made:
            feature.take_over(left.get(type(feature).__name__))

    def clear(self) -> None:
        """Take them away; the ground may then be furnished again."""
        self._ground.studio.opened.disconnect(self._attach)
        self._ground.studio.closing.disconnect(self._detach)
        self._detach()
        for feature in reversed(self._ground.made):
            feature.deleteLater()
        self._ground.made.clear()

    def _attach(self, core: Core) -> None:
        for feature in self._ground.made:
            feature.core = core
            feature.attach(core)

    def _detach(self) -> None:
        for feature in reversed(self._ground.made):
            feature.core = None
            feature.detach()
