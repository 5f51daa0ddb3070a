"""Pictures opened, turned upright and brought to eight bits of sRGB. Imports Pillow: for worker threads only."""

from __future__ import annotations

import io
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from app.library.colours import from_lab, is_srgb, to_srgb
from app.library.decode import orientation_of, refuse_bomb, turn_of
from app.library.errors import BadPictureError
from app.library.formats import measure
from app.references.kinds import SENT
from app.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_READERS: Final[dict[str, type[ImageFile.ImageFile]]] = {
    "jpeg": JpegImagePlugin.JpegImageFile,
    "png": PngImagePlugin.PngImageFile,
    "webp": WebPImagePlugin.WebPImageFile,
    "gif": GifImagePlugin.GifImageFile,
    "avif": AvifImagePlugin.AvifImageFile,
    "tiff": TiffImagePlugin.TiffImageFile,
    "bmp": BmpImagePlugin.BmpImageFile,
}


@contextmanager
def explaining_damage() -> Generator[None]:
    """Turn whatever a decoder raises about hostile bytes into a BadPictureError."""
    try:
        yield
    except BadPictureError:
        raise
    except ValueError as error:
        raise BadPictureError(tr("its data is damaged")) from error
    except OSError as error:
        raise BadPictureError(
            tr("it is cut off") if "truncated" in str(error) else tr("its data is damaged")
        ) from error
    except MemoryError as error:
        raise BadPictureError(tr("it needs more memory than there is")) from error
    except Exception as error:  # decoders raise anything; all of it means: not this one
        raise BadPictureError(tr("its data is damaged")) from error


@contextmanager
def opened(data: bytes, kind: str) -> Generator[Image.Image]:
    """The picture, its header read and its size found acceptable; pixels are read by `load`.

    Raises:
        BadPictureError: cut off, damaged, or too many pixels; also for what is raised inside the block.
    """
    with explaining_damage():
        if kind in SENT:
            try:
                refuse_bomb(*measure(data, kind))
            except ValueError as error:
                raise BadPictureError(str(error) or tr("its data is damaged")) from error
        with _reader_of(kind)(io.BytesIO(data)) as image:
            refuse_bomb(*image.size)
            yield image


def is_animated(image: Image.Image) -> bool:
    """Whether there is more than one frame or page."""
    return bool(getattr(image, "is_animated", False))


def has_deep_channels(data: bytes, kind: str) -> bool:
    """Whether a PNG has 16 bits a channel (W3C PNG, 11.2.2), which models do not see."""
    return kind == "png" and data[24:25] == b"\x10"


def profile_to_apply(image: Image.Image) -> bytes | None:
    """The colour profile, where it changes how the picture looks."""
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and profile and not is_srgb(image.mode, profile) else None


def normalised(image: Image.Image) -> Image.Image:
    """A loaded picture as L, LA, RGB or RGBA: eight bits, sRGB, upright, with nothing but pixels in it."""
    turn = turn_of(orientation_of(image))
    profile = profile_to_apply(image)
    plain = _in_plain_mode(image)
    if profile is not None:
        plain = to_srgb(plain, profile)
    elif plain.mode == "CMYK":
        plain = plain.convert("RGB")
    plain = plain.transpose(turn) if turn is not None else plain.copy()
    plain.info = {}  # encoders write comments and profiles that they find here
    return plain


def has_transparency(image: Image.Image) -> bool:
    """Whether any pixel of a normalised picture lets something through."""
    if image.mode not in {"LA", "RGBA"}:
        return False
    extrema = image.getchannel("A").getextrema()
    return isinstance(extrema[0], int | float) and extrema[0] < 255


def _reader_of(kind: str) -> Callable[[io.BytesIO], Image.Image]:
    if kind == "heic":
        from pillow_heif import HeifImageFile  # 25 MB of libraries that few need

        return HeifImageFile
    return _READERS[kind]


def _in_plain_mode(image: Image.Image) -> Image.Image:
    """L, LA, RGB, RGBA or CMYK."""
    mode = image.mode
    if mode in {"I", "F"} or mode.startswith("I;16"):
        return _in_eight_bits(image)
    if mode == "LAB":
        return from_lab(image)
    if "transparency" in image.info or mode in {"PA", "RGBa"}:
        return image.convert("RGBA")
    if mode in {"La", "1"}:
        return image.convert("LA" if mode == "La" else "L")
    return image if mode in {"L", "LA", "RGB", "RGBA", "CMYK"} else image.convert("RGB")


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of more than eight bits; `convert` would clip it."""
    if image.mode in {"I;16", "I;16L", "I;16B"}:
        return Image.frombytes("L", image.size, image.tobytes()[0 if image.mode.endswith("B") else 1 :: 2])
    wide = image if image.mode in {"I", "F"} else image.convert("I")
    extrema = wide.getextrema()
    most = extrema[1]
    if not isinstance(most, int | float) or most <= 255:
        scale = 255.0 if image.mode == "F" and isinstance(most, int | float) and most <= 1.0 else 1.0
    else:
        scale = 255.0 / max(65_535, most)
    scaled = wide.convert("F").point(lambda value: value * scale + 0.0)  # pyright: ignore[reportUnknownMemberType] - one of Pillow's many kinds of table has no type
    return scaled.convert("L")
