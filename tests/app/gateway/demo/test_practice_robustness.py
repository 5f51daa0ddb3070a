"""Large bodies, slow clients and clients that go away: the practice gateway answers the others all the same."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator

import httpx
import pytest

from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST, Fault
from tests.app.gateway.demo.desk import FLUX, GENERATIONS, Desk, image_bytes, opened, urls_of
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

PNG = image_bytes()
HEADERS = {"authorization": f"Bearer {KEY}"}
MEGABYTE = b"\0" * 1_000_000


async def much(megabytes: int, start: bytes = b"") -> AsyncGenerator[bytes]:
    if start:
        yield start
    for _ in range(megabytes):
        yield MEGABYTE


@pytest.mark.parametrize("megabytes", [10, 16, 70])
async def test_a_form_that_is_far_too_large_is_refused_in_words(desk: Desk, megabytes: int) -> None:
    response = await desk.upload(PNG + MEGABYTE * megabytes)
    assert response.status_code == 400
    assert "10 MB" in response.json()["message"]
    assert (await desk.upload(PNG)).status_code == 200


async def test_a_form_with_a_large_field_beside_the_file_is_refused(desk: Desk) -> None:
    response = await desk.client.post("/v1/uploads/images", data={"purpose": "x" * 16_000_000}, files={"file": PNG})
    assert response.status_code == 400
    assert response.json()["success"] is False


async def test_a_large_body_is_refused_over_a_socket_too() -> None:
    with serve(PracticeGateway(FAST)) as url:
        async with httpx.AsyncClient(base_url=url, headers=HEADERS, timeout=60) as client:
            form = {"content-type": "multipart/form-data; boundary=frame"}
            head = b'--frame\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n' + PNG
            refused = await client.post("/v1/uploads/images", content=much(18, head), headers=form)
            assert (refused.status_code, "10 MB" in refused.json()["message"]) == (400, True)
            kind = {"content-type": "application/json"}
            assert (await client.post(GENERATIONS, content=much(16, b"{"), headers=kind)).status_code == 413
            for path in ("/v1/uploads/images", GENERATIONS):
                stranger = {"authorization": "Bearer sk-other", **kind}
                assert (await client.post(path, content=much(16), headers=stranger)).status_code == 401
            assert (await client.post("/v1/nowhere", content=much(16))).status_code == 404
            assert (await client.post("/v1/uploads/images", files={"file": ("a.png", PNG)})).status_code == 200


@pytest.mark.parametrize("fault", [Fault(at="upload", status=503), Fault(at="upload", body="cut"), Fault(at="upload")])
async def test_a_fault_meets_a_body_of_any_size(desk: Desk, fault: Fault) -> None:
    desk.gateway.plan(fault)
    response = await desk.upload(PNG + MEGABYTE * 70)
    assert response.status_code == (503 if fault.status else 400)
    assert (await desk.upload(PNG)).status_code == 200


async def test_a_large_body_with_a_fault_at_the_order_is_not_charged(desk: Desk) -> None:
    desk.gateway.plan(Fault(at="submit", accepted=True, status=502, body="html"))
    response = await desk.client.post(GENERATIONS, content=much(70, b"{"), headers={"content-type": "application/json"})
    assert response.status_code == 502
    assert len(desk.gateway.ledger) == 0


async def test_a_client_that_dribbles_keeps_nobody_waiting() -> None:
    gateway = PracticeGateway(FAST)
    go_on = asyncio.Event()

    async def dribble() -> AsyncGenerator[bytes]:
        body = b'{"model": "flux-2-flex", "prompt": "slow"}'
        for position in range(len(body)):
            yield body[position : position + 1]
            if position == 10:
                await go_on.wait()

    with serve(gateway) as url:
        async with httpx.AsyncClient(base_url=url, headers=HEADERS, timeout=60) as client:
            kind = {"content-type": "application/json"}
            slow = asyncio.create_task(client.post(GENERATIONS, content=dribble(), headers=kind))
            quick = await client.post(GENERATIONS, json={"model": FLUX, "prompt": "quick"})
            assert (quick.status_code, slow.done(), len(gateway.ledger)) == (200, False, 1)
            go_on.set()
            assert (await slow).status_code == 200
    assert len(gateway.ledger) == 2


async def test_clients_that_hang_up_halfway_cost_nothing() -> None:
    gateway = PracticeGateway(FAST)
    with serve(gateway) as url:
        host, port = url.removeprefix("http://").split(":")
        for path, kind in (
            (GENERATIONS, "application/json"),
            ("/v1/uploads/images", "multipart/form-data; boundary=f"),
        ):
            with socket.create_connection((host, int(port))) as line:
                head = f"POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {KEY}\r\nContent-Type: {kind}\r\n"
                line.sendall(f"{head}Content-Length: 500000\r\n\r\n".encode() + b"{" * 1000)
        async with httpx.AsyncClient(base_url=url, headers=HEADERS, timeout=60) as client:
            assert (await client.get("/v1/balance")).json()["used_balance"] == 0
            assert (await client.post(GENERATIONS, json={"model": FLUX, "prompt": "x"})).status_code == 200
    assert len(gateway.ledger) == 1


async def test_a_download_that_is_left_in_the_middle_can_be_fetched_again() -> None:
    gateway = PracticeGateway(FAST)
    with serve(gateway) as url:
        async with httpx.AsyncClient(base_url=url, headers=HEADERS, timeout=60) as client:
            order = {"model": "gemini-3-pro-image-preview", "prompt": "x", "metadata": {"resolution": "4K"}}
            task = (await client.post(GENERATIONS, json=order)).json()
            while task["status"] != "completed":
                task = (await client.get(f"{GENERATIONS}/{task['id']}")).json()
        async with httpx.AsyncClient(timeout=60) as files:
            async with files.stream("GET", urls_of(task)[0]) as response:
                async for piece in response.aiter_raw(1000):
                    assert piece
                    break
            assert opened((await files.get(urls_of(task)[0])).content).size == (4096, 4096)


async def test_many_orders_at_once_are_each_charged_once(desk: Desk) -> None:
    answers = await asyncio.gather(*(desk.order(FLUX, f"number {number}") for number in range(60)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["id"] for answer in answers}) == len(desk.gateway.ledger) == 60


async def test_the_loop_goes_on_while_a_4k_picture_is_painted(desk: Desk) -> None:
    task_id = await desk.accepted("gemini-3-pro-image-preview", metadata={"resolution": "4K"})
    desk.clock.seconds += 6
    painting = asyncio.create_task(desk.task(task_id))
    turns = 0
    while not painting.done():
        await asyncio.sleep(0)
        turns += 1
    assert (await painting)["status"] == "completed"
    assert turns > 50, "everybody else had their turn"
