"""What a gateway can say to make the program lose a picture that was paid for."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from app.core import Core, CoreOptions
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import Fault
from app.request import GenerationRequest
from app.tasks.state import TaskState
from tests.app.core.conftest import QUICK

pytestmark = pytest.mark.anyio

CAT = GenerationRequest(model="flux-2-flex", prompt="a cat")


async def test_a_gateway_that_asks_to_wait_for_a_day_does_not_outlive_the_result(
    tmp_path: Path, base_url: str, gateway: PracticeGateway
) -> None:
    gateway.plan(Fault(at="status", status=429, times=2, retry_after=86_400))
    options = CoreOptions(data_dir=tmp_path, base_url=base_url, api_key=KEY, pace=replace(QUICK, asked_most=0.05))
    async with Core(options) as core, asyncio.timeout(60):
        assert (await core.wait_for((await core.submit(CAT)).id)).state is TaskState.DONE
    assert len(gateway.ledger) == 1
