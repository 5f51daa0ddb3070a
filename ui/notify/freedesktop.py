"""Notifications of the freedesktop specification, and the count on the launcher, in a thread of their own.

https://specifications.freedesktop.org/notification-spec/: the daemon may hang, be restarted or not be there at all;
none of that is ever felt in the window.
"""

from __future__ import annotations

import html
import logging
import queue
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

from PySide6.QtCore import QObject

from ui.notify.note import Note, Notifier
from ui.notify.wire import Bus, BusError, Heard, method_call, signal_of, wish_for

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_LAUNCHER = "com.canonical.Unity.LauncherEntry"
_DESKTOP_FILE = "proofsheet"
_SHOW = "default"
_PAUSE = 30.0
"""Seconds until a bus that did not answer is tried again."""

_log = logging.getLogger(__name__)


class BusNotifier(Notifier):
    """Shows notes on the session's bus."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: queue.SimpleQueue[Callable[[_Daemon], None] | None] = queue.SimpleQueue()
        self._wake, self._woken = socket.socketpair()
        self._wake.setblocking(False)
        self._thread: threading.Thread | None = None

    def show_note(self, note: Note) -> None:
        """Show it soon; returns at once."""
        self._do(lambda daemon: daemon.show(note))

    def withdraw(self, topic: str) -> None:
        """Take a note back, if it is still to be seen."""
        if self._thread is not None:
            self._do(lambda daemon: daemon.withdraw(topic))

    def set_count(self, count: int) -> None:
        """The number on the program's place in the launcher; 0 for none."""
        if self._thread is not None or count:
            self._do(lambda daemon: daemon.count(count))

    def stop(self) -> None:
        """Take everything back and end the thread; does not wait for it. Nothing can be shown afterwards."""
        if self._thread is not None:
            self._put(None)
            self._thread = None
        else:
            self._wake.close()
            self._woken.close()

    def _do(self, work: Callable[[_Daemon], None]) -> None:
        if self._thread is None:
            daemon = _Daemon(self.clicked.emit, self.silent.emit)
            run = _Loop(self._work, self._wake, self._woken, daemon).run
            self._thread = threading.Thread(target=run, name="notifications", daemon=True)
            self._thread.start()
        self._put(work)

    def _put(self, work: Callable[[_Daemon], None] | None) -> None:
        self._work.put(work)
        with suppress(OSError):  # full: it is awake already
            self._wake.send(b".")


class _Loop:
    """The thread: waits for work and for the daemon's signals at once."""

    def __init__(
        self,
        work: queue.SimpleQueue[Callable[[_Daemon], None] | None],
        wake: socket.socket,
        woken: socket.socket,
        daemon: _Daemon,
    ) -> None:
        self._work = work
        self._ends = (wake, woken)
        self._daemon = daemon

    def run(self) -> None:
        woken = self._ends[1]
        try:
            while True:
                bus = self._daemon.bus
                if woken in _ready(woken, bus):
                    woken.recv(4096)
                    if self._work_off():
                        return
                self._daemon.hear()  # what came while an answer was awaited, too
        finally:
            self._daemon.close()
            for end in self._ends:
                end.close()

    def _work_off(self) -> bool:
        """Do everything that waits; whether the end was among it."""
        while True:
            try:
                work = self._work.get_nowait()
            except queue.Empty:
                return False
            if work is None:
                return True
            work(self._daemon)


def _ready(woken: socket.socket, bus: Bus | None) -> list[object]:
    with selectors.DefaultSelector() as selector:  # a plain `select` knows no descriptor above 1023
        selector.register(woken, selectors.EVENT_READ)
        if bus is not None:
            selector.register(bus, selectors.EVENT_READ)
        return [key.fileobj for key, _ in selector.select()]


