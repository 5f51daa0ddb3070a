"""What these tests share: a practice gateway whose clock they turn, and a plain HTTP client that stands before it."""

from __future__ import annotations

import io
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from PIL import Image

from app.gateway.demo.app import KEY, PracticeGateway
from app.gateway.demo.connect import InProcess
from app.gateway.demo.script import Script

FLUX = "flux-2-flex"
GPT = "gpt-image-2"
GEMINI = "gemini-2.5-flash-image-preview"
GROK = "grok-4-1-image"
SEED_MODELS = (FLUX, "flux-2-pro", GPT, GEMINI, GROK, "grok-4-2-image")
FURTHER_MODELS = (
    "flux-kontext-pro",
    "flux-kontext-max",
    "gpt-4o-image",
    "gpt-image-2.5-flare",
    "gpt-image-2.5-sunburst",
    "gemini-2.5-flash-image-official",
    "gemini-3-pro-image-preview",
    "gemini-3-pro-image-preview-official",
    "gemini-3.1-flash-image-preview",
    "gemini-3.1-flash-image-preview-official",
    "grok-imagine-1.0",
    "grok-imagine-1.0-edit",
    "doubao-seedream-4-0",
    "doubao-seedream-4-5",
    "doubao-seedream-5-0",
)
ALL_MODELS = SEED_MODELS + FURTHER_MODELS

GENERATIONS = "/v1/images/generations"
PLAIN = Script(queue_seconds=1.0, run_seconds=4.0, jitter=0.0)
STARTED = 1_700_000_000.0


class Clock:
    """Stands still until it is turned."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass(frozen=True, slots=True)
class Desk:
    """One gateway and one client with its key."""

    gateway: PracticeGateway
    client: httpx.AsyncClient
    clock: Clock

    async def order(self, model: str = FLUX, prompt: str = "a lighthouse", **fields: Any) -> httpx.Response:
        return await self.client.post(GENERATIONS, json={"model": model, "prompt": prompt, **fields})

    async def accepted(self, model: str = FLUX, prompt: str = "a lighthouse", **fields: Any) -> str:
        """Order, and have it accepted: the task's id."""
        response = await self.order(model, prompt, **fields)
        assert response.status_code == 200, response.text
        return response.json()["id"]

    async def task(self, task_id: str) -> dict[str, Any]:
        response = await self.client.get(f"{GENERATIONS}/{task_id}")
        assert response.status_code == 200, response.text
        return response.json()

    async def finished(self, model: str = FLUX, prompt: str = "a lighthouse", **fields: Any) -> dict[str, Any]:
        """Order and let the time go by: the finished task."""
        task_id = await self.accepted(model, prompt, **fields)
        self.clock.seconds += 6
        return await self.task(task_id)

    async def fetch(self, url: str) -> httpx.Response:
        """A result, without the key."""
        return await self.client.get(url, headers={"authorization": ""})

    async def upload(self, data: bytes, name: str = "cat.png") -> httpx.Response:
        return await self.client.post("/v1/uploads/images", files={"file": (name, data)})

    async def uploaded(self, data: bytes) -> str:
        """Upload, and have it taken: the URL."""
        response = await self.upload(data)
        assert response.status_code == 200, response.text
        return response.json()["data"]["url"]

    async def left(self) -> float:
        return (await self.client.get("/v1/balance")).json()["remain_balance"]


def client_of(gateway: PracticeGateway, key: str = KEY) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=_Keyless(gateway), base_url=gateway.base_url, headers={"authorization": f"Bearer {key}"}, timeout=30
    )


class _Keyless(InProcess):
    """Leaves an empty `Authorization` out altogether: how a test asks without the client's key."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not request.headers.get("authorization", ""):
            request.headers.pop("authorization", None)
        return await super().handle_async_request(request)


@asynccontextmanager
async def open_desk(script: Script = PLAIN, **arguments: Any) -> AsyncGenerator[Desk]:
    clock = arguments.pop("clock", None) or Clock()
    gateway = PracticeGateway(script, clock=clock, started=arguments.pop("started", STARTED), **arguments)
    async with client_of(gateway) as client:
        yield Desk(gateway, client, clock)


def image_bytes(kind: str = "PNG", size: tuple[int, int] = (40, 30), colour: str = "tomato") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, colour).save(stream, kind)
    return stream.getvalue()


def opened(data: bytes) -> Image.Image:
    """The picture, completely decoded."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def urls_of(task: dict[str, Any]) -> Sequence[str]:
    return [entry["url"] for entry in task["result"]["data"]]
