"""Where the desktop is told to keep still, nothing moves by itself."""

from __future__ import annotations

import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import jeepney
import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.notify.daemon import HAS_BUS, bus
from ui.motion import keep_still, may_move, wants_stillness
from ui.work.line import WorkLine

on_the_bus = pytest.mark.skipif(sys.platform != "linux" or not HAS_BUS, reason="needs dbus-daemon")


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """Other tests may move."""
    effects = [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)]
    yield
    keep_still(still=False)
    for effect in effects:
        qapp.setEffectEnabled(effect, True)


@contextmanager
def portal(settings: dict[tuple[str, str], tuple[str, Any]]) -> Generator[None]:
    """The desktop's portal with these settings, on the bus of the environment."""
    with open_dbus_connection() as connection:
        connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        stop = threading.Event()

        def serve() -> None:
            while not stop.is_set():
                try:
                    call: Any = connection.receive(timeout=0.05)
                except TimeoutError:
                    continue
                if call.header.message_type is not jeepney.MessageType.method_call:
                    continue
                known = settings.get(call.body)
                if known is None:
                    answer = jeepney.new_error(call, "org.freedesktop.portal.Error.NotFound")
                else:
                    answer = jeepney.new_method_return(call, "v", (("v", known),))
                connection.send(answer)

        thread = threading.Thread(target=serve, name="portal")
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()


@on_the_bus
@pytest.mark.parametrize(
    ("settings", "still"),
    [
        ({("org.freedesktop.appearance", "reduced-motion"): ("u", 1)}, True),
        ({("org.gnome.desktop.interface", "enable-animations"): ("b", False)}, True),
        ({("org.gnome.desktop.interface", "enable-animations"): ("b", True)}, False),
        ({}, False),
    ],
    ids=["portal", "gnome", "may move", "says nothing"],
)
def test_the_desktop_is_asked(
    monkeypatch: pytest.MonkeyPatch, settings: dict[tuple[str, str], tuple[str, Any]], *, still: bool
) -> None:
    with bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with portal(settings):
            assert wants_stillness() is still


@pytest.mark.skipif(sys.platform != "linux", reason="others have no such bus")
def test_without_a_bus_nothing_is_wished() -> None:
    assert wants_stillness() is False


def test_work_without_a_known_end_is_a_still_bar_then(qapp: QApplication, qtbot: QtBot) -> None:
    line = WorkLine()
    qtbot.addWidget(line)
    if may_move():
        line.begin("Counting")
        assert line.bar.maximum() == 0, "it runs to and fro"
    qapp.setEffectEnabled(Qt.UIEffect.UI_FadeMenu, True)
    keep_still(still=True)
    assert not may_move()
    line.begin("Counting")
    assert line.bar.maximum() == 1
    assert line.bar.value() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
