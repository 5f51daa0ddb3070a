"""Everything that the golden payloads send is taken by the practice gateway, which reads the documents by itself."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from pathlib import Path

import httpx
import pytest

from app.catalog.load import Catalog
from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.script import FAST

pytestmark = pytest.mark.anyio

GOLDEN = Path(__file__).parent / "golden"
RICH = 1_000.0
"""Practice units: enough for every request."""


@pytest.fixture
async def client() -> AsyncGenerator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=PracticeGateway(FAST, balance=RICH))
    headers = {"Authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(transport=transport, base_url="https://practice.invalid", headers=headers) as made:
        yield made


@pytest.mark.parametrize("name", sorted(path.stem for path in GOLDEN.glob("*.json")))
async def test_a_golden_payload_is_accepted(client: httpx.AsyncClient, name: str) -> None:
    payload = json.loads((GOLDEN / f"{name}.json").read_bytes())
    answer = await client.post("/v1/images/generations", json=payload)
    assert answer.status_code == 200, answer.text
    assert answer.json()["model"] == payload["model"]


async def test_both_know_the_same_models(client: httpx.AsyncClient, shipped: Catalog) -> None:
    answer = await client.get("/v1/models", params={"type": "image"})
    assert {model["id"] for model in answer.json()["data"]} == {model.id for model in shipped.models}
