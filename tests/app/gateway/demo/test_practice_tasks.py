"""The life of a practice task, its results and its money, on a clock that the tests turn."""

from __future__ import annotations

import base64

import httpx
import pytest

from app.gateway.demo.script import Fault, Script
from tests.app.gateway.demo.desk import FLUX, GENERATIONS, GPT, GROK, STARTED, Desk, open_desk, opened, urls_of

pytestmark = pytest.mark.anyio


async def test_an_accepted_order_is_answered_as_documented(desk: Desk) -> None:
    response = await desk.order(FLUX, metadata={"resolution": "1K"})
    task = response.json()
    assert task.pop("id").startswith("task_img_")
    assert task == {
        "object": "generation.task",
        "model": FLUX,
        "status": "queued",
        "progress": 0,
        "created_at": int(STARTED),
        "metadata": {"resolution": "1K"},
    }
    assert response.headers["x-request-id"]


async def test_a_task_goes_through_its_states_by_the_clock(desk: Desk) -> None:
    task_id = await desk.accepted()
    seen: list[tuple[str, int]] = []
    for _ in range(8):
        task = await desk.task(task_id)
        seen.append((task["status"], task["progress"]))
        desk.clock.seconds += 0.75
    assert seen == [
        ("queued", 0),
        ("queued", 0),
        ("in_progress", 12),
        ("in_progress", 31),
        ("in_progress", 50),
        ("in_progress", 68),
        ("in_progress", 87),
        ("completed", 100),
    ]


async def test_a_finished_task_names_its_times_and_every_result(desk: Desk) -> None:
    task = await desk.finished(GROK, n=4)
    assert task["completed_at"] == int(STARTED) + 5
    assert task["expires_at"] == task["completed_at"] + 24 * 3600
    assert task["result"]["type"] == "image"
    assert len(set(urls_of(task))) == 4
    assert "error" not in task
    pictures = [opened((await desk.fetch(url)).content) for url in urls_of(task)]
    assert len({picture.tobytes() for picture in pictures}) == 4


async def test_an_unknown_task_is_a_404_in_json(desk: Desk) -> None:
    response = await desk.client.get(f"{GENERATIONS}/task_img_nothing")
    assert response.status_code == 404
    assert response.json()["error"]["code"] == "task_not_found"


async def test_a_task_is_forgotten_in_the_end(desk: Desk) -> None:
    task_id = await desk.accepted()
    desk.clock.seconds += 8 * 86_400
    assert (await desk.client.get(f"{GENERATIONS}/{task_id}")).status_code == 404


async def test_gpt_gives_the_bytes_unless_links_are_asked_for(desk: Desk) -> None:
    inline = await desk.finished(GPT, n=2)
    pictures = [base64.b64decode(entry["b64_json"], validate=True) for entry in inline["result"]["data"]]
    assert [opened(picture).size for picture in pictures] == [(1024, 1024)] * 2
    linked = await desk.finished(GPT, response_format="url")
    assert opened((await desk.fetch(urls_of(linked)[0])).content).size == (1024, 1024)


async def test_the_link_works_for_a_day_and_not_without_its_signature(desk: Desk) -> None:
    url = urls_of(await desk.finished())[0]
    response = await desk.fetch(url)
    assert response.headers["content-type"] == "image/png"
    assert (await desk.fetch(url)).content == response.content
    assert (await desk.fetch(url.partition("?")[0])).status_code == 403
    assert (await desk.fetch(url.replace("expires=", "expires=9"))).status_code == 403
    desk.clock.seconds += 24 * 3600
    late = await desk.fetch(url)
    assert late.status_code == 403
    assert "expired" in late.text


