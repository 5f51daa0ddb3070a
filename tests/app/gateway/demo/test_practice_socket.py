"""The practice gateway on a real socket, and the client that talks to it in process."""

from __future__ import annotations

import importlib.util
import runpy
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest
import uvicorn

from app.gateway.demo.__main__ import main
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.connect import connect, practice_gateway
from app.gateway.demo.script import FAST, Fault
from app.gateway.http import HttpGateway
from app.gateway.protocol import RemoteStatus, RemoteTask, UnclearError
from tests.app.gateway.demo.desk import FLUX, GENERATIONS, image_bytes, opened
from tests.gateway_server import serve

pytestmark = pytest.mark.anyio

DONE = 200
"""Looks at a task that is done within hundredths of a second; each look is a round trip."""


async def finish(client: HttpGateway, task: RemoteTask) -> RemoteTask:
    for _ in range(DONE):
        task = await client.status(task.id)
        if task.status in {RemoteStatus.COMPLETED, RemoteStatus.FAILED}:
            return task
    raise AssertionError("the task did not end")


async def make_one(client: HttpGateway, folder: Path) -> None:
    """The whole road once: upload, order with a reference, result."""
    source = folder / "source.png"
    source.write_bytes(image_bytes())
    upload = await client.upload(source, name="source.png", mime_type="image/png")
    task = await client.submit({"model": FLUX, "prompt": "a lighthouse", "image_urls": [upload.url]})
    done = await finish(client, task)
    url = done.images[0].url
    assert url is not None
    file = await client.download(url, folder / "result.part")
    assert opened(file.path.read_bytes()).size == (1024, 1024)
    balance = await client.balance()
    assert balance.remain == 99.98


async def test_the_client_walks_the_whole_road_in_process(tmp_path: Path) -> None:
    client = practice_gateway(FAST)
    assert client.host == PracticeGateway.base_url
    try:
        await make_one(client, tmp_path)
    finally:
        await client.aclose()


async def test_the_client_resumes_what_an_earlier_run_ordered(tmp_path: Path) -> None:
    first = practice_gateway(FAST, folder=tmp_path)
    task = await first.submit({"model": FLUX, "prompt": "a lighthouse"})
    await first.aclose()
    second = practice_gateway(FAST, folder=tmp_path)
    try:
        assert (await finish(second, task)).status is RemoteStatus.COMPLETED
    finally:
        await second.aclose()


async def test_the_client_walks_the_whole_road_over_a_socket(tmp_path: Path) -> None:
    gateway = PracticeGateway(FAST)
    with serve(gateway) as url:
        client = HttpGateway(url, KEY)
        try:
            await make_one(client, tmp_path)
        finally:
            await client.aclose()
    assert len(gateway.ledger) == 1


async def test_links_lead_to_the_address_that_was_asked() -> None:
    with serve(PracticeGateway(FAST)) as url:
        async with httpx.AsyncClient(base_url=url, headers={"authorization": f"Bearer {KEY}"}, trust_env=False) as http:
            answer = await http.post("/v1/uploads/images", files={"file": ("a.png", image_bytes())})
            assert answer.json()["data"]["url"].startswith(f"{url}/uploads/")


@pytest.mark.parametrize(
    ("fault", "charges"),
    [
        (Fault(at="submit", drop="silent"), 0),
        (Fault(at="submit", drop="silent", accepted=True), 1),
        (Fault(at="submit", drop="midway"), 1),
    ],
)
async def test_a_dropped_line_is_a_real_one_on_a_socket(fault: Fault, charges: int) -> None:
    gateway = PracticeGateway(FAST)
    gateway.plan(fault)
    with serve(gateway) as url:
        async with httpx.AsyncClient(base_url=url, headers={"authorization": f"Bearer {KEY}"}, trust_env=False) as http:
            with pytest.raises(httpx.RemoteProtocolError):
                await http.post(GENERATIONS, json={"model": FLUX, "prompt": "x"})
            assert len(gateway.ledger) == charges
            assert (await http.post(GENERATIONS, json={"model": FLUX, "prompt": "x"})).status_code == 200


async def test_the_client_calls_a_dropped_submit_unclear() -> None:
    gateway = PracticeGateway(FAST)
    gateway.plan(Fault(at="submit", drop="silent", accepted=True))
    client = connect(gateway)
    try:
        with pytest.raises(UnclearError):
            await client.submit({"model": FLUX, "prompt": "x"})
    finally:
        await client.aclose()
    assert len(gateway.ledger) == 1


async def test_a_large_upload_is_answered_even_when_it_is_refused() -> None:
    with serve(PracticeGateway(FAST)) as url:
        async with httpx.AsyncClient(base_url=url, trust_env=False) as http:
            files = {"file": ("a.png", image_bytes() + bytes(12_000_000))}
            assert (await http.post("/v1/uploads/images", files=files)).status_code == 401
            keyed = await http.post("/v1/uploads/images", files=files, headers={"authorization": f"Bearer {KEY}"})
            assert keyed.json()["success"] is False


async def test_a_hanging_call_does_not_keep_the_server_from_stopping() -> None:
    gateway = PracticeGateway(FAST)
    gateway.plan(Fault(at="balance", hang=3600))
    with serve(gateway) as url:
        async with httpx.AsyncClient(base_url=url, timeout=httpx.Timeout(60, read=0.2), trust_env=False) as http:
            with pytest.raises(httpx.ReadTimeout):
                await http.get("/v1/balance")
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("gateway on")]


async def test_a_served_gateway_leaves_its_port() -> None:
    with serve(PracticeGateway(FAST)) as url:
        port = httpx.URL(url).port
    assert port is not None
    with socket.socket() as again, pytest.raises(ConnectionRefusedError):
        again.connect(("127.0.0.1", port))


async def test_the_gateway_speaks_no_websocket() -> None:
    async def receive() -> dict[str, object]:
        return {"type": "websocket.connect"}

    async def send(_message: object) -> None:
        return None

    with pytest.raises(ValueError, match="websocket"):
        await PracticeGateway(FAST)({"type": "websocket"}, receive, send)


def test_the_command_says_where_it_serves_and_with_which_key(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    served: list[tuple[object, dict[str, object]]] = []

    def run(app: object, **settings: object) -> None:
        served.append((app, settings))

    monkeypatch.setattr(uvicorn, "run", run)
    assert main(["--port", "9000", "--host", "::1", "--fast", "--key", "sk-other"]) == 0
    ((app, settings),) = served
    assert isinstance(app, PracticeGateway)
    assert app.script == FAST
    assert (settings["host"], settings["port"]) == ("::1", 9000)
    assert capsys.readouterr().out.split() == ["Practice", "gateway:", "http://[::1]:9000", "Key:", "sk-other"]


def test_without_uvicorn_the_command_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def find_nothing(_name: str) -> None:
        return None

    monkeypatch.setattr(importlib.util, "find_spec", find_nothing)
    assert main([]) == 2
    assert "uvicorn" in capsys.readouterr().err


def test_the_command_can_be_run_as_a_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["demo", "--help"])
    monkeypatch.delitem(sys.modules, "app.gateway.demo.__main__")
    with pytest.raises(SystemExit) as end:
        runpy.run_module("app.gateway.demo", run_name="__main__")
    assert end.value.code == 0
    assert "--folder" in capsys.readouterr().out


def test_the_gateway_is_imported_without_pillow_httpx_or_the_catalogue() -> None:
    code = (
        "import sys, app.gateway.demo.app; "
        "print([name for name in ('PIL', 'httpx', 'app.catalog', 'app.request') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
