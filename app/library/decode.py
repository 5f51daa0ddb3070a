"""The one place where pictures from outside are decoded. Imports Pillow: import it in worker threads only.

`load()` and not `verify()`: the latter misses nearly every cut JPEG. The structure is walked to its end first, because
decoders stop reading as soon as they have all their rows.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Final

from PIL import GifImagePlugin, Image, ImageFile, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from app.library.colours import to_srgb
from app.library.errors import BadPictureError
from app.library.formats import measure, name_foreign, sniff
from app.library.thumbnails import QUALITY, SMALL
from app.words import tr

MAX_PIXELS: Final = 100_000_000
"""Width times height of the largest picture that is decoded; checked in the header, before memory is taken."""

_CHECKER_SIDE: Final = 16
_CHECKER_GREYS: Final = (0x8C, 0x74)
_ORIENTATION: Final = 0x0112
_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# The plugins are called by name: Image.open() would try every format that is installed, and warns, through a
# process-wide setting, about sizes that are allowed here.
_READERS: Final[dict[str, type[ImageFile.ImageFile]]] = {
    "png": PngImagePlugin.PngImageFile,
    "jpeg": JpegImagePlugin.JpegImageFile,
    "webp": WebPImagePlugin.WebPImageFile,
    "gif": GifImagePlugin.GifImageFile,
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """What one full decode gave.

    Attributes:
        format: `png`, `jpeg`, `webp` or `gif`, by content.
        width, height: pixels as stored.
        shown_width, shown_height: pixels with the orientation applied.
        thumbnail: a JPEG, upright, its longer side as was asked for, or the picture's where that is shorter.
    """

    format: str
    width: int
    height: int
    shown_width: int
    shown_height: int
    thumbnail: bytes


def decode(data: bytes, *, thumbnail_side: int = SMALL, thumbnail_quality: int = QUALITY) -> Decoded:
    """Decode a whole picture (of an animation: the first frame) and make its thumbnail.

    Args:
        data: the file.
        thumbnail_side: pixels of its longer side at most; nothing is ever scaled up.
        thumbnail_quality: of its JPEG.

    Raises:
        BadPictureError: empty, cut off, damaged, too many pixels, or none of the four formats.
    """
    return _read(data, thumbnail_side, thumbnail_quality, whole=True)


def thumbnail_of(data: bytes, *, side: int = SMALL, quality: int = QUALITY) -> bytes:
    """Only the thumbnail, of a picture that was checked when it was filed: of a JPEG, no more is decoded than it needs.

    Raises:
        BadPictureError: as `decode`; but not everything that is wrong is noticed.
    """
    return _read(data, side, quality, whole=False).thumbnail


def _read(data: bytes, side: int, quality: int, *, whole: bool) -> Decoded:
    file_format = _recognise(data)
    try:
        refuse_bomb(*measure(data, file_format))
        with _READERS[file_format](io.BytesIO(data)) as image:
            refuse_bomb(*image.size)
            if not whole:
                image.draft(image.mode, (side, side))
            image.load()
            return _describe(file_format, image, side, quality)
    except BadPictureError:
        raise
    except ValueError as error:
        raise BadPictureError(str(error) or tr("its data is damaged")) from error
    except OSError as error:
        raise BadPictureError(
            tr("it is cut off") if "truncated" in str(error) else tr("its data is damaged")
        ) from error
    except Exception as error:  # hostile bytes make a decoder raise anything; all of it means: not this one
        raise BadPictureError(tr("its data is damaged")) from error


def _recognise(data: bytes) -> str:
    if not data:
        raise BadPictureError(tr("the file is empty"))
    file_format = sniff(data)
    if file_format is None:
        foreign = name_foreign(data)
        supported = tr("PNG, JPEG, WebP and GIF are supported")
        raise BadPictureError(
            tr("it is {foreign}; {supported}", foreign=foreign, supported=supported)
            if foreign
            else tr("its type is not known; {supported}", supported=supported)
        )
    return file_format


def refuse_bomb(width: int, height: int) -> None:
    """Raise BadPictureError for a picture that has no pixels or more than `MAX_PIXELS`."""
    if width < 1 or height < 1:
        raise BadPictureError(tr("it has no pixels"))
    if width * height > MAX_PIXELS:
        raise BadPictureError(
            tr("it has {width} × {height} pixels, more than 100 megapixels", width=width, height=height)
        )


def _describe(file_format: str, image: ImageFile.ImageFile, side: int, quality: int) -> Decoded:
    width, height = image.size
    turn = turn_of(orientation_of(image))
    small = _in_srgb(_shrink(image, side), image.info.get("icc_profile"))
    if turn is not None:
        small = small.transpose(turn)
    out = io.BytesIO()
    _on_checker(small).save(out, "JPEG", quality=quality, optimize=True)
    is_lying = turn is not None and turn not in {
        Image.Transpose.FLIP_LEFT_RIGHT,
        Image.Transpose.ROTATE_180,
        Image.Transpose.FLIP_TOP_BOTTOM,
    }
    shown = (height, width) if is_lying else (width, height)
    return Decoded(file_format, width, height, *shown, thumbnail=out.getvalue())


def turn_of(orientation: int) -> Image.Transpose | None:
    """What makes a picture of this orientation upright; None when it is."""
    return _UPRIGHT.get(orientation)


def orientation_of(image: Image.Image) -> int:
    """1–8 (Exif 2.32, tag 0x0112); 1, upright, when there is none that can be read."""
    try:
        value: object = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - broken Exif raises anything, and is no reason to refuse a paid picture
        return 1
    return value if isinstance(value, int) and value in _UPRIGHT else 1


def _shrink(image: Image.Image, side: int) -> Image.Image:
    if image.mode == "I;16":
        # convert() would clip: the upper eight bits are what a screen shows
        image = Image.frombytes("L", image.size, image.tobytes()[1::2])
    elif "transparency" in image.info or image.mode in {"PA", "La", "RGBa"}:
        image = image.convert("RGBA")
    elif image.mode not in {"L", "LA", "RGB", "RGBA", "CMYK"}:
        image = image.convert("RGB")
    # a whole number of pixels for each: their average is as good, and a third of the time
    gap = 1.0 if max(image.size) % side == 0 else 2.0
    image.thumbnail((side, side), Image.Resampling.BICUBIC, reducing_gap=gap)
    return image


def _in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """The colours that the picture means: the thumbnail carries no profile."""
    if isinstance(profile, bytes) and profile:
        return to_srgb(image, profile)
    return image.convert("RGB") if image.mode == "CMYK" else image


def _on_checker(image: Image.Image) -> Image.Image:
    """RGB, with a neutral grey checker behind what is transparent."""
    if image.mode in {"L", "RGB"}:
        return image.convert("RGB")
    width, height = image.size
    dark_first, light_first = (
        bytes(_CHECKER_GREYS[(x // _CHECKER_SIDE + start) % 2] for x in range(width)) for start in (1, 0)
    )
    rows = b"".join(dark_first if y // _CHECKER_SIDE % 2 else light_first for y in range(height))
    board = Image.frombytes("L", (width, height), rows).convert("RGBA")
    return Image.alpha_composite(board, image.convert("RGBA")).convert("RGB")
