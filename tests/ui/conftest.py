"""Rules for tests of the window: Qt's event loop, and no widget or timer left behind."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from app.library.library import Library
from app.paths import find_paths
from tests.ui.opened import Opened, taking

POOL_MILLISECONDS = 60_000
PATIENCE_MILLISECONDS = 60_000
"""How long to wait for what is going to happen: a machine with other work to do may need many times the usual."""
NOWHERE = 5000
"""Where no window is; both ways, pixels."""
ALLOCATIONS = 50_000
"""After how many new objects a collection (about 50 ms) is worth its time."""


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Empty and open."""
    opened = Library(find_paths(tmp_path / "studio"))
    opened.open()
    yield opened
    opened.close()


@pytest.fixture
def file_manager(qapp: QApplication) -> Iterator[Opened]:
    """What was to be opened in the system's programs for files."""
    with taking("file") as opened:
        yield opened


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Opened]:
    """What was to be opened in the system's browser."""
    with taking("https", "http") as opened:
        yield opened


@pytest.fixture
def anyio_backend(qapp: QApplication) -> object:
    """Async tests run on Qt's loop, each on a fresh one."""

    def make_loop() -> QEventLoop:
        loop = QEventLoop(qapp)
        # qasync's own default is ten QThreads, whose end close() waits for
        loop.set_default_executor(ThreadPoolExecutor(4, thread_name_prefix="worker"))
        return loop

    return "asyncio", {"loop_factory": make_loop}


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience than the five seconds that it takes for granted."""
    bot = QtBot(request)
    for name in ("waitUntil", "waitSignal", "waitExposed", "waitActive"):
        setattr(bot, name, partial(getattr(bot, name), timeout=PATIENCE_MILLISECONDS))
    return bot


@pytest.fixture(autouse=True)
def pointer_out_of_the_way(qapp: QApplication) -> None:
    """Each test finds it in the same place, wherever the test before has left it: lists look where it is."""
    QCursor.setPos(NOWHERE, NOWHERE)


@pytest.fixture(autouse=True)
def collect_garbage_in_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let Python's collector run here only: in a worker it would end QObjects of this thread (a crash some time later).

    A closed loop of qasync is such garbage, with its timers.
    """
    gc.disable()
    yield
    if "anyio_backend" in request.fixturenames or gc.get_count()[0] > ALLOCATIONS:
        gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Each test finds it empty; and data of Python's in Qt's static clipboard would crash the end of the process."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def no_leftover_widgets(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a top-level widget or a running timer (`qtbot.addWidget` closes and deletes)."""
    before = _top_level(qapp)
    timers = _running_timers()
    yield
    QThreadPool.globalInstance().waitForDone(POOL_MILLISECONDS)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in _top_level(qapp) if widget not in before]
    if left:  # a cycle of Python objects may hold it: that is no leak
        gc.collect()
        left = [widget for widget in _top_level(qapp) if widget not in before]
    names = [f"{type(widget).__name__} {widget.objectName() or widget.windowTitle()}" for widget in left]
    running = [timer for timer in _running_timers() if timer not in timers]
    owners = [f"{type(timer.parent()).__name__}, {timer.interval()} ms" for timer in running]
    for widget in left:
        shiboken6.delete(widget)
    for timer in running:
        timer.stop()
    assert not names, f"the test left top-level widgets: {names}"
    assert not owners, f"the test left timers running: {owners}"


def _top_level(app: QApplication) -> list[QWidget]:
    return [widget for widget in app.topLevelWidgets() if widget.parent() is None]


def _running_timers() -> list[QTimer]:
    timers = [thing for thing in gc.get_objects() if type(thing) is QTimer]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]
