"""Somebody who sees nothing generates a picture: with the accessibility tree and announcements, and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.references.screen import Screen

ROOT = Path(__file__).resolve().parents[3]
SYSTEM_PYTHON = "/usr/bin/python3"
"""The bindings of the accessibility bus belong to the system's Python."""


def missing() -> list[str]:
    """What is not installed of what the test needs."""
    programs = {"Xvfb": "xvfb", "dbus-run-session": "dbus-daemon", "/usr/libexec/at-spi-bus-launcher": "at-spi2-core"}
    names = [package for program, package in programs.items() if shutil.which(program) is None]
    command = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(command, capture_output=True, check=False).returncode:
        names.append("python3-pyatspi")
    return names


MISSING = missing() if sys.platform == "linux" else []

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (./run --setup installs them)"),
]


@pytest.mark.slow
def test_a_screen_reader_composes_generates_hears_and_browses(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    reader = [SYSTEM_PYTHON, str(Path(__file__).with_name("screen_reader.py"))]
    program = [sys.executable, "-m", "ui", "--demo", "--data-dir", str(tmp_path / "data"), "--window-size", "1280x800"]
    with Screen.opened() as screen:
        kept = {name: value for name, value in screen.environment.items() if not name.startswith("XDG_")}
        environment = kept | {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run"), "LANG": "C.UTF-8"}
        done = subprocess.run(
            ["dbus-run-session", "--", *reader, *program],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    prompt = "a lighthouse in the fog"
    assert found["begun"] == f"Generating with FLUX 2 Flex: {prompt}"
    assert found["saved"] == f"1 picture saved: {prompt}"
    assert found["heard"].index(found["begun"]) < found["heard"].index(found["saved"])
    assert found["generate"].startswith("Generate, "), "the button says what a press makes and costs"
    assert found["gallery"] == [f"{prompt}, FLUX 2 Flex, 1024 × 1024"]
    assert any(row.startswith("saved, ") and prompt in row for row in found["tasks"])
    assert found["details"] == prompt
    assert found["failed"].startswith("failed: a harbour [fail].")
    assert "check your balance" in found["failed"], "what was or was not charged is said as well"
    assert found["tagged"] == [], "markup is nothing to read aloud"
    assert found["nameless"] == [], "every control has a name"
    assert not (os.environ.get("DBUS_SESSION_BUS_ADDRESS")), "the person's own bus was left alone"
