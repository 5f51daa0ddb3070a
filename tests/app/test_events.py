"""Facts reach every listener."""

from __future__ import annotations

import pytest

from app.events import Event


def test_every_listener_hears_every_later_value_in_order() -> None:
    event: Event[int] = Event("number_changed")
    heard: list[tuple[str, int]] = []
    event.emit(0)
    event.connect(lambda value: heard.append(("first", value)))
    event.connect(lambda value: heard.append(("second", value)))
    event.emit(1)
    event.emit(2)
    assert heard == [("first", 1), ("second", 1), ("first", 2), ("second", 2)]


def test_a_disconnected_listener_hears_nothing_more() -> None:
    event: Event[int] = Event("number_changed")
    heard: list[int] = []
    disconnect = event.connect(heard.append)
    event.emit(1)
    disconnect()
    disconnect()
    event.emit(2)
    assert heard == [1]


@pytest.mark.expected_logs("a listener of number_changed failed")
def test_a_broken_listener_does_not_silence_the_others() -> None:
    event: Event[int] = Event("number_changed")
    heard: list[int] = []

    def broken(value: int) -> None:
        raise ValueError(value)

    event.connect(broken)
    event.connect(heard.append)
    event.emit(7)
    assert heard == [7]


def test_a_listener_may_disconnect_itself_while_it_hears() -> None:
    event: Event[int] = Event("number_changed")
    heard: list[str] = []

    def once(value: int) -> None:
        heard.append(f"once {value}")
        disconnect()

    disconnect = event.connect(once)
    event.connect(lambda value: heard.append(f"always {value}"))
    event.emit(1)
    event.emit(2)
    assert heard == ["once 1", "always 1", "always 2"]
