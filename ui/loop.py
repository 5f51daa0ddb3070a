"""asyncio on Qt's event loop: the only module that knows qasync.

The rules, each of which was learned from a failure: Qt is never asked to quit (the main coroutine returns instead);
slots are plain functions that call `spawn`; nothing ever opens a nested loop. asyncio itself is imported late, because
the panels import this module before the first paint.
"""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

_log = logging.getLogger(__name__)
_WORKERS = 4


class _State:
    """The running tasks (asyncio itself keeps only weak references) and who hears of their errors."""

    tasks: set[asyncio.Task[Any]] = set()  # noqa: RUF012 - one set for the process, never copied
    listener: Callable[[BaseException], None] | None = None


def spawn(coroutine: Coroutine[Any, Any, T], *, name: str = "") -> asyncio.Task[T]:
    """Start a coroutine from a slot; it is kept until it ends, and its error is logged and shown to the person."""
    import asyncio

    task = asyncio.get_running_loop().create_task(coroutine, name=name or None)
    _State.tasks.add(task)
    task.add_done_callback(_forget)
    return task


def on_error(listener: Callable[[BaseException], None] | None) -> None:
    """Set who hears of every error of spawned tasks and callbacks that nobody handled (None: nobody).

    Errors of slots and threads go through `sys.excepthook` and its kin, which `app.logs` looks after.
    """
    _State.listener = listener


def report(error: BaseException) -> None:
    """Log an error that nobody handled and tell the listener."""
    _log.error("an error was not handled: %s", error, exc_info=error)
    if _State.listener is not None:
        _State.listener(error)


async def spawned_has_ended(patience: float) -> None:
    """Wait until everything that is spawned by now has ended, at most `patience` seconds; nothing is cancelled."""
    import asyncio

    tasks = [task for task in _State.tasks if task is not asyncio.current_task()]
    if tasks:
        await asyncio.wait(tasks, timeout=patience)


async def settle_spawned(patience: float = 0.0) -> None:
    """Wait `patience` seconds for what was spawned, cancel what is not finished then, and wait for its end."""
    import asyncio

    tasks = [task for task in _State.tasks if task is not asyncio.current_task()]
    if tasks and patience > 0:
        await asyncio.wait(tasks, timeout=patience)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def run(app: QApplication, main: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run the coroutine that `main` makes to its end on Qt's event loop, and return what it returns."""
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    from qasync import QEventLoop

    app.setQuitOnLastWindowClosed(False)

    def make_loop() -> asyncio.AbstractEventLoop:
        loop = cast("asyncio.AbstractEventLoop", QEventLoop(app))
        # qasync's own default is ten QThreads that block close()
        loop.set_default_executor(ThreadPoolExecutor(_WORKERS, thread_name_prefix="worker"))
        loop.set_exception_handler(_on_loop_error)
        return loop

    with asyncio.Runner(loop_factory=make_loop) as runner:
        return runner.run(main())


@contextmanager
def signals_as_wishes(leave: Callable[[], None]) -> Generator[None]:
    """While this lasts, Ctrl+C and SIGTERM call `leave` on the loop instead of breaking into whatever runs.

    Qt waits in C++, where Python handles no signal: a byte on a socket wakes it up.
    """
    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reader.recv(64))
    earlier_wakeup = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    kinds = (signal.SIGINT, signal.SIGTERM)
    earlier = [signal.signal(kind, lambda _kind, _frame: leave()) for kind in kinds]
    try:
        yield
    finally:
        for kind, handler in zip(kinds, earlier, strict=True):
            signal.signal(kind, handler)
        signal.set_wakeup_fd(earlier_wakeup)
        notifier.setEnabled(False)
        reader.close()
        writer.close()


def _forget(task: asyncio.Task[Any]) -> None:
    _State.tasks.discard(task)
    if not task.cancelled() and (error := task.exception()) is not None:
        report(error)


def _on_loop_error(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    error = context.get("exception")
    if isinstance(error, BaseException):
        report(error)
    else:
        _log.error("the event loop reports: %s", context.get("message"))
