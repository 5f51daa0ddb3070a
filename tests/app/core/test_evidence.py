"""The evidence about an unclear task: what the balance says, and what it does not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import ALWAYS, FAST, Fault
from app.gateway.protocol import Balance
from app.request import GenerationRequest
from app.tasks.evidence import explain
from app.tasks.money import TaskMoney
from app.tasks.state import TaskState
from tests.app.core.conftest import QUICK, OpenCore
from tests.app.core.waiting import settled, until
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

CAT = GenerationRequest(model="flux-2-flex", prompt="a cat")
LOST_ANSWER = Fault(at="submit", accepted=True, drop="silent")
LOST_REQUEST = Fault(at="submit", status=502, body="html")


async def test_a_charge_without_an_answer_is_found_on_the_balance(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        await settled(core, (await core.submit(CAT)).id)  # so that the price is known
        gateway.plan(LOST_ANSWER)
        task, money = await settled(core, (await core.submit(CAT)).id)
    assert task.evidence == "Balance fell by 0.02, which is the price of this: probably paid."
    assert (money.charged, money.estimate, money.how, money.others_in_flight) == (0.02, 0.02, "measured", 0)
    assert len(gateway.ledger) == 2


async def test_an_unchanged_balance_says_probably_not_paid(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        gateway.plan(LOST_REQUEST)
        task, money = await settled(core, (await core.submit(CAT)).id)
        assert task.evidence == "Balance unchanged (no price of this is known): probably not paid."
        assert money.charged == 0.0
        assert (await core.spending()).today.tasks == 0
    assert len(gateway.ledger) == 0


async def test_with_others_out_nothing_is_claimed(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await core.refresh_balance()
        gateway.plan(Fault(at="submit", accepted=True, drop="silent", call=2))
        tasks = await asyncio.gather(*(core.submit(CAT) for _ in range(4)))
        done = [(await settled(core, task.id))[0] for task in tasks]
    unclear = next(task for task in done if task.state is TaskState.UNCERTAIN)
    assert unclear.evidence.startswith("Cannot tell: ")
    assert unclear.money is not None
    assert unclear.money.charged is None
    assert unclear.money.others_in_flight > 0


async def test_the_evidence_comes_when_the_balance_can_be_asked_again(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        await core.refresh_balance()
        gateway.plan(LOST_ANSWER)
        gateway.plan(Fault(at="balance", status=503, body="html", times=3))
        task = await core.wait_for((await core.submit(CAT)).id)
        assert "not known yet" in task.evidence
        task, _ = await settled(core, task.id)
    assert task.evidence.startswith("Balance fell by 0.02")


async def test_the_evidence_comes_after_a_restart(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        await core.refresh_balance()
        gateway.plan(LOST_ANSWER)
        gateway.plan(Fault(at="balance", status=503, body="html", times=ALWAYS))
        task = await core.wait_for((await core.submit(CAT)).id)
        assert "not known yet" in task.evidence
    gateway.faults.clear()
    async with open_core() as core:
        task, money = await settled(core, task.id)
        assert task.evidence.startswith("Balance fell by 0.02")
        assert money.charged == 0.02
    async with open_core() as core:
        kept = await core.task(task.id)
        assert kept is not None
        assert (kept.evidence, kept.money) == (task.evidence, money)
    assert len(gateway.ledger) == 1


async def test_without_a_network_it_is_asked_until_there_is_one(tmp_path: Path) -> None:
    gateway = PracticeGateway(FAST)

    @asynccontextmanager
    async def opening(url: str) -> AsyncGenerator[Core]:
        options = CoreOptions(data_dir=tmp_path, base_url=url, api_key=KEY, pace=QUICK)
        async with Core(options) as core:
            yield core

    with serve(gateway) as url:
        async with opening(url) as core:
            await core.refresh_balance()
            gateway.plan(LOST_ANSWER)
            gateway.plan(Fault(at="balance", drop="silent", times=ALWAYS))
            task = await core.wait_for((await core.submit(CAT)).id)
    port = int(url.rpartition(":")[2])
    gateway.faults.clear()
    async with opening(url) as core:
        with serve(gateway, port):
            task, _ = await settled(core, task.id)
    assert task.evidence.startswith("Balance fell by 0.02")


async def test_dismissing_does_not_stop_the_looking(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        gateway.plan(LOST_ANSWER)
        task = await core.wait_for((await core.submit(CAT)).id)
        await core.dismiss(task.id)
        task = await until(core, task.id, lambda task: task.money is not None and task.money.settled)
        assert task.dismissed
        assert (await core.spending()).today.measured == 0.02


PRICED = TaskMoney(estimate=0.04, how="measured", balance_before=Balance(12.4, 1.0))


def around(fall: float, **more: Any) -> TaskMoney:
    """A task with a known price between two balances."""
    values: dict[str, Any] = {"estimate": 0.04, "charged": fall, **more}
    return TaskMoney(balance_before=Balance(12.4, 1.0), balance_after=Balance(12.4 - fall, 1.0 + fall), **values)


NOTHING_USED = Balance(None, None)


@pytest.mark.parametrize(
    ("money", "said"),
    [
        (None, "The balance before it was sent is not known: cannot tell."),
        (TaskMoney(), "Cannot tell: the balance before it was sent is not known (no price of this is known)."),
        (PRICED, "The balance before it was 12.40; what it is now is not known yet (the price of this is 0.04)."),
        (around(0.04), "Balance fell by 0.04, which is the price of this: probably paid."),
        (around(0.1), "Balance fell by 0.10 while nothing else was out (the price of this is 0.04): probably paid."),
        (around(0.0, settled=True), "Balance unchanged (the price of this is 0.04): probably not paid."),
        (
            around(0.0),
            "Balance unchanged (the price of this is 0.04): probably not paid; it is looked at once more.",
        ),
        (
            around(0.1, unit="USD", others_in_flight=3),
            (
                "Cannot tell: 3 other requests were out. The balance fell by 0.10 in the meantime "
                "(the price of this is 0.04 USD)."
            ),
        ),
        (
            around(0.0, others_in_flight=1),
            (
                "Cannot tell: 1 other request was out. The balance did not change in the meantime "
                "(the price of this is 0.04)."
            ),
        ),
        (
            around(-10.0),
            "Cannot tell: the balance rose by 10.00, so something else moved it too (the price of this is 0.04).",
        ),
        (
            TaskMoney(0.04, balance_before=NOTHING_USED, balance_after=NOTHING_USED, settled=True),
            "Cannot tell: the gateway does not say how much was used (the price of this is 0.04).",
        ),
    ],
)
async def test_every_sentence_is_plain(money: TaskMoney | None, said: str) -> None:
    assert explain(TaskState.UNCERTAIN, money) == said
    assert explain(TaskState.LOST, money) == said
    assert explain(TaskState.DONE, money) == ""
