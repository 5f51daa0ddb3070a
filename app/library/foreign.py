"""Prompts as other programs write them into pictures: PNG text, XMP and Exif, read where they are present.

Everything in here comes from outside: sizes are bounded, and what cannot be read is simply not there.
"""

from __future__ import annotations

import html
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from app.library.formats import jpeg, png, sniff, webp
from app.library.text import scrub
from app.library.workflow import read_workflow

_LONGEST_TEXT: Final = 1_000_000
_LONGEST_PROMPT: Final = 20_000
_PROMPT_KEYS: Final = ("parameters", "invokeai_metadata", "Description", "ImageDescription", "Comment", "Title")
_JSON_KEYS: Final = ("prompt", "positive_prompt")
_SETTINGS_LINE = re.compile(r"^(?:Steps|Size|Model|Seed|Sampler): ", re.MULTILINE)
_NEGATIVE = "\nNegative prompt:"
_MODEL = re.compile(r"(?:^|, )Model: ([^,\n]{1,200})", re.MULTILINE)
_MOST_TEXTS: Final = 64
"""Chunks of text that are looked at, and as many megabytes at the most: nobody writes more than a few."""
_USER_COMMENT: Final = 0x9286
_IMAGE_DESCRIPTION: Final = 0x010E
_EXIF_FOLDER: Final = 0x8769


@dataclass(frozen=True, slots=True)
class ForeignFacts:
    """What another program wrote: plain text, never trusted."""

    prompt: str
    model: str = ""


def read_foreign(data: bytes) -> ForeignFacts | None:
    """The prompt in a picture of another program; None without one."""
    try:
        texts = dict(_texts(data))
    except (ValueError, RecursionError):
        return None
    if "parameters" in texts:
        return _described(texts["parameters"].strip())
    if "prompt" in texts and (found := _workflow(texts["prompt"])) is not None:
        return found
    for key in (*_PROMPT_KEYS, "xmp", "exif"):
        text = texts.get(key, "").strip()
        if text:
            return _described(text)
    return None


def _described(text: str) -> ForeignFacts | None:
    """A comment: the settings of one program, the JSON of another, or simply a prompt."""
    if text.startswith("{"):
        try:
            values = json.loads(text)
        except (ValueError, RecursionError):
            return None
        return _settings(cast("dict[str, object]", values)) if isinstance(values, dict) else None
    return _parameters(text)


def _settings(values: dict[str, object]) -> ForeignFacts | None:
    """Settings as JSON, perhaps one level down."""
    inner = values.get("sui_image_params")
    if isinstance(inner, dict):
        values = cast("dict[str, object]", inner)
    prompt = next((value for key in _JSON_KEYS if isinstance(value := values.get(key), str) and value.strip()), "")
    model = values.get("model")
    return ForeignFacts(_clean(prompt), _clean(model) if isinstance(model, str) else "") if prompt else None


def _parameters(text: str) -> ForeignFacts | None:
    """`prompt`, then perhaps `Negative prompt:` and a line of settings."""
    settings = _SETTINGS_LINE.search(text)
    prompt = text[: settings.start()] if settings else text
    prompt = prompt.partition(_NEGATIVE)[0].strip()
    model = _MODEL.search(text, settings.start()) if settings else None
    return ForeignFacts(_clean(prompt), _clean(model[1].strip()) if model else "") if prompt else None


def _workflow(text: str) -> ForeignFacts | None:
    """A graph of nodes, or simply a prompt."""
    try:
        nodes = json.loads(text)
    except (ValueError, RecursionError):
        return ForeignFacts(_clean(text.strip())) if text.strip() and not text.lstrip().startswith("{") else None
    if not isinstance(nodes, dict):
        return None
    prompt, model = read_workflow(cast("dict[str, object]", nodes))
    return ForeignFacts(_clean(prompt), _clean(model.rpartition(".")[0] or model)) if prompt else None


def _clean(text: str) -> str:
    return scrub(text).replace("\0", "")[:_LONGEST_PROMPT]


def _texts(data: bytes) -> Iterator[tuple[str, str]]:
    file_format = sniff(data)
    if file_format == "png":
        yield from _png_texts(data)
        return
    if file_format == "jpeg":
        for marker, start, end in jpeg.segments(data):
            if marker == 0xE1 and data.startswith(b"Exif\0", start + 4):
                yield from _exif(data[start + 4 : end])
            elif marker == 0xFE:
                yield "Comment", data[start + 4 : end].decode("utf-8", "replace")
        yield from _xmp(jpeg.xmp(data))
    elif file_format == "webp":
        for kind, payload in webp.chunks(data):
            if kind == b"EXIF":
                body = bytes(payload)
                yield from _exif(body if body.startswith(b"Exif") else b"Exif\0\0" + body)
        yield from _xmp(webp.xmp(data))


def _png_texts(data: bytes) -> Iterator[tuple[str, str]]:
    looked = 0
    for kind, chunk in png.chunks(data):
        if kind in (b"tEXt", b"zTXt", b"iTXt"):
            looked += 1
            if looked > _MOST_TEXTS:
                return
            yield from _png_text(kind, bytes(chunk[8:-4]))
        elif kind == b"eXIf":
            yield from _exif(b"Exif\0\0" + bytes(chunk[8:-4]))


def _png_text(kind: bytes, body: bytes) -> Iterator[tuple[str, str]]:
    keyword, _, rest = body.partition(b"\0")
    encoding = "latin-1"
    if kind == b"zTXt":
        rest = _inflated(rest[1:])
    elif kind == b"iTXt":
        is_compressed = rest[:1] == b"\1"
        fields = rest[2:].split(b"\0", 2)
        if len(fields) != 3:
            return
        rest, encoding = (_inflated(fields[2]) if is_compressed else fields[2]), "utf-8"
    key = keyword.decode("latin-1")
    if key == "XML:com.adobe.xmp":
        yield from _xmp(rest)
    elif len(rest) <= _LONGEST_TEXT:
        yield key, rest.decode(encoding, "replace")


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _LONGEST_TEXT)
    except zlib.error:
        return b""


def _xmp(packet: bytes | None) -> Iterator[tuple[str, str]]:
    """The first item of the first description; each tag is looked for once, from where the one before it ended."""
    place = 0 if packet and len(packet) <= _LONGEST_TEXT else -1
    for tag in (b"<dc:description>", b"<rdf:li", b">"):
        place = (packet or b"").find(tag, place) + len(tag) if place >= 0 else -1
        if place < len(tag):
            return
    end = (packet or b"").find(b"</rdf:li>", place)
    if packet and end >= 0:
        yield "xmp", html.unescape(packet[place:end].decode("utf-8", "replace"))


def _exif(data: bytes) -> Iterator[tuple[str, str]]:
    from PIL import Image

    try:
        exif = Image.Exif()
        exif.load(data)
        description: object = exif.get(_IMAGE_DESCRIPTION)
        comment: object = exif.get_ifd(_EXIF_FOLDER).get(_USER_COMMENT)
    except Exception:  # noqa: BLE001 - hostile bytes make the parser raise anything; then nothing is known
        return
    if isinstance(comment, bytes):
        head, body = comment[:8], comment[8:]
        # the standard leaves the order of the bytes open; of Latin letters, the high ones are zero
        wide = "utf-16-le" if body[1::2].count(0) > body[::2].count(0) else "utf-16-be"
        yield "exif", body.decode(wide if head.startswith(b"UNICODE") else "utf-8", "replace")
    elif isinstance(description, str):
        yield "exif", description
