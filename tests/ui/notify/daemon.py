"""A notification daemon of the tests' own, on a bus of their own; it remembers what it was told."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jeepney
from jeepney.bus_messages import MatchRule, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
LAUNCHER = "com.canonical.Unity.LauncherEntry"
SIGNATURE = "susssasa{sv}i"
HAS_BUS = bool(shutil.which("dbus-daemon"))


@contextmanager
def bus() -> Generator[str]:
    """A bus for the time of the block; its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


@contextmanager
def bus_that_hangs(folder: Path) -> Generator[str]:
    """Takes connections and never says a word."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "bus"))
        listener.listen(8)
        yield f"unix:path={folder / 'bus'}"


@dataclass
class Shown:
    """One call of Notify."""

    number: int
    replaces: int
    title: str
    body: str
    actions: list[str]
    hints: dict[str, tuple[str, Any]]


@dataclass
class Daemon:
    """Answers in a thread while `running` lasts. With `mute` it takes calls and answers none."""

    abilities: tuple[str, ...] = ("body", "body-markup", "actions")
    mute: bool = False
    shown: list[Shown] = field(default_factory=list[Shown])
    closed: list[int] = field(default_factory=list[int])
    counts: list[int] = field(default_factory=list[int])
    signatures: set[str] = field(default_factory=set[str])

    @contextmanager
    def running(self) -> Generator[Daemon]:
        with open_dbus_connection() as connection:
            connection.send_and_get_reply(message_bus.RequestName(NAME))
            connection.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", interface=LAUNCHER)))
            self._connection = connection
            stop = threading.Event()
            thread = threading.Thread(target=self._serve, args=(connection, stop), name="notification daemon")
            thread.start()
            try:
                yield self
            finally:
                stop.set()
                thread.join()

    def click(self, number: int) -> None:
        """The person clicks a note."""
        emitter = jeepney.DBusAddress("/org/freedesktop/Notifications", interface=NAME)
        self._connection.send(jeepney.new_signal(emitter, "ActionInvoked", "us", (number, "default")))

    def _serve(self, connection: DBusConnection, stop: threading.Event) -> None:
        while not stop.is_set():
            try:
                message = connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            header: Any = message.header
            member = str(header.fields.get(jeepney.HeaderFields.member))
            if header.message_type is jeepney.MessageType.signal and member == "Update":
                body: Any = message
                self.counts.append(body.body[1]["count"][1])
            if header.message_type is jeepney.MessageType.method_call and not self.mute:
                signature, body = self._answer(member, message)
                connection.send(jeepney.new_method_return(message, signature, body))

    def _answer(self, member: str, message: Any) -> tuple[str | None, tuple[Any, ...]]:
        if member == "GetCapabilities":
            return "as", (list(self.abilities),)
        if member == "CloseNotification":
            self.closed.append(message.body[0])
            return None, ()
        assert member == "Notify"
        self.signatures.add(message.header.fields[jeepney.HeaderFields.signature])
        _name, replaces, _icon, title, body, actions, hints, _timeout = message.body
        number = replaces or len(self.shown) + 1
        self.shown.append(Shown(number, replaces, title, body, actions, hints))
        return "u", (number,)
