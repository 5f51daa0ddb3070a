"""Pictures in another format or size, as bytes. Imports Pillow: import it in worker threads only."""

from __future__ import annotations

import io
from typing import Any, Final

from PIL import Image, ImageOps

from app.library.colours import to_srgb
from app.library.decode import decode
from app.library.embed import facts_to_embed, put_into, read_facts
from app.library.errors import BadPictureError
from app.library.formats import sniff
from app.library.formats.bare import bare
from app.library.record import ImageFacts, ImageRecord
from app.words import tr

_ORIENTATION: Final = 0x0112


def as_is(data: bytes, record: ImageRecord, *, metadata: bool) -> bytes:
    """The file itself; with our metadata where it has none, or without any. Raises BadPictureError."""
    file_format = sniff(data)
    if file_format is None:
        raise BadPictureError(tr("its file is no picture any more") if data else tr("its file is empty"))
    if metadata:
        return data if read_facts(data) else _with_facts(data, file_format, record)
    try:
        return bare(data, file_format, orientation_in(data))
    except ValueError as error:
        raise BadPictureError(str(error)) from error


def converted(
    data: bytes, record: ImageRecord, file_format: str, *, quality: int, max_side: int | None, metadata: bool
) -> bytes:
    """The picture (of an animation: the first frame), upright, in `png`, `jpeg` or `webp`.

    Args:
        data: the file.
        record: what is known of it.
        file_format: of the result.
        quality: 1–100, for JPEG and WebP.
        max_side: pixels of the longer side at most; smaller pictures stay as they are.
        metadata: put our facts into it.

    Raises:
        BadPictureError: it cannot be decoded.
    """
    decode(data)  # refuses what is no picture, or too large a one, before memory is taken
    with Image.open(io.BytesIO(data)) as source:
        source.load()
        profile: object = source.info.get("icc_profile")
        image = ImageOps.exif_transpose(source)
    if isinstance(profile, bytes) and image.mode in {"CMYK", "LA"}:
        image, profile = to_srgb(image, profile), None
        image.info.pop("icc_profile", None)  # it is for inks or greys, and the result has neither
    image = _plain(image, file_format)
    if max_side is not None and max(image.size) > max_side:
        image.thumbnail((max_side, max_side), Image.Resampling.LANCZOS)
    options: dict[str, Any] = {"icc_profile": profile} if isinstance(profile, bytes) else {}
    if file_format != "png":
        options["quality"] = min(max(quality, 1), 100)
    if file_format == "jpeg":
        options["subsampling"] = 0 if quality >= 90 else 2
    out = io.BytesIO()
    image.save(out, file_format.upper(), **options)
    return _with_facts(out.getvalue(), file_format, record) if metadata else out.getvalue()


def orientation_in(data: bytes) -> int:
    """1–8 as Exif says; 1 when it says nothing that can be read."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            value: object = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - hostile bytes make a parser raise anything; none of it is an orientation
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def on_white(image: Image.Image) -> Image.Image:
    """RGB, with white behind what is transparent."""
    if image.mode in {"RGB", "L"}:
        return image.convert("RGB")
    board = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(board, image.convert("RGBA")).convert("RGB")


def _plain(image: Image.Image, file_format: str) -> Image.Image:
    if image.mode == "I;16":
        image = Image.frombytes("L", image.size, image.tobytes()[1::2])  # the upper eight bits; convert() would clip
    is_clear = "transparency" in image.info or image.mode in {"RGBA", "LA", "PA", "La", "RGBa"}
    if not is_clear:
        return image if image.mode in {"L", "RGB"} else image.convert("RGB")
    return on_white(image) if file_format == "jpeg" else image.convert("RGBA")


def _with_facts(data: bytes, file_format: str, record: ImageRecord) -> bytes:
    facts = ImageFacts(
        task_id=record.task_id,
        remote_id=record.remote_id,
        index=record.index,
        of=record.of,
        request=record.request,
        payload={},
        answer={},
        gateway=record.gateway,
        submitted=None,
        completed=None,
        practice=record.practice,
    )
    return put_into(data, file_format, facts_to_embed(facts, record.uid, record.created))
