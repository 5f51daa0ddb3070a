"""Whether everything that is loaded late is there: a frozen program lacks what was forgotten only when it is used."""

from __future__ import annotations

import importlib
from io import BytesIO
from typing import Any

_MODULES = (
    "httpx",
    "httpcore",
    "socksio",
    "truststore",
    "certifi",
    "keyring",
    "keyring.backends",
    "msgspec",
    "nacl.pwhash",
    "nacl.secret",
    "nacl.signing",
    "sqlite3",
    "ssl",
    "filelock",
    "platformdirs",
    "ulid",
    "PIL.ImageCms",
    "PIL.ImageDraw",
)
_FORMATS = ("PNG", "JPEG", "WEBP", "AVIF", "GIF", "TIFF", "BMP")


def find_missing() -> tuple[str, ...]:
    """One sentence for each thing that is missing; imports everything, so call it in a worker."""
    problems = [problem for problem in map(_import_problem, _MODULES) if problem]
    return (*problems, *_picture_problems(), *_database_problems())


def _import_problem(name: str) -> str:
    try:
        importlib.import_module(name)
    except ImportError as error:
        return f"{name} cannot be loaded: {error}"
    return ""


def _picture_problems() -> list[str]:
    from PIL import Image, features

    problems = [f"Pillow was built without {name}" for name in ("freetype2", "littlecms2") if not features.check(name)]
    for name in _FORMATS:
        kept = BytesIO()
        try:
            Image.new("RGB", (16, 16), (200, 40, 20)).save(kept, name)
            Image.open(BytesIO(kept.getvalue())).load()
        except (OSError, KeyError) as error:
            problems.append(f"{name} pictures cannot be written and read: {error}")
    try:
        heif: Any = importlib.import_module("pillow_heif")
        decoders = heif.libheif_info()["decoders"]
    except (ImportError, KeyError) as error:
        problems.append(f"HEIC pictures cannot be read: {error}")
    else:
        problems += [] if decoders else ["HEIC pictures cannot be read: there is no decoder"]
    return problems


def _database_problems() -> list[str]:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlite3.OperationalError as error:
        return [f"SQLite has no full-text search: {error}"]
    finally:
        connection.close()
    return []
