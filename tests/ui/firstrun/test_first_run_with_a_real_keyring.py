"""From the first start to the first paid picture, with the key in a real Secret Service and nowhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import FAST
from tests.gateway_server import serve

ROOT = Path(__file__).resolve().parents[3]
CANARY = "sk-canary-7f3a9b21c8d4e650"
UNLOCKED = 'eval "$(printf test | gnome-keyring-daemon --unlock --components=secrets)" && exec "$@"'
"""The daemon ends with its bus."""

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's"),
    pytest.mark.skipif(
        not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
        reason="needs dbus-daemon and gnome-keyring; ./run --setup installs them",
    ),
]


@pytest.fixture
def gateway() -> Iterator[tuple[PracticeGateway, str]]:
    practice = PracticeGateway(FAST, keys=(CANARY,))
    with serve(practice) as url:
        yield practice, url


def start(which: str, home: Path, url: str) -> subprocess.CompletedProcess[str]:
    """One start of the program, with an unlocked keyring in a bus of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHON_KEYRING"))}
    environment |= {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }
    (home / "run").mkdir(mode=0o700, exist_ok=True)
    program = [sys.executable, str(ROOT / "tests/ui/firstrun/life.py"), which, str(home / "data"), url]
    bus = ["dbus-run-session", "--", "sh", "-c", UNLOCKED, "sh"]
    return subprocess.run(
        [*bus, *program], input=CANARY, env=environment, capture_output=True, text=True, timeout=90, check=False
    )


def test_first_run_then_the_key_in_the_keyring_then_a_restart_that_generates(
    tmp_path: Path, gateway: tuple[PracticeGateway, str]
) -> None:
    practice, url = gateway
    first = start("first", tmp_path, url)
    assert first.returncode == 0, first.stderr
    assert "The key works. Balance" in first.stdout
    assert len(practice.ledger) == 0, "a check costs nothing"
    later = start("later", tmp_path, url)
    assert later.returncode == 0, later.stderr
    assert Path(later.stdout).is_file()
    assert len(practice.ledger) == 1
    keyrings = tmp_path / "share" / "keyrings"
    assert any(keyrings.iterdir()), "it really was the Secret Service"
    for said in (first, later):
        assert CANARY not in said.stdout + said.stderr
    searched = 0
    for path in tmp_path.rglob("*"):
        if path.is_file():
            searched += 1
            assert CANARY.encode() not in path.read_bytes(), f"the key stands in {path}"
    assert searched > 10
