"""Pictures and facts for the library's tests: real bytes, made by Pillow."""

from __future__ import annotations

import io
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PIL import Image
from ulid import ULID

from app.library.library import Library
from app.library.record import ImageFacts
from app.references.keeper import Keeper
from app.references.reading import name_of, read_picture
from app.request import GenerationRequest, Reference

MODELS = ("flux-2-pro", "gpt-image-2", "grok-4-1-image")


def noise(width: int = 64, height: int = 48, mode: str = "RGB", seed: int = 1) -> Image.Image:
    channels = {"RGB": 3, "RGBA": 4, "L": 1, "LA": 2, "CMYK": 4}[mode]
    source = random.Random(seed)  # noqa: S311 - the same picture in every run
    return Image.frombytes(mode, (width, height), source.randbytes(width * height * channels))


def encoded(file_format: str = "png", image: Image.Image | None = None, **options: Any) -> bytes:
    out = io.BytesIO()
    (image or noise()).save(out, file_format, **options)
    return out.getvalue()


def pixels(data: bytes) -> tuple[str, tuple[int, int], bytes]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image.mode, image.size, image.tobytes()


def make_facts(
    prompt: str = "a cat in a spacesuit", *, task_id: str | None = None, index: int = 0, of: int = 1, **more: Any
) -> ImageFacts:
    model = more.pop("model", "flux-2-pro")
    defaults: dict[str, Any] = {
        "remote_id": "task_img_1",
        "request": GenerationRequest(model=model, prompt=prompt, size="16:9", options={"metadata.resolution": "2K"}),
        "payload": {"model": model, "prompt": prompt, "size": "16:9"},
        "answer": {"id": "task_img_1", "status": "completed"},
        "gateway": "https://toapis.com",
        "submitted": datetime(2026, 11, 20, 15, 30, 12, tzinfo=UTC),
        "completed": datetime(2026, 11, 20, 15, 30, 40, tzinfo=UTC),
    }
    return ImageFacts(task_id=task_id or str(ULID()), index=index, of=of, **(defaults | more))


def part_of(folder: Path, data: bytes | None = None, name: str = "download.part") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(encoded() if data is None else data)
    return path


def visible_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def hidden_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(".*") if path.is_file()]


def kept_reference(library: Library, path: Path) -> Reference:
    """What the core does with a picture file, in this thread; nothing is remembered from one time to the next."""
    nowhere = path / "notes"  # below a file there is no folder
    return Keeper(library.references, nowhere).keep(read_picture(path), name_of(path)).reference
