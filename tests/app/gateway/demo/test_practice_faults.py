"""Faults that are played on purpose: what the client sees, and what it does to the money."""

from __future__ import annotations

import anyio
import httpx
import pytest

from app.gateway.demo.faults import FaultPlan
from app.gateway.demo.script import ALWAYS, BadFile, Endpoint, Fault, Script
from tests.app.gateway.demo.desk import FLUX, GENERATIONS, GROK, Desk, image_bytes, open_desk, opened, urls_of

pytestmark = pytest.mark.anyio


async def test_a_fault_waits_for_its_call_and_ends_after_its_times() -> None:
    plan = FaultPlan((Fault(at="submit", call=2, times=2, status=503),))
    assert [plan.take("submit") is not None for _ in range(5)] == [False, True, True, False, False]
    assert plan.pending == ()


async def test_calls_of_other_endpoints_are_not_counted() -> None:
    plan = FaultPlan((Fault(at="submit", call=2),))
    assert plan.take("status") is None
    assert plan.take("submit") is None
    assert plan.take("submit") is not None


async def test_faults_for_the_same_call_come_one_after_the_other() -> None:
    first, second = Fault(at="status", status=500), Fault(at="status", status=502)
    plan = FaultPlan((first, second))
    assert [plan.take("status"), plan.take("status"), plan.take("status")] == [first, second, None]


async def test_a_plan_can_go_on_for_good_and_be_forgotten() -> None:
    plan = FaultPlan()
    plan.add(Fault(at="balance", times=ALWAYS))
    assert all(plan.take("balance") for _ in range(50))
    plan.clear()
    assert plan.take("balance") is None


@pytest.mark.parametrize(("seconds", "header"), [(7, "7"), (0.5, "0.5"), (86_400_000.0, "86400000")])
async def test_a_scripted_429_names_when_to_come_back_and_charges_nothing(
    desk: Desk, seconds: float, header: str
) -> None:
    desk.gateway.plan(Fault(at="submit", status=429, retry_after=seconds))
    response = await desk.order()
    assert response.status_code == 429
    assert response.headers["retry-after"] == header
    assert response.json()["error"]["code"] == "rate_limit_exceeded"
    assert len(desk.gateway.ledger) == 0
    assert (await desk.order()).status_code == 200


@pytest.mark.parametrize(
    ("at", "method", "path"),
    [
        ("submit", "POST", GENERATIONS),
        ("status", "GET", f"{GENERATIONS}/task_x"),
        ("upload", "POST", "/v1/uploads/images"),
        ("download", "GET", "/files/x/0.png"),
        ("balance", "GET", "/v1/balance"),
        ("balance", "GET", "/v1/user/balance"),
        ("models", "GET", "/v1/models"),
    ],
)
async def test_every_endpoint_can_be_made_to_fail(desk: Desk, at: Endpoint, method: str, path: str) -> None:
    desk.gateway.plan(Fault(at=at, status=503, message="Down for a moment."))
    response = await desk.client.request(method, path)
    assert response.status_code == 503
    assert response.json()["error"] == {"code": "internal_error", "message": "Down for a moment.", "type": "api_error"}


async def test_an_answer_can_be_html_or_nothing_or_half_of_itself(desk: Desk) -> None:
    for body in ("html", "empty", "cut", "unsuccessful"):
        desk.gateway.plan(Fault(at="balance", body=body))
    page = await desk.client.get("/v1/balance")
    assert page.headers["content-type"].startswith("text/html")
    assert "<html>" in page.text
    assert (await desk.client.get("/v1/balance")).content == b""
    half = (await desk.client.get("/v1/balance")).text
    assert (await desk.client.get("/v1/balance")).json()["success"] is False
    whole = (await desk.client.get("/v1/balance")).text
    assert 0 < len(half) < len(whole)
    assert whole.startswith(half)