class _Daemon:
    """The daemon as far as it can be reached; connects when there is something to say."""

    def __init__(self, clicked: Callable[[str], None], silent: Callable[[Note], None]) -> None:
        self._clicked = clicked
        self._silent = silent
        self._shown: dict[str, int] = {}
        self._abilities: frozenset[str] = frozenset()
        self._counted = 0
        self._not_before = 0.0
        self.bus: Bus | None = None

    def show(self, note: Note) -> None:
        try:
            bus = self._connected()
            is_markup = "body-markup" in self._abilities
            body = html.escape(note.body, quote=False) if is_markup else note.body
            # the title is never markup, says the specification; some daemons read it as such all the same
            title = note.title.replace("<", "‹").replace(">", "›")
            (number,) = bus.call(_notify(self._shown.get(note.topic, 0), title, body, note))
        except BusError as error:
            _log.info("no notification: %s", error)
            self._hang_up()
            self._tell_silent(note)
            return
        self._shown[note.topic] = cast("int", number)
        if note.sound and "sound" not in self._abilities:
            self._tell_silent(note)

    def withdraw(self, topic: str) -> None:
        number = self._shown.pop(topic, None)
        if number is None or self.bus is None:
            return
        try:
            self.bus.call(method_call(_PATH, _NAME, "CloseNotification", "u", (number,)))
        except BusError as error:
            _log.info("a notification was not taken back: %s", error)
            self._hang_up()

    def count(self, count: int) -> None:
        if count == self._counted:
            return
        try:
            properties = {"count": ("x", count), "count-visible": ("b", count > 0)}
            body = (f"application://{_DESKTOP_FILE}.desktop", properties)
            self._connected().tell(signal_of("/com/proofsheet/Launcher", _LAUNCHER, "Update", "sa{sv}", body))
            self._counted = count
        except BusError as error:
            _log.debug("no count on the launcher: %s", error)
            self._hang_up()

    def hear(self) -> None:
        """What the daemon has said."""
        bus = self.bus
        if bus is None:
            return
        try:
            signals = bus.take()
        except BusError as error:
            _log.info("the session bus is gone: %s", error)
            self._hang_up()
            return
        for signal in signals:
            self._take(signal)

    def close(self) -> None:
        for topic in list(self._shown):
            self.withdraw(topic)
        if self.bus is not None:
            self.count(0)
        self._hang_up()

    def _take(self, signal: Heard) -> None:
        member, body = signal.member, signal.body
        topic = next((topic for topic, number in self._shown.items() if body and number == body[0]), None)
        if topic is None:
            return
        if member == "ActionInvoked":
            with suppress(RuntimeError):  # the window is gone
                self._clicked(topic)
        elif member == "NotificationClosed":
            del self._shown[topic]

    def _connected(self) -> Bus:
        if self.bus is None:
            if time.monotonic() < self._not_before:
                raise BusError("it did not answer a moment ago")
            self._not_before = time.monotonic() + _PAUSE
            bus = Bus()
            self._not_before = 0.0
            try:
                for member in ("ActionInvoked", "NotificationClosed"):
                    bus.call(wish_for(_NAME, member))
            except BusError:
                bus.close()
                raise
            self.bus = bus
            self._ask_abilities(bus)
        return self.bus

    def _ask_abilities(self, bus: Bus) -> None:
        try:
            (abilities,) = bus.call(method_call(_PATH, _NAME, "GetCapabilities"))
        except BusError:
            abilities = ()  # no daemon yet, or a very old one: the count needs none
        self._abilities = frozenset(cast("list[str]", abilities))

    def _hang_up(self) -> None:
        bus, self.bus = self.bus, None
        self._shown.clear()
        self._counted = 0
        if bus is not None:
            bus.close()

    def _tell_silent(self, note: Note) -> None:
        with suppress(RuntimeError):  # the window is gone
            self._silent(note)


def _notify(replaces: int, title: str, body: str, note: Note) -> Any:
    """The typed message: `replaces_id` is unsigned, which strict daemons insist on."""
    hints: dict[str, tuple[str, object]] = {
        "desktop-entry": ("s", _DESKTOP_FILE),
        "category": ("s", "transfer.complete"),
        "urgency": ("y", 1),
    }
    hints["sound-name" if note.sound else "suppress-sound"] = ("s", "complete") if note.sound else ("b", True)
    arguments = ("Proofsheet", replaces, _DESKTOP_FILE, title, body, [_SHOW, note.action], hints, -1)
    return method_call(_PATH, _NAME, "Notify", "susssasa{sv}i", arguments)
