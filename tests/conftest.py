"""Rules that hold for every test: no network, no folder of the person, nothing left running, no unexpected warning."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import os
import re
import shutil
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# The same examples in every run, and no word about how long one takes: whether this tree passes is no matter of luck.
# `./run --test --hypothesis-profile=search` goes looking for new ones.
settings.register_profile("gate", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("gate")

JOIN_SECONDS = 30.0
"""How long a thread that was told to end may take."""

HOME_VARIABLES = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_PICTURES_DIR": "pictures",
    "APPDATA": "appdata",
    "LOCALAPPDATA": "localappdata",
    "USERPROFILE": "home",
}

FORGOTTEN_VARIABLES = {
    "TOAPIS_API_KEY",
    "DBUS_SESSION_BUS_ADDRESS",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
}
"""What would let a test spend the person's money, read their keyring or leave through their proxy."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Longer variants of what proves by numbers."""
    parser.addoption("--kills", type=int, default=200, help="how often the kill rig kills (default: %(default)s)")


def pytest_configure(config: pytest.Config) -> None:
    """Move every folder of the person to a temporary place before any module of ours is imported."""
    config.addinivalue_line(
        "markers",
        "expected_logs(*patterns): records of WARNING or above that this test causes on purpose; each regular "
        "expression must match at least one record, and a record that matches none fails the test.",
    )
    config.addinivalue_line("markers", "slow: takes more than a few seconds (starts processes, checks the whole tree).")
    place = Path(tempfile.mkdtemp(prefix="proofsheet-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(place, ignore_errors=True))
    for name in [name for name in os.environ if name.startswith("PROOFSHEET_") or name.upper() in FORGOTTEN_VARIABLES]:
        del os.environ[name]
    for variable, folder in HOME_VARIABLES.items():
        path = place / folder
        path.mkdir(exist_ok=True)
        os.environ[variable] = str(path)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell's job in the background is deaf to Ctrl+C, and ...
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ... so would be every program that a test starts
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # never the person's own keyring


@pytest.fixture(scope="session")
def anyio_backend() -> object:
    """Plain asyncio; `tests/ui` replaces it with Qt's loop."""
    return "asyncio"


# ---------------------------------------------------------------------------------------------------------- network


class OutsideNetworkError(OSError):
    """A test tried to leave this machine."""


def _is_local(host: object) -> bool:
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(text.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _is_reserved(host: object) -> bool:
    """Names that RFC 2606 promises never to exist: they fail to resolve, and no test needs a network for that."""
    text = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    return text.rstrip(".").endswith((".invalid", ".test", ".example"))


@pytest.fixture(autouse=True)
def no_outside_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every connection and name lookup beyond loopback, and fail the test even when the code survived it."""
    attempts: list[str] = []
    real_connect, real_connect_ex, real_lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def require_local(sock: socket.socket, address: Any) -> None:
        inet = sock.family in (socket.AF_INET, socket.AF_INET6)
        if inet and not _is_local(address[0]):
            attempts.append(f"connect to {address[0]}")
            raise OutsideNetworkError(f"tests stay on this machine: {address[0]}")

    def connect(sock: socket.socket, address: Any) -> None:
        require_local(sock, address)
        real_connect(sock, address)

    def connect_ex(sock: socket.socket, address: Any) -> int:
        require_local(sock, address)
        return real_connect_ex(sock, address)

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        if _is_reserved(host):
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        numeric = isinstance(host, str) and re.fullmatch(r"[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*", host)
        if not numeric and not _is_local(host):
            attempts.append(f"look up {host!r}")
            raise socket.gaierror(socket.EAI_AGAIN, "tests stay on this machine")
        return real_lookup(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket.socket, "connect_ex", connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    yield
    assert not attempts, f"the test tried to leave this machine: {attempts}"


# ------------------------------------------------------------------------------------------------- nothing left over


@pytest.fixture(autouse=True)
def no_leftover_threads() -> Iterator[None]:
    """Fail a test that leaves a thread running; threads made by Qt (seen by Python as dummies) are Qt's to end."""
    before = set(threading.enumerate())
    yield
    dummy: type = threading._DummyThread
    left = [thread for thread in threading.enumerate() if thread not in before and not isinstance(thread, dummy)]
    for thread in left:
        if thread is not threading.current_thread():
            thread.join(JOIN_SECONDS)
    running = [thread.name for thread in left if thread.is_alive()]
    assert not running, f"the test left threads running: {running}"


@pytest.fixture(autouse=True)
def no_leftover_tasks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test whose event loop had to cancel tasks or to drop timers when it closed.

    asyncio.Runner (which `asyncio.run` and AnyIO's plugin use) cancels what is left in one function: that is the one
    moment when everything that nobody awaited is still to be seen.
    """
    runners: Any = asyncio.runners
    cancel_all: Callable[[asyncio.AbstractEventLoop], None] = runners._cancel_all_tasks
    left: list[str] = []

    def note_and_cancel(loop: asyncio.AbstractEventLoop) -> None:
        if threading.current_thread() is threading.main_thread():
            tasks = [task for task in asyncio.all_tasks(loop) if not _is_the_plugins(task)]
            left.extend(f"task {task.get_name()}: {task.get_coro()}" for task in tasks)
            timers: list[asyncio.TimerHandle] = getattr(loop, "_scheduled", [])
            left.extend(f"timer {timer}" for timer in timers if not timer.cancelled())
        cancel_all(loop)

    monkeypatch.setattr(runners, "_cancel_all_tasks", note_and_cancel)
    yield
    assert not left, "the test's event loop closed over work that nobody awaited:\n" + "\n".join(left)


def _is_the_plugins(task: asyncio.Task[Any]) -> bool:
    return getattr(task.get_coro(), "__qualname__", "") == "TestRunner._run_tests_and_fixtures"


# --------------------------------------------------------------------------------------------------------------- logs


HARMLESS = re.compile(r"WARNING asyncio: socket\.send\(\) raised exception|ERROR PIL\.\w+: ")
"""A test's own server goes on writing to a client that has hung up, which is often what is tested; and Pillow logs what
is wrong with a damaged picture before it raises."""


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse which it did not announce with the `expected_logs` marker."""
    marks = list(request.node.iter_markers("expected_logs"))
    patterns: list[str] = [pattern for mark in marks for pattern in mark.args]
    collector = _Collector()
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.addHandler(collector)
    yield
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    every = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in collector.records]
    lines = [line for line in dict.fromkeys(every) if not HARMLESS.match(line)]
    unexpected = [line for line in lines if not any(re.search(pattern, line) for pattern in patterns)]
    assert not unexpected, "unexpected log records:\n" + "\n".join(unexpected)
    unheard = [pattern for pattern in patterns if not any(re.search(pattern, line) for line in lines)]
    assert not unheard, f"announced with expected_logs but never logged: {unheard}"


@pytest.fixture(autouse=True)
def same_hooks() -> Iterator[None]:
    """Put the process-wide hooks back that a test has replaced by starting the program in this process."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
