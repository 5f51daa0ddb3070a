"""A large library in a moment: real rows, and, where they are wanted, real files that share one picture's bytes."""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.library import names, sidecar
from app.library.entries import from_sidecar
from app.library.library import Library
from app.library.rows import Entry
from app.library.sidecar import Sidecar
from app.library.templates import NameFacts, NameTemplate
from app.paths import Paths
from app.request import GenerationRequest, Reference

_TEXT = """
    a cat dragon lighthouse harbour mug lamp portrait of an old sailor in the rain at dawn with soft light over blue
    mountains oil painting watercolour photograph studio product shot forest river glass tower night market neon
"""
WORDS = tuple(_TEXT.split())
MODELS = ("flux-2-pro", "gpt-image-2", "grok-4-1-image", "seedream-5", "gemini-3-image")
SIDES = ((1024, 1024), (1536, 1024), (1024, 1536), (1344, 768), (768, 1344), (2048, 2048))
TAGS = ("best of", "print", "client", "sketch", "reject", "series one")
COLLECTIONS = ("Autumn", "Posters", "For the web")
FIRST = datetime(2025, 1, 3, 9, 0, tzinfo=UTC)
_CHECKER = bytes.fromhex("00ff") * 32


def tiny_picture() -> bytes:
    """A PNG of 64 pixels."""
    import io

    from PIL import Image

    out = io.BytesIO()
    Image.frombytes("L", (8, 8), _CHECKER).save(out, "PNG")
    return out.getvalue()


def cards(count: int, seed: int = 7, size: int = 1_400_000) -> Iterator[Sidecar]:
    """Facts of `count` pictures over a year and a half, oldest first; the same in every run."""
    dice = random.Random(seed)  # noqa: S311 - the same library in every run
    step = timedelta(days=540) / max(count, 1)
    for number in range(count):
        created = FIRST + number * step
        width, height = dice.choice(SIDES)
        uid = names.uid_of_file("", str(number), int(created.timestamp() * 1000))
        references = (Reference(name="photo.png", sha256="ab" * 32, format="png"),) if dice.random() < 0.1 else ()
        yield Sidecar(
            uid=uid,
            task_id=names.uid_of_file("task", str(number // 4), int(created.timestamp() * 1000)),
            remote_id=f"task_img_{number // 4}",
            index=number % 4,
            of=4,
            request=GenerationRequest(
                model=dice.choice(MODELS),
                prompt=" ".join(dice.choices(WORDS, k=dice.randint(6, 40))),
                size="1:1",
                options={"metadata.resolution": "1K"},
                references=references,
            ),
            gateway="https://toapis.com",
            sha256=hashlib.sha256(str(number).encode()).hexdigest(),
            sha256_received=hashlib.sha256(str(number).encode()).hexdigest(),
            width=width,
            height=height,
            format="png",
            bytes=size,
            created=created,
            cost=round(dice.choice((0.02, 0.04, 0.13, 0.24)), 3) if dice.random() < 0.9 else None,
            rating=dice.choice((0, 0, 0, 0, 1, 2, 3, 4, 5)),
            favourite=dice.random() < 0.05,
            tags=tuple(dice.sample(TAGS, dice.randint(1, 3))) if dice.random() < 0.2 else (),
            notes="print this one larger" if dice.random() < 0.02 else "",
            collections=(dice.choice(COLLECTIONS),) if dice.random() < 0.1 else (),
        )


def place_of(paths: Paths, card: Sidecar) -> Path:
    """Where the picture of a card is filed."""
    name = NameTemplate().stem(NameFacts(card.created, card.request.model, card.request.prompt, card.uid))
    return paths.library / names.day_folder(card.created) / f"{name}.png"


def fill_index(paths: Paths, count: int) -> None:
    """A library whose index has `count` pictures; their files are not there."""
    library = Library(paths)
    library.open()
    entries: list[Entry] = [from_sidecar(card, place_of(paths, card), paths.thumbnails) for card in cards(count)]
    library._index.replace_all(entries, known=set())
    library.close()


def fill_folder(paths: Paths, count: int) -> None:
    """A folder with `count` pictures and their sidecars, all pictures being hard links to one; no index."""
    data = tiny_picture()
    digest = hashlib.sha256(data).hexdigest()
    first: Path | None = None
    for card in cards(count, size=len(data)):
        picture = place_of(paths, card)
        picture.parent.mkdir(parents=True, exist_ok=True)
        if first is None:
            picture.write_bytes(data)
            first = picture
        else:
            _link(first, picture, data)
        from msgspec.structs import replace

        fitting = replace(card, sha256=digest, sha256_received=digest, width=8, height=8)
        sidecar.path_for(picture).write_bytes(sidecar.encode(fitting))


def _link(first: Path, picture: Path, data: bytes) -> None:
    try:
        os.link(first, picture)
    except OSError:  # a file system without links, or a file that has as many as it may have
        picture.write_bytes(data)
