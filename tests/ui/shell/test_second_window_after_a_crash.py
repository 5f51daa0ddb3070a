"""Real processes: a second start raises the first window, also after the first one was killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.paths import find_paths
from ui.single import raise_first

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL; its pipes end with their process"),
]

ROOT = Path(__file__).parents[3]
SECONDS = 60


async def start(data_dir: Path) -> asyncio.subprocess.Process:
    arguments = [sys.executable, "-m", "ui", "--demo", "--data-dir", str(data_dir)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return await asyncio.create_subprocess_exec(
        *arguments, cwd=ROOT, env=environment, stdin=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
    )


async def answers(data_dir: Path) -> bool:
    """Whether a window that owns the folder comes forward when it is asked to."""
    return await asyncio.to_thread(raise_first, find_paths(data_dir, practice=True).data, ())


@asynccontextmanager
async def a_window(data_dir: Path) -> AsyncGenerator[asyncio.subprocess.Process]:
    """A process whose window is open and whose core is, too."""
    process = await start(data_dir)
    try:
        async with asyncio.timeout(SECONDS):
            while not await answers(data_dir):
                assert process.returncode is None, "the window did not open"
                await asyncio.sleep(0.1)
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(SECONDS):
            await process.communicate()


async def test_after_a_kill_the_next_start_is_the_first_window_and_is_raised_by_later_ones(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    async with a_window(data_dir) as first:
        first.send_signal(signal.SIGKILL)
        await first.communicate()
    assert not await answers(data_dir), "a socket without a window answers nobody"
    async with a_window(data_dir) as second:
        third = await start(data_dir)
        async with asyncio.timeout(SECONDS):
            _, said = await third.communicate()
        assert third.returncode == 0, said.decode()
        assert second.returncode is None
        assert await answers(data_dir)
    assert second.returncode == 0, "it ends in order on SIGTERM"
