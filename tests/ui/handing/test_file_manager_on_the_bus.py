"""A picture is shown, selected, in the desktop's file manager: over a real bus, with somebody who answers on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-run-session"), reason="there is no bus of its own here"
)

ROOT = Path(__file__).parents[3]

MANAGER = """
import sys
from jeepney import MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection(bus="SESSION")
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.FileManager1"))
print("ready", flush=True)
while True:
    message = bus.receive()
    if message.header.message_type == MessageType.method_call:
        bus.send(new_method_return(message))
        print(message.body[0][0], message.body[1] == "", flush=True)
        break
"""

ASKED = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.handing.file_manager import _ask_file_manager

app = QCoreApplication([])
path = Path(sys.argv[1])
print(_ask_file_manager(path), flush=True)
manager = subprocess.Popen([sys.executable, "-c", sys.argv[2]], stdout=subprocess.PIPE, text=True)
assert manager.stdout.readline() == "ready\\n"
print(_ask_file_manager(path), flush=True)
print(manager.stdout.readline(), end="", flush=True)
manager.wait()
"""


def test_the_file_manager_is_told_which_file_and_its_absence_is_noticed(tmp_path: Path) -> None:
    picture = tmp_path / "a cat & a #1.png"
    run = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", ASKED, str(picture), MANAGER],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.stdout.splitlines() == ["False", "True", f"file://{tmp_path}/a%20cat%20&%20a%20%231.png True"], (
        run.stderr
    )
