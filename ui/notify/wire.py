"""A connection to the session's D-Bus on which nothing waits without end; blocking, for one thread of its own."""

from __future__ import annotations

import socket
import time
from collections import deque
from dataclasses import dataclass
from itertools import count
from typing import Any, cast

import jeepney
import jeepney.bus
import jeepney.bus_messages
import jeepney.io.blocking

_PATIENCE = 3.0
"""Seconds for one answer: a notification that comes later tells nobody anything."""

_untyped: Any = jeepney  # the library has no types
_addresses: Any = jeepney.bus
_messages: Any = jeepney.bus_messages
_sockets: Any = jeepney.io.blocking


@dataclass(frozen=True, slots=True)
class Heard:
    """A signal from the bus."""

    member: str
    body: tuple[Any, ...]


def method_call(
    path: str, name: str, member: str, signature: str = "", body: tuple[Any, ...] = (), *, interface: str = ""
) -> Any:
    """A call of an object, for `Bus.call`; without `interface` that is called as the object's owner."""
    address = _untyped.DBusAddress(path, bus_name=name, interface=interface or name)
    return _untyped.new_method_call(address, member, signature or None, body)


def signal_of(path: str, interface: str, member: str, signature: str, body: tuple[Any, ...]) -> Any:
    """A signal of our own, for `Bus.tell`."""
    return _untyped.new_signal(_untyped.DBusAddress(path, interface=interface), member, signature, body)


def wish_for(interface: str, member: str) -> Any:
    """The call that asks the bus for a signal."""
    rule = _untyped.MatchRule(type="signal", interface=interface, member=member)
    return _messages.message_bus.AddMatch(rule)


class BusError(OSError):
    """There is no bus, it does not answer, or it refused."""


class Bus:
    """Says hello when it is made; raises BusError, as every call does.

    Args:
        patience: seconds that each answer may take.
    """

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._serials = count(1)
        self._parser: Any = _untyped.Parser()
        self._signals: deque[Heard] = deque(maxlen=100)
        try:
            address = _addresses.get_bus("SESSION")
            self._socket: socket.socket = _sockets.prep_socket(address, timeout=patience)
        except Exception as error:  # an address that is none raises whatever its reading raises
            raise BusError(f"no session bus ({type(error).__name__})") from error
        try:
            self.call(_messages.message_bus.Hello())
        except BusError:
            self.close()
            raise

    def fileno(self) -> int:
        """For `select`: readable when something has come that `take` gives."""
        return self._socket.fileno()

    def call(self, message: Any) -> tuple[Any, ...]:
        """Send a method call and return the body of its answer; signals that come meanwhile are kept for `take`."""
        serial = self._send(message)
        end = time.monotonic() + self._patience
        while True:
            answer = self._receive(end)
            fields = answer.header.fields
            if fields.get(_untyped.HeaderFields.reply_serial) != serial:
                self._keep(answer)
            elif answer.header.message_type is _untyped.MessageType.error:
                raise BusError(str(fields.get(_untyped.HeaderFields.error_name)))
            else:
                return cast("tuple[Any, ...]", answer.body)

    def tell(self, message: Any) -> None:
        """Send what has no answer."""
        self._send(message)

    def take(self) -> list[Heard]:
        """The signals that have come, without waiting."""
        now = time.monotonic()
        try:
            while True:
                self._keep(self._receive(now))
        except TimeoutError:
            pass
        taken = list(self._signals)
        self._signals.clear()
        return taken

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _send(self, message: Any) -> int:
        serial = next(self._serials)
        try:
            self._socket.settimeout(self._patience)
            self._socket.sendall(message.serialise(serial))
        except OSError as error:
            raise BusError(f"the bus is gone ({error})") from error
        return serial

    def _receive(self, end: float) -> Any:
        """The next message; raises TimeoutError (a `take` has found everything) or BusError."""
        while True:
            message = self._parser.get_next_message()
            if message is not None:
                return message
            left = end - time.monotonic()
            try:
                self._socket.settimeout(max(left, 0.0))
                data = self._socket.recv(65536)
            except (TimeoutError, BlockingIOError):
                raise BusTimeoutError("the bus does not answer") from None
            except OSError as error:
                raise BusError(f"the bus is gone ({error})") from error
            if not data:
                raise BusError("the bus hung up")
            self._parser.add_data(data)

    def _keep(self, message: Any) -> None:
        if message.header.message_type is _untyped.MessageType.signal:
            member = message.header.fields.get(_untyped.HeaderFields.member)
            self._signals.append(Heard(str(member), tuple(message.body)))


class BusTimeoutError(BusError, TimeoutError):
    """Nothing came in time."""
