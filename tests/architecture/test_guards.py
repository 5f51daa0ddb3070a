"""The rules of tests/conftest.py are not asleep: a test that breaks one of them does not pass."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, run_tool

GUILTY = """
import asyncio, logging, os, socket, threading
from pathlib import Path
import pytest

kept = []

@pytest.mark.anyio
async def test_leaves_a_task():
    kept.append(asyncio.create_task(asyncio.sleep(60)))
    await asyncio.sleep(0)

@pytest.mark.anyio
async def test_leaves_a_timer():
    asyncio.get_running_loop().call_later(60, print)

def test_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, args=(20,), daemon=True).start()

def test_connects_outside():
    with pytest.raises(OSError):
        socket.create_connection(("192.0.2.1", 80), timeout=1)

def test_looks_a_name_up():
    with pytest.raises(OSError):
        socket.getaddrinfo("proofsheet.dev", 443)

def test_warns():
    logging.getLogger("app").warning("careful")

@pytest.mark.expected_logs("never said")
def test_announces_what_never_comes():
    pass
"""

INNOCENT = """
import asyncio, logging, os, socket
from pathlib import Path
import pytest

@pytest.mark.anyio
async def test_awaits_its_tasks():
    await asyncio.create_task(asyncio.sleep(0))
    await asyncio.to_thread(print)

def test_stays_on_this_machine():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass

def test_fails_to_resolve_what_never_exists():
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("gateway.invalid", 443)

@pytest.mark.expected_logs("WARNING app: careful")
def test_announces_its_warning():
    logging.getLogger("app").warning("careful")

def test_knows_neither_key_nor_home():
    assert not {"TOAPIS_API_KEY", "PROOFSHEET_BASE_URL", "HTTPS_PROXY"} & os.environ.keys()
    assert "proofsheet-tests-" in str(Path.home())
"""

GUILTY_UI = """
import asyncio
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

kept = []

def test_leaves_a_window():
    kept.append(QLabel("left"))

def test_leaves_a_qt_timer():
    timer = QTimer()
    timer.start(60_000)
    kept.append(timer)

@pytest.mark.anyio
async def test_leaves_a_task_on_qts_loop():
    assert "qasync" in type(asyncio.get_running_loop()).__module__
    kept.append(asyncio.create_task(asyncio.sleep(60)))
    await asyncio.sleep(0)
"""


PATIENT = "JOIN_SECONDS = 30.0"
"""Nobody needs to wait that long for a thread which is known not to end."""


def run_pytest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    for variable in ("TOAPIS_API_KEY", "PROOFSHEET_BASE_URL", "HTTPS_PROXY"):
        monkeypatch.setenv(variable, "http://left.over.example")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # the rules use modules of this tree, and stand outside of it here
    rules = (ROOT / "tests" / "conftest.py").read_text()
    assert PATIENT in rules
    (folder / "conftest.py").write_text(rules.replace(PATIENT, "JOIN_SECONDS = 1.0"))
    (folder / "test_guilty.py").write_text(GUILTY)
    (folder / "test_innocent.py").write_text(INNOCENT)
    (folder / "ui").mkdir()
    shutil.copy(ROOT / "tests" / "ui" / "conftest.py", folder / "ui")
    (folder / "ui" / "test_planted_ui.py").write_text(GUILTY_UI)
    options = ("--strict-markers", "--import-mode=importlib", "-p", "no:cacheprovider", "-q", "-rA", "--tb=no")
    return run_tool("-m", "pytest", *options, folder=folder).stdout


def outcomes(output: str, word: str) -> set[str]:
    return set(re.findall(rf"^{word} [\w/\\\\]*\.py::(\w+)", output, re.MULTILINE))


def test_every_planted_offence_is_an_error_and_nothing_else_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = run_pytest(tmp_path, monkeypatch)
    errors = outcomes(output, "ERROR")
    assert errors == names_in(GUILTY) | names_in(GUILTY_UI), output
    assert outcomes(output, "PASSED") - errors == names_in(INNOCENT), output
    assert not outcomes(output, "FAILED"), output


def names_in(source: str) -> set[str]:
    return set(re.findall(r"def (test_\w+)", source))
