"""Calls the person while they look elsewhere, and says in the title how things are."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

from app.errors import ProofsheetError
from app.settings import Settings
from app.words import number, tr
from ui.features import Feature, Ground
from ui.loop import spawn
from ui.notify.news import DECISION, DONE, Gathering, News
from ui.notify.note import Note, Notifier

if TYPE_CHECKING:
    from app.core import Core, Notice
    from app.tasks.task import Task

SETTLE = 1500
"""Milliseconds without anything new until a batch is called done; questions come in groups, too."""
_RECOUNT = 200
"""Milliseconds after a change until title and count are made again: hundreds of tasks report several times a second."""


class NotifyFlow(Feature):
    """Quiet while the window has the focus: then the window itself says everything."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._window = ground.window
        self._gathering = Gathering()
        self._told = (0, 0)
        self._news: dict[str, News] = {}
        self._notifier: Notifier | None = None
        self._soon = QTimer(self, singleShot=True, interval=SETTLE)
        self._soon.timeout.connect(self._tell)
        self._recount = QTimer(self, singleShot=True, interval=_RECOUNT)
        self._recount.timeout.connect(self._show_standing)
        bridge = ground.window.bridge
        bridge.task_changed.connect(self._on_task)
        bridge.notice_raised.connect(self._on_notice)
        ground.settings.changed.connect(self._on_settings)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_focus)

    def attach(self, core: Core) -> None:
        """A core is open: follow its tasks."""
        self._gathering = Gathering()
        self._told = (0, 0)
        spawn(self._start(core, self._gathering), name="tasks to tell of")

    def detach(self) -> None:
        """The core is about to close: nothing of it is news any more."""
        self._soon.stop()
        self._recount.stop()
        self._news.clear()
        self._gathering = Gathering()
        notifier, self._notifier = self._notifier, None
        if notifier is not None:
            notifier.stop()
        self._window.setWindowTitle("Proofsheet")

    async def _start(self, core: Core, gathering: Gathering) -> None:
        try:
            gathering.start(await core.tasks())
        except (ProofsheetError, RuntimeError):
            if self.core is core:
                raise
            return  # it was closed meanwhile
        if self.core is core:
            self._show_standing()

    # ------------------------------------------------------------------------------------------------ what happens

    def _on_task(self, task: Task) -> None:
        if self.core is None:
            return
        self._gathering.follow(task, seen=_is_looked_at())
        self._after_change()

    def _on_notice(self, notice: Notice) -> None:
        self._gathering.note(notice.kind, seen=_is_looked_at())
        self._after_change()

    def _after_change(self) -> None:
        if not self._recount.isActive():
            self._recount.start()
        if self._what_is_new() != (0, 0):
            self._soon.start()

    def _on_focus(self, focused: QWindow | None) -> None:
        if focused is None:
            return
        self._gathering.saw()
        self._told = (0, 0)
        self._soon.stop()
        for topic in self._news:
            if self._notifier is not None:
                self._notifier.withdraw(topic)
        self._news.clear()
        self._recount.start()

    def _on_settings(self, _settings: Settings) -> None:
        self._recount.start()

    # ----------------------------------------------------------------------------------------------------- telling

    def _what_is_new(self) -> tuple[int, int]:
        """Tasks that ended with their batch, and questions, since the last note about them; (0, 0) when told."""
        ended = self._gathering.ended if self._gathering.is_batch_done else self._told[0]
        now = (ended, self._gathering.questions)
        return (now[0] - self._told[0], now[1] - self._told[1])

    def _tell(self) -> None:
        """Show what is new, as far as it is wanted."""
        ended, questions = self._what_is_new()
        if _is_looked_at():
            return
        settings = self.ground.settings.values
        quote = settings.notify_prompt
        if ended > 0:
            self._told = (self._gathering.ended, self._told[1])
            if settings.notify_done:
                self._show(self._gathering.done_news(quote=quote), settings)
        if questions > 0:
            self._told = (self._told[0], self._gathering.questions)
            if settings.notify_decisions:
                self._show(self._gathering.decision_news(quote=quote), settings)

    def _show(self, news: News | None, settings: Settings) -> None:
        notifier = self._reach()
        if news is None or notifier is None:
            return
        self._news[news.topic] = news
        notifier.show_note(Note(news.topic, news.title, news.body, tr("Show"), sound=settings.sound))

    def _show_standing(self) -> None:
        """The title, and the number beside the program's icon."""
        running, deciding = self._gathering.running, self._gathering.deciding
        if deciding:
            title = tr("● {n} to decide – Proofsheet", n=number(deciding))
        elif running:
            title = tr("{n} running – Proofsheet", n=number(running))
        else:
            title = "Proofsheet"
        self._window.setWindowTitle(title)
        settings = self.ground.settings.values
        count = (deciding if settings.notify_decisions else 0) + (self._gathering.unseen if settings.notify_done else 0)
        notifier = self._reach() if count else self._notifier
        if notifier is not None:
            notifier.set_count(count)

    # ------------------------------------------------------------------------------------------------------- clicks

    def _on_click(self, topic: str) -> None:
        self._window.come_forward()
        news = self._news.pop(topic, None)
        if news is None or news.task is None or self.core is None:
            return
        if news.topic == DONE and any(result.uid for result in news.task.results):
            self._window.dock.task_opened.emit(news.task)
        elif news.topic in (DONE, DECISION):
            self._window.dock.show_task(news.task.id)

    def _on_silent(self, note: Note) -> None:
        if note.sound:
            QApplication.beep()

    def _reach(self) -> Notifier | None:
        if self._notifier is None and self.core is not None:
            self._notifier = _find_notifier(self)
            if self._notifier is not None:
                self._notifier.clicked.connect(self._on_click)
                self._notifier.silent.connect(self._on_silent)
        return self._notifier


def _is_looked_at() -> bool:
    # its stub forgets that there may be none
    return bool(QGuiApplication.focusWindow())


def _find_notifier(parent: NotifyFlow) -> Notifier | None:
    if sys.platform in ("win32", "darwin"):
        from ui.notify.native import NativeNotifier

        return NativeNotifier(parent)
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    from ui.notify.freedesktop import BusNotifier

    return BusNotifier(parent)
