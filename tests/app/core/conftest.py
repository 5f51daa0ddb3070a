"""A real core against the practice gateway on a real socket; the gateway's own ledger is the judge of money."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
from PIL import Image

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST
from app.tasks.backoff import Pace
from tests.gateway_server import serve

QUICK = Pace().scaled(0.01)

OpenCore: TypeAlias = Callable[[], AbstractAsyncContextManager[Core]]


@pytest.fixture
def gateway() -> PracticeGateway:
    """The gateway behind the socket: plan its faults, read its ledger."""
    return PracticeGateway(FAST)


@pytest.fixture
def base_url(gateway: PracticeGateway) -> Iterator[str]:
    """Where the gateway is served."""
    with serve(gateway) as url:
        yield url


@pytest.fixture
def open_core(base_url: str, tmp_path: Path) -> OpenCore:
    """Opens a core on one data folder; again and again, as starts of the program do."""

    @asynccontextmanager
    async def opening() -> AsyncGenerator[Core]:
        options = CoreOptions(data_dir=tmp_path / "data", base_url=base_url, api_key=KEY, pace=QUICK)
        async with Core(options) as core:
            yield core

    return opening


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A file that somebody would take as a reference."""
    path = tmp_path / "mug photo.png"
    Image.new("RGB", (300, 200), "#8fb3c7").save(path)
    return path
