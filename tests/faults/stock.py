"""A library filled through its own front door with tiny pictures of every format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ulid import ULID

from app.library.library import Library
from app.library.record import ImageFacts, ImageRecord
from app.paths import Paths
from app.request import GenerationRequest
from tests.faults.pictures import FORMATS, picture

BEGIN = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
WORDS = ("a lamp", "ein Müsli “im” Licht", "宇宙服を着た猫", "<b>& 'quotes' \\ back", "emoji 🛰 and\nlines")


@dataclass(frozen=True)
class Stock:
    """One picture that was filed: what was given, and what became of it."""

    received: bytes
    facts: ImageFacts
    record: ImageRecord


def fill(library: Library, paths: Paths, count: int) -> list[Stock]:
    """File `count` pictures."""
    paths.spool.mkdir(parents=True, exist_ok=True)
    stock: list[Stock] = []
    for number in range(count):
        data = picture(f"stock {number}", FORMATS[number % len(FORMATS)])
        part = paths.spool / "one.part"
        part.write_bytes(data)
        prompt = f"{WORDS[number % len(WORDS)]}, the {number}. of many: lamp"
        request = GenerationRequest(
            model=("flux-2-pro", "gpt-image-2")[number % 2],
            prompt=prompt,
            size="16:9",
            options={"metadata.seed": number},
        )
        facts = ImageFacts(
            task_id=str(ULID()),
            remote_id=f"task_img_{number:05d}",
            index=0,
            of=1,
            request=request,
            payload={"model": request.model, "prompt": prompt, "size": "16:9"},
            answer={"id": f"task_img_{number:05d}", "status": "completed"},
            gateway="https://toapis.com",
            submitted=BEGIN + timedelta(seconds=number),
            completed=BEGIN + timedelta(seconds=number + 20),
        )
        stock.append(Stock(data, facts, library.save(part, facts)))
    return stock
