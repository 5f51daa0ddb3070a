"""The budget of a day: never exceeded unasked, one question, and nothing in the way of what fits."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from app.core import Core, Notice
from app.errors import ConfigurationError, DiskError
from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import Fault
from app.request import GenerationRequest
from app.settings import SettingsStore
from app.tasks.state import TaskState
from app.tasks.task import Task
from tests.app.core.conftest import OpenCore
from tests.app.core.waiting import settled, until

pytestmark = pytest.mark.anyio

CAT = GenerationRequest(model="flux-2-flex", prompt="a cat")
LAMPS = GenerationRequest(model="grok-4-2-image", prompt="lamps", size="3:2", n=4)


async def learn(core: Core) -> Task:
    """One picture, so that its price of 0.02 is known and 0.02 is spent."""
    return (await settled(core, (await core.submit(CAT)).id))[0]


def notices_of(core: Core) -> list[Notice]:
    notices: list[Notice] = []
    core.notice_raised.connect(notices.append)
    return notices


async def test_what_would_exceed_it_is_held_with_one_question(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await learn(core)
        await core.set_daily_budget(0.05)
        notices = notices_of(core)
        tasks = await asyncio.gather(*(core.submit(CAT) for _ in range(20)))
        held = [task for task in tasks if task.state is TaskState.HELD]
        assert len(held) == 19
        assert all(task.over_budget for task in held)
        assert re.fullmatch(
            r"over today's budget of 0\.05 \((0\.02 spent, 0\.02 on its way|0\.04 spent)\): "
            r"send it anyway, or raise the budget",
            held[0].note,
        )
        assert [(notice.level, notice.kind) for notice in notices] == [("warning", "budget")]
        await asyncio.gather(*(core.wait_for(task.id) for task in tasks if task not in held))
    assert gateway.ledger.used == 0.04


async def test_two_at_the_same_moment_never_both_take_the_last_of_it(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        await learn(core)
        await core.set_daily_budget(0.10)
        tasks = await asyncio.gather(*(core.submit(CAT) for _ in range(30)))
        await asyncio.gather(*(core.wait_for(task.id) for task in tasks if task.state is TaskState.QUEUED))
        spending = await core.spending()
        assert (spending.reserved, spending.budget) == (0.0, 0.10)
    assert gateway.ledger.used == 0.10


async def test_sent_anyway_only_when_the_person_says_so(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await learn(core)
        await core.set_daily_budget(0.02)
        held = await core.submit(CAT)
        await core.release(held.id)
        still = await core.task(held.id)
        assert still is not None
        assert (still.state, still.over_budget) == (TaskState.HELD, True)
        assert len(gateway.ledger) == 1
        await core.release(held.id, over_budget=True)
        assert (await core.wait_for(held.id)).state is TaskState.DONE
        at_once = await core.submit(CAT, over_budget=True)
        assert (await core.wait_for(at_once.id)).state is TaskState.DONE
        again = await core.send_again(at_once.id)
        assert again.over_budget
        assert (await core.wait_for((await core.send_again(held.id, over_budget=True)).id)).state is TaskState.DONE
    assert len(gateway.ledger) == 4


async def test_raising_it_sends_what_fits_now_oldest_first(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await learn(core)
        await core.set_daily_budget(0.02)
        tasks = [await core.submit(CAT) for _ in range(4)]
        await core.set_daily_budget(0.06)
        for task in tasks[:2]:
            assert (await core.wait_for(task.id)).state is TaskState.DONE
        left = [await core.task(task.id) for task in tasks[2:]]
        assert [task.over_budget for task in left if task] == [True, True]
        await core.set_daily_budget(None)
        for task in tasks[2:]:
            assert (await core.wait_for(task.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 5


async def test_a_start_sends_nothing_that_was_over_budget(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await learn(core)
        await core.set_daily_budget(0.02)
        held = await core.submit(CAT)
    async with open_core() as core:
        assert core.daily_budget == 0.02
        await core.set_daily_budget(None)
        found = await core.task(held.id)
        assert found is not None
        assert (found.state, found.over_budget) == (TaskState.HELD, False)
        assert "today" not in found.note
    assert len(gateway.ledger) == 1


async def test_an_unknown_price_counts_nothing_and_is_said(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await core.set_daily_budget(0.50)
        notices = notices_of(core)
        tasks = [await core.submit(LAMPS), await core.submit(LAMPS)]
        assert [task.state for task in tasks] == [TaskState.QUEUED] * 2
        assert len(notices) == 1
        assert "price of this is not known" in notices[0].text
        await asyncio.gather(*(core.wait_for(task.id) for task in tasks))
        await core.set_daily_budget(0.0)
        assert (await core.submit(LAMPS)).over_budget
    assert len(gateway.ledger) == 2


async def test_money_that_came_back_can_be_spent_again(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await learn(core)
        await core.set_daily_budget(0.04)
        gateway.plan(Fault(at="submit", fail=("generation_failed", "tired")))
        task, money = await settled(core, (await core.submit(CAT)).id)
        assert (task.state, money.returned) == (TaskState.FAILED, True)
        assert (await core.wait_for((await core.submit(CAT)).id)).state is TaskState.DONE
        assert (await core.submit(CAT)).over_budget


async def test_what_is_on_its_way_is_reserved(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await learn(core)
        core.pause(paused=True)
        waiting = await core.submit(CAT)
        await until(core, waiting.id, lambda task: task.state is TaskState.HELD)
        assert (await core.spending()).reserved == 0.02
        await core.set_daily_budget(0.05)
        over = await core.submit(CAT)
        assert over.over_budget
        assert "0.02 on its way" in over.note
        core.pause(paused=False)
        assert (await core.wait_for(waiting.id)).state is TaskState.DONE
    assert len(gateway.ledger) == 2


@pytest.mark.parametrize("value", [-0.01, float("nan"), float("inf")])
async def test_nonsense_is_no_budget(open_core: OpenCore, value: float) -> None:
    async with open_core() as core:
        with pytest.raises(ConfigurationError):
            await core.set_daily_budget(value)
        assert core.daily_budget is None


async def test_it_belongs_to_its_gateway_and_leaves_other_settings_alone(open_core: OpenCore, tmp_path: Path) -> None:
    async with open_core() as core:
        store = SettingsStore(core.paths.config / "settings.json")
        window = store.load()
        await core.set_daily_budget(5.0)
        store.save(type(window)(theme="dark"))  # the window's own store, which has not heard of the budget
        kept = SettingsStore(core.paths.config / "settings.json").load()
        assert (kept.theme, kept.daily_budgets) == ("dark", {core.gateway_host: 5.0})
        assert core.gateway_host.startswith("http://127.0.0.1:")


async def test_a_budget_that_cannot_be_stored_changes_nothing(open_core: OpenCore) -> None:
    async with open_core() as core:
        await core.set_daily_budget(5.0)
        file = core.paths.config / "settings.json"
        file.unlink()
        file.mkdir()
        with pytest.raises(DiskError):
            await core.set_daily_budget(6.0)
        assert core.daily_budget == 5.0
