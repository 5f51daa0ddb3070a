"""The desktop's message bus (D-Bus), asked whether it is alive before Qt waits for it without end.

Qt speaks to screen readers over it, in the GUI thread and from the first widget on. A bus that takes connections and
never answers, as a daemon does that was stopped, would keep the window from ever being shown.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from urllib.parse import unquote

from app.words import tr

VARIABLE = "DBUS_SESSION_BUS_ADDRESS"
_NONE = "disabled:"
"""An address that every library refuses at once."""
_SECONDS = 1.0
"""A bus that lives answers within a few milliseconds."""


def leave_silent_bus(environ: MutableMapping[str, str] = os.environ) -> None:
    """Do without the bus in this run if it takes connections but does not answer. Blocking, a second at most.

    A bus that is not there at all costs nothing: every library finds that out by itself.
    """
    if sys.platform not in ("win32", "darwin") and any(_is_silent(place) for place in _places(environ)):
        environ[VARIABLE] = _NONE


def bus_problem(environ: Mapping[str, str] = os.environ) -> str:
    """What is missing in this run because of that, for the person; "" when nothing is."""
    if environ.get(VARIABLE) != _NONE:
        return ""
    return tr(
        "The message bus of this desktop does not answer. In this run there is no keyring, no notification and no "
        "screen reader; start Proofsheet again when the desktop is well."
    )


def _places(environ: Mapping[str, str]) -> list[str]:
    """The sockets that a library would try; those in memory alone begin with a zero, as Linux has it."""
    address = environ.get(VARIABLE, "")
    if not address:
        folder = environ.get("XDG_RUNTIME_DIR", "")
        own = Path(folder) / "bus"
        return [str(own)] if folder and own.exists() else []
    found: list[str] = []
    for one in address.split(";"):
        kind, _colon, rest = one.partition(":")
        values = {name: value for name, _is, value in (pair.partition("=") for pair in rest.split(","))}
        if kind == "unix" and "path" in values:
            found.append(unquote(values["path"]))
        elif kind == "unix" and "abstract" in values:
            found.append(f"\0{unquote(values['abstract'])}")
    return found


def _is_silent(place: str) -> bool:
    """Whether a socket takes a connection and then says nothing to the first line of every bus."""
    import socket  # for the first paint: most systems without a bus never need it

    user = str(os.getuid()).encode("ascii").hex().encode("ascii")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_SECONDS)
        try:
            line.connect(place)
            line.sendall(b"\0AUTH EXTERNAL " + user + b"\r\n")
            line.recv(1)
        except TimeoutError:
            return True
        except (OSError, ValueError):  # nobody there, or no place at all
            return False
    return False
