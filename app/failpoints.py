"""Named places in the code at which a run that proves crash safety ends the process, as a power cut would.

`PROOFSHEET_FAILPOINT=name:nth:kill` ends the process, without any clean-up, the nth time that it reaches `name`. The
variable is read once, when this module is imported. Without it, which is every normal use, `reach` does nothing.

A point stands on each side of every step after which the disk or the gateway is not what it was: a commit, a rename, a
request. Its name says what has just happened (`library.picture.placed`), or `….before` what is about to.
"""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import dataclass, field

VARIABLE = "PROOFSHEET_FAILPOINT"


@dataclass(slots=True)
class _Armed:
    """The one point that ends this process, and how many more times it is passed before."""

    name: str
    left: int
    lock: threading.Lock = field(default_factory=threading.Lock)


_armed: _Armed | None = None


def reach(name: str) -> None:
    """Say that the code has come to the point `name`; from any thread."""
    if _armed is not None and _armed.name == name:
        _die_in_turn(_armed)


def read_environment() -> None:
    """Arm the point that the environment names; raises ValueError when it does not say `name:nth:kill`."""
    global _armed  # noqa: PLW0603 - one process has one end
    text = os.environ.get(VARIABLE, "")
    if not text:
        _armed = None
        return
    name, nth, action = text.split(":")
    if action != "kill":
        raise ValueError(f"{VARIABLE} knows only the action “kill”")
    _armed = _Armed(name, int(nth))


def _die_in_turn(armed: _Armed) -> None:
    with armed.lock:
        armed.left -= 1
        if armed.left == 0:
            if hasattr(signal, "SIGKILL"):
                os.kill(os.getpid(), signal.SIGKILL)
            os._exit(137)


read_environment()
