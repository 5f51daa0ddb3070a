"""Faults before a byte has left, at every endpoint: nothing was sent, so everything goes on by itself, paid once."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("cryptography", reason="makes the certificates; it comes with keyring on Linux")

from app.core import Core
from app.gateway.protocol import GatewayError, NotSentError
from tests.faults.conftest import SHORT, Stage, done
from tests.faults.judge import Endpoint, Judge
from tests.faults.roads import HOST, TROUBLES, NameServer, Proxy, Trouble, make_certificate

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(60)]

ON_THE_WAY: tuple[Endpoint, ...] = ("submit", "status", "upload", "download")
TWICE = 2


@pytest.fixture(scope="module")
def far(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Judge, Proxy, Path]]:
    """A gateway behind TLS and a proxy, and the file that vouches for it."""
    folder = tmp_path_factory.mktemp("certificates")
    context, trusted = make_certificate(folder, HOST)
    other, other_pem = make_certificate(folder, "other.test")
    stranger, _ = make_certificate(folder / "..", HOST)
    bundle = folder / "trusted.pem"
    bundle.write_bytes(trusted.read_bytes() + other_pem.read_bytes())
    judge = Judge(context)
    judge.origin = f"https://{HOST}"
    proxy = Proxy(judge, other, stranger)
    yield judge, proxy, bundle
    proxy.close()
    judge.close()


@pytest.fixture
def far_stage(
    far: tuple[Judge, Proxy, Path], stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Stage, Proxy]]:
    """A stage whose gateway is only to be reached through the proxy."""
    judge, proxy, bundle = far
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    stage.judge, stage.base_url = judge, f"https://{HOST}"
    proxy.recover()
    yield stage, proxy
    judge.forget_plans()


async def road_to(stage: Stage, endpoint: Endpoint, core: Core, photo: Path, break_down: Callable[[], None]) -> None:
    """Let one task go its way, with the road to one endpoint breaking just before it is called."""
    references = (await core.add_reference(photo),) if endpoint == "upload" else ()
    if endpoint == "status":
        stage.judge.when("submit", break_down)
    elif endpoint == "download":
        stage.judge.when("status", break_down)
    else:
        break_down()
    assert done(await core.wait_for((await stage.click(core, references=references)).id))


@pytest.mark.parametrize("endpoint", ON_THE_WAY)
@pytest.mark.parametrize("fault", TROUBLES)
async def test_road_through_a_proxy_breaks(
    far_stage: tuple[Stage, Proxy], endpoint: Endpoint, fault: Trouble, photo: Path
) -> None:
    stage, proxy = far_stage
    if fault == "proxy hangs":
        stage.deadlines = SHORT
    async with stage.core() as core:
        await road_to(stage, endpoint, core, photo, lambda: proxy.break_down(fault, TWICE))
        assert proxy.troubled == TWICE
    assert stage.charges == 1
    stage.audit()


@pytest.mark.parametrize("fault", TROUBLES)
async def test_balance_through_a_broken_proxy_was_not_asked(far_stage: tuple[Stage, Proxy], fault: Trouble) -> None:
    stage, proxy = far_stage
    if fault == "proxy hangs":
        stage.deadlines = SHORT
    async with stage.core() as core:
        proxy.break_down(fault, 1)
        with pytest.raises(NotSentError):
            await core.refresh_balance()
        assert (await core.refresh_balance()).remain is not None


@pytest.fixture
def names(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> NameServer:
    """The name lookup, for a gateway that is known by a name."""
    server = NameServer(socket.getaddrinfo)
    monkeypatch.setattr(socket, "getaddrinfo", server)
    stage.base_url = f"http://localhost:{stage.judge.port}"
    return server


@pytest.fixture
def named_files(judge: Judge) -> Iterator[None]:
    """Results under a name as well."""
    judge.origin = f"http://localhost:{judge.port}"
    yield
    judge.origin = ""


@pytest.mark.usefixtures("named_files")
@pytest.mark.parametrize("endpoint", ON_THE_WAY)
@pytest.mark.parametrize("fault", ["name lookup fails"])
async def test_road_without_a_name_server(
    stage: Stage, names: NameServer, endpoint: Endpoint, fault: str, photo: Path
) -> None:
    async with stage.core() as core:
        await road_to(stage, endpoint, core, photo, lambda: names.break_down(TWICE))
        assert names.troubled == TWICE
    assert stage.charges == 1
    stage.audit()


@pytest.mark.parametrize("fault", ["name lookup fails"])
async def test_balance_without_a_name_server_was_not_asked(stage: Stage, names: NameServer, fault: str) -> None:
    async with stage.core() as core:
        names.break_down(1)
        with pytest.raises(NotSentError, match="not found"):
            await core.refresh_balance()


@pytest.mark.parametrize("endpoint", ON_THE_WAY)
@pytest.mark.parametrize("fault", ["connection refused"])
async def test_road_to_a_closed_door(stage: Stage, endpoint: Endpoint, fault: str, photo: Path) -> None:
    async with stage.core() as core:
        core.online_changed.connect(lambda online: None if online else stage.judge.open_door())
        offline: list[bool] = []
        core.online_changed.connect(offline.append)
        await road_to(stage, endpoint, core, photo, stage.judge.close_door)
        assert offline[:2] == [False, True]
    assert stage.charges == 1
    stage.audit()


@pytest.mark.parametrize("fault", ["connection refused"])
async def test_balance_at_a_closed_door_was_not_asked(stage: Stage, fault: str) -> None:
    async with stage.core() as core:
        stage.judge.close_door()
        with contextlib.suppress(GatewayError):  # the door closes a moment later, in another thread
            await core.refresh_balance()
        with pytest.raises(NotSentError):
            await core.refresh_balance()
        stage.judge.open_door()
        assert (await core.refresh_balance()).remain is not None
