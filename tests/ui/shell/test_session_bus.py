"""A message bus that takes connections and never answers: the window opens without it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from ui.session_bus import VARIABLE, bus_problem, leave_silent_bus

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is no D-Bus")
ROOT = Path(__file__).parents[3]


@pytest.fixture
def silent() -> Iterator[Path]:
    """The socket of a daemon that was stopped: the system takes connections, nobody reads them."""
    with TemporaryDirectory(prefix="bus-") as folder, socket.socket(socket.AF_UNIX) as line:
        place = Path(folder) / "bus, one"
        line.bind(str(place))
        line.listen()
        yield place


def address_of(place: Path) -> str:
    return f"unix:path={str(place).replace(',', '%2c').replace(' ', '%20')},guid=0"


def test_a_silent_bus_is_left(silent: Path) -> None:
    environ = {VARIABLE: address_of(silent)}
    leave_silent_bus(environ)
    assert environ == {VARIABLE: "disabled:"}
    assert "does not answer" in bus_problem(environ)


def test_a_silent_bus_is_found_where_libraries_look_by_themselves(silent: Path) -> None:
    place = silent.with_name("bus")
    place.symlink_to(silent)
    environ = {"XDG_RUNTIME_DIR": str(silent.parent)}
    leave_silent_bus(environ)
    assert environ[VARIABLE] == "disabled:"


def test_a_bus_that_answers_is_used() -> None:
    with socket.socket(socket.AF_UNIX) as line:
        line.bind("\0proofsheet-test-bus" if sys.platform == "linux" else "")
        line.listen()

        def answer() -> None:
            with line.accept()[0] as one:
                one.recv(100)
                one.sendall(b"REJECTED EXTERNAL\r\n")

        thread = Thread(target=answer)
        thread.start()
        environ = {VARIABLE: "unix:abstract=proofsheet-test-bus"}
        leave_silent_bus(environ)
        thread.join()
    assert environ == {VARIABLE: "unix:abstract=proofsheet-test-bus"}
    assert bus_problem(environ) == ""


@pytest.mark.parametrize(
    "address", ["", "disabled", "tcp:host=localhost,port=1", "unix:path=/no/such/bus", "unix:=,;;"]
)
def test_what_is_no_bus_is_left_to_the_libraries(address: str) -> None:
    environ = {VARIABLE: address}
    leave_silent_bus(environ)
    assert environ == {VARIABLE: address}


def test_the_window_opens_over_a_silent_bus(silent: Path, tmp_path: Path) -> None:
    environ = {**os.environ, VARIABLE: address_of(silent), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui", "--smoke-test", "--data-dir", str(tmp_path)]
    made = subprocess.run(command, cwd=ROOT, env=environ, timeout=60, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