async def test_the_files_host_takes_no_key(desk: Desk) -> None:
    url = urls_of(await desk.finished())[0]
    assert (await desk.client.get(url)).status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/files/x/0.png",
        "/files/{id}/1.png",
        "/files/{id}/0.jpg",
        "/files/{id}/00.png",
        "/files/{id}/a.png",
        "/files/{id}",
    ],
)
async def test_there_is_nothing_beside_the_results(desk: Desk, path: str) -> None:
    task = await desk.finished()
    signature = httpx.URL(urls_of(task)[0]).query.decode()
    response = await desk.fetch(f"{path.format(id=task['id'])}?{signature}")
    assert response.status_code == 404


async def test_there_is_no_result_before_the_end(desk: Desk) -> None:
    task = await desk.finished()
    desk.clock.seconds -= 3
    assert (await desk.fetch(urls_of(task)[0])).status_code == 404


async def test_money_is_taken_when_an_order_is_accepted(desk: Desk) -> None:
    await desk.accepted(GROK, n=4)
    (charge,) = desk.gateway.ledger
    assert (charge.time, charge.amount, charge.model, charge.count, charge.returned) == (STARTED, 0.1, GROK, 4, False)
    assert await desk.left() == 99.9


async def test_2k_costs_more(desk: Desk) -> None:
    await desk.accepted(metadata={"resolution": "1K"})
    await desk.accepted(metadata={"resolution": "2K"})
    assert desk.gateway.ledger[1].amount > desk.gateway.ledger[0].amount


async def test_asking_and_fetching_cost_nothing(desk: Desk) -> None:
    task = await desk.finished()
    before = await desk.left()
    for _ in range(3):
        await desk.task(task["id"])
        await desk.fetch(urls_of(task)[0])
    assert await desk.left() == before
    assert len(desk.gateway.ledger) == 1


async def test_money_comes_back_when_a_task_fails(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", fail=("generation_failed", "The model gave up.")))
    task_id = await desk.accepted()
    assert await desk.left() < 100
    desk.clock.seconds += 6
    task = await desk.task(task_id)
    assert task["status"] == "failed"
    assert task["error"] == {"code": "generation_failed", "message": "The model gave up."}
    assert "result" not in task
    assert desk.gateway.ledger[0].returned
    assert await desk.left() == 100


async def test_an_order_that_cannot_be_paid_is_refused() -> None:
    async with open_desk(balance=0.05) as desk:
        response = await desk.order(GROK, n=4)
        assert response.status_code == 402
        assert response.json()["error"]["code"] == "insufficient_quota"
        assert len(desk.gateway.ledger) == 0
        assert (await desk.order(GROK, n=2)).status_code == 200
        assert await desk.left() == 0


async def test_both_balances_tell_what_was_used(desk: Desk) -> None:
    await desk.accepted()
    for path in ("/v1/balance", "/v1/user/balance"):
        assert (await desk.client.get(path)).json() == {
            "success": True,
            "remain_balance": 99.98,
            "used_balance": 0.02,
            "unlimited_quota": False,
        }


async def test_an_unlimited_account_says_so() -> None:
    async with open_desk(unlimited=True) as desk:
        await desk.accepted()
        answer = (await desk.client.get("/v1/balance")).json()
        assert (answer["remain_balance"], answer["unlimited_quota"], answer["used_balance"]) == (-1, True, 0.02)


async def test_jitter_stays_within_its_share() -> None:
    async with open_desk(Script(queue_seconds=10, run_seconds=0, jitter=0.3)) as desk:
        tasks = [await desk.accepted() for _ in range(30)]
        desk.clock.seconds += 6.9
        assert {(await desk.task(task))["status"] for task in tasks} == {"queued"}
        desk.clock.seconds += 6.2
        assert {(await desk.task(task))["status"] for task in tasks} == {"completed"}


async def test_a_new_script_holds_for_tasks_yet_to_come(desk: Desk) -> None:
    slow = await desk.accepted()
    desk.gateway.script = Script(queue_seconds=0, run_seconds=0.5, jitter=0)
    quick = await desk.accepted()
    desk.clock.seconds += 0.6
    assert (await desk.task(slow))["status"] == "queued"
    assert (await desk.task(quick))["status"] == "completed"
