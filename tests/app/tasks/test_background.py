"""Work that is asked for often is done once for all, and never lost."""

from __future__ import annotations

import asyncio
import logging

import pytest

from app.errors import DiskError
from app.tasks.background import Background

pytestmark = pytest.mark.anyio


async def test_asked_for_while_it_runs_it_runs_once_more() -> None:
    background, runs, gate, done = Background(), list[int](), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        runs.append(1)
        if len(runs) == 1:
            await gate.wait()
        else:
            done.set()

    background.run("work", work)
    await asyncio.sleep(0)
    for _ in range(10):
        background.run("work", work)
    gate.set()
    async with asyncio.timeout(60):
        await done.wait()
    await background.close()
    assert len(runs) == 2


@pytest.mark.expected_logs("work failed")
async def test_an_error_is_logged_and_the_next_run_is_not_hindered() -> None:
    background, done = Background(), asyncio.Event()

    async def broken() -> None:
        raise ValueError("broken")

    async def good() -> None:
        done.set()

    background.run("work", broken)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    background.run("work", good)
    async with asyncio.timeout(60):
        await done.wait()
    await background.close()


async def test_a_full_disk_is_no_error_of_the_program(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    background, met = Background(), asyncio.Event()

    async def full() -> None:
        met.set()
        raise DiskError("no room")

    background.run("work", full)
    async with asyncio.timeout(60):
        await met.wait()
    await background.close()
    (record,) = caplog.records
    assert (record.levelname, record.getMessage()) == ("INFO", "work could not be written: no room")
    assert record.exc_info is None


async def test_closed_it_stops_what_runs_and_begins_nothing() -> None:
    background, runs = Background(), list[int]()

    async def work() -> None:
        runs.append(1)
        await asyncio.Event().wait()

    background.run("work", work)
    await asyncio.sleep(0)
    await background.close()
    background.run("work", work)
    await asyncio.sleep(0)
    assert runs == [1]
