"""asyncio on Qt's loop: it ends in order, and no error is lost."""

from __future__ import annotations

import asyncio
import os
import signal
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.loop import on_error, run, settle_spawned, signals_as_wishes, spawn


class BrokenError(Exception):
    pass


async def broken() -> None:
    await asyncio.sleep(0)
    raise BrokenError("broken")


def test_the_main_coroutine_runs_on_qts_loop_and_its_result_comes_back(qapp: QApplication) -> None:
    async def main() -> str:
        done = asyncio.Event()
        QTimer.singleShot(0, done.set)
        await done.wait()
        return await asyncio.to_thread(lambda: threading.current_thread().name)

    assert run(qapp, main).startswith("worker")
    assert not qapp.quitOnLastWindowClosed()


def test_it_can_run_again_after_it_has_ended(qapp: QApplication) -> None:
    async def main() -> int:
        return 7

    assert [run(qapp, main), run(qapp, main)] == [7, 7]


@pytest.mark.expected_logs("an error was not handled: broken")
def test_the_error_of_a_spawned_task_is_logged_and_told(qapp: QApplication) -> None:
    told: list[BaseException] = []

    async def main() -> None:
        on_error(told.append)
        task = spawn(broken(), name="broken")
        await asyncio.wait({task})
        await asyncio.sleep(0)

    run(qapp, main)
    on_error(None)
    assert [str(error) for error in told] == ["broken"]


@pytest.mark.expected_logs("an error was not handled: broken")
def test_the_error_of_a_callback_is_logged_and_told(qapp: QApplication) -> None:
    told: list[BaseException] = []

    def callback() -> None:
        raise BrokenError("broken")

    async def main() -> None:
        on_error(told.append)
        asyncio.get_running_loop().call_soon(callback)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    run(qapp, main)
    on_error(None)
    assert [str(error) for error in told] == ["broken"]


def test_a_spawned_task_is_kept_until_it_ends_and_can_be_settled(qapp: QApplication) -> None:
    ended: list[str] = []

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    async def main() -> None:
        spawn(endless())
        await asyncio.sleep(0)
        await settle_spawned()

    run(qapp, main)
    assert ended == ["cancelled"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals to send")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_becomes_a_wish_to_leave_while_qt_waits(kind: signal.Signals, qapp: QApplication) -> None:
    before = signal.getsignal(kind)

    async def main() -> str:
        wish = asyncio.Event()
        with signals_as_wishes(wish.set):
            threading.Timer(0.05, os.kill, (os.getpid(), kind)).start()
            await wish.wait()
        return "left in order"

    assert run(qapp, main) == "left in order"
    assert signal.getsignal(kind) is before
