"""What each task is said to have cost, with the gateway's own ledger as the judge."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from app.core import Core, CoreOptions, Notice
from app.gateway.demo.app import PracticeGateway
from app.gateway.demo.script import ALWAYS, FAST, Fault
from app.request import GenerationRequest
from app.tasks.journal import Journal
from app.tasks.state import TaskState
from tests.app.core.conftest import QUICK, OpenCore
from tests.app.core.waiting import PATIENCE, settled, until
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

CAT = GenerationRequest(model="flux-2-flex", prompt="a cat")
LARGE = GenerationRequest(model="flux-2-flex", prompt="a cat", options={"metadata.resolution": "2K"})
LAMPS = GenerationRequest(model="grok-4-2-image", prompt="lamps", size="3:2", n=4)


async def test_a_lone_task_is_charged_what_the_gateway_charged(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        for request in (CAT, LARGE, LAMPS):
            _, money = await settled(core, (await core.submit(request)).id)
            assert money.charged == pytest.approx(gateway.ledger[-1].amount)
            assert (money.measured, money.others_in_flight, money.returned) == (True, 0, None)
            assert money.balance_before is not None
            assert money.balance_after is not None
            assert money.balance_after.remain == gateway.ledger.remain


async def test_a_measured_price_is_for_one_picture_and_for_its_own_options(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    async with open_core() as core:
        assert core.price_of(LAMPS).how == "unknown"
        await settled(core, (await core.submit(LAMPS)).id)
        price = core.price_of(LAMPS)
        assert (price.amount_per_image, price.how, price.times) == (gateway.ledger[0].amount / 4, "measured", 1)
        assert (price.lowest, price.highest) == (price.amount_per_image, price.amount_per_image)
        await settled(core, (await core.submit(CAT)).id)
        assert core.price_of(CAT).how == "measured"
        assert core.price_of(LARGE).how == "unknown"


async def test_what_was_learned_outlives_the_run_and_makes_the_next_estimate(open_core: OpenCore) -> None:
    async with open_core() as core:
        await settled(core, (await core.submit(LAMPS)).id)
        await settled(core, (await core.submit(LAMPS)).id)
        learned = core.price_of(LAMPS)
        assert learned.times == 2
    async with open_core() as core:
        assert core.price_of(LAMPS) == learned
        task = await core.submit(LAMPS)
        assert task.money is not None
        assert (task.money.estimate, task.money.how, task.money.count) == (0.14, "measured", 4)
        await core.wait_for(task.id)


async def test_measured_wins_over_published(open_core: OpenCore, gateway: PracticeGateway) -> None:
    poster = GenerationRequest(model="gpt-image-2", prompt="poster")
    async with open_core() as core:
        published = core.price_of(poster)
        assert (published.how, published.unit, published.date) == ("published", "USD", "2026-09")
        await settled(core, (await core.submit(poster)).id)
        measured = core.price_of(poster)
        assert (measured.how, measured.unit) == ("measured", "")
        assert measured.amount_per_image == gateway.ledger[0].amount


async def test_fifty_at_once_are_not_attributed_and_ask_for_no_balance_each(
    open_core: OpenCore, gateway: PracticeGateway, tmp_path: Path
) -> None:
    async with open_core() as core:
        await core.refresh_balance()
        tasks = await asyncio.gather(*(core.submit(CAT) for _ in range(50)))
        found = [(await settled(core, task.id))[1] for task in tasks]
    assert len(gateway.ledger) == 50
    assert sum(money.charged is not None for money in found) <= 1
    assert sum(money.others_in_flight > 0 for money in found) >= 49
    journal = Journal(tmp_path / "data" / "data" / "journal.sqlite3")
    heard = journal.look(lambda db: db.execute("SELECT count(*) FROM reading").fetchone()[0])
    journal.close()
    assert 2 <= heard < 40


async def test_a_balance_that_does_not_answer_delays_one_send_a_little_and_fails_none(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="balance", hang=30.0, times=ALWAYS))
    async with open_core() as core:
        async with asyncio.timeout(60):
            task = await core.wait_for((await core.submit(CAT)).id)
            again = await core.wait_for((await core.submit(CAT)).id)
        assert (task.state, again.state) == (TaskState.DONE, TaskState.DONE)
        assert task.money is not None
        assert task.money.balance_before is None
        assert task.money.charged is None
    assert len(gateway.ledger) == 2


@pytest.mark.parametrize("fault", [Fault(at="balance", times=ALWAYS, body="unsuccessful"),
                                   Fault(at="balance", times=ALWAYS, status=404),
                                   Fault(at="balance", times=ALWAYS, drop="silent")])  # fmt: skip
async def test_without_a_balance_everything_works_and_the_cost_is_unknown(
    open_core: OpenCore, gateway: PracticeGateway, fault: Fault
) -> None:
    gateway.plan(fault)
    async with open_core() as core:
        task = await core.wait_for((await core.submit(CAT)).id)
        assert task.state is TaskState.DONE
        total = (await core.spending()).today
        assert (total.amount, total.tasks, total.unknown) == (0.0, 1, 1)


async def test_an_unlimited_account_is_measured_by_what_was_used(tmp_path: Path) -> None:
    gateway = PracticeGateway(FAST, unlimited=True)
    with serve(gateway) as url:
        options = CoreOptions(data_dir=tmp_path, base_url=url, api_key="sk-practice", pace=QUICK)
        async with Core(options) as core:
            _, money = await settled(core, (await core.submit(CAT)).id)
    assert money.charged == gateway.ledger[0].amount
    assert money.balance_after is not None
    assert money.balance_after.unlimited


async def test_a_failed_tasks_money_that_came_back_is_said(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", fail=("generation_failed", "tired"), run=0.5))
    async with open_core() as core:
        notices: list[Notice] = []
        core.notice_raised.connect(notices.append)
        task, money = await settled(core, (await core.submit(CAT)).id)
        assert (task.state, money.returned) == (TaskState.FAILED, True)
        # a machine that is slow looks at the balance for the first time when the money is back already
        assert task.evidence in (
            "Its charge of 0.02 came back.",
            "The balance is what it was before: nothing was charged in the end.",
        )
        assert (await core.spending()).today.amount == 0.0
    assert not notices
    assert gateway.ledger.used == 0.0


async def test_a_failed_tasks_money_that_stays_away_is_flagged_once(
    open_core: OpenCore, gateway: PracticeGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "app.gateway.demo.ledger.Ledger.used", property(lambda self: sum(c.amount for c in self.charges))
    )
    gateway.plan(Fault(at="submit", fail=("generation_failed", "tired")))
    async with open_core() as core:
        notices: list[Notice] = []
        core.notice_raised.connect(notices.append)
        task, money = await settled(core, (await core.submit(CAT)).id)
        assert (money.charged, money.returned) == (0.02, False)
        assert "did not come back" in task.evidence
        assert [(notice.level, notice.kind) for notice in notices] == [("warning", "money")]
        assert (task.remote_id or "?") in notices[0].text
        assert (await core.spending()).today.amount == 0.02
    async with open_core() as core:
        core.notice_raised.connect(notices.append)
        again, _ = await settled(core, task.id)
        assert again.evidence == task.evidence
    assert len(notices) == 1


async def test_refused_and_waiting_requests_cost_nothing(open_core: OpenCore, gateway: PracticeGateway) -> None:
    gateway.plan(Fault(at="submit", status=429, retry_after=0.01))
    async with open_core() as core:
        _, money = await settled(core, (await core.submit(CAT)).id)
        assert money.charged == 0.02
        gateway.plan(Fault(at="submit", status=422, message="No."))
        rejected = await core.wait_for((await core.submit(CAT)).id)
        assert rejected.state is TaskState.REJECTED
        total = (await core.spending()).today
        assert (total.amount, total.tasks) == (0.02, 1)


async def test_a_task_that_runs_over_a_restart_is_measured_after_it(
    open_core: OpenCore, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="status", status=503, body="html", times=ALWAYS))
    async with open_core() as core:
        task = await core.submit(CAT)
        await until(core, task.id, lambda task: task.state is TaskState.ACCEPTED)
    gateway.faults.clear()
    async with open_core() as core:
        _, money = await settled(core, task.id)
        assert money.charged == gateway.ledger[0].amount


async def test_every_change_of_the_spending_is_told(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        paid = asyncio.Event()
        core.spending_changed.connect(
            lambda spending: paid.set() if spending.today.measured == gateway.ledger.used > 0 else None
        )
        await core.submit(CAT)
        async with asyncio.timeout(PATIENCE):
            await paid.wait()


async def test_practice_mode_learns_its_own_prices(tmp_path: Path) -> None:
    async with Core(CoreOptions(data_dir=tmp_path, demo=True, script=FAST, pace=QUICK)) as core:
        await settled(core, (await core.submit(CAT)).id)
        assert core.price_of(CAT).amount_per_image == 0.02