async def test_a_json_error_may_say_anything(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", status=422, code="content_policy_violation", message="No.", param="prompt"))
    response = await desk.order()
    assert response.status_code == 422
    assert response.json()["error"]["param"] == "prompt"


@pytest.mark.parametrize(
    "fault",
    [
        Fault(at="submit", accepted=True, status=502, body="html"),
        Fault(at="submit", body="cut"),
        Fault(at="submit", accepted=True, body="empty"),
    ],
)
async def test_an_order_can_be_charged_although_its_answer_is_spoiled(desk: Desk, fault: Fault) -> None:
    desk.gateway.plan(fault)
    response = await desk.order()
    with pytest.raises(ValueError, match=r".*"):
        response.json()
    assert len(desk.gateway.ledger) == 1


@pytest.mark.parametrize(
    ("fault", "charges"),
    [
        (Fault(at="submit", drop="silent"), 0),
        (Fault(at="submit", drop="silent", accepted=True), 1),
        (Fault(at="submit", drop="midway"), 1),
        (Fault(at="submit", drop="midway", status=500), 0),
    ],
)
async def test_a_dropped_line_is_a_transport_error_in_process(desk: Desk, fault: Fault, charges: int) -> None:
    desk.gateway.plan(fault)
    with pytest.raises(httpx.TransportError):
        await desk.order()
    assert len(desk.gateway.ledger) == charges


@pytest.mark.parametrize(("accepted", "charges"), [(True, 1), (False, 0)])
async def test_a_hang_runs_into_the_clients_time_out(desk: Desk, accepted: bool, charges: int) -> None:
    desk.gateway.plan(Fault(at="submit", hang=600, accepted=accepted))
    with pytest.raises(httpx.ReadTimeout):
        await desk.client.post(GENERATIONS, json={"model": FLUX, "prompt": "x"}, timeout=0.05)
    assert len(desk.gateway.ledger) == charges


async def test_a_hang_that_ends_gives_the_true_answer(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", hang=0.01))
    assert (await desk.order()).status_code == 200
    assert len(desk.gateway.ledger) == 1


async def test_an_order_whose_body_never_ended_is_not_charged(desk: Desk) -> None:
    messages: list[dict[str, object]] = [
        {"type": "http.request", "body": b'{"model": "flux-2-flex", "prompt": "x"}', "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> dict[str, object]:
        return messages.pop(0)

    async def send(message: object) -> None:
        raise AssertionError(f"nobody is there for {message}")

    request = desk.client.build_request("POST", GENERATIONS, headers={"content-type": "application/json"})
    await desk.gateway(
        {
            "type": "http",
            "method": "POST",
            "path": GENERATIONS,
            "query_string": b"",
            "scheme": "https",
            "headers": request.headers.raw,
        },
        receive,
        send,
    )
    assert len(desk.gateway.ledger) == 0


async def test_a_status_word_that_no_document_knows(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="status", word="warming_up"))
    task_id = await desk.accepted()
    desk.clock.seconds += 6
    task = await desk.task(task_id)
    assert task["status"] == "warming_up"
    assert "result" not in task
    assert (await desk.task(task_id))["status"] == "completed"


async def test_results_come_in_every_documented_shape(desk: Desk) -> None:
    for shape in ("url", "both", "b64_json", "data"):
        desk.gateway.plan(Fault(at="submit", shape=shape))
    older = await desk.finished()
    assert "result" not in older
    assert (await desk.fetch(older["url"])).status_code == 200
    both = await desk.finished()
    assert [both["url"]] == urls_of(both)
    inline = await desk.finished()
    assert set(inline["result"]["data"][0]) == {"b64_json"}
    usual = await desk.finished()
    assert "url" not in usual


async def test_the_older_shape_loses_none_of_several_pictures(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", shape="url"))
    task = await desk.finished(GROK, n=4)
    assert len(urls_of(task)) == 4
    assert task["url"] == urls_of(task)[0]


async def test_an_older_failure_has_a_reason_only(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", shape="url", fail=("generation_failed", "No.")))
    task = await desk.finished()
    assert task["fail_reason"] == "No."
    assert "error" not in task


@pytest.mark.parametrize(
    ("file", "status"),
    [("cut", 200), ("empty", 200), ("html", 200), ("garbage", 200), ("expired", 403), ("gone", 404), ("oversize", 200)],
)
async def test_a_file_can_be_spoiled_in_many_ways(desk: Desk, file: BadFile, status: int) -> None:
    url = urls_of(await desk.finished())[0]
    desk.gateway.plan(Fault(at="download", file=file))
    response = await desk.fetch(url)
    assert response.status_code == status
    assert int(response.headers["content-length"]) == len(response.content)
    with pytest.raises((OSError, SyntaxError)):
        opened(response.content)
    assert opened((await desk.fetch(url)).content).size == (1024, 1024)


async def test_an_oversize_file_is_larger_than_64_mb(desk: Desk) -> None:
    url = urls_of(await desk.finished())[0]
    desk.gateway.plan(Fault(at="download", file="oversize"))
    assert len((await desk.fetch(url)).content) > 64 * 1024 * 1024


async def test_a_good_picture_can_come_under_a_wrong_type(desk: Desk) -> None:
    url = urls_of(await desk.finished())[0]
    desk.gateway.plan(Fault(at="download", file="wrong_type"))
    response = await desk.fetch(url)
    assert response.headers["content-type"] == "text/plain"
    assert opened(response.content).size == (1024, 1024)


async def test_a_bomb_is_small_and_claims_400_megapixels(desk: Desk) -> None:
    url = urls_of(await desk.finished())[0]
    desk.gateway.plan(Fault(at="download", file="bomb"))
    data = (await desk.fetch(url)).content
    assert len(data) < 1_000_000
    assert int.from_bytes(data[16:20]) * int.from_bytes(data[20:24]) == 400_000_000


async def test_a_link_can_lead_somewhere_else(desk: Desk) -> None:
    url = urls_of(await desk.finished())[0]
    desk.gateway.plan(Fault(at="download", status=302, location="http://192.168.0.1/x.png"))
    response = await desk.fetch(url)
    assert (response.status_code, response.headers["location"]) == (302, "http://192.168.0.1/x.png")


async def test_a_person_can_ask_for_trouble_in_the_prompt(desk: Desk) -> None:
    assert (await desk.finished(prompt="[fail] a cat"))["status"] == "failed"
    assert (await desk.order(prompt="a cat [Refuse]")).status_code == 422
    slow = await desk.finished(prompt="[slow]")
    assert slow["status"] == "in_progress"
    before = len(desk.gateway.ledger)
    with pytest.raises(httpx.TransportError):
        await desk.order(prompt="[unclear]")
    assert len(desk.gateway.ledger) == before + 1


async def test_cues_can_be_switched_off() -> None:
    async with open_desk(Script(cues=False)) as desk:
        assert (await desk.order(prompt="[refuse]")).status_code == 200


async def test_a_new_script_brings_its_own_faults(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="balance", status=500))
    desk.gateway.script = Script(faults=(Fault(at="models", status=500),))
    assert (await desk.client.get("/v1/balance")).status_code == 200
    assert (await desk.client.get("/v1/models")).status_code == 500


async def test_many_orders_at_once_are_all_charged_once(desk: Desk) -> None:
    url = await desk.uploaded(image_bytes())

    async def order() -> None:
        assert (await desk.order(FLUX, image_urls=[url])).status_code == 200

    async with anyio.create_task_group() as group:
        for _ in range(40):
            group.start_soon(order)
    assert len({charge.task_id for charge in desk.gateway.ledger}) == 40
    assert await desk.left() == 99.2
