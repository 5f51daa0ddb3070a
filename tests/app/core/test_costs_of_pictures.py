"""What the balance tells of a task's cost reaches its pictures and their sidecars."""

from __future__ import annotations

import asyncio
import json

import pytest

from app.core import Core
from app.core.pictures import LibraryChanged
from app.gateway.demo.app import PracticeGateway
from app.request import GenerationRequest
from tests.app.core.conftest import OpenCore

pytestmark = pytest.mark.anyio


async def _picture_with_cost(core: Core, request: GenerationRequest) -> list[float | None]:
    known = asyncio.Event()

    def look(change: LibraryChanged) -> None:
        if change.changed:
            known.set()

    disconnect = core.library_changed.connect(look)
    task = await core.submit(request)
    await core.wait_for(task.id)
    async with asyncio.timeout(30):
        await known.wait()
    disconnect()
    return [record.cost for record in core.library.images_of(task.id)]


async def test_a_measured_cost_stands_in_index_and_sidecar(open_core: OpenCore, gateway: PracticeGateway) -> None:
    async with open_core() as core:
        request = GenerationRequest(model="grok-4-2-image", prompt="two lamps", n=2)
        costs = await _picture_with_cost(core, request)
        each = gateway.ledger[0].amount / 2
        assert costs == [pytest.approx(each)] * 2
        for record in core.library.rows(core.library.ids()):
            card = json.loads(record.path.with_suffix(".json").read_bytes())
            assert card["cost"] == pytest.approx(each)
        core.library.rebuild()
        assert [record.cost for record in core.library.rows(core.library.ids("cost:>0"))] == [pytest.approx(each)] * 2
