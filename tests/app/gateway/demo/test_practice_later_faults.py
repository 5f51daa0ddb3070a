"""Faults that wait for one task, results that are older than they are, a line that is gone, a key with few models."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from app.gateway.demo.__main__ import main
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.connect import connect
from app.gateway.demo.menu import PracticeFault, find_practice_fault, practice_faults
from app.gateway.demo.script import ALWAYS, FAST, Fault, Script
from app.gateway.protocol import NotSentError
from tests.app.gateway.demo.desk import FLUX, GENERATIONS, GROK, Desk, client_of, open_desk, opened, urls_of
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

TWICE = Fault(at="submit", then=(Fault(at="status", status=503, times=2), Fault(at="download", file="cut")))


async def test_later_faults_wait_for_the_calls_of_their_own_task(desk: Desk) -> None:
    desk.gateway.plan(TWICE)
    bad, good = await desk.accepted(), await desk.accepted()
    desk.clock.seconds += 6
    done = await desk.task(good)
    assert (await desk.client.get(f"{GENERATIONS}/{bad}")).status_code == 503
    assert opened((await desk.fetch(urls_of(done)[0])).content).size == (1024, 1024)
    assert (await desk.client.get(f"{GENERATIONS}/{bad}")).status_code == 503
    url = urls_of(await desk.task(bad))[0]
    with pytest.raises(OSError, match=r".*"):
        opened((await desk.fetch(url)).content)
    assert opened((await desk.fetch(url)).content).size == (1024, 1024)
    assert desk.gateway.faults.pending == ()


async def test_an_order_that_is_refused_leaves_no_later_faults_behind(desk: Desk) -> None:
    desk.gateway.plan(TWICE)
    assert (await desk.order(FLUX, size="7:5")).status_code == 400
    assert desk.gateway.faults.pending == ()


async def test_a_forgotten_task_stays_forgotten_and_paid_while_others_are_known(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", then=(Fault(at="status", status=404, times=ALWAYS),)))
    forgotten, known = await desk.accepted(), await desk.accepted()
    for _ in range(12):
        response = await desk.client.get(f"{GENERATIONS}/{forgotten}")
        assert (response.status_code, response.json()["error"]["code"]) == (404, "task_not_found")
    assert (await desk.task(known))["id"] == known
    assert len(desk.gateway.ledger) == 2


async def test_an_aged_result_has_expired_by_its_own_answer(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", aged=25 * 3600.0))
    old, fresh = await desk.finished(), await desk.finished()
    assert old["expires_at"] < desk.gateway.now() < fresh["expires_at"]
    assert old["created_at"] <= old["completed_at"] < old["expires_at"]
    response = await desk.fetch(urls_of(old)[0])
    assert (response.status_code, "expired" in response.text) == (403, True)
    assert (await desk.fetch(urls_of(fresh)[0])).status_code == 200
    assert len(desk.gateway.ledger) == 2, "paid all the same"


async def test_nobody_gets_through_while_the_line_is_gone_and_nothing_is_charged(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="line", hang=20))
    for method, path in (("POST", GENERATIONS), ("GET", "/v1/balance"), ("GET", "/files/x/0.png")):
        with pytest.raises(httpx.ConnectError):
            await desk.client.request(method, path, json={"model": FLUX, "prompt": "x"})
    desk.clock.seconds += 19.9
    with pytest.raises(httpx.ConnectError):
        await desk.order()
    desk.clock.seconds += 0.1
    assert (await desk.order()).status_code == 200
    assert len(desk.gateway.ledger) == 1


async def test_a_script_may_begin_with_the_line_gone() -> None:
    async with open_desk(Script(faults=(Fault(at="line", hang=5),))) as desk:
        with pytest.raises(httpx.ConnectError):
            await desk.left()
        desk.clock.seconds += 5
        assert await desk.left() == 100


async def test_the_client_knows_that_nothing_was_sent_while_the_line_is_gone() -> None:
    gateway = PracticeGateway(FAST)
    gateway.plan(Fault(at="line", hang=600))
    client = connect(gateway)
    try:
        with pytest.raises(NotSentError):
            await client.submit({"model": FLUX, "prompt": "x"})
        with pytest.raises(NotSentError):
            await client.balance()
    finally:
        await client.aclose()
    assert len(gateway.ledger) == 0


async def test_on_a_socket_a_line_that_is_gone_hangs_up() -> None:
    gateway = PracticeGateway(FAST)
    with serve(gateway) as url:
        async with httpx.AsyncClient(base_url=url, headers={"authorization": f"Bearer {KEY}"}) as client:
            gateway.plan(Fault(at="line", hang=600))
            with pytest.raises(httpx.TransportError):
                await client.post(GENERATIONS, json={"model": FLUX, "prompt": "x"})
    assert len(gateway.ledger) == 0


async def test_a_choice_of_the_menu_goes_as_fast_as_the_script_wants_it() -> None:
    choice = find_practice_fault("rate-limited")
    assert choice is not None
    for haste, header in ((1.0, "15"), (0.02, "0.3")):
        async with open_desk(Script(haste=haste)) as desk:
            desk.gateway.play(choice)
            assert (await desk.order()).headers["retry-after"] == header
    assert find_practice_fault("no such thing") is None


@pytest.mark.parametrize("choice", practice_faults(), ids=[choice.id for choice in practice_faults()])
async def test_every_choice_can_be_played_as_often_as_one_likes(choice: PracticeFault) -> None:
    async with open_desk(FAST) as desk:
        desk.gateway.play(choice)
        desk.gateway.play(choice)
        planned = [step for step in choice.faults if step.at != "line"]
        assert len(desk.gateway.faults.pending) == 2 * len(planned)


async def test_a_key_may_be_limited_to_a_few_models() -> None:
    async with open_desk(allowed=(FLUX, "gemini-2.5-flash-image-preview")) as desk:
        listed = (await desk.client.get("/v1/models")).json()["data"]
        assert [entry["id"] for entry in listed] == [FLUX, "gemini-2.5-flash-image-preview"]
        assert (await desk.order(FLUX)).status_code == 200
        assert (await desk.order("nano-banana")).status_code == 200
        refused = await desk.order(GROK)
        assert refused.status_code == 403
        assert refused.json()["error"]["param"] == "model"
        assert (await desk.order("no-such-model")).status_code == 400
        assert len(desk.gateway.ledger) == 2
        desk.gateway.allowed = None
        assert (await desk.order(GROK)).status_code == 200


async def test_a_key_that_may_use_nothing_is_shown_an_empty_list() -> None:
    gateway = PracticeGateway(FAST, allowed=())
    async with client_of(gateway) as client:
        assert (await client.get("/v1/models")).json()["data"] == []


def test_the_command_line_limits_the_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[PracticeGateway] = []

    def run(gateway: PracticeGateway, **_options: object) -> None:
        served.append(gateway)

    monkeypatch.setattr("uvicorn.run", run)
    assert main(["--allow", FLUX, "--allow", GROK, "--folder", str(tmp_path)]) == 0
    assert main([]) == 0
    assert "Practice gateway" in capsys.readouterr().out
    assert [gateway.allowed for gateway in served] == [{FLUX, GROK}, None]
